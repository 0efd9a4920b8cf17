//! A report holds what its plan asks for, in that order, and says what it holds.

use std::collections::BTreeSet;

use jiff::civil::date;
use onus::export::{Format, Options};
use onus::file::{from_text, to_text};
use onus::model::{
    ElementId, LetterOrder, Letters, Preset, RecordKey, ReportPart, ReportPlan, ReportScope, Revision, StakeholderId,
};
use onus::report::{Block, Link, Report};
use onus::rules::{Analysis, Summary};
use serde_json::Value;

use super::write;
use crate::examples::{all, example};

fn analysis(id: &str) -> Analysis {
    let ecosystem = example(id);
    let day = ecosystem.profile.as_of.expect("a day");
    Analysis::new(&ecosystem, day)
}

fn planned(id: &str, scope: ReportScope) -> Report {
    Report::planned(&analysis(id), &ReportPlan { scope, ..ReportPlan::default() })
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.parts.iter().map(|part| part.code).collect()
}

fn ids(report: &Report, table: &str) -> Vec<String> {
    let table = report.tables().find(|one| one.code == table).expect(table);
    table.entries().map(|row| row.id.clone()).collect()
}

#[test]
fn the_counts_of_a_report_are_those_of_the_check() {
    for (name, ecosystem) in all() {
        let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.unwrap_or(date(2026, 7, 31)));
        let summary = Summary::of(&analysis);
        let json: Value =
            serde_json::from_str(&write("json", &Report::of(&analysis), &Options::default())).expect("JSON");
        let rows = json["tables"]["summary"]["rows"].as_array().expect("rows");
        let count = |id: &str| rows.iter().find(|row| row["id"] == id).and_then(|row| row["value"].as_u64());
        let expected = [
            ("obligations", summary.obligations),
            ("gaps", summary.gaps),
            ("weaknesses", summary.weaknesses),
            ("notes", summary.notes),
            ("findings-waived", summary.waived),
        ];
        let states = summary.by_ownership.iter().map(|(state, count)| (state.code(), *count));
        for (id, wanted) in expected.into_iter().chain(states) {
            assert_eq!(count(id), Some(wanted as u64), "{name}: {id}");
        }
        assert_eq!(json["tables"]["register"]["rows"].as_array().map(Vec::len), Some(summary.obligations), "{name}");
    }
}

#[test]
fn parts_stand_in_the_order_asked_for_and_all_of_them_where_none_is_named() {
    let analysis = analysis("neato-cloud");
    let parts = vec![ReportPart::Gaps, ReportPart::Matrix];
    let report = Report::planned(&analysis, &ReportPlan { parts, ..ReportPlan::default() });
    assert_eq!(codes(&report), ["gaps", "matrix"]);
    assert!(report.title_page.is_none(), "nobody asked for a title page");
    let whole = Report::of(&analysis);
    let all: Vec<&str> = ReportPart::ALL.iter().map(|part| part.code()).collect();
    let order: Vec<usize> = codes(&whole).iter().map(|code| all.iter().position(|one| one == code).unwrap()).collect();
    assert!(order.is_sorted() && whole.title_page.is_some());
    assert!(!codes(&whole).contains(&"history"), "a part with nothing to say is left out");
}

#[test]
fn a_part_that_was_asked_for_and_has_nothing_says_so() {
    let parts = vec![ReportPart::History];
    let report = Report::planned(&analysis("neato-cloud"), &ReportPlan { parts, ..ReportPlan::default() });
    assert_eq!(codes(&report), ["history"]);
    assert!(matches!(&report.parts[0].blocks[..], [Block::Paragraph(_)]));
}

