//! How a table fits on the page: its columns and their widths, one table or several strips.
//!
//! All lengths are in twentieths of a point.

use crate::report::{Cell, Column, Row, Table, Width};

/// How wide a character of a table is, taken all together; in bold heads a little more.
const CHARACTER: usize = 88;
/// What a cell needs besides its text.
const MARGINS: usize = 150;
/// With more narrow columns than this their heads are turned upright.
const MOST_LEVEL: usize = 6;
/// From how many characters on a word may be broken.
const LONGEST_WORD: usize = 15;
/// In how many lines a usual cell should fit, and how many characters a short line counts.
const FEW_LINES: usize = 3;
const SHORT_LINE: usize = 20;
/// How many columns at least stand in a strip besides those that are repeated.
const LEAST_IN_STRIP: usize = 3;
/// How wide a column is in which several of the table's are told one below the other.
const STACK: usize = 2_700;

/// How a table is set.
pub(super) enum Setting {
    /// As it is.
    Whole(Grid),
    /// In several tables, each with these columns of the whole.
    Strips(Vec<Strip>),
    /// The columns behind the heads told one below the other, each with its name, in groups.
    Stacked { grid: Grid, groups: Vec<Vec<usize>> },
}

/// Some columns of a table.
pub(super) struct Strip {
    pub(super) table: Table,
    pub(super) grid: Grid,
    /// The first and last of its columns, counted from 1 without those that are repeated.
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many there are in all strips.
    pub(super) all: usize,
}

/// The widths of the columns of a table, and whether heads stand upright.
pub(super) struct Grid {
    pub(super) widths: Vec<usize>,
    /// Whether the heads of narrow columns stand upright.
    pub(super) is_upright: bool,
}

/// Sets a table into this width.
pub(super) fn set(table: &Table, width: usize) -> Setting {
    let is_upright = is_upright(table);
    let needs: Vec<Need> = (0..table.columns.len()).map(|at| Need::of(table, at, is_upright)).collect();
    if needs.iter().map(|need| need.least).sum::<usize>() <= width {
        return Setting::Whole(Grid { widths: share(&needs, width), is_upright });
    }
    let (heads, rest) = needs.split_at(table.heads.min(needs.len()));
    if is_upright && table.columns[heads.len()..].iter().all(|column| column.width == Width::Narrow) {
        return strips(table, heads, rest, width);
    }
    stacked(table, heads, width)
}

/// Columns of the table in which no row has an entry.
pub(super) fn without_entries(table: &Table) -> Vec<usize> {
    let mut is_filled = vec![false; table.columns.len()];
    for (at, _) in table.rows.iter().flat_map(Row::filled) {
        if let Some(one) = is_filled.get_mut(at) {
            *one = true;
        }
    }
    (0..table.columns.len()).filter(|at| !is_filled[*at]).collect()
}

/// Whether the heads of narrow columns stand upright.
pub(super) fn is_upright(table: &Table) -> bool {
    narrow(table).count() > MOST_LEVEL
}

fn narrow(table: &Table) -> impl Iterator<Item = &Column> {
    table.columns.iter().filter(|column| column.width == Width::Narrow)
}

/// How much room a column needs, and how much it would like.
#[derive(Clone, Copy)]
struct Need {
    least: usize,
    wish: usize,
}

impl Need {
    fn of(table: &Table, at: usize, is_upright: bool) -> Self {
        let Some(column) = table.columns.get(at) else { return Self { least: 0, wish: 0 } };
        let is_turned = is_upright && column.width == Width::Narrow;
        let (least, most) = match column.width {
            Width::Narrow => (620, 2_400),
            Width::Short => (880, 2_600),
            Width::Middle => (1_250, 4_200),
            Width::Long => (1_800, 9_000),
        };
        let mut text = Extent::default();
        if !is_turned {
            text.add_words(&column.label, false);
        }
        for cell in cells(table, at) {
            text.add(cell);
        }
        let of_word = text.word.min(LONGEST_WORD) * CHARACTER + MARGINS;
        // An empty column needs room for its head alone.
        let least = if text.cells == 0 && !is_turned { of_word.min(least) } else { least.max(of_word.min(most)) };
        if is_turned {
            return Self { least, wish: least };
        }
        // Wide enough that a usual cell takes few lines, but no wider than its longest line.
        let few = if is_upright { 1 } else { FEW_LINES };
        let wish = text.line.min(text.usual(table.rows.len()) / few) * CHARACTER + MARGINS;
        Self { least, wish: wish.clamp(least, most.max(least)) }
    }
}

/// How much text there is: the longest word, the longest line and how much in a usual cell,
/// in characters.
#[derive(Default)]
struct Extent {
    word: usize,
    line: usize,
    squares: usize,
    cells: usize,
}

impl Extent {
    fn add(&mut self, cell: &Cell) {
        let mut all = 0;
        for line in cell.lines() {
            self.add_words(&line, matches!(cell, Cell::Date(_)));
            // A line takes room even where it is short.
            all += line.chars().count().max(SHORT_LINE);
        }
        self.squares += all * all;
        self.cells += 1;
    }

    fn add_words(&mut self, text: &str, is_whole: bool) {
        // Words may also break behind the hyphens and slashes of which ids are made.
        let words = text.split(|c: char| c.is_whitespace() || (!is_whole && matches!(c, '-' | '/')));
        self.word = words.map(|word| word.chars().count()).fold(self.word, usize::max);
        self.line = text.lines().map(|line| line.chars().count()).fold(self.line, usize::max);
    }

