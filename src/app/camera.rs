//! Which part of the map is in view; never part of the file.

/// Which part of the map is in view, in plain numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the map in the middle of the view, in map units.
    pub middle: [f32; 2],
    /// Points on the screen for one map unit.
    pub zoom: f32,
    /// Width and height of the view in points.
    pub size: [f32; 2],
}

/// The smallest zoom.
pub const SMALLEST: f32 = 0.02;
/// The largest zoom.
pub const LARGEST: f32 = 4.0;
/// Fitting never enlarges beyond this, so that a few nodes do not fill a wall.
const LARGEST_FIT: f32 = 1.25;
const MARGIN: f32 = 28.0;
/// What is left free when fitting above and below the map, where buttons and legend lie, in points.
const FREE: [f32; 2] = [64.0, 48.0];
/// No view is so low that what is left free takes more than this share of it.
const MOST_FREE: f32 = 0.3;

impl Default for Camera {
    fn default() -> Self {
        Self { middle: [0.0, 0.0], zoom: 1.0, size: [800.0, 600.0] }
    }
}

impl Camera {
    /// From map units to points, seen from the left top corner of the view.
    pub fn screen_from_map(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        [
            (x - self.middle[0]).mul_add(self.zoom, self.size[0] / 2.0),
            (y - self.middle[1]).mul_add(self.zoom, self.size[1] / 2.0),
        ]
    }

    /// From points, seen from the left top corner of the view, to map units.
    pub fn map_from_screen(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        [self.middle[0] + (x - self.size[0] / 2.0) / self.zoom, self.middle[1] + (y - self.size[1] / 2.0) / self.zoom]
    }

    /// Moves the view by points on the screen, as if the map were dragged.
    pub fn pan(&mut self, [x, y]: [f32; 2]) {
        self.middle[0] -= x / self.zoom;
        self.middle[1] -= y / self.zoom;
    }

    /// Zooms by a factor; the map point under `at` (points in the view) stays where it is.
    pub fn zoom_at(&mut self, at: [f32; 2], factor: f32) {
        let kept = self.map_from_screen(at);
        self.zoom = (self.zoom * factor).clamp(SMALLEST, LARGEST);
        let moved = self.map_from_screen(at);
        self.middle[0] += kept[0] - moved[0];
        self.middle[1] += kept[1] - moved[1];
    }

    /// Shows a rectangle of the map (left, top, right, bottom) as large as fits.
    pub fn fit(&mut self, [left, top, right, bottom]: [f32; 4]) {
        let share = (self.size[1] * MOST_FREE / (FREE[0] + FREE[1])).min(1.0);
        let [above, below] = FREE.map(|free| free * share);
        let room = [(self.size[0] - 2.0 * MARGIN).max(50.0), (self.size[1] - above - below).max(50.0)];
        let zoom = (room[0] / (right - left).max(1.0)).min(room[1] / (bottom - top).max(1.0));
        self.zoom = zoom.clamp(SMALLEST, LARGEST_FIT);
        let up = (above - below) / 2.0 / self.zoom;
        self.middle = [f32::midpoint(left, right), f32::midpoint(top, bottom) - up];
    }

    /// Brings a point of the map into view, moving no more than needed.
    pub fn reveal(&mut self, [x, y]: [f32; 2]) {
        let [sx, sy] = self.screen_from_map([x, y]);
        let inside = |value: f32, size: f32| value > MARGIN * 2.0 && value < size - MARGIN * 2.0;
        if !inside(sx, self.size[0]) || !inside(sy, self.size[1]) {
            self.middle = [x, y];
        }
    }
}