#[test]
fn a_scope_leaves_out_what_does_not_belong_to_it_and_says_so() {
    let vorwerk = StakeholderId::parse("vorwerk").expect("an id");
    let ecosystem = example("neato-cloud");
    assert!(ecosystem.stakeholders.contains(vorwerk), "{:?}", ecosystem.stakeholders.ids().collect::<Vec<_>>());
    let report = planned("neato-cloud", ReportScope::Stakeholder(vorwerk));
    assert!(report.scope.as_deref().is_some_and(|scope| scope.contains("Vorwerk")), "{:?}", report.scope);
    let index = onus::model::Index::build(&ecosystem);
    let expected: BTreeSet<String> = index
        .parts_by(vorwerk)
        .iter()
        .filter_map(|part| ecosystem.assignments.get(*part))
        .map(|part| part.obligation)
        .chain(index.duties_owed(vorwerk).iter().copied())
        .map(|duty| duty.to_string())
        .collect();
    let shown: BTreeSet<String> = ids(&report, "register").into_iter().collect();
    assert_eq!(shown, expected);
    assert!(shown.len() < ecosystem.obligations.len(), "the scope must leave something out");
    assert_eq!(ids(&report, "matrix").len(), shown.len());
}

#[test]
fn every_scope_shows_a_part_of_the_whole() {
    let whole = planned("ring-ftc", ReportScope::Whole);
    let ecosystem = example("ring-ftc");
    let element = ecosystem.elements.ids().next().expect("an element");
    let duty = ecosystem.obligations.ids().next().expect("a duty");
    let scopes = [
        ReportScope::Element(element),
        ReportScope::Records(vec![RecordKey::Obligation(duty)]),
        ReportScope::Instrument("ftc-act".to_owned()),
        ReportScope::Gaps,
        ReportScope::Element(ElementId::parse("not-on-the-map").expect("an id")),
    ];
    let all: BTreeSet<String> = ids(&whole, "findings").into_iter().collect();
    for scope in scopes {
        let report = planned("ring-ftc", scope.clone());
        let some: BTreeSet<String> = ids(&report, "findings").into_iter().collect();
        assert!(some.is_subset(&all) && some.len() < all.len(), "{scope:?}");
        assert!(report.scope.is_some());
    }
}

#[test]
fn only_gaps_are_gaps() {
    let report = planned("toyota-connected", ReportScope::Gaps);
    let table = report.tables().find(|table| table.code == "findings").expect("findings");
    assert!(table.entries().count() > 0);
    for row in table.entries() {
        let severity = row.filled().next().map(|(_, cell)| cell.lines().concat());
        assert_eq!(severity.as_deref(), Some("Gap"), "{}", row.id);
    }
}

#[test]
fn every_link_to_a_footnote_leads_to_one_and_every_footnote_is_pointed_to() {
    for (name, ecosystem) in all() {
        let report = Report::of(&Analysis::new(&ecosystem, ecosystem.profile.as_of.expect("a day")));
        let mut pointed = BTreeSet::new();
        let tables =
            report.blocks().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        for run in tables.flat_map(|table| &table.rows).flat_map(|row| row.filled()).flat_map(|(_, cell)| cell.runs()) {
            pointed.extend(run.iter().filter_map(|run| match run.link {
                Some(Link::Note(number)) => Some(number),
                _ => None,
            }));
        }
        assert_eq!(pointed, (1..=report.notes.len()).collect(), "{name}");
    }
}

#[test]
fn every_citation_stands_once_in_the_table_of_authorities_with_its_link() {
    for (name, ecosystem) in all() {
        let report = Report::of(&Analysis::new(&ecosystem, ecosystem.profile.as_of.expect("a day")));
        let table = report.tables().find(|table| table.code == "authorities").expect("authorities");
        let mut known = BTreeSet::new();
        for row in table.entries() {
            let cell = |code: &str| {
                let place = table.columns.iter().position(|column| column.code == code).expect(code);
                row.filled().find(|(column, _)| *column == place).map(|(_, cell)| cell.lines().concat())
            };
            assert!(known.insert((cell("citation"), cell("from"))), "{name}: {:?} stands twice", cell("citation"));
            assert!(cell("cited_by").is_some(), "{name}: {:?}", cell("citation"));
            let is_checked = cell("reviewed").is_some();
            assert_eq!(is_checked, cell("address").is_some(), "{name}: {:?}", cell("citation"));
        }
    }
}

