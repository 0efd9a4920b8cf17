//! Entries of the catalogue by their id.

use crate::catalogue::{Catalogue, Citations, Exclusion, Instrument, Provision, Question, Role, RoleRule};

/// How many entries are offered where there is none with the id.
const MOST_OFFERED: usize = 8;

/// One entry of the catalogue.
#[derive(Clone, Copy)]
pub(super) enum Entry<'a> {
    Instrument(&'a Instrument),
    Provision(&'a Instrument, &'a Provision),
    Exclusion(&'a Instrument, &'a Exclusion),
    RoleRule(&'a Instrument, &'a RoleRule),
    Question(&'a str, &'a Question),
    Role(&'a str, &'a Role),
}

impl<'a> Entry<'a> {
    /// Every entry with this id; a role and a question may share one.
    pub(super) fn with_id(catalogue: &'a Catalogue, id: &str) -> Vec<Self> {
        Self::all(catalogue).filter(|entry| entry.id() == id).collect()
    }

    fn all(catalogue: &'a Catalogue) -> impl Iterator<Item = Self> {
        let of_instrument = |one: &'a Instrument| {
            std::iter::once(Self::Instrument(one))
                .chain(one.provisions.iter().map(move |it| Self::Provision(one, it)))
                .chain(one.exclusions.iter().map(move |it| Self::Exclusion(one, it)))
                .chain(one.role_rules.iter().map(move |it| Self::RoleRule(one, it)))
        };
        let questions = catalogue.questions.iter().map(|(id, it)| Self::Question(id, it));
        let roles = catalogue.roles.iter().map(|(id, it)| Self::Role(id, it));
        catalogue.instruments.values().map(AsRef::as_ref).flat_map(of_instrument).chain(questions).chain(roles)
    }

    pub(super) fn id(self) -> &'a str {
        match self {
            Self::Instrument(one) => &one.id,
            Self::Provision(_, one) => &one.id,
            Self::Exclusion(_, one) => &one.id,
            Self::RoleRule(_, one) => &one.id,
            Self::Question(id, _) | Self::Role(id, _) => id,
        }
    }

    /// Which sort of entry it is, for programs.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Instrument(_) => "instrument",
            Self::Provision(..) => "provision",
            Self::Exclusion(..) => "exclusion",
            Self::RoleRule(..) => "role-rule",
            Self::Question(..) => "question",
            Self::Role(..) => "role",
        }
    }

    /// The instrument it belongs to.
    pub(super) fn instrument(self) -> Option<&'a Instrument> {
        match self {
            Self::Instrument(one) | Self::Provision(one, _) | Self::Exclusion(one, _) | Self::RoleRule(one, _) => {
                Some(one)
            }
            Self::Question(..) | Self::Role(..) => None,
        }
    }
}

/// Ids that may be meant by something that is none: what a citation means, or what looks like it.
pub(super) fn offers(catalogue: &Catalogue, wanted: &str) -> Vec<String> {
    let cited = Citations::new(catalogue).find(wanted);
    let mut ids: Vec<String> = Vec::new();
    for cited in &cited {
        let Some(instrument) = catalogue.instruments.values().nth(cited.instrument) else { continue };
        ids.push(instrument.id.clone());
        ids.extend(cited.provisions.iter().filter_map(|number| Some(instrument.provisions.get(*number)?.id.clone())));
    }
    let wanted = wanted.to_lowercase();
    let begins = wanted.split('-').next().unwrap_or_default();
    let alike: [&dyn Fn(&str) -> bool; 2] =
        [&|id| id.contains(&wanted) || wanted.contains(id), &|id| id.split('-').next() == Some(begins)];
    for is_alike in alike {
        if ids.is_empty() {
            ids.extend(Entry::all(catalogue).map(Entry::id).filter(|id| is_alike(id)).map(str::to_owned));
        }
    }
    ids.truncate(MOST_OFFERED);
    ids
}
