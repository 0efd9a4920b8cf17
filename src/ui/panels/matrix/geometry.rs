//! Where lines, columns and heads of the matrix lie.

use std::ops::Range;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::app::matrix::{Line, Table};
use crate::ui::theme;

/// Where everything lies, on the screen.
pub(super) struct Geometry {
    /// The part of the matrix that is seen.
    pub(super) visible: Rect,
    /// The left top corner of the whole, mostly out of sight.
    origin: Pos2,
    sizes: Sizes,
    /// The line and the column under the pointer.
    pub(super) under: Option<(usize, usize)>,
}

/// How large everything is.
pub(super) struct Sizes {
    columns: usize,
    /// How far each line begins below the heads, and where the last one ends.
    tops: Vec<f32>,
    /// The width of a column.
    pub(super) column: f32,
    /// The height of a line with a duty.
    row: f32,
    /// The width of the duties.
    duties: f32,
    /// The width of the states of ownership.
    state: f32,
    /// The height of the heads of columns.
    pub(super) head: f32,
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
        let [low, tall] = theme::MATRIX_ROW;
        let row = if head + table.lines.len() as f32 * tall <= room.y { tall } else { low };
        Self { tops: tops(table, row), row, columns, column, duties, state, head, upright }
    }

    /// The size of the whole.
    pub(super) fn whole(&self) -> Vec2 {
        let below = self.tops.last().copied().unwrap_or_default();
        vec2(self.duties + self.columns as f32 * self.column + self.state, self.head + below)
    }

    fn lines(&self) -> usize {
        self.tops.len() - 1
    }
}

fn tops(table: &Table, row: f32) -> Vec<f32> {
    let mut top = 0.0;
    let mut tops = Vec::with_capacity(table.lines.len() + 1);
    tops.push(top);
    for line in &table.lines {
        top += if matches!(line, Line::Section(_)) { theme::MATRIX_SECTION } else { row };
        tops.push(top);
    }
    tops
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

    fn line_top(&self, line: usize) -> f32 {
        self.origin.y + self.sizes.head + self.sizes.tops[line.min(self.sizes.lines())]
    }

    /// Where places are seen.
    pub(super) fn body(&self) -> Rect {
        let top = self.visible.top() + self.sizes.head;
        let bottom = self.visible.bottom().min(self.line_top(self.sizes.lines())).max(top);
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

    /// Where headings are seen: across everything below the heads of columns.
    pub(super) fn headings(&self) -> Rect {
        self.duties().union(self.states())
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
    pub(super) fn place(&self, line: usize, column: usize) -> Rect {
        let top = self.line_top(line);
        let left = self.column_left(column);
        Rect::from_min_max(pos2(left, top), pos2(left + self.sizes.column, self.line_top(line + 1)))
    }

    /// The part of a region that belongs to a line.
    pub(super) fn across(&self, region: Rect, line: usize) -> Rect {
        Rect::from_min_max(pos2(region.left(), self.line_top(line)), pos2(region.right(), self.line_top(line + 1)))
    }

    /// The head of a column; it may lie out of sight.
    pub(super) fn head(&self, column: usize) -> Rect {
        let left = self.column_left(column);
        Rect::from_min_size(pos2(left, self.visible.top()), vec2(self.sizes.column, self.sizes.head))
    }

    /// What must be in sight so that a place is not hidden by heads.
    pub(super) fn around(&self, line: usize, column: usize) -> Rect {
        let place = self.place(line, column);
        Rect::from_min_max(
            place.min - vec2(self.sizes.duties, self.sizes.head),
            place.max + vec2(self.sizes.state, 0.0),
        )
    }

    /// The lines that are seen, at least partly.
    pub(super) fn lines(&self) -> Range<usize> {
        let body = self.body();
        let zero = self.origin.y + self.sizes.head;
        let first = self.line_at(body.top() - zero);
        let end = self.sizes.tops.partition_point(|top| *top < body.bottom() - zero).min(self.sizes.lines());
        first.min(end)..end
    }

    fn line_at(&self, below: f32) -> usize {
        self.sizes.tops.partition_point(|top| *top <= below).saturating_sub(1)
    }

    /// The columns that are seen, at least partly.
    pub(super) fn columns(&self) -> Range<usize> {
        let body = self.body();
        let left = self.column_left(0);
        let first = ((body.left() - left) / self.sizes.column).floor().max(0.0) as usize;
        let end = ((body.right() - left) / self.sizes.column).ceil().max(0.0) as usize;
        first.min(self.sizes.columns)..end.min(self.sizes.columns)
    }

    /// How many lines are seen at once.
    pub(super) fn page(&self) -> usize {
        ((self.visible.height() - self.sizes.head) / self.sizes.row).max(1.0) as usize
    }

    /// The line and the column at a point of the body.
    pub(super) fn at(&self, point: Pos2) -> Option<(usize, usize)> {
        self.body().contains(point).then(|| self.near(point)).flatten()
    }

    /// The line and the column nearest to a point.
    pub(super) fn near(&self, point: Pos2) -> Option<(usize, usize)> {
        let (last_line, last_column) = (self.sizes.lines().checked_sub(1)?, self.sizes.columns.checked_sub(1)?);
        let line = self.line_at(point.y - self.line_top(0)).min(last_line);
        let column = ((point.x - self.column_left(0)) / self.sizes.column).max(0.0) as usize;
        Some((line, column.min(last_column)))
    }

    /// The gap between columns nearest to a point: the number of the column behind it, and
    /// where it lies.
    pub(super) fn column_gap(&self, x: f32) -> (usize, f32) {
        let gap = ((x - self.column_left(0)) / self.sizes.column).round().max(0.0) as usize;
        let gap = gap.min(self.sizes.columns);
        (gap, self.column_left(gap))
    }

    /// The gap between lines nearest to a point: the number of the line behind it, and where
    /// it lies.
    pub(super) fn line_gap(&self, y: f32) -> (usize, f32) {
        let below = y - self.line_top(0);
        let line = self.line_at(below).min(self.sizes.lines());
        let middle = self.sizes.tops[line] + self.sizes.row / 2.0;
        let gap = if below > middle { line + 1 } else { line }.min(self.sizes.lines());
        (gap, self.line_top(gap))
    }
}

/// Room for the longest name, by a rough measure of its letters, and for what stands below.
fn upright_head(table: &Table, room: Vec2) -> f32 {
    const BELOW: f32 = 72.0;
    let [least, largest] = theme::MATRIX_UPRIGHT;
    let longest = table.columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
    let length = (longest as f32 * theme::SMALL * 0.58).clamp(least, largest);
    length.min((room.y * 0.26).max(least)) + BELOW
}
