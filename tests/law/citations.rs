//! What citations mean that people write by hand.

use onus::catalogue::{Citations, shipped};

/// A citation, the provisions it must find, and those it must not.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Most stand so in the examples.
const TABLE: &[Row] = &[
    (
        "Regulation (EU) 2024/2847 (CRA) Art. 13(8)",
        &["cra-13-8-support-period", "cra-13-8-vulnerability-handling"],
        &["cra-13-9-update-availability", "cra-13-12-conformity", "cra-14-8-inform-users"],
    ),
    ("CRA Art 5", &[], &["cra-13-8-support-period"]),
    ("CRA Annex I Part II(1)", &["cra-annex1-sbom"], &["cra-annex1-logging", "cra-annex1-secure-default"]),
    ("CRA Annex I Part I(2)(c)", &["cra-annex1-automatic-updates"], &["cra-annex1-sbom", "cra-annex1-cvd-policy"]),
    ("CRA Annex III", &["cra-32-important-products"], &["cra-annex1-sbom"]),
    (
        "GDPR Arts 5(1)(e), 17, 20",
        &["gdpr-5-1-principles", "gdpr-17-erasure", "gdpr-20-portability"],
        &["gdpr-5-2-accountability", "gdpr-15-access", "gdpr-33-breach-authority"],
    ),
    (
        "General Data Protection Regulation Articles 33 to 35",
        &["gdpr-33-breach-authority", "gdpr-34-breach-subjects", "gdpr-35-dpia"],
        &["gdpr-32-security"],
    ),
    ("UK GDPR Art. 32", &["gb-ukgdpr-security"], &["gdpr-32-security", "gb-ukgdpr-breach-ic"]),
    ("FTC Act s. 5, 15 USC 45", &["us-ftc-s5"], &["us-hbnr", "us-iot-standards"]),
    ("16 CFR 318 (Health Breach Notification Rule)", &["us-hbnr"], &["us-ftc-s5"]),
    (
        "Directive (EU) 2019/771 Art. 7(3); BGB s. 475b(4) (contracts from 2022)",
        &["sgd-7-3-updates"],
        &["sgd-10-11-liability-period", "sgd-18-redress"],
    ),
    (
        "Cal. Civ. Code 1798.91.04 (from 1 Jan 2020)",
        &["us-ca-reasonable", "us-ca-auth", "us-ca-label"],
        &["us-ccpa-security"],
    ),
    ("Cal. Civ. Code 1798.91.04(b)", &["us-ca-auth"], &["us-ca-reasonable", "us-ca-label"]),
    ("APPI Art. 25", &["jp-appi-security"], &["jp-appi-breach"]),
    ("APPI Art. 26", &["jp-appi-breach"], &["jp-appi-security"]),
    ("FD&C Act s. 524B", &["us-524b-plan", "us-524b-updates", "us-524b-sbom"], &[]),
    ("21 CFR 803", &["us-mdr-30", "us-mdr-5"], &["us-806", "us-qmsr"]),
    ("21 CFR 870.2705", &[], &["us-mdr-30", "us-qmsr"]),
    ("COPPA Rule 16 CFR 312.4", &["us-coppa-consent"], &["us-coppa-security", "us-coppa-retention"]),
    (
        "COPPA Rule 16 CFR 312.8",
        &["us-coppa-security", "us-coppa-procedures"],
        &["us-coppa-consent", "us-coppa-retention"],
    ),
    ("FTC Act s. 5; COPPA 312.8", &["us-ftc-s5", "us-coppa-security"], &["us-coppa-consent"]),
    (
        "NIS2 Art. 20; German BSI Act as amended 6 Dec 2025",
        &["nis2-20-1-management-approval", "nis2-20-2-management-training"],
        &["nis2-21-risk-measures"],
    ),
    (
        "Regulation (EU) 2017/745 (MDR) Annex I 17.2, 17.4, 23.4(ab)",
        &["mdr-annex1-17-2-software-lifecycle", "mdr-annex1-17-4-it-minimums"],
        &["mdr-annex1-14-5-18-8-interop-access", "mdr-16-becoming-manufacturer"],
    ),
    (
        "MDR Art. 87; NIS2 Art. 23; GDPR Art. 33; MPAMIV",
        &["mdr-87-serious-incident", "nis2-23-incident-report", "gdpr-33-breach-authority"],
        &["mdr-83-86-surveillance", "nis2-20-1-management-approval", "gdpr-32-security"],
    ),
    ("MDR Arts 83-89", &["mdr-83-86-surveillance", "mdr-87-serious-incident"], &["mdr-5-5-in-house-devices"]),
    (
        "PSTI Regulations 2023 Sch. 1 para. 3",
        &["gb-psti-support-period"],
        &["gb-psti-passwords", "gb-psti-report-channel"],
    ),
    ("PSTI Act 2022 s. 11", &["gb-psti-remedy"], &["gb-psti-records", "gb-psti-investigate"]),
    ("Machinery Regulation Annex III 1.1.9", &["mach-annex3-1-1-9-corruption"], &["mach-annex3-1-2-1-control"]),
    ("AI Act Article 50(3)", &["aiact-50-3-biometric-notice"], &["aiact-50-1-ai-interaction", "aiact-5-manipulation"]),
    ("GDPR Art. 33(4)", &["gdpr-33-breach-authority"], &["gdpr-33-2-processor-breach", "gdpr-34-breach-subjects"]),
    ("GDPR Art. 33 para. 2", &["gdpr-33-2-processor-breach"], &["gdpr-33-breach-authority", "gdpr-5-1-principles"]),
    (
        "CRA Art. 13(8) subpara 1",
        &["cra-13-8-vulnerability-handling"],
        &["cra-13-8-support-period", "cra-13-1-secure-by-design"],
    ),
    ("CERT-In Directions, Direction (ii)", &["in-certin-6h"], &["in-certin-logs", "in-certin-ntp"]),
    ("no single clause", &[], &[]),
    ("Public statement by Vorwerk, spring 2023 (not a statute)", &[], &[]),
    ("Smart Meter Communication Licence; Ofgem handover terms", &[], &[]),
    ("Stipulated order 2023", &[], &[]),
];

