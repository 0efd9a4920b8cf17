//! One field for everything: type a few letters of a command or a name, and Enter.

use egui::text::LayoutJob;
use egui::{Context, Id, Key, Modifiers, ScrollArea, Sense, TextFormat, TextStyle, Ui, WidgetInfo};

use super::dialog::{dialog, draft, focus_first, keep};
use crate::app::palette::{Found, Target};
use crate::app::{Action, App};
use crate::lang::t;
use crate::ui::fields::remark;
use crate::ui::kept::kept;
use crate::ui::{keys, theme};

#[derive(Clone, Default)]
struct Typed {
    text: String,
    /// Which of the finds Enter takes.
    place: usize,
}

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let draft = draft(ctx, app, Typed::default);
    let mut typed = draft.value;
    let mut chosen = None;
    dialog(ctx, actions, (t("command-palette"), theme::POPUP_WIDE), |ui, _| {
        let step = arrows(ui);
        let field = Id::unique("onus-palette");
        let edit = egui::TextEdit::singleline(&mut typed.text)
            .id(field)
            .hint_text(t("palette-hint"))
            .desired_width(f32::INFINITY);
        let changed = ui.add(edit).accessible_name(t("palette-hint")).changed();
        focus_first(ui, field, draft.is_first);
        if changed {
            typed.place = 0;
        }
        let key = (app.stamp(), typed.text.clone());
        let found = kept(ui.ctx(), Id::unique("palette-found"), key, || app.palette(&typed.text));
        let last = found.len().saturating_sub(1);
        typed.place = typed.place.saturating_add_signed(step).min(last);
        ui.add_space(theme::GAP);
        if found.is_empty() {
            remark(ui, t("palette-nothing"));
        }
        let height = ui.ctx().content_rect().height() * theme::POPUP_TALL;
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            for (place, one) in found.iter().enumerate() {
                let response = row(ui, app, one, place == typed.place);
                if place == typed.place && (step != 0 || changed) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    chosen = Some(one.clone());
                }
            }
        });
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            chosen = found.get(typed.place).cloned();
        }
    });
    if let Some(found) = chosen.filter(|one| can_be_taken(app, one)) {
        actions.push(Action::Dismiss);
        actions.push(match found.target {
            Target::Command(command) => Action::Run(command.id),
            Target::Record(key) => Action::Reveal(key),
        });
    }
    keep(ctx, app, typed);
}

fn can_be_taken(app: &App, found: &Found) -> bool {
    match found.target {
        Target::Command(command) => (command.enabled)(app),
        Target::Record(_) => true,
    }
}

/// How far the arrow keys lead through the list. The field would take them otherwise.
fn arrows(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let mut pressed = |key| isize::try_from(input.count_and_consume_key(Modifiers::NONE, key)).unwrap_or(0);
        pressed(Key::ArrowDown) - pressed(Key::ArrowUp) + 10 * (pressed(Key::PageDown) - pressed(Key::PageUp))
    })
}

/// A find: its name with the letters typed in bold, where it belongs, its keys.
fn row(ui: &mut Ui, app: &App, found: &Found, is_current: bool) -> egui::Response {
    let palette = theme::palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), theme::ROW), Sense::click());
    let is_enabled = can_be_taken(app, found);
    let (aside, keys) = match found.target {
        Target::Command(command) => (String::new(), keys::shown(ui.ctx(), command.keys)),
        Target::Record(key) => (key.kind().message().text(), String::new()),
    };
    let spoken = if aside.is_empty() { found.name.clone() } else { format!("{}, {aside}", found.name) };
    response.widget_info(|| {
        WidgetInfo::selected(egui::accesskit::Role::ListBoxOption, is_enabled, is_current, spoken.as_str())
    });
    if is_current || response.hovered() {
        let fill = if is_current { palette.accent_soft } else { palette.surface };
        ui.painter().rect_filled(rect, theme::ROUND, fill);
    }
    let colour = if is_enabled { palette.text } else { palette.faint };
    let font = TextStyle::Body.resolve(ui.style());
    let quiet = TextFormat::simple(font.clone(), palette.faint);
    let mut line = LayoutJob::default();
    for (place, letter) in found.name.chars().enumerate() {
        let is_typed = u32::try_from(place).is_ok_and(|place| found.typed.binary_search(&place).is_ok());
        let format = TextFormat::simple(font.clone(), if is_typed { palette.accent } else { colour });
        let format =
            if is_typed { TextFormat { underline: egui::Stroke::new(1.0, palette.accent), ..format } } else { format };
        line.append(letter.encode_utf8(&mut [0; 4]), 0.0, format);
    }
    line.append(&aside, theme::PAD, quiet.clone());
    let mut right = LayoutJob::default();
    right.append(&keys, 0.0, quiet);
    let painter = ui.painter().with_clip_rect(rect);
    let right = painter.layout_job(right);
    let middle = rect.center().y;
    let right_at = rect.right() - theme::PAD - right.size().x;
    painter.galley(egui::pos2(right_at, middle - right.size().y / 2.0), right, palette.faint);
    line.wrap = egui::text::TextWrapping::truncate_at_width((right_at - rect.left() - theme::PAD * 2.0).max(0.0));
    let line = painter.layout_job(line);
    painter.galley(egui::pos2(rect.left() + theme::PAD, middle - line.size().y / 2.0), line, colour);
    if is_enabled { response } else { response.on_hover_text(t("palette-not-now")) }
}
