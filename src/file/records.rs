//! Where each record stands in the text of a file. Looked up only to point at what is wrong.

use std::collections::BTreeMap;
use std::ops::Range;

use super::outline::header_end;
use super::tokens::{Kind, Tokens};
use crate::model::{RecordKey, RecordKind};

/// How many brackets the ids of records stand in: file, ecosystem, table.
const ID_DEPTH: usize = 3;

/// Where each record stands, by table and id.
pub(super) struct Records {
    places: BTreeMap<(String, String), Range<usize>>,
}

impl Records {
    /// Walks through the text once.
    pub(super) fn of(text: &str) -> Self {
        let mut places = BTreeMap::new();
        let mut depth = 0_usize;
        let mut table = String::new();
        for token in Tokens::of(text, header_end(text)) {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth = depth.saturating_sub(1),
                Kind::Word if depth + 1 == ID_DEPTH => {
                    text[token.at.clone()].clone_into(&mut table);
                    places.insert((table.clone(), String::new()), token.at);
                }
                Kind::Text if depth == ID_DEPTH => {
                    if let Ok(id) = ron::from_str::<String>(&text[token.at.clone()]) {
                        places.entry((table.clone(), id)).or_insert(token.at);
                    }
                }
                _ => {}
            }
        }
        Self { places }
    }

    /// Where a record stands.
    pub(super) fn place(&self, key: RecordKey) -> Option<Range<usize>> {
        let id = if key == RecordKey::Profile { "" } else { key.as_str() };
        self.places.get(&(table(key.kind()).to_owned(), id.to_owned())).cloned()
    }
}

fn table(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Profile => "profile",
        RecordKind::Stakeholder => "stakeholders",
        RecordKind::Element => "elements",
        RecordKind::Relation => "relations",
        RecordKind::Obligation => "obligations",
        RecordKind::Assignment => "assignments",
        RecordKind::Risk => "risks",
        RecordKind::Cover => "covers",
        RecordKind::Waiver => "waivers",
        RecordKind::Fact => "facts",
        RecordKind::Source => "sources",
        RecordKind::Conflict => "conflicts",
    }
}
