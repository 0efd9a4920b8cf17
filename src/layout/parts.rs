//! Arrangement in layers: every part that hangs together for itself, the parts packed.

use rayon::prelude::*;

use super::layered::{self, Gaps, Graph, Placed};
use super::pack;
use super::{NODE_HEIGHT, NODE_WIDTH, Stop};

/// The room between nodes, in map units; across there must be place for the words of a relation.
const GAPS: Gaps = Gaps { across: 150.0, down: 40.0, down_at_most: 84.0 };

/// Places all nodes and leads all edges; nothing where the work was called off.
pub fn in_layers(count: usize, edges: &[[u32; 2]], stop: &Stop) -> Option<Placed> {
    let place = |part: pack::Part| {
        let sizes = vec![[NODE_WIDTH, NODE_HEIGHT]; part.nodes.len()];
        let graph = Graph { sizes, edges: part.edges.clone(), ranks: None };
        let placed = layered::place(&graph, GAPS, stop)?;
        Some((part, placed))
    };
    let laid: Option<Vec<(pack::Part, Placed)>> = pack::parts(count, edges).into_par_iter().map(place).collect();
    Some(pack::together(count, edges.len(), laid?))
}
