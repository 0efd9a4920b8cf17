//! One page of HTML that holds everything: readable on a phone, searched without a network,
//! and printed on paper.
//!
//! What was typed into the map never becomes markup, and the page may load nothing and run
//! nothing but the one script in it, which its policy names by checksum. Without the script
//! everything can be read; with it rows can be filtered.

mod inline;
mod style;
mod table;

use std::collections::BTreeSet;

use super::svg::{self, Ink, Wishes};
use super::text::escaped;
use super::{ExportError, Format, Options};
use crate::lang::{Message, t};
use crate::report::{Block, Figure, Paragraph, Part, Report, Style};
use inline::attributes;

pub(super) const FORMAT: Format = Format { code: "html", label: Message::new("export-html"), extension: "html", write };

const SCRIPT: &str = include_str!("page.js");

/// A page while it is being written.
struct Page<'a> {
    out: String,
    report: &'a Report,
    /// The records to which links may lead.
    anchors: BTreeSet<&'a str>,
    /// The ids that are given already.
    given: BTreeSet<String>,
    /// How often the text has pointed to each footnote so far.
    pointed: Vec<usize>,
    /// What is written stands on the page a second time, so that nothing may lead to it.
    is_echo: bool,
    /// The entries of the table of contents, part by part.
    contents: Vec<Entry>,
}

/// A part in the table of contents with the headings in it, each with its id and its words.
struct Entry {
    id: String,
    words: String,
    headings: Vec<(String, String)>,
}

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let mut page = Page {
        out: String::new(),
        report,
        anchors: report.anchors(),
        given: BTreeSet::new(),
        pointed: vec![0; report.notes.len()],
        is_echo: false,
        contents: Vec::new(),
    };
    if options.table.is_some() {
        let tables = super::chosen(report, options)?;
        // What is not on the page cannot be led to.
        let homes = tables.iter().filter(|table| table.is_home).flat_map(|table| table.entries());
        page.anchors = homes.map(|row| row.id.as_str()).collect();
        for table in tables {
            let id = format!("part-{}", table.code);
            page.begin_part(&id, &table.title, true);
            page.table(table);
            page.out.push_str("</section>\n");
        }
    } else {
        for part in &report.parts {
            page.part(part)?;
        }
    }
    page.notes();
    Ok(page.finish().into_bytes())
}

