//! What holds for any edits on either side.

use std::collections::BTreeSet;

use onus::compare::{Comparison, Merged, merge};
use onus::edit::Document;
use onus::file::{EXAMPLES, from_text, to_text};
use onus::model::{Change, Ecosystem, Field, FieldSort, Record, RecordKey, RecordKind};
use proptest::prelude::*;

use super::{analysed, compared};
use crate::edits::any_edit::{Choices, any_edit};
use crate::files::generate;

const SIZE: generate::Size = generate::Size { nodes: 10, relations: 12, obligations: 4, assignments: 6 };

fn base() -> Ecosystem {
    let mut base = generate::ecosystem(11, SIZE);
    base.profile =
        onus::file::from_text(r#"(format: 1, ecosystem: (profile: (title: "Base", observations: [(text: "Seen")])))"#)
            .unwrap()
            .profile;
    base
}

/// What some edits make of a map, and everything they did.
fn after(base: &Ecosystem, numbers: &[u16], edits: usize) -> (Ecosystem, Vec<Change>) {
    let mut document = Document::opened(base.clone());
    let mut choices = Choices::new(numbers);
    let mut changes = Vec::new();
    for _ in 0..edits {
        if let Some(edit) = any_edit(&mut choices, document.ecosystem())
            && let Ok(applied) = document.apply(&edit)
        {
            changes.extend(applied.changes);
        }
    }
    (document.ecosystem().clone(), changes)
}

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    proptest::collection::vec(any::<u16>(), 0..60)
}

