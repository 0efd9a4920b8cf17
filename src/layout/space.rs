//! Boxes by place: which lie at a point, within a rectangle or on a line, without walking through all.

use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree, RTreeObject, SelectionFunction};

/// A point in map units: across, down.
pub type Spot = [f32; 2];
/// Left, top, right, bottom in map units.
pub type Bounds = [f32; 4];

type Item = GeomWithData<Rectangle<Spot>, u32>;

/// Numbered boxes, found by where they lie. Asking takes `O(log n)` and what is found.
#[derive(Clone, Debug, Default)]
pub struct Space {
    tree: RTree<Item>,
}

fn item(number: u32, [left, top, right, bottom]: Bounds) -> Item {
    GeomWithData::new(Rectangle::from_corners([left, top], [right, bottom]), number)
}

fn bounds(item: &Item) -> Bounds {
    let (low, high) = (item.geom().lower(), item.geom().upper());
    [low[0], low[1], high[0], high[1]]
}

impl Space {
    /// Boxes with their numbers; a number may be given to several.
    pub fn of(boxes: impl IntoIterator<Item = (u32, Bounds)>) -> Self {
        Self { tree: RTree::bulk_load(boxes.into_iter().map(|(number, at)| item(number, at)).collect()) }
    }

    /// Puts a box in.
    pub fn add(&mut self, number: u32, at: Bounds) {
        self.tree.insert(item(number, at));
    }

    /// Takes a box out that was put in just so.
    pub fn take(&mut self, number: u32, at: Bounds) {
        self.tree.remove(&item(number, at));
    }

    /// The numbers of boxes that touch a rectangle, in no order.
    pub fn within(&self, [left, top, right, bottom]: Bounds) -> impl Iterator<Item = u32> + '_ {
        let wanted = AABB::from_corners([left, top], [right, bottom]);
        self.tree.locate_in_envelope_intersecting(&wanted).map(|item| item.data)
    }

    /// The first box on the way along a line that comes nearer to it than `pad`, if there is one. Boxes for which
    /// `pads` gives another measure are kept at that distance; a negative one lets the line run along the rim.
    pub fn first_on(&self, from: Spot, to: Spot, pad: f32, pads: impl Fn(u32) -> f32) -> Option<(u32, Bounds)> {
        let mut first: Option<(f32, u32, Bounds)> = None;
        for item in self.tree.locate_with_selection_function(OnLine { from, to, pad }) {
            let at = bounds(item);
            let Some(when) = entry(from, to, padded(at, pads(item.data))) else { continue };
            if first.is_none_or(|(known, number, _)| (when, item.data) < (known, number)) {
                first = Some((when, item.data, at));
            }
        }
        first.map(|(_, number, at)| (number, at))
    }
}

/// Picks what comes near a line.
struct OnLine {
    from: Spot,
    to: Spot,
    pad: f32,
}

impl SelectionFunction<Item> for OnLine {
    fn should_unpack_parent(&self, envelope: &AABB<Spot>) -> bool {
        let (low, high) = (envelope.lower(), envelope.upper());
        entry(self.from, self.to, padded([low[0], low[1], high[0], high[1]], self.pad)).is_some()
    }

    fn should_unpack_leaf(&self, leaf: &Item) -> bool {
        self.should_unpack_parent(&leaf.envelope())
    }
}

/// A box grown on all sides.
pub fn padded([left, top, right, bottom]: Bounds, by: f32) -> Bounds {
    [left - by, top - by, right + by, bottom + by]
}

/// The box around two boxes.
pub fn around(a: Bounds, b: Bounds) -> Bounds {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

/// Whether two boxes touch.
pub fn touch(a: Bounds, b: Bounds) -> bool {
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

/// The middle of a box.
pub fn middle([left, top, right, bottom]: Bounds) -> Spot {
    [f32::midpoint(left, right), f32::midpoint(top, bottom)]
}

/// How far along a line, from nought to one, it enters the inside of a box; nothing where it stays outside.
pub fn entry(from: Spot, to: Spot, [left, top, right, bottom]: Bounds) -> Option<f32> {
    let (mut begin, mut end) = (0.0_f32, 1.0_f32);
    for (axis, (low, high)) in [(left, right), (top, bottom)].into_iter().enumerate() {
        let step = to[axis] - from[axis];
        if step.abs() < 1e-6 {
            if from[axis] <= low || from[axis] >= high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - from[axis]) / step, (high - from[axis]) / step);
        begin = begin.max(a.min(b));
        end = end.min(a.max(b));
    }
    (begin < end).then_some(begin)
}
