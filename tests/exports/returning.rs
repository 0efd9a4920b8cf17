//! What was changed in a spreadsheet comes back, and nothing else.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use jiff::civil::date;
use onus::edit::{Document, Edit};
use onus::export::Options;
use onus::import::{ImportError, Returned, spreadsheet};
use onus::law::Rulebook;
use onus::model::{
    Assignment, AssignmentId, Ecosystem, Ground, Letters, Lifetime, ObligationId, Profile, StakeholderId, Standing,
};
use onus::rules::Analysis;
use proptest::prelude::{Strategy, any, proptest};
use proptest::test_runner::Config;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::xlsx::{book, write};
use super::{ecosystem, nasty, report};
use crate::book::{Book, Put};
use crate::examples::{all, example};
use crate::files::generate;

fn read(book: &Book, into: &Ecosystem) -> Returned {
    spreadsheet(&book.bytes(), into, Rulebook::shipped()).expect("a workbook of ours")
}

fn applied(returned: &Returned, into: &Ecosystem) -> Ecosystem {
    let mut document = Document::opened(into.clone());
    if let Some(edit) = &returned.edit {
        document.apply(edit).expect("what is taken over can be carried out");
    }
    document.ecosystem().clone()
}

fn said(returned: &Returned) -> Vec<String> {
    returned.changes.iter().map(|change| change.message.text()).collect()
}

fn refused(returned: &Returned) -> Vec<(String, String)> {
    returned.refusals.iter().map(|one| (one.place.to_string(), one.why.text())).collect()
}

fn letters(text: &str) -> Letters {
    Letters::parse(text).expect("letters")
}

fn part_id(text: &str) -> AssignmentId {
    AssignmentId::parse(text).expect("an id")
}

fn part<'a>(ecosystem: &'a Ecosystem, id: &str) -> &'a Assignment {
    ecosystem.assignments.get(part_id(id)).expect("the part")
}

/// A maker and a cloud, each with a duty of its own.
fn two() -> Ecosystem {
    ecosystem(&["Maker", "Cloud"].map(str::to_owned))
}

#[test]
fn without_a_change_nothing_comes_back() {
    let nasty = ecosystem(&nasty());
    for (name, ecosystem) in all().chain([("nasty", nasty)]) {
        let returned = read(&book(&ecosystem), &ecosystem);
        assert_eq!((said(&returned), refused(&returned)), (Vec::new(), Vec::new()), "{name}");
        assert!(returned.edit.is_none() && returned.notes.is_empty(), "{name}: {:?}", returned.notes);
    }
}

#[test]
fn letters_in_the_matrix_add_change_and_take_away_parts() {
    let before = two();
    let mut book = book(&before);
    book.set("matrix", "duty-0", "letters/who-1", &Put::Text("c/i"));
    book.set("matrix", "duty-0", "letters/who-0", &Put::Text("A"));
    book.set("matrix", "duty-1", "letters/who-1", &Put::Nothing);
    let returned = read(&book, &before);
    assert_eq!(refused(&returned), []);
    let mut told = said(&returned);
    told.sort();
    let expected = [
        "Accountable for “Cloud” taken away: Cloud",
        "Cloud has no part in “Cloud” any longer; ground, evidence and notes of that part go with it",
        "Consulted for “Maker” added: Cloud",
        "Informed for “Maker” added: Cloud",
        "Responsible for “Cloud” taken away: Cloud",
        "Responsible for “Maker” taken away: Maker",
    ];
    assert_eq!(told, expected);
    let after = applied(&returned, &before);
    assert_eq!(part(&after, "part-0").letters, letters("A"));
    assert_eq!(part(&after, "part-0").ground, Some(Ground::Law), "all else of the part stays");
    assert!(!after.assignments.contains(part_id("part-1")));
    assert_eq!(part(&after, "who-1-for-duty-0").letters, letters("CI"));
}

