//! PDF: whole, with structure and bookmarks, and honest about letters it cannot show.

use std::collections::BTreeSet;

use lopdf::Document;
use onus::export::pdf::pages;
use onus::export::{ExportError, Format, Options};
use onus::model::{Ecosystem, Stakeholder, StakeholderId, StakeholderKind};

use super::{ecosystem, nasty, only, report};

fn written(ecosystem: &Ecosystem, options: &Options) -> Vec<u8> {
    (Format::find("pdf").expect("a format").write)(&report(ecosystem), options).expect("it can be written")
}

/// All text of all pages without blanks and places to break, which depend on where lines end.
fn text(pdf: &Document) -> String {
    let numbers: Vec<u32> = pdf.get_pages().into_keys().collect();
    squeezed(&pdf.extract_text(&numbers).expect("text"))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{feff}')).collect()
}

fn claims(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|window| window == what.as_bytes())
}

fn names<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(str::to_owned).into()
}

#[test]
fn a_pdf_has_a_title_bookmarks_structure_and_every_duty() {
    let duties =
        names(["Maker of the lamp", "יצרן התרמוסטט", "Žižka & <b>sons</b> #strong[x] $y$ \\", "The lamps of Ada"]);
    let ecosystem = ecosystem(&duties);
    let bytes = written(&ecosystem, &Options::default());
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(claims(&bytes, "pdfuaid:part") && !claims(&bytes, "pdfaid:part"));
    assert!(claims(&bytes, "The lamps of Ada"), "the title stands in the description of the file");
    let pdf = Document::load_mem(&bytes).expect("a sound PDF");
    let catalog = pdf.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(|lang| lang.as_str()).expect("a language"), b"en");
    assert!(catalog.has(b"StructTreeRoot"));
    let bookmarks: Vec<String> = pdf.get_toc().expect("bookmarks").toc.into_iter().map(|entry| entry.title).collect();
    for part in &report(&ecosystem).parts {
        assert!(bookmarks.iter().any(|title| title.contains(&part.title)), "{}: {bookmarks:?}", part.title);
    }
    let text = text(&pdf);
    for duty in duties.iter().filter(|duty| duty.is_ascii()) {
        assert!(text.contains(&squeezed(duty)), "{duty} is not in {text}");
    }
    assert!(text.contains("#strong[x]"), "text of users is no markup");
    assert!(text.contains(&report(&ecosystem).catalogue.version), "it names the edition of the catalogue");
}

#[test]
fn a_pdf_to_be_kept_says_so() {
    let options = Options { archival: true, ..only("matrix") };
    let bytes = written(&ecosystem(&names(["Maker", "מפעיל"])), &options);
    assert!(claims(&bytes, "pdfaid:part") && claims(&bytes, "pdfuaid:part"));
    assert_eq!(Document::load_mem(&bytes).expect("a sound PDF").get_pages().len(), 1);
}

#[test]
fn letters_that_cannot_be_shown_are_named() {
    let report = report(&ecosystem(&names(["Maker", "智能恒温器制造商"])));
    let write = Format::find("pdf").expect("a format").write;
    match write(&report, &Options { archival: true, ..only("matrix") }) {
        Err(ExportError::UnknownLetters { letters, text }) => {
            assert!(letters.contains("智 (U+667A)"), "{letters}");
            assert_eq!(text, "智能恒温器制造商");
        }
        other => panic!("{:?}", other.map(|bytes| bytes.len())),
    }
    let bytes = write(&report, &only("matrix")).expect("an ordinary PDF");
    assert!(!claims(&bytes, "pdfuaid:part"), "it does not promise what it cannot keep");
    let text = text(&Document::load_mem(&bytes).expect("a sound PDF"));
    assert!(text.contains("emptybox") && text.contains("U+667A"), "{text}");
}

#[test]
fn nothing_is_lost_of_hostile_names() {
    let names = nasty();
    let bytes = written(&ecosystem(&names), &only("matrix"));
    let pdf = Document::load_mem(&bytes).expect("a sound PDF");
    let text = text(&pdf);
    let is_plain = |name: &&String| name.chars().all(|c| c.is_ascii() && !c.is_ascii_control());
    for name in names.iter().filter(is_plain) {
        assert!(text.contains(&squeezed(name)), "{name} is not in {text}");
    }
}

#[test]
fn a_matrix_wider_than_the_page_is_cut_in_strips_that_hold_everybody() {
    let mut ecosystem = ecosystem(&names(["Maker"]));
    for number in 0..60 {
        let id = StakeholderId::parse(&format!("one-of-many-{number}")).expect("an id");
        let name = format!("Installer {number:02} of the lamps of the town");
        ecosystem.stakeholders.insert(id, Stakeholder::new(name, StakeholderKind::Manufacturer));
    }
    let set = pages(&report(&ecosystem), &only("matrix")).expect("pages");
    let pdf = Document::load_mem(&written(&ecosystem, &only("matrix"))).expect("a sound PDF");
    assert_eq!(set.count(), pdf.get_pages().len());
    let text = text(&pdf);
    for (_, one) in ecosystem.stakeholders.iter() {
        assert!(text.contains(&squeezed(&one.name)), "{}", one.name);
    }
    assert!(text.contains("columns1to") && text.contains("continued:columns"), "{text}");
}

#[test]
fn a_page_can_be_looked_at_before_it_is_written() {
    let report = report(&Ecosystem::default());
    // The window sets pages beside itself.
    let set = std::thread::spawn(move || pages(&report, &Options::default())).join().expect("it ends").expect("pages");
    assert!(set.is_complete() && set.count() > 0);
    let [width, height] = set.size(0).expect("a page");
    let drawn = set.draw(0, 0.5).expect("a picture");
    assert!((width * 0.5 - drawn.width as f32).abs() < 1.0 && (height * 0.5 - drawn.height as f32).abs() < 1.0);
    assert_eq!(drawn.rgba.len(), drawn.width * drawn.height * 4);
    let shades: BTreeSet<&[u8]> = drawn.rgba.chunks(4).collect();
    assert!(shades.len() > 2 && shades.contains([255, 255, 255, 255].as_slice()), "ink on paper");
    assert!(set.draw(set.count(), 0.5).is_none());
}
