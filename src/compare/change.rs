//! One difference: its structure and its sentence.

use super::wording::{Stretch, differing};
use crate::lang::{Message, list};
use crate::model::{Ecosystem, Field, FieldSort, Record, RecordKey};

/// One difference between two versions of a map, as a reader would tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What sort of difference.
    pub kind: ChangeKind,
    /// The record that differs; of two, the one of the newer version.
    pub key: RecordKey,
    /// The record from which something moved to this one.
    pub from: Option<RecordKey>,
    /// What differs, without the fields.
    pub subject: Message,
    /// Whether the subject says something by itself, so that fields only add to it.
    pub is_sentence: bool,
    /// What it is about, where fields that the subject speaks of tell the rest: “Accountable
    /// for Art. 13(8)”, of which one was deleted and another inserted.
    pub topic: Option<Message>,
    /// Which fields differ and how. Of a record that is new, what it says.
    pub fields: Vec<FieldChange>,
    /// Where it belongs: the duties, stakeholders and elements it is about, the foremost first.
    pub places: Vec<RecordKey>,
}

/// What sort of difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Something is new.
    Added,
    /// Something is gone.
    Removed,
    /// A part in a duty, or a relation, went from one stakeholder to another.
    Moved,
    /// Something says something else.
    Changed,
}

impl ChangeKind {
    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Changed => "changed",
        }
    }
}

/// What became of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Its name as it stands in the file.
    pub code: &'static str,
    /// What a user calls it.
    pub label: Message,
    /// How it is compared.
    pub sort: FieldSort,
    /// What it said; empty where that was nothing.
    pub before: Vec<String>,
    /// What it says; empty where that is nothing.
    pub after: Vec<String>,
    /// Whether the subject of the sentence says so already: who has it, what it is called.
    pub in_subject: bool,
}

/// So many characters of a text are shown within a sentence; a longer one is only said to differ.
const WITHIN_A_SENTENCE: usize = 40;
/// So many of anything else.
const LONGEST_WORD: usize = 120;

impl Change {
    /// The difference in one sentence.
    pub fn sentence(&self) -> Message {
        let told: Vec<String> = self.told().map(|field| self.phrase(field).text()).collect();
        let (what, fields) = (self.subject.clone(), told.join("; "));
        match self.kind {
            _ if told.is_empty() => msg!("diff-sentence", what = what),
            ChangeKind::Added => msg!("diff-sentence-new", what = what, fields = fields),
            _ if self.is_sentence => msg!("diff-sentence-and", what = what, fields = fields),
            _ => msg!("diff-sentence-changed", what = what, fields = fields),
        }
    }

    /// The fields that are told of besides the subject: of what is new only what is short; of
    /// what is gone nothing, unless a part of it stays; of what moved or was renamed not what the subject says.
    pub fn told(&self) -> impl Iterator<Item = &FieldChange> {
        self.fields.iter().filter(|field| match self.kind {
            ChangeKind::Added => !field.is_long(),
            ChangeKind::Removed => !field.after.is_empty(),
            ChangeKind::Moved | ChangeKind::Changed => !field.in_subject,
        })
    }

    fn phrase(&self, field: &FieldChange) -> Message {
        if self.kind == ChangeKind::Added && field.before.is_empty() {
            return msg!(
                "diff-field-says",
                field = in_sentence(&field.label.text()),
                after = list(&field.quoted(&field.after))
            );
        }
        field.words()
    }
}

impl FieldChange {
    /// What became of a field that stands in both versions of a record.
    pub(super) fn of(fields: (&Field<'_>, &Field<'_>), ecosystems: (&Ecosystem, &Ecosystem)) -> Self {
        Self {
            code: fields.1.code,
            label: Message::new(fields.1.label),
            sort: fields.1.sort(),
            before: said(fields.0, ecosystems.0),
            after: said(fields.1, ecosystems.1),
            in_subject: false,
        }
    }

    /// Who had a part in a duty and who has it.
    pub(super) fn bearer(before: String, after: String) -> Self {
        Self {
            code: "stakeholder",
            label: msg!("field-bearer"),
            sort: FieldSort::One,
            before: vec![before],
            after: vec![after],
            in_subject: true,
        }
    }

    /// Whether the text is so long that a sentence only says that it differs.
    pub fn is_long(&self) -> bool {
        let most = if self.sort == FieldSort::Text { WITHIN_A_SENTENCE } else { LONGEST_WORD };
        let is_long = |words: &Vec<String>| words.iter().any(|text| text.contains('\n') || text.chars().count() > most);
        is_long(&self.before) || is_long(&self.after)
    }

    /// The words of both versions, one after the other, with a mark on what differs.
    pub fn stretches(&self) -> Vec<Stretch> {
        differing(&self.before.join("\n"), &self.after.join("\n"))
    }

