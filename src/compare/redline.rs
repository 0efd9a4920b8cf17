//! A difference as text with marks: what stays, what is deleted, what is inserted.

use super::change::{Change, ChangeKind, FieldChange, in_sentence};
use super::naming::capital;
use super::wording::{Mark, Stretch};
use crate::model::FieldSort;

impl Change {
    /// The difference as one text in which what was before is marked as deleted and what is
    /// now as inserted.
    pub fn redline(&self) -> Vec<Stretch> {
        let mut text = Redline::default();
        match (self.kind, &self.topic) {
            (ChangeKind::Added, _) => text.push(Mark::Inserted, &self.sentence().text()),
            (ChangeKind::Removed, _) => {
                text.push(Mark::Kept, &msg!("diff-sentence", what = self.subject.clone()).text());
                let said = self.fields.iter().filter(|field| !field.before.is_empty());
                let said: Vec<String> =
                    said.map(|field| format!("{}: {}", label(field), field.before.join(", "))).collect();
                if !said.is_empty() {
                    text.push(Mark::Kept, " ");
                    text.push(Mark::Deleted, &said.join("; "));
                }
            }
            (_, Some(topic)) => {
                text.push(Mark::Kept, &format!("{}: ", capital(&topic.text())));
                let (named, rest): (Vec<_>, Vec<_>) = self.fields.iter().partition(|field| field.in_subject);
                named.iter().for_each(|field| text.values(field));
                rest.iter().for_each(|field| text.labelled("; ", field));
            }
            (_, None) => {
                let is_new = self.subject.id() == "diff-gained";
                text.push(if is_new { Mark::Inserted } else { Mark::Kept }, &self.subject.text());
                for (at, field) in self.told().enumerate() {
                    text.labelled(if at > 0 || self.is_sentence { "; " } else { " – " }, field);
                }
            }
        }
        text.0
    }
}

impl FieldChange {
    /// What it said and says, with what is gone marked as deleted and what is new as inserted.
    pub fn redline(&self) -> Vec<Stretch> {
        let mut text = Redline::default();
        text.values(self);
        text.0
    }
}

fn label(field: &FieldChange) -> String {
    in_sentence(&field.label.text())
}

#[derive(Default)]
struct Redline(Vec<Stretch>);

impl Redline {
    fn push(&mut self, mark: Mark, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.mark == mark => last.text.push_str(text),
            _ => self.0.push(Stretch { mark, text: text.to_owned() }),
        }
    }

    fn labelled(&mut self, before: &str, field: &FieldChange) {
        self.push(Mark::Kept, &format!("{before}{}: ", label(field)));
        self.values(field);
    }

    fn values(&mut self, field: &FieldChange) {
        let (before, after) = (&field.before, &field.after);
        match field.sort {
            FieldSort::Text if !before.is_empty() && !after.is_empty() => {
                field.stretches().into_iter().for_each(|stretch| self.push(stretch.mark, &stretch.text));
            }
            FieldSort::Set => {
                let kept = before.iter().filter(|word| after.contains(word)).map(|word| (Mark::Kept, word));
                let gone = before.iter().filter(|word| !after.contains(word)).map(|word| (Mark::Deleted, word));
                let new = after.iter().filter(|word| !before.contains(word)).map(|word| (Mark::Inserted, word));
                for (at, (mark, word)) in kept.chain(gone).chain(new).enumerate() {
                    self.push(Mark::Kept, if at > 0 { ", " } else { "" });
                    self.push(mark, word);
                }
            }
            _ => {
                self.push(Mark::Deleted, &before.join(", "));
                self.push(Mark::Kept, if before.is_empty() || after.is_empty() { "" } else { " " });
                self.push(Mark::Inserted, &after.join(", "));
            }
        }
    }
}
