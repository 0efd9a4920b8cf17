//! These changes came back from a spreadsheet: take them over?

use egui::{Context, Label, RichText, Ui};

use super::dialog::{buttons, dialog, tall};
use crate::app::Action;
use crate::import::{Changed, Refusal, Returned, brief};
use crate::lang::t;
use crate::ui::fields::remark;
use crate::ui::theme;

pub(super) fn show(ctx: &Context, actions: &mut Vec<Action>, returned: &Returned) {
    dialog(ctx, actions, (t("returned-title"), theme::POPUP_WIDE), |ui, actions| {
        let (count, refused) = (returned.changes.len(), returned.refusals.len());
        remark(ui, msg!("returned-text", title = returned.title.as_str(), day = returned.as_of).text());
        if count > 0 && refused > 0 {
            remark(ui, msg!("returned-refused-below", count = refused).text());
        }
        ui.add_space(theme::GAP);
        tall(ui, |ui| {
            if count > 0 {
                heading(ui, msg!("returned-changes", count = count).text());
                list(ui, &returned.changes, change);
            }
            if refused > 0 {
                heading(ui, msg!("returned-refused", count = refused).text());
                list(ui, &returned.refusals, refusal);
            }
            for note in &returned.notes {
                remark(ui, note.text());
            }
        });
        let labels: &[&str] = if count > 0 { &["returned-take", "popup-cancel"] } else { &["popup-close"] };
        match buttons(ui, true, labels, false) {
            Some(0) if count > 0 => actions.push(Action::TakeOver),
            Some(_) => actions.push(Action::Dismiss),
            None => {}
        }
    });
}

fn heading(ui: &mut Ui, text: String) {
    ui.add_space(theme::GAP);
    ui.label(RichText::new(text).strong());
    ui.add_space(theme::GAP);
}

fn list<T>(ui: &mut Ui, all: &[T], add: fn(&mut Ui, &T)) {
    for one in all.iter().take(theme::POPUP_LINES) {
        add(ui, one);
        ui.separator();
    }
    let more = all.len().saturating_sub(theme::POPUP_LINES);
    if more > 0 {
        remark(ui, msg!("returned-more", count = more).text());
    }
}

fn change(ui: &mut Ui, change: &Changed) {
    ui.add(Label::new(change.message.text()).wrap());
    remark(ui, change.place.to_string());
}

fn refusal(ui: &mut Ui, refusal: &Refusal) {
    let place = refusal.place.to_string();
    let found = match brief(&refusal.found) {
        found if found.is_empty() => msg!("returned-found-nothing", place = place),
        found => msg!("returned-found", place = place, found = found),
    };
    ui.add(Label::new(RichText::new(found.text()).strong()).wrap());
    ui.add(Label::new(refusal.why.text()).wrap());
}
