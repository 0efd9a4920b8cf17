//! The page of HTML: whole, safe, and every link in it leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use onus::export::Options;
use onus::model::{Ecosystem, Profile, Stakeholder, StakeholderId, StakeholderKind};
use onus::report::{Block, Report};
use onus::rules::Analysis;
use roxmltree::{Document, Node, ParsingOptions};

use super::{ecosystem, nasty, only, report, write};
use crate::examples::all;

/// All that a page is made of.
const ELEMENTS: &str = "\
    a bdi body caption dd defs del desc details div dl dt figcaption figure footer g h1 h2 h3 h4 \
    head header html input ins label li main meta nav ol output p path rect script section span \
    strong style summary sup svg table tbody td text th thead title tr ul use";

fn html(report: &Report) -> String {
    write("html", report, &Options::default())
}

/// The page without what stands in its style sheet and its script. The page is written so
/// that all the rest is sound XML as well, which makes a strict reader of it.
fn bare(page: &str) -> String {
    let mut text = page.to_owned();
    for tag in ["style", "script"] {
        let start = text.find(&format!("<{tag}>")).expect("it begins") + tag.len() + 2;
        let end = text.find(&format!("</{tag}>")).expect("it ends");
        text.replace_range(start..end, "");
    }
    text
}

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}"))
}

fn examples() -> Vec<(String, Report)> {
    let report = |ecosystem: &Ecosystem| {
        Report::of(&Analysis::new(ecosystem, ecosystem.profile.as_of.unwrap_or(date(2026, 7, 31))))
    };
    let mut found: Vec<(String, Report)> =
        all().map(|(name, ecosystem)| (name.to_owned(), report(&ecosystem))).collect();
    found.push(("nasty".to_owned(), report(&ecosystem(&nasty()))));
    found.push(("empty".to_owned(), report(&Ecosystem::default())));
    found
}

fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|one| if one.is_text() { one.text() } else { None }).collect()
}

#[test]
fn ids_are_unique_and_every_link_leads_to_one() {
    for (name, report) in examples() {
        let text = bare(&html(&report));
        let document = parsed(&text);
        let mut ids = BTreeSet::new();
        for id in document.descendants().filter_map(|node| node.attribute("id")) {
            assert!(ids.insert(id), "{name}: {id} stands twice");
            assert!(!id.contains(char::is_whitespace), "{name}: {id:?}");
        }
        let mut count = 0;
        for link in document.descendants().filter(|node| node.tag_name().name() == "a") {
            let target = link.attribute("href").expect("a link leads somewhere");
            match target.strip_prefix('#') {
                Some(id) => assert!(ids.contains(id), "{name}: nothing is called {id}"),
                None => assert!(target.starts_with("https://") || target.starts_with("http://"), "{name}: {target}"),
            }
            count += 1;
        }
        assert!(count > 3, "{name} has no links");
    }
}

#[test]
fn every_row_and_every_footnote_is_on_the_page_once() {
    for (name, report) in examples() {
        let text = bare(&html(&report));
        let document = parsed(&text);
        let is_strip = |node: &Node<'_, '_>| node.ancestors().any(|one| one.attribute("class") == Some("strips"));
        let rows = document.descendants().filter(|node| node.tag_name().name() == "tr" && !is_strip(node));
        let body = rows.filter(|row| row.parent().is_some_and(|parent| parent.tag_name().name() == "tbody")).count();
        let tables =
            report.blocks().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        assert_eq!(body, tables.map(|table| table.rows.len()).sum::<usize>(), "{name}");
        let notes = document.descendants().filter(|n| n.attribute("id").is_some_and(|id| id.starts_with("note-")));
        assert_eq!(notes.count(), report.notes.len(), "{name}");
    }
}

#[test]
fn every_node_and_relation_of_the_map_leads_to_its_record() {
    for (name, report) in examples().into_iter().filter(|(name, _)| name != "empty") {
        let text = bare(&html(&report));
        let document = parsed(&text);
        let groups: Vec<Node<'_, '_>> = document.descendants().filter(|n| n.attribute("data-id").is_some()).collect();
        let scene = &report.figures().next().expect("a map").scene;
        assert_eq!(groups.len(), scene.nodes.len() + scene.edges.len(), "{name}");
        for group in groups {
            let link = group.children().find(|node| node.tag_name().name() == "a");
            assert!(link.is_some(), "{name}: {:?} leads nowhere", group.attribute("data-id"));
        }
    }
}