#[test]
fn every_field_that_comes_back_does() {
    let before = two();
    let mut book = book(&before);
    let day = |text: &str| Some(text.parse().expect("a day"));
    book.set("parts", "part-0", "letters", &Put::Text("RAC"));
    book.set("parts", "part-0", "standing", &Put::Text("agreed"));
    book.set("parts", "part-0", "ground", &Put::Text("Contract"));
    book.set("parts", "part-0", "evidence", &Put::Text("Clause 4\n=1+1"));
    book.set("parts", "part-0", "from", &Put::Number(46_000.0));
    book.set("parts", "part-0", "until", &Put::Text("2027-12-31"));
    book.set("parts", "part-0", "note", &Put::Number(42.0));
    book.set("parts", "part-1", "ground", &Put::Nothing);
    book.set("register", "duty-1", "note", &Put::Text("Seen by counsel <&>"));
    let returned = read(&book, &before);
    assert_eq!(refused(&returned), []);
    let after = applied(&returned, &before);
    let expected = Assignment {
        letters: letters("RAC"),
        standing: Standing::Agreed,
        ground: Some(Ground::Contract),
        evidence: "Clause 4\n=1+1".to_owned(),
        note: "42".to_owned(),
        lifetime: Lifetime { from: day("2025-12-09"), until: day("2027-12-31") },
        ..part(&before, "part-0").clone()
    };
    assert_eq!(part(&after, "part-0"), &expected);
    assert_eq!(part(&after, "part-1").ground, None);
    let duty = after.obligations.get(ObligationId::parse("duty-1").expect("an id")).expect("the duty");
    assert_eq!(duty.note, "Seen by counsel <&>");
    assert!(said(&returned).contains(&"Standing of Maker for “Maker”: “Agreed” instead of “Proposed”".to_owned()));
}

#[test]
fn what_was_changed_on_both_sides_is_refused_with_both_values() {
    let exported = two();
    let mut book = book(&exported);
    let cell = book.set("parts", "part-0", "evidence", &Put::Text("Ours"));
    book.set("parts", "part-1", "evidence", &Put::Text("Theirs too"));
    book.set("parts", "part-0", "note", &Put::Text("A note"));
    let mut now = exported.clone();
    for (id, evidence) in [("part-0", "Theirs"), ("part-1", "Theirs too")] {
        let changed = Assignment { evidence: evidence.to_owned(), ..part(&exported, id).clone() };
        now.assignments.insert(part_id(id), changed);
    }
    let returned = read(&book, &now);
    let [refusal] = returned.refusals.as_slice() else { panic!("{:?}", returned.refusals) };
    assert_eq!((refusal.place.sheet.as_str(), refusal.place.cell.as_str()), ("Parts", cell.as_str()));
    assert_eq!(refusal.found, "Ours");
    assert!(refusal.why.text().contains("“Theirs”"), "{}", refusal.why);
    assert_eq!(said(&returned).len(), 1, "the note is taken, and what is the same by now is no change");
    assert_eq!(part(&applied(&returned, &now), "part-0").note, "A note");
}

#[test]
fn what_cannot_be_taken_is_refused_by_its_cell_with_what_to_do() {
    type Case<'a> = ((&'a str, &'a str, &'a str), Put<'a>, &'a str);
    let cases: [Case<'_>; 12] = [
        (("matrix", "duty-0", "letters/who-1"), Put::Text("X"), "any of R, A, C and I"),
        (("matrix", "duty-0", "letters/who-0"), Put::Text("RA (lead)"), "brackets"),
        (("matrix", "duty-0", "ownership"), Put::Text("Owned by me"), "Change the letters"),
        (("matrix", "duty-0", "citation"), Put::Text("Art. 5"), "for reading"),
        (("parts", "part-0", "standing"), Put::Text("maybe"), "Proposed, Agreed, Contested"),
        (("parts", "part-0", "standing"), Put::Nothing, "Proposed, Agreed, Contested"),
        (("parts", "part-0", "ground"), Put::Text("whim"), "leave the cell empty"),
        (("parts", "part-0", "from"), Put::Text("31/12/2026"), "2026-07-31"),
        (("parts", "part-0", "from"), Put::Number(2_027.0), "2026-07-31"),
        (("parts", "part-0", "note"), Put::Formula("1+1"), "formula"),
        (("register", "duty-0", "accountable"), Put::Text("Cloud"), "Change the letters"),
        (("sources", "source-0", "note"), Put::Text("changed"), "for reading"),
    ];
    let before = two();
    for ((table, row, column), put, why) in cases {
        let mut book = book(&before);
        let cell = book.set(table, row, column, &put);
        let returned = read(&book, &before);
        assert!(returned.edit.is_none(), "{table} {column}");
        let [refusal] = returned.refusals.as_slice() else { panic!("{table} {column}: {:?}", returned.refusals) };
        assert!(refusal.why.text().contains(why), "{table} {column}: {}", refusal.why);
        assert!(table == "sources" || refusal.place.cell == cell, "{}", refusal.place);
    }
}

