//! How a Word document looks: paper, marks of changes, shades.

use std::collections::BTreeSet;

use onus::model::{Ecosystem, Paper, ReportPart, ReportPlan};
use onus::report::{Block, Link, Mark, Paragraph, Report, Run, Style};
use onus::rules::Analysis;

use super::{W, Word, every, is, of_example, seen};
use crate::examples::example;
use crate::exports::report;

#[test]
fn parts_stand_in_sections_as_wide_as_they_need() {
    let ecosystem = example("neato-cloud");
    let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.expect("a day"));
    for (paper, sizes) in [
        (Paper::A4, [("11906", "16838"), ("16838", "11906")]),
        (Paper::Letter, [("12240", "15840"), ("15840", "12240")]),
    ] {
        let parts = vec![ReportPart::Summary, ReportPart::Register];
        let word = Word::of(&Report::planned(&analysis, &ReportPlan { parts, paper, ..ReportPlan::default() }));
        let document = word.xml("word/document.xml");
        let found: Vec<(&str, &str)> = every(&document, "pgSz")
            .map(|node| (node.attribute((W, "w")).expect("a width"), node.attribute((W, "h")).expect("a height")))
            .collect();
        assert_eq!(found, sizes);
    }
}

#[test]
fn what_is_new_or_gone_is_a_change_that_can_be_accepted() {
    let mut report = report(&Ecosystem::default());
    let runs = vec![
        Run::plain("Deliver updates for "),
        Run::marked("two", Mark::Deleted),
        Run::marked("five", Mark::Inserted),
        Run { link: Some(Link::Web("https://example.org/".to_owned())), ..Run::marked(" years", Mark::Inserted) },
    ];
    report.parts[0].blocks.push(Block::Paragraph(Paragraph { style: Style::Body, runs }));
    let word = Word::of(&report);
    let document = word.xml("word/document.xml");
    let new: Vec<String> = every(&document, "ins").map(seen).collect();
    assert_eq!(new, ["five", " years"]);
    let gone: Vec<&str> = every(&document, "delText").filter_map(|node| node.text()).collect();
    assert_eq!(gone, ["two"]);
    for change in every(&document, "ins").chain(every(&document, "del")) {
        assert_eq!(change.attribute((W, "author")), Some("Onus"));
        assert_eq!(change.attribute((W, "date")), Some("2026-07-31T00:00:00Z"));
    }
}

/// How much lighter the lighter of two colours is, as accessibility guidelines measure it.
fn contrast(one: &str, other: &str) -> f64 {
    let brightness = |colour: &str| {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    };
    let (one, other) = (brightness(one) + 0.05, brightness(other) + 0.05);
    (one / other).max(other / one)
}

#[test]
fn letters_stand_out_from_the_shade_behind_them() {
    let word = Word::of(&of_example("neato-cloud"));
    let (document, styles) = (word.xml("word/document.xml"), word.xml("word/styles.xml"));
    let colour_of = |id: &str| {
        let style = every(&styles, "style").find(|style| style.attribute((W, "styleId")) == Some(id)).expect("a style");
        let colour = style.descendants().find(|node| is(node, "color") && node.attribute((W, "val")).is_some());
        colour.and_then(|node| node.attribute((W, "val"))).unwrap_or("1F2933").to_owned()
    };
    let mut shades = BTreeSet::new();
    for shade in every(&document, "shd").filter_map(|node| node.attribute((W, "fill")).map(|fill| (node, fill))) {
        let (node, fill) = shade;
        let place = node.ancestors().find(|one| is(one, "tc") || is(one, "r")).expect("a cell or a piece of text");
        for run in place.descendants().filter(|one| is(one, "rStyle") || is(one, "pStyle")) {
            let style = run.attribute((W, "val")).expect("a style");
            assert!(contrast(&colour_of(style), fill) >= 4.5, "{style} on {fill}");
        }
        assert!(!seen(place).trim().is_empty() || fill == "E1E8F0", "a shade never stands without a word");
        shades.insert(fill.to_owned());
    }
    assert!(shades.len() >= 4, "{shades:?}");
}
