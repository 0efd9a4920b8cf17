//! Speed of the law: reading the catalogue, a full pass, following an edit, moving the day.
//!
//! All are stated for 4,000 elements of made-up districts; their shape is described in
//! `benches/districts.rs`.

#[path = "districts.rs"]
mod districts;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use onus::catalogue::{Catalogue, shipped};
use onus::edit::{Document, Edit};
use onus::law::{Law, Rulebook};
use onus::model::{
    Answer, Change, Date, Ecosystem, ElementId, Fact, FactSubject, Id, Index, Jurisdiction, Letter, Letters, Lifetime,
    Obligation, Profile, Provenance, RelationKind, Sector, StakeholderId,
};
use onus::rules::Analysis;

const LARGE: districts::Size =
    districts::Size { nodes: 8_000, relations: 12_000, obligations: 5_000, assignments: 8_000 };

fn day() -> Date {
    Date::new(2026, 7, 31).expect("a day")
}

/// The districts in these places, under three sectors.
fn ecosystem(places: &[&str]) -> Ecosystem {
    let mut ecosystem = districts::ecosystem(1, LARGE);
    ecosystem.profile = Arc::new(Profile {
        jurisdictions: places.iter().map(|place| Jurisdiction::parse(place).expect("a place")).collect(),
        sectors: vec![Sector::Consumer, Sector::Health, Sector::Energy],
        ..Profile::default()
    });
    ecosystem
}

/// A member of the Union, and one place for each other group of laws in the catalogue.
const EVERYWHERE: [&str; 9] = ["DE", "GB", "US-CA", "CN", "IN", "JP", "AU", "BR", "KR"];

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("catalogue");
    group.bench_function("read", |bencher| bencher.iter(Catalogue::read_shipped));
    group.bench_function("make ready", |bencher| bencher.iter(|| Rulebook::new(Arc::clone(shipped()))));
    group.finish();
}

fn full_pass(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("full pass, 4,000 elements");
    for (name, places) in [("one member state", &EVERYWHERE[..1]), ("nine jurisdictions", &EVERYWHERE[..])] {
        let ecosystem = ecosystem(places);
        let index = Index::build(&ecosystem);
        group.bench_function(name, |bencher| {
            bencher.iter(|| Law::new(black_box(&ecosystem), &index, day(), Rulebook::shipped()));
        });
    }
    let ecosystem = ecosystem(&EVERYWHERE[..1]);
    group.bench_function("with all rules", |bencher| bencher.iter(|| Analysis::new(black_box(&ecosystem), day())));
    group.finish();
}

fn edits() -> Vec<(&'static str, Edit)> {
    let who: StakeholderId = Id::parse("stakeholder-1000").expect("an id");
    let what: ElementId = Id::parse("element-1000").expect("an id");
    let fact = Fact {
        about: FactSubject::Element(what),
        question: "radio-equipment".to_owned(),
        answer: Answer::Yes,
        note: String::new(),
        lifetime: Lifetime::default(),
        provenance: Provenance::default(),
    };
    vec![
        ("a relation", Edit::Relate { from: who.into(), kind: RelationKind::Brands, to: what.into() }),
        ("a fact", Edit::add(fact)),
    ]
}

/// Edits after which no other law applies, but which rules about the law look at.
fn edits_of_duties() -> Vec<(&'static str, Edit)> {
    let who: StakeholderId = Id::parse("stakeholder-1000").expect("an id");
    let duty = Id::parse("duty-2500").expect("an id");
    let asked = Obligation {
        about: vec![Id::parse("element-1000").expect("an id")],
        provision: Some("cra-13-1-secure-by-design".to_owned()),
        ..Obligation::new("Another duty")
    };
    vec![
        ("a duty assigned", Edit::assign(duty, who, Letters::NONE.with(Letter::Accountable))),
        ("a duty of the law added", Edit::AddObligation(Box::new(asked))),
        ("a stakeholder renamed", Edit::Rename { key: who.into(), name: "Another name".to_owned() }),
    ]
}

fn following(criterion: &mut Criterion) {
    let before = ecosystem(&EVERYWHERE[..1]);
    let mut group = criterion.benchmark_group("law after one edit");
    for (name, edit) in edits() {
        let mut document = Document::opened(before.clone());
        let changes = document.apply(&edit).expect("carried out").changes;
        let after = document.ecosystem().clone();
        let back: Vec<Change> = changes.iter().rev().map(Change::reversed).collect();
        let (index_before, index_after) = (Index::build(&before), Index::build(&after));
        let mut law = Law::new(&before, &index_before, day(), Rulebook::shipped());
        let mut is_done = false;
        // There and back by turns, and while somebody looks at the law from before.
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|rounds| {
                let mut spent = Duration::ZERO;
                for _ in 0..rounds {
                    let shown = law.clone();
                    let begin = Instant::now();
                    if is_done {
                        law.update(black_box(&before), &index_before, &back);
                    } else {
                        law.update(black_box(&after), &index_after, &changes);
                    }
                    spent += begin.elapsed();
                    is_done = !is_done;
                    drop(shown);
                }
                spent
            });
        });
    }
    group.finish();
}

/// All rules after one edit, with the law in force: whole findings and their fixes besides.
fn rules_following(criterion: &mut Criterion) {
    let before = ecosystem(&EVERYWHERE[..1]);
    let mut group = criterion.benchmark_group("all rules after one edit");
    for (name, edit) in edits().into_iter().chain(edits_of_duties()) {
        let mut document = Document::opened(before.clone());
        let changes = document.apply(&edit).expect("carried out").changes;
        let after = document.ecosystem().clone();
        let back: Vec<Change> = changes.iter().rev().map(Change::reversed).collect();
        let mut analysis = Analysis::new(&before, day());
        let mut is_done = false;
        // There and back by turns, and while somebody looks at the findings from before.
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|rounds| {
                let mut spent = Duration::ZERO;
                for _ in 0..rounds {
                    let shown = analysis.clone();
                    let begin = Instant::now();
                    let (to, by) = if is_done { (&before, &back) } else { (&after, &changes) };
                    analysis.update(black_box(to), black_box(by));
                    spent += begin.elapsed();
                    is_done = !is_done;
                    drop(shown);
                }
                spent
            });
        });
    }
    group.finish();
}

/// One step of dragging the day through twenty years, month by month.
fn moving_the_day(criterion: &mut Criterion) {
    let large = ecosystem(&EVERYWHERE[..1]);
    let small = {
        let size = districts::Size { nodes: 40, relations: 60, obligations: 50, assignments: 80 };
        let mut small = districts::ecosystem(1, size);
        small.profile = Arc::clone(&large.profile);
        small
    };
    let mut group = criterion.benchmark_group("one month further");
    for (name, ecosystem) in [("40 nodes, with all rules", &small), ("8,000 nodes, the law alone", &large)] {
        let index = Index::build(ecosystem);
        let mut month = 0;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                month = (month + 1) % 240;
                let day =
                    Date::new(2018 + month / 12, i8::try_from(month % 12 + 1).expect("a month"), 1).expect("a day");
                if ecosystem.elements.len() > 100 {
                    black_box(Law::new(ecosystem, &index, day, Rulebook::shipped()));
                } else {
                    black_box(Analysis::new(ecosystem, day));
                }
            });
        });
    }
    group.finish();
}

criterion_group! {
    name = law;
    config = Criterion::default().sample_size(20);
    targets = reading, full_pass, following, rules_following, moving_the_day
}
criterion_main!(law);
