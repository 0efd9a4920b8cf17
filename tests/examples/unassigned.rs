//! What each case left unassigned, as its file tells it, and the findings that show it.

use std::collections::BTreeSet;

use onus::file::EXAMPLES;
use onus::rules::Analysis;

use super::{day_of, example};

/// One observation of an example and how the rules show it.
struct Seen {
    /// How its text begins.
    begins: &'static str,
    /// The day to look at where it is not that of the map.
    on: Option<&'static str>,
    /// The findings that express it.
    by: &'static [&'static str],
    /// What of it the rules cannot see, and why; empty where they see all of it.
    beyond: &'static str,
}

const fn seen(begins: &'static str, by: &'static [&'static str]) -> Seen {
    Seen { begins, on: None, by, beyond: "" }
}

const fn partly(seen: Seen, beyond: &'static str) -> Seen {
    Seen { beyond, ..seen }
}

/// What shows only on a later day: the rules look at one day at a time.
const fn later(day: &'static str, seen: Seen) -> Seen {
    Seen { on: Some(day), ..seen }
}

/// By example, in the order of its observations.
const UNASSIGNED: &[(&str, &[Seen])] = &[
    (
        "neato-cloud",
        &[
            seen(
                "Nobody was bound to keep the online half",
                &[
                    "contested-obligation:keep-cloud-secure",
                    "goodwill-only:vorwerk-for-keep-cloud-secure",
                    "past-support:nucleo",
                    "holder-gone:neato",
                ],
            ),
            seen("Nobody had to publish a local control", &["unassigned-obligation:offer-local-fallback"]),
            seen(
                "The shop owes updates in EU law but has no means",
                &[
                    "duty-without-means:provide-conformity-updates:retailers",
                    "contested-obligation:provide-conformity-updates",
                ],
            ),
            seen("Nobody said what became of the floor plans", &["no-doer:delete-or-return-data"]),
            seen("Second-hand owners have no counterparty", &["nobody-answers:second-hand"]),
        ],
    ),
    (
        "ring-ftc",
        &[
            seen("No one inside the company was answerable", &["no-doer:restrict-video-access"]),
            seen(
                "No one spoke for people in view",
                &["unassigned-obligation:protect-people-filmed", "nobody-answers:passers"],
            ),
            seen("Owners were silently made responsible", &["duty-without-means:multi-factor-login:customers"]),
            seen("Who decides on police access", &["contested-obligation:judge-police-requests"]),
            seen(
                "No insurer or fund for people harmed",
                &["unassigned-obligation:carry-harassment-loss", "risk-nobody-bears:account-takeover"],
            ),
        ],
    ),
    (
        "toyota-connected",
        &[
            seen("Watching for public cloud settings", &["unassigned-obligation:look-for-public-data"]),
            seen("Toyota entrusted the data", &["no-doer:supervise-subsidiary"]),
            seen("Nobody had decided that vehicle IDs", &["contested-obligation:recognise-personal-data"]),
            seen(
                "Drivers and passengers other than the subscriber",
                &["unassigned-obligation:tell-drivers", "nobody-answers:drivers"],
            ),
            partly(
                seen("The cloud provider's part was never stated", &["risk-nobody-bears:store-readable"]),
                "That the provider's share is not public is recorded as an assumed part; what is not known leaves no trace a rule could see.",
            ),
        ],
    ),
    (
        "owlet-sock",
        &[
            seen("For about five years maker and regulator", &["contested-obligation:obtain-authorisation"]),
            seen("Nobody was made to recall", &["goodwill-only:owlet-for-care-for-old-socks"]),
            seen("The cost of false alarms fell on families", &["unassigned-obligation:carry-false-alarm-cost"]),
            seen("Missed alarms were left with tired parents", &["burden-on-the-weakest:notice-missed-event"]),
            seen("No named party explains alarms", &["unassigned-obligation:tell-clinicians"]),
        ],
    ),
    (
        "gb-smart-meters",
        &[
            seen("When meters were bought", &["past-support:meters:hub23"]),
            seen("Until dates are in licences", &["unassigned-obligation:replace-hubs"]),
            seen("When the network is the cause", &["contested-obligation:fix-network-fault"]),
            seen("The proposed 90-day repair payment", &["unassigned-obligation:repair-in-90-days"]),
            later(
                "2028-01-01",
                seen("The company holding the network licence changes", &["orphaned-obligation:cover-premises"]),
            ),
        ],
    ),
    (
        "nepal-khando-flood",
        &[
            seen("Once a donor project ends", &["unassigned-obligation:pay-upkeep-without-fund"]),
            seen("People downstream in India", &["unassigned-obligation:warn-across-border", "nobody-answers:bihar"]),
            seen(
                "Night watch hangs on one person",
                &["goodwill-only:caretaker-for-watch-at-night", "burden-on-the-weakest:watch-at-night"],
            ),
            seen("Free text warnings rest on a company", &["goodwill-only:ncell-for-send-free-texts"]),
            seen("No one is named to reach women", &["unassigned-obligation:reach-everyone-at-home"]),
        ],
    ),
    (
        "vtech-toys",
        &[
            seen("Nobody watched for intruders", &["unassigned-obligation:watch-for-intruders"]),
            seen("Nobody had to tell the Hong Kong authority", &["unassigned-obligation:notify-breach-hong-kong"]),
            seen("Children had no contract", &["unassigned-obligation:answer-to-children"]),
            seen("The maker tried to hand the risk to parents", &["contested-obligation:bear-interception-risk"]),
            seen("Test and live systems had no keeper", &["need-not-covered:testenv"]),
        ],
    ),
    (
        "eu-infusion-pumps",
        &[
            seen("Maker, medical engineering and IT each hold a piece", &["contested-obligation:install-fix"]),
            seen("No one is named to wipe keys", &["unassigned-obligation:wipe-network-keys"]),
            seen("Replacing pumps that will never be fixed", &["unassigned-obligation:replace-unpatchable-pumps"]),
            seen("One incident triggers several reports", &["unassigned-obligation:decide-which-report-first"]),
            seen("Whether insurance pays for patient harm", &["risk-nobody-bears:dose-changed"]),
        ],
    ),
];

#[test]
fn the_table_covers_every_observation() {
    let covered: Vec<&str> = UNASSIGNED.iter().map(|(id, _)| *id).collect();
    let shipped: Vec<&str> = EXAMPLES.iter().map(|example| example.id).collect();
    assert_eq!(covered, shipped);
    for (id, table) in UNASSIGNED {
        let ecosystem = example(id);
        let observations = &ecosystem.profile.observations;
        assert_eq!(table.len(), observations.len(), "{id}");
        for (seen, observation) in table.iter().zip(observations) {
            let text = &observation.text;
            assert!(text.starts_with(seen.begins), "{id}: `{text}` does not begin with `{}`", seen.begins);
            assert!(!seen.by.is_empty() || !seen.beyond.is_empty(), "{id}: `{text}` is not accounted for");
        }
    }
}

#[test]
fn what_went_unassigned_comes_out_as_findings() {
    let mut missing = Vec::new();
    for (id, table) in UNASSIGNED {
        let ecosystem = example(id);
        for seen in *table {
            let as_of = seen.on.map_or_else(|| day_of(&ecosystem), |day| day.parse().unwrap());
            let analysis = Analysis::new(&ecosystem, as_of);
            let found: BTreeSet<&str> = analysis.findings().iter().map(|finding| finding.id.as_str()).collect();
            let unseen = seen.by.iter().filter(|finding| !found.contains(*finding));
            missing.extend(unseen.map(|finding| format!("{id} on {as_of}: {finding}")));
        }
    }
    assert!(missing.is_empty(), "not found: {missing:#?}");
}
