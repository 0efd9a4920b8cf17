//! Fields that hold several records or words, each with a way to take it out.

use egui::{AtomExt, Button, RichText, Ui};

use super::picker::{Candidate, Picker, records_like};
use super::{Form, flowing_button, sign_button};
use crate::lang::t;
use crate::model::{Id, Jurisdiction, Provenance, Record, Sector, Source, SourceId, Stored};
use crate::ui::{signs, theme};

/// What was done with a row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Nothing.
    Untouched,
    /// It was clicked.
    Opened,
    /// It is to be taken out.
    Removed,
}

/// A row of a list: a sign and a text to click on and, where `remove` names it, a button
/// that takes it out.
pub fn listed(ui: &mut Ui, sign: impl Into<RichText>, text: impl Into<RichText>, remove: Option<String>) -> Listed {
    listed_with_end(ui, (sign.into(), text.into(), ""), remove)
}

/// As [`listed`], with something short at the right end.
pub fn listed_with_end(ui: &mut Ui, (sign, text, end): (RichText, RichText, &str), remove: Option<String>) -> Listed {
    let whole = text.text().to_owned();
    ui.horizontal(|ui| {
        let room = if remove.is_some() { theme::SIGN + ui.spacing().item_spacing.x } else { 0.0 };
        let wide = (ui.available_width() - room).max(theme::LABEL_LEAST);
        let button = if sign.is_empty() { Button::new(text) } else { Button::new((sign, text.atom_shrink(true))) };
        let button = button.truncate().right_text(end).frame_when_inactive(false).min_size(egui::vec2(wide, 0.0));
        let opened = ui
            .allocate_ui(egui::vec2(wide, ui.spacing().interact_size.y), |ui| ui.add(button))
            .inner
            .accessible_name(whole.as_str())
            .on_hover_text(whole)
            .clicked();
        let removed = remove.is_some_and(|name| sign_button(ui, "✖", name).clicked());
        match (removed, opened) {
            (true, _) => Listed::Removed,
            (false, true) => Listed::Opened,
            (false, false) => Listed::Untouched,
        }
    })
    .inner
}

impl Form<'_> {
    /// Several records of one kind: each can be gone to or taken out; others can be added.
    pub fn linked<T: Stored>(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, ids: &mut Vec<Id<T>>) {
        let before = ids.len();
        self.row(ui, label, help, |ui, form, _| {
            form.linked_rows(ui, ids);
            let app = form.app;
            let others = T::table(app.ecosystem()).ids().filter(|id| !ids.contains(id)).map(T::key);
            let mut picker = Picker::adding(label, t("field-add"));
            picker.name = Some(msg!("field-add-to", field = t(label)).text());
            let chosen = picker.show(ui, |filter| records_like(app.ecosystem(), others, filter));
            let table = T::table(app.ecosystem());
            if let Some(id) = chosen.and_then(|key| table.ids().find(|id| T::key(*id) == key)) {
                ids.push(id);
            }
        });
        if ids.len() != before {
            self.chosen();
        }
    }

    fn linked_rows<T: Stored>(&mut self, ui: &mut Ui, ids: &mut Vec<Id<T>>) {
        let mut gone = None;
        for id in ids.iter() {
            let key = T::key(*id);
            let name = self.app.ecosystem().name(key);
            let sign = signs::of(self.app.ecosystem(), key);
            let remove = msg!("field-take-out", name = name.as_str()).text();
            match ui.push_id(key, |ui| listed(ui, sign, name, Some(remove))).inner {
                Listed::Removed => gone = Some(*id),
                Listed::Opened => self.select(key),
                Listed::Untouched => {}
            }
        }
        if let Some(gone) = gone {
            ids.retain(|id| *id != gone);
        }
    }

    /// Several sectors.
    pub fn sectors(&mut self, ui: &mut Ui, label: &'static str, help: &'static str, sectors: &mut Vec<Sector>) {
        let candidates = |filter: &str| {
            let named = Sector::ALL.iter().map(|sector| (*sector, sector.label()));
            named
                .filter(|(_, text)| text.to_lowercase().contains(filter))
                .map(|(value, text)| Candidate { value, text, icon: "" })
                .collect()
        };
        self.chips(ui, (label, help), sectors, Sector::label, candidates);
    }

    /// Several jurisdictions.
    pub fn jurisdictions(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        jurisdictions: &mut Vec<Jurisdiction>,
    ) {
        self.chips(ui, (label, help), jurisdictions, Jurisdiction::label, jurisdictions_like);
    }

    /// The jurisdiction of something that is tied to one place.
    pub fn jurisdiction(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        help: &'static str,
        value: &mut Option<Jurisdiction>,
    ) {
        self.optional_pick(ui, label, help, value, (jurisdictions_like, Jurisdiction::label));
    }

    fn chips<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        (label, help): (&'static str, &'static str),
        values: &mut Vec<T>,
        word: impl Fn(T) -> String,
        candidates: impl FnOnce(&str) -> Vec<Candidate<T>>,
    ) {
        let before = values.len();
        self.row(ui, label, help, |ui, _, _| {
            ui.horizontal_wrapped(|ui| {
                values.retain(|value| {
                    let word = word(*value);
                    let name = msg!("field-take-out", name = word.as_str()).text();
                    let chip = flowing_button(ui, &format!("{word} ✖"));
                    !chip.accessible_name(name.as_str()).on_hover_text(name).clicked()
                });
                let mut picker = Picker::adding(label, t("field-add"));
                picker.name = Some(msg!("field-add-to", field = t(label)).text());
                let chosen = picker.show(ui, candidates);
                values.extend(chosen.filter(|chosen| !values.contains(chosen)));
            });
        });
        if values.len() != before {
            self.chosen();
        }
    }

    /// The sources of a record, with a way to write down a new one.
    pub fn sources(&mut self, ui: &mut Ui, provenance: &mut Provenance) {
        self.linked(ui, "field-sources", "field-sources-help", &mut provenance.sources);
        self.row(ui, "field-new-source", "field-new-source-help", |ui, form, _| {
            if ui.button(t("field-new-source-button")).clicked() {
                form.cite_new(provenance);
            }
        });
    }

    /// Adds a source and cites it here.
    fn cite_new(&mut self, provenance: &Provenance) {
        let source = Source { title: t("source-untitled"), ..Source::default() };
        let ecosystem = self.app.ecosystem();
        let made = crate::edit::key_for(ecosystem, &Record::from(source.clone()));
        let here = ecosystem.get(self.key);
        if let (Some(crate::model::RecordKey::Source(id)), Some(mut record)) = (made, here) {
            record.set_provenance(with_source(provenance, id));
            let cite = crate::edit::Edit::put(self.key, record);
            self.ask(crate::edit::Edit::All(vec![crate::edit::Edit::add(source), cite]));
        }
    }
}

fn with_source(provenance: &Provenance, id: SourceId) -> Provenance {
    let mut provenance = provenance.clone();
    provenance.sources.push(id);
    provenance
}

fn jurisdictions_like(filter: &str) -> Vec<Candidate<Jurisdiction>> {
    Jurisdiction::matching(filter).into_iter().map(|value| Candidate { value, text: value.label(), icon: "" }).collect()
}
