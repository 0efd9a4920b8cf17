//! Where rows, columns and heads of the matrix lie.

use std::ops::Range;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::table::Table;
use crate::ui::theme;

/// Where everything lies, on the screen.
pub(super) struct Geometry {
    /// The part of the matrix that is seen.
    pub(super) visible: Rect,
    /// The left top corner of the whole, mostly out of sight.
    origin: Pos2,
    sizes: Sizes,
    /// The row and the column under the pointer.
    pub(super) under: Option<(usize, usize)>,
}

/// How large everything is.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    rows: usize,
    columns: usize,
    /// The width of a column.
    pub(super) column: f32,
    /// The height of a row.
    row: f32,
    /// The width of the duties.
    duties: f32,
    /// The width of the states of ownership.
    state: f32,
    /// The height of the heads of columns.
    head: f32,
    /// Names of stakeholders stand upright.
    pub(super) upright: bool,
}

impl Sizes {
    /// How large everything is in so much room.
    pub(super) fn of(table: &Table, room: Vec2) -> Self {
        let [least, largest] = theme::MATRIX_DUTY;
        let columns = table.columns.len();
        let [narrowest, widest] = theme::MATRIX_WIDE;
        let [slim, broad] = theme::MATRIX_NARROW;
        let is_roomy = room.x >= theme::MATRIX_ROOM;
        let state = theme::MATRIX_STATE[usize::from(is_roomy)];
        let least = if is_roomy { least } else { room.x * 0.4 };
        let beside = room.x - state;
        let upright = beside - least < columns as f32 * narrowest;
        // Duties get what columns do not need, names of stakeholders need more than marks.
        let needed = columns as f32 * if upright { slim } else { narrowest };
        let duties = (beside - needed).clamp((room.x * 0.25).clamp(least, largest), largest);
        let share = (beside - duties) / columns.max(1) as f32;
        let column = if upright { share.clamp(slim, broad) } else { share.clamp(narrowest, widest) };
        let head = if upright { upright_head(table, room) } else { theme::MATRIX_HEAD };
        let rows = table.rows.len();
        let [low, tall] = theme::MATRIX_ROW;
        let row = if head + rows as f32 * tall <= room.y { tall } else { low };
        Self { rows, row, columns, column, duties, state, head, upright }
    }

    /// The size of the whole.
    pub(super) fn whole(self) -> Vec2 {
        vec2(self.duties + self.columns as f32 * self.column + self.state, self.head + self.rows as f32 * self.row)
    }
}

impl Geometry {
    pub(super) fn new(sizes: Sizes, origin: Pos2, visible: Rect) -> Self {
        Self { visible, origin, sizes, under: None }
    }

    /// Whether names of stakeholders stand upright.
    pub(super) fn is_upright(&self) -> bool {
        self.sizes.upright
    }

    /// Where the states of ownership begin: behind the last column, and always in sight.
    fn state_left(&self) -> f32 {
        let end = self.column_left(self.sizes.columns);
        end.min(self.visible.right() - self.sizes.state).max(self.visible.left() + self.sizes.duties)
    }

    fn column_left(&self, column: usize) -> f32 {
        self.origin.x + self.sizes.duties + column as f32 * self.sizes.column
    }

    fn row_top(&self, row: usize) -> f32 {
        self.origin.y + self.sizes.head + row as f32 * self.sizes.row
    }

    /// Where places are seen.
    pub(super) fn body(&self) -> Rect {
        let top = self.visible.top() + self.sizes.head;
        let bottom = self.visible.bottom().min(self.row_top(self.sizes.rows)).max(top);
        Rect::from_min_max(pos2(self.visible.left() + self.sizes.duties, top), pos2(self.state_left(), bottom))
    }

    /// Where duties are seen.
    pub(super) fn duties(&self) -> Rect {
        let body = self.body();
        Rect::from_min_max(pos2(self.visible.left(), body.top()), pos2(body.left(), body.bottom()))
    }

    /// Where states of ownership are seen.
    pub(super) fn states(&self) -> Rect {
        let body = self.body();
        Rect::from_min_size(body.right_top(), vec2(self.sizes.state, body.height()))
    }

    /// Where the heads of columns are seen.
    pub(super) fn heads(&self) -> Rect {
        let body = self.body();
        Rect::from_min_max(pos2(body.left(), self.visible.top()), body.right_top())
    }

    /// The corner above the duties.
    pub(super) fn corner(&self) -> Rect {
        Rect::from_min_max(self.visible.min, self.body().left_top())
    }

    /// The corner above the states of ownership.
    pub(super) fn far_corner(&self) -> Rect {
        let body = self.body();
        Rect::from_min_size(pos2(body.right(), self.visible.top()), vec2(self.sizes.state, self.sizes.head))
    }

    /// A place; it may lie out of sight.
    pub(super) fn place(&self, row: usize, column: usize) -> Rect {
        Rect::from_min_size(pos2(self.column_left(column), self.row_top(row)), vec2(self.sizes.column, self.sizes.row))
    }

    /// The part of a region that belongs to a row.
    pub(super) fn across(&self, region: Rect, row: usize) -> Rect {
        let top = self.row_top(row);
        Rect::from_min_max(pos2(region.left(), top), pos2(region.right(), top + self.sizes.row))
    }

    /// The head of a column; it may lie out of sight.
    pub(super) fn head(&self, column: usize) -> Rect {
        let left = self.column_left(column);
        Rect::from_min_size(pos2(left, self.visible.top()), vec2(self.sizes.column, self.sizes.head))
    }

    /// What must be in sight so that a place is not hidden by heads.
    pub(super) fn around(&self, row: usize, column: usize) -> Rect {
        let place = self.place(row, column);
        Rect::from_min_max(
            place.min - vec2(self.sizes.duties, self.sizes.head),
            place.max + vec2(self.sizes.state, 0.0),
        )
    }

    /// The rows that are seen, at least partly.
    pub(super) fn rows(&self) -> Range<usize> {
        let body = self.body();
        let top = self.row_top(0);
        span(body.top() - top, body.bottom() - top, self.sizes.row, self.sizes.rows)
    }

    /// The columns that are seen, at least partly.
    pub(super) fn columns(&self) -> Range<usize> {
        let body = self.body();
        let left = self.column_left(0);
        span(body.left() - left, body.right() - left, self.sizes.column, self.sizes.columns)
    }

    /// How many rows are seen at once.
    pub(super) fn page(&self) -> usize {
        ((self.visible.height() - self.sizes.head) / self.sizes.row).max(1.0) as usize
    }

    /// The row and the column at a point of the body.
    pub(super) fn at(&self, point: Pos2) -> Option<(usize, usize)> {
        if !self.body().contains(point) {
            return None;
        }
        let row = ((point.y - self.row_top(0)) / self.sizes.row) as usize;
        let column = ((point.x - self.column_left(0)) / self.sizes.column) as usize;
        (row < self.sizes.rows && column < self.sizes.columns).then_some((row, column))
    }
}

/// Room for the longest name, by a rough measure of its letters, and for what stands below.
fn upright_head(table: &Table, room: Vec2) -> f32 {
    const BELOW: f32 = 72.0;
    let [least, largest] = theme::MATRIX_UPRIGHT;
    let longest = table.columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
    let length = (longest as f32 * theme::SMALL * 0.58).clamp(least, largest);
    length.min((room.y * 0.4).max(least)) + BELOW
}

fn span(from: f32, to: f32, step: f32, count: usize) -> Range<usize> {
    let first = (from / step).floor().max(0.0) as usize;
    let end = (to / step).ceil().max(0.0) as usize;
    first.min(count)..end.min(count)
}
