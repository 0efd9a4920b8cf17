//! Exports are complete and safe.

mod docx;
mod graph;
mod html;
#[cfg(feature = "pdf")]
mod pdf;
mod plans;
mod png;
mod returning;
mod svg;
pub(crate) mod xlsx;

use jiff::civil::date;
use onus::export::{ExportError, FORMATS, Format, Options};
use onus::model::{
    Assignment, AssignmentId, Ecosystem, Element, ElementId, ElementKind, Ground, Letter, Letters, Obligation,
    ObligationId, Profile, Scope, Source, SourceId, Stakeholder, StakeholderId, StakeholderKind, Standing,
};
use onus::report::Report;
use onus::rules::Analysis;
use serde_json::Value;

/// Formats that hold nothing but a picture of the map.
const PICTURES: [&str; 2] = ["svg", "png"];

/// Formats that are archives of text; their own tests look into them.
const ARCHIVES: [&str; 3] = ["docx", "pdf", "xlsx"];

/// Names that people, or people who mean harm, put into a model.
pub(crate) fn nasty() -> Vec<String> {
    let mut names: Vec<String> = [
        "",
        "   ",
        "=HYPERLINK(\"https://example.org\",\"x\")",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "  =1+1",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "\u{feff}=1+1",
        "|a|b|",
        "a\nb\r\nc\rd\u{2028}e",
        "<script>alert(1)</script><!-- & -->",
        "[x](javascript:alert(1)) ![x](y) `code` **bold** _it_ ~~gone~~ $x$",
        "# heading",
        "- item",
        "1. item",
        "\"quoted\", with, commas; and 'more'",
        "\u{0}\u{1b}[31m\u{7}\u{9b}",
        "\u{202e}reversed",
        "יצרן התרמוסטט",
        "智能恒温器制造商",
        "e\u{301}🏳️‍🌈",
        "\\",
    ]
    .map(str::to_owned)
    .into();
    names.push("n".repeat(829));
    names
}

/// For each name a stakeholder, an element, a duty the stakeholder carries and a source.
pub(crate) fn ecosystem(names: &[String]) -> Ecosystem {
    let mut ecosystem = Ecosystem {
        profile: Profile {
            title: names.last().cloned().unwrap_or_default(),
            summary: names.join("\n"),
            as_of: Some(date(2026, 7, 31)),
            ..Profile::default()
        }
        .into(),
        ..Ecosystem::default()
    };
    for (number, name) in names.iter().enumerate() {
        let who = StakeholderId::parse(&format!("who-{number}")).expect("an id");
        let what = ElementId::parse(&format!("what-{number}")).expect("an id");
        let duty = ObligationId::parse(&format!("duty-{number}")).expect("an id");
        let source = SourceId::parse(&format!("source-{number}")).expect("an id");
        ecosystem.stakeholders.insert(who, Stakeholder::new(name.as_str(), StakeholderKind::Manufacturer));
        ecosystem.elements.insert(what, Element::new(name.as_str(), ElementKind::Device));
        let obligation = Obligation { citation: name.clone(), about: vec![what], ..Obligation::new(name.as_str()) };
        ecosystem.obligations.insert(duty, obligation);
        let mut part = Assignment::new(duty, who, Letters::NONE.with(Letter::Responsible).with(Letter::Accountable));
        part.ground = Some(Ground::Law);
        part.evidence.clone_from(name);
        ecosystem.assignments.insert(AssignmentId::parse(&format!("part-{number}")).expect("an id"), part);
        let paper = Source { title: name.clone(), url: name.clone(), note: name.clone(), ..Source::default() };
        ecosystem.sources.insert(source, paper);
    }
    ecosystem
}

pub(crate) fn report(ecosystem: &Ecosystem) -> Report {
    Report::of(&Analysis::new(ecosystem, ecosystem.profile.as_of.unwrap_or(date(2026, 7, 31))))
}

pub(crate) fn write(code: &str, report: &Report, options: &Options) -> String {
    let format = Format::find(code).expect("a format");
    let bytes = (format.write)(report, options).expect("it can be written");
    String::from_utf8(bytes).expect("UTF-8")
}

