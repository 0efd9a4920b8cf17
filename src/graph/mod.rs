//! petgraph views built from the records for one day; never stored.
//!
//! Building costs one pass over nodes and relations, `O(V log V + E log V)`.

use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::{Date, Ecosystem, NodeId, RelationId, RelationKind};

/// All nodes and the relations that hold on one day.
#[derive(Clone, Debug)]
pub struct RelationGraph {
    /// Nodes in the order of [`Ecosystem::nodes`], an edge for each relation.
    pub graph: DiGraph<NodeId, (RelationId, RelationKind), u32>,
    nodes: Vec<NodeId>,
}

impl RelationGraph {
    /// Builds the graph of the relations that hold on a day. Nodes that do not exist on
    /// that day stand in it without edges.
    pub fn build(ecosystem: &Ecosystem, day: Date) -> Self {
        let nodes: Vec<NodeId> = ecosystem.nodes().collect();
        let mut graph = DiGraph::with_capacity(nodes.len(), ecosystem.relations.len());
        for node in &nodes {
            graph.add_node(*node);
        }
        let mut view = Self { graph, nodes };
        for (id, relation) in ecosystem.relations.iter() {
            if !relation.lifetime.holds_on(day)
                || !exists_on(ecosystem, relation.from, day)
                || !exists_on(ecosystem, relation.to, day)
            {
                continue;
            }
            if let (Some(from), Some(to)) = (view.place(relation.from), view.place(relation.to)) {
                view.graph.add_edge(from, to, (id, relation.kind));
            }
        }
        view
    }

    /// The place of a node in the graph. `O(log V)`.
    pub fn place(&self, node: NodeId) -> Option<NodeIndex<u32>> {
        self.nodes.binary_search(&node).ok().map(NodeIndex::new)
    }

    /// The node at a place.
    pub fn node(&self, place: NodeIndex<u32>) -> NodeId {
        self.graph[place]
    }
}

/// Whether a node exists on a day.
pub fn exists_on(ecosystem: &Ecosystem, node: NodeId, day: Date) -> bool {
    match node {
        NodeId::Stakeholder(id) => ecosystem.stakeholders.get(id).is_some_and(|s| s.lifetime.holds_on(day)),
        NodeId::Element(id) => ecosystem.elements.get(id).is_some_and(|e| e.lifetime.holds_on(day)),
    }
}
