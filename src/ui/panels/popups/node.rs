//! What stands here? A name, a kind, and a relation where the node was drawn from another.

use egui::{Button, ComboBox, Context, Id, Ui};

use super::dialog::{buttons, dialog, draft, focus_first, keep, refusal, submit};
use crate::app::{Action, App};
use crate::edit::{Edit, key_for};
use crate::lang::t;
use crate::model::{Element, ElementKind, EndKind, NodeId, Point, Record, RelationKind, Stakeholder, StakeholderKind};
use crate::ui::fields::{input, labelled, remark};
use crate::ui::keys::take_typed_ahead;
use crate::ui::{signs, theme};

#[derive(Clone)]
struct NewNode {
    name: String,
    kind: EndKind,
    /// Which of the relations offered; nought is the likeliest.
    relation: usize,
    refused: Option<String>,
}

pub(super) fn show(
    ctx: &Context,
    app: &App,
    actions: &mut Vec<Action>,
    at: Point,
    (kind, joined_to): (EndKind, Option<NodeId>),
) {
    let begin = || NewNode { name: take_typed_ahead(ctx), kind, relation: 0, refused: None };
    let draft = draft(ctx, app, begin);
    let mut node = draft.value;
    dialog(ctx, actions, (t("add-node-title"), theme::POPUP), |ui, actions| {
        labelled(ui, "field-name", "field-name-help", |ui, label| {
            let field = Id::unique("onus-new-node-name");
            let hint = Some(node.kind.message().text());
            let width = ui.available_width();
            input(ui, field, &mut node.name, 1, hint, width).labelled_by(label);
            focus_first(ui, field, draft.is_first);
        });
        kinds(ui, &mut node);
        let relations = joined_to.map(|other| relations(app, other, node.kind)).unwrap_or_default();
        if let Some(other) = joined_to {
            relation(ui, app, &mut node, other, &relations);
        }
        refusal(ui, node.refused.as_ref());
        match buttons(ui, true, &["popup-add", "popup-cancel"], draft.is_first) {
            Some(0) => {
                let edit = edit(app, &node, at, joined_to.zip(relations.get(node.relation).copied()));
                node.refused = submit(app, actions, edit).err();
            }
            Some(_) => actions.push(Action::Dismiss),
            None => {}
        }
    });
    keep(ctx, app, node);
}

fn kinds(ui: &mut Ui, node: &mut NewNode) {
    let groups: [(&'static str, Vec<EndKind>); 2] = [
        ("add-node-stakeholders", StakeholderKind::ALL.iter().copied().map(EndKind::Stakeholder).collect()),
        ("add-node-elements", ElementKind::ALL.iter().copied().map(EndKind::Element).collect()),
    ];
    for (heading, kinds) in groups {
        ui.add_space(theme::GAP);
        remark(ui, t(heading));
        ui.horizontal_wrapped(|ui| {
            for kind in kinds {
                let text = format!("{} {}", signs::icon(kind), kind.message());
                let button = Button::selectable(node.kind == kind, text).frame_when_inactive(true);
                if ui.add(button).accessible_name(kind.message().text()).clicked() && node.kind != kind {
                    node.kind = kind;
                    node.relation = 0;
                }
            }
        });
    }
}

/// A relation to the new node: whether it begins at the node that is there, and its kind.
type Offer = (bool, RelationKind);

fn relations(app: &App, other: NodeId, kind: EndKind) -> Vec<Offer> {
    let Some(there) = app.ecosystem().end_kind(other) else { return Vec::new() };
    let out = RelationKind::offered(there, kind).into_iter().map(|kind| (true, kind));
    let back = RelationKind::offered(kind, there).into_iter().map(|kind| (false, kind));
    out.chain(back).collect()
}

fn relation(ui: &mut Ui, app: &App, node: &mut NewNode, other: NodeId, offers: &[Offer]) {
    ui.add_space(theme::GAP);
    let there = app.ecosystem().name(other);
    let sentence = |place: usize| match offers.get(place) {
        Some((true, kind)) => {
            msg!("relation-name", from = there.as_str(), kind = kind.message(), to = shown_name(node)).text()
        }
        Some((false, kind)) => {
            msg!("relation-name", from = shown_name(node), kind = kind.message(), to = there.as_str()).text()
        }
        None => t("add-node-unrelated"),
    };
    let mut chosen = node.relation;
    labelled(ui, "add-node-relation", "add-node-relation-help", |ui, label| {
        ComboBox::from_id_salt("relation")
            .selected_text(sentence(chosen))
            .width(ui.available_width())
            .truncate()
            .show_ui(ui, |ui| {
                for place in 0..=offers.len() {
                    ui.selectable_value(&mut chosen, place, sentence(place));
                }
            })
            .response
            .labelled_by(label);
    });
    node.relation = chosen;
}

/// What was typed; a node without a name is called by its kind.
fn shown_name(node: &NewNode) -> String {
    let typed = node.name.trim();
    if typed.is_empty() { node.kind.message().text() } else { typed.to_owned() }
}

fn edit(app: &App, node: &NewNode, at: Point, joined: Option<(NodeId, Offer)>) -> Edit {
    let (name, at) = (shown_name(node), Some(at));
    let (record, add): (Record, Edit) = match node.kind {
        EndKind::Stakeholder(kind) => {
            (Stakeholder::new(name.as_str(), kind).into(), Edit::AddStakeholder { name, kind, at })
        }
        EndKind::Element(kind) => (Element::new(name.as_str(), kind).into(), Edit::AddElement { name, kind, at }),
    };
    let new = key_for(app.ecosystem(), &record).and_then(crate::model::RecordKey::node);
    match (joined, new) {
        (Some((there, (true, kind))), Some(new)) => Edit::All(vec![add, Edit::Relate { from: there, kind, to: new }]),
        (Some((there, (false, kind))), Some(new)) => Edit::All(vec![add, Edit::Relate { from: new, kind, to: there }]),
        _ => add,
    }
}
