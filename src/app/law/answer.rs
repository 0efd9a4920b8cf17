//! Answers to questions of the law, as edits.

use crate::app::App;
use crate::edit::Edit;
use crate::model::{Answer, Fact, FactId, FactSubject, Lifetime, Provenance};

impl App {
    /// The fact that answers a question about something, first of all one that holds on the
    /// day. One that was written a moment ago may not be found yet.
    pub fn fact(&self, about: FactSubject, question: &str) -> Option<(FactId, &Fact)> {
        let ids = self.analysis().index().facts(about).iter();
        let facts = ids.filter_map(|id| Some((*id, self.ecosystem().facts.get(*id)?)));
        self.answer_among(facts, about, question)
    }

    fn answer_among<'a>(
        &self,
        facts: impl Iterator<Item = (FactId, &'a Fact)>,
        about: FactSubject,
        question: &str,
    ) -> Option<(FactId, &'a Fact)> {
        let answers = facts.filter(|(_, fact)| fact.about == about && fact.question == question);
        answers.min_by_key(|(_, fact)| !fact.lifetime.holds_on(self.as_of()))
    }

    /// The edit that answers a question: a new fact, or another answer in the one that is
    /// there. Without a note, the note that is there stays.
    pub fn answering(&self, about: FactSubject, question: &str, answer: Answer, note: Option<&str>) -> Edit {
        match self.answer_among(self.ecosystem().facts.iter(), about, question) {
            Some((id, fact)) => {
                let note = note.map_or_else(|| fact.note.clone(), str::to_owned);
                Edit::put(id, Fact { answer, note, ..fact.clone() })
            }
            None => Edit::add(Fact {
                about,
                question: question.to_owned(),
                answer,
                note: note.unwrap_or_default().to_owned(),
                lifetime: Lifetime::default(),
                provenance: Provenance::default(),
            }),
        }
    }
}
