//! Every field of every kind of record by name, so that versions can be compared and merged
//! field by field and none can be forgotten.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::field_words::Worded;
use super::{
    Assignment, Conflict, Cover, Ecosystem, Element, Fact, Lifetime, Limits, Means, Needs, Obligation, Profile,
    Provenance, Record, Relation, Risk, Source, Stakeholder, Waiver,
};

/// How a field is compared and merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldSort {
    /// It has one value.
    One,
    /// It is a list in which the order says nothing: values come and go one by one.
    Set,
    /// It is a text of any length, of which parts can change.
    Text,
    /// It says where something is drawn and nothing more.
    Place,
}

/// One field of a record.
pub struct Field<'a> {
    /// Its name as it stands in the file, such as `kind` or `lifetime.until`.
    pub code: &'static str,
    /// The message id of what a user calls it.
    pub label: &'static str,
    value: &'a dyn AnyValue,
}

impl Field<'_> {
    /// How it is compared and merged.
    pub fn sort(&self) -> FieldSort {
        // Whether a node may be moved says nothing but how the map is drawn.
        if self.code == "pinned" { FieldSort::Place } else { self.value.sort() }
    }

    /// Whether its words are common ones, which begin with a small letter inside a sentence.
    pub fn is_common(&self) -> bool {
        self.value.is_common()
    }

    /// What it says, for programs.
    pub fn value(&self) -> Value {
        self.value.value()
    }

    /// What it says, for readers: one entry for each value, none where it says nothing.
    pub fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        self.value.words(ecosystem)
    }

    /// What it says as text from which it can be set again: see [`Record::set_field`].
    pub fn text(&self) -> String {
        text_of(&self.value())
    }
}

/// A value of any type that can stand in a field.
trait AnyValue {
    fn sort(&self) -> FieldSort;
    fn is_common(&self) -> bool;
    fn value(&self) -> Value;
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String>;
    fn set(&mut self, value: Value) -> bool;
}

impl<T: Worded + Serialize + DeserializeOwned> AnyValue for T {
    fn sort(&self) -> FieldSort {
        T::SORT
    }
    fn is_common(&self) -> bool {
        T::COMMON
    }
    fn value(&self) -> Value {
        serde_json::to_value(self).unwrap_or(Value::Null)
    }
    fn words(&self, ecosystem: &Ecosystem) -> Vec<String> {
        Worded::words(self, ecosystem)
    }
    fn set(&mut self, value: Value) -> bool {
        serde_json::from_value(value).map(|value| *self = value).is_ok()
    }
}

/// A value as text that is easy on the eye: words stand bare.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) if text != "null" && !text.starts_with('"') => text.clone(),
        other => other.to_string(),
    }
}

macro_rules! record_fields {
    ($($kind:ident {
        $($field:ident => $label:literal,)+
        $(@ $group:ident: $type:ident { $($part:ident => $part_label:literal,)+ })*
    })+) => {
        impl Record {
            /// All fields, in the order in which a reader expects them.
            pub fn fields(&self) -> Vec<Field<'_>> {
                match self {
                    $(Self::$kind(record) => {
                        // Taken apart, so that a field that is forgotten below does not compile.
                        let $kind {
                            $($field,)+
                            $($group: $type { $($part: _,)+ },)*
                        } = record.as_ref();
                        vec![
                            $(Field { code: stringify!($field), label: $label, value: $field },)+
                            $($(Field {
                                code: concat!(stringify!($group), ".", stringify!($part)),
                                label: $part_label,
                                value: &record.$group.$part,
                            },)+)*
                        ]
                    })+
                }
            }

            fn field_mut(&mut self, code: &str) -> Option<&mut dyn AnyValue> {
                match self {
                    $(Self::$kind(record) => {
                        let record = Arc::make_mut(record);
                        $(if code == stringify!($field) {
                            return Some(&mut record.$field);
                        })+
                        $($(if code == concat!(stringify!($group), ".", stringify!($part)) {
                            return Some(&mut record.$group.$part);
                        })+)*
                        None
                    })+
                }
            }
        }
    };
}

