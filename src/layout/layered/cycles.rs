//! Turning edges so that no circle is left: few, found greedily (Eades, Lin and Smyth 1993).

use std::collections::BTreeSet;

/// The ways to find an order that few edges run against. None is the best for all graphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turning {
    /// The fewest edges, found greedily.
    Greedy,
    /// Those that close a circle on a walk along the edges.
    Walk,
    /// Those that close a circle on a walk against the edges.
    WalkBack,
}

/// The edges with those turned that run against the order found; `O((n + m) log n)`.
pub(super) fn without_circles(count: usize, edges: &[[u32; 2]], turning: Turning) -> Vec<[u32; 2]> {
    let back = |edges: &[[u32; 2]]| edges.iter().map(|[from, to]| [*to, *from]).collect::<Vec<_>>();
    let (place, is_back) = match turning {
        Turning::Greedy => (sequence(count, edges), false),
        Turning::Walk => (by_depth(count, edges), false),
        Turning::WalkBack => (by_depth(count, &back(edges)), true),
    };
    let runs_on = |[from, to]: &[u32; 2]| (place[*from as usize] <= place[*to as usize]) != is_back;
    edges.iter().map(|ends| if runs_on(ends) { *ends } else { [ends[1], ends[0]] }).collect()
}

/// The place of each node in an order that few edges run against.
fn sequence(count: usize, edges: &[[u32; 2]]) -> Vec<usize> {
    let mut out: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut into: Vec<Vec<u32>> = vec![Vec::new(); count];
    for [from, to] in edges {
        out[*from as usize].push(*to);
        into[*to as usize].push(*from);
    }
    let mut degrees: Vec<[i32; 2]> = (0..count).map(|node| [into[node].len() as i32, out[node].len() as i32]).collect();
    // Sinks, sources, and all by how much more goes out than in.
    let key = |degrees: [i32; 2], node: usize| (degrees[0] - degrees[1], node);
    let mut by_excess: BTreeSet<(i32, usize)> = (0..count).map(|node| key(degrees[node], node)).collect();
    let mut sinks: BTreeSet<usize> = (0..count).filter(|node| degrees[*node][1] == 0).collect();
    let mut sources: BTreeSet<usize> = (0..count).filter(|node| degrees[*node][0] == 0).collect();
    let mut left = vec![true; count];
    let (mut front, mut back) = (Vec::new(), Vec::new());
    loop {
        let (node, is_sink) = if let Some(node) = sinks.pop_first() {
            (node, true)
        } else if let Some(node) = sources.pop_first() {
            (node, false)
        } else if let Some((_, node)) = by_excess.first() {
            (*node, false)
        } else {
            break;
        };
        if !left[node] {
            continue;
        }
        left[node] = false;
        by_excess.remove(&key(degrees[node], node));
        if is_sink {
            back.push(node)
        } else {
            front.push(node)
        }
        for (others, side) in [(&out[node], 0), (&into[node], 1)] {
            for other in others.iter().map(|other| *other as usize).filter(|other| left[*other]) {
                by_excess.remove(&key(degrees[other], other));
                degrees[other][side] -= 1;
                by_excess.insert(key(degrees[other], other));
                if degrees[other][side] == 0 {
                    if side == 0 {
                        sources.insert(other)
                    } else {
                        sinks.insert(other)
                    };
                }
            }
        }
    }
    back.reverse();
    front.extend(back);
    let mut place = vec![0; count];
    for (number, node) in front.into_iter().enumerate() {
        place[node] = number;
    }
    place
}

/// The place of each node in the order in which a walk, depth first, is done with them, the
/// last one first: only edges that close a circle on the walk run against it.
fn by_depth(count: usize, edges: &[[u32; 2]]) -> Vec<usize> {
    let mut out: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut entered = vec![0; count];
    for [from, to] in edges {
        out[*from as usize].push(*to);
        entered[*to as usize] += 1;
    }
    let mut starts: Vec<usize> = (0..count).collect();
    starts.sort_by_key(|node| entered[*node] > 0);
    let mut place = vec![usize::MAX; count];
    let mut seen = vec![false; count];
    let mut done = 0;
    let mut walk: Vec<(usize, usize)> = Vec::new();
    for start in starts {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        walk.push((start, 0));
        while let Some((node, next)) = walk.last_mut() {
            let node = *node;
            if let Some(other) = out[node].get(*next).map(|other| *other as usize) {
                *next += 1;
                if !std::mem::replace(&mut seen[other], true) {
                    walk.push((other, 0));
                }
            } else {
                walk.pop();
                done += 1;
                place[node] = count - done;
            }
        }
    }
    place
}