    /// What became of it, as a part of a sentence.
    fn words(&self) -> Message {
        let field = in_sentence(&self.label.text());
        let (before, after) = (&self.quoted(&self.before), &self.quoted(&self.after));
        if self.is_long() {
            return match (before.is_empty(), after.is_empty()) {
                (true, _) => msg!("diff-text-written", field = field),
                (_, true) => msg!("diff-text-gone", field = field),
                _ => msg!("diff-text-reworded", field = field),
            };
        }
        if self.sort == FieldSort::Set && !before.is_empty() && !after.is_empty() {
            return self.members(field);
        }
        match (before.is_empty(), after.is_empty()) {
            (true, _) => msg!("diff-field-set", field = field, after = list(after)),
            (_, true) => msg!("diff-field-gone", field = field, before = list(before)),
            _ => msg!("diff-field", field = field, before = list(before), after = list(after)),
        }
    }

    /// Texts that people typed stand in quotes.
    fn quoted(&self, words: &[String]) -> Vec<String> {
        let quote = |word: &String| msg!("name-quoted", name = word.as_str()).text();
        if self.sort == FieldSort::Text { words.iter().map(quote).collect() } else { words.to_vec() }
    }

    /// What came to a list and what left it.
    fn members(&self, field: String) -> Message {
        let missing = |from: &[String], other: &[String]| {
            let missing: Vec<String> = from.iter().filter(|word| !other.contains(word)).cloned().collect();
            (!missing.is_empty()).then(|| list(&missing))
        };
        match (missing(&self.after, &self.before), missing(&self.before, &self.after)) {
            (Some(new), Some(gone)) => msg!("diff-list-both", field = field, new = new, gone = gone),
            (Some(new), None) => msg!("diff-list-new", field = field, new = new),
            (None, Some(gone)) => msg!("diff-list-gone", field = field, gone = gone),
            (None, None) => msg!("diff-list-order", field = field),
        }
    }
}

/// What a field says, as it stands inside a sentence.
fn said(field: &Field<'_>, ecosystem: &Ecosystem) -> Vec<String> {
    let words = field.words(ecosystem);
    if field.is_common() { words.iter().map(|word| in_sentence(word)).collect() } else { words }
}

/// A word as it stands inside a sentence: a small letter first, unless it is an abbreviation.
pub(super) fn in_sentence(word: &str) -> String {
    let mut letters = word.chars();
    let (first, second) = (letters.next(), letters.next());
    match first {
        Some(first) if !second.is_some_and(char::is_uppercase) => {
            let rest = &word[first.len_utf8()..];
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => word.to_owned(),
    }
}

/// The fields in which two versions of a record differ; places on the map are left out.
pub(super) fn differing_fields(
    before: &Record,
    after: &Record,
    ecosystems: (&Ecosystem, &Ecosystem),
) -> Vec<FieldChange> {
    before
        .fields()
        .iter()
        .zip(&after.fields())
        .filter(|(old, new)| new.sort() != FieldSort::Place && old.value() != new.value())
        .map(|(old, new)| FieldChange::of((old, new), ecosystems))
        .collect()
}

/// What a new record says, or one that is gone said, of that which is worth telling.
pub(super) fn telling_fields(record: &Record, ecosystem: &Ecosystem, is_new: bool) -> Vec<FieldChange> {
    let told = |field: &Field<'_>| {
        let words = said(field, ecosystem);
        let (before, after) = if is_new { (Vec::new(), words) } else { (words, Vec::new()) };
        let label = Message::new(field.label);
        FieldChange { code: field.code, label, sort: field.sort(), before, after, in_subject: false }
    };
    let fields = record.fields();
    let worth = fields.iter().filter(|field| is_telling(record, field)).map(told);
    worth.filter(|field| !(field.before.is_empty() && field.after.is_empty())).collect()
}

/// Whether what a field says is not said by the subject of the sentence already, and says more
/// than what is so by default.
fn is_telling(record: &Record, field: &Field<'_>) -> bool {
    let in_subject: &[&str] = match record {
        Record::Profile(_) => &[],
        Record::Stakeholder(_) | Record::Element(_) | Record::Risk(_) | Record::Cover(_) => &["name", "at"],
        Record::Obligation(_) => &["name", "citation", "provision_said"],
        Record::Relation(_) => &["from", "to", "kind"],
        Record::Assignment(_) => &["obligation", "stakeholder", "letters"],
        Record::Waiver(_) => &["finding"],
        Record::Fact(_) => &["about", "question", "answer"],
        Record::Source(_) => &["title"],
        Record::Conflict(_) => &["record", "field"],
    };
    let by_default = ["false", "Whole", "Unknown", "None", "DrawingChoice", "null", "[]", ""];
    !in_subject.contains(&field.code) && !by_default.contains(&field.text().as_str())
}
