//! Speed of the core: load, save, rules, re-check, comparing and merging versions.
//!
//! All are stated for one made-up ecosystem of 4,000 nodes; its shape is described where it
//! is made, in `benches/districts.rs`.

#[path = "districts.rs"]
mod districts;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use onus::app::{Action, App, Opened};
use onus::compare::{Comparison, merge};
use onus::diagram::Scene;
use onus::edit::{Document, Edit};
use onus::file::{self, Replace};
use onus::layout::{self, Arrangement, Stop};
use onus::model::{
    Assignment, Change, Date, Ecosystem, ElementId, Id, Letter, Letters, Lifetime, Obligation, Point, RelationKind,
    Stakeholder, StakeholderId,
};
use onus::rules::{Analysis, Summary};

/// The size for which the speed of the program is stated.
const LARGE: districts::Size =
    districts::Size { nodes: 4_000, relations: 6_000, obligations: 5_000, assignments: 8_000 };

fn load(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.onus");
    file::save(&path, &districts::ecosystem(1, LARGE), Replace::Nothing).expect("saved");
    let text = std::fs::read_to_string(&path).expect("read");
    let mut group = criterion.benchmark_group("load");
    group.bench_function("text", |bencher| bencher.iter(|| file::from_text(black_box(&text)).expect("parsed")));
    group.bench_function("file", |bencher| bencher.iter(|| file::read(black_box(&path)).expect("read")));
    group.finish();
}

fn save(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.onus");
    let ecosystems = [districts::ecosystem(1, LARGE), districts::ecosystem(2, LARGE)];
    let mut group = criterion.benchmark_group("save");
    group.bench_function("text", |bencher| bencher.iter(|| file::to_text(black_box(&ecosystems[0])).expect("written")));
    let mut turn = 0;
    let mut last = file::save(&path, &ecosystems[0], Replace::Nothing).expect("saved");
    group.bench_function("file", |bencher| {
        bencher.iter(|| {
            turn += 1;
            last = file::save(&path, &ecosystems[turn % 2], Replace::Known(last)).expect("saved");
        });
    });
    group.bench_function("violations", |bencher| bencher.iter(|| black_box(&ecosystems[0]).violations()));
    group.finish();
}

/// Arranging maps, and leading all lines of one around its nodes.
fn arrange(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("arrange");
    group.sample_size(10);
    for nodes in [1_000, 3_000] {
        let size = districts::Size { nodes, relations: nodes * 3 / 2, obligations: 0, assignments: 0 };
        let ecosystem = districts::ecosystem(1, size);
        for arrangement in [Arrangement::Layers, Arrangement::Lanes] {
            let id = BenchmarkId::new(format!("{arrangement:?}"), nodes);
            group.bench_function(id, |bencher| {
                bencher.iter(|| layout::arrange(black_box(&ecosystem), arrangement, None, &Stop::default()));
            });
        }
        let analysis = Analysis::new(&ecosystem, day());
        group.bench_function(BenchmarkId::new("scene", nodes), |bencher| {
            bencher.iter(|| Scene::of(black_box(&ecosystem), &analysis));
        });
        let mut document = Document::opened(ecosystem.clone());
        let mut scene = Scene::of(&ecosystem, &analysis);
        let node = scene.nodes[nodes / 2].node;
        let mut x = 0;
        group.bench_function(BenchmarkId::new("drag one node", nodes), |bencher| {
            bencher.iter(|| {
                x = (x + 10) % 4_000;
                let applied = document.apply(&Edit::Move(vec![(node, Point::new(x, 300))])).expect("on the map");
                assert!(scene.follow(&applied.changes));
            });
        });
    }
    group.finish();
}

fn day() -> Date {
    Date::new(2026, 7, 31).expect("a day")
}

fn check(criterion: &mut Criterion) {
    let ecosystem = districts::ecosystem(1, LARGE);
    let analysis = Analysis::new(&ecosystem, day());
    let mut group = criterion.benchmark_group("check all rules");
    group.bench_function("from nothing", |bencher| bencher.iter(|| Analysis::new(black_box(&ecosystem), day())));
    group.bench_function("count", |bencher| bencher.iter(|| Summary::of(black_box(&analysis))));
    group.bench_function("list", |bencher| bencher.iter(|| black_box(&analysis).findings().len()));
    group.bench_function("hand over", |bencher| bencher.iter(|| black_box(&analysis).clone()));
    group.finish();
}

/// The ecosystem after an edit, with what changed.
fn edited(ecosystem: &Ecosystem, edit: &Edit) -> (Ecosystem, Vec<Change>) {
    let mut document = Document::opened(ecosystem.clone());
    let changes = document.apply(edit).expect("carried out").changes;
    (document.ecosystem().clone(), changes)
}

