//! The responsibility graph, for programs that analyse networks.
//!
//! Stakeholders, elements and obligations are its nodes. An edge is a relation, a part that
//! a stakeholder has in an obligation, what an obligation is about, or to whom it is owed;
//! so a path from a device over its duties to those who carry them is a path of the graph.
//! Risks, covers, facts and sources are not in it.

use super::draft::Draft;
use super::matrix;
use crate::diagram::Tally;
use crate::diagram::look::Shade;
use crate::layout::place_of;
use crate::model::{
    Assignment, Element, EndKind, Jurisdiction, Letter, Lifetime, NodeId, Obligation, ObligationId, Provenance,
    RecordKey, Relation, Scope, Stakeholder, Standing,
};
use crate::rules::Severity;

/// Nodes and edges with typed values.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// Stakeholders, elements and obligations.
    pub nodes: Vec<GraphNode>,
    /// What joins them.
    pub edges: Vec<GraphEdge>,
}

/// A node of the graph.
#[derive(Clone, Debug)]
pub struct GraphNode {
    /// The id of its record, unique in the graph.
    pub id: String,
    /// What people call it. Never empty.
    pub label: String,
    /// `stakeholder`, `element` or `obligation`.
    pub sort: &'static str,
    /// The colour it has on the map; for obligations that of their ownership.
    pub shade: Shade,
    /// What is known of it, by the codes in [`NODE_VALUES`].
    pub values: Vec<(&'static str, Value)>,
}

/// An edge of the graph.
#[derive(Clone, Debug)]
pub struct GraphEdge {
    /// Unique in the graph; of relations and assignments the id of the record.
    pub id: String,
    /// The node where it begins.
    pub from: String,
    /// The node where it ends.
    pub to: String,
    /// The words for it.
    pub label: String,
    /// `relation`, `assignment`, `about` or `owed-to`.
    pub sort: &'static str,
    /// What is known of it, by the codes in [`EDGE_VALUES`].
    pub values: Vec<(&'static str, Value)>,
}

/// A value of a node or an edge. Several words stand in one text with a comma between them.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Anything a user typed, a code of a closed list, or a day as `2026-07-31`.
    Text(String),
    /// A count or a place on the map.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// [`Value::Text`].
    Text,
    /// [`Value::Whole`].
    Whole,
    /// [`Value::Flag`].
    Flag,
}

use ValueType::{Flag, Text, Whole};

/// What can be known of a node, by code.
pub const NODE_VALUES: &[(&str, ValueType)] = &[
    ("kind", Text),
    ("jurisdictions", Text),
    ("sectors", Text),
    ("traits", Text),
    ("x", Whole),
    ("y", Whole),
    ("from", Text),
    ("until", Text),
    ("holds", Flag),
    ("support_until", Text),
    ("expected_life_until", Text),
    ("need_security", Text),
    ("need_safety", Text),
    ("need_privacy", Text),
    ("personal_data", Text),
    ("duties", Whole),
    ("duties_owned", Whole),
    ("duties_weak", Whole),
    ("duties_contested", Whole),
    ("duties_open", Whole),
    ("gaps", Whole),
    ("weaknesses", Whole),
    ("citation", Text),
    ("provision", Text),
    ("ownership", Text),
    ("answered_for", Flag),
    ("accountable", Whole),
    ("responsible", Whole),
    ("dimensions", Text),
    ("phases", Text),
    ("due", Text),
    ("done", Text),
    ("confidence", Text),
    ("sources", Whole),
    ("note", Text),
];

/// What can be known of an edge, by code.
pub const EDGE_VALUES: &[(&str, ValueType)] = &[
    ("kind", Text),
    ("family", Text),
    ("letters", Text),
    ("responsible", Flag),
    ("accountable", Flag),
    ("consulted", Flag),
    ("informed", Flag),
    ("lead", Flag),
    ("standing", Text),
    ("contested", Flag),
    ("ground", Text),
    ("part", Text),
    ("evidence", Text),
    ("from", Text),
    ("until", Text),
    ("holds", Flag),
    ("confidence", Text),
    ("sources", Whole),
    ("note", Text),
];

impl Value {
    /// What it is.
    pub fn of_type(&self) -> ValueType {
        match self {
            Self::Text(_) => Text,
            Self::Whole(_) => Whole,
            Self::Flag(_) => Flag,
        }
    }

