//! A spreadsheet holds what the report holds, opens everywhere, and says what it left out.

use jiff::civil::date;
use onus::export::{Format, Options};
use onus::model::{
    Assignment, AssignmentId, Ecosystem, Letters, Obligation, ObligationId, Profile, Source, SourceId, Stakeholder,
    StakeholderId, StakeholderKind,
};
use onus::report::Report;
use onus::rules::{Analysis, Summary};

use super::{ecosystem, nasty, report};
use crate::book::Book;
use crate::examples::{all, example};

pub(crate) fn write(report: &Report, options: &Options) -> Vec<u8> {
    (Format::find("xlsx").expect("the format").write)(report, options).expect("it can be written")
}

pub(crate) fn book(ecosystem: &Ecosystem) -> Book {
    Book::open(&write(&report(ecosystem), &Options::default()))
}

/// All texts of the first sheet, one a line.
fn about(book: &Book) -> String {
    book.sheets()[0].cells.values().fold(String::new(), |all, text| all + text + "\n")
}

#[test]
fn every_table_has_a_sheet_and_counts_are_those_of_the_check() {
    for (name, ecosystem) in all() {
        let report = report(&ecosystem);
        let book = Book::open(&write(&report, &Options::default()));
        assert_eq!(book.sheets().len(), report.tables().count() + 2, "{name}: one first and one hidden");
        for table in report.tables() {
            let (_, sheet) = book.table(table.code);
            let ids: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
            assert_eq!(sheet.ids(), ids, "{name}: {}", table.code);
        }
        let summary = Summary::of(&Analysis::new(&ecosystem, report.as_of));
        let (_, sheet) = book.table("summary");
        assert_eq!(sheet.text("obligations", "value"), summary.obligations.to_string(), "{name}");
        assert_eq!(sheet.text("gaps", "value"), summary.gaps.to_string(), "{name}");
        assert_eq!(book.table("matrix").1.ids().len(), summary.obligations, "{name}");
    }
}

#[test]
fn nothing_a_user_typed_becomes_a_formula_and_harmless_names_stay_as_they_are() {
    let names = nasty();
    let ecosystem = ecosystem(&names);
    let book = book(&ecosystem);
    assert!(!book.xml("xl/worksheets/").contains("<f>"), "a formula");
    let (_, matrix) = book.table("matrix");
    assert_eq!(matrix.ids().len(), names.len());
    for (number, name) in names.iter().enumerate() {
        let shown = matrix.text(&format!("duty-{number}"), "citation");
        if !name.contains(|c: char| c.is_control() || c == '\u{2028}') {
            assert_eq!(shown.trim(), name.trim());
        }
        assert!(!shown.contains(['\u{0}', '\u{1b}', '\u{7}', '\u{9b}', '\r']), "{shown:?}");
    }
}

#[test]
fn an_ecosystem_without_duties_and_one_with_a_title_from_right_to_left_open() {
    let title = "יצרן התרמוסטט".to_owned();
    let profile = Profile { title: title.clone(), as_of: Some(date(2026, 7, 31)), ..Profile::default() };
    let ecosystem = Ecosystem { profile: profile.into(), ..Ecosystem::default() };
    let book = book(&ecosystem);
    assert!(book.table("matrix").1.ids().is_empty());
    assert!(about(&book).contains(&title));
    assert!(book.xml("docProps/core.xml").contains(&format!("<dc:title>{title}</dc:title>")));
    assert!(book.xml("docProps/core.xml").contains("2026-07-31T00:00:00Z"), "the day stands in for the clock");
}

#[test]
fn a_text_too_long_for_a_cell_says_so_there_and_on_the_first_sheet() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let id = ObligationId::parse("duty-0").expect("an id");
    let duty = Obligation { note: "Ω🔥".repeat(14_000), ..Obligation::new("Long") };
    ecosystem.obligations.insert(id, duty);
    let book = book(&ecosystem);
    let (_, register) = book.table("register");
    let note = register.text("duty-0", "note");
    assert!(note.encode_utf16().count() <= 32_767, "Excel takes no more");
    let end: String = note.chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
    assert!(note.starts_with("Ω🔥Ω🔥") && end.contains("shortened") && end.contains("42000"), "{end}");
    let about = about(&book);
    assert!(about.contains("Shortened or left out") && about.contains(&format!("{}!S5", register.name)), "{about}");
}

#[test]
fn links_that_excel_does_not_take_are_left_out_and_told() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let long = format!("https://example.org/{}", "a".repeat(2_100));
    let source = |url: &str| Source { title: "Paper".to_owned(), url: url.to_owned(), ..Source::default() };
    ecosystem.sources.insert(SourceId::parse("long").expect("an id"), source(&long));
    ecosystem.sources.insert(SourceId::parse("short").expect("an id"), source("https://example.org/short"));
    let book = book(&ecosystem);
    let links = book.xml("xl/worksheets/_rels/");
    assert!(links.contains("https://example.org/short") && !links.contains("aaaa"), "{links}");
    assert!(about(&book).contains("addresses of up to 2079 characters"));
    assert_eq!(book.table("sources").1.text("long", "url"), long, "the text stays");
}

