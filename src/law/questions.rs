//! What would have to be known, the questions first that settle most.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Law, Open, State};
use crate::lang::{Message, t};
use crate::model::{Ecosystem, ElementId, FactSubject, RecordKey};

/// Something that would have to be known for the law to be decided.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenQuestion<'a> {
    /// What.
    pub open: Open,
    /// Its id: that of the question in the catalogue, or `sectors`, `placed`, `jurisdictions`, `seat`, `role`.
    pub id: &'a str,
    /// The question, as a layperson can answer it.
    pub text: Message,
    /// How to tell.
    pub help: Option<Cow<'a, str>>,
    /// The records it is about; answering it changes one of them or adds a fact about them.
    pub about: Vec<RecordKey>,
    /// How many provisions hang on it.
    pub settles: usize,
    /// The elements for which they hang on it.
    pub elements: Vec<ElementId>,
}

impl Law {
    /// The open questions: those first on which most provisions hang, then by id and subject.
    pub fn questions(&self, ecosystem: &Ecosystem) -> Vec<OpenQuestion<'_>> {
        let mut hanging: BTreeMap<Open, (BTreeSet<u16>, BTreeSet<ElementId>)> = BTreeMap::new();
        for application in self.applications().filter(|one| one.state == State::Depends && one.is_law()) {
            for open in application.open {
                let (clauses, elements) = hanging.entry(*open).or_default();
                clauses.insert(application.clause);
                elements.insert(application.element);
            }
        }
        let told = |(open, (clauses, elements)): (Open, (BTreeSet<u16>, BTreeSet<ElementId>))| OpenQuestion {
            settles: clauses.len(),
            elements: elements.into_iter().collect(),
            ..self.question(ecosystem, open)
        };
        let mut questions: Vec<OpenQuestion<'_>> = hanging.into_iter().map(told).collect();
        questions.sort_by(|a, b| b.settles.cmp(&a.settles).then(a.id.cmp(b.id)).then(a.about.cmp(&b.about)));
        questions
    }

    /// One open question in words, without what hangs on it.
    pub fn question(&self, ecosystem: &Ecosystem, open: Open) -> OpenQuestion<'_> {
        let (id, text, help, about): (&str, Message, Option<Cow<'_, str>>, Vec<RecordKey>) = match open {
            Open::Fact { question, about } => {
                let id = self.rulebook.questions[usize::from(question)].id.as_str();
                let entry = self.rulebook.catalogue().questions.get(id);
                let text = entry.map_or(id, |entry| &entry.question);
                let keys = match about {
                    FactSubject::Ecosystem => vec![RecordKey::Profile],
                    about => about.nodes().map(RecordKey::from).collect(),
                };
                let text = msg!("law-question", about = ecosystem.subject_name(about), question = text);
                (id, text, entry.map(|entry| entry.help.as_str().into()), keys)
            }
            Open::Sector => {
                let help = t("law-question-sectors-help").into();
                ("sectors", msg!("law-question-sectors"), Some(help), vec![RecordKey::Profile])
            }
            Open::Placed(element) => {
                let text = msg!("law-question-placed", what = ecosystem.name(element));
                ("placed", text, Some(t("law-question-placed-help").into()), vec![element.into()])
            }
            Open::Place(element, place) => {
                let text = msg!("law-question-place", what = ecosystem.name(element), place = place.label());
                ("jurisdictions", text, Some(t("law-question-place-help").into()), vec![element.into()])
            }
            Open::Seat(who) => {
                let help = t("law-question-seat-help").into();
                ("seat", msg!("law-question-seat", who = ecosystem.name(who)), Some(help), vec![who.into()])
            }
            Open::Role(element, role) => {
                let role = self.rulebook.roles.get(usize::from(role)).map_or("", String::as_str);
                let label = self.rulebook.catalogue().role_label(role);
                let text = msg!("law-question-role", role = label, what = ecosystem.name(element));
                ("role", text, Some(t("law-question-role-help").into()), vec![element.into()])
            }
        };
        OpenQuestion { open, id, text, help, about, settles: 0, elements: Vec::new() }
    }
}
