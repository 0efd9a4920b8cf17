//! Tables: heads repeated on every page, rows kept together, strips where a table is too wide.

use super::body::Body;
use super::columns::{Grid, Setting, Strip, set, without_entries};
use super::heads::Heads;
use super::page::Page;
use super::styles::{self, SECTION_SHADE, name};
use super::text::Form;
use crate::export::text::cleaned;
use crate::report::{Cell, Column, Row, Run, Table, Width};

/// How much of a line a character takes.
const CHARACTER: usize = 100;
/// How many words or names stand one below the other, and how long such a word may be.
const MOST_LINES: usize = 3;
const SHORT_ENTRY: usize = 40;
/// From how many lines on a row may be torn apart at the end of a page.
const LONG_ROW: usize = 18;

impl Body<'_> {
    /// A table as it fits on the page.
    pub(super) fn table(&mut self, table: &Table, page: Page) {
        if table.rows.is_empty() {
            return;
        }
        let width = usize::try_from(page.text_width()).unwrap_or_default();
        let not_on_paper = table.not_on_paper();
        let table = &*table.on_paper();
        match set(table, width) {
            Setting::Whole(grid) => self.whole(table, &grid, &table.title),
            Setting::Strips(strips) => strips.iter().for_each(|strip| self.strip(strip)),
            Setting::Stacked { grid, groups } => {
                self.stacked(table, &grid, &groups);
                self.left_out(table);
            }
        }
        if let Some(words) = not_on_paper {
            self.line(name::REMARK, &words.text());
        }
    }

    /// A part of a table that is too wide, and which part of it.
    fn strip(&mut self, strip: &Strip) {
        let Strip { table, grid, from, to, all } = strip;
        let (title, from, to, all) = (table.title.as_str(), *from, *to, *all);
        let words = if from == 1 {
            msg!("export-strip", title = title, from = from, to = to, all = all)
        } else {
            msg!("export-strip-continued", title = title, from = from, to = to, all = all)
        };
        let words = words.text();
        self.paragraph(Form { keeps_next: true, ..Form::of(name::CAPTION) }, &[Run::plain(words.as_str())]);
        self.whole(table, grid, &words);
    }

    fn whole(&mut self, table: &Table, grid: &Grid, title: &str) {
        let heads = Heads::of(table, grid);
        let style = if grid.is_upright { "OnusMatrix" } else { "OnusTable" };
        self.framed(title, style, grid, |body| {
            heads.write(body);
            for row in &table.rows {
                match &row.section {
                    Some(words) => body.section_row(words, grid),
                    None => body.row(table, grid, row),
                }
            }
        });
        for (number, label) in &heads.long {
            self.line(name::CELL, &msg!("export-long-head", number = *number, label = *label).text());
        }
        self.after_table();
    }

    /// Keeps what follows at a distance, and apart where it is a table as well.
    pub(super) fn after_table(&mut self) {
        self.within("w:p", &[], |body| {
            body.within("w:pPr", &[], |body| {
                body.xml.val("w:pStyle", name::END);
                body.xml.empty(
                    "w:spacing",
                    &[("w:before", "0"), ("w:after", "100"), ("w:line", "20"), ("w:lineRule", "exact")],
                );
            });
        });
    }

    /// A table with what is known of it beforehand, and the rows that are written inside.
    fn framed(&mut self, title: &str, style: &str, grid: &Grid, inner: impl FnOnce(&mut Self)) {
        let width = grid.widths.iter().sum::<usize>().to_string();
        self.within("w:tbl", &[], |body| {
            body.within("w:tblPr", &[], |body| {
                body.xml.val("w:tblStyle", style);
                body.xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
                body.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
                let look = [
                    ("w:val", "00A0"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "1"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ];
                body.xml.empty("w:tblLook", &look);
                body.xml.val("w:tblCaption", &cleaned(title));
            });
            body.within("w:tblGrid", &[], |body| {
                for width in &grid.widths {
                    body.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
                }
            });
            inner(body);
        });
    }

    fn section_row(&mut self, words: &str, grid: &Grid) {
        self.within("w:tr", &[], |body| {
            body.within("w:trPr", &[], |body| body.xml.empty("w:cantSplit", &[]));
            let frame = Frame {
                width: grid.widths.iter().sum(),
                span: grid.widths.len(),
                shade: Some(SECTION_SHADE),
                is_turned: false,
            };
            body.cell(frame, |body| body.line(name::SECTION, words));
        });
    }

    fn row(&mut self, table: &Table, grid: &Grid, row: &Row) {
        let cells: Vec<Option<&Cell>> = row.cells(table.columns.len()).collect();
        let lines = cells.iter().zip(&grid.widths).filter_map(|(cell, width)| Some(height((*cell)?, *width)));
        self.body_row(lines.max().unwrap_or_default(), |body| {
            for (at, (cell, width)) in cells.iter().zip(&grid.widths).enumerate() {
                let shade = cell.and_then(|cell| styles::tone(cell.tone())).map(|(_, shade)| shade);
                let style = match table.columns.get(at).map(|column| column.width) {
                    _ if at == 0 => name::LEAD,
                    Some(Width::Narrow) => name::LETTERS,
                    _ => name::CELL,
                };
                let record = (at == 0 && table.is_home).then_some(row.id.as_str());
                body.cell(Frame { width: *width, span: 1, shade, is_turned: false }, |body| match cell {
                    Some(cell) => body.lines_of(cell, style, record),
                    None => body.paragraph_of(Form::of(style), &[], |body| body.at_home(record, |_| {})),
                });
            }
        });
    }

    /// A row; one that is long may go on on the next page.
    fn body_row(&mut self, lines: usize, inner: impl FnOnce(&mut Self)) {
        self.within("w:tr", &[], |body| {
            if lines < LONG_ROW {
                body.within("w:trPr", &[], |body| body.xml.empty("w:cantSplit", &[]));
            }
            inner(body);
        });
    }

    /// What a cell holds, one paragraph for each line.
    fn lines_of(&mut self, cell: &Cell, style: &'static str, record: Option<&str>) {
        if let Cell::Word { label, tone, .. } = cell {
            let run = [Run::plain(label.as_str())];
            return self.paragraph_of(Form::of(style), &run, |body| {
                body.at_home(record, |body| body.toned(label, *tone, false));
            });
        }
        let mut record = record;
        for line in set_lines(cell, MOST_LINES) {
            let record = record.take();
            self.paragraph_of(Form::of(style), &line, |body| body.at_home(record, |body| body.runs(&line)));
        }
    }

    pub(super) fn cell(&mut self, frame: Frame, inner: impl FnOnce(&mut Self)) {
        self.within("w:tc", &[], |body| {
            body.within("w:tcPr", &[], |body| frame.write(body));
            inner(body);
        });
    }

    /// A table whose columns behind the heads are told one below the other.
    fn stacked(&mut self, table: &Table, grid: &Grid, groups: &[Vec<usize>]) {
        let heads = table.heads.min(table.columns.len());
        self.framed(&table.title, "OnusTable", grid, |body| {
            let named = |group: &Vec<usize>| {
                let labels: Vec<&str> = group.iter().map(|at| table.columns[*at].label.as_str()).collect();
                labels.join(" · ")
            };
            let labels =
                table.columns[..heads].iter().map(|column| column.label.clone()).chain(groups.iter().map(named));
            let labels: Vec<String> = labels.collect();
            body.head_row(None, |body| {
                for (label, width) in labels.iter().zip(&grid.widths) {
                    body.head_cell(label, *width, false);
                }
            });
            for row in &table.rows {
                match &row.section {
                    Some(words) => body.section_row(words, grid),
                    None => body.stacked_row(table, grid, groups, row),
                }
            }
        });
        self.after_table();
    }

    fn stacked_row(&mut self, table: &Table, grid: &Grid, groups: &[Vec<usize>], row: &Row) {
        let cells: Vec<Option<&Cell>> = row.cells(table.columns.len()).collect();
        let width = grid.widths.last().copied().unwrap_or_default();
        let tall =
            |group: &Vec<usize>| group.iter().filter_map(|at| Some(1 + height(cells[*at]?, width))).sum::<usize>();
        self.body_row(groups.iter().map(tall).max().unwrap_or_default(), |body| {
            for (at, width) in grid.widths[..table.heads].iter().enumerate() {
                let record = (at == 0 && table.is_home).then_some(row.id.as_str());
                let style = if at == 0 { name::LEAD } else { name::CELL };
                let shade = cells[at].and_then(|cell| styles::tone(cell.tone())).map(|(_, shade)| shade);
                body.cell(Frame { width: *width, span: 1, shade, is_turned: false }, |body| match cells[at] {
                    Some(cell) => body.lines_of(cell, style, record),
                    None => body.paragraph_of(Form::of(style), &[], |body| body.at_home(record, |_| {})),
                });
            }
            for (group, width) in groups.iter().zip(&grid.widths[table.heads..]) {
                body.cell(Frame { width: *width, span: 1, shade: None, is_turned: false }, |body| {
                    let told: Vec<(&Column, &Cell)> =
                        group.iter().filter_map(|at| Some((table.columns.get(*at)?, cells[*at]?))).collect();
                    for (column, cell) in &told {
                        body.named_lines(column, cell);
                    }
                    if told.is_empty() {
                        body.line(name::CELL, "");
                    }
                });
            }
        });
    }

    /// The name of a column and what its cell holds, on one line where it is one.
    fn named_lines(&mut self, column: &Column, cell: &Cell) {
        let label = msg!("export-field", name = column.label.as_str()).text();
        let lines = set_lines(cell, 1);
        let first = lines.first().map_or(&[][..], |line| line);
        self.paragraph_of(Form { is_ltr: true, ..Form::of(name::CELL) }, first, |body| {
            body.styled(name::FIELD, &label);
            body.runs(&[Run::plain(" ")]);
            match cell {
                Cell::Word { label, tone, .. } => body.toned(label, *tone, true),
                _ => body.runs(first),
            }
        });
        for line in lines.iter().skip(1) {
            self.paragraph(Form::of(name::MORE), line);
        }
    }

    /// Says which columns are not shown because there is nothing in them.
    fn left_out(&mut self, table: &Table) {
        let empty = without_entries(table);
        let labels: Vec<&str> =
            empty.iter().filter(|at| **at >= table.heads).map(|at| table.columns[*at].label.as_str()).collect();
        if !labels.is_empty() {
            self.line(name::REMARK, &msg!("export-columns-empty", columns = labels.join(", ")).text());
        }
    }

    /// Facts, each with what it is called.
    pub(super) fn facts(&mut self, title: &str, facts: &[(String, String)], page: Page) {
        if facts.is_empty() {
            return;
        }
        let width = usize::try_from(page.text_width()).unwrap_or_default();
        let grid = Grid { widths: vec![width * 3 / 10, width - width * 3 / 10], is_upright: false };
        self.framed(title, "OnusFacts", &grid, |body| {
            for (what, how) in facts {
                body.body_row(0, |body| {
                    for (at, (text, width)) in [what, how].into_iter().zip(&grid.widths).enumerate() {
                        let run = if at == 0 { Run::strong(text.as_str()) } else { Run::plain(text.as_str()) };
                        let frame = Frame { width: *width, span: 1, shade: None, is_turned: false };
                        body.cell(frame, |body| body.paragraph(Form::of("Normal"), &[run]));
                    }
                });
            }
        });
    }
}

