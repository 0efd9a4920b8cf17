//! What becomes of one field.

use serde_json::Value;

use crate::model::{Field, FieldSort};

/// What becomes of one field.
pub(super) enum Outcome {
    /// It stays as ours has it.
    Ours,
    /// It becomes this.
    Value(Value),
    /// Both sides changed it, each in its own way.
    Disagree,
}

/// Merges a field. Without a common ancestor, whoever says nothing leaves it to the other.
pub(super) fn merge(base: Option<&Value>, ours: &Field<'_>, theirs: &Field<'_>) -> Outcome {
    let sort = ours.sort();
    let (ours, theirs) = (ours.value(), theirs.value());
    if ours == theirs {
        return Outcome::Ours;
    }
    let is_unchanged = |value: &Value| base.map_or_else(|| is_nothing(value), |base| base == value);
    if is_unchanged(&theirs) {
        return Outcome::Ours;
    }
    if is_unchanged(&ours) {
        return Outcome::Value(theirs);
    }
    match (sort, &ours, &theirs) {
        (FieldSort::Set, Value::Array(ours), Value::Array(theirs)) => {
            let empty = Vec::new();
            let base = base.and_then(Value::as_array).unwrap_or(&empty);
            set(base, ours, theirs).map_or(Outcome::Disagree, |merged| Outcome::Value(Value::Array(merged)))
        }
        (FieldSort::Set, Value::String(ours), Value::String(theirs)) => {
            let letters = |text: &str| -> Vec<Value> { text.chars().map(|c| Value::String(c.to_string())).collect() };
            let base = letters(base.and_then(Value::as_str).unwrap_or_default());
            let merged = set(&base, &letters(ours), &letters(theirs)).unwrap_or_default();
            Outcome::Value(Value::String(merged.iter().filter_map(Value::as_str).collect()))
        }
        _ => Outcome::Disagree,
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(members) => members.is_empty(),
        _ => false,
    }
}

/// Merges sets: ours without what they took out, then what they put in. Nothing where both
/// sides put something else in the place of one longer member, such as an observation.
fn set(base: &[Value], ours: &[Value], theirs: &[Value]) -> Option<Vec<Value>> {
    let is_reworded = |member: &Value| member.is_object() && !ours.contains(member) && !theirs.contains(member);
    let adds = |side: &[Value]| side.iter().any(|member| !base.contains(member));
    if base.iter().any(is_reworded) && adds(ours) && adds(theirs) {
        return None;
    }
    let stays = |member: &&Value| !base.contains(member) || theirs.contains(member);
    let is_new = |member: &&Value| !base.contains(member) && !ours.contains(member);
    Some(ours.iter().filter(stays).chain(theirs.iter().filter(is_new)).cloned().collect())
}