#[test]
fn letters_are_written_in_the_order_chosen() {
    let order = LetterOrder::parse("ICAR").expect("an order");
    assert_eq!(order.write(Letters::parse("RACI").expect("letters")), "ICAR");
    for wrong in ["", "RAC", "RACC", "RACIX", "raciR"] {
        assert_eq!(LetterOrder::parse(wrong), None, "{wrong}");
    }
    let plan = ReportPlan { letters: order, ..ReportPlan::default() };
    let mut ecosystem = example("vtech-toys");
    let id = ecosystem.assignments.ids().next().expect("an assignment");
    let mut part = ecosystem.assignments.get(id).expect("it").clone();
    part.letters = Letters::parse("RA").expect("letters");
    ecosystem.assignments.insert(id, part);
    let report = Report::planned(&Analysis::new(&ecosystem, date(2018, 12, 31)), &plan);
    let parts = report.tables().find(|table| table.code == "parts").expect("parts");
    let row = parts.entries().find(|row| row.id == id.as_str()).expect("a row");
    let letters = row.filled().find(|(column, _)| *column == 2).map(|(_, cell)| cell.lines().concat());
    assert!(letters.is_some_and(|letters| letters.starts_with("AR")));
}

#[test]
fn a_preset_and_the_versions_stay_in_the_file() {
    let mut ecosystem = example("neato-cloud");
    let text = to_text(&ecosystem).expect("text");
    assert!(!text.contains("presets:") && !text.contains("history:"), "what says nothing is not written");
    let vorwerk = StakeholderId::parse("vorwerk").expect("an id");
    let plan = ReportPlan {
        parts: vec![ReportPart::Title, ReportPart::Matrix],
        scope: ReportScope::Stakeholder(vorwerk),
        ..ReportPlan::default()
    };
    let profile = std::sync::Arc::make_mut(&mut ecosystem.profile);
    profile.version = "0.3".to_owned();
    profile.presets.push(Preset { name: "Annex B".to_owned(), plan: plan.clone() });
    profile.history.push(Revision {
        version: "0.2".to_owned(),
        change: "First draft".to_owned(),
        ..Revision::default()
    });
    let again = from_text(&to_text(&ecosystem).expect("text")).expect("it reads");
    assert_eq!(again, ecosystem);
    assert_eq!(again.profile.presets[0].plan, plan);
    let report = Report::of(&Analysis::new(&again, date(2026, 7, 31)));
    assert!(codes(&report).contains(&"history"));
    assert_eq!(report.version, "0.3");
    let text = write("md", &report, &Options::default());
    assert!(text.contains("**Version:** 0.3") && text.contains("First draft"), "{text}");
}

#[test]
fn presets_need_names_of_their_own() {
    let mut ecosystem = example("neato-cloud");
    let preset = |name: &str| Preset { name: name.to_owned(), plan: ReportPlan::default() };
    for (names, fault) in [(["Annex", "Annex "], "two reports are kept"), (["Annex", " "], "without a name")] {
        std::sync::Arc::make_mut(&mut ecosystem.profile).presets = names.map(preset).into();
        let told: Vec<String> = ecosystem.violations().iter().map(|one| one.message.text()).collect();
        assert!(told.iter().any(|text| text.to_lowercase().contains(fault)), "{told:?}");
    }
}

#[test]
fn a_strip_of_a_table_keeps_its_heads_and_loses_nothing() {
    let report = planned("gb-smart-meters", ReportScope::Whole);
    let matrix = report.tables().find(|table| table.code == "matrix").expect("a matrix");
    let strips = matrix.in_strips(6);
    assert!(strips.len() > 1 && strips.iter().all(|strip| strip.columns.len() <= 6));
    let cells = |table: &onus::report::Table| -> BTreeSet<String> {
        let of = |row: &onus::report::Row| {
            let pairs: Vec<String> = row
                .filled()
                .map(|(column, cell)| format!("{} {} {:?}", row.id, table.columns[column].code, cell.lines()))
                .collect();
            pairs
        };
        table.entries().flat_map(of).collect()
    };
    let whole = cells(matrix);
    let together: BTreeSet<String> = strips.iter().flat_map(cells).collect();
    assert_eq!(whole, together);
    assert!(Format::find("md").is_some());
}
