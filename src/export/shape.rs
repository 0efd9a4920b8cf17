//! Tables as a page can hold them: how wide each column is, and what becomes of those that do not fit.
//!
//! Three things happen to a table, and each is said in words below it, so that nothing is
//! lost silently. Columns that are empty in every row are left out. A table of many narrow
//! columns, such as the matrix, is cut in strips that each begin with what a row is about.
//! In any other table that is too wide the columns that matter least are folded: they
//! become lines of one last column, each with the heading it had.

use unicode_width::UnicodeWidthStr;

use crate::lang::{Message, list};
use crate::report::{Cell, Column, Row, Run, Table, Tone, Width, plain_text};

/// How wide a letter is in the size in which tables are set, in millimetres.
const LETTER: f32 = 1.6;
/// What a cell leaves free at its two sides together, in millimetres.
const PADDING: f32 = 3.2;
/// What a line of an upright heading takes across, in millimetres.
const LINE: f32 = 3.6;
/// How wide the column is at least that holds what was folded, in millimetres.
const FOLDED: f32 = 92.0;
/// What stands between two of them on one line.
const APART: &str = "  ·  ";
/// How many narrow columns have their headings upright.
const UPRIGHT: usize = 4;
/// How high upright headings are at most, in millimetres.
const HIGHEST: f32 = 58.0;
/// How many letters of a name an upright heading shows; the whole name stands below the table.
const LONGEST: usize = 60;
/// What no single word may claim for its column, in millimetres; longer words are broken.
const WORD: f32 = 42.0;

/// A table, or one strip of it, that fits on a page.
pub(super) struct Sheet {
    pub(super) table: Table,
    /// How wide each column is, in millimetres.
    pub(super) widths: Vec<f32>,
    /// How high upright headings of narrow columns are, in millimetres; none where they lie.
    pub(super) upright: Option<f32>,
    /// Which columns of the table these are, where it is cut in strips.
    pub(super) caption: Option<String>,
    /// What is to be said about it, to stand below it.
    pub(super) remarks: Vec<String>,
}

/// What a column asks for, in millimetres.
#[derive(Clone, Copy, Default)]
struct Need {
    /// So that no word is broken.
    least: f32,
    /// So that no line is broken, within bounds.
    want: f32,
    /// How much text there is: the sum of the squares of what each cell holds, so that long cells count for more.
    mass: f32,
}

/// The table as sheets that are at most `room` millimetres wide.
pub(super) fn sheets(table: &Table, room: f32) -> Vec<Sheet> {
    let mut remarks: Vec<String> = table.not_on_paper().iter().map(Message::text).collect();
    let table = without_empty(&table.on_paper(), &mut remarks);
    let rest = &table.columns[table.heads.min(table.columns.len())..];
    let narrow = rest.iter().filter(|column| column.width == Width::Narrow).count();
    let (table, upright) = if narrow >= UPRIGHT { turned(table, &mut remarks) } else { (table, None) };
    let needs = needs(&table, upright);
    let least: f32 = needs.iter().map(|need| need.least).sum();
    let heads = table.heads;
    if least <= room {
        return vec![Sheet { widths: widths(&table, &needs, room), table, upright, caption: None, remarks }];
    }
    if narrow * 2 > table.columns.len() - heads {
        return strips(&table, &needs, room, upright, remarks);
    }
    let table = folded(&table, &needs, room);
    let needs = self::needs(&table, upright);
    vec![Sheet { widths: widths(&table, &needs, room), table, upright, caption: None, remarks }]
}

/// The table without the columns that hold nothing in any row. Who is in a matrix stays there, with no part in any duty.
fn without_empty(table: &Table, remarks: &mut Vec<String>) -> Table {
    let mut is_used = vec![false; table.columns.len()];
    for (column, _) in table.rows.iter().flat_map(Row::filled) {
        is_used[column] = true;
    }
    let stays = |column: &usize| *column < table.heads || is_used[*column] || table.columns[*column].group.is_some();
    let (kept, empty): (Vec<usize>, Vec<usize>) = (0..table.columns.len()).partition(stays);
    if empty.is_empty() || table.rows.is_empty() {
        return table.clone();
    }
    let names: Vec<String> = empty.iter().map(|column| table.columns[*column].label.clone()).collect();
    remarks.push(msg!("export-columns-empty", columns = list(&names)).text());
    table.only(&kept)
}

/// The table with headings that can stand upright, and how high these are.
fn turned(mut table: Table, remarks: &mut Vec<String>) -> (Table, Option<f32>) {
    let mut height: f32 = 0.0;
    for column in table.columns.iter_mut().filter(|column| column.width == Width::Narrow) {
        let name = column.label.trim();
        if name.chars().count() > LONGEST {
            let short = format!("{}…", name.chars().take(LONGEST - 1).collect::<String>().trim_end());
            remarks.push(msg!("export-shortened", short = short.as_str(), name = name).text());
            column.label = short;
        }
        height = height.max(breadth(&column.label) + PADDING);
    }
    (table, Some(height.min(HIGHEST)))
}

