//! The findings by severity: what is wrong, where, why, and what puts it right.

mod details;
mod lines;
mod list;

use egui::{Context, Id, Ui, UiBuilder};
use lines::{Filter, Lines};

use crate::app::{Action, App};
use crate::lang::t;
use crate::model::FindingId;
use crate::rules::Severity;
use crate::ui::{kept, signs, theme};

/// From this width on the details stand beside the list, else below it, in points.
const WIDE: f32 = 640.0;

/// Details that have less room than this are left out; a finding is gone to all the same.
const LOWEST: f32 = 60.0;

/// What the panel remembers from frame to frame.
#[derive(Clone, Default)]
struct State {
    filter: Filter,
    /// The current finding as it was last seen.
    seen: Option<FindingId>,
}

impl State {
    fn id() -> Id {
        Id::unique("findings-state")
    }

    fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }
}

/// Shows the findings.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    // The panel keeps the height it was given, however little stands in it.
    ui.expand_to_include_rect(ui.max_rect());
    let mut state = State::load(ui.ctx());
    let current = app.finding().and_then(|id| app.analysis().finding(id));
    let is_new = state.seen != app.finding();
    if let Some(finding) = current.filter(|_| is_new) {
        state.filter.folded[finding.severity as usize] = false;
    }
    state.seen = app.finding();
    let lines = prepared(ui.ctx(), app, &state.filter);
    if lines.open == [0; 3] && lines.waived == 0 {
        nothing_found(ui, app);
    } else {
        bar(ui, app, &lines, &mut state.filter);
        let lines = prepared(ui.ctx(), app, &state.filter);
        let (left, right) = halves(ui);
        let is_low = right.height() < LOWEST;
        let left = if is_low { left.union(right) } else { left };
        let mut list_ui = ui.new_child(UiBuilder::new().max_rect(left).id_salt("findings-list"));
        list::show(&mut list_ui, app, &lines, &mut state.filter, is_new, actions);
        if is_low {
            ui.advance_cursor_after_rect(left);
            state.store(ui.ctx());
            return;
        }
        let mut details_ui = ui.new_child(UiBuilder::new().max_rect(right).id_salt("findings-details"));
        details::show(&mut details_ui, app, current, actions);
        ui.advance_cursor_after_rect(left.union(right));
    }
    state.store(ui.ctx());
}

fn prepared(ctx: &Context, app: &App, filter: &Filter) -> std::sync::Arc<Lines> {
    let key = (app.stamp(), filter.clone());
    kept::kept(ctx, Id::unique("findings-lines"), key, || Lines::of(app, filter))
}

/// The room for the list and the room for the details.
fn halves(ui: &Ui) -> (egui::Rect, egui::Rect) {
    let room = ui.available_rect_before_wrap();
    let palette = theme::palette(ui.ctx());
    let stroke = egui::Stroke::new(1.0, palette.line);
    if room.width() >= WIDE {
        let middle = room.left() + room.width() * 0.58;
        ui.painter().vline(middle, room.y_range(), stroke);
        (room.with_max_x(middle - theme::GAP), room.with_min_x(middle + theme::PAD))
    } else {
        let middle = room.top() + room.height() * 0.5;
        ui.painter().hline(room.x_range(), middle, stroke);
        (room.with_max_y(middle - theme::GAP), room.with_min_y(middle + theme::GAP))
    }
}

fn nothing_found(ui: &mut Ui, app: &App) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.25);
        if app.is_checking() {
            ui.weak(t("findings-checking"));
        } else if app.ecosystem().nodes().next().is_none() && app.ecosystem().obligations.is_empty() {
            ui.label(t("findings-nothing-to-check"));
        } else {
            ui.label(t("findings-none"));
            ui.weak(msg!("findings-none-help", day = app.as_of()).text());
        }
    });
}

fn bar(ui: &mut Ui, app: &App, lines: &Lines, filter: &mut Filter) {
    ui.horizontal_wrapped(|ui| {
        ui.add(egui::TextEdit::singleline(&mut filter.text).hint_text(t("findings-filter")).desired_width(180.0))
            .accessible_name(t("findings-filter"));
        for severity in Severity::ALL {
            let hidden = &mut filter.hidden[severity as usize];
            let mut shown = !*hidden;
            let count = count_label(severity, lines.open[severity as usize]);
            let label = egui::RichText::new(format!("{} {count}", signs::severity(severity)))
                .color(theme::palette(ui.ctx()).severity(severity));
            let toggle = ui.toggle_value(&mut shown, label).accessible_name(count);
            if toggle.on_hover_text(t("findings-severity-help")).changed() {
                *hidden = !shown;
            }
        }
        ui.checkbox(&mut filter.waived, msg!("findings-show-waived", count = lines.waived).text());
        if app.is_checking() {
            ui.weak(t("findings-checking"));
        }
    });
}

/// “3 gaps”.
fn count_label(severity: Severity, count: usize) -> String {
    match severity {
        Severity::Gap => msg!("findings-gaps", count = count),
        Severity::Weakness => msg!("findings-weaknesses", count = count),
        Severity::Note => msg!("findings-notes", count = count),
    }
    .text()
}
