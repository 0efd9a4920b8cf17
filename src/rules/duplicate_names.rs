//! Names that people will take for one another.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::{Aspects, Context, Finding, Rule, Severity, Subject};
use crate::model::RecordKey;

const CODE: &str = "duplicate-names";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::NAMES),
    teaching: include_str!("duplicate_names.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let map = context.ecosystem;
    let stakeholders = map.stakeholders.iter().map(|(id, stakeholder)| (stakeholder.name.as_str(), id.into()));
    let elements = map.elements.iter().map(|(id, element)| (element.name.as_str(), id.into()));
    among(context, stakeholders.chain(elements), found);
    among(context, map.obligations.iter().map(|(id, duty)| (duty.name.as_str(), id.into())), found);
    among(context, map.risks.iter().map(|(id, risk)| (risk.name.as_str(), id.into())), found);
}

/// Sorts the names by what is left of them when case, spaces and marks are taken away; `O(n log n)`.
fn among<'a>(context: &Context<'_>, names: impl Iterator<Item = (&'a str, RecordKey)>, found: &mut Vec<Finding>) {
    let names: Vec<(&str, RecordKey)> = names.collect();
    let mut marks: Vec<(u64, usize)> =
        names.iter().enumerate().filter_map(|(place, (name, _))| Some((fingerprint(name)?, place))).collect();
    marks.sort_unstable();
    let mut alike: Vec<Vec<(usize, &str, RecordKey)>> = marks
        .chunk_by(|left, right| left.0 == right.0)
        .filter(|group| group.len() > 1)
        .map(|group| group.iter().map(|(_, place)| (*place, names[*place].0, names[*place].1)).collect())
        .collect();
    alike.sort_unstable_by_key(|group: &Vec<_>| group.first().map(|(place, ..)| *place));
    for group in alike {
        let Some(((_, name, first), rest)) = group.split_first() else { continue };
        // Equal fingerprints are looked at once more: two names may share one by chance.
        let same: Vec<RecordKey> =
            rest.iter().filter(|(_, other, _)| bare(other).eq(bare(name))).map(|(.., key)| *key).collect();
        if same.is_empty() {
            continue;
        }
        let message = msg!("finding-duplicate-names", name = name.trim(), count = same.len() + 1);
        let mut finding = Finding::new(CODE, Severity::Note, *first, message).involving(same.iter().copied());
        for key in std::iter::once(*first).chain(same) {
            let reason =
                msg!("reason-so-called", kind = key.kind().message(), id = key.as_str(), name = context.name(key));
            finding = finding.because(reason);
        }
        found.push(finding);
    }
}

/// What is left of a name when case, spaces and marks are taken away.
fn bare(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// A number that is the same for names people confuse; none where nothing is left of a name.
fn fingerprint(name: &str) -> Option<u64> {
    let mut hasher = FxHasher::default();
    let mut length = 0_usize;
    let mut enter = |c: char| {
        hasher.write_u32(c.into());
        length += 1;
    };
    // Most letters need no table of all scripts.
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            enter(c.to_ascii_lowercase());
        } else if !c.is_ascii() && c.is_alphanumeric() {
            c.to_lowercase().for_each(&mut enter);
        }
    }
    (length > 0).then(|| hasher.finish())
}
