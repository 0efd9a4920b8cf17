//! What hangs on a stakeholder or an element: relations, duties, facts, risks, findings.

use egui::{RichText, Ui};

use super::common::{self, Row};
use super::{duties, findings, roles};
use crate::app::{Action, Notice, Popup};
use crate::lang::t;
use crate::model::{Answer, Fact, FactSubject, Lifetime, NodeId, Provenance, RelationId, RelationKind, Risk};
use crate::ui::fields::{Form, Picker, nodes_like, section};
use crate::ui::theme;

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, node: NodeId) {
    relations(ui, form, node);
    duties::show(ui, form, node);
    roles::show(ui, form, node);
    findings::show(ui, form, node.into());
    facts(ui, form, node.into());
    risks(ui, form, node);
}

fn relations(ui: &mut Ui, form: &mut Form<'_>, node: NodeId) {
    let ids = form.app.analysis().index().relations(node);
    let rows: Vec<Row> = ids.iter().filter_map(|id| relation_row(ui, form, node, *id)).collect();
    section(ui, "inspector-relations", Some(rows.len()), true, |ui| {
        common::nothing(ui, rows.is_empty(), "inspector-no-relations");
        common::rows(ui, form, rows, true);
        let app = form.app;
        let chosen = ui
            .add_enabled_ui(!form.is_locked(), |ui| {
                Picker::adding("relate", t("inspector-relate")).show(ui, |filter| {
                    let others = app.ecosystem().nodes().filter(|other| *other != node);
                    nodes_like(app.ecosystem(), others, filter)
                })
            })
            .inner;
        if let Some(other) = chosen {
            form.act(relate(form, node, other));
        }
    });
}

/// A relation in words, seen from one of its ends.
fn relation_row(ui: &Ui, form: &Form<'_>, node: NodeId, id: RelationId) -> Option<Row> {
    let ecosystem = form.app.ecosystem();
    let relation = ecosystem.relations.get(id)?;
    let other = ecosystem.name(relation.other_end(node));
    let text = if relation.from == node {
        msg!("relation-out", kind = relation.kind.message(), other = other)
    } else {
        msg!("relation-in", kind = relation.kind.message(), other = other)
    };
    let palette = theme::palette(ui.ctx());
    let mut text = RichText::new(text.text());
    if !relation.lifetime.holds_on(form.app.as_of()) {
        text = text.color(palette.faint).strikethrough();
    }
    let sign = RichText::new(if relation.from == node { "➡" } else { "⬅" });
    Some(Row { key: id.into(), sign: sign.color(palette.family(relation.kind.family())), text, end: String::new() })
}

/// Asks which relation joins two nodes, in the direction in which one can go.
fn relate(form: &Form<'_>, from: NodeId, to: NodeId) -> Action {
    let ecosystem = form.app.ecosystem();
    let offered = |from: NodeId, to: NodeId| match (ecosystem.end_kind(from), ecosystem.end_kind(to)) {
        (Some(start), Some(end)) => RelationKind::offered(start, end),
        _ => Vec::new(),
    };
    for (from, to) in [(from, to), (to, from)] {
        let offered = offered(from, to);
        if !offered.is_empty() {
            return Action::Ask(Box::new(Popup::Relate { from, to, offered }));
        }
    }
    Action::Tell(Notice::error(t("notice-no-relation")))
}

/// Shows the facts about something, with a way to add one.
pub(super) fn facts(ui: &mut Ui, form: &mut Form<'_>, about: FactSubject) {
    let ecosystem = form.app.ecosystem();
    let ids = form.app.analysis().index().facts(about);
    let rows: Vec<Row> = ids
        .iter()
        .filter_map(|id| {
            let fact = ecosystem.facts.get(*id)?;
            let text = msg!("fact-line", question = fact.question.as_str(), answer = fact.answer.message()).text();
            Some(Row {
                key: (*id).into(),
                sign: RichText::new(answer_sign(fact.answer)),
                text: RichText::new(text),
                end: String::new(),
            })
        })
        .collect();
    section(ui, "inspector-facts", Some(rows.len()), !rows.is_empty(), |ui| {
        common::rows(ui, form, rows, true);
        if common::button(ui, form, "inspector-add-fact") {
            let question = t("fact-new-question");
            let (lifetime, provenance) = (Lifetime::default(), Provenance::default());
            let answer = Answer::Unknown;
            form.add(Fact { about, question, answer, note: String::new(), lifetime, provenance });
        }
    });
}

fn answer_sign(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "✔",
        Answer::No => "✖",
        Answer::Unknown => "?",
    }
}

fn risks(ui: &mut Ui, form: &mut Form<'_>, node: NodeId) {
    let index = form.app.analysis().index();
    let (ids, covers) = match node {
        NodeId::Stakeholder(id) => (index.risks_borne(id), index.covers_with(id)),
        NodeId::Element(id) => (index.risks_about(id), &[][..]),
    };
    let ecosystem = form.app.ecosystem();
    let risks = ids.iter().filter(|id| ecosystem.risks.contains(**id)).map(|id| Row::named(form, *id));
    let covers = covers.iter().filter(|id| ecosystem.covers.contains(**id)).map(|id| Row::named(form, *id));
    let rows: Vec<Row> = risks.chain(covers).collect();
    section(ui, "inspector-risks", Some(rows.len()), !rows.is_empty(), |ui| {
        common::rows(ui, form, rows, true);
        if common::button(ui, form, "inspector-add-risk") {
            let mut risk = Risk { name: t("risk-new"), ..Risk::default() };
            risk.about.extend(node.element());
            risk.borne_by.extend(node.stakeholder());
            form.add(risk);
        }
    });
}
