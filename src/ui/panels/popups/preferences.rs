//! How one user likes the program. Everything counts at once, so that it can be seen.

use egui::{Button, Checkbox, Context, Slider, Ui};

use super::dialog::{buttons, dialog, draft, keep};
use crate::app::settings::{SCALES, Settings};
use crate::app::{Action, App, Theme};
use crate::lang::t;
use crate::model::Jurisdiction;
use crate::ui::fields::{labelled, remark};
use crate::ui::theme;

/// Sizes that are one click away, in per cent.
const SIZES: [u16; 5] = [75, 100, 150, 200, 300];

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let is_first = draft(ctx, app, || ()).is_first;
    let mut settings = *app.settings();
    dialog(ctx, actions, (t("command-preferences"), theme::POPUP), |ui, actions| {
        looks(ui, &mut settings);
        size(ui, &mut settings);
        behaviour(ui, &mut settings);
        remark(ui, t("preferences-kept"));
        match buttons(ui, true, &["popup-close", "preferences-usual"], is_first) {
            Some(0) => actions.push(Action::Dismiss),
            Some(_) => settings = Settings::default(),
            None => {}
        }
    });
    if settings != *app.settings() {
        actions.push(Action::Set(settings));
    }
    keep(ctx, app, ());
}

fn looks(ui: &mut Ui, settings: &mut Settings) {
    labelled(ui, "preferences-theme", "preferences-theme-help", |ui, _| {
        ui.horizontal_wrapped(|ui| {
            for theme in Theme::ALL {
                let word = t(match theme {
                    Theme::System => "preferences-theme-system",
                    Theme::Light => "preferences-theme-light",
                    Theme::Dark => "preferences-theme-dark",
                });
                if ui.add(Button::selectable(settings.theme == theme, word).frame_when_inactive(true)).clicked() {
                    settings.theme = theme;
                }
            }
        });
    });
    tick(ui, &mut settings.has_strong_contrast, "preferences-contrast", "preferences-contrast-help");
}

fn size(ui: &mut Ui, settings: &mut Settings) {
    labelled(ui, "preferences-scale", "preferences-scale-help", |ui, label| {
        ui.horizontal_wrapped(|ui| {
            // The size changes when the pointer lets go: a slider that grows runs away from it.
            let id = ui.scope_id().with("scale");
            let mut scale = ui.data(|data| data.get_temp(id)).unwrap_or(settings.scale);
            let slider = Slider::new(&mut scale, SCALES[0]..=SCALES[1]).step_by(5.0).suffix(" %");
            let response = ui.add(slider).labelled_by(label);
            if response.is_pointer_button_down_on() || response.has_focus() && response.changed() && response.dragged()
            {
                ui.data_mut(|data| data.insert_temp(id, scale));
            } else {
                ui.data_mut(|data| data.remove_temp::<u16>(id));
                settings.scale = scale;
            }
        });
        ui.horizontal_wrapped(|ui| {
            for size in SIZES {
                let button = Button::selectable(settings.scale == size, format!("{size} %")).frame_when_inactive(true);
                if ui.add(button).clicked() {
                    settings.scale = size;
                }
            }
        });
    });
}

fn behaviour(ui: &mut Ui, settings: &mut Settings) {
    tick(ui, &mut settings.has_motion, "preferences-motion", "preferences-motion-help");
    tick(ui, &mut settings.snaps, "preferences-snap", "preferences-snap-help");
    labelled(ui, "preferences-jurisdiction", "preferences-jurisdiction-help", |ui, label| {
        let id = ui.scope_id().with("jurisdiction");
        let kept: Option<String> = ui.data(|data| data.get_temp(id));
        let shown = settings.jurisdiction.map_or_else(String::new, |place| place.code().to_owned());
        let mut text = kept.unwrap_or(shown);
        let response = ui.add(egui::TextEdit::singleline(&mut text).hint_text(t("preferences-jurisdiction-hint")));
        let read = if text.trim().is_empty() { Ok(None) } else { Jurisdiction::parse(text.trim()).map(Some) };
        let response = response.labelled_by(label);
        match read {
            Ok(place) => settings.jurisdiction = place,
            Err(_) => crate::ui::fields::problem(ui, t("preferences-jurisdiction-unknown")),
        }
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id, text));
        } else {
            ui.data_mut(|data| data.remove_temp::<String>(id));
        }
    });
}

fn tick(ui: &mut Ui, value: &mut bool, label: &'static str, help: &'static str) {
    ui.add(Checkbox::new(value, t(label))).on_hover_text(t(help));
    ui.add_space(theme::GAP);
}