    /// The value as text: whole numbers in digits, `true` and `false`.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

/// What is known of one node or edge; what says nothing is left out.
#[derive(Default)]
struct Values(Vec<(&'static str, Value)>);

impl Values {
    fn text(&mut self, code: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.0.push((code, Value::Text(text)));
        }
    }

    fn words(&mut self, code: &'static str, words: impl IntoIterator<Item = impl AsRef<str>>) {
        let words: Vec<String> = words.into_iter().map(|word| word.as_ref().to_owned()).collect();
        self.text(code, words.join(","));
    }

    fn whole(&mut self, code: &'static str, number: impl TryInto<i64>) {
        self.0.push((code, Value::Whole(number.try_into().unwrap_or(i64::MAX))));
    }

    fn flag(&mut self, code: &'static str, flag: bool) {
        self.0.push((code, Value::Flag(flag)));
    }

    fn lifetime(&mut self, lifetime: Lifetime) {
        self.words("from", lifetime.from.map(|day| day.to_string()));
        self.words("until", lifetime.until.map(|day| day.to_string()));
    }

    fn provenance(&mut self, provenance: &Provenance, note: &str) {
        self.text("confidence", provenance.confidence.code());
        self.whole("sources", provenance.sources.len());
        self.text("note", note);
    }
}

/// The graph of all that the report speaks of.
pub(super) fn write(draft: &Draft<'_>) -> Graph {
    let ecosystem = draft.ecosystem();
    let mut graph = Graph::default();
    for id in draft.sight.stakeholders(ecosystem) {
        let one = ecosystem.stakeholders.get(id);
        graph
            .nodes
            .extend(one.map(|one| node(draft, id.into(), EndKind::Stakeholder(one.kind), |v| of_stakeholder(one, v))));
    }
    for id in draft.sight.elements(ecosystem) {
        let one = ecosystem.elements.get(id);
        graph.nodes.extend(one.map(|one| node(draft, id.into(), EndKind::Element(one.kind), |v| of_element(one, v))));
    }
    for id in draft.sight.duties(ecosystem) {
        if let Some(duty) = ecosystem.obligations.get(id) {
            graph.nodes.push(obligation(draft, id, duty));
            graph.edges.extend(ends(draft, id, duty));
        }
    }
    for (id, relation) in ecosystem.relations.iter() {
        if draft.sight.has(ecosystem, id.into()) {
            graph.edges.push(of_relation(draft, id.as_str(), relation));
        }
    }
    for (id, part) in ecosystem.assignments.iter() {
        if draft.sight.has(ecosystem, id.into()) && draft.sight.has_node(part.stakeholder) {
            graph.edges.push(of_part(draft, id.as_str(), part));
        }
    }
    graph
}

fn node(draft: &Draft<'_>, id: NodeId, kind: EndKind, write: impl FnOnce(&mut Values)) -> GraphNode {
    let analysis = draft.analysis;
    let mut values = Values::default();
    write(&mut values);
    if let Some(at) = place_of(draft.ecosystem(), id) {
        values.whole("x", at.x);
        values.whole("y", at.y);
    }
    values.flag("holds", crate::graph::exists_on(draft.ecosystem(), id, analysis.as_of()));
    let tally = Tally::of(analysis, id);
    let codes = ["duties_owned", "duties_weak", "duties_contested", "duties_open"];
    values.whole("duties", tally.total());
    for (code, count) in codes.into_iter().zip(tally.counts()) {
        values.whole(code, count);
    }
    findings(draft, id.into(), &mut values);
    let sort = if id.stakeholder().is_some() { "stakeholder" } else { "element" };
    let label = draft.ecosystem().name(id);
    GraphNode { id: id.as_str().to_owned(), label, sort, shade: Shade::of_node(kind), values: values.0 }
}

/// How many open findings there are about a record.
fn findings(draft: &Draft<'_>, key: RecordKey, values: &mut Values) {
    let count = |severity| {
        let open = draft.analysis.findings_about(key).filter(|finding| finding.waiver.is_none());
        open.filter(|finding| finding.severity == severity).count()
    };
    values.whole("gaps", count(Severity::Gap));
    values.whole("weaknesses", count(Severity::Weakness));
}

fn of_stakeholder(one: &Stakeholder, values: &mut Values) {
    values.text("kind", one.kind.code());
    values.words("jurisdictions", one.jurisdiction.map(Jurisdiction::code));
    values.words("traits", &one.traits);
    values.lifetime(one.lifetime);
    values.provenance(&one.provenance, &one.note);
}

fn of_element(one: &Element, values: &mut Values) {
    values.text("kind", one.kind.code());
    values.words("jurisdictions", one.jurisdictions.iter().map(|place| place.code()));
    values.words("sectors", one.sectors.iter().map(|sector| sector.code()));
    values.words("traits", &one.traits);
    values.lifetime(one.lifetime);
    values.words("support_until", one.support_until.map(|day| day.to_string()));
    values.words("expected_life_until", one.expected_life_until.map(|day| day.to_string()));
    values.text("need_security", one.needs.security.code());
    values.text("need_safety", one.needs.safety.code());
    values.text("need_privacy", one.needs.privacy.code());
    values.text("personal_data", one.personal_data.code());
    values.provenance(&one.provenance, &one.note);
}

fn obligation(draft: &Draft<'_>, id: ObligationId, duty: &Obligation) -> GraphNode {
    let mut values = Values::default();
    values.text("citation", duty.citation.as_str());
    values.words("provision", &duty.provision);
    let ownership = draft.analysis.ownership(id);
    if let Some(owned) = ownership {
        values.text("ownership", owned.state.code());
        values.flag("answered_for", owned.state.is_answered_for());
        values.whole("accountable", owned.carriers_with(Letter::Accountable).count());
        values.whole("responsible", owned.carriers_with(Letter::Responsible).count());
    }
    values.words("dimensions", duty.dimensions.iter().map(|one| one.code()));
    values.words("phases", duty.phases.iter().map(|one| one.code()));
    values.words("due", duty.due.map(|day| day.to_string()));
    values.words("done", duty.done.map(|day| day.to_string()));
    values.lifetime(duty.lifetime);
    values.flag("holds", duty.lifetime.holds_on(draft.analysis.as_of()));
    findings(draft, id.into(), &mut values);
    values.provenance(&duty.provenance, &duty.note);
    let shade = ownership.map_or(Shade::Faint, |owned| Shade::of_ownership(owned.state));
    let label = draft.ecosystem().name(id);
    GraphNode { id: id.as_str().to_owned(), label, sort: "obligation", shade, values: values.0 }
}

/// What a duty is about, and to whom it is owed.
fn ends(draft: &Draft<'_>, id: ObligationId, duty: &Obligation) -> Vec<GraphEdge> {
    let edge = |sort: &'static str, label: String, to: &str| GraphEdge {
        id: format!("{id}:{sort}:{to}"),
        from: id.as_str().to_owned(),
        to: to.to_owned(),
        label,
        sort,
        values: Vec::new(),
    };
    let about = duty.about.iter().filter(|one| draft.sight.has_node(**one));
    let owed = duty.owed_to.iter().filter(|one| draft.sight.has_node(**one));
    let about = about.map(|one| edge("about", msg!("column-about").text(), one.as_str()));
    about.chain(owed.map(|one| edge("owed-to", msg!("column-owed-to").text(), one.as_str()))).collect()
}

fn of_relation(draft: &Draft<'_>, id: &str, relation: &Relation) -> GraphEdge {
    let mut values = Values::default();
    values.text("kind", relation.kind.code());
    values.text("family", relation.kind.family().code());
    values.lifetime(relation.lifetime);
    values.flag("holds", relation.lifetime.holds_on(draft.analysis.as_of()));
    values.provenance(&relation.provenance, &relation.note);
    GraphEdge {
        id: id.to_owned(),
        from: relation.from.as_str().to_owned(),
        to: relation.to.as_str().to_owned(),
        label: relation.kind.label(),
        sort: "relation",
        values: values.0,
    }
}

fn of_part(draft: &Draft<'_>, id: &str, part: &Assignment) -> GraphEdge {
    let mut values = Values::default();
    values.text("letters", part.letters.to_string());
    values.flag("responsible", part.letters.has(Letter::Responsible));
    values.flag("accountable", part.letters.has(Letter::Accountable));
    values.flag("consulted", part.letters.has(Letter::Consulted));
    values.flag("informed", part.letters.has(Letter::Informed));
    values.flag("lead", part.lead);
    values.text("standing", part.standing.code());
    values.flag("contested", part.standing == Standing::Contested);
    values.words("ground", part.ground.map(|ground| ground.code()));
    if let Scope::Part(name) = &part.scope {
        values.text("part", name.as_str());
    }
    values.text("evidence", part.evidence.as_str());
    values.lifetime(part.lifetime);
    values.flag("holds", part.lifetime.holds_on(draft.analysis.as_of()));
    values.provenance(&part.provenance, &part.note);
    GraphEdge {
        id: id.to_owned(),
        from: part.stakeholder.as_str().to_owned(),
        to: part.obligation.as_str().to_owned(),
        label: matrix::letters_label(part, draft.plan.letters),
        sort: "assignment",
        values: values.0,
    }
}