/// The lines of a cell; words and names one behind the other where they are many.
fn set_lines(cell: &Cell, most: usize) -> Vec<Vec<Run>> {
    let lines = cell.runs();
    let are_short =
        || lines.iter().all(|line| line.iter().map(|run| run.text.chars().count()).sum::<usize>() <= SHORT_ENTRY);
    let is_list = matches!(cell, Cell::Records(_)) || (matches!(cell, Cell::Lines(_)) && are_short());
    if lines.len() <= most || !is_list {
        return lines;
    }
    let mut one: Vec<Run> = Vec::new();
    for mut line in lines {
        if !one.is_empty() {
            one.push(Run::plain("; "));
        }
        one.append(&mut line);
    }
    vec![one]
}

/// About how many lines a cell takes.
fn height(cell: &Cell, width: usize) -> usize {
    let in_line = (width / CHARACTER).max(1);
    cell.lines().iter().map(|line| line.chars().count().div_ceil(in_line).max(1)).sum()
}

/// The frame of a cell.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) width: usize,
    pub(super) span: usize,
    pub(super) shade: Option<&'static str>,
    pub(super) is_turned: bool,
}

impl Frame {
    fn write(self, body: &mut Body<'_>) {
        body.xml.empty("w:tcW", &[("w:w", &self.width.to_string()), ("w:type", "dxa")]);
        if self.span > 1 {
            body.xml.val("w:gridSpan", &self.span.to_string());
        }
        if let Some(shade) = self.shade {
            body.xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", shade)]);
        }
        if self.is_turned {
            body.xml.val("w:textDirection", "btLr");
            body.xml.val("w:vAlign", "center");
        }
    }
}
