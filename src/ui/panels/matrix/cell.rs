//! One place of the matrix: what it looks like and what a screen reader says.

use egui::text::TextFormat;
use egui::{FontId, Painter, Rect, Stroke, StrokeKind};

use crate::app::matrix::{Cell, Column, Row, When};
use crate::model::{OwnershipState, Standing};
use crate::ui::{signs, text, theme};

/// Paints a part.
pub(super) fn paint(painter: &Painter, palette: &theme::Palette, rect: Rect, cell: &Cell) {
    let pill = rect.shrink2(egui::vec2(theme::GAP / 2.0, (rect.height() - theme::MATRIX_PILL) / 2.0));
    let holds = cell.holds();
    let contested = holds && cell.standing == Standing::Contested;
    let carries = cell.letters.carries();
    let color = match (holds, contested, carries) {
        (false, ..) => palette.faint,
        (_, true, _) => palette.contested,
        (_, _, true) => palette.text,
        _ => palette.faint,
    };
    if holds {
        match cell.standing {
            Standing::Contested => {
                painter.rect_filled(pill, theme::ROUND, theme::faded(palette.contested, 0.16));
                painter.rect_stroke(pill, theme::ROUND, Stroke::new(1.0, palette.contested), StrokeKind::Inside);
            }
            Standing::Agreed if carries => {
                painter.rect_filled(pill, theme::ROUND, palette.accent_soft);
                painter.rect_stroke(pill, theme::ROUND, Stroke::new(1.0, palette.accent), StrokeKind::Inside);
            }
            Standing::Agreed => {
                painter.rect_filled(pill, theme::ROUND, palette.raised);
            }
            Standing::Proposed => {
                painter.rect_stroke(pill, theme::ROUND, Stroke::new(1.0, palette.line), StrokeKind::Inside);
            }
        }
    }
    let mut format = TextFormat::simple(FontId::proportional(theme::TEXT), color);
    format.italics = !holds || cell.standing == Standing::Proposed;
    if matches!(cell.when, When::Ended(_) | When::BearerGone) {
        format.strikethrough = Stroke::new(1.0, color);
    }
    let galley = text::cut(painter, &face(cell), format, pill.width(), 1);
    let at = pill.center() - galley.size() / 2.0;
    painter.galley(at, galley, color);
    if cell.has_more {
        // A corner turned down, as on a card that has something on its back.
        let corner = rect.right_top() + egui::vec2(-theme::GAP / 2.0, theme::GAP / 2.0);
        let fold = [corner, corner - egui::vec2(theme::GAP, 0.0), corner + egui::vec2(0.0, theme::GAP)];
        painter.add(egui::Shape::convex_polygon(fold.to_vec(), palette.faint, Stroke::NONE));
    }
}

/// What stands in a place: letters, and signs for contested, lead, part and more.
fn face(cell: &Cell) -> String {
    let contested = cell.standing == Standing::Contested && cell.holds();
    let mut face = String::new();
    if contested {
        face.push_str(signs::ownership(OwnershipState::Contested));
    }
    match cell.scope {
        Some(_) => face.push_str(&format!("({})", cell.letters)),
        None => face.push_str(&cell.letters.to_string()),
    }
    if cell.lead {
        face.push_str(signs::LEAD);
    }
    if cell.others > 0 {
        face.push('+');
    }
    face
}

/// What a screen reader says: “Vorwerk Group, Keep the cloud secure: A, contested”.
pub(super) fn spoken(row: &Row, column: &Column, cell: Option<&Cell>) -> String {
    msg!("matrix-place", who = column.name.as_str(), duty = row.name.as_str(), part = part(cell)).text()
}

/// A part in words: letters, standing and what else is to be said.
pub(super) fn part(cell: Option<&Cell>) -> String {
    let Some(cell) = cell else { return crate::lang::t("matrix-no-part") };
    let mut words = vec![cell.letters.to_string()];
    words.push(crate::lang::t(match cell.standing {
        Standing::Proposed => "matrix-part-proposed",
        Standing::Agreed => "matrix-part-agreed",
        Standing::Contested => "matrix-part-contested",
    }));
    if cell.lead {
        words.push(crate::lang::t("matrix-part-lead"));
    }
    if let Some(name) = &cell.scope {
        words.push(msg!("matrix-part-scope", name = name.as_str()).text());
    }
    match cell.when {
        When::Now => {}
        When::Coming => words.push(crate::lang::t("matrix-part-coming")),
        When::BearerGone => words.push(crate::lang::t("matrix-part-gone")),
        When::Ended(day) => words.push(msg!("matrix-part-ended", day = day).text()),
    }
    if cell.has_more {
        words.push(crate::lang::t("matrix-part-noted"));
    }
    if cell.others > 0 {
        words.push(msg!("matrix-part-others", count = cell.others).text());
    }
    words.join(", ")
}
