//! Responsibility that is handed on until it is back where it began.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;

use super::{Aspects, Context, Finding, Rule, Severity, Subject, suggest};
use crate::edit::Edit;
use crate::model::{ElementId, Letter, Numbering, ObligationId, RecordKey, RelationId, RelationKind, StakeholderId};

const CODE: &str = "delegation-circle";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Weakness,
    subject: Subject::Whole(Aspects::DUTIES.and(Aspects::GRAPH)),
    teaching: include_str!("delegation_circle.md"),
    check,
};

/// One stakeholder hands on to another.
struct Pass<'a> {
    from: StakeholderId,
    to: StakeholderId,
    by: By,
    /// The text on which a duty rests; empty where none is named.
    text: &'a str,
}

/// By what somebody hands on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Duty(ObligationId),
    Relation(RelationId),
}

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let mut seen: BTreeSet<Vec<By>> = BTreeSet::new();
    for (element, passes) in passes_by_element(context) {
        for circle in circles(&passes, |one, other| one.text.is_empty() || one.text != other.text) {
            if seen.insert(circle.iter().map(|pass| pass.by).collect()) {
                found.push(circle_of_duties(context, element, &circle));
            }
        }
    }
    for (kind, passes) in passes_by_kind(context) {
        for circle in circles(&passes, |_, _| kind == RelationKind::Contracts) {
            found.push(circle_of_relations(context, kind, &circle));
        }
    }
}

