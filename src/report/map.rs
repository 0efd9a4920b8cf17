//! The map as a picture, with what it shows in words.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::draft::Draft;
use super::elements;
use super::{Block, Figure};
use crate::diagram::Scene;
use crate::lang::list;
use crate::model::{Ecosystem, NodeId, RelationId};

/// How many nodes the words for a picture name.
const NAMED: usize = 12;

pub(super) fn write(draft: &mut Draft<'_>) -> Vec<Block> {
    let shown = shown(draft);
    if shown.nodes().next().is_none() {
        return Vec::new();
    }
    let scene = Scene::of(&shown, draft.analysis);
    let figure = Figure {
        code: "map",
        caption: msg!("report-map-caption", day = draft.analysis.as_of()).text(),
        description: description(&shown, &scene),
        scene: Arc::new(scene),
    };
    let mut blocks = vec![Block::Figure(figure), Block::remark(&msg!("report-map-legend"))];
    for table in [elements::elements(draft), elements::relations(draft)] {
        blocks.extend([Block::heading(2, table.title.clone()), Block::Table(table)]);
    }
    blocks
}

/// The ecosystem without the nodes and relations of which the report does not speak.
fn shown(draft: &Draft<'_>) -> Ecosystem {
    let mut shown = draft.ecosystem().clone();
    if draft.sight.is_whole() {
        return shown;
    }
    let gone: BTreeSet<NodeId> = shown.nodes().filter(|node| !draft.sight.has_node(*node)).collect();
    let cut: Vec<RelationId> = shown
        .relations
        .iter()
        .filter(|(_, one)| gone.contains(&one.from) || gone.contains(&one.to))
        .map(|(id, _)| id)
        .collect();
    for id in cut {
        shown.relations.remove(id);
    }
    for node in gone {
        match node {
            NodeId::Stakeholder(id) => {
                shown.stakeholders.remove(id);
            }
            NodeId::Element(id) => {
                shown.elements.remove(id);
            }
        }
    }
    shown
}

fn description(shown: &Ecosystem, scene: &Scene) -> String {
    let mut names: Vec<String> = shown.nodes().take(NAMED).map(|node| shown.name(node)).collect();
    let more = scene.nodes.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(msg!("list-more", count = more).text());
    }
    msg!(
        "report-map-description",
        stakeholders = shown.stakeholders.len(),
        elements = shown.elements.len(),
        relations = scene.edges.len(),
        names = list(&names)
    )
    .text()
}
