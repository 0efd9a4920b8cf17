//! One need: its level, to be chosen in place, and how it stands, in words and with a sign.

use egui::{Button, ComboBox, Popup, PopupCloseBehavior, RichText, Role, Ui, WidgetInfo};

use super::{Frame, words};
use crate::app::{Action, Selection};
use crate::edit::Edit;
use crate::model::{Dimension, Element, Level, Phase};
use crate::ui::fields::remark;
use crate::ui::{signs, theme};
use crate::views::needs::Need;

/// Shows a need.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, (number, dimension): (usize, usize)) {
    let id = frame.table.elements[number].element;
    let need = &frame.table.elements[number].needs[dimension];
    let Some(element) = frame.app.ecosystem().elements.get(id) else { return };
    let name = frame.app.ecosystem().name(id);
    let what = need.dimension.label();
    let spoken = msg!("needs-of", name = name.as_str(), what = what.as_str());
    ui.add_space(theme::GAP / 2.0);
    ui.push_id(("need", id, dimension), |ui| {
        let editable = !frame.app.document().is_read_only();
        let chosen = ui.add_enabled_ui(editable, |ui| level(ui, element, need.dimension, spoken.text())).inner;
        if let Some(level) = chosen {
            frame.actions.push(Action::Edit(Edit::put(id, with(element, need.dimension, level))));
        }
        let (sign, text, color) = words::cover(ui.ctx(), need);
        let words = RichText::new(format!("{sign} {text}")).small().color(color);
        let label = msg!("needs-spoken", name = name, what = what, state = text).text();
        if need.covering.len() + need.failing.len() + need.coming.len() == 0 {
            let shown = ui.add(egui::Label::new(words).truncate());
            shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, label.as_str()));
            shown.on_hover_text(label);
            return;
        }
        ui.spacing_mut().button_padding.x = 0.0;
        let button = ui.add(Button::new(words).frame_when_inactive(false).truncate()).accessible_name(label.as_str());
        Popup::from_toggle_button_response(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(
            |ui| {
                ui.set_max_width(theme::PICKER * 1.3);
                if let Some(key) = behind(ui, frame, need) {
                    frame.actions.push(Action::Select(Selection::only(key)));
                    ui.close();
                }
            },
        );
        button.on_hover_text(label);
    });
}

/// The level, in a list that opens.
fn level(ui: &mut Ui, element: &Element, dimension: Dimension, name: String) -> Option<Level> {
    let now = element.needs.of(dimension);
    let mut chosen = now;
    ComboBox::from_id_salt("level")
        .selected_text(now.label())
        .width(theme::LABEL_LEAST)
        .show_ui(ui, |ui| {
            for level in Level::ALL {
                ui.selectable_value(&mut chosen, *level, level.label());
            }
        })
        .response
        .accessible_name(name);
    (chosen != now).then_some(chosen)
}

fn with(element: &Element, dimension: Dimension, level: Level) -> Element {
    let mut element = element.clone();
    match dimension {
        Dimension::Security => element.needs.security = level,
        Dimension::Safety => element.needs.safety = level,
        Dimension::Privacy => element.needs.privacy = level,
        _ => {}
    }
    element
}

/// The duties behind a need, those that cover it first; a click goes there.
fn behind(ui: &mut Ui, frame: &Frame<'_>, need: &Need) -> Option<crate::model::RecordKey> {
    let ecosystem = frame.app.ecosystem();
    let palette = theme::palette(ui.ctx());
    let mut asked = None;
    for (title, duties) in [("needs-covering", &need.covering), ("needs-failing", &need.failing)] {
        if duties.is_empty() {
            continue;
        }
        ui.strong(crate::lang::t(title));
        for one in duties {
            let sign = RichText::new(signs::ownership(one.state)).color(palette.ownership(one.state));
            ui.horizontal(|ui| {
                ui.label(sign);
                let button = Button::new(ecosystem.name(one.duty)).frame_when_inactive(false).truncate();
                if ui.add(button).clicked() {
                    asked = Some(one.duty.into());
                }
            });
            let through = one.through.map(|whole| msg!("needs-through", name = ecosystem.name(whole)).text());
            let state = one.state.label();
            remark(ui, through.map_or_else(|| state.clone(), |through| format!("{state} · {through}")));
        }
    }
    if !need.coming.is_empty() {
        ui.strong(crate::lang::t("needs-coming"));
        for duty in &need.coming {
            if ui.add(Button::new(ecosystem.name(*duty)).frame_when_inactive(false).truncate()).clicked() {
                asked = Some((*duty).into());
            }
        }
    }
    asked
}

/// What covers a need in one part of the life cycle.
pub(super) fn in_phase(ui: &mut Ui, frame: &Frame<'_>, (number, dimension): (usize, usize), phase: Option<Phase>) {
    let need = &frame.table.elements[number].needs[dimension];
    let names: Vec<String> = need
        .covering_in(frame.app.analysis(), phase)
        .map(|covering| frame.app.ecosystem().name(covering.duty))
        .collect();
    let palette = theme::palette(ui.ctx());
    let pressing = need.level.must_be_owned();
    let (sign, text, color) = match names.as_slice() {
        [] if pressing && phase.is_some() => (signs::EMPTY, crate::lang::t("needs-phase-nothing"), palette.faint),
        [] => ("", String::new(), palette.faint),
        [one] => ("✔", one.clone(), palette.good),
        many => ("✔", msg!("needs-phase-duties", count = many.len()).text(), palette.good),
    };
    let label = egui::Label::new(RichText::new(format!("{sign} {text}").trim()).small().color(color)).truncate();
    let shown = ui.add(label);
    if !names.is_empty() {
        shown.on_hover_text(names.join("\n"));
    }
}