#[test]
fn nothing_a_user_typed_becomes_markup() {
    let page = html(&report(&ecosystem(&nasty())));
    for harmful in ["<script>alert", "<!--", "href=\"javascript", "\u{0}", "\u{1b}", "<b>"] {
        assert!(!page.contains(harmful), "{harmful:?} came through");
    }
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains("יצרן התרמוסטט") && page.contains(&"n".repeat(829)));
    let text = bare(&page);
    let document = parsed(&text);
    for node in document.descendants().filter(Node::is_element) {
        assert!(ELEMENTS.split(' ').any(|known| known == node.tag_name().name()), "{:?}", node.tag_name());
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on") && attribute.name() != "style", "{attribute:?}");
        }
    }
}

#[test]
fn a_title_from_right_to_left_says_so_and_turns_nothing_else() {
    let mut ecosystem = ecosystem(&["Maker".to_owned()]);
    let profile = Profile { title: "מפת האחריות".to_owned(), ..Profile::clone(&ecosystem.profile) };
    ecosystem.profile = profile.into();
    let who = StakeholderId::parse("turned").expect("an id");
    ecosystem.stakeholders.insert(who, Stakeholder::new("\u{202e}desrever", StakeholderKind::User));
    let page = html(&report(&ecosystem));
    assert!(page.contains("<h1 dir=\"auto\">מפת האחריות</h1>") && page.contains("<title>מפת האחריות</title>"));
    let text = bare(&page);
    for node in parsed(&text).descendants().filter(|n| n.is_text() && n.text().is_some_and(|t| t.contains('\u{202e}')))
    {
        let kept = ["bdi", "title", "desc", "text", "option"];
        let is_kept =
            node.ancestors().any(|one| kept.contains(&one.tag_name().name()) || one.attribute("dir") == Some("auto"));
        assert!(is_kept, "{:?} turns what follows it", node.parent().map(|one| one.tag_name()));
    }
}

#[test]
fn what_is_wrong_is_said_in_words_and_not_by_colour_alone() {
    let (_, report) = examples().into_iter().find(|(name, _)| name.contains("neato")).expect("the example");
    let text = bare(&html(&report));
    let document = parsed(&text);
    let mut tones: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for node in document.descendants() {
        let Some(tone) = node.attribute("class").and_then(|class| class.strip_prefix("tone ")) else { continue };
        tones.entry(tone).or_default().insert(text_of(node));
    }
    assert!(tones["bad"].contains("Unassigned") && tones["contested"].contains("Contested"), "{tones:?}");
    assert!(tones.values().flatten().all(|words| !words.trim().is_empty()));
}

#[test]
fn a_page_of_one_table_holds_that_table() {
    let report = report(&ecosystem(&["Maker".to_owned()]));
    let page = write("html", &report, &only("matrix"));
    let text = bare(&page);
    let document = parsed(&text);
    assert_eq!(document.descendants().filter(|node| node.tag_name().name() == "table").count(), 1);
    assert!(!page.contains("<svg"));
}

#[test]
fn a_wide_matrix_is_cut_in_strips_for_paper_and_loses_nothing() {
    let names: Vec<String> = (0..30).map(|number| format!("Party {number}")).collect();
    let text = bare(&html(&report(&ecosystem(&names))));
    let document = parsed(&text);
    let strips = document.descendants().find(|node| node.attribute("class") == Some("strips")).expect("strips");
    let heads: BTreeSet<String> =
        strips.descendants().filter(|node| node.tag_name().name() == "th").map(text_of).collect();
    assert!(names.iter().all(|name| heads.contains(name)), "{heads:?}");
    let widest = strips.descendants().filter(|node| node.tag_name().name() == "tr");
    assert!(widest.map(|row| row.children().filter(Node::is_element).count()).max() < Some(17));
}
