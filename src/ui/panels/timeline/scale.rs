//! Days as places on a line, and counts as heights; no egui here.

use jiff::ToSpan as _;

use crate::law::Turn;
use crate::model::Date;

/// Where days and counts stand in a room.
pub(super) struct Scale {
    first: Date,
    days: f32,
    most: f32,
    left: f32,
    width: f32,
    top: f32,
    height: f32,
}

/// The room in front of the first change and behind the last, as a share of all days.
const MARGIN: f32 = 0.03;
/// How far from today a change is shown that changes no count, in days: ten years.
const AROUND: i64 = 3653;
/// The least room in front and behind, in days.
const LEAST: i64 = 120;

impl Scale {
    /// A scale for all changes and the day of looking. The room is its left, top, width and height.
    /// Changes long ago or far ahead that change no count are left out, so that the years around are not cramped.
    pub(super) fn new(turns: &[Turn], (today, day): (Date, Date), [left, top, width, height]: [f32; 4]) -> Self {
        let near = |turn: &&Turn| between(turn.day, today).abs() <= AROUND || turn.unowned_before != turn.unowned_after;
        let days = || turns.iter().filter(near).map(|turn| turn.day).chain([day]);
        let first = days().min().unwrap_or(day);
        let last = days().max().unwrap_or(day);
        let margin = ((between(first, last) as f32 * MARGIN) as i64).max(LEAST);
        let (first, last) = (first.saturating_add((-margin).days()), last.saturating_add(margin.days()));
        let most = turns.iter().map(|turn| turn.unowned_after.max(turn.unowned_before)).max().unwrap_or_default();
        let days = between(first, last).max(1) as f32;
        Self { first, days, most: most.max(1) as f32, left, width, top, height }
    }

    pub(super) fn x(&self, day: Date) -> f32 {
        self.left + between(self.first, day) as f32 / self.days * self.width
    }

    pub(super) fn y(&self, count: usize) -> f32 {
        self.top + self.height * (1.0 - count as f32 / self.most)
    }

    /// The largest count.
    pub(super) fn most(&self) -> usize {
        self.most as usize
    }

    pub(super) fn day(&self, x: f32) -> Date {
        let share = ((x - self.left) / self.width).clamp(0.0, 1.0);
        self.first.saturating_add(((share * self.days).round() as i64).days())
    }

    /// The first days of years that are far enough apart for their numbers to stand beside
    /// each other.
    pub(super) fn years(&self, apart: f32) -> Vec<Date> {
        let (first, last) = (self.day(self.left).year(), self.day(self.left + self.width).year());
        let year = self.width / self.days * 365.25;
        let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| year * f32::from(*step) >= apart).unwrap_or(100);
        let starts = (first + 1..=last).filter(|year| year % step == 0);
        starts.filter_map(|year| Date::new(year, 1, 1).ok()).collect()
    }
}

fn between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// How many duties nobody owns on a day.
pub(super) fn unowned(turns: &[Turn], day: Date) -> usize {
    let passed = turns.partition_point(|turn| turn.day <= day);
    match passed.checked_sub(1) {
        Some(last) => turns[last].unowned_after,
        None => turns.first().map_or(0, |first| first.unowned_before),
    }
}
