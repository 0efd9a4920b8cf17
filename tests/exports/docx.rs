//! A Word document is sound, says what the report says, and no text breaks out of it.

mod looks;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use onus::export::{Format, Options};
use onus::model::{Date, Ecosystem};
use onus::report::{Block, Report, Run, Style};
use onus::rules::{Analysis, Summary};
use roxmltree::{Document, Node};

use super::{ecosystem, nasty, only, report};
use crate::examples::{all, example};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a document by their paths; those of XML as text.
struct Word {
    parts: BTreeMap<String, Vec<u8>>,
}

impl Word {
    fn of(report: &Report) -> Self {
        Self::with(report, &Options::default())
    }

    fn with(report: &Report, options: &Options) -> Self {
        let bytes = (Format::find("docx").expect("the format").write)(report, options).expect("a document");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("sound data");
            let path = file.name().expect("a name").into_owned();
            assert!(parts.insert(path, bytes).is_none(), "each part once");
        }
        Self { parts }
    }

    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.parts.get(path).unwrap_or_else(|| panic!("{path} is missing"))).expect("UTF-8")
    }

    fn xml(&self, path: &str) -> Document<'_> {
        Document::parse(self.text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((W, name))
}

fn every<'a>(document: &'a Document<'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| is(node, name))
}

/// What a reader sees of an element.
fn seen(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for one in node.descendants() {
        match one.tag_name().name() {
            "t" => text.push_str(one.text().unwrap_or_default()),
            "br" | "tab" => text.push(' '),
            _ => {}
        }
    }
    text
}

fn style<'a>(paragraph: Node<'a, '_>) -> &'a str {
    let found = paragraph.descendants().find(|node| is(node, "pStyle"));
    found.and_then(|node| node.attribute((W, "val"))).unwrap_or_default()
}

fn of_example(id: &str) -> Report {
    let ecosystem = example(id);
    Report::of(&Analysis::new(&ecosystem, ecosystem.profile.as_of.expect("a day")))
}

/// Reports that have everything, or nothing, or names that do harm.
fn hard() -> Vec<(&'static str, Report)> {
    let mut hard: Vec<(&str, Report)> = all().map(|(name, _)| (name, of_example(name))).collect();
    hard.push(("nasty", report(&ecosystem(&nasty()))));
    hard.push(("empty", report(&Ecosystem::default())));
    hard
}

#[test]
fn every_part_is_sound_and_everything_it_points_to_is_there() {
    for (name, report) in hard() {
        let word = Word::of(&report);
        let kinds = word.xml("[Content_Types].xml");
        let known: BTreeSet<&str> = kinds.descendants().filter_map(|node| node.attribute("PartName")).collect();
        let ends: BTreeSet<&str> = kinds.descendants().filter_map(|node| node.attribute("Extension")).collect();
        for path in word.parts.keys() {
            let end = path.rsplit('.').next().unwrap_or_default();
            assert!(known.contains(format!("/{path}").as_str()) || ends.contains(end), "{name}: {path}");
            if ["xml", "rels", "svg"].contains(&end) {
                word.xml(path);
            }
        }
        assert!(known.iter().all(|path| word.parts.contains_key(&path[1..])), "{name}: a part is announced only");
        for part in ["document", "footnotes"] {
            assert_bound(name, &word, part);
        }
    }
}

/// Whatever a part names by the id of a relation is there, and every relation is named.
fn assert_bound(name: &str, word: &Word, part: &str) {
    let path = format!("word/_rels/{part}.xml.rels");
    let mut known = BTreeSet::new();
    if word.parts.contains_key(&path) {
        for relation in word.xml(&path).descendants().filter(|node| node.has_tag_name_("Relationship")) {
            let target = relation.attribute("Target").expect("a target");
            if relation.attribute("TargetMode") == Some("External") {
                assert!(target.starts_with("http"), "{name}: {target}");
                assert!(target.bytes().all(|byte| byte.is_ascii_graphic()), "{name}: {target}");
            } else {
                assert!(word.parts.contains_key(&format!("word/{target}")), "{name}: {target}");
            }
            assert!(known.insert(relation.attribute("Id").expect("an id").to_owned()), "{name}: an id twice");
        }
    }
    let document = word.xml(&format!("word/{part}.xml"));
    for node in document.descendants() {
        for attribute in node.attributes().filter(|one| one.namespace() == Some(R)) {
            assert!(known.contains(attribute.value()), "{name}: {part} names {}", attribute.value());
        }
    }
}