/// What each column asks for.
fn needs(table: &Table, upright: Option<f32>) -> Vec<Need> {
    let mut needs: Vec<Need> = table.columns.iter().map(|column| heading(column, upright)).collect();
    for (column, cell) in table.rows.iter().flat_map(Row::filled) {
        let need = &mut needs[column];
        let held: f32 = lines(cell).iter().map(|line| claim(need, &plain_text(line))).sum();
        need.mass += held * held;
    }
    for (need, column) in needs.iter_mut().zip(&table.columns) {
        let (floor, cap) = bounds(column.width);
        need.least = need.least.max(floor.min(need.want));
        need.want = need.want.clamp(need.least, cap.max(need.least));
    }
    needs
}

/// The lines of a cell on paper. Records stand behind each other, because a line each would make rows very high.
pub(super) fn lines(cell: &Cell) -> Vec<Vec<Run>> {
    if let Cell::Records(records) = cell {
        let names = records.iter().map(Run::record);
        return vec![names.flat_map(|name| [Run::plain("; "), name]).skip(1).collect()];
    }
    cell.runs()
}

fn heading(column: &Column, upright: Option<f32>) -> Need {
    let mut need = Need::default();
    match upright {
        Some(height) if column.width == Width::Narrow => {
            let lines = ((breadth(&column.label) + PADDING) / height.max(1.0)).ceil().max(1.0);
            // Names break between words and so seldom fill their lines.
            let lines = if lines > 2.0 { lines + 1.0 } else { lines };
            need.least = (lines * LINE + PADDING / 2.0).max(bounds(Width::Narrow).0);
            need.want = need.least;
        }
        // Headings are bold, and bold is a little wider.
        _ => {
            claim(&mut need, &format!("{} ", column.label));
        }
    }
    need
}

/// Makes room for a line of text, and says how long it is.
fn claim(need: &mut Need, line: &str) -> f32 {
    let whole = breadth(line);
    need.want = need.want.max(whole + PADDING);
    let longest = line.split(|c: char| c.is_whitespace() || c == '-').map(breadth).fold(0.0, f32::max);
    need.least = need.least.max(longest.min(WORD) + PADDING);
    whole
}

fn breadth(text: &str) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "no text is that long")]
    let letters = text.width() as f32;
    letters * LETTER
}

/// How wide a column is at least, where it has something to say, and at most, in millimetres.
fn bounds(width: Width) -> (f32, f32) {
    match width {
        Width::Narrow => (7.0, 24.0),
        Width::Short => (16.0, 36.0),
        Width::Middle => (24.0, 70.0),
        Width::Long => (40.0, 130.0),
    }
}

/// How wide each column becomes where all share the room.
fn widths(table: &Table, needs: &[Need], room: f32) -> Vec<f32> {
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if least >= room {
        return needs.iter().map(|need| need.least * room / least).collect();
    }
    let mut widths: Vec<f32> = needs.iter().map(|need| need.least).collect();
    // Those with most text get most, none more than it asks for; what that leaves is shared again.
    for _ in 0..needs.len() {
        let free = room - widths.iter().sum::<f32>();
        let is_open: Vec<bool> = widths.iter().zip(needs).map(|(width, need)| *width + 0.1 < need.want).collect();
        let mass: f32 = needs.iter().zip(&is_open).filter(|(_, open)| **open).map(|(need, _)| need.mass.sqrt()).sum();
        if free < 0.1 || mass <= 0.0 {
            break;
        }
        for ((width, need), _) in widths.iter_mut().zip(needs).zip(&is_open).filter(|(_, open)| **open) {
            *width = (*width + free * need.mass.sqrt() / mass).min(need.want);
        }
    }
    // A few letters stay close together; the others fill the page.
    let free = room - widths.iter().sum::<f32>();
    let takes = |column: &Column| column.width != Width::Narrow;
    let takers: f32 =
        widths.iter().zip(&table.columns).filter(|(_, column)| takes(column)).map(|(width, _)| width).sum();
    if free > 0.0 && takers > 0.0 {
        let taking = widths.iter_mut().zip(&table.columns).filter(|(_, column)| takes(column));
        taking.for_each(|(width, _)| *width *= 1.0 + free / takers);
    }
    widths
}

impl Sheet {
    /// How high a row becomes, in millimetres, rather too much than too little.
    pub(super) fn height(&self, row: &Row) -> f32 {
        let high = |(column, cell): (usize, &Cell)| {
            let room = (self.widths[column] - PADDING).max(LETTER);
            lines(cell).iter().map(|line| (breadth(&plain_text(line)) * 1.15 / room).ceil().max(1.0)).sum::<f32>()
        };
        row.filled().map(high).fold(1.0, f32::max) * LINE * 1.2 + PADDING
    }
}