fn edits(ecosystem: &Ecosystem) -> Vec<(&'static str, Edit)> {
    let who: StakeholderId = Id::parse("stakeholder-1000").expect("an id");
    let other: Id<Stakeholder> = Id::parse("stakeholder-1006").expect("an id");
    let what: ElementId = Id::parse("element-1000").expect("an id");
    let duty = Id::parse("duty-2500").expect("an id");
    let lasts = |part: &Assignment| part.letters.has(Letter::Accountable) && part.lifetime == Lifetime::default();
    let part = ecosystem.assignments.iter().find(|(_, part)| lasts(part));
    let (_, part) = part.expect("a part");
    vec![
        ("rename a stakeholder", Edit::Rename { key: who.into(), name: "Another name".to_owned() }),
        ("toggle a letter", Edit::assign(part.obligation, part.stakeholder, part.letters.toggled(Letter::Consulted))),
        ("take accountability", Edit::assign(part.obligation, part.stakeholder, Letters::NONE)),
        ("assign a duty", Edit::assign(duty, other, Letters::NONE.with(Letter::Accountable))),
        ("move a node", Edit::Move(vec![(who.into(), Point::new(5, 5))])),
        ("add a relation", Edit::Relate { from: who.into(), kind: RelationKind::Operates, to: what.into() }),
        (
            "add an obligation",
            Edit::AddObligation(Box::new(Obligation {
                about: ecosystem.elements.ids().skip(700).take(1).collect(),
                ..Obligation::new("Another duty")
            })),
        ),
    ]
}

fn recheck(criterion: &mut Criterion) {
    let ecosystem = districts::ecosystem(1, LARGE);
    let mut group = criterion.benchmark_group("re-check after one edit");
    for (name, edit) in edits(&ecosystem) {
        let (after, changes) = edited(&ecosystem, &edit);
        let back: Vec<Change> = changes.iter().rev().map(Change::reversed).collect();
        let mut analysis = Analysis::new(&ecosystem, day());
        let mut is_done = false;
        // There and back by turns, and while somebody looks at the findings from before.
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|rounds| {
                let mut spent = Duration::ZERO;
                for _ in 0..rounds {
                    let shown = analysis.clone();
                    let begin = Instant::now();
                    let (to, by) = if is_done { (&ecosystem, &back) } else { (&after, &changes) };
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

/// One step of dragging a node: the edit, the picture of the map, and what it costs to take
/// in that no finding has changed.
fn drag(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("edit and redraw");
    for nodes in [1_000, 4_000] {
        let size =
            districts::Size { nodes, relations: nodes * 3 / 2, obligations: nodes * 5 / 4, assignments: nodes * 2 };
        let mut app = App::new(day(), Box::new(|| {}));
        let document = Document::opened(districts::ecosystem(1, size));
        app.act(Action::Opened(Box::new(Opened { document, path: None, notices: Vec::new() })));
        app.settle();
        let who: StakeholderId = Id::parse("stakeholder-300").expect("an id");
        let mut at = 0;
        let mut step = |app: &mut App, edit: &dyn Fn(i32) -> Edit| {
            at += 1;
            app.act(Action::Edit(edit(at)));
            app.take_effects();
            app.poll();
        };
        group.bench_function(BenchmarkId::new("rename a node", nodes), |bencher| {
            bencher.iter(|| step(&mut app, &|at| Edit::Rename { key: who.into(), name: format!("Name {at}") }));
        });
        app.settle();
        app.act(Action::BeginGesture(onus::msg!("edit-move", count = 1_usize)));
        group.bench_function(BenchmarkId::new("drag a node", nodes), |bencher| {
            bencher.iter(|| step(&mut app, &|at| Edit::Move(vec![(who.into(), Point::new(at, at))])));
        });
        app.act(Action::EndGesture);
    }
    group.finish();
}

/// A version in which every so many-th duty has another note, its first bearer one letter
/// more, and every so many-th node another name.
fn version(base: &Ecosystem, every: usize, word: &str) -> Ecosystem {
    let mut version = base.clone();
    for (id, duty) in base.obligations.iter().step_by(every) {
        version.obligations.insert(id, Obligation { note: format!("{} {word}", duty.note), ..duty.clone() });
    }
    for (id, part) in base.assignments.iter().step_by(every) {
        let letters = part.letters.with(Letter::Informed);
        version.assignments.insert(id, Assignment { letters, note: word.to_owned(), ..part.clone() });
    }
    for (id, who) in base.stakeholders.iter().step_by(every) {
        version.stakeholders.insert(id, Stakeholder { name: format!("{} {word}", who.name), ..who.clone() });
    }
    version
}

fn versions(criterion: &mut Criterion) {
    let base = districts::ecosystem(1, LARGE);
    let before = Analysis::new(&base, day());
    let mut group = criterion.benchmark_group("versions");
    for (name, every) in [("a hundredth differs", 100), ("a tenth differs", 10), ("all differs", 1)] {
        let (ours, theirs) = (version(&base, every, "ours"), version(&base, every, "theirs"));
        let after = Analysis::new(&ours, day());
        group.bench_function(BenchmarkId::new("compare", name), |bencher| {
            bencher.iter(|| Comparison::of(black_box(&before), black_box(&after)));
        });
        group.bench_function(BenchmarkId::new("merge", name), |bencher| {
            bencher.iter(|| merge(black_box(&base), black_box(&ours), black_box(&base)));
        });
        group.bench_function(BenchmarkId::new("merge conflicts", name), |bencher| {
            bencher.iter(|| merge(black_box(&base), black_box(&ours), black_box(&theirs)));
        });
    }
    group.finish();
}

criterion_group! {
    name = core;
    config = Criterion::default().sample_size(20);
    targets = load, save, check, recheck, drag, versions, arrange
}
criterion_main!(core);