    /// How much stands in a usual cell of so many; those that hold much count more.
    fn usual(&self, cells: usize) -> usize {
        (self.squares / cells.max(1)).isqrt()
    }
}

fn cells(table: &Table, at: usize) -> impl Iterator<Item = &Cell> {
    table.rows.iter().filter_map(move |row| row.filled().find(|(column, _)| *column == at).map(|(_, cell)| cell))
}

/// The widths of columns that fill a width: what each needs, and the rest by their wishes.
fn share(needs: &[Need], width: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = needs.iter().map(|need| need.least).collect();
    let rest = width.saturating_sub(widths.iter().sum());
    let wishes: Vec<usize> = needs.iter().map(|need| need.wish - need.least).collect();
    let wished: usize = wishes.iter().sum();
    let granted = rest.min(wished);
    let mut left = rest;
    for (one, wish) in widths.iter_mut().zip(&wishes) {
        let more = wish * granted / wished.max(1);
        *one += more;
        left -= more;
    }
    // What nobody wished for goes to those that are wide already.
    let total: usize = widths.iter().sum::<usize>().max(1);
    let before = left;
    for one in &mut widths {
        let more = before * *one / total;
        *one += more;
        left -= more;
    }
    if let Some(first) = widths.first_mut() {
        *first += left;
    }
    widths
}

fn strips(table: &Table, heads: &[Need], rest: &[Need], width: usize) -> Setting {
    let one = rest.iter().map(|need| need.least).max().unwrap_or(1).max(1);
    let repeated: usize = heads.iter().map(|need| need.least).sum();
    let most = (width.saturating_sub(repeated) / one).max(LEAST_IN_STRIP);
    // As many in each as in the others, rather than one alone in the last.
    let count = rest.len().div_ceil(most);
    let each = rest.len().div_ceil(count.max(1));
    let mut from = 1;
    let mut all = Vec::new();
    for strip in table.in_strips(table.heads + each) {
        let columns = strip.columns.len().saturating_sub(table.heads);
        let needs = heads
            .iter()
            .copied()
            .chain(rest.iter().skip(from - 1).take(columns).map(|_| Need { least: one, wish: one }));
        let needs: Vec<Need> = needs.collect();
        // The last strip may hold fewer columns; they stay as wide as in the others.
        let room = width.saturating_sub((each - columns) * one).max(width / 2);
        let grid = Grid { widths: share_heads(&needs, heads.len(), room), is_upright: true };
        all.push(Strip { table: strip, grid, from, to: from + columns - 1, all: rest.len() });
        from += columns;
    }
    Setting::Strips(all)
}

/// As [`share`], but only the heads grow.
fn share_heads(needs: &[Need], heads: usize, width: usize) -> Vec<usize> {
    let (heads, rest) = needs.split_at(heads);
    let fixed: Vec<usize> = rest.iter().map(|need| need.least).collect();
    let mut widths = share(heads, width.saturating_sub(fixed.iter().sum()));
    widths.extend(fixed);
    widths
}

fn stacked(table: &Table, heads: &[Need], width: usize) -> Setting {
    let head: usize = heads.iter().map(|need| need.least.max(need.wish.min(STACK))).sum();
    let count = (width.saturating_sub(head) / STACK).clamp(1, table.columns.len());
    let empty = without_entries(table);
    let told: Vec<usize> = (heads.len()..table.columns.len()).filter(|at| !empty.contains(at)).collect();
    let weights: Vec<usize> = told.iter().map(|at| weight(table, *at)).collect();
    let groups: Vec<Vec<usize>> = split(&weights, count).into_iter().map(|range| told[range].to_vec()).collect();
    let rest = width.saturating_sub(head);
    let each = rest / groups.len().max(1);
    let mut widths: Vec<usize> = share(heads, width - each * groups.len());
    widths.extend(groups.iter().map(|_| each));
    Setting::Stacked { grid: Grid { widths, is_upright: false }, groups }
}

/// About how many lines a column takes in all rows together.
fn weight(table: &Table, at: usize) -> usize {
    let label = table.columns[at].label.chars().count() + 2;
    let line = STACK / CHARACTER;
    cells(table, at).map(|cell| (label + text_length(cell)).div_ceil(line)).sum()
}

fn text_length(cell: &Cell) -> usize {
    cell.lines().iter().map(|line| line.chars().count()).sum()
}

/// Weights cut into so many neighbouring groups that the heaviest is as light as can be.
fn split(weights: &[usize], count: usize) -> Vec<std::ops::Range<usize>> {
    let heaviest = weights.iter().copied().max().unwrap_or_default();
    let (mut low, mut high) = (heaviest, weights.iter().sum());
    while low < high {
        let middle = usize::midpoint(low, high);
        if groups(weights, middle).len() <= count { high = middle } else { low = middle + 1 }
    }
    groups(weights, low)
}

fn groups(weights: &[usize], most: usize) -> Vec<std::ops::Range<usize>> {
    let mut all = Vec::new();
    let (mut begin, mut sum) = (0, 0);
    for (at, weight) in weights.iter().enumerate() {
        if at > begin && sum + weight > most {
            all.push(begin..at);
            (begin, sum) = (at, 0);
        }
        sum += weight;
    }
    if begin < weights.len() {
        all.push(begin..weights.len());
    }
    all
}
