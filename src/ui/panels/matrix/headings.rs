//! The headings of sections, across the whole width; a click folds one.

use egui::{Id, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::change;
use super::grid::{Frame, within};
use crate::app::matrix::Line;
use crate::ui::{signs, text, theme};

/// Shows the headings that are seen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let inner = within(ui, frame.geometry.headings());
    let palette = theme::palette(ui.ctx());
    for line in frame.geometry.lines() {
        let Line::Section(number) = frame.table.lines[line] else { continue };
        let section = &frame.table.sections[number];
        let rect = frame.geometry.across(frame.geometry.headings(), line);
        let response = inner.interact(rect, Id::unique(("matrix-section", section.key)), Sense::click());
        let words =
            msg!("matrix-section", title = section.title.as_str(), count = section.count, holes = section.holes);
        let spoken = words.text();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, !section.folded, spoken.as_str()));
        inner.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(!section.folded));
        let lit = response.hovered() || response.has_focus();
        inner.painter().rect_filled(rect, 0, if lit { palette.accent_soft } else { palette.raised });
        inner.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.line));
        let top = rect.center().y - theme::TEXT * 0.65;
        let sign = if section.folded { signs::FOLDED } else { signs::UNFOLDED };
        text::line(inner.painter(), pos2(rect.left() + theme::GAP, top), sign, theme::TEXT, palette.text, 20.0);
        let left = rect.left() + theme::GAP + 22.0;
        text::line(inner.painter(), pos2(left, top), &spoken, theme::TEXT, palette.text, rect.right() - left);
        if response.clicked() {
            change(frame, |arrangement| arrangement.fold(section.key));
        }
    }
}
