//! Two versions that disagree, kept until somebody decides.

use serde::{Deserialize, Serialize};

use super::words::is_default;
use super::{Ecosystem, Lifetime, Provenance, Record, RecordKey};

/// Two versions of a map gave one field different values, and merging did not guess. The
/// map holds one of the two meanwhile; this record keeps both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// The record on which the versions disagree. It is not on the map where two records
    /// could not stand side by side; then `theirs` holds the one that was left out.
    pub record: RecordKey,
    /// The field, as [`super::Record::field`] takes it; nothing where the record as a whole is meant.
    #[serde(default, skip_serializing_if = "is_default")]
    pub field: Option<String>,
    /// What the common ancestor said, as [`super::Record::field_text`] or
    /// [`super::Record::to_text`] writes it; nothing where it had no such record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub base: Option<String>,
    /// What our version says; nothing where it has no such record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ours: Option<String>,
    /// What their version says; nothing where it has no such record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theirs: Option<String>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Recorded on, settled on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

impl Conflict {
    /// A conflict about a record, with nothing said on any side yet.
    pub fn new(record: RecordKey, field: Option<&str>) -> Self {
        Self {
            record,
            field: field.map(str::to_owned),
            base: None,
            ours: None,
            theirs: None,
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        }
    }

    /// The record it is about: as it is on the map, or else as a version has it.
    pub fn about(&self, ecosystem: &Ecosystem) -> Option<Record> {
        let whole = || self.field.is_none().then_some([&self.theirs, &self.ours])?.into_iter().flatten().next();
        ecosystem.get(self.record).or_else(|| Record::from_text(whole()?))
    }

    /// The message id of what a user calls the field; nothing where the whole record is meant.
    pub fn field_label(&self, ecosystem: &Ecosystem) -> Option<&'static str> {
        Some(self.about(ecosystem)?.field(self.field.as_deref()?)?.label)
    }

    /// What a version says, in words: one entry for each value, none where it says nothing.
    /// A text that means nothing in this field stands as it is.
    pub fn words(&self, ecosystem: &Ecosystem, text: &str) -> Vec<String> {
        let Some(field) = &self.field else {
            let record = Record::from_text(text);
            let name = record.and_then(|record| record.own_name().map(str::to_owned));
            return vec![name.unwrap_or_else(|| ecosystem.name(self.record))];
        };
        let said = self.about(ecosystem).and_then(|mut record| record.set_field(field, text).then_some(record));
        let words = said.and_then(|record| Some(record.field(field)?.words(ecosystem)));
        words.unwrap_or_else(|| vec![text.to_owned()])
    }
}
