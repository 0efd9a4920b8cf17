//! Speed of the exports: what it costs to write a report, the report itself not counted.
//!
//! All are stated for 700 obligations and 12 stakeholders, a case as large as a law firm has.

#[path = "../tests/support/generate.rs"]
mod generate;

use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use onus::export::{Format, Options};
use onus::model::Date;
use onus::report::{Cell, Report};
use onus::rules::Analysis;

/// Half of the nodes are stakeholders.
const SIZE: generate::Size = generate::Size { nodes: 24, relations: 60, obligations: 700, assignments: 1_800 };

fn report() -> Report {
    let day = Date::new(2026, 7, 31).expect("a day");
    Report::of(&Analysis::new(&generate::ecosystem(1, SIZE), day))
}

fn write(criterion: &mut Criterion, code: &str, options: &Options) {
    let report = report();
    let Some(format) = Format::find(code) else { return };
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

fn docx(criterion: &mut Criterion) {
    write(criterion, "docx", &Options::default());
    write_matrix_alone(criterion);
}

/// The matrix alone, beside python-docx, which people write such documents with: the same
/// cells of text, without the footnotes, links and shades that Onus writes as well.
fn write_matrix_alone(criterion: &mut Criterion) {
    let report = report();
    let format = Format::find("docx").expect("a format");
    let options = Options { table: Some("matrix".to_owned()), ..Options::default() };
    let mut group = criterion.benchmark_group("the matrix as docx");
    group.sample_size(10);
    group.bench_function("onus", |bencher| {
        bencher.iter(|| (format.write)(black_box(&report), &options).expect("it can be written").len());
    });
    let matrix = report.tables().find(|table| table.code == "matrix").expect("a matrix");
    let heads: Vec<&str> = matrix.columns.iter().map(|column| column.label.as_str()).collect();
    let cell = |cell: Option<&Cell>| cell.map_or_else(String::new, |cell| cell.lines().join("; "));
    let rows = matrix.entries().map(|row| row.cells(heads.len()).map(cell).collect::<Vec<_>>());
    let cells = serde_json::to_string(&(heads.clone(), rows.collect::<Vec<_>>())).expect("JSON");
    group.finish();
    // It takes so long that once has to do.
    let told = match python_docx(&cells) {
        Some(time) => format!("{:.1} s", time.as_secs_f64()),
        None => "not installed".to_owned(),
    };
    writeln!(std::io::stdout(), "the matrix as docx/python-docx, once: {told}").expect("a terminal");
}

/// How long python-docx takes, its start not counted; nothing where it is not installed.
fn python_docx(cells: &str) -> Option<Duration> {
    let mut python = Command::new("/usr/bin/python3")
        .args(["-c", PYTHON])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    python.stdin.take()?.write_all(cells.as_bytes()).ok()?;
    let told = python.wait_with_output().ok()?;
    String::from_utf8(told.stdout).ok()?.trim().parse().ok().map(Duration::from_secs_f64)
}

const PYTHON: &str = "
import io, json, sys, time, docx
heads, rows = json.load(sys.stdin)
begin = time.perf_counter()
document = docx.Document()
table = document.add_table(rows=1 + len(rows), cols=len(heads))
for row, texts in zip(table.rows, [heads, *rows]):
    for cell, text in zip(row.cells, texts):
        cell.text = text
document.save(io.BytesIO())
print(time.perf_counter() - begin)
";

fn svg(criterion: &mut Criterion) {
    write(criterion, "svg", &Options::default());
}

fn png(criterion: &mut Criterion) {
    write(criterion, "png", &Options::default());
}

fn graphml(criterion: &mut Criterion) {
    write(criterion, "graphml", &Options::default());
}

fn pdf(criterion: &mut Criterion) {
    write(criterion, "pdf", &Options::default());
}

criterion_group! {
    name = export;
    config = Criterion::default().sample_size(20);
    targets = building, docx, html, svg, png, graphml, pdf
}
criterion_main!(export);