/// The ids of all provisions that a citation can mean.
fn found(citations: &Citations, citation: &str) -> Vec<String> {
    let instruments: Vec<_> = shipped().instruments.values().collect();
    let cited = citations.find(citation).into_iter();
    cited
        .flat_map(|one| one.provisions.into_iter().map(move |at| (one.instrument, at)))
        .map(|(instrument, at)| instruments[instrument].provisions[at].id.clone())
        .collect()
}

#[test]
fn citations_find_what_they_mean_and_nothing_else() {
    let citations = Citations::new(shipped());
    let mut faults = Vec::new();
    for (citation, wanted, unwanted) in TABLE {
        let found = found(&citations, citation);
        for id in wanted.iter().chain(*unwanted) {
            assert!(shipped().provision(id).is_some(), "{id} is no provision");
        }
        let lost: Vec<_> = wanted.iter().filter(|id| !found.iter().any(|own| own == *id)).collect();
        let wrong: Vec<_> = unwanted.iter().filter(|id| found.iter().any(|own| own == *id)).collect();
        if !lost.is_empty() || !wrong.is_empty() || (wanted.is_empty() && unwanted.is_empty() && !found.is_empty()) {
            faults.push(format!("{citation}\n  does not find {lost:?}\n  finds {wrong:?} among {found:?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Provisions whose citation names no place within the paper that could be told from its words.
const WITHOUT_A_PLACE: [&str; 13] = [
    "aioti-hla",
    "att-layers",
    "br-anatel2436-cpe",
    "br-anatel77-declare",
    "br-anatel77-fix",
    "ch-isg-24h",
    "gb-pecr-terminal",
    "int-cap-issue",
    "int-cap-auth",
    "int-imo-cyber",
    "owasp-iot10",
    "ripe-forum",
    "ripe-home",
];

#[test]
fn every_provision_is_found_by_its_own_citation() {
    let citations = Citations::new(shipped());
    for (instrument, provision) in shipped().provisions() {
        let citation = instrument.cite(&provision.citation);
        let has_place = citation.chars().any(|c| c.is_ascii_digit());
        let is_found = found(&citations, &citation).contains(&provision.id);
        if has_place && !WITHOUT_A_PLACE.contains(&provision.id.as_str()) {
            assert!(is_found, "{citation}: {}", provision.id);
        }
        let place = shipped().instruments.keys().position(|id| *id == instrument.id);
        let cited = citations.find(&citation);
        assert!(cited.iter().any(|one| Some(one.instrument) == place), "{citation} does not name {}", instrument.id);
    }
}
