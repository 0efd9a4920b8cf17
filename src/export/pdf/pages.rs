//! Pages before they become bytes: what the window shows while a user chooses.

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use super::letters::Letters;
use super::world::Desk;
use super::{data, links};
use crate::export::{ExportError, Options, chosen};
use crate::report::Report;

/// A report set in pages. Can be kept and sent to another thread; cloning it is cheap.
#[derive(Clone)]
pub struct Pages {
    document: PagedDocument,
    /// Letters that cannot be shown, and a text in which one of them stands.
    unknown: Option<(String, String)>,
}

/// A page as dots.
pub struct Picture {
    /// How many dots wide.
    pub width: usize,
    /// How many dots high.
    pub height: usize,
    /// Red, green, blue and opacity of each dot, row by row from the top left; nothing shines through.
    pub rgba: Vec<u8>,
}

/// Sets a report in pages, or only the table that was chosen. Takes as long as most of writing
/// it, and cannot be stopped on the way: run it beside the window and drop what is no longer wanted.
///
/// # Errors
///
/// Where the table chosen is not in the report, or the pages cannot be set.
pub fn pages(report: &Report, options: &Options) -> Result<Pages, ExportError> {
    let mut letters = Letters::default();
    let data = match &options.table {
        None => data::whole(report, &mut letters)?,
        Some(_) => match chosen(report, options)?.as_slice() {
            [table, ..] => data::alone(report, table, &mut letters),
            [] => data::whole(report, &mut letters)?,
        },
    };
    let desk = Desk::of(data).map_err(ExportError::Failed)?;
    let compiled = typst::compile::<PagedDocument>(&desk);
    // What was remembered of earlier reports would only take room; a second run gains little from it.
    typst::comemo::evict(0);
    let document = compiled.output.map_err(|errors| failure(&errors))?;
    let unknown = (!letters.are_known()).then(|| letters.unknown());
    Ok(Pages { document: links::resolved(&document), unknown })
}

impl Pages {
    /// How many pages there are. Never none.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of a page, counted from 0, in points of 1/72 inch.
    pub fn size(&self, page: usize) -> Option<[f32; 2]> {
        let size = self.document.pages().get(page)?.frame.size();
        #[expect(clippy::cast_possible_truncation, reason = "paper is not that large")]
        Some([size.x.to_pt() as f32, size.y.to_pt() as f32])
    }

    /// A page, counted from 0, drawn with so many dots to a point.
    pub fn draw(&self, page: usize, scale: f32) -> Option<Picture> {
        let page = self.document.pages().get(page)?;
        let options = RenderOptions { pixel_per_pt: f64::from(scale).into(), render_bleed: false };
        let drawn = typst_render::render(page, &options);
        let (width, height) = (drawn.width() as usize, drawn.height() as usize);
        Some(Picture { width, height, rgba: drawn.take() })
    }

    /// Whether every letter can be shown.
    pub fn is_complete(&self) -> bool {
        self.unknown.is_none()
    }

    pub(super) fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// Why a paper to be kept cannot be made of these pages.
    pub(super) fn refusal(&self) -> ExportError {
        let (letters, text) = self.unknown.clone().unwrap_or_default();
        ExportError::UnknownLetters { letters, text }
    }
}

/// What went wrong, in the words of the typesetter.
pub(super) fn failure(errors: &[SourceDiagnostic]) -> ExportError {
    let words: Vec<&str> = errors.iter().take(3).map(|error| error.message.as_str()).collect();
    ExportError::Failed(words.join("; "))
}
