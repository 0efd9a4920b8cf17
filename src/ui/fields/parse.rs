//! How values stand in text fields, and how what is typed is read.

use super::text::decimal;
use crate::lang::t;
use crate::model::{Currency, Date, Decimal, Money, MoneyRange, Point, Scope, Span, TimeUnit, YearlyFrequency};

/// How a value is written into a field and read from it.
pub(super) struct Reading<T> {
    /// The text for a value.
    pub(super) write: fn(&T) -> String,
    /// The value of a text, or what to type instead.
    pub(super) read: fn(&str) -> Result<T, String>,
}

fn optional<T>(text: &str, read: impl FnOnce(&str) -> Option<T>, help: &'static str) -> Result<Option<T>, String> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or_else(|| t(help)) }
}

pub(super) fn plain() -> Reading<String> {
    Reading { write: String::clone, read: |text| Ok(text.to_owned()) }
}

pub(super) fn optional_plain() -> Reading<Option<String>> {
    Reading {
        write: |value| value.clone().unwrap_or_default(),
        read: |text| Ok((!text.is_empty()).then(|| text.to_owned())),
    }
}

pub(super) fn words() -> Reading<Vec<String>> {
    Reading {
        write: |words| words.join(", "),
        read: |text| Ok(text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()),
    }
}

pub(super) fn date() -> Reading<Option<Date>> {
    Reading {
        write: |date| date.map(|date| date.to_string()).unwrap_or_default(),
        read: |text| optional(text, date_from_text, "problem-date"),
    }
}

/// Reads a day written YYYY-MM-DD.
pub fn date_from_text(text: &str) -> Option<Date> {
    let text = text.trim();
    (text.len() == "YYYY-MM-DD".len()).then(|| text.parse().ok()).flatten()
}

pub(super) fn span() -> Reading<Option<Span>> {
    Reading {
        write: |span| span.map(Span::label).unwrap_or_default(),
        read: |text| optional(text, span_from_text, "problem-span"),
    }
}

/// Reads `24 hours`, `5 working days`; the shortest beginning of a unit will do.
fn span_from_text(text: &str) -> Option<Span> {
    let split = text.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = text.split_at(split);
    let unit = unit.trim().to_lowercase();
    let unit = TimeUnit::ALL.iter().copied().find(|known| {
        !unit.is_empty() && (known.label().to_lowercase().starts_with(&unit) || known.code().starts_with(&unit))
    })?;
    Some(Span { count: count.parse().ok()?, unit })
}

pub(super) fn money() -> Reading<Option<Money>> {
    Reading {
        write: |money| money.map(Money::label).unwrap_or_default(),
        read: |text| optional(text, money_from_text, "problem-money"),
    }
}

/// Reads `5,800,000 USD` or `USD 5800000`.
fn money_from_text(text: &str) -> Option<Money> {
    let (amount, currency) = currency_apart(text)?;
    Some(Money { amount: decimal(&amount)?, currency })
}

pub(super) fn money_range() -> Reading<Option<MoneyRange>> {
    Reading {
        write: |range| range.map(MoneyRange::label).unwrap_or_default(),
        read: |text| optional(text, money_range_from_text, "problem-money-range"),
    }
}

/// Reads `100 – 600 EUR`; one amount stands for a range that begins and ends there.
fn money_range_from_text(text: &str) -> Option<MoneyRange> {
    let (amounts, currency) = currency_apart(text)?;
    let (low, high) = range(&amounts)?;
    Some(MoneyRange { low, high, currency })
}

fn currency_apart(text: &str) -> Option<(String, Currency)> {
    let code: String = text.chars().filter(char::is_ascii_alphabetic).collect();
    let currency = Currency::from_code(&code.to_ascii_uppercase())?;
    let rest = text.chars().filter(|c| !c.is_ascii_alphabetic()).collect();
    Some((rest, currency))
}

fn range(text: &str) -> Option<(Decimal, Decimal)> {
    match text.split_once(['–', '-', '…']) {
        Some((low, high)) => Some((decimal(low)?, decimal(high)?)),
        None => decimal(text).map(|both| (both, both)),
    }
}

pub(super) fn frequency() -> Reading<Option<YearlyFrequency>> {
    Reading {
        write: |range| range.map(|range| format!("{} – {}", range.low, range.high)).unwrap_or_default(),
        read: |text| optional(text, frequency_from_text, "problem-frequency"),
    }
}

fn frequency_from_text(text: &str) -> Option<YearlyFrequency> {
    let (low, high) = text.split_once(['–', '-', '…']).unwrap_or((text, text));
    Some(YearlyFrequency { low: low.trim().parse().ok()?, high: high.trim().parse().ok()? })
}

pub(super) fn point() -> Reading<Option<Point>> {
    Reading {
        write: |point| point.map(|point| format!("{}, {}", point.x, point.y)).unwrap_or_default(),
        read: |text| optional(text, point_from_text, "problem-point"),
    }
}

fn point_from_text(text: &str) -> Option<Point> {
    let (x, y) = text.split_once(',')?;
    Some(Point { x: x.trim().parse().ok()?, y: y.trim().parse().ok()? })
}

pub(super) fn count<N: std::str::FromStr + ToString>() -> Reading<N> {
    Reading { write: N::to_string, read: |text| text.trim().parse().map_err(|_| t("problem-count")) }
}

pub(super) fn scope() -> Reading<Scope> {
    Reading {
        write: |scope| match scope {
            Scope::Whole => String::new(),
            Scope::Part(name) => name.clone(),
        },
        read: |text| Ok(if text.trim().is_empty() { Scope::Whole } else { Scope::Part(text.to_owned()) }),
    }
}
