//! Files put together into one catalogue.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Catalogue, Instrument, Question, Role};
use crate::model::Date;

/// What stands in `about.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    version: String,
    reviewed: Date,
}

/// What stands in one file of a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Which edition it is.
    About(About),
    /// Questions by id.
    Questions(BTreeMap<String, Question>),
    /// Roles by id.
    Roles(BTreeMap<String, Role>),
    /// One instrument.
    Instrument(Box<Instrument>),
}

/// One file of a catalogue that has been read.
#[derive(Clone, Debug)]
pub struct Part {
    /// Where it stands: the path within its folder.
    pub path: String,
    /// Whether it comes from a user's own folder.
    pub is_own: bool,
    /// What stands in it.
    pub content: Content,
}

/// Reads the text of one file of a catalogue. What it holds is told by its path: `about.ron`,
/// `roles.ron`, anything in `questions/`, and otherwise an instrument.
///
/// # Errors
/// What the reader of RON did not like, and where.
pub fn parse(path: &str, text: &str) -> Result<Content, SpannedError> {
    let path = path.replace('\\', "/");
    let name = path.rsplit('/').next().unwrap_or(&path);
    if path.split('/').any(|folder| folder == "questions") || name == "questions.ron" {
        return from_ron(text).map(Content::Questions);
    }
    match name {
        "about.ron" => from_ron(text).map(Content::About),
        "roles.ron" => from_ron(text).map(Content::Roles),
        _ => from_ron(text).map(|instrument| Content::Instrument(Box::new(instrument))),
    }
}

fn from_ron<T: DeserializeOwned>(text: &str) -> Result<T, SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

/// Reads several files at once.
pub(super) fn parse_all(files: &[(&str, &str)]) -> Vec<(String, Result<Content, SpannedError>)> {
    files.par_iter().map(|(path, text)| ((*path).to_owned(), parse(path, text))).collect()
}

impl Catalogue {
    /// Puts parts together, in the order given: a later id takes the place of an earlier one.
    pub fn assemble(parts: impl IntoIterator<Item = Part>) -> Self {
        let mut catalogue = Self {
            version: String::new(),
            reviewed: Date::ZERO,
            instruments: BTreeMap::new(),
            questions: BTreeMap::new(),
            roles: BTreeMap::new(),
            overridden: BTreeMap::new(),
            own: BTreeMap::new(),
        };
        for part in parts {
            catalogue.enter(part);
        }
        catalogue
    }

    /// This catalogue with further parts laid over it.
    #[must_use]
    pub fn overlaid(&self, parts: impl IntoIterator<Item = Part>) -> Self {
        let mut catalogue = self.clone();
        for part in parts {
            catalogue.enter(part);
        }
        catalogue
    }

    fn enter(&mut self, part: Part) {
        let Part { path, is_own, content } = part;
        match content {
            Content::About(about) if !is_own => {
                self.version = about.version;
                self.reviewed = about.reviewed;
            }
            Content::About(_) => {}
            Content::Questions(questions) => {
                for (id, question) in questions {
                    let before = self.questions.insert(id.clone(), question);
                    self.note(&path, is_own, id, before.is_some());
                }
            }
            Content::Roles(roles) => {
                for (id, role) in roles {
                    let before = self.roles.insert(id.clone(), role);
                    self.note(&path, is_own, id, before.is_some());
                }
            }
            Content::Instrument(instrument) => self.enter_instrument(&path, is_own, *instrument),
        }
    }

    /// An instrument that is there already keeps what the new one does not name again.
    fn enter_instrument(&mut self, path: &str, is_own: bool, mut instrument: Instrument) {
        let before = self.instruments.remove(&instrument.id);
        self.note(path, is_own, instrument.id.clone(), before.is_some());
        let (mut provisions, mut exclusions, mut rules) = before
            .map(Arc::unwrap_or_clone)
            .map_or_else(Default::default, |before| (before.provisions, before.exclusions, before.role_rules));
        for one in instrument.provisions {
            let replaced = put(&mut provisions, |other| other.id == one.id, one.clone());
            self.note(path, is_own, one.id, replaced);
        }
        for one in instrument.exclusions {
            let replaced = put(&mut exclusions, |other| other.id == one.id, one.clone());
            self.note(path, is_own, one.id, replaced);
        }
        for one in instrument.role_rules {
            let replaced = put(&mut rules, |other| other.id == one.id, one.clone());
            self.note(path, is_own, one.id, replaced);
        }
        (instrument.provisions, instrument.exclusions, instrument.role_rules) = (provisions, exclusions, rules);
        self.instruments.insert(instrument.id.clone(), Arc::new(instrument));
    }

    fn note(&mut self, path: &str, is_own: bool, id: String, replaced: bool) {
        if is_own {
            if replaced {
                self.overridden.insert(id.clone(), path.to_owned());
            }
            self.own.insert(id, path.to_owned());
        }
    }
}

/// Puts a record in place of the one that is meant, or at the end; tells whether there was one.
fn put<T>(list: &mut Vec<T>, is_meant: impl Fn(&T) -> bool, record: T) -> bool {
    match list.iter().position(is_meant) {
        Some(place) => {
            list[place] = record;
            true
        }
        None => {
            list.push(record);
            false
        }
    }
}
