//! What a value says, in words for readers.

use super::field::FieldSort;
use super::{
    Answer, Confidence, Date, Dimension, Ecosystem, ElementKind, FactSubject, FindingId, Ground, Id, Jurisdiction,
    Letter, Letters, Level, Money, MoneyRange, NodeId, Observation, PersonalDataClass, Phase, Point, Preset, RecordKey,
    RelationKind, Revision, Scope, Sector, Span, StakeholderKind, Standing, Stored, YearlyFrequency,
};
use crate::lang::t;

/// A value that can be put into words.
pub(super) trait Worded {
    /// How a field that holds it is compared and merged.
    const SORT: FieldSort = FieldSort::One;
    /// Whether its words are common ones, which begin with a small letter inside a sentence.
    const COMMON: bool = false;
    /// One entry for each value, none where it says nothing.
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String>;
}

/// A value that is one of a list, so that the list itself can be put into words.
trait Member: Worded {
    /// How a field that holds the list is compared and merged.
    const LIST: FieldSort = FieldSort::Set;
}

macro_rules! worded {
    ($($type:ty: $words:expr, $common:literal;)+) => {
        $(impl Worded for $type {
            const COMMON: bool = $common;
            fn words(&self, _: &Ecosystem) -> Vec<String> {
                let words: fn(&$type) -> String = $words;
                vec![words(self)]
            }
        })+
    };
}

macro_rules! labelled {
    ($($type:ty),+ $(,)?) => { worded! { $($type: |word| word.label(), true;)+ } };
}

labelled!(
    Answer,
    Confidence,
    Dimension,
    ElementKind,
    Ground,
    Level,
    PersonalDataClass,
    Phase,
    RelationKind,
    Sector,
    StakeholderKind,
    Standing,
);

worded! {
    bool: |is_so| if *is_so { Answer::Yes } else { Answer::No }.label(), true;
    u8: ToString::to_string, false;
    u32: ToString::to_string, false;
    Date: ToString::to_string, false;
    FindingId: ToString::to_string, false;
    Jurisdiction: |place| place.label(), false;
    Money: |sum| sum.label(), false;
    MoneyRange: |range| range.label(), false;
    Span: |span| span.label(), false;
    Preset: |preset| preset.name.clone(), false;
    Revision: |one| format!("{} {}", one.version, one.change).trim().to_owned(), false;
    Observation: |seen| seen.text.clone(), false;
    YearlyFrequency: |range| msg!("field-range", low = range.low.to_string(), high = range.high.to_string()).text(), false;
}

impl Worded for Point {
    const SORT: FieldSort = FieldSort::Place;
    fn words(&self, _: &Ecosystem) -> Vec<String> {
        vec![format!("{}, {}", self.x, self.y)]
    }
}

impl Worded for String {
    const SORT: FieldSort = FieldSort::Text;
    fn words(&self, _: &Ecosystem) -> Vec<String> {
        Some(self).filter(|text| !text.trim().is_empty()).cloned().into_iter().collect()
    }
}

impl Worded for Scope {
    fn words(&self, _: &Ecosystem) -> Vec<String> {
        match self {
            Self::Whole => vec![t("field-whole")],
            Self::Part(name) => vec![name.clone()],
        }
    }
}

impl Worded for Letters {
    const SORT: FieldSort = FieldSort::Set;
    const COMMON: bool = true;
    fn words(&self, _: &Ecosystem) -> Vec<String> {
        Letter::ALL.iter().filter(|letter| self.has(**letter)).map(|letter| letter.label()).collect()
    }
}

impl<T: Stored> Worded for Id<T> {
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        vec![ecosystem.name(T::key(*self))]
    }
}

impl Worded for NodeId {
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        vec![ecosystem.name(*self)]
    }
}

impl Worded for RecordKey {
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        vec![ecosystem.name(*self)]
    }
}

impl Worded for FactSubject {
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        vec![ecosystem.subject_name(*self)]
    }
}

impl<T: Worded> Worded for Option<T> {
    const SORT: FieldSort = T::SORT;
    const COMMON: bool = T::COMMON;
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        self.as_ref().map_or_else(Vec::new, |value| value.words(ecosystem))
    }
}

impl<T: Member> Worded for Vec<T> {
    const SORT: FieldSort = T::LIST;
    const COMMON: bool = T::COMMON;
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        self.iter().flat_map(|value| value.words(ecosystem)).collect()
    }
}

impl<T: Stored> Member for Id<T> {}

impl Member for Point {
    const LIST: FieldSort = FieldSort::Place;
}

macro_rules! members {
    ($($type:ty),+) => { $(impl Member for $type {})+ };
}

members!(String, Sector, Jurisdiction, Dimension, Phase, Observation, Preset, Revision);