#[test]
fn what_the_model_refuses_is_told_and_the_rest_is_taken() {
    let before = two();
    let mut book = book(&before);
    book.set("parts", "part-0", "from", &Put::Text("2027-01-01"));
    book.set("parts", "part-0", "until", &Put::Text("2026-01-01"));
    book.set("parts", "part-1", "standing", &Put::Text("Contested"));
    let returned = read(&book, &before);
    assert_eq!(returned.refusals.len(), 2, "{:?}", refused(&returned));
    assert_eq!(part(&applied(&returned, &before), "part-1").standing, Standing::Contested);
}

#[test]
fn a_cell_with_several_parts_is_changed_on_the_sheet_of_parts() {
    let mut before = two();
    let other = Assignment {
        scope: onus::model::Scope::Part("Europe".to_owned()),
        letters: letters("C"),
        ..part(&before, "part-0").clone()
    };
    before.assignments.insert(part_id("part-2"), other);
    let mut first = book(&before);
    assert_eq!(first.table("matrix").1.text("duty-0", "letters/who-0"), "RA, C (Europe)");
    first.set("matrix", "duty-0", "letters/who-0", &Put::Text("RA"));
    let returned = read(&first, &before);
    assert!(refused(&returned)[0].1.contains("sheet “Parts”"), "{:?}", refused(&returned));
    let mut second = book(&before);
    second.set("parts", "part-2", "letters", &Put::Text("I"));
    let after = applied(&read(&second, &before), &before);
    assert_eq!(part(&after, "part-2").letters, letters("I"));
    assert_eq!(
        part(&after, "part-2").scope,
        onus::model::Scope::Part("Europe".to_owned()),
        "what is in brackets stays"
    );
}

#[test]
fn two_cells_that_say_different_things_of_the_same_are_both_refused() {
    let before = two();
    let mut book = book(&before);
    book.set("matrix", "duty-0", "letters/who-0", &Put::Text("A"));
    book.set("parts", "part-0", "letters", &Put::Text("R"));
    let returned = read(&book, &before);
    assert_eq!((returned.refusals.len(), returned.edit.is_none()), (2, true));
    book.set("parts", "part-0", "letters", &Put::Text("a"));
    let returned = read(&book, &before);
    assert_eq!(part(&applied(&returned, &before), "part-0").letters, letters("A"), "they agree");
}

#[test]
fn rows_may_be_sorted_and_removed_and_sheets_renamed() {
    let before = example("neato-cloud");
    let mut book = book(&before);
    let ids: Vec<String> = book.table("matrix").1.ids().into_iter().map(str::to_owned).collect();
    let (_, matrix) = book.table("matrix");
    let column = matrix.cells.iter().find(|((row, _), text)| *row == 0 && text.starts_with("letters/")).unwrap().1;
    book.set("matrix", &ids[1], column, &Put::Text("CI"));
    book.swap("matrix", [&ids[1], &ids[4]], true);
    book.remove("matrix", &ids[2]);
    book.replace("xl/workbook.xml", "name=\"Matrix\"", "name=\"Who does what\"");
    let returned = read(&book, &before);
    assert_eq!(refused(&returned), []);
    assert_eq!(returned.changes.len(), 2, "{:?}", said(&returned));
    assert_eq!(returned.changes[0].place.sheet, "Who does what");
    assert!(returned.notes[0].text().contains("“Who does what”, rows that are gone: 1"), "{:?}", returned.notes);
    let duty = ObligationId::parse(&ids[1]).expect("an id");
    let Some(Edit::All(edits)) = &returned.edit else { panic!("an edit") };
    assert!(matches!(&edits[..], [Edit::Add(record)] if format!("{record:?}").contains(duty.as_str())), "{edits:?}");
}

