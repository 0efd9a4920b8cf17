//! Figures with their units: spans of time, frequencies, money, places on the map.

use iso_currency::Currency;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::words::closed_set;

/// A length of time as a law or contract words it, such as 24 hours or 5 working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: TimeUnit,
}

closed_set! {
    /// A unit of time.
    pub enum TimeUnit: "time-unit" {
        /// Sixty minutes.
        Hour => "hour",
        /// A calendar day.
        Day => "day",
        /// A day on which offices work.
        WorkingDay => "working-day",
        /// Seven days.
        Week => "week",
        /// A calendar month.
        Month => "month",
        /// A calendar year.
        Year => "year",
    }
}

impl Span {
    /// The span in words, such as `24 hours`.
    pub fn label(self) -> String {
        crate::msg!("span", count = i64::from(self.count), unit = self.unit.code()).text()
    }

    /// The day on which the span is over if it begins on this day; nothing where that lies
    /// beyond the calendar. A broken day counts as whole, and every seven days hold five
    /// working days, so the day is never too early but for public holidays.
    pub fn after(self, day: Date) -> Option<Date> {
        let count = i64::from(self.count);
        let span = jiff::Span::new();
        let span = match self.unit {
            TimeUnit::Hour => span.try_days((count + 23) / 24),
            TimeUnit::Day => span.try_days(count),
            TimeUnit::WorkingDay => span.try_days(count + 2 * ((count + 4) / 5)),
            TimeUnit::Week => span.try_weeks(count),
            TimeUnit::Month => span.try_months(count),
            TimeUnit::Year => span.try_years(count),
        };
        day.checked_add(span.ok()?).ok()
    }
}

/// How often something happens in a year: a range, both ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearlyFrequency {
    /// At least so often a year.
    pub low: f64,
    /// At most so often a year.
    pub high: f64,
}

impl YearlyFrequency {
    /// Whether the range is made of finite figures, not below nought, in order.
    pub fn is_sound(self) -> bool {
        self.low.is_finite() && self.high.is_finite() && 0.0 <= self.low && self.low <= self.high
    }
}

/// An amount of money in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How much, in units of the currency (not cents).
    pub amount: Decimal,
    /// ISO 4217.
    pub currency: Currency,
}

/// A range of money in one currency, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyRange {
    /// At least so much.
    pub low: Decimal,
    /// At most so much.
    pub high: Decimal,
    /// ISO 4217.
    pub currency: Currency,
}

impl Money {
    /// The amount with thousands separated and its currency, such as `5,800,000 USD`.
    pub fn label(self) -> String {
        format!("{} {}", grouped(self.amount), self.currency.code())
    }
}

impl MoneyRange {
    /// Whether the range is not below nought and in order.
    pub fn is_sound(self) -> bool {
        Decimal::ZERO <= self.low && self.low <= self.high
    }

    /// The range in words, such as `100 – 600 EUR`.
    pub fn label(self) -> String {
        format!("{} – {} {}", grouped(self.low), grouped(self.high), self.currency.code())
    }
}

/// A figure with commas between thousands.
fn grouped(amount: Decimal) -> String {
    let text = amount.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, cents) = digits.split_once('.').map_or((digits, None), |(whole, cents)| (whole, Some(cents)));
    let mut out = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(cents) = cents {
        out.push('.');
        out.push_str(cents);
    }
    out
}

/// A place on the map: the middle of a node, in map units (one unit is one point at 100 %),
/// x to the right, y downwards. Whole numbers keep differences between files small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// How far from the origin a node may stand, in map units.
pub const FARTHEST: i32 = 1_000_000;

impl Point {
    /// A place, brought back inside the bounds of the map.
    pub fn new(x: i32, y: i32) -> Self {
        Self { x: x.clamp(-FARTHEST, FARTHEST), y: y.clamp(-FARTHEST, FARTHEST) }
    }

    /// The place so far to the right and down.
    #[must_use]
    pub fn shifted(self, by: Self) -> Self {
        Self::new(self.x.saturating_add(by.x), self.y.saturating_add(by.y))
    }

    /// Whether the place lies inside the bounds of the map.
    pub fn is_on_map(self) -> bool {
        self.x.unsigned_abs() <= FARTHEST.unsigned_abs() && self.y.unsigned_abs() <= FARTHEST.unsigned_abs()
    }
}
