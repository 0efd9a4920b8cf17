//! The responsibility graph: all of it, with types that hold, in two languages.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use onus::export::Options;
use onus::model::{ReportPlan, ReportScope, StakeholderId};
use onus::report::{EDGE_VALUES, Graph, NODE_VALUES, Report, Value, ValueType};
use onus::rules::Analysis;
use roxmltree::{Document, Node};

use super::{ecosystem, nasty, report, write};
use crate::examples::{all, example};

fn check_types(values: &[(&'static str, Value)], known: &[(&str, ValueType)], seen: &mut BTreeSet<&'static str>) {
    let mut once = BTreeSet::new();
    for (code, value) in values {
        let wanted = known.iter().find(|(other, _)| other == code);
        assert_eq!(wanted.map(|(_, kind)| *kind), Some(value.of_type()), "{code}");
        assert!(once.insert(code), "{code} stands twice");
        seen.insert(code);
    }
}

fn check(graph: &Graph) {
    let ids: BTreeSet<&str> = graph.nodes.iter().map(|node| node.id.as_str()).collect();
    assert_eq!(ids.len(), graph.nodes.len(), "a node stands twice");
    let edges: BTreeSet<&str> = graph.edges.iter().map(|edge| edge.id.as_str()).collect();
    assert_eq!(edges.len(), graph.edges.len(), "an edge stands twice");
    for edge in &graph.edges {
        assert!(ids.contains(edge.from.as_str()) && ids.contains(edge.to.as_str()), "{} hangs loose", edge.id);
    }
}

#[test]
fn every_record_of_the_map_is_in_the_graph_and_every_value_is_of_its_type() {
    let (mut of_nodes, mut of_edges) = (BTreeSet::new(), BTreeSet::new());
    for (name, ecosystem) in all() {
        let report = Report::of(&Analysis::new(&ecosystem, ecosystem.profile.as_of.unwrap_or(date(2026, 7, 31))));
        let graph = &report.graph;
        check(graph);
        let count = |sort: &str| graph.nodes.iter().filter(|node| node.sort == sort).count();
        assert_eq!(count("stakeholder"), ecosystem.stakeholders.len(), "{name}");
        assert_eq!(count("element"), ecosystem.elements.len(), "{name}");
        assert_eq!(count("obligation"), ecosystem.obligations.len(), "{name}");
        let count = |sort: &str| graph.edges.iter().filter(|edge| edge.sort == sort).count();
        assert_eq!(count("relation"), ecosystem.relations.len(), "{name}");
        assert_eq!(count("assignment"), ecosystem.assignments.len(), "{name}");
        let about: usize = ecosystem.obligations.iter().map(|(_, duty)| duty.about.len()).sum();
        assert_eq!(count("about"), about, "{name}");
        graph.nodes.iter().for_each(|node| check_types(&node.values, NODE_VALUES, &mut of_nodes));
        graph.edges.iter().for_each(|edge| check_types(&edge.values, EDGE_VALUES, &mut of_edges));
    }
    let missing: Vec<&str> =
        NODE_VALUES.iter().map(|(code, _)| *code).filter(|code| !of_nodes.contains(code)).collect();
    assert!(missing.len() <= 3, "no example has {missing:?}");
    let rare = ["evidence", "part"];
    assert!(EDGE_VALUES.iter().all(|(code, _)| of_edges.contains(code) || rare.contains(code)), "{of_edges:?}");
}

#[test]
fn a_scope_leaves_a_graph_without_loose_ends() {
    let ecosystem = example("neato-cloud");
    let analysis = Analysis::new(&ecosystem, ecosystem.profile.as_of.expect("a day"));
    let whole = Report::of(&analysis).graph;
    let scopes = [ReportScope::Stakeholder(StakeholderId::parse("vorwerk").expect("an id")), ReportScope::Gaps];
    for scope in scopes {
        let graph = Report::planned(&analysis, &ReportPlan { scope, ..ReportPlan::default() }).graph;
        check(&graph);
        assert!(!graph.nodes.is_empty() && graph.nodes.len() < whole.nodes.len());
    }
}

#[test]
fn graphml_gives_back_every_name_and_declares_every_key() {
    let ecosystem = ecosystem(&nasty());
    let report = report(&ecosystem);
    let text = write("graphml", &report, &Options::default());
    let document = Document::parse(&text).expect("sound XML");
    let of = |tag: &'static str| document.descendants().filter(move |node| node.tag_name().name() == tag);
    let keys: BTreeMap<&str, &str> = of("key")
        .map(|key| (key.attribute("id").expect("an id"), key.attribute("attr.type").expect("a type")))
        .collect();
    for data in of("data") {
        let kind = keys[data.attribute("key").expect("a key")];
        let value = data.text().unwrap_or_default();
        match kind {
            "long" => assert!(value.parse::<i64>().is_ok(), "{value}"),
            "boolean" => assert!(matches!(value, "true" | "false"), "{value}"),
            other => assert_eq!(other, "string"),
        }
    }
    let label = |node: Node<'_, '_>| {
        let data = node.children().find(|data| data.attribute("key") == Some("node-label")).expect("a label");
        data.text().unwrap_or_default().to_owned()
    };
    let labels: BTreeMap<String, String> =
        of("node").map(|node| (node.attribute("id").expect("an id").to_owned(), label(node))).collect();
    for (id, duty) in ecosystem.obligations.iter() {
        let is_plain = !duty.name.trim().is_empty() && !duty.name.contains(|c: char| c.is_control() || c == '\u{2028}');
        if is_plain {
            assert_eq!(labels[id.as_str()], ecosystem.name(id), "{id}");
        }
    }
    assert_eq!(of("edge").count(), report.graph.edges.len());
}

#[test]
fn dot_keeps_every_name_inside_its_quotation_marks() {
    let report = report(&ecosystem(&nasty()));
    let text = write("dot", &report, &Options::default());
    let mut inside = false;
    let mut chars = text.chars();
    let mut bare = String::new();
    while let Some(c) = chars.next() {
        match c {
            '\\' if inside => {
                chars.next();
            }
            '"' => inside = !inside,
            _ if inside => {}
            _ => bare.push(c),
        }
    }
    assert!(!inside, "a quotation mark is left open");
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " \n_[]{}=,;->.".contains(c);
    assert!(bare.chars().all(is_plain), "{bare}");
    assert_eq!(bare.matches("->").count(), report.graph.edges.len());
    assert_eq!(bare.matches("];").count(), report.graph.nodes.len() + report.graph.edges.len() + 3);
}
