//! Which column each node stands in: edges run to the right and are short in all.

use super::cycles::{Turning, without_circles};
use crate::layout::stop::Stop;

/// How often nodes are pulled to where their edges are shortest.
const PULLS: usize = 24;

/// The column of each node, from nought; nothing where the work was called off. Longest
/// paths first, then every node moves to where its edges are shortest in all, and with it
/// those that must stay at its side.
pub fn ranks(count: usize, edges: &[[u32; 2]], turning: Turning, stop: &Stop) -> Option<Vec<u32>> {
    let edges = without_circles(count, edges, turning);
    let mut out: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut into: Vec<Vec<u32>> = vec![Vec::new(); count];
    for [from, to] in &edges {
        out[*from as usize].push(*to);
        into[*to as usize].push(*from);
    }
    let mut rank = longest_paths(&out, &into);
    for pull in 0..PULLS {
        stop.go_on()?;
        let mut moved = pull_nodes(&mut rank, &out, &into, pull % 2 == 0);
        moved |= pull_blocks(&mut rank, &out, &into);
        if !moved {
            break;
        }
    }
    let least = rank.iter().copied().min().unwrap_or(0);
    Some(rank.into_iter().map(|rank| (rank - least) as u32).collect())
}

fn longest_paths(out: &[Vec<u32>], into: &[Vec<u32>]) -> Vec<i32> {
    let mut rank = vec![0; out.len()];
    let mut waits: Vec<usize> = into.iter().map(Vec::len).collect();
    let mut ready: Vec<usize> = (0..out.len()).filter(|node| waits[*node] == 0).collect();
    while let Some(node) = ready.pop() {
        for other in out[node].iter().map(|other| *other as usize) {
            rank[other] = rank[other].max(rank[node] + 1);
            waits[other] -= 1;
            if waits[other] == 0 {
                ready.push(other);
            }
        }
    }
    rank
}

/// Moves single nodes to the end of their leeway where their edges are shortest.
fn pull_nodes(rank: &mut [i32], out: &[Vec<u32>], into: &[Vec<u32>], forward: bool) -> bool {
    let mut moved = false;
    let count = rank.len();
    for step in 0..count {
        let node = if forward { step } else { count - 1 - step };
        let low = into[node].iter().map(|other| rank[*other as usize] + 1).max();
        let high = out[node].iter().map(|other| rank[*other as usize] - 1).min();
        let wish = match into[node].len().cmp(&out[node].len()) {
            std::cmp::Ordering::Greater => low,
            std::cmp::Ordering::Less => high,
            std::cmp::Ordering::Equal => None,
        };
        if let Some(wish) = wish.filter(|wish| *wish != rank[node]) {
            rank[node] = wish;
            moved = true;
        }
    }
    moved
}

/// Moves whatever hangs together by edges of length one as a whole, where that shortens
/// edges in all: a node alone cannot leave its neighbours, all of them together can.
fn pull_blocks(rank: &mut [i32], out: &[Vec<u32>], into: &[Vec<u32>]) -> bool {
    let mut moved = false;
    let block = blocks(rank, out);
    let most = block.iter().copied().max().map_or(0, |most| most + 1);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); most];
    for (node, block) in block.iter().enumerate() {
        members[*block].push(node);
    }
    for nodes in &members {
        // What leads in would be longer by moving right, what leads out shorter.
        let (mut gain, mut right, mut left) = (0_i32, i32::MAX, i32::MAX);
        for node in nodes {
            for other in out[*node].iter().map(|other| *other as usize).filter(|other| block[*other] != block[*node]) {
                gain += 1;
                right = right.min(rank[other] - rank[*node] - 1);
            }
            for other in into[*node].iter().map(|other| *other as usize).filter(|other| block[*other] != block[*node]) {
                gain -= 1;
                left = left.min(rank[*node] - rank[other] - 1);
            }
        }
        let by = match gain {
            0 => 0,
            1.. if right < i32::MAX => right,
            ..=-1 if left < i32::MAX => -left,
            _ => 0,
        };
        if by != 0 {
            for node in nodes {
                rank[*node] += by;
            }
            moved = true;
        }
    }
    moved
}

/// The number of the block of each node.
fn blocks(rank: &[i32], out: &[Vec<u32>]) -> Vec<usize> {
    let mut root: Vec<usize> = (0..rank.len()).collect();
    for (node, others) in out.iter().enumerate() {
        for other in others.iter().map(|other| *other as usize).filter(|other| rank[*other] == rank[node] + 1) {
            let (a, b) = (find(&mut root, node), find(&mut root, other));
            root[a.max(b)] = a.min(b);
        }
    }
    let mut number = vec![usize::MAX; rank.len()];
    let mut next = 0;
    for node in 0..rank.len() {
        let top = find(&mut root, node);
        if number[top] == usize::MAX {
            number[top] = next;
            next += 1;
        }
        number[node] = number[top];
    }
    number
}

fn find(root: &mut [usize], mut node: usize) -> usize {
    while root[node] != node {
        root[node] = root[root[node]];
        node = root[node];
    }
    node
}