/// Who answers for a duty about an element without doing it, and who does it without
/// answering for it.
fn passes_by_element<'a>(context: &Context<'a>) -> Vec<(ElementId, Vec<Pass<'a>>)> {
    let mut all: Vec<(ElementId, Pass<'a>)> = Vec::new();
    for (id, duty, ownership) in context.obligations().filter(|(_, _, ownership)| ownership.carriers.len() > 1) {
        let text = duty.provision.as_deref().unwrap_or(&duty.citation).trim();
        let answers = ownership.carriers.iter().filter(|(_, letters)| !letters.has(Letter::Responsible));
        for (from, _) in answers {
            let does = ownership.carriers.iter().filter(|(_, letters)| !letters.has(Letter::Accountable));
            for (to, _) in does {
                let pass = |element: &ElementId| (*element, Pass { from: *from, to: *to, by: By::Duty(id), text });
                all.extend(duty.about.iter().map(pass));
            }
        }
    }
    let mut all = tangled(all, |(_, pass)| (pass.from, pass.to));
    all.sort_by_key(|(element, _)| *element);
    let mut groups: Vec<(ElementId, Vec<Pass<'a>>)> = Vec::new();
    for (element, pass) in all {
        match groups.last_mut() {
            Some((last, passes)) if *last == element => passes.push(pass),
            _ => groups.push((element, vec![pass])),
        }
    }
    groups
}

/// The relations between stakeholders by which one acts for, under or after another.
fn passes_by_kind(context: &Context<'_>) -> BTreeMap<RelationKind, Vec<Pass<'static>>> {
    use RelationKind as K;
    let mut all: Vec<(RelationKind, Pass<'static>)> = Vec::new();
    for (id, relation) in context.ecosystem.relations.iter() {
        if !matches!(relation.kind, K::Contracts | K::Represents | K::Employs | K::Owns | K::Oversees | K::Succeeds) {
            continue;
        }
        let (Some(from), Some(to)) = (relation.from.stakeholder(), relation.to.stakeholder()) else { continue };
        if relation.lifetime.holds_on(context.as_of) {
            all.push((relation.kind, Pass { from, to, by: By::Relation(id), text: "" }));
        }
    }
    let mut groups: BTreeMap<RelationKind, Vec<Pass<'static>>> = BTreeMap::new();
    for (kind, pass) in tangled(all, |(_, pass)| (pass.from, pass.to)) {
        if kind == K::Succeeds || (context.exists(pass.from) && context.exists(pass.to)) {
            groups.entry(kind).or_default().push(pass);
        }
    }
    groups
}

/// The passes between stakeholders who reach each other along passes, the only ones that
/// can be in a circle. `O(V + E)` without comparing text: it keeps the rest off most maps.
fn tangled<T>(passes: Vec<T>, ends: impl Fn(&T) -> (StakeholderId, StakeholderId)) -> Vec<T> {
    let numbers = Numbering::of(passes.iter().flat_map(|pass| <[StakeholderId; 2]>::from(ends(pass))));
    let place = |who| numbers.number(&who).unwrap_or_default();
    let edges: Vec<(u32, u32)> = passes.iter().map(ends).map(|(from, to)| (place(from), place(to))).collect();
    let graph: DiGraph<(), (), u32> = DiGraph::from_edges(&edges);
    let mut component = vec![0; graph.node_count()];
    for (number, members) in tarjan_scc(&graph).into_iter().enumerate() {
        for member in members {
            component[member.index()] = number;
        }
    }
    let is_tangled = |(from, to): &(u32, u32)| component.get(*from as usize) == component.get(*to as usize);
    passes.into_iter().zip(&edges).filter(|(_, ends)| is_tangled(ends)).map(|(pass, _)| pass).collect()
}

/// The circles in which the passes run, one for each set of stakeholders that reach each
/// other. Two that pass to each other make a circle only where that is not `usual`.
/// `O(V + E)` and, in each circle, once more its passes.
fn circles<'p, 'a>(passes: &'p [Pass<'a>], usual: impl Fn(&Pass<'a>, &Pass<'a>) -> bool) -> Vec<Vec<&'p Pass<'a>>> {
    if passes.len() < 2 {
        return Vec::new();
    }
    let mut by_ends: BTreeMap<(StakeholderId, StakeholderId), Vec<&Pass<'a>>> = BTreeMap::new();
    for pass in passes {
        by_ends.entry((pass.from, pass.to)).or_default().push(pass);
    }
    let mut graph: DiGraph<StakeholderId, &Pass<'a>, u32> = DiGraph::default();
    let mut places = BTreeMap::new();
    for ((from, to), there) in &by_ends {
        let back = by_ends.get(&(*to, *from)).map_or(&[][..], Vec::as_slice);
        let unusual = there.iter().find(|one| back.iter().any(|other| !usual(one, other)));
        let pass = if back.is_empty() { there.first() } else { unusual };
        let Some(pass) = pass else { continue };
        let ends = [*from, *to].map(|who| *places.entry(who).or_insert_with(|| graph.add_node(who)));
        graph.add_edge(ends[0], ends[1], *pass);
    }
    let mut circles = Vec::new();
    for members in tarjan_scc(&graph).into_iter().filter(|members| members.len() > 1) {
        let members: BTreeSet<StakeholderId> = members.into_iter().map(|place| graph[place]).collect();
        let inside: Vec<&Pass<'a>> = graph
            .edge_weights()
            .copied()
            .filter(|pass| members.contains(&pass.from) && members.contains(&pass.to))
            .collect();
        circles.extend(members.first().and_then(|first| shortest_circle(&inside, *first)));
    }
    circles.sort_by_key(|circle| circle.first().map(|pass| pass.from));
    circles
}

/// The shortest way along passes from a stakeholder back to itself.
fn shortest_circle<'p, 'a>(passes: &[&'p Pass<'a>], start: StakeholderId) -> Option<Vec<&'p Pass<'a>>> {
    let mut from: BTreeMap<StakeholderId, Vec<&'p Pass<'a>>> = BTreeMap::new();
    for pass in passes {
        from.entry(pass.from).or_default().push(pass);
    }
    let mut reached_by: BTreeMap<StakeholderId, &'p Pass<'a>> = BTreeMap::new();
    let mut layer = vec![start];
    while !layer.is_empty() && !reached_by.contains_key(&start) {
        let mut next = Vec::new();
        for pass in layer.iter().flat_map(|who| from.get(who).into_iter().flatten()) {
            if let std::collections::btree_map::Entry::Vacant(place) = reached_by.entry(pass.to) {
                place.insert(pass);
                next.push(pass.to);
            }
        }
        layer = next;
    }
    let mut way = vec![*reached_by.get(&start)?];
    while let Some(last) = way.last().filter(|pass| pass.from != start) {
        way.push(*reached_by.get(&last.from)?);
    }
    way.reverse();
    Some(way)
}

/// The names along a circle, the first once more at the end.
fn drawn(context: &Context<'_>, circle: &[&Pass<'_>]) -> String {
    let ends = circle.iter().map(|pass| pass.from).chain(circle.last().map(|pass| pass.to));
    ends.map(|who| context.name(who)).collect::<Vec<_>>().join(" → ")
}

fn circle_of_duties(context: &Context<'_>, element: ElementId, circle: &[&Pass<'_>]) -> Finding {
    let message = msg!("finding-circle-of-duties", element = context.name(element), circle = drawn(context, circle));
    let mut finding = begun(circle, message).in_respect(element.as_str()).involving([element]);
    for pass in circle {
        let By::Duty(duty) = pass.by else { continue };
        let (from, to, name) = (context.name(pass.from), context.name(pass.to), context.name(duty));
        finding = finding
            .because(msg!("reason-leaves-to", from = from.as_str(), to = to, duty = name.as_str()))
            .involving([duty]);
        if finding.fixes.len() < suggest::MOST {
            let edit = suggest::give(context, duty, pass.from, Letter::Responsible).edit;
            finding = finding.fix(msg!("fix-do-itself", who = from, duty = name), edit);
        }
    }
    finding
}

fn circle_of_relations(context: &Context<'_>, kind: RelationKind, circle: &[&Pass<'_>]) -> Finding {
    let message = msg!("finding-circle-of-relations", kind = kind.message(), circle = drawn(context, circle));
    let mut finding = begun(circle, message).in_respect(kind.code());
    for pass in circle {
        let By::Relation(id) = pass.by else { continue };
        let name = context.name(id);
        finding = finding.because(msg!("reason-circle-relation", relation = name.as_str())).involving([id]);
        let Some(relation) = context.ecosystem.relations.get(id) else { continue };
        if finding.fixes.len() < suggest::MOST {
            let edit = match context.as_of.yesterday() {
                Ok(last) if relation.lifetime.from.is_none_or(|from| from <= last) => {
                    Edit::End { key: id.into(), on: last }
                }
                _ => Edit::Remove(vec![id.into()]),
            };
            finding = finding.fix(msg!("fix-end-relation", relation = name), edit);
        }
    }
    finding
}

/// A finding about the first in a circle that involves the others.
fn begun(circle: &[&Pass<'_>], message: crate::lang::Message) -> Finding {
    let about = circle.first().map_or(RecordKey::Profile, |pass| pass.from.into());
    Finding::new(CODE, Severity::Weakness, about, message).involving(circle.iter().map(|pass| pass.from))
}