trait Named {
    fn has_tag_name_(&self, name: &str) -> bool;
}

impl Named for Node<'_, '_> {
    /// Whether it is called so, in whatever vocabulary.
    fn has_tag_name_(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

#[test]
fn every_link_leads_to_a_place_and_every_place_has_one_name() {
    for (name, report) in hard() {
        let word = Word::of(&report);
        let document = word.xml("word/document.xml");
        let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for start in every(&document, "bookmarkStart") {
            let called = start.attribute((W, "name")).expect("a name");
            assert!(called.len() <= 40 && names.insert(called), "{name}: {called}");
            assert!(ids.insert(start.attribute((W, "id")).expect("an id")), "{name}: {called}");
        }
        let ends: Vec<&str> = every(&document, "bookmarkEnd").filter_map(|node| node.attribute((W, "id"))).collect();
        assert_eq!(ids, ends.iter().copied().collect(), "{name}: what begins ends");
        assert_eq!(ids.len(), ends.len(), "{name}");
        for link in every(&document, "hyperlink").filter_map(|node| node.attribute((W, "anchor"))) {
            assert!(names.contains(link), "{name}: {link} is nowhere");
        }
        for code in every(&document, "instrText").filter_map(|node| node.text()) {
            if let Some(place) = code.trim().strip_prefix("NOTEREF ") {
                assert!(names.contains(place.split(' ').next().unwrap_or_default()), "{name}: {code}");
            }
        }
        // One place for each record, and one for each entry of the contents.
        assert_eq!(names.iter().filter(|one| one.starts_with("onus_")).count(), report.anchors().len(), "{name}");
    }
}

#[test]
fn every_footnote_is_pointed_to_once_in_order_and_afterwards_by_reference() {
    for (name, report) in hard() {
        let word = Word::of(&report);
        let (document, notes) = (word.xml("word/document.xml"), word.xml("word/footnotes.xml"));
        let number = |node: Node<'_, '_>| node.attribute((W, "id")).and_then(|id| id.parse::<usize>().ok());
        let pointed: Vec<usize> = every(&document, "footnoteReference").filter_map(number).collect();
        let there: Vec<usize> = every(&notes, "footnote").filter_map(number).filter(|id| *id > 0).collect();
        assert_eq!(pointed, (1..=report.notes.len()).collect::<Vec<_>>(), "{name}: Word counts them in this order");
        assert_eq!(there, pointed, "{name}");
        for (note, footnote) in report.notes.iter().zip(every(&notes, "footnote").skip(2)) {
            let first = note.runs.first().map(|run| run.text.split_whitespace().next().unwrap_or_default().to_owned());
            if name != "nasty" {
                assert!(seen(footnote).contains(&first.unwrap_or_default()), "{name}: {}", seen(footnote));
            }
        }
    }
}

#[test]
fn the_counts_and_rows_are_those_of_the_check() {
    for (name, ecosystem) in all() {
        let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.expect("a day"));
        let summary = Summary::of(&analysis);
        let word = Word::of(&Report::of(&analysis));
        let document = word.xml("word/document.xml");
        let rows = |title: &str| -> Vec<Vec<String>> {
            let is_it = |table: &Node<'_, '_>| {
                table.descendants().any(|node| is(&node, "tblCaption") && node.attribute((W, "val")) == Some(title))
            };
            let table = every(&document, "tbl").find(is_it).unwrap_or_else(|| panic!("{name}: {title}"));
            let cells = |row: Node<'_, '_>| row.children().filter(|node| is(node, "tc")).map(seen).collect();
            table.children().filter(|node| is(node, "tr")).skip(1).map(cells).collect()
        };
        let counts = rows("Summary");
        let count = |label: &str| counts.iter().find(|row| row[0] == label).map(|row| row[1].clone());
        let expected =
            [("Obligations", summary.obligations), ("Gaps", summary.gaps), ("Weaknesses", summary.weaknesses)];
        for (label, wanted) in expected {
            assert_eq!(count(label), Some(wanted.to_string()), "{name}: {label}");
        }
        for (state, wanted) in &summary.by_ownership {
            assert_eq!(count(&format!("Obligations: {}", state.label())), Some(wanted.to_string()), "{name}");
        }
        assert_eq!(rows("Register of obligations").len(), summary.obligations, "{name}");
        let findings = summary.gaps + summary.weaknesses + summary.notes + summary.waived;
        assert_eq!(rows("Gaps and other findings").len(), findings, "{name}");
    }
}

#[test]
fn heads_are_repeated_and_a_table_is_as_wide_as_its_columns() {
    for (name, report) in hard() {
        let word = Word::of(&report);
        let document = word.xml("word/document.xml");
        for table in every(&document, "tbl") {
            let title =
                table.descendants().find(|node| is(node, "tblCaption")).and_then(|node| node.attribute((W, "val")));
            assert!(title.is_some_and(|title| !title.is_empty()), "{name}: a table without a title");
            let columns = table.descendants().filter(|node| is(node, "gridCol")).count();
            let is_facts = table.descendants().any(|node| node.attribute((W, "val")) == Some("OnusFacts"));
            for (number, row) in table.children().filter(|node| is(node, "tr")).enumerate() {
                let is_head = row.descendants().any(|node| is(&node, "tblHeader"));
                assert_eq!(is_head, number == 0 && !is_facts, "{name}: {title:?}");
                let span = |cell: Node<'_, '_>| {
                    let span = cell.descendants().find(|node| is(node, "gridSpan"));
                    span.and_then(|node| node.attribute((W, "val"))).map_or(1, |span| span.parse().expect("a number"))
                };
                let width: usize = row.children().filter(|node| is(node, "tc")).map(span).sum();
                assert_eq!(width, columns, "{name}: {title:?}");
                assert!(
                    row.children().filter(|node| is(node, "tc")).all(|cell| cell.children().any(|one| is(&one, "p")))
                );
            }
        }
    }
}

#[test]
fn nothing_a_user_typed_is_lost_or_becomes_markup() {
    let names = nasty();
    let report = report(&ecosystem(&names));
    let word = Word::of(&report);
    let document = word.xml("word/document.xml");
    let text = seen(document.root());
    for name in [
        "<script>alert(1)</script><!-- & -->",
        "\"quoted\", with, commas; and 'more'",
        "יצרן התרמוסטט",
        "e\u{301}🏳️‍🌈",
        "\\",
    ] {
        assert!(text.contains(name), "{name}");
    }
    assert!(text.contains(&"n".repeat(829)), "names are not cut");
    let harmful = |c: char| c.is_control() || matches!(c, '\u{202d}' | '\u{202e}' | '\u{fffe}' | '\u{ffff}');
    assert!(!text.contains(harmful), "{:?}", text.chars().find(|c| harmful(*c)));
    let hebrew = every(&document, "p").find(|paragraph| seen(*paragraph) == "יצרן התרמוסטט").expect("a paragraph");
    assert!(hebrew.descendants().any(|node| is(&node, "bidi")) && hebrew.descendants().any(|node| is(&node, "rtl")));
}

#[test]
fn a_wide_matrix_is_cut_into_strips_that_lose_no_column() {
    let names: Vec<String> = (0..60).map(|number| format!("Stakeholder {number}")).collect();
    let word = Word::of(&report(&ecosystem(&names)));
    let document = word.xml("word/document.xml");
    let captions: Vec<String> =
        every(&document, "p").filter(|paragraph| style(*paragraph) == "Caption").map(seen).collect();
    let strips: Vec<&String> = captions.iter().filter(|text| text.contains("columns")).collect();
    assert!(strips.len() > 2 && strips[1].contains("continued"), "{captions:?}");
    assert!(strips.last().is_some_and(|text| text.ends_with("to 60 of 60")), "{strips:?}");
    let turned: BTreeSet<String> = every(&document, "tc")
        .filter(|cell| cell.descendants().any(|node| is(&node, "textDirection")))
        .map(seen)
        .collect();
    assert_eq!(turned, names.into_iter().collect());
}

#[test]
fn the_contents_name_every_part_with_the_number_that_word_gives_it() {
    let report = of_example("neato-cloud");
    let word = Word::of(&report);
    let document = word.xml("word/document.xml");
    let entries: Vec<String> =
        every(&document, "p").filter(|paragraph| style(*paragraph) == "TOC1").map(seen).collect();
    let expected: Vec<String> =
        (1..).zip(&report.parts).map(|(number, part)| format!("{number} {}", part.title)).collect();
    assert_eq!(entries, expected);
    let headings = every(&document, "p").filter(|paragraph| style(*paragraph) == "Heading1").count();
    assert_eq!(headings, report.parts.len());
}

#[test]
fn what_a_document_says_of_itself_is_the_day_of_the_report_and_no_other() {
    let word = Word::of(&of_example("neato-cloud"));
    let core = word.xml("docProps/core.xml");
    let value = |name: &str| {
        core.descendants()
            .find(|node| node.has_tag_name_(name))
            .and_then(|node| node.text())
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(
        (value("created").as_str(), value("modified").as_str()),
        ("2026-07-31T00:00:00Z", "2026-07-31T00:00:00Z")
    );
    assert!(value("title").starts_with("Neato") && value("language") == "en" && !value("keywords").is_empty());
    let mut report = of_example("neato-cloud");
    let footer = word.text("word/footer1.xml");
    assert!(footer.contains(&report.catalogue.version) && footer.contains("Not legal advice"), "{footer}");
    report.as_of = Date::MIN;
    let core = Word::of(&report);
    assert!(!core.text("docProps/core.xml").contains("created"), "no day that Word refuses");
}

#[test]
fn only_addresses_that_word_follows_become_links() {
    let cases = [
        ("https://example.org/a_b?c=d&e=(f)#g#h", Some("https://example.org/a_b?c=d&e=(f)#g%23h")),
        ("https://example.org/ü/100%", Some("https://example.org/%C3%BC/100%25")),
        ("https://example.org:8080/x", Some("https://example.org:8080/x")),
        ("https://example.org:port/", None),
        ("https:///nothing", None),
        ("https://[::1]/", None),
    ];
    for (address, expected) in cases {
        let mut report = report(&Ecosystem::default());
        report.parts[0].blocks.push(Block::styled(Style::Body, vec![Run::web("a link", address)]));
        let word = Word::of(&report);
        let relations = word.xml("word/_rels/document.xml.rels");
        let found = relations.descendants().find(|node| node.attribute("TargetMode") == Some("External"));
        assert_eq!(found.and_then(|node| node.attribute("Target")), expected, "{address}");
        assert!(seen(word.xml("word/document.xml").root()).contains("a link"), "{address}: the words stay");
    }
}

#[test]
fn one_table_alone_has_what_it_needs_and_nothing_else() {
    let report = of_example("neato-cloud");
    let word = Word::with(&report, &only("matrix"));
    let document = word.xml("word/document.xml");
    assert_eq!(every(&document, "tbl").count(), 1);
    assert_bound("matrix", &word, "document");
    assert!(every(&document, "footnoteReference").count() > 0);
    let names: BTreeSet<&str> =
        every(&document, "bookmarkStart").filter_map(|node| node.attribute((W, "name"))).collect();
    for link in every(&document, "hyperlink").filter_map(|node| node.attribute((W, "anchor"))) {
        assert!(names.contains(link), "{link} is nowhere");
    }
}