/// Whether a field of theirs is in the outcome, or kept in a conflict, or only a place.
fn is_kept(merged: &Merged, key: RecordKey, field: &Field<'_>, base: Option<&Record>) -> bool {
    let outcome = merged.ecosystem.get(key);
    let now = outcome.as_ref().and_then(|record| record.field(field.code)).map(|field| field.value());
    let was = base.and_then(|record| record.field(field.code)).map(|field| field.value());
    let conflicts =
        || merged.ecosystem.conflicts.iter().map(|(_, conflict)| conflict).filter(|conflict| conflict.record == key);
    let in_conflict =
        || conflicts().any(|conflict| conflict.field.is_none() || conflict.field.as_deref() == Some(field.code));
    let as_set = || {
        let members = |value: &serde_json::Value| -> Option<BTreeSet<String>> {
            let list = value.as_array().map(|list| list.iter().map(ToString::to_string).collect());
            list.or_else(|| value.as_str().map(|text| text.chars().map(String::from).collect()))
        };
        let (now, theirs) = (members(now.as_ref()?)?, members(&field.value())?);
        let was = was.as_ref().and_then(members).unwrap_or_default();
        let added = theirs.difference(&was).all(|member| now.contains(member));
        Some(added && was.difference(&theirs).all(|member| !now.contains(member)))
    };
    // Without a common ancestor, whoever says nothing leaves it to the other.
    let leaves_it = base.is_none() && matches!(field.text().as_str(), "" | "null" | "[]");
    leaves_it
        || now.as_ref() == Some(&field.value())
        || was.as_ref() == Some(&field.value())
        || field.sort() == FieldSort::Place
        || (field.sort() == FieldSort::Set && as_set() == Some(true))
        || in_conflict()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn one_side_alone_is_taken_as_it_is(numbers in numbers()) {
        let base = base();
        let (other, _) = after(&base, &numbers, 6);
        for merged in [merge(&base, &other, &base), merge(&base, &base, &other), merge(&base, &other, &other)] {
            prop_assert_eq!(&merged.ecosystem, &other);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn edits_that_do_not_meet_are_both_there(one in numbers(), two in numbers()) {
        let base = base();
        let (ours, our_changes) = after(&base, &one, 2);
        let (theirs, their_changes) = after(&base, &two, 2);
        let keys = |changes: &[Change]| changes.iter().map(|change| change.key).collect::<BTreeSet<_>>();
        let mut both = ours.clone();
        both.carry_out(&their_changes);
        prop_assume!(keys(&our_changes).is_disjoint(&keys(&their_changes)) && both.violations().is_empty());
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(merged.ecosystem, both);
        prop_assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn any_two_versions_merge_soundly_and_nothing_is_lost(one in numbers(), two in numbers()) {
        let base = base();
        let (ours, theirs) = (after(&base, &one, 8).0, after(&base, &two, 8).0);
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(merged.ecosystem.violations(), vec![]);
        prop_assert_eq!(&from_text(&to_text(&merged.ecosystem).unwrap()).unwrap(), &merged.ecosystem);
        for side in [&ours, &theirs] {
            for (key, record) in side.records() {
                let was = base.get(key);
                let is_conflict = matches!(&record, Record::Conflict(one) if merged.ecosystem.conflicts.iter().any(|(_, kept)| kept == one.as_ref()));
                if is_conflict {
                    continue;
                }
                for field in record.fields().iter().filter(|_| was.as_ref() != Some(&record)) {
                    prop_assert!(is_kept(&merged, key, field, was.as_ref()), "{} of {key:?} is lost", field.code);
                }
            }
        }
    }

    #[test]
    fn every_record_that_differs_is_told(numbers in numbers()) {
        let base = base();
        let (other, _) = after(&base, &numbers, 6);
        let comparison = compared(&base, &other);
        prop_assert_eq!(comparison.is_empty(), base == other);
        let told: BTreeSet<RecordKey> =
            comparison.changes.iter().flat_map(|change| std::iter::once(change.key).chain(change.from)).collect();
        let keys: BTreeSet<RecordKey> = base.keys().chain(other.keys()).collect();
        for key in keys {
            let (old, new) = (base.get(key), other.get(key));
            let only_moved = old.as_ref().zip(new.as_ref()).is_some_and(|(old, new)| {
                let mut pairs = old.fields().into_iter().zip(new.fields()).collect::<Vec<_>>();
                pairs.retain(|(old, new)| old.sort() != FieldSort::Place && old.value() != new.value());
                pairs.is_empty()
            });
            prop_assert!(old == new || only_moved || told.contains(&key), "{:?} is not told of", key);
        }
        for change in &comparison.changes {
            let sentence = change.sentence().text();
            prop_assert!(sentence.ends_with('.') && !sentence.contains("diff-"), "{sentence}");
        }
    }
}

#[test]
fn every_field_can_be_set_again_from_its_text() {
    let mut seen = BTreeSet::new();
    let mut all: Vec<Ecosystem> = EXAMPLES.iter().map(|example| from_text(example.text).unwrap()).collect();
    all.push(base());
    all.push(
        from_text(
            r#"(format: 1, ecosystem: (
        stakeholders: { "a": (name: "A", kind: User), "b": (name: "B", kind: Overseer) },
        covers: { "c": (name: "C", insurer: "b", insured: "a", limit: (amount: "5.50", currency: EUR)) },
        facts: { "f": (about: Stakeholder("a"), question: "micro-enterprise", answer: No) },
    ))"#,
        )
        .unwrap(),
    );
    all.push(after(&base(), &(0..400).map(|n| n * 131).collect::<Vec<u16>>(), 90).0);
    all.push(merge(&all[0], &Ecosystem::default(), &all[1]).ecosystem);
    for ecosystem in &all {
        for (key, record) in ecosystem.records() {
            for field in record.fields() {
                let mut other = record.clone();
                assert!(other.set_field(field.code, &field.text()), "{key:?}.{} = {}", field.code, field.text());
                assert_eq!(other, record, "{}", field.code);
                seen.insert((key.kind(), field.code));
            }
            assert_eq!(Record::from_text(&record.to_text()), Some(record));
        }
    }
    let kinds: BTreeSet<RecordKind> = seen.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds.len(), RecordKind::ALL.len(), "every kind of record was looked at: {kinds:?}");
}

#[test]
fn texts_that_look_like_something_else_stay_texts() {
    let mut record = Record::from(onus::model::Obligation::new("x"));
    for text in ["null", "\"", "\"x\"", "[]", "true", "1", "", "{\"a\": 1}"] {
        for code in ["name", "provision"] {
            assert!(record.set_value(code, text.into()));
            let written = record.field_text(code).unwrap();
            assert!(record.set_field(code, &written));
            assert_eq!(record.field(code).unwrap().value(), text, "{code}");
        }
    }
    assert!(record.set_field("provision", "null"));
    assert_eq!(record.field("provision").unwrap().value(), serde_json::Value::Null);
    assert!(!record.set_field("due", "next year") && !record.set_field("no-such-field", "x"));
}

#[test]
fn equal_versions_have_no_differences() {
    for example in EXAMPLES {
        let analysis = analysed(&from_text(example.text).unwrap());
        assert!(Comparison::of(&analysis, &analysis.clone()).is_empty());
    }
}
