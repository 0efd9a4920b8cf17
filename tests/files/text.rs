//! The same ecosystem is always the same text, and comes back the same.

use insta::assert_snapshot;
use onus::file::{from_bytes, from_text, to_text};
use onus::model::{
    Assignment, Cover, Currency, Ecosystem, Element, ElementKind, Fact, FactSubject, Id, Jurisdiction, Letters,
    Lifetime, Money, MoneyRange, Obligation, Observation, Point, Provenance, Relation, RelationKind, Risk, Sector,
    Source, Stakeholder, StakeholderKind, Waiver, YearlyFrequency,
};
use proptest::prelude::*;

use super::{generate, small};

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// One record of every kind with figures that are easily rounded.
pub(super) fn every_kind() -> Ecosystem {
    let mut it = Ecosystem::default();
    let mut profile = onus::model::Profile { title: "Flat 3".into(), ..Default::default() };
    profile.sectors = vec![Sector::Consumer, Sector::Energy];
    profile.jurisdictions = vec![Jurisdiction::parse("de").unwrap()];
    profile.observations = vec![Observation { text: "Cold.\nStill cold.".into(), ..Default::default() }];
    it.profile = profile.into();
    let mut maker = Stakeholder::new("Maker's \"best\" — יצרן", StakeholderKind::Manufacturer);
    maker.at = Some(Point::new(-120, 40));
    maker.provenance.sources = vec![id("report")];
    it.stakeholders.insert(id("maker"), maker);
    it.stakeholders.insert(id("insurer"), Stakeholder::new("", StakeholderKind::Overseer));
    it.elements.insert(id("thermostat"), Element::new("Thermostat", ElementKind::Device));
    it.relations.insert(
        id("makes"),
        Relation::new(id::<Stakeholder>("maker"), RelationKind::Makes, id::<Element>("thermostat")),
    );
    it.obligations.insert(id("patch"), Obligation { about: vec![id("thermostat")], ..Obligation::new("Patch it") });
    it.assignments.insert(id("part"), Assignment::new(id("patch"), id("maker"), Letters::parse("RA").unwrap()));
    add_risks(&mut it);
    add_papers(&mut it);
    it
}

fn add_risks(it: &mut Ecosystem) {
    let loss =
        MoneyRange { low: "0.10".parse().unwrap(), high: "1234567.890".parse().unwrap(), currency: Currency::EUR };
    let frequency = Some(YearlyFrequency { low: 0.1, high: 1e21 });
    it.risks.insert(id("frost"), Risk { name: "Frost".into(), frequency, loss: Some(loss), ..Risk::default() });
    it.covers.insert(
        id("policy"),
        Cover {
            name: "Policy".into(),
            insurer: id("insurer"),
            insured: id("maker"),
            risks: vec![id("frost")],
            limit: Some(Money { amount: "5000.00".parse().unwrap(), currency: Currency::EUR }),
            retention: None,
            premium: None,
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        },
    );
}

fn add_papers(it: &mut Ecosystem) {
    let finding = onus::model::FindingId::from_text("unassigned-obligation:patch");
    it.waivers.insert(
        id("waiver"),
        Waiver {
            finding,
            reason: "Known".into(),
            author: "T. Ester".into(),
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        },
    );
    it.facts.insert(
        id("radio"),
        Fact {
            about: FactSubject::Element(id("thermostat")),
            question: "radio-equipment".into(),
            answer: onus::model::Answer::Yes,
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        },
    );
    it.sources.insert(id("report"), Source { title: "Report".into(), ..Source::default() });
}

#[test]
fn the_file_of_a_small_ecosystem_reads_well() {
    assert_snapshot!(to_text(&every_kind()).unwrap());
}

#[test]
fn what_is_written_comes_back_and_is_written_the_same() {
    for ecosystem in [Ecosystem::default(), every_kind(), small()] {
        assert_eq!(ecosystem.violations(), []);
        let text = to_text(&ecosystem).unwrap();
        let back = from_text(&text).unwrap();
        assert_eq!(back, ecosystem);
        assert_eq!(to_text(&back).unwrap(), text);
    }
}

#[test]
fn one_change_is_one_small_hunk() {
    let before = small();
    let mut after = before.clone();
    let (id, element) = before.elements.iter().nth(7).unwrap();
    after.elements.insert(id, Element { at: Some(Point::new(1, 2)), ..element.clone() });
    let (before, after) = (to_text(&before).unwrap(), to_text(&after).unwrap());
    assert_eq!(before.lines().count(), after.lines().count());
    assert_eq!(before.lines().zip(after.lines()).filter(|(a, b)| a != b).count(), 1);
}

#[test]
fn line_ends_byte_order_mark_and_layout_do_not_matter() {
    let ecosystem = every_kind();
    let text = to_text(&ecosystem).unwrap();
    let variants = [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        text.replace('\n', " "),
        text.replacen("#![enable(implicit_some)]\n", "", 1),
        text.replace("    ", "\t"),
        text.replacen("format: 1,", "", 1).replacen("  ),\n)\n", "  ), format: 1)", 1),
    ];
    for variant in variants {
        let content = from_bytes("a.onus".as_ref(), variant.as_bytes()).unwrap_or_else(|e| panic!("{}", e.render()));
        assert_eq!(content.ecosystem, ecosystem, "{variant}");
        assert!(!content.has_comments);
    }
}

#[test]
fn comments_are_read_over_and_told() {
    let text = to_text(&small()).unwrap();
    for comment in ["// by hand\n", "/* by /* hand */ */"] {
        let commented = text.replacen("elements:", &format!("{comment} elements:"), 1);
        let content = from_bytes("a.onus".as_ref(), commented.as_bytes()).unwrap();
        assert!(content.has_comments);
        assert_eq!(content.ecosystem, small());
    }
    let mut named = Ecosystem::default();
    named.elements.insert(id("a"), Element::new("// not a comment", ElementKind::App));
    assert!(!from_bytes("a.onus".as_ref(), to_text(&named).unwrap().as_bytes()).unwrap().has_comments);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_as_it_was(name in any::<String>(), note in "[\\PC\\r\\n\\t\\\\'\"u{}#/*]{0,40}") {
        let mut ecosystem = Ecosystem::default();
        let element = Element { note, ..Element::new(name, ElementKind::App) };
        ecosystem.elements.insert(id("it"), element);
        let text = to_text(&ecosystem).unwrap();
        prop_assert!(!text.contains('\r'));
        let back = from_text(&text).unwrap();
        prop_assert_eq!(&back, &ecosystem);
        prop_assert_eq!(to_text(&back).unwrap(), text);
    }

    #[test]
    fn any_figures_come_back_as_they_were(
        low in 0.0..1e300_f64, mantissa in 0..i64::MAX, scale in 0..20_u32, seed in any::<u64>(),
    ) {
        let mut ecosystem = generate::ecosystem(seed, generate::Size { nodes: 6, ..super::SMALL });
        let amount = onus::model::Decimal::new(mantissa, scale);
        let loss = MoneyRange { low: amount, high: amount, currency: Currency::EUR };
        let frequency = YearlyFrequency { low, high: low };
        let risk = Risk { frequency: Some(frequency), loss: Some(loss), ..Risk::default() };
        ecosystem.risks.insert(id("it"), risk);
        let text = to_text(&ecosystem).unwrap();
        let back = from_text(&text).unwrap();
        prop_assert_eq!(&back, &ecosystem);
        prop_assert_eq!(to_text(&back).unwrap(), text);
    }
}