#[test]
fn rows_sorted_apart_from_their_ids_are_refused() {
    let before = two();
    let mut book = book(&before);
    book.swap("matrix", ["duty-0", "duty-1"], false);
    let returned = read(&book, &before);
    assert!(returned.edit.is_none());
    assert_eq!(returned.refusals.len(), 2);
    assert!(refused(&returned)[0].1.contains("sorted without their first column"), "{:?}", refused(&returned));
}

#[test]
fn a_workbook_of_another_ecosystem_or_without_its_hidden_sheet_is_refused_as_a_whole() {
    let before = two();
    let book = book(&before);
    let other = example("neato-cloud");
    let refused = |bytes: &[u8], into: &Ecosystem| spreadsheet(bytes, into, Rulebook::shipped()).expect_err("refused");
    assert!(matches!(refused(&book.bytes(), &other), ImportError::Other(title) if title == "Cloud"));
    let mut bare = Book::open(&book.bytes());
    let last = bare.sheets().len();
    bare.put(last - 1, 0, 0, &Put::Text("something"));
    assert!(matches!(refused(&bare.bytes(), &before), ImportError::NoKeys));
    let mut newer = Book::open(&book.bytes());
    newer.put(last - 1, 0, 1, &Put::Number(2.0));
    assert!(matches!(refused(&newer.bytes(), &before), ImportError::Newer));
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("an archive").into_inner()
}

/// The smallest workbook there is, with these cells.
fn workbook(cells: &str, shared: &[u8]) -> Vec<u8> {
    let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        r#"<workbook xmlns="{spreadsheet}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let links = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{spreadsheet}"><sheetData>{cells}</sheetData></worksheet>"#);
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    archive(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", shared),
    ])
}

#[test]
fn hostile_files_are_refused_with_a_message() {
    let before = two();
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let bomb = vec![b' '; 30 << 20];
    let cases: [(&str, Vec<u8>); 5] = [
        ("nothing", Vec::new()),
        ("an ecosystem", b"(format: 1, ecosystem: ())".to_vec()),
        ("another archive", archive(&[("word/document.xml", b"<document/>")])),
        ("two cells far apart", workbook(far, b"<sst/>")),
        ("much in little", workbook("", &bomb)),
    ];
    for (name, bytes) in cases {
        let error = spreadsheet(&bytes, &before, Rulebook::shipped()).expect_err(name);
        let wanted = match name {
            "two cells far apart" => matches!(error, ImportError::Foreign),
            "much in little" => matches!(error, ImportError::TooLarge),
            _ => matches!(error, ImportError::Broken(_)),
        };
        assert!(wanted, "{name}: {error:?}");
        assert!(error.to_string().contains("file"), "{name}: {error}");
    }
}

#[test]
fn a_file_cut_off_or_damaged_anywhere_never_crashes_the_program() {
    let before = two();
    let bytes = write(&report(&before), &Options { table: Some("matrix".to_owned()), ..Options::default() });
    for end in (0..bytes.len()).step_by(bytes.len() / 24) {
        assert!(spreadsheet(&bytes[..end], &before, Rulebook::shipped()).is_err(), "cut off at {end}");
    }
    let book = Book::open(&bytes);
    let last = format!("xl/worksheets/sheet{}.xml", book.sheets().len());
    for part in ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml", &last] {
        let text = book.xml(part);
        for at in (0..text.len()).step_by(text.len() / 12 + 1).filter(|at| text.is_char_boundary(*at)) {
            let mut damaged = Book::open(&bytes);
            damaged.replace(part, &text, &text[..at]);
            // Whatever comes out: a file that is damaged is read or refused, and that is all.
            let _ = spreadsheet(&damaged.bytes(), &before, Rulebook::shipped());
        }
    }
}

