//! Speed of the spreadsheet, beside what else people write such files with.

use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use onus::export::{Format, Options};
use onus::model::{Assignment, Date, Ecosystem, Id, Letters, Obligation, Stakeholder, StakeholderKind};
use onus::report::Report;
use onus::rules::Analysis;
use serde_json::json;

/// The size for which the speed of exports is stated.
const OBLIGATIONS: usize = 700;
const STAKEHOLDERS: usize = 12;
/// Writes the same cells with openpyxl, as often as asked, and says how many seconds that took.
const OPENPYXL: &str = "
import io, json, sys, time
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
tables, times = json.load(sys.stdin), int(sys.argv[1])
side = Side(style='thin', color='CFD6DD')
border, wrap = Border(side, side, side, side), Alignment(wrap_text=True, vertical='top')
bold, fill = Font(bold=True), PatternFill('solid', start_color='E3EAF1')
start = time.perf_counter()
for _ in range(times):
    book = Workbook()
    for table in tables:
        sheet = book.create_sheet(table['code'])
        for number, row in enumerate(table['rows'], 1):
            for column, text in enumerate(row, 1):
                cell = sheet.cell(number, column, text)
                cell.border, cell.alignment = border, wrap
                if number == 1:
                    cell.font, cell.fill = bold, fill
        sheet.freeze_panes, sheet.auto_filter.ref = 'B2', sheet.dimensions
    book.save(io.BytesIO())
print(time.perf_counter() - start)
";

/// Duties of which most have two bearers, some none.
fn ecosystem() -> Ecosystem {
    let mut ecosystem = Ecosystem::default();
    let who = |number: usize| Id::parse(&format!("who-{}", number % STAKEHOLDERS)).expect("an id");
    for number in 0..STAKEHOLDERS {
        let name = format!("Stakeholder number {number}");
        ecosystem.stakeholders.insert(who(number), Stakeholder::new(name, StakeholderKind::Manufacturer));
    }
    for number in 0..OBLIGATIONS {
        let duty = Id::parse(&format!("duty-{number}")).expect("an id");
        let obligation = Obligation {
            citation: format!("Regulation (EU) 2024/2847, Art. {}({})", number % 71, number % 9),
            note: format!("What was said about duty {number} in the meeting, in a sentence or so."),
            ..Obligation::new(format!("Do what has to be done, case {number}"))
        };
        ecosystem.obligations.insert(duty, obligation);
        for (at, letters) in ["A", "R"].iter().enumerate().take(number % 5) {
            let part = Assignment::new(duty, who(number + at), Letters::parse(letters).expect("letters"));
            ecosystem.assignments.insert(Id::parse(&format!("part-{number}-{at}")).expect("an id"), part);
        }
    }
    ecosystem
}

fn report() -> Report {
    let day = Date::new(2026, 7, 31).expect("a day");
    Report::of(&Analysis::new(&ecosystem(), day))
}

/// All cells of a report, as texts.
fn cells(report: &Report) -> String {
    let tables = report.tables().map(|table| {
        let heads = table.columns.iter().map(|column| column.label.clone()).collect::<Vec<_>>();
        let rows = table.rows.iter().map(|row| {
            let texts = row
                .cells(table.columns.len())
                .map(|cell| cell.map_or_else(String::new, |cell| cell.lines().join("\n")));
            texts.collect()
        });
        json!({ "code": table.code, "rows": std::iter::once(heads).chain(rows).collect::<Vec<Vec<String>>>() })
    });
    tables.collect::<Vec<_>>().into_iter().collect::<serde_json::Value>().to_string()
}

/// How long openpyxl takes to write the same cells so many times; nothing where it is not there.
fn openpyxl(cells: &str, times: u64) -> Option<Duration> {
    ["python3", "/usr/bin/python3"].iter().find_map(|python| {
        let mut command = Command::new(python);
        command.args(["-c", OPENPYXL, &times.to_string()]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        // It closes its end at once where the library is not there.
        let _ = child.stdin.take()?.write_all(cells.as_bytes());
        let output = child.wait_with_output().ok().filter(|output| output.status.success())?;
        Some(Duration::from_secs_f64(String::from_utf8(output.stdout).ok()?.trim().parse().ok()?))
    })
}

fn spreadsheet(criterion: &mut Criterion) {
    let report = report();
    let format = Format::find("xlsx").expect("the format");
    let mut group = criterion.benchmark_group("xlsx 700x12");
    group.sample_size(10);
    let only = Options { table: Some("matrix".to_owned()), ..Options::default() };
    group.bench_function("matrix", |bencher| {
        bencher.iter(|| (format.write)(black_box(&report), &only).expect("written"))
    });
    let all = Options::default();
    group.bench_function("all sheets", |bencher| {
        bencher.iter(|| (format.write)(black_box(&report), &all).expect("written"));
    });
    let cells = cells(&report);
    if openpyxl(&cells, 1).is_some() {
        group.bench_function("openpyxl, the same cells of all sheets", |bencher| {
            bencher.iter_custom(|times| openpyxl(&cells, times).expect("it ran before"));
        });
    }
    group.finish();
}

criterion_group!(benches, spreadsheet);
criterion_main!(benches);
