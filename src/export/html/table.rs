//! Tables: with heads that stay in view, as cards where there is no room, in strips on paper.

use super::Page;
use super::inline::{attributes, direction, record_id};
use crate::export::text::escaped;
use crate::report::{Cell, Column, Row, Table, Tone, Width};

/// Tables with at least so many columns become cards on phones.
const CARDS: usize = 6;
/// Tables with at least so many columns become cards on paper as well.
const MANY: usize = 10;
/// How many columns of a matrix stand side by side on paper, besides those that say what a row is about.
const ON_PAPER: usize = 12;

/// How a table is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    /// Each row becomes a card where there is no room.
    Cards,
    /// Many narrow columns with upright headings.
    Grid,
}

impl Page<'_> {
    /// A table; one without rows is there for programs only.
    pub(super) fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let is_grid = table.columns.iter().any(|column| column.width == Width::Narrow);
        let look = match (is_grid, table.columns.len()) {
            (true, _) => Look::Grid,
            (false, CARDS..) => Look::Cards,
            (false, _) => Look::Plain,
        };
        let is_split = is_grid && table.columns.len() > table.heads + ON_PAPER;
        let class = match look {
            Look::Plain => "t",
            Look::Cards if table.columns.len() >= MANY => "t cards many",
            Look::Cards => "t cards",
            Look::Grid if is_split => "t grid split",
            Look::Grid => "t grid",
        };
        self.body(table, class, look);
        if is_split {
            self.is_echo = true;
            self.push("<div class=\"strips\" aria-hidden=\"true\">\n");
            for strip in table.in_strips(table.heads + ON_PAPER) {
                self.body(&strip, "t grid", look);
            }
            self.push("</div>\n");
            self.is_echo = false;
        }
    }

    fn body(&mut self, table: &Table, class: &str, look: Look) {
        let title = escaped(&table.title);
        self.push(&format!(
            "<div class=\"{class}\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\"><table>\n<caption>{title}</caption>\n<thead><tr>"
        ));
        for column in &table.columns {
            let words = escaped(&column.label);
            let side = attributes(&column.label);
            self.push(&format!("<th scope=\"col\" class=\"{}\"><span{side}>{words}</span></th>", width(column)));
        }
        self.push("</tr></thead>\n<tbody>\n");
        let labels: Vec<String> = table.columns.iter().map(|column| escaped(&column.label)).collect();
        for row in &table.rows {
            self.row(table, row, look, &labels);
        }
        self.push("</tbody>\n</table></div>\n");
    }

    fn row(&mut self, table: &Table, row: &Row, look: Look, labels: &[String]) {
        if let Some(words) = &row.section {
            self.push(&format!(
                "<tr class=\"sec\"><th scope=\"rowgroup\" colspan=\"{}\"{}>{}</th></tr>\n",
                table.columns.len(),
                attributes(words),
                escaped(words)
            ));
            return;
        }
        self.push("<tr");
        if table.is_home
            && let Some(id) = self.give(record_id(&row.id))
        {
            self.push(&format!(" id=\"{}\"", escaped(&id)));
        }
        let is_open = |cell: &Cell| matches!(cell.tone(), Tone::Bad | Tone::Weak | Tone::Contested);
        if row.filled().any(|(_, cell)| is_open(cell)) {
            self.push(" data-open=\"\"");
        }
        self.push(">");
        for (place, (cell, column)) in row.cells(table.columns.len()).zip(&table.columns).enumerate() {
            self.push(if place == 0 { "<th scope=\"row\"" } else { "<td" });
            self.push(&format!(" class=\"{}\"", width(column)));
            if place > 0 && look == Look::Cards && cell.is_some() {
                self.push(&format!(" data-l=\"{}\"", labels[place]));
            }
            self.cell(cell);
            self.push(if place == 0 { "</th>" } else { "</td>" });
        }
        self.push("</tr>\n");
    }

    /// The rest of the opening tag of a cell, and what is in it.
    fn cell(&mut self, cell: Option<&Cell>) {
        let Some(cell) = cell else { return self.push(">") };
        if let Cell::Word { label, tone, .. } = cell {
            self.push(&format!("{}>", attributes(label)));
            let class = tone_class(*tone);
            let words = escaped(label);
            self.push(&if class.is_empty() { words } else { format!("<span class=\"tone {class}\">{words}</span>") });
            return;
        }
        let lines = cell.runs();
        let side = lines.iter().map(|runs| direction(runs)).find(|found| !found.is_empty()).unwrap_or_default();
        self.push(side);
        self.push(">");
        if let [one] = lines.as_slice() {
            self.runs(one);
            return;
        }
        for line in &lines {
            self.push("<div>");
            self.runs(line);
            self.push("</div>");
        }
    }
}

fn width(column: &Column) -> &'static str {
    match column.width {
        Width::Narrow => "narrow",
        Width::Short => "short",
        Width::Middle => "middle",
        Width::Long => "long",
    }
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "good",
        Tone::Weak => "weak",
        Tone::Bad => "bad",
        Tone::Contested => "contested",
        Tone::Quiet => "set-aside",
    }
}
