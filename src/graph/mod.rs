//! petgraph views built from the records for one day; never stored.
//!
//! [`RelationGraph`] costs one pass over nodes and relations, `O(V + E)`, and everything
//! here that is built from it is linear in the map, or says what it costs.

mod answerability;
mod answered;
mod bits;
mod cut_points;
mod dependency;

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

pub use answerability::{AnswerPath, Answerability};
pub use answered::Answered;
pub use bits::Dimensions;
pub use cut_points::{CutPoint, CutPoints, dependencies};
pub use dependency::{carried_down, dependency, spread};

use crate::model::{Date, Ecosystem, ElementId, Lifetime, NodeId, Numbering, RelationId, RelationKind};

/// All nodes and the relations that hold on one day.
#[derive(Clone, Debug)]
pub struct RelationGraph {
    /// Nodes in the order of [`Ecosystem::nodes`], an edge for each relation.
    pub graph: DiGraph<NodeId, (RelationId, RelationKind), u32>,
    numbering: Numbering<NodeId>,
    exists: Vec<bool>,
}

impl RelationGraph {
    /// Builds the graph of the relations that hold on a day. Nodes that do not exist on
    /// that day stand in it without edges. `O(V + E)`.
    pub fn build(ecosystem: &Ecosystem, day: Date) -> Self {
        let size = ecosystem.stakeholders.len() + ecosystem.elements.len();
        let mut graph = DiGraph::with_capacity(size, ecosystem.relations.len());
        let mut exists = Vec::with_capacity(size);
        let mut enter = |node: NodeId, lifetime: Lifetime| {
            graph.add_node(node);
            exists.push(lifetime.holds_on(day));
        };
        ecosystem.stakeholders.iter().for_each(|(id, stakeholder)| enter(id.into(), stakeholder.lifetime));
        ecosystem.elements.iter().for_each(|(id, element)| enter(id.into(), element.lifetime));
        let numbering = Numbering::of(graph.node_weights().copied());
        let mut view = Self { graph, numbering, exists };
        for (id, relation) in ecosystem.relations.iter().filter(|(_, relation)| relation.lifetime.holds_on(day)) {
            let (Some(from), Some(to)) = (view.place(relation.from), view.place(relation.to)) else { continue };
            if view.exists(from) && view.exists(to) {
                view.graph.add_edge(from, to, (id, relation.kind));
            }
        }
        view
    }

    /// The place of a node in the graph. `O(1)`.
    pub fn place(&self, node: impl Into<NodeId>) -> Option<NodeIndex<u32>> {
        self.numbering.number(&node.into()).map(NodeIndex::from)
    }

    /// The node at a place.
    pub fn node(&self, place: NodeIndex<u32>) -> NodeId {
        self.graph[place]
    }

    /// Whether the node at a place exists on the day.
    pub fn exists(&self, place: NodeIndex<u32>) -> bool {
        self.exists[place.index()]
    }

    /// The wholes of an element and what it runs on, through any number of steps, the element
    /// itself only where these run in a circle. Costs as much as there is above it.
    pub fn above(&self, element: ElementId) -> Vec<ElementId> {
        let mut found: Vec<ElementId> = Vec::new();
        let mut next = vec![element];
        while let Some(place) = next.pop().and_then(|id| self.place(id)) {
            for link in self.outgoing(place) {
                let holds = matches!(link.kind, RelationKind::PartOf | RelationKind::RunsOn);
                if let Some(whole) = self.node(link.other).element().filter(|whole| holds && !found.contains(whole)) {
                    found.push(whole);
                    next.push(whole);
                }
            }
        }
        found
    }

    /// The relations that begin at a place, with where they lead.
    pub fn outgoing(&self, place: NodeIndex<u32>) -> impl Iterator<Item = Link> + '_ {
        self.graph.edges(place).map(|edge| Link { id: edge.weight().0, kind: edge.weight().1, other: edge.target() })
    }

    /// The relations that end at a place, with where they come from.
    pub fn incoming(&self, place: NodeIndex<u32>) -> impl Iterator<Item = Link> + '_ {
        self.graph.edges_directed(place, Direction::Incoming).map(|edge| Link {
            id: edge.weight().0,
            kind: edge.weight().1,
            other: edge.source(),
        })
    }
}

/// A relation seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The relation.
    pub id: RelationId,
    /// How the two ends are related.
    pub kind: RelationKind,
    /// The place of the other end.
    pub other: NodeIndex<u32>,
}

/// Whether a node exists on a day.
pub fn exists_on(ecosystem: &Ecosystem, node: NodeId, day: Date) -> bool {
    match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id).is_some_and(|s| s.lifetime.holds_on(day)),
        NodeId::Element(id) => ecosystem.elements.get(id).is_some_and(|e| e.lifetime.holds_on(day)),
    }
}
