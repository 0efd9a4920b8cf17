//! The map as a picture: all of it, in sound XML, whatever the names.

use std::collections::BTreeSet;

use jiff::civil::date;
use onus::diagram::Scene;
use onus::export::Options;
use onus::model::{
    Ecosystem, Element, ElementId, ElementKind, Relation, RelationId, RelationKind, ReportPlan, Stakeholder,
    StakeholderId, StakeholderKind,
};
use onus::report::Report;
use onus::rules::Analysis;
use roxmltree::{Document, Node};

use super::{ecosystem, nasty, report, write};
use crate::examples::all;

fn svg(report: &Report) -> String {
    write("svg", report, &Options::default())
}

/// The groups of a picture that stand for records, as their id and what they tell.
fn told<'a>(document: &'a Document<'a>, class: &str) -> Vec<(&'a str, String)> {
    let of = |node: &Node<'_, '_>| node.attribute("class").is_some_and(|own| own.split(' ').next() == Some(class));
    document
        .descendants()
        .filter(of)
        .map(|group| {
            let title =
                group.descendants().find(|node| node.has_tag_name("title") || node.tag_name().name() == "title");
            (
                group.attribute("data-id").expect("an id"),
                title.and_then(|one| one.text()).unwrap_or_default().to_owned(),
            )
        })
        .collect()
}

/// Names and one relation from each stakeholder to its element.
fn related(names: &[String]) -> Ecosystem {
    let mut ecosystem = ecosystem(names);
    for number in 0..names.len() {
        let who = StakeholderId::parse(&format!("who-{number}")).expect("an id");
        let what = ElementId::parse(&format!("what-{number}")).expect("an id");
        let id = RelationId::parse(&format!("makes-{number}")).expect("an id");
        ecosystem.relations.insert(id, Relation::new(who, RelationKind::Makes, what));
    }
    ecosystem
}

#[test]
fn every_node_and_every_relation_is_in_the_picture_and_says_what_it_is() {
    for (name, ecosystem) in all() {
        let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.unwrap_or(date(2026, 7, 31)));
        let text = svg(&Report::of(&analysis));
        let document = Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let scene = Scene::of(&ecosystem, &analysis);
        let expected: Vec<(&str, String)> =
            scene.nodes.iter().map(|node| (node.node.as_str(), node.spoken())).collect();
        assert_eq!(told(&document, "node"), expected, "{name}");
        let expected: Vec<(&str, String)> =
            ecosystem.relations.ids().map(|id| (id.as_str(), ecosystem.name(id))).collect();
        assert_eq!(told(&document, "edge"), expected, "{name}");
    }
}

#[test]
fn hostile_names_stay_text_and_are_there_in_full() {
    let names = nasty();
    let text = svg(&report(&related(&names)));
    let document = Document::parse(&text).expect("sound XML");
    let known: BTreeSet<&str> = document.descendants().filter(Node::is_element).map(|n| n.tag_name().name()).collect();
    let allowed: BTreeSet<&str> = ["svg", "title", "desc", "defs", "g", "path", "rect", "text", "use"].into();
    assert!(known.is_subset(&allowed), "{known:?}");
    assert_eq!(told(&document, "edge").len(), names.len());
    let titles = told(&document, "node");
    assert_eq!(titles.len(), 2 * names.len());
    for kept in ["<script>alert(1)</script><!-- & -->", "יצרן התרמוסטט", "智能恒温器制造商", &"n".repeat(829)]
    {
        assert_eq!(titles.iter().filter(|(_, title)| title.contains(kept)).count(), 2, "{kept}");
    }
}

#[test]
fn ids_are_unique_and_what_is_pointed_to_is_there() {
    let text = svg(&report(&related(&nasty())));
    let document = Document::parse(&text).expect("sound XML");
    let mut ids = BTreeSet::new();
    for id in document.descendants().filter_map(|node| node.attribute("id")) {
        assert!(ids.insert(id), "{id} stands twice");
    }
    let root = document.root_element();
    let labels = root.attribute("aria-labelledby").expect("a name").split(' ');
    let uses = document.descendants().flat_map(|node| node.attributes()).filter(|one| one.name() == "href");
    for target in uses.map(|one| one.value().trim_start_matches('#')).chain(labels) {
        assert!(ids.contains(target), "nothing is called {target}");
    }
    assert_eq!(root.attribute("role"), Some("img"));
}

#[test]
fn what_has_no_room_ends_in_dots_and_no_name_runs_out_of_its_node() {
    let names = ["Short", "A name of several words that is rather too long for two lines of it", &"m".repeat(800)];
    let names = names.map(str::to_owned);
    let text = svg(&report(&related(&names)));
    let document = Document::parse(&text).expect("sound XML");
    let of = |id: &str| {
        let group = document.descendants().find(|node| node.attribute("data-id") == Some(id)).expect(id);
        let lines = group.descendants().filter(|node| node.tag_name().name() == "text");
        lines.map(|line| line.text().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of("who-0")[..2], ["Short", "Manufacturer"]);
    for (number, name) in names.iter().enumerate().skip(1) {
        let lines = of(&format!("who-{number}"));
        let shown = lines[..2].join(if number == 1 { " " } else { "" });
        assert!(shown.ends_with('…') && name.starts_with(shown.trim_end_matches('…')), "{shown}");
        assert!(lines[..2].iter().all(|line| line.chars().count() < 30), "{lines:?}");
        assert!(shown.chars().count() > 15, "{shown}");
    }
}

#[test]
fn a_report_without_the_map_makes_no_picture() {
    let ecosystem = ecosystem(&["Maker".to_owned()]);
    let analysis = Analysis::new(&ecosystem, date(2026, 7, 31));
    let plan = ReportPlan { parts: vec![onus::model::ReportPart::Matrix], ..ReportPlan::default() };
    let format = onus::export::Format::find("svg").expect("a format");
    let error = (format.write)(&Report::planned(&analysis, &plan), &Options::default()).expect_err("no map");
    assert!(error.to_string().contains("Map"), "{error}");
}

#[test]
fn every_kind_is_drawn_with_the_icon_that_the_window_shows() {
    let mut ecosystem = Ecosystem::default();
    for (number, kind) in ElementKind::ALL.iter().enumerate() {
        let id = ElementId::parse(&format!("what-{number}")).expect("an id");
        ecosystem.elements.insert(id, Element::new(kind.code(), *kind));
    }
    for (number, kind) in StakeholderKind::ALL.iter().enumerate() {
        let id = StakeholderId::parse(&format!("who-{number}")).expect("an id");
        ecosystem.stakeholders.insert(id, Stakeholder::new(kind.code(), *kind));
    }
    let text = svg(&report(&ecosystem));
    let document = Document::parse(&text).expect("sound XML");
    for (id, kind) in ecosystem.nodes().filter_map(|node| Some((node, ecosystem.end_kind(node)?))) {
        let group = document.descendants().find(|node| node.attribute("data-id") == Some(id.as_str())).expect("a node");
        let drawn = group.descendants().find(|node| node.tag_name().name() == "use").expect("an icon");
        let icon = onus::diagram::look::icon(kind).chars().next().expect("a sign");
        let target = drawn.attribute(("http://www.w3.org/1999/xlink", "href")).expect("a target");
        assert!(target.ends_with(&format!("-sign-{:x}", u32::from(icon))), "{icon} of {id:?}: {target}");
    }
}
