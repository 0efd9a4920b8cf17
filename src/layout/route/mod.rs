//! Lines between boxes that run around all others: a pure function of where the boxes are.
//!
//! Each line leaves and enters through a place of its own on the rim, sorted so that lines
//! do not cross at the box; from there it runs straight, or along the shortest way around
//! what lies between that was found. Where boxes move, only lines that end at them, or whose
//! way lay where they were or are, are led anew, and come out just as if all were.

mod ports;
mod search;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::space::{Bounds, Space, Spot, touch};
use ports::Ports;

/// How near a line may come to a box that is not its own, in map units.
pub const CLEAR: f32 = 3.0;

/// How far beside a column of boxes lines bend, so that steep ones clear the corners, in map units.
pub const BERTH: f32 = 10.0;

/// From this many lines on they are led by several threads.
const MANY: usize = 200;

/// Where a line runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// Its start on the rim of a box, its bends, its end on the rim of another.
    pub points: Vec<Spot>,
    /// Where a box would have a say in it.
    region: Bounds,
}

/// A line that is to be led.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wire {
    /// The numbers of the boxes at its ends.
    pub ends: [u32; 2],
    /// Where it is to bend, if no box stands in the way then.
    pub bends: Vec<Spot>,
}

/// Where lines begin and end on the rims of their boxes.
pub fn ends(boxes: &[Bounds], wires: &[Wire]) -> Vec<[Spot; 2]> {
    let ports = Ports::of(boxes, wires);
    (0..wires.len()).map(|wire| ports.ends(wire)).collect()
}

/// Boxes and the lines between them.
#[derive(Clone, Debug, Default)]
pub struct Net {
    boxes: Vec<Bounds>,
    wires: Vec<Wire>,
    ports: Ports,
    routes: Vec<Route>,
    space: Space,
}

/// What decides on a line besides the boxes between: its ends, the boxes there, its bends.
type Ends = Vec<u32>;

impl Net {
    /// Leads lines between boxes. What is as it was in an earlier net is taken from there.
    pub fn of(boxes: Vec<Bounds>, wires: Vec<Wire>, earlier: Option<&Self>) -> Self {
        let ports = Ports::of(&boxes, &wires);
        let space = Space::of((0..).zip(boxes.iter().copied()));
        let mut net = Self { routes: vec![Route::default(); wires.len()], boxes, wires, ports, space };
        let known = earlier.map(|earlier| net.known(earlier)).unwrap_or_default();
        let mut missing = Vec::new();
        for wire in 0..net.wires.len() {
            match known.get(&net.ends(wire)) {
                Some(route) => net.routes[wire] = (*route).clone(),
                None => missing.push(wire),
            }
        }
        net.lead(&missing);
        net
    }

    /// Whether these are its boxes and lines.
    pub fn is_of(&self, boxes: &[Bounds], wires: &[Wire]) -> bool {
        self.boxes == boxes && self.wires == wires
    }

    /// The lines, in the order given.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// The boxes by place.
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// Puts boxes elsewhere, gives lines other bends, and gives the lines that are led anew.
    pub fn shift(&mut self, moves: &[(usize, Bounds)], bent: Vec<(usize, Vec<Spot>)>) -> Vec<usize> {
        let mut moved: Vec<usize> = moves.iter().map(|(number, _)| *number).collect();
        let mut touched: Vec<usize> = Vec::new();
        for (wire, bends) in bent {
            moved.extend(self.wires[wire].ends.map(|number| number as usize));
            self.wires[wire].bends = bends;
            touched.push(wire);
        }
        let mut stirred: Vec<Bounds> = Vec::new();
        for (number, to) in moves {
            let from = std::mem::replace(&mut self.boxes[*number], *to);
            self.space.take(*number as u32, from);
            self.space.add(*number as u32, *to);
            stirred.extend([from, *to]);
        }
        touched.extend(self.ports.shift(&self.boxes, &self.wires, &moved));
        let all = stirred.iter().copied().reduce(super::space::around).unwrap_or_default();
        for (wire, route) in self.routes.iter().enumerate() {
            if !stirred.is_empty() && touch(route.region, all) && stirred.iter().any(|at| touch(route.region, *at)) {
                touched.push(wire);
            }
        }
        touched.sort_unstable();
        touched.dedup();
        self.lead(&touched);
        touched
    }

    fn lead(&mut self, wires: &[usize]) {
        let led = |wire: &usize| (*wire, self.lead_one(*wire));
        let done: Vec<(usize, Route)> =
            if wires.len() >= MANY { wires.par_iter().map(led).collect() } else { wires.iter().map(led).collect() };
        for (wire, route) in done {
            self.routes[wire] = route;
        }
    }

    fn lead_one(&self, number: usize) -> Route {
        let wire = &self.wires[number];
        let [start, end] = self.ports.ends(number);
        if wire.ends[0] == wire.ends[1] {
            return search::around_own(self.boxes[wire.ends[0] as usize], start, end);
        }
        search::find(&self.space, wire, start, end)
    }

    fn ends(&self, number: usize) -> Ends {
        let wire = &self.wires[number];
        let [start, end] = self.ports.ends(number);
        let [from, to] = wire.ends.map(|number| self.boxes[number as usize]);
        let values = start.into_iter().chain(end).chain(from).chain(to);
        values.chain(wire.bends.iter().flatten().copied()).map(f32::to_bits).collect()
    }

    /// The routes of an earlier net in whose region no box has come or gone.
    fn known<'a>(&self, earlier: &'a Self) -> BTreeMap<Ends, &'a Route> {
        let stirred = differences(&self.boxes, &earlier.boxes);
        let all = stirred.iter().copied().reduce(super::space::around);
        let lasts = |route: &Route| {
            all.is_none_or(|all| !touch(route.region, all) || !stirred.iter().any(|at| touch(route.region, *at)))
        };
        let routes = earlier.routes.iter().enumerate().filter(|(_, route)| lasts(route));
        routes.map(|(wire, route)| (earlier.ends(wire), route)).collect()
    }
}

/// The boxes that stand in one list and not in the other.
fn differences(a: &[Bounds], b: &[Bounds]) -> Vec<Bounds> {
    let sorted = |list: &[Bounds]| {
        let mut list: Vec<[u32; 4]> = list.iter().map(|at| at.map(f32::to_bits)).collect();
        list.sort_unstable();
        list
    };
    let (a, b) = (sorted(a), sorted(b));
    let missing = |at: &&[u32; 4], list: &[[u32; 4]]| list.binary_search(at).is_err();
    let gone = a.iter().filter(|at| missing(at, &b)).chain(b.iter().filter(|at| missing(at, &a)));
    gone.map(|at| at.map(f32::from_bits)).collect()
}
