//! The form of a fact.

use egui::Ui;

use super::common;
use crate::lang::t;
use crate::model::{Answer, Fact, FactId, FactSubject};
use crate::ui::fields::{Candidate, Form, Picker, nodes_like, section};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, id: FactId) {
    common::heading(ui, form, id.into());
    form.edit(ui, id, |ui, form, fact: &mut Fact| {
        section(ui, "inspector-fields", None, true, |ui| {
            about(ui, form, fact);
            form.text(ui, "field-question", "field-question-help", &mut fact.question);
            form.segments(ui, "field-answer", "field-answer-help", &mut fact.answer, (Answer::ALL, Answer::label));
            form.paragraph(ui, "field-note", "field-note-help", &mut fact.note);
        });
        common::more(ui, form, &mut fact.lifetime, &mut fact.provenance);
    });
}

fn about(ui: &mut Ui, form: &mut Form<'_>, fact: &mut Fact) {
    let ecosystem = form.app.ecosystem();
    let text = match fact.about {
        FactSubject::Ecosystem => t("fact-about-ecosystem"),
        about => ecosystem.subject_name(about),
    };
    let chosen = form.row(ui, "field-fact-about", "field-fact-about-help", |ui, _, label| {
        let picker = Picker { salt: "fact-about", text, name: None, label: Some(label), is_wide: true };
        picker.show(ui, |filter| {
            let nodes = nodes_like(ecosystem, ecosystem.nodes(), filter).into_iter();
            let whole = Candidate { value: FactSubject::Ecosystem, text: t("fact-about-ecosystem"), icon: "" };
            let nodes = nodes.map(|node| Candidate { value: node.value.into(), text: node.text, icon: node.icon });
            std::iter::once(whole).chain(nodes).collect()
        })
    });
    if let Some(chosen) = chosen.filter(|chosen| *chosen != fact.about) {
        fact.about = chosen;
        form.chosen();
    }
}
