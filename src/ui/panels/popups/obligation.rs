//! Which duty is added? What it is, about what, to whom it is owed, who carries it.

use egui::{Context, Id, Ui};

use super::dialog::{buttons, dialog, draft, focus_first, keep, refusal, submit, tall};
use crate::app::{Action, App};
use crate::edit::{Edit, key_for};
use crate::lang::t;
use crate::model::{
    Dimension, Ecosystem, ElementId, Letter, Letters, NodeId, Obligation, Record, RecordKey, StakeholderId,
};
use crate::ui::fields::{Listed, Picker, input, labelled, listed, nodes_like, toggle_all};
use crate::ui::keys::take_typed_ahead;
use crate::ui::{signs, theme};

#[derive(Clone, Default)]
struct NewDuty {
    name: String,
    citation: String,
    about: Vec<ElementId>,
    owed_to: Vec<StakeholderId>,
    dimensions: Vec<Dimension>,
    accountable: Option<StakeholderId>,
    responsible: Option<StakeholderId>,
    refused: Option<String>,
}

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let draft = draft(ctx, app, || NewDuty { name: take_typed_ahead(ctx), ..from_selection(app) });
    let mut duty = draft.value;
    dialog(ctx, actions, (t("add-duty-title"), theme::POPUP), |ui, actions| {
        tall(ui, |ui| fields(ui, app.ecosystem(), &mut duty, draft.is_first));
        refusal(ui, duty.refused.as_ref());
        let is_named = !duty.name.trim().is_empty();
        match buttons(ui, is_named, &["popup-add", "popup-cancel"], draft.is_first) {
            Some(0) => duty.refused = submit(app, actions, edit(app, &duty)).err(),
            Some(_) => actions.push(Action::Dismiss),
            None => {}
        }
    });
    keep(ctx, app, duty);
}

/// The duty is about the selected elements and owed to the selected users and affected
/// parties.
fn from_selection(app: &App) -> NewDuty {
    let mut duty = NewDuty::default();
    for node in app.selection().nodes() {
        match node {
            NodeId::Element(id) => duty.about.push(id),
            NodeId::Stakeholder(id) => {
                let who = app.ecosystem().stakeholders.get(id);
                duty.owed_to.extend(who.filter(|who| who.kind.is_protected()).map(|_| id));
            }
        }
    }
    duty
}

fn fields(ui: &mut Ui, ecosystem: &Ecosystem, duty: &mut NewDuty, is_first: bool) {
    let name_id = Id::unique("onus-new-duty-name");
    labelled(ui, "field-duty", "field-duty-help", |ui, label| {
        let width = ui.available_width();
        input(ui, name_id, &mut duty.name, 1, None, width).labelled_by(label);
        focus_first(ui, name_id, is_first);
    });
    labelled(ui, "field-citation", "field-citation-help", |ui, label| {
        let width = ui.available_width();
        input(ui, Id::unique("onus-new-duty-citation"), &mut duty.citation, 1, None, width).labelled_by(label);
    });
    let elements = ecosystem.elements.ids().map(NodeId::from);
    nodes(ui, ecosystem, ("field-about", "field-about-help"), &mut duty.about, (elements, NodeId::element));
    let everybody = || ecosystem.stakeholders.ids().map(NodeId::from);
    let owed = (everybody(), NodeId::stakeholder as fn(NodeId) -> Option<StakeholderId>);
    nodes(ui, ecosystem, ("field-owed-to", "field-owed-to-help"), &mut duty.owed_to, owed);
    labelled(ui, "field-dimensions", "field-dimensions-help", |ui, _| {
        toggle_all(ui, &mut duty.dimensions, Dimension::ALL, Dimension::label);
    });
    bearer(ui, ecosystem, ("add-duty-accountable", "letter-accountable-help"), &mut duty.accountable);
    bearer(ui, ecosystem, ("add-duty-responsible", "letter-responsible-help"), &mut duty.responsible);
}

fn nodes<T: Copy + PartialEq + Into<NodeId>>(
    ui: &mut Ui,
    ecosystem: &Ecosystem,
    (label, help): (&'static str, &'static str),
    ids: &mut Vec<T>,
    (all, of_kind): (impl Iterator<Item = NodeId>, fn(NodeId) -> Option<T>),
) {
    labelled(ui, label, help, |ui, _| {
        let mut gone = None;
        for id in ids.iter() {
            let key = RecordKey::from((*id).into());
            let name = ecosystem.name(key);
            let remove = msg!("field-take-out", name = name.as_str()).text();
            if ui.push_id(key, |ui| listed(ui, signs::of(ecosystem, key), name, Some(remove))).inner == Listed::Removed
            {
                gone = Some(*id);
            }
        }
        ids.retain(|id| Some(*id) != gone);
        let free = all.filter(|node| !ids.iter().any(|id| (*id).into() == *node));
        let mut picker = Picker::adding(label, t("field-add"));
        picker.name = Some(msg!("field-add-to", field = t(label)).text());
        ids.extend(picker.show(ui, |filter| nodes_like(ecosystem, free, filter)).and_then(of_kind));
    });
}

fn bearer(
    ui: &mut Ui,
    ecosystem: &Ecosystem,
    (label, help): (&'static str, &'static str),
    who: &mut Option<StakeholderId>,
) {
    labelled(ui, label, help, |ui, label_id| {
        if let Some(id) = *who {
            let name = ecosystem.name(id);
            let remove = msg!("field-take-out", name = name.as_str()).text();
            if listed(ui, signs::of(ecosystem, id), name, Some(remove)) == Listed::Removed {
                *who = None;
            }
            return;
        }
        let text = t("add-duty-nobody");
        let picker = Picker { salt: label, text, name: None, label: Some(label_id), is_wide: true };
        let everybody = ecosystem.stakeholders.ids().map(NodeId::from);
        *who = picker.show(ui, |filter| nodes_like(ecosystem, everybody, filter)).and_then(NodeId::stakeholder);
    });
}

/// The duty and its parts, as one edit.
fn edit(app: &App, duty: &NewDuty) -> Edit {
    let record = Obligation {
        citation: duty.citation.trim().to_owned(),
        about: duty.about.clone(),
        owed_to: duty.owed_to.clone(),
        dimensions: duty.dimensions.clone(),
        ..Obligation::new(duty.name.trim())
    };
    let key = key_for(app.ecosystem(), &Record::from(record.clone()));
    let mut edits = vec![Edit::AddObligation(Box::new(record))];
    if let Some(RecordKey::Obligation(id)) = key {
        edits.extend(parts(duty).into_iter().map(|(who, letters)| Edit::assign(id, who, letters)));
    }
    if edits.len() == 1 { edits.remove(0) } else { Edit::All(edits) }
}

fn parts(duty: &NewDuty) -> Vec<(StakeholderId, Letters)> {
    let accountable = Letters::NONE.with(Letter::Accountable);
    let responsible = Letters::NONE.with(Letter::Responsible);
    match (duty.accountable, duty.responsible) {
        (Some(a), Some(r)) if a == r => vec![(a, accountable.union(responsible))],
        (a, r) => a.map(|who| (who, accountable)).into_iter().chain(r.map(|who| (who, responsible))).collect(),
    }
}
