//! Paper: sizes, margins, sections, and what stands at the top and bottom of every page.
//!
//! All lengths are in twentieths of a point, as Word counts them.

use super::package::NAMESPACES;
use super::xml::Xml;
use crate::export::text::cleaned;
use crate::model::Paper;
use crate::report::Report;

/// From the edge of the paper to the text, at the sides.
const SIDE: u32 = 1_134;
const TOP: u32 = 1_304;
const BOTTOM: u32 = 1_134;
/// From the edge of the paper to the line at the top or bottom.
const EDGE: u32 = 567;
/// How many characters of a title stand at the top of every page.
const RUNNING: usize = 80;

/// A sheet of paper, upright or across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    width: u32,
    height: u32,
    is_wide: bool,
}

impl Page {
    pub(super) fn of(paper: Paper, is_wide: bool) -> Self {
        let [width, height] = paper.size().map(|millimetres| (millimetres * 1_440.0 / 25.4).round() as u32);
        let (width, height) = if is_wide { (height, width) } else { (width, height) };
        Self { width, height, is_wide }
    }

    /// How wide the text is.
    pub(super) fn text_width(self) -> u32 {
        self.width.saturating_sub(2 * SIDE)
    }

    /// How high the text is.
    pub(super) fn text_height(self) -> u32 {
        self.height.saturating_sub(TOP + BOTTOM)
    }

    /// The end of a section on this paper. The first one of a document has a page without
    /// lines at the top and bottom where there is a title page.
    pub(super) fn write_section(self, has_title_page: bool, xml: &mut Xml) {
        xml.within("w:sectPr", &[], |xml| {
            let (header, footer) = if self.is_wide { ("headerWide", "footerWide") } else { ("header", "footer") };
            xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", header)]);
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", footer)]);
            let (width, height) = (self.width.to_string(), self.height.to_string());
            let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
            if self.is_wide {
                size.push(("w:orient", "landscape"));
            }
            xml.empty("w:pgSz", &size);
            let [side, top, bottom, edge] = [SIDE, TOP, BOTTOM, EDGE].map(|length| length.to_string());
            let margins = [
                ("w:top", top.as_str()),
                ("w:right", &side),
                ("w:bottom", &bottom),
                ("w:left", &side),
                ("w:header", &edge),
                ("w:footer", &edge),
                ("w:gutter", "0"),
            ];
            xml.empty("w:pgMar", &margins);
            xml.empty("w:cols", &[("w:space", "708")]);
            if has_title_page {
                xml.empty("w:titlePg", &[]);
            }
        });
    }

    /// What stands at the top of every page: what the report is called, and for which day it is.
    pub(super) fn header(self, report: &Report) -> Vec<u8> {
        let day = msg!("export-as-of", day = report.as_of).text();
        self.line("w:hdr", "Header", |xml| {
            text(&running(&report.title), xml);
            tab(xml);
            text(&day, xml);
        })
    }

    /// What stands at the bottom of every page: the edition of the catalogue, that it is no
    /// advice, and the number of the page.
    pub(super) fn footer(self, report: &Report) -> Vec<u8> {
        let edition =
            msg!("catalogue-edition", version = report.catalogue.version.as_str(), day = report.catalogue.reviewed);
        let left = msg!("export-footer", edition = edition).text();
        // The two fields are put between the words around them, whatever their order.
        let words = msg!("export-page", page = PAGE.to_string(), pages = PAGES.to_string()).text();
        self.line("w:ftr", "Footer", |xml| {
            text(&left, xml);
            tab(xml);
            for piece in words.split_inclusive([PAGE, PAGES]) {
                text(piece.trim_end_matches([PAGE, PAGES]), xml);
                match piece.chars().next_back() {
                    Some(PAGE) => field(" PAGE ", "1", None, xml),
                    Some(PAGES) => field(" NUMPAGES ", "1", None, xml),
                    _ => {}
                }
            }
        })
    }

    fn line(self, name: &'static str, style: &str, inner: impl FnOnce(&mut Xml)) -> Vec<u8> {
        let place = self.text_width().to_string();
        Xml::document(name, NAMESPACES, |xml| {
            xml.within("w:p", &[], |xml| {
                xml.within("w:pPr", &[], |xml| {
                    xml.val("w:pStyle", style);
                    xml.within("w:tabs", &[], |xml| {
                        xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &place)]);
                    });
                });
                inner(xml);
            });
        })
    }
}

const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

/// A field with what it shows until Word counts again, in a style where one is named.
pub(super) fn field(code: &str, shown: &str, style: Option<&str>, xml: &mut Xml) {
    let run = |xml: &mut Xml, inner: &dyn Fn(&mut Xml)| {
        xml.within("w:r", &[], |xml| {
            if let Some(style) = style {
                xml.within("w:rPr", &[], |xml| xml.val("w:rStyle", style));
            }
            inner(xml);
        });
    };
    run(xml, &|xml| xml.empty("w:fldChar", &[("w:fldCharType", "begin")]));
    run(xml, &|xml| xml.text_in("w:instrText", &[("xml:space", "preserve")], code));
    run(xml, &|xml| xml.empty("w:fldChar", &[("w:fldCharType", "separate")]));
    run(xml, &|xml| xml.text_in("w:t", &[("xml:space", "preserve")], shown));
    run(xml, &|xml| xml.empty("w:fldChar", &[("w:fldCharType", "end")]));
}

fn text(text: &str, xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.text_in("w:t", &[("xml:space", "preserve")], text));
}

fn tab(xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

/// The title on one line. Its full length stands on the first page.
fn running(title: &str) -> String {
    let line = cleaned(title).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= RUNNING {
        return line;
    }
    let short: String = line.chars().take(RUNNING - 1).collect();
    format!("{short}…")
}
