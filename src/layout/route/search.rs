//! The way of one line around boxes: A* over the corners of what stands in the way.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::{CLEAR, Route, Wire};
use crate::layout::space::{Bounds, Space, Spot, around, padded};

/// How far from the corner of a box a line bends, in map units; lines differ, so that they lie apart.
const BENDS: [f32; 4] = [9.0, 13.0, 17.0, 21.0];
/// How far a line bends from a corner where there is no more room.
const TIGHT: f32 = CLEAR + 2.0;
/// What a bend costs, as a length in map units.
const BEND_COST: f32 = 14.0;
/// How many places are looked from before the search gives up.
const MOST_LOOKS: usize = 80;

struct Search<'a> {
    space: &'a Space,
    own: [u32; 2],
    bend: f32,
    /// Everything that was looked at.
    region: Bounds,
}

struct Place {
    at: Spot,
    length: f32,
    before: usize,
}

/// A place to look from, the most promising first.
struct Open {
    estimate: f32,
    place: usize,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Open {}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        other.estimate.total_cmp(&self.estimate).then(other.place.cmp(&self.place))
    }
}

/// Leads a line from a rim to another along its bends where that is free, else around all
/// boxes, and straight through where no way is found.
pub(super) fn find(space: &Space, wire: &Wire, start: Spot, end: Spot) -> Route {
    // From the ends alone, so that the same ends give the same line.
    let sort = (start[0] + start[1] * 3.0 + end[1]).abs() as usize;
    let region = [start[0].min(end[0]), start[1].min(end[1]), start[0].max(end[0]), start[1].max(end[1])];
    let mut search = Search { space, own: wire.ends, bend: BENDS[sort / 7 % BENDS.len()], region };
    let mut points = vec![start];
    points.extend(&wire.bends);
    points.push(end);
    let is_free = points.windows(2).all(|pair| search.first(pair[0], pair[1]).is_none());
    if !is_free {
        points = search.run(start, end).unwrap_or_else(|| vec![start, end]);
    }
    Route { points, region: padded(search.region, CLEAR) }
}

/// A loop from a box back to itself.
pub(super) fn around_own(own: Bounds, start: Spot, end: Spot) -> Route {
    let [_, top, right, _] = own;
    let points = vec![start, [right + 20.0, start[1]], [right + 20.0, top - 20.0], [end[0], top - 20.0], end];
    Route { points, region: own }
}

impl Search<'_> {
    fn run(&mut self, start: Spot, end: Spot) -> Option<Vec<Spot>> {
        let mut places = vec![Place { at: start, length: 0.0, before: 0 }];
        let mut open = BinaryHeap::from([Open { estimate: distance(start, end), place: 0 }]);
        let mut done: Vec<Spot> = Vec::new();
        let mut next: Vec<Spot> = Vec::new();
        let mut looks = 0;
        while let Some(Open { place, .. }) = open.pop() {
            let here = places[place].at;
            if here == end {
                return Some(self.pulled_tight(way(&places, place)));
            }
            if done.contains(&here) {
                continue;
            }
            done.push(here);
            looks += 1;
            if looks > MOST_LOOKS {
                return None;
            }
            next.clear();
            self.look(here, end, &mut next);
            for at in &next {
                let length = places[place].length + distance(here, *at) + BEND_COST;
                let estimate = length + distance(*at, end);
                places.push(Place { at: *at, length, before: place });
                open.push(Open { estimate, place: places.len() - 1 });
            }
        }
        None
    }

    /// The goal where it can be seen, else the corners around what hides it.
    fn look(&mut self, from: Spot, goal: Spot, found: &mut Vec<Spot>) {
        let Some(first) = self.first(from, goal) else {
            found.push(goal);
            return;
        };
        for corner in self.corners(first) {
            if corner == from {
                continue;
            }
            match self.first(from, corner) {
                None => found.push(corner),
                Some(second) if second != first => {
                    for corner in self.corners(second) {
                        if corner != from && self.first(from, corner).is_none() {
                            found.push(corner);
                        }
                    }
                }
                Some(_) => {}
            }
        }
    }

    fn first(&mut self, from: Spot, to: Spot) -> Option<(u32, Bounds)> {
        let line = [from[0].min(to[0]), from[1].min(to[1]), from[0].max(to[0]), from[1].max(to[1])];
        self.region = around(self.region, line);
        let own = self.own;
        self.space.first_on(from, to, CLEAR, |number| if own.contains(&number) { -1.0 } else { CLEAR })
    }

    /// The corners around a box at which a line can bend.
    fn corners(&mut self, (_, at): (u32, Bounds)) -> Vec<Spot> {
        let roomy = padded(at, self.bend);
        let tight = padded(at, TIGHT);
        let choices = [([0, 1]), ([2, 1]), ([2, 3]), ([0, 3])];
        let mut corners = Vec::with_capacity(4);
        for [x, y] in choices {
            let both = [[roomy[x], roomy[y]], [tight[x], tight[y]]];
            corners.extend(both.into_iter().find(|corner| self.is_free(*corner)));
        }
        corners
    }

    fn is_free(&mut self, [x, y]: Spot) -> bool {
        let here = padded([x, y, x, y], CLEAR);
        self.region = around(self.region, here);
        self.space.within(here).next().is_none()
    }

    /// Leaves out bends that are not needed.
    fn pulled_tight(&mut self, points: Vec<Spot>) -> Vec<Spot> {
        let mut tight: Vec<Spot> = Vec::with_capacity(points.len());
        for point in points {
            while tight.len() >= 2 && self.first(tight[tight.len() - 2], point).is_none() {
                tight.pop();
            }
            tight.push(point);
        }
        tight
    }
}

fn way(places: &[Place], end: usize) -> Vec<Spot> {
    let mut points = Vec::new();
    let mut place = end;
    loop {
        points.push(places[place].at);
        if place == 0 {
            points.reverse();
            return points;
        }
        place = places[place].before;
    }
}

fn distance(a: Spot, b: Spot) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}