/// A change of a cell: which row, which column, and which of the values that can stand there.
type Touch = (u16, u16, u16);

const LETTERS: [&str; 6] = ["", "R", "A", "RA", "CI", "RACI"];

/// A small ecosystem with parts that are live, have ended, or stand side by side.
fn small(seed: u64) -> Ecosystem {
    let size = generate::Size { nodes: 10, relations: 6, obligations: 8, assignments: 14 };
    let mut ecosystem = generate::ecosystem(seed, size);
    let as_of = Some(date(2026, 7, 31));
    ecosystem.profile = Profile { title: "Small".to_owned(), as_of, ..Profile::default() }.into();
    ecosystem
}

/// Changes a cell of the matrix in the workbook, and in the document what it stands for.
fn touch_matrix(book: &mut Book, document: &mut Document, touch: Touch) -> Option<(ObligationId, StakeholderId)> {
    let ecosystem = document.ecosystem().clone();
    let duties: Vec<_> = ecosystem.obligations.ids().collect();
    let people: Vec<_> = ecosystem.stakeholders.ids().collect();
    let duty = duties[usize::from(touch.0) % duties.len()];
    let who = people[usize::from(touch.1) % people.len()];
    let wanted = letters(LETTERS[usize::from(touch.2) % LETTERS.len()]);
    let analysis = Analysis::new(&ecosystem, date(2026, 7, 31));
    let owned = analysis.ownership(duty).expect("the duty");
    let theirs = |id: &&AssignmentId| ecosystem.assignments.get(**id).is_some_and(|part| part.stakeholder == who);
    let live: Vec<_> = owned.live.iter().filter(theirs).collect();
    if live.len() > 1 || owned.coming.iter().any(|id| theirs(&id)) {
        return None;
    }
    let text = wanted.to_string();
    let put = if text.is_empty() { Put::Nothing } else { Put::Text(&text) };
    book.set("matrix", duty.as_str(), &format!("letters/{who}"), &put);
    let edit = match live.first() {
        Some(id) if wanted.is_empty() => Edit::Remove(vec![(**id).into()]),
        Some(id) => Edit::put(**id, Assignment { letters: wanted, ..ecosystem.assignments.get(**id)?.clone() }),
        None if wanted.is_empty() => return Some((duty, who)),
        None => Edit::add(Assignment::new(duty, who, wanted)),
    };
    document.apply(&edit).expect("letters can be given");
    Some((duty, who))
}

fn touches() -> impl Strategy<Value = Vec<Touch>> {
    proptest::collection::vec(any::<Touch>(), 0..6)
}

proptest! {
    #![proptest_config(Config { cases: 16, failure_persistence: None, ..Config::default() })]

    #[test]
    fn changed_cells_come_to_the_same_as_the_edits_they_stand_for(
        seed in 0_u64..1_000,
        cells in touches(),
        notes in touches(),
    ) {
        let before = small(seed);
        let mut book = book(&before);
        let mut document = Document::opened(before.clone());
        let mut seen = BTreeSet::new();
        for touch in cells {
            let duties = before.obligations.len();
            let people = before.stakeholders.len();
            if seen.insert((usize::from(touch.0) % duties, usize::from(touch.1) % people)) {
                touch_matrix(&mut book, &mut document, touch);
            }
        }
        for (row, _, value) in notes {
            let parts: Vec<_> = document.ecosystem().assignments.ids().filter(|id| before.assignments.contains(*id)).collect();
            let Some(id) = parts.get(usize::from(row) % parts.len().max(1)).copied() else { continue };
            let text = format!("note {value}");
            book.set("parts", id.as_str(), "note", &Put::Text(&text));
            let part = document.ecosystem().assignments.get(id).expect("the part").clone();
            document.apply(&Edit::put(id, Assignment { note: text, ..part })).expect("a note");
        }
        let returned = read(&book, &before);
        assert_eq!(refused(&returned), []);
        assert!(applied(&returned, &before) == *document.ecosystem(), "{:?}", said(&returned));
    }
}