pub(crate) fn only(table: &str) -> Options {
    Options { table: Some(table.to_owned()), ..Options::default() }
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a sound row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_format_writes_an_empty_ecosystem() {
    let report = report(&Ecosystem::default());
    for format in FORMATS {
        assert!(!format.label.text().is_empty() && !format.extension.starts_with('.'));
        if PICTURES.contains(&format.code) {
            let error = (format.write)(&report, &Options::default()).expect_err("there is nothing to draw");
            assert!(error.to_string().contains("Add some"), "{}: {error}", format.code);
            continue;
        }
        if ARCHIVES.contains(&format.code) {
            assert!(!(format.write)(&report, &Options::default()).expect("it can be written").is_empty());
            continue;
        }
        let text = write(format.code, &report, &Options::default());
        assert!(text.contains("2026-07-31"), "{}: {text}", format.code);
    }
    let _: Value = serde_json::from_str(&write("json", &report, &Options::default())).expect("JSON");
    assert_eq!(rows(&write("csv", &report, &only("matrix"))).len(), 1, "headings only");
}

#[test]
fn every_format_names_the_edition_of_the_catalogue() {
    let report = report(&ecosystem(&nasty()));
    // Dots hold no words; pages are looked into by tests of their own.
    for format in FORMATS.iter().filter(|format| !["png", "pdf"].contains(&format.code)) {
        let text = if ARCHIVES.contains(&format.code) {
            let bytes = (format.write)(&report, &Options::default()).expect("it can be written");
            crate::book::Book::open(&bytes).xml("")
        } else {
            write(format.code, &report, &Options::default())
        };
        let (version, day) = (&report.catalogue.version, report.catalogue.reviewed.to_string());
        assert!(text.contains(version.as_str()) && text.contains(&day), "{}", format.code);
    }
}

#[test]
fn every_format_is_the_same_each_time() {
    let ecosystem = ecosystem(&nasty());
    for format in FORMATS {
        let once = (format.write)(&report(&ecosystem), &Options::default()).expect("it can be written");
        let again = (format.write)(&report(&ecosystem), &Options::default()).expect("it can be written");
        assert!(once == again, "{} differs from one time to the next", format.code);
    }
}

#[test]
fn a_table_that_is_not_there_is_named_with_those_that_are() {
    let report = report(&Ecosystem::default());
    for format in FORMATS {
        match (format.write)(&report, &only("nonsense")) {
            Err(ExportError::NoTable { wanted, offered }) => {
                assert_eq!(wanted, "nonsense");
                assert!(offered.contains(&"matrix") && offered.contains(&"findings"), "{offered:?}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn no_field_of_a_spreadsheet_begins_a_formula() {
    let csv = write("csv", &report(&ecosystem(&nasty())), &Options::default());
    for field in rows(&csv).iter().flatten() {
        let seen = field.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{field:?}");
        assert!(!field.starts_with(['\t', '\r', '\n']), "{field:?}");
        assert!(!field.contains(['\u{0}', '\u{1b}', '\u{7}', '\u{9b}', '\r']), "{field:?}");
    }
}

#[test]
fn a_spreadsheet_gives_back_harmless_names_unchanged() {
    let names = ["Vorwerk", "יצרן התרמוסטט", "\"quoted\", with, commas; and 'more'", "two\nlines", "a=b", "x - y"];
    let names = names.map(str::to_owned);
    let csv = write("csv", &report(&ecosystem(&names)), &only("matrix"));
    let duties: Vec<String> = rows(&csv).into_iter().skip(1).map(|row| row[0].clone()).collect();
    assert_eq!(duties, names);
}

#[test]
fn every_row_of_a_spreadsheet_is_as_wide_as_the_others() {
    let csv = write("csv", &report(&ecosystem(&nasty())), &Options::default());
    let rows = rows(&csv);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let ends = csv.matches('\n').count() - csv.matches("\r\n").count();
    let inner: usize = rows.iter().flatten().map(|field| field.matches('\n').count()).sum();
    assert_eq!(ends, inner, "rows end in CR LF; only breaks inside a field are LF alone");
}

#[test]
fn the_matrix_comes_first_in_a_spreadsheet_and_shows_letters_and_ownership() {
    let names = ["Maker", "Cloud"].map(str::to_owned);
    let rows = rows(&write("csv", &report(&ecosystem(&names)), &Options::default()));
    let column = |label: &str| rows[0].iter().position(|heading| heading == label).expect(label);
    let (maker, cloud) = (column("Maker"), column("Cloud"));
    assert_eq!(rows[1][column("Obligation")], "Maker");
    assert_eq!(rows[1][column("Citation")], "Maker");
    assert_eq!(rows[1][column("Ownership")], "Owned");
    assert_eq!((rows[1][maker].as_str(), rows[1][cloud].as_str()), ("RA", ""));
    assert_eq!((rows[2][maker].as_str(), rows[2][cloud].as_str()), ("", "RA"));
}

#[test]
fn a_part_says_that_it_is_contested_leads_or_covers_only_a_part() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let id = AssignmentId::parse("part-0").expect("an id");
    let mut part = ecosystem.assignments.get(id).expect("the part").clone();
    part.standing = Standing::Contested;
    part.lead = true;
    part.scope = Scope::Part("Europe".to_owned());
    ecosystem.assignments.insert(id, part);
    let report = report(&ecosystem);
    let rows = rows(&write("csv", &report, &only("matrix")));
    assert_eq!(rows[1].last().expect("a cell"), "RA (contested, lead, Europe)");
    let json: Value = serde_json::from_str(&write("json", &report, &Options::default())).expect("JSON");
    assert_eq!(json["tables"]["matrix"]["rows"][0]["letters"]["who-0"], "RA", "programs get the letters alone");
}

#[test]
fn a_part_that_has_ended_is_in_the_list_of_parts_and_not_in_the_matrix() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let id = AssignmentId::parse("part-0").expect("an id");
    let mut part = ecosystem.assignments.get(id).expect("the part").clone();
    part.lifetime.until = Some(date(2025, 1, 31));
    ecosystem.assignments.insert(id, part);
    let json: Value = serde_json::from_str(&write("json", &report(&ecosystem), &Options::default())).expect("JSON");
    assert_eq!(json["tables"]["matrix"]["rows"][0]["letters"], serde_json::json!({}));
    assert_eq!(json["tables"]["matrix"]["rows"][0]["ownership"], "orphaned");
    assert_eq!(json["tables"]["parts"]["rows"][0]["until"], "2025-01-31");
}

#[test]
fn json_keeps_every_name_exactly() {
    let names = nasty();
    let ecosystem = ecosystem(&names);
    let json: Value = serde_json::from_str(&write("json", &report(&ecosystem), &Options::default())).expect("JSON");
    let rows = json["tables"]["matrix"]["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), names.len());
    for (id, duty) in ecosystem.obligations.iter() {
        let row = rows.iter().find(|row| row["id"] == id.as_str()).expect("a row for each duty");
        assert_eq!(row["citation"].as_str().unwrap_or_default(), duty.citation);
        if !duty.name.trim().is_empty() {
            assert_eq!(row["obligation"], duty.name.trim());
        }
    }
}

#[test]
fn json_blocks_point_to_tables_that_are_there() {
    let json: Value =
        serde_json::from_str(&write("json", &report(&ecosystem(&nasty())), &Options::default())).expect("JSON");
    let tables = json["tables"].as_object().expect("tables");
    let parts = json["parts"].as_array().expect("parts");
    let blocks = parts.iter().flat_map(|part| part["blocks"].as_array().expect("blocks"));
    let named: Vec<&str> =
        blocks.filter(|block| block["kind"] == "table").filter_map(|block| block["table"].as_str()).collect();
    assert_eq!(named.len(), tables.len());
    assert!(named.iter().all(|code| tables.contains_key(*code)), "{named:?}");
}

#[test]
fn every_finding_is_in_the_list_with_its_reasons_and_fixes() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let duty = Obligation { about: vec![ElementId::parse("what-0").expect("an id")], ..Obligation::new("Nobody's") };
    ecosystem.obligations.insert(ObligationId::parse("nobodys").expect("an id"), duty);
    let analysis = Analysis::new(&ecosystem, date(2026, 7, 31));
    let json: Value = serde_json::from_str(&write("json", &Report::of(&analysis), &Options::default())).expect("JSON");
    let rows = json["tables"]["findings"]["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), analysis.findings().len());
    assert!(rows.iter().any(|row| row["id"] == "unassigned-obligation:nobodys"));
    for finding in analysis.findings() {
        let row = rows.iter().find(|row| row["id"] == finding.id.as_str()).expect("a row for each finding");
        assert_eq!(row["message"], finding.message.text());
        assert_eq!(row["reasons"].as_array().map_or(0, Vec::len), finding.reasons.len());
        assert_eq!(row["fixes"].as_array().map_or(0, Vec::len), finding.fixes.len());
    }
}

/// The rows of every Markdown table as their cells, split where a reader of Markdown would.
fn markdown_tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with('|') && !inside {
            tables.push(Vec::new());
        }
        inside = line.starts_with('|');
        if let (true, Some(table)) = (inside, tables.last_mut()) {
            let hidden = line.replace("\\\\", "  ").replace("\\|", "  ");
            let cells = hidden.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            table.push(cells);
        }
    }
    tables
}

#[test]
fn markdown_tables_keep_their_shape_whatever_the_names() {
    let names = nasty();
    let text = write("md", &report(&ecosystem(&names)), &Options::default());
    let tables = markdown_tables(&text);
    let matrix = tables.iter().find(|table| table[0][0] == "Obligation" && table[0][2] == "Ownership");
    assert_eq!(matrix.expect("the matrix").len(), names.len() + 2, "headings, a rule and one row for each duty");
    for table in &tables {
        assert!(table.iter().all(|row| row.len() == table[0].len()), "{table:?}");
    }
}

#[test]
fn nothing_a_user_typed_becomes_markup() {
    let text = write("md", &report(&ecosystem(&nasty())), &Options::default());
    for harmful in ["<script", "<!--", "[x](javascript", "![", " `code`", "**bold**", "~~gone~~", "\u{0}", "\u{1b}"] {
        assert!(!text.contains(harmful), "{harmful:?} came through");
    }
    for line in text.lines() {
        assert!(line != "# heading" && line != "- item" && line != "1. item", "{line:?} came through");
    }
    assert!(text.contains("יצרן התרמוסטט") && text.contains(&"n".repeat(829)));
}

#[test]
fn only_plain_web_addresses_become_links() {
    let cases = [
        ("https://example.org/a_b?c=d&e=(f)", true),
        ("http://example.org", true),
        ("javascript:alert(1)", false),
        ("https://example.org/> <b>", false),
        ("file:///etc/passwd", false),
        ("see the archive", false),
    ];
    for (url, is_link) in cases {
        let mut ecosystem = Ecosystem::default();
        let source = Source { title: "Paper".to_owned(), url: url.to_owned(), ..Source::default() };
        ecosystem.sources.insert(SourceId::parse("paper").expect("an id"), source);
        let text = write("md", &report(&ecosystem), &Options::default());
        assert_eq!(text.contains(&format!("<{url}>")), is_link, "{url}: {text}");
    }
}

#[test]
fn a_small_report_reads_well() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let source = SourceId::parse("source-0").expect("an id");
    let paper = Source {
        title: "A. Author, 2026-01-05, A paper".to_owned(),
        url: "https://example.org/paper".to_owned(),
        tier: "press".to_owned(),
        read_on: Some(date(2026, 7, 1)),
        ..Source::default()
    };
    ecosystem.sources.insert(source, paper);
    let id = ObligationId::parse("duty-0").expect("an id");
    let mut duty = ecosystem.obligations.get(id).expect("the duty").clone();
    duty.name = "Publish the end date".to_owned();
    duty.citation = "Example Act, Art. 4".to_owned();
    duty.provenance.sources.push(source);
    ecosystem.obligations.insert(id, duty);
    let report = report(&ecosystem);
    insta::assert_snapshot!(write("md", &report, &only("matrix")));
    insta::assert_snapshot!(write("md", &report, &only("parts")));
    insta::assert_snapshot!(write("md", &report, &only("sources")));
}
