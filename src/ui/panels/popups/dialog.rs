//! What all popups share: the frame, the buttons, what has been typed so far.

use std::any::Any;

use egui::{Align, Button, Context, Id, Key, Layout, Modal, Modifiers, RichText, ScrollArea, Ui};

use crate::app::{Action, App, Popup};
use crate::edit::{Edit, plan};
use crate::lang::t;
use crate::ui::fields::problem;
use crate::ui::theme;

/// The popup shown in the last frame.
fn shown_place() -> Id {
    Id::unique("onus-popup-shown")
}

fn draft_place() -> Id {
    Id::unique("onus-popup-draft")
}

/// Forgets what was typed: no popup is open.
pub(super) fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove_temp::<Option<Popup>>(shown_place()));
}

/// What has been typed and chosen in the popup that is open, or its beginning.
#[derive(Clone)]
pub(super) struct Draft<T> {
    pub(super) value: T,
    /// Whether the popup is shown for the first time.
    pub(super) is_first: bool,
}

/// Takes up what has been typed so far.
pub(super) fn draft<T: Clone + Any + Send + Sync>(ctx: &Context, app: &App, begin: impl FnOnce() -> T) -> Draft<T> {
    let shown: Option<Popup> = ctx.data(|data| data.get_temp(shown_place())).flatten();
    let is_first = shown.as_ref() != app.popup();
    let kept = (!is_first).then(|| ctx.data(|data| data.get_temp::<T>(draft_place()))).flatten();
    Draft { value: kept.unwrap_or_else(begin), is_first }
}

/// Keeps what has been typed for the next frame.
pub(super) fn keep<T: Clone + Any + Send + Sync>(ctx: &Context, app: &App, value: T) {
    ctx.data_mut(|data| {
        data.insert_temp(shown_place(), app.popup().cloned());
        data.insert_temp(draft_place(), value);
    });
}

/// A popup as wide as this, with a heading. Escape closes it.
pub(super) fn dialog(
    ctx: &Context,
    actions: &mut Vec<Action>,
    (title, width): (String, f32),
    add: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let screen = ctx.content_rect();
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(theme::PAD * 2.0);
    let modal = Modal::new(Id::unique("onus-popup").with(title.as_str())).frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(screen.width() - theme::PAD * 6.0));
        ui.label(RichText::new(title).heading());
        ui.add_space(theme::GAP);
        add(ui, actions);
    });
    let may_close = modal.is_top_modal && !modal.any_popup_open;
    if may_close && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Dismiss);
    }
}

/// A body that scrolls where it is taller than the window.
pub(super) fn tall(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let most = ui.ctx().content_rect().height() * theme::POPUP_TALL;
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]).show(ui, add);
}

/// Buttons at the right end, the first one highlighted and run by Enter too; gives back the
/// place of the one that was chosen.
pub(super) fn buttons(ui: &mut Ui, is_ready: bool, labels: &[&'static str], is_first: bool) -> Option<usize> {
    ui.add_space(theme::PAD);
    let mut chosen = None;
    at_right_end(ui, |ui| {
        for (place, label) in labels.iter().enumerate() {
            let is_default = place == 0;
            let text = if is_default { RichText::new(t(label)).strong() } else { RichText::new(t(label)) };
            let mut button = Button::new(text).min_size(egui::vec2(theme::LABEL_LEAST, theme::ROW));
            if is_default {
                let palette = theme::palette(ui.ctx());
                button = button.fill(palette.accent_soft).stroke(egui::Stroke::new(theme::LINE, palette.accent));
            }
            let response = ui.add_enabled(is_ready || !is_default, button);
            if is_default && is_first && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                chosen = Some(place);
            }
        }
    });
    let entered = is_ready
        && !is_first
        && ui.memory(|memory| memory.focused().is_none())
        && ui.input(|input| input.key_pressed(Key::Enter));
    chosen.or(entered.then_some(0))
}

/// A row that is filled from its right end.
pub(super) fn at_right_end(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), theme::ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), add);
}

/// Carries out an edit and closes the popup; where it cannot be carried out, says why and
/// leaves the popup as it is.
pub(super) fn submit(app: &App, actions: &mut Vec<Action>, edit: Edit) -> Result<(), String> {
    plan(app.ecosystem(), &edit).map_err(|error| error.to_string())?;
    actions.push(Action::Dismiss);
    actions.push(Action::Edit(edit));
    Ok(())
}

/// Shows why something was refused.
pub(super) fn refusal(ui: &mut Ui, reason: Option<&String>) {
    if let Some(reason) = reason {
        problem(ui, reason.as_str());
    }
}

/// Lets the keyboard go to a field when the popup is shown for the first time.
pub(super) fn focus_first(ui: &Ui, field: Id, is_first: bool) {
    if is_first {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
}
