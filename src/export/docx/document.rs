//! The text of a document: first page, contents, and the parts in sections of their own.

use super::body::{Body, is_bare};
use super::columns::is_upright;
use super::contents::Entry;
use super::package::NAMESPACES;
use super::page::Page;
use super::picture::is_broad;
use super::styles::{heading, name};
use super::text::Form;
use crate::report::{Block, Figure, Part, Report, Run, Style, Table, TitlePage};

/// From how many characters on a title is set in smaller letters.
const LONG_TITLE: usize = 90;
/// Tables with more columns than this stand across the page.
const MOST_UPRIGHT: usize = 4;

/// Writes a whole report.
pub(super) fn write(body: &mut Body<'_>, report: &Report) {
    let entries = Entry::all(report);
    document(body, |body| {
        let mut section = Sections {
            page: Page::of(report.paper, false),
            has_title_page: report.title_page.is_some(),
            breaks: false,
        };
        title(body, &report.title);
        if let Some(page) = &report.title_page {
            title_page(body, page, section.page);
            body.contents(&entries);
            section.breaks = true;
        }
        let mut entries = entries.iter();
        for part in &report.parts {
            let page = Page::of(report.paper, is_wide(part));
            let is_turned = section.page != page;
            let breaks = section.turn_to(page, body) || (needs_page(part) && !is_turned);
            body.heading(1, &part.title, None, breaks, entries.next());
            let is_told =
                part.blocks.iter().any(|block| matches!(block, Block::Paragraph(one) if one.style != Style::Remark));
            for (at, block) in part.blocks.iter().enumerate() {
                let leads = matches!(part.blocks.get(at + 1), Some(Block::Table(_) | Block::Figure(_)));
                match block {
                    Block::Heading { level, text, record } => {
                        let entry = if *level <= 2 { entries.next() } else { None };
                        body.heading(*level, text, record.as_deref(), false, entry);
                    }
                    Block::Paragraph(paragraph) => {
                        body.paragraph(Form { keeps_next: leads, ..Form::of(style(paragraph.style)) }, &paragraph.runs);
                    }
                    _ if is_bare(block) && !is_told => body.line(name::BODY, &msg!("report-part-empty").text()),
                    Block::Table(table) => body.table(table, page),
                    Block::Figure(figure) => body.figure(figure, page),
                }
            }
        }
        section.page.write_section(section.has_title_page, &mut body.xml);
    });
}

/// Writes some tables alone.
pub(super) fn write_tables(body: &mut Body<'_>, report: &Report, tables: &[&Table]) {
    let is_wide = tables.iter().any(|table| table.columns.len() > MOST_UPRIGHT);
    let page = Page::of(report.paper, is_wide);
    document(body, |body| {
        for table in tables {
            body.line(name::LONG_TITLE, &table.title);
            body.line(name::SUBTITLE, &report.title);
            if table.rows.is_empty() {
                body.line(name::BODY, &msg!("report-part-empty").text());
            }
            body.table(table, page);
        }
        page.write_section(false, &mut body.xml);
    });
}

fn document(body: &mut Body<'_>, inner: impl FnOnce(&mut Body<'_>)) {
    body.within("w:document", NAMESPACES, |body| body.within("w:body", &[], inner));
}

/// The sections of a document: pages that lie the same way.
struct Sections {
    page: Page,
    has_title_page: bool,
    /// What comes next begins on a page of its own.
    breaks: bool,
}

impl Sections {
    /// Goes on on such a page; whether what follows has to begin a new one by itself.
    fn turn_to(&mut self, page: Page, body: &mut Body<'_>) -> bool {
        let breaks = std::mem::take(&mut self.breaks);
        if page == self.page {
            return breaks;
        }
        let (before, has_title_page) =
            (std::mem::replace(&mut self.page, page), std::mem::take(&mut self.has_title_page));
        body.within("w:p", &[], |body| {
            body.within("w:pPr", &[], |body| {
                body.xml.val("w:pStyle", name::END);
                before.write_section(has_title_page, &mut body.xml);
            });
        });
        false
    }
}

/// Whether a part stands across the page: something wide is in it, and not only announced.
fn is_wide(part: &Part) -> bool {
    let is_shown = |block: &Block| matches!(block, Block::Table(_)) && !is_bare(block);
    let is_broad = |block: &Block| matches!(block, Block::Figure(figure) if is_broad(figure));
    (part.is_wide && part.blocks.iter().any(is_shown)) || part.blocks.iter().any(is_broad)
}

/// Whether a part wants a page to itself: upright heads leave little of what is left of one.
fn needs_page(part: &Part) -> bool {
    part.blocks.iter().any(|block| matches!(block, Block::Table(table) if is_upright(table) && !is_bare(block)))
}

fn title(body: &mut Body<'_>, title: &str) {
    let is_long = title.chars().count() > LONG_TITLE;
    body.line(if is_long { name::LONG_TITLE } else { name::TITLE }, title);
}

fn title_page(body: &mut Body<'_>, page: &TitlePage, paper: Page) {
    body.line(name::SUBTITLE, &page.subtitle);
    body.facts(&page.subtitle, &page.facts, paper);
    body.after_table();
    for advice in &page.advice {
        body.line(name::WARNING, advice);
    }
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Body => name::BODY,
        Style::Item => name::ITEM,
        Style::Remark => name::REMARK,
        Style::Warning => name::WARNING,
    }
}

impl Body<'_> {
    /// A heading, with its place for the contents and for its record.
    fn heading(&mut self, level: u8, text: &str, record: Option<&str>, breaks: bool, entry: Option<&Entry>) {
        let run = [Run::plain(text)];
        let form = Form { style: heading(level), breaks, ..Form::default() };
        self.paragraph_of(form, &run, |body| {
            body.at_home(record, |body| match entry {
                Some(entry) => body.named(&entry.place(), |body| body.runs(&run)),
                None => body.runs(&run),
            });
        });
    }

    fn figure(&mut self, figure: &Figure, page: Page) {
        let is_drawn = self.picture(figure, page);
        self.line(name::CAPTION, &figure.caption);
        if !is_drawn {
            self.line(name::BODY, &figure.description);
        }
    }
}