fn strips(table: &Table, needs: &[Need], room: f32, upright: Option<f32>, remarks: Vec<String>) -> Vec<Sheet> {
    let heads: f32 = needs[..table.heads].iter().map(|need| need.least).sum();
    let free = (room - heads).max(room / 3.0);
    let mut chunks: Vec<Vec<usize>> = vec![Vec::new()];
    let mut taken = 0.0;
    for (column, need) in needs.iter().enumerate().skip(table.heads) {
        if taken + need.least > free && taken > 0.0 {
            chunks.push(Vec::new());
            taken = 0.0;
        }
        taken += need.least;
        chunks.last_mut().into_iter().for_each(|chunk| chunk.push(column));
    }
    let all = table.columns.len() - table.heads;
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut first = 1;
    for chunk in chunks {
        let last = first + chunk.len() - 1;
        let kept: Vec<usize> = (0..table.heads).chain(chunk.iter().copied()).collect();
        let strip = table.only(&kept);
        let needs: Vec<Need> = kept.iter().map(|column| needs[*column]).collect();
        let title = table.title.as_str();
        let words = if first == 1 {
            msg!("export-strip", title = title, from = first, to = last, all = all)
        } else {
            msg!("export-strip-continued", title = title, from = first, to = last, all = all)
        };
        let caption = Some(words.text());
        sheets.push(Sheet {
            widths: widths(&strip, &needs, room),
            table: strip,
            upright,
            caption,
            remarks: Vec::new(),
        });
        first = last + 1;
    }
    sheets.last_mut().into_iter().for_each(|sheet| sheet.remarks.extend(remarks.iter().cloned()));
    sheets
}

/// The table with the columns that do not fit as lines of one last column.
fn folded(table: &Table, needs: &[Need], room: f32) -> Table {
    let kept = kept_apart(table, needs, room);
    let gone: Vec<usize> = (0..table.columns.len()).filter(|column| !kept.contains(column)).collect();
    let mut folded = table.only(&kept);
    folded.columns.push(Column::new("further", &msg!("export-further")).wide(Width::Long));
    for (row, whole) in folded.rows.iter_mut().zip(&table.rows) {
        let lines: Vec<Vec<Run>> = whole
            .filled()
            .filter(|(column, _)| gone.contains(column))
            .map(|(column, cell)| labelled(&table.columns[column].label, cell))
            .collect();
        if !lines.is_empty() {
            *row = row.clone().and([(kept.len(), Cell::RunLines(packed(lines)))]);
        }
    }
    folded
}

/// The columns that stay columns: those that say what a row is about, then those whose words
/// are good or bad news, then the others from the left.
fn kept_apart(table: &Table, needs: &[Need], room: f32) -> Vec<usize> {
    let mut is_toned = vec![false; table.columns.len()];
    for (column, cell) in table.rows.iter().flat_map(Row::filled) {
        is_toned[column] |= cell.tone() != Tone::Plain;
    }
    let mut order: Vec<usize> = (0..table.columns.len()).collect();
    order.sort_by_key(|column| (*column >= table.heads, !is_toned[*column], *column));
    let mut free = room - FOLDED;
    let mut kept = Vec::new();
    for column in order {
        let comfort = match table.columns[column].width {
            Width::Narrow => 7.0,
            Width::Short => 18.0,
            Width::Middle => 30.0,
            Width::Long => 46.0,
        };
        let asked = needs[column].want.min(comfort).max(needs[column].least);
        if column >= table.heads && asked > free {
            break;
        }
        free -= asked;
        kept.push(column);
    }
    kept.sort_unstable();
    kept
}

/// Short pieces side by side, as many as a line of the folded column holds.
fn packed(pieces: Vec<Vec<Run>>) -> Vec<Vec<Run>> {
    // Letters are on average narrower than what columns reckon with, and a piece too much is broken.
    let room = FOLDED * 1.3;
    let mut lines: Vec<(f32, Vec<Run>)> = Vec::new();
    for piece in pieces {
        let wide = breadth(&plain_text(&piece));
        match lines.last_mut() {
            Some((taken, line)) if *taken + breadth(APART) + wide <= room => {
                *taken += breadth(APART) + wide;
                line.push(Run::quiet(APART));
                line.extend(piece);
            }
            _ => lines.push((wide, piece)),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

fn labelled(label: &str, cell: &Cell) -> Vec<Run> {
    let mut runs = vec![Run::quiet(format!("{label}: "))];
    for (number, line) in lines(cell).into_iter().enumerate() {
        if number > 0 {
            runs.push(Run::plain("; "));
        }
        runs.extend(line);
    }
    runs
}