#[test]
fn a_sheet_keeps_heads_in_view_filters_offers_words_and_prints_well() {
    let book = book(&example("neato-cloud"));
    let (number, _) = book.table("matrix");
    let matrix = book.xml(&format!("xl/worksheets/sheet{}.xml", number + 1));
    for wanted in [
        "state=\"frozen\"",
        "<autoFilter ref=\"A4:",
        "&quot;R,A,C,I,RA,RC,RI,AC,AI,CI,RAC,RAI,RCI,ACI,RACI&quot;".replace("&quot;", "\"").as_str(),
        "fitToHeight=\"0\"",
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
        "Page &amp;P of &amp;N",
        "<conditionalFormatting",
    ] {
        assert!(matrix.contains(wanted), "no {wanted}");
    }
    assert!(book.xml("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    let (number, _) = book.table("parts");
    let parts = book.xml(&format!("xl/worksheets/sheet{}.xml", number + 1));
    assert!(
        parts.contains("\"Proposed,Agreed,Contested\"") && parts.contains("\"Law,Contract,"),
        "words to choose from"
    );
    assert!(book.xml("xl/comments").contains("Checked"), "footnotes are notes on cells");
    assert!(matrix.contains("location=\"'Register'!B5\""), "duties lead to their row in the register");
}

#[test]
fn colour_is_never_the_only_sign() {
    let styles = book(&example("neato-cloud")).xml("xl/styles.xml");
    let colours = styles.split("<dxf>").skip(1).filter(|one| one.contains("<fill>"));
    // The colours of letters stand behind letters; all others bring a sign along.
    let bare = colours.filter(|one| !one.contains("numFmt")).count();
    assert_eq!(bare, 3, "accountable, responsible and contested letters");
}

#[test]
fn letters_are_explained_in_a_note_where_there_is_more_to_say() {
    let mut ecosystem = ecosystem(&["Maker".to_owned(), "Cloud".to_owned()]);
    let part = |number: usize| AssignmentId::parse(&format!("part-{number}")).expect("an id");
    let mut bare = ecosystem.assignments.get(part(1)).expect("the part").clone();
    bare.evidence.clear();
    ecosystem.assignments.insert(part(1), bare);
    let mut told = ecosystem.assignments.get(part(0)).expect("the part").clone();
    told.evidence = "Contract of 1 May".to_owned();
    ecosystem.assignments.insert(part(0), told);
    let book = book(&ecosystem);
    let (_, matrix) = book.table("matrix");
    // The matrix is the first sheet with notes.
    let notes = book.xml("xl/comments1.xml");
    let cell = |id: &str, who: &str| {
        rust_xlsxwriter::utility::row_col_to_cell(matrix.row(id), matrix.column(&format!("letters/{who}")) as u16)
    };
    assert!(notes.contains(&format!("ref=\"{}\"", cell("duty-0", "who-0"))), "{notes}");
    assert!(notes.contains("Evidence: Contract of 1 May"), "{notes}");
    assert!(!notes.contains(&format!("ref=\"{}\"", cell("duty-1", "who-1"))), "nothing to say beyond the letters");
}

#[test]
fn a_large_matrix_is_written_in_full() {
    let mut ecosystem = Ecosystem::default();
    let who = |number: usize| StakeholderId::parse(&format!("who-{number}")).expect("an id");
    for number in 0..60 {
        let stakeholder = Stakeholder::new(format!("Stakeholder {number}"), StakeholderKind::Manufacturer);
        ecosystem.stakeholders.insert(who(number), stakeholder);
    }
    for number in 0..2_000 {
        let duty = ObligationId::parse(&format!("duty-{number}")).expect("an id");
        ecosystem.obligations.insert(duty, Obligation::new(format!("Duty {number}")));
        let letters = Letters::parse("RA").expect("letters");
        let part = AssignmentId::parse(&format!("part-{number}")).expect("an id");
        ecosystem.assignments.insert(part, Assignment::new(duty, who(number % 60), letters));
    }
    let report = report(&ecosystem);
    let options = Options { table: Some("matrix".to_owned()), ..Options::default() };
    let book = Book::open(&write(&report, &options));
    let (_, matrix) = book.table("matrix");
    assert_eq!(matrix.ids().len(), 2_000);
    assert!(
        (0..2_000)
            .all(|number| matrix.text(&format!("duty-{number}"), &format!("letters/who-{}", number % 60)) == "RA")
    );
}
