//! The keyboard shortcuts, from the table of commands.

use egui::{Context, Label, RichText, Ui};

use super::dialog::{buttons, dialog, draft, keep, tall};
use crate::app::commands::{self, Menu};
use crate::app::{Action, App};
use crate::lang::t;
use crate::ui::fields::fixed_width;
use crate::ui::{keys, theme};

pub(super) fn show(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let is_first = draft(ctx, app, || ()).is_first;
    dialog(ctx, actions, (t("command-shortcuts"), theme::POPUP_WIDE), |ui, actions| {
        tall(ui, |ui| {
            let shown: Vec<Menu> = Menu::ALL.into_iter().filter(|menu| rows(*menu).next().is_some()).collect();
            let (left, right) = halves(&shown);
            ui.columns(2, |columns| {
                left.iter().for_each(|menu| group(&mut columns[0], *menu));
                right.iter().for_each(|menu| group(&mut columns[1], *menu));
            });
        });
        if buttons(ui, true, &["popup-close"], is_first).is_some() {
            actions.push(Action::Dismiss);
        }
    });
    keep(ctx, app, ());
}

fn rows(menu: Menu) -> impl Iterator<Item = &'static commands::Command> {
    let is_within = move |own: Menu| own == menu || menu.inner().contains(&own);
    commands::all().filter(move |command| is_within(command.menu) && !command.keys.is_empty())
}

/// The menus in two columns of about the same height.
fn halves(menus: &[Menu]) -> (&[Menu], &[Menu]) {
    let height = |menus: &[Menu]| menus.iter().map(|menu| rows(*menu).count() + 2).sum::<usize>();
    let split = (0..=menus.len()).min_by_key(|place| height(&menus[..*place]).abs_diff(height(&menus[*place..])));
    menus.split_at(split.unwrap_or(menus.len()))
}

fn group(ui: &mut Ui, menu: Menu) {
    ui.label(RichText::new(menu.label()).strong());
    for command in rows(menu) {
        ui.horizontal(|ui| {
            let keys = RichText::new(keys::shown(ui.ctx(), command.keys)).monospace();
            fixed_width(ui, theme::LABEL_MOST, |ui| ui.label(keys));
            ui.add(Label::new(t(command.label)).truncate()).on_hover_text(t(command.help));
        });
    }
    ui.add_space(theme::PAD);
}
