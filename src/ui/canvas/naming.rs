//! The field in which the name of a node is written, over the node.

use egui::{Area, Id, Key, Modifiers, Order, TextEdit, Ui};

use super::Painting;
use crate::app::Action;
use crate::lang::t;
use crate::model::NodeId;
use crate::ui::theme;

/// The field is at least so wide, however small the map is shown, in points.
const LEAST: f32 = 180.0;

/// Shows the field while a name is being written. Enter and leaving it keep what was written,
/// Escape does not.
pub(super) fn show(ui: &mut Ui, painting: &Painting<'_>, actions: &mut Vec<Action>) {
    let id = Id::unique("onus-map-name");
    let Some(node) = painting.app.renaming().and_then(|node| painting.app.scene().node(node)) else {
        ui.data_mut(|data| data.remove::<(NodeId, String)>(id));
        return;
    };
    let kept: Option<(NodeId, String)> = ui.data(|data| data.get_temp(id));
    let kept = kept.filter(|(of, _)| *of == node.node);
    let is_first = kept.is_none();
    let mut text = kept.map_or_else(|| painting.app.ecosystem().name(node.node), |(_, text)| text);
    let rect = painting.rect_on_screen(node.bounds());
    let width = rect.width().max(LEAST);
    let is_dropped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let response = Area::new(id.with("area"))
        .order(Order::Foreground)
        .pivot(egui::Align2::CENTER_CENTER)
        .fixed_pos(rect.center())
        .constrain_to(painting.area)
        .show(ui.ctx(), |ui| {
            let edit = TextEdit::singleline(&mut text).id(id.with("field")).desired_width(width).margin(theme::GAP);
            ui.add(edit).accessible_name(t("map-name"))
        })
        .inner;
    if is_first {
        response.request_focus();
        // What is there is replaced by typing, as where a file is renamed.
        let mut state = egui::text_edit::TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
        let all =
            egui::text::CCursorRange::two(egui::text::CCursor::new(0), egui::text::CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), response.id);
    }
    if is_dropped {
        actions.push(Action::Renamed(None));
    } else if !is_first && response.lost_focus() {
        actions.push(Action::Renamed(Some(text.clone())));
        // Enter has done its work; nothing else is to take it.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    ui.data_mut(|data| data.insert_temp(id, (node.node, text)));
}