record_fields! {
    Profile {
        title => "field-title", summary => "field-summary", period => "field-period", author => "field-author",
        version => "field-version", standing => "field-standing", history => "field-history", as_of => "field-as-of", sectors => "field-sectors", jurisdictions => "field-jurisdictions",
        layers => "field-layers", leads => "field-leads", observations => "field-observations", presets => "field-presets",
        note => "field-note",
        @limits: Limits { single_point_percent => "field-single-point", overload => "field-overload", }
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Stakeholder {
        name => "field-name", kind => "field-kind", jurisdiction => "field-seat", traits => "field-traits",
        note => "field-note", at => "field-place", pinned => "field-pinned",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Element {
        name => "field-name", kind => "field-kind", personal_data => "field-personal-data",
        traits => "field-traits", sectors => "field-sectors", jurisdictions => "field-jurisdictions",
        support_until => "field-support-until", expected_life_until => "field-life-until",
        note => "field-note", at => "field-place", pinned => "field-pinned",
        @needs: Needs {
            security => "field-need-security", safety => "field-need-safety", privacy => "field-need-privacy",
        }
        @placed: Lifetime { from => "field-placed-from", until => "field-placed-until", }
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Relation {
        from => "field-relation-from", to => "field-relation-to", kind => "field-relation-kind",
        bends => "field-bends", note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Obligation {
        name => "field-duty", citation => "field-citation", provision => "field-provision",
        provision_said => "field-provision-said", about => "field-about", owed_to => "field-owed-to",
        dimensions => "field-dimensions", phases => "field-phases", deadline => "field-deadline",
        every => "field-every", due => "field-due", done => "field-done", note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Assignment {
        obligation => "field-obligation", stakeholder => "field-bearer", letters => "field-letters",
        lead => "field-lead", standing => "field-standing", scope => "field-scope", ground => "field-ground",
        evidence => "field-evidence", note => "field-note",
        @means: Means {
            access => "means-access", knowledge => "means-knowledge", money => "means-money",
            authority => "means-authority",
        }
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Risk {
        name => "field-name", about => "field-risk-about", frequency => "field-frequency", loss => "field-loss",
        loss_per => "field-loss-per", basis => "field-basis", borne_by => "field-borne-by", note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Cover {
        name => "field-name", insurer => "field-insurer", insured => "field-insured", risks => "field-risks",
        limit => "field-limit", retention => "field-retention", premium => "field-premium", note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Waiver {
        finding => "field-finding", reason => "field-reason", author => "field-author", note => "field-note",
        @lifetime: Lifetime { from => "field-waived-from", until => "field-waived-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Fact {
        about => "field-fact-about", question => "field-question", answer => "field-answer", note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Source {
        title => "field-title", url => "field-url", tier => "field-tier", read_on => "field-read-on",
        note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
    Conflict {
        record => "field-conflict-record", field => "field-conflict-field", base => "field-conflict-base",
        ours => "field-conflict-ours", theirs => "field-conflict-theirs", note => "field-note",
        @lifetime: Lifetime { from => "field-from", until => "field-until", }
        @provenance: Provenance { sources => "field-sources", confidence => "field-confidence", }
    }
}

impl Record {
    /// The field with this name.
    pub fn field(&self, code: &str) -> Option<Field<'_>> {
        self.fields().into_iter().find(|field| field.code == code)
    }

    /// What a field says, as text from which it can be set again.
    pub fn field_text(&self, code: &str) -> Option<String> {
        self.field(code).map(|field| field.text())
    }

    /// Sets a field to a value as [`Field::value`] gives it. False, and nothing changes,
    /// where there is no such field or it cannot hold the value.
    pub fn set_value(&mut self, code: &str, value: Value) -> bool {
        self.field_mut(code).is_some_and(|field| field.set(value))
    }

    /// Sets a field to what [`Record::field_text`] wrote. False, and nothing changes, where
    /// there is no such field or the text means nothing in it.
    pub fn set_field(&mut self, code: &str, text: &str) -> bool {
        let read = || serde_json::from_str::<Value>(text).ok();
        if text == "null" || text.starts_with('"') {
            return read().is_some_and(|value| self.set_value(code, value));
        }
        self.set_value(code, Value::String(text.to_owned())) || read().is_some_and(|value| self.set_value(code, value))
    }

    /// The whole record as one line of text.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The record in a text that [`Record::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
