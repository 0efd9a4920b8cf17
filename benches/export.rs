//! Speed of the exports: what it costs to write a report, the report itself not counted.
//!
//! All are stated for 700 obligations and 12 stakeholders, a case as large as a law firm has.

#[path = "../tests/support/generate.rs"]
mod generate;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use onus::export::{Format, Options};
use onus::model::Date;
use onus::report::Report;
use onus::rules::Analysis;

/// Half of the nodes are stakeholders.
const SIZE: generate::Size = generate::Size { nodes: 24, relations: 60, obligations: 700, assignments: 1_800 };

fn report() -> Report {
    let day = Date::new(2026, 7, 31).expect("a day");
    Report::of(&Analysis::new(&generate::ecosystem(1, SIZE), day))
}

fn write(criterion: &mut Criterion, code: &str, options: &Options) {
    let report = report();
    let format = Format::find(code).expect("a format");
    criterion.bench_function(&format!("write {code}"), |bencher| {
        bencher.iter(|| (format.write)(black_box(&report), options).expect("it can be written").len());
    });
}

fn building(criterion: &mut Criterion) {
    let day = Date::new(2026, 7, 31).expect("a day");
    let analysis = Analysis::new(&generate::ecosystem(1, SIZE), day);
    criterion.bench_function("build the report", |bencher| bencher.iter(|| Report::of(black_box(&analysis))));
}

fn html(criterion: &mut Criterion) {
    write(criterion, "html", &Options::default());
}

fn svg(criterion: &mut Criterion) {
    write(criterion, "svg", &Options::default());
}

fn png(criterion: &mut Criterion) {
    write(criterion, "png", &Options::default());
}

fn graphml(criterion: &mut Criterion) {
    write(criterion, "graphml", &Options::default());
}

criterion_group! {
    name = export;
    config = Criterion::default().sample_size(20);
    targets = building, html, svg, png, graphml
}
criterion_main!(export);
