//! What differs, for a reader.

use anstyle::{AnsiColor, Style};

use super::Told;
use crate::cli::output::{BLUE, BOLD, DIM, RED, YELLOW, plain};
use crate::cli::page::Page;
use crate::compare::{Change, ChangeKind, FieldChange, Mark, Stretch};
use crate::lang::t;
use crate::rules::Finding;

const GREEN: Style = AnsiColor::Green.on_default().bold();
/// So many characters of a kept text are shown beside what differs.
const AROUND: usize = 60;

pub(super) fn write(told: &Told<'_>, width: Option<usize>) -> String {
    let mut page = Page::new(width);
    head(&mut page, told);
    let comparison = told.comparison;
    if comparison.is_empty() {
        page.blank();
        page.wrapped("", &t("diff-no-differences"), Style::new());
    }
    for group in comparison.groups(told.by) {
        page.blank();
        page.wrapped("", &plain(&group.heading), BOLD);
        group.changes.iter().for_each(|change| one(&mut page, change));
    }
    if comparison.moved_on_map > 0 {
        page.blank();
        page.wrapped("", &msg!("diff-moved-on-map", count = comparison.moved_on_map).text(), DIM);
    }
    let shift = &comparison.findings;
    findings(&mut page, "diff-appeared", ("+ ", RED), &shift.appeared);
    findings(&mut page, "diff-vanished", ("- ", GREEN), &shift.vanished);
    findings(&mut page, "diff-accepted", ("~ ", BLUE), &shift.accepted);
    findings(&mut page, "diff-reopened", ("+ ", YELLOW), &shift.reopened);
    page.finish()
}

fn head(page: &mut Page, told: &Told<'_>) {
    let (before, after) = (&told.comparison.before, &told.comparison.after);
    page.wrapped("", &plain(&after.title), BOLD);
    for (word, path, side) in [("diff-old", told.paths[0], before), ("diff-new-version", told.paths[1], after)] {
        let day = msg!("check-as-of", day = side.as_of).text();
        page.wrapped("", &format!("{}: {} · {day}", t(word), plain(&path.to_string_lossy())), DIM);
    }
    let counts: Vec<String> = told
        .comparison
        .counts()
        .iter()
        .map(|count| format!("{} {} → {}", count.label, count.before, count.after))
        .collect();
    if !counts.is_empty() {
        page.wrapped("", &counts.join(" · "), Style::new());
    }
}

fn one(page: &mut Page, change: &Change) {
    let (sign, style) = match change.kind {
        ChangeKind::Added => ("+ ", GREEN),
        ChangeKind::Removed => ("- ", RED),
        ChangeKind::Moved => ("> ", YELLOW),
        ChangeKind::Changed => ("~ ", BLUE),
    };
    page.wrapped(&format!("  {style}{sign}{style:#}"), &plain(&change.sentence().text()), Style::new());
    for field in change.told().filter(|field| field.is_long()) {
        page.wrapped("      ", &wording(field), Style::new());
    }
}

/// What a long text said and says, with a mark on what differs and little around it.
fn wording(field: &FieldChange) -> String {
    let stretches = field.stretches();
    let last = stretches.len().saturating_sub(1);
    let shown = |(at, stretch): (usize, &Stretch)| {
        let text = plain(&stretch.text);
        match stretch.mark {
            Mark::Kept => shortened(&text, at > 0, at < last),
            Mark::Deleted => format!("{RED}[-{text}-]{RED:#}"),
            Mark::Inserted => format!("{GREEN}{{+{text}+}}{GREEN:#}"),
        }
    };
    let words: String = stretches.iter().enumerate().map(shown).collect();
    format!("{}: {words}", plain(&field.label.text()))
}

/// A kept text without its middle, or without the side on which nothing differs.
fn shortened(text: &str, begins: bool, ends: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (head, tail) = (if begins { AROUND } else { 0 }, if ends { AROUND } else { 0 });
    if letters.len() <= head + tail + 1 {
        return text.to_owned();
    }
    let part = |range: &[char]| range.iter().collect::<String>();
    format!("{}…{}", part(&letters[..head]), part(&letters[letters.len() - tail..]))
}

fn findings(page: &mut Page, title: &'static str, (sign, style): (&str, Style), findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    page.blank();
    page.wrapped("", &crate::lang::Message::new(title).with("count", findings.len()).text(), BOLD);
    for finding in findings {
        let severity = finding.severity.label();
        let start = format!("  {style}{sign}{severity}{style:#}: ");
        page.wrapped(&start, &plain(&finding.message.text()), Style::new());
    }
}
