//! Speed of the core: load, save, rules, re-check.

#[path = "../tests/support/generate.rs"]
mod generate;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use onus::file::{self, Replace};

/// The size for which the speed of the program is stated.
const LARGE: generate::Size = generate::Size { nodes: 4_000, relations: 6_000, obligations: 5_000, assignments: 8_000 };

fn load(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.onus");
    file::save(&path, &generate::ecosystem(1, LARGE), Replace::Nothing).expect("saved");
    let text = std::fs::read_to_string(&path).expect("read");
    let mut group = criterion.benchmark_group("load");
    group.bench_function("text", |bencher| bencher.iter(|| file::from_text(black_box(&text)).expect("parsed")));
    group.bench_function("file", |bencher| bencher.iter(|| file::read(black_box(&path)).expect("read")));
    group.finish();
}

fn save(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.onus");
    let ecosystems = [generate::ecosystem(1, LARGE), generate::ecosystem(2, LARGE)];
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

criterion_group! {
    name = core;
    config = Criterion::default().sample_size(20);
    targets = load, save
}
criterion_main!(core);
