//! A long list of heads and rows, of which one is unfolded; only what is in sight is built.

use egui::{EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::theme;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Tells it apart from all others.
    pub(super) key: String,
    /// Which group it belongs to.
    pub(super) group: usize,
    /// Which entry of the group it is; nothing for the head.
    pub(super) entry: Option<usize>,
}

/// The lines and where they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    tops: Vec<f32>,
    bottom: f32,
}

impl Lines {
    pub(super) fn push(&mut self, line: Line) {
        self.tops.push(self.bottom);
        self.bottom += height(&line);
        self.lines.push(line);
    }

    pub(super) fn position(&self, key: &str) -> Option<usize> {
        self.lines.iter().position(|line| line.key == key)
    }
}

fn height(line: &Line) -> f32 {
    if line.entry.is_some() { theme::LAW_ROW } else { theme::LAW_HEAD }
}

/// The key of the head of an instrument. Its id alone may be that of a provision as well.
pub(super) fn head_key(instrument: &str) -> String {
    format!("§ {instrument}")
}

/// The widget of a line.
pub(super) fn line_id(salt: &str, key: &str) -> Id {
    Id::unique(("law-line", salt, key))
}

/// How the list is shown.
pub(super) struct Shown<'a> {
    pub(super) salt: &'static str,
    pub(super) lines: &'a Lines,
    /// The line below which the body stands.
    pub(super) open: Option<usize>,
    /// The line that is to be brought into view.
    pub(super) reveal: Option<usize>,
}

/// Shows the list in the room that is left. `line` shows one line, `body` what is unfolded
/// below the open one.
pub(super) fn show(
    ui: &mut Ui,
    shown: &Shown<'_>,
    mut line: impl FnMut(&mut Ui, Rect, &Line),
    body: impl FnOnce(&mut Ui),
) {
    let Shown { salt, lines, open, reveal } = *shown;
    let tall_id = Id::unique(("law-body", salt));
    let known: Option<(String, f32)> = ui.data(|data| data.get_temp(tall_id));
    let open_key = open.map(|at| lines.lines[at].key.clone());
    let tall = known.filter(|(key, _)| Some(key) == open_key.as_ref()).map(|(_, tall)| tall);
    let room = if open.is_some() { tall.unwrap_or(theme::LAW_BODY) } else { 0.0 };
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        let width = ui.available_width();
        ui.set_min_size(vec2(width, lines.bottom + room));
        let rect_of = |at: usize| {
            let below = if open.is_some_and(|open| at > open) { room } else { 0.0 };
            let top = origin.y + lines.tops[at] + below;
            Rect::from_min_size(pos2(origin.x, top), vec2(width, height(&lines.lines[at])))
        };
        let focused = walk(ui, salt, lines, rect_of);
        if let Some(at) = reveal {
            let rect = rect_of(at);
            let none = egui::style::ScrollAnimation::none();
            ui.scroll_to_rect_animation(rect.with_max_y(rect.bottom() + room), None, none);
        }
        let seen = viewport.translate(origin.to_vec2());
        let first = lines.tops.partition_point(|top| top + theme::LAW_ROW + room < viewport.top());
        let in_sight = (first..lines.lines.len())
            .skip_while(|at| rect_of(*at).bottom() < seen.top())
            .take_while(|at| rect_of(*at).top() <= seen.bottom());
        let in_sight: Vec<usize> = in_sight.collect();
        // The line that has the keyboard is kept even out of sight.
        let far = focused.filter(|at| !in_sight.contains(at));
        for at in in_sight.into_iter().chain(far) {
            line(ui, rect_of(at), &lines.lines[at]);
        }
        if let Some(at) = open {
            let below = rect_of(at);
            let top = below.bottom();
            if top <= seen.bottom() && top + room >= seen.top() {
                let taken = unfolded(ui, Rect::from_x_y_ranges(below.x_range(), top..=f32::INFINITY), body);
                if tall != Some(taken) {
                    ui.data_mut(|data| data.insert_temp(tall_id, (open_key.unwrap_or_default(), taken)));
                    ui.request_repaint();
                }
            }
        }
    });
}

/// Shows the body and tells how tall it is.
fn unfolded(ui: &mut Ui, rect: Rect, body: impl FnOnce(&mut Ui)) -> f32 {
    let width = (rect.width() - 2.0 * theme::LAW_INDENT).min(theme::LAW_TEXT);
    let inner = Rect::from_min_size(rect.min + vec2(theme::LAW_INDENT, theme::GAP), vec2(width, f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("law-body"));
    child.set_max_width(width);
    body(&mut child);
    child.min_rect().height() + theme::GAP + theme::PAD
}

/// Arrows walk from line to line; tells which line has the keyboard.
fn walk(ui: &Ui, salt: &str, lines: &Lines, rect_of: impl Fn(usize) -> Rect) -> Option<usize> {
    let focused = ui.memory(|memory| memory.focused())?;
    let at = lines.lines.iter().position(|line| line_id(salt, &line.key) == focused)?;
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
    let mut now = at;
    for (key, forward) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            continue;
        }
        let next = if forward { at + 1 } else { at.wrapping_sub(1) };
        let Some(line) = lines.lines.get(next) else { continue };
        now = next;
        ui.memory_mut(|memory| {
            memory.request_focus(line_id(salt, &line.key));
            memory.move_focus(egui::FocusDirection::None);
        });
        ui.scroll_to_rect_animation(rect_of(next), None, egui::style::ScrollAnimation::none());
    }
    Some(now)
}
