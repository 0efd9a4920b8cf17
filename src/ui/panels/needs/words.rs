//! How needs stand, in words, with a sign and a colour.

use egui::{Context, RichText, Ui};

use crate::lang::t;
use crate::model::{OwnershipState, Phase};
use crate::ui::{signs, theme};
use crate::views::needs::{Cover, Need, Total};

/// How a need stands: sign, words, colour.
pub(super) fn cover(ctx: &Context, need: &Need) -> (&'static str, String, theme::Color) {
    let palette = theme::palette(ctx);
    let count = need.covering.len();
    match need.cover {
        Cover::NotNeeded | Cover::Optional if count > 0 => {
            ("✔", msg!("needs-duties", count = count).text(), palette.faint)
        }
        Cover::NotNeeded | Cover::Optional => ("", need.words().text(), palette.faint),
        Cover::Covered => ("✔", need.words().text(), palette.good),
        Cover::Weak => (signs::WEAK, need.words().text(), palette.weak),
        Cover::Open if need.is_contested() => {
            (signs::ownership(OwnershipState::Contested), need.words().text(), palette.open)
        }
        Cover::Open => ("❓", need.words().text(), palette.open),
    }
}

/// How many needs of a dimension stand how.
pub(super) fn total(ui: &mut Ui, total: Total) {
    let palette = theme::palette(ui.ctx());
    if total.needed == 0 {
        let text = t("needs-total-none");
        ui.label(RichText::new(text).small().color(palette.faint));
        return;
    }
    let parts = [
        (String::new(), msg!("needs-total", count = total.needed), palette.faint, true),
        ("✔ ".to_owned(), msg!("needs-total-covered", count = total.covered), palette.good, total.covered > 0),
        (format!("{} ", signs::WEAK), msg!("needs-total-weak", count = total.weak), palette.weak, total.weak > 0),
        ("❓ ".to_owned(), msg!("needs-total-open", count = total.open), palette.open, total.open > 0),
    ];
    for (sign, words, color, shown) in parts {
        if shown {
            ui.label(RichText::new(format!("{sign}{words}")).small().color(color));
        }
    }
}

/// A part of the life cycle, or duties that name none.
pub(super) fn phase(ui: &mut Ui, phase: Option<Phase>) {
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal(|ui| {
        ui.add_space(theme::SIGN + theme::PAD);
        let text = phase.map_or_else(|| t("needs-no-phase"), Phase::label);
        ui.add(egui::Label::new(RichText::new(text).small()).truncate());
    });
}
