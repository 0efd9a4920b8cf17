//! What a changed cell means: which field of which record becomes what.

use super::book::Value;
use super::compare::Edited;
use super::now::Now;
use crate::export::text::cleaned;
use crate::export::xlsx::back::LETTERS;
use crate::lang::Message;
use crate::model::{AssignmentId, Date, Ground, Letters, ObligationId, StakeholderId, Standing};

/// Whose field a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A duty.
    Duty(ObligationId),
    /// A part somebody has in a duty.
    Part(AssignmentId),
    /// A part somebody has not had so far.
    New(ObligationId, StakeholderId),
}

/// A field that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Letters,
    Standing,
    Ground,
    Evidence,
    From,
    Until,
    Note,
}

/// What a field becomes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wish {
    Letters(Letters),
    Standing(Standing),
    Ground(Option<Ground>),
    Text(String),
    Day(Option<Date>),
}

/// Days that a number in a cell can mean. An earlier one is a year or a count somebody typed.
const EARLIEST: i16 = 1950;

/// What a changed cell means.
///
/// # Errors
/// Why it means nothing that could be carried out, and what to do.
pub(super) fn of(edited: &Edited, now: &Now) -> Result<(Target, Field, Wish), Message> {
    let value = edited.value.as_ref();
    let gone = || msg!("import-refused-gone");
    match (edited.table.as_str(), edited.column.as_str()) {
        ("matrix", column) => {
            let who = column.strip_prefix(LETTERS).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
            let duty = ObligationId::parse(&edited.row).map_err(|_| gone())?;
            let who = StakeholderId::parse(who).map_err(|_| gone())?;
            let target = target_in_matrix(duty, who, now)?;
            Ok((target, Field::Letters, Wish::Letters(letters(value, &edited.before)?)))
        }
        ("register", _) => {
            let duty = ObligationId::parse(&edited.row).map_err(|_| gone())?;
            Ok((Target::Duty(duty), Field::Note, Wish::Text(text(value))))
        }
        (_, column) => {
            let target = Target::Part(AssignmentId::parse(&edited.row).map_err(|_| gone())?);
            Ok(match column {
                LETTERS => (target, Field::Letters, Wish::Letters(letters(value, &edited.before)?)),
                "standing" => (target, Field::Standing, Wish::Standing(standing(value)?)),
                "ground" => (target, Field::Ground, Wish::Ground(ground(value)?)),
                "evidence" => (target, Field::Evidence, Wish::Text(text(value))),
                "from" => (target, Field::From, Wish::Day(day(value)?)),
                "until" => (target, Field::Until, Wish::Day(day(value)?)),
                _ => (target, Field::Note, Wish::Text(text(value))),
            })
        }
    }
}

/// Whose letters stand in a cell of the matrix.
fn target_in_matrix(duty: ObligationId, who: StakeholderId, now: &Now) -> Result<Target, Message> {
    match now.live(duty, who).as_slice() {
        [] if now.coming(duty, who).is_some() => Err(msg!("import-refused-later")),
        [] => Ok(Target::New(duty, who)),
        [part] => Ok(Target::Part(*part)),
        [..] => Err(msg!("import-refused-several")),
    }
}

/// Letters as people write them: `RA`, `r/a`, `A, R`. What stands in brackets behind them must
/// be what stood there, or be gone.
fn letters(value: Option<&Value>, before: &str) -> Result<Letters, Message> {
    let text = cleaned(&value.map(Value::text).unwrap_or_default());
    let (letters, marks) = text.split_once('(').map_or((text.as_str(), ""), |(letters, marks)| (letters, marks));
    let known = before.split_once('(').map_or("", |(_, marks)| marks);
    if !marks.is_empty() && marks.trim() != known.trim() {
        return Err(msg!("import-refused-marks"));
    }
    let is_between = |c: &char| c.is_whitespace() || matches!(c, '/' | ',' | ';' | '+' | '&' | '·' | '|' | '.');
    let letters: String = letters.chars().filter(|c| !is_between(c)).collect();
    Letters::parse(&letters).map_err(|_| msg!("import-refused-letters"))
}

fn text(value: Option<&Value>) -> String {
    cleaned(value.map(Value::text).unwrap_or_default().trim())
}

fn standing(value: Option<&Value>) -> Result<Standing, Message> {
    let word = text(value);
    let found = Standing::ALL.iter().find(|one| is_word(&word, one.code(), &one.label()));
    let offered = || Standing::ALL.iter().map(|one| one.label()).collect::<Vec<_>>().join(", ");
    found.copied().ok_or_else(|| msg!("import-refused-word", words = offered()))
}

fn ground(value: Option<&Value>) -> Result<Option<Ground>, Message> {
    let word = text(value);
    if word.is_empty() {
        return Ok(None);
    }
    let found = Ground::ALL.iter().find(|one| is_word(&word, one.code(), &one.label()));
    let offered = || Ground::ALL.iter().map(|one| one.label()).collect::<Vec<_>>().join(", ");
    found.copied().map(Some).ok_or_else(|| msg!("import-refused-word-or-nothing", words = offered()))
}

fn is_word(word: &str, code: &str, label: &str) -> bool {
    let word = word.to_lowercase();
    word == code || word == label.to_lowercase()
}

fn day(value: Option<&Value>) -> Result<Option<Date>, Message> {
    let refused = || msg!("import-refused-day");
    match value {
        None => Ok(None),
        Some(Value::Day(day)) if day.year() >= EARLIEST => Ok(Some(*day)),
        Some(Value::Number(number)) => day_of(*number).map(Some).ok_or_else(refused),
        Some(Value::Text(text)) => {
            let text = text.trim();
            let is_day = text.len() == "2026-07-31".len();
            text.parse().ok().filter(|_| is_day).map(Some).ok_or_else(refused)
        }
        Some(_) => Err(refused()),
    }
}

/// The day a spreadsheet means by a number, where the cell has lost the look of a day.
fn day_of(number: f64) -> Option<Date> {
    let days = Some(number).filter(|number| (0.0..=2_958_465.0).contains(number) && number.fract() == 0.0)?;
    let first = jiff::civil::date(1899, 12, 30);
    let day = first.checked_add(jiff::Span::new().days(days as i64)).ok()?;
    (day.year() >= EARLIEST).then_some(day)
}
