//! The duties of a node: those about it, carried by it, owed to it.

use egui::{RichText, Ui};

use super::common::{self, Row};
use crate::app::Action;
use crate::model::{NodeId, ObligationId, OwnershipState};
use crate::ui::fields::{Form, remark, section};
use crate::ui::{signs, theme};

pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, node: NodeId) {
    let groups = groups(form, node);
    let count = groups.iter().map(|(_, duties)| duties.len()).sum();
    section(ui, "inspector-duties", Some(count), true, |ui| {
        common::nothing(ui, count == 0, "inspector-no-duties");
        let several = groups.iter().filter(|(_, duties)| !duties.is_empty()).count() > 1;
        for (place, (heading, duties)) in groups.into_iter().enumerate() {
            if several && !duties.is_empty() {
                remark(ui, crate::lang::t(heading));
            }
            let rows = duties.into_iter().map(|(duty, letters)| row(ui, form, duty, &letters)).collect();
            ui.push_id(place, |ui| common::rows(ui, form, rows, false));
        }
        if common::button(ui, form, "inspector-add-duty") {
            form.act(Action::Run("add-obligation"));
        }
    });
}

/// Duties with the letters held in them, by how they hang on the node.
type Group = (&'static str, Vec<(ObligationId, String)>);

fn groups(form: &Form<'_>, node: NodeId) -> Vec<Group> {
    let (ecosystem, index) = (form.app.ecosystem(), form.app.analysis().index());
    let there = |id: &&ObligationId| ecosystem.obligations.contains(**id);
    let plain = |ids: &[ObligationId]| ids.iter().filter(there).map(|id| (*id, String::new())).collect();
    match node {
        NodeId::Element(id) => vec![("duties-about", plain(index.duties_about(id)))],
        NodeId::Stakeholder(id) => {
            let parts = index.parts_by(id).iter().filter_map(|part| ecosystem.assignments.get(*part));
            let carried = parts.map(|part| (part.obligation, part.letters.to_string())).collect();
            vec![("duties-carried", carried), ("duties-owed", plain(index.duties_owed(id)))]
        }
    }
}

fn row(ui: &Ui, form: &Form<'_>, duty: ObligationId, letters: &str) -> Row {
    let state = state(form, duty);
    let text = RichText::new(form.app.ecosystem().name(duty));
    Row { key: duty.into(), sign: sign(ui, state), text, end: letters.to_owned() }
}

/// How well a duty is owned, as far as is known yet.
pub(super) fn state(form: &Form<'_>, duty: ObligationId) -> OwnershipState {
    form.app.analysis().ownership(duty).map_or(OwnershipState::Unassigned, |ownership| ownership.state)
}

/// The sign of a state in its colour.
pub(super) fn sign(ui: &Ui, state: OwnershipState) -> RichText {
    RichText::new(signs::ownership(state)).color(theme::palette(ui.ctx()).ownership(state))
}