impl Page<'_> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// An id that nothing else on the page has; nothing where it is taken.
    fn give(&mut self, id: String) -> Option<String> {
        (!self.is_echo && self.given.insert(id.clone())).then_some(id)
    }

    fn begin_part(&mut self, id: &str, title: &str, is_wide: bool) {
        let class = if is_wide { " class=\"wide\"" } else { "" };
        self.push(&format!("<section id=\"{id}\"{class}>\n<h2{}>{}</h2>\n", attributes(title), escaped(title)));
        self.contents.push(Entry { id: id.to_owned(), words: title.to_owned(), headings: Vec::new() });
    }

    fn part(&mut self, part: &Part) -> Result<(), ExportError> {
        self.begin_part(&format!("part-{}", part.code), &part.title, part.is_wide);
        let mut is_list = false;
        for (place, block) in part.blocks.iter().enumerate() {
            let is_item = matches!(block, Block::Paragraph(one) if one.style == Style::Item);
            if is_item != is_list {
                self.push(if is_item { "<ul class=\"items\">\n" } else { "</ul>\n" });
                is_list = is_item;
            }
            match block {
                Block::Heading { level, text, record } => {
                    self.heading(*level, text, record.as_deref(), &format!("{}-{place}", part.code));
                }
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.figure(figure)?,
            }
        }
        self.push(if is_list { "</ul>\n</section>\n" } else { "</section>\n" });
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str, record: Option<&str>, place: &str) {
        let wanted = record.map_or_else(|| format!("h-{place}"), inline::record_id);
        let id = self.give(wanted).or_else(|| self.give(format!("h-{place}")));
        let tag = if level <= 2 { "h3" } else { "h4" };
        let named = id.as_ref().map_or_else(String::new, |id| format!(" id=\"{}\"", escaped(id)));
        self.push(&format!("<{tag}{named}{}>{}</{tag}>\n", attributes(text), escaped(text)));
        if let (true, Some(id), Some(entry)) = (level <= 2, id, self.contents.last_mut()) {
            entry.headings.push((id, text.to_owned()));
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let (before, after) = match paragraph.style {
            Style::Body => ("<p", "</p>\n"),
            Style::Item => ("<li", "</li>\n"),
            Style::Remark => ("<p class=\"remark\"", "</p>\n"),
            Style::Warning => ("<p class=\"warning\"", "</p>\n"),
        };
        self.push(before);
        self.push(inline::direction(&paragraph.runs));
        self.push(">");
        self.runs(&paragraph.runs);
        self.push(after);
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), ExportError> {
        let mut prefix = figure.code.to_owned();
        while !self.given.insert(prefix.clone()) {
            prefix.push('x');
        }
        let anchors = &self.anchors;
        let link = |id: &str| anchors.contains(id).then(|| format!("#{}", inline::record_id(id)));
        let wishes = Wishes {
            title: &figure.caption,
            description: &figure.description,
            caption: None,
            prefix: &prefix,
            ink: Ink::Variables,
            link: Some(&link),
        };
        let picture = svg::picture(&figure.scene, &wishes)?;
        let (label, caption) = (escaped(&figure.caption), escaped(&figure.caption));
        self.push(&format!("<figure>\n<div class=\"map\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">\n"));
        self.push(&picture.svg);
        self.push(&format!(
            "\n</div>\n<figcaption{}>{caption}. {}</figcaption>\n</figure>\n",
            attributes(&figure.description),
            escaped(&figure.description)
        ));
        Ok(())
    }

    fn notes(&mut self) {
        let report = self.report;
        if self.pointed.iter().all(|count| *count == 0) {
            return;
        }
        self.begin_part("part-notes", &t("html-notes"), false);
        self.push("<ol class=\"notes\">\n");
        for (number, note) in (1..).zip(&report.notes) {
            self.push(&format!("<li id=\"note-{number}\"{}>", inline::direction(&note.runs)));
            self.runs(&note.runs);
            let back = escaped(&t("html-back"));
            for place in 1..=self.pointed[number - 1] {
                self.push(&format!(
                    " <a href=\"#ref-{number}-{place}\" aria-label=\"{back} {place}\" title=\"{back}\">↩{place}</a>"
                ));
            }
            self.push("</li>\n");
        }
        self.push("</ol>\n</section>\n");
    }

    /// The whole page around what was written.
    fn finish(self) -> String {
        let report = self.report;
        let title = escaped(&report.title);
        let style = style::sheet(report.paper);
        let told = msg!("html-rows", shown = "{shown}", all = "{all}").text();
        let policy = style::policy(&[&style], &[SCRIPT]);
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n\
             <meta name=\"generator\" content=\"Onus {version}\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n\
             <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#main\">{skip}</a>\n{head}\
             <div id=\"bar\" role=\"search\" data-told=\"{told}\" hidden=\"\">\
             <input type=\"search\" placeholder=\"{search}\" aria-label=\"{search}\" autocomplete=\"off\"/>\
             <label><input type=\"checkbox\"/>{only}</label><output aria-live=\"polite\"></output></div>\n\
             <div class=\"page\">\n{contents}<main id=\"main\">\n{body}</main>\n</div>\n\
             <footer>{foot}</footer>\n<script>{SCRIPT}</script>\n</body>\n</html>\n",
            lang = escaped(report.language),
            version = env!("CARGO_PKG_VERSION"),
            skip = escaped(&t("html-skip")),
            head = head(report),
            told = escaped(&told),
            search = escaped(&t("html-search")),
            only = escaped(&t("html-only-open")),
            contents = contents(&self.contents),
            body = self.out,
            foot = escaped(&foot(report)),
        )
    }
}

/// The head of the page: what it is, and what a reader has to bear in mind.
fn head(report: &Report) -> String {
    let title = &report.title;
    let mut out = format!("<header>\n<h1{}>{}</h1>\n", attributes(title), escaped(title));
    let Some(page) = &report.title_page else {
        let day = msg!("report-day").text();
        let what = report.scope.iter().map(|scope| format!(" · {}", escaped(scope))).collect::<String>();
        out.push_str(&format!("<p class=\"sub\">{} {}{what}</p>\n</header>\n", escaped(&day), report.as_of));
        return out;
    };
    out.push_str(&format!("<p class=\"sub\">{}</p>\n<dl class=\"facts\">\n", escaped(&page.subtitle)));
    for (what, how) in &page.facts {
        let side = attributes(how);
        out.push_str(&format!("<div><dt>{}</dt><dd{side}>{}</dd></div>\n", escaped(what), escaped(how)));
    }
    out.push_str("</dl>\n");
    for advice in &page.advice {
        out.push_str(&format!("<p class=\"advice\">{}</p>\n", escaped(advice)));
    }
    out.push_str("</header>\n");
    out
}

fn contents(entries: &[Entry]) -> String {
    let title = escaped(&t("html-contents"));
    let link =
        |id: &str, words: &str| format!("<a href=\"#{}\"{}>{}</a>", escaped(id), attributes(words), escaped(words));
    let mut out = format!("<nav aria-label=\"{title}\">\n<details open=\"\"><summary>{title}</summary>\n<ol>\n");
    for entry in entries {
        out.push_str(&format!("<li>{}", link(&entry.id, &entry.words)));
        if !entry.headings.is_empty() {
            let inner = entry.headings.iter().map(|(id, words)| format!("<li>{}</li>", link(id, words)));
            out.push_str(&format!("<ol>{}</ol>", inner.collect::<String>()));
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n</details>\n</nav>\n");
    out
}

fn foot(report: &Report) -> String {
    let (title, day) = (report.title.as_str(), report.as_of);
    msg!("html-foot", title = title, day = day, version = env!("CARGO_PKG_VERSION")).text()
}
