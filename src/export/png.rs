//! The map as a picture made of dots, for slides and for programs that cannot draw vectors.
//!
//! It is the picture of `svg`, drawn with the shipped fonts. Only where a name has letters
//! that none of them has are the fonts of the system asked.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{self, Tree};

use super::svg::{self, Picture};
use super::{ExportError, Format, Options};
use crate::diagram::fonts;
use crate::lang::Message;
use crate::report::Report;

pub(super) const FORMAT: Format = Format { code: "png", label: Message::new("export-png"), extension: "png", write };

/// How many times larger than on the screen where nothing is chosen: sharp on paper and on fine screens.
const SCALE: f32 = 2.0;
/// Below this scale names can no longer be read.
const LEAST_SCALE: f32 = 0.5;
/// How many dots a picture has at most: some 256 MiB while it is drawn.
const MOST_DOTS: f32 = 64_000_000.0;
/// How many dots a picture is wide or high at most; other programs refuse more.
const LONGEST: f32 = 30_000.0;

static SHIPPED: LazyLock<Arc<Database>> = LazyLock::new(|| Arc::new(shipped()));

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    super::chosen(report, options)?;
    let picture = svg::first(report)?;
    drawn(&picture, options.scale)
}

/// A picture as dots.
pub struct Dots {
    /// How many dots wide.
    pub width: usize,
    /// How many dots high.
    pub height: usize,
    /// Red, green, blue and opacity of each dot, row by row from the top left, colours
    /// already weakened by the opacity.
    pub rgba: Vec<u8>,
}

/// The first picture of a report as dots, so many times larger than on the screen.
///
/// # Errors
/// Where the report shows no map, or the picture would be too large.
pub fn dots(report: &Report, scale: f32) -> Result<Dots, ExportError> {
    let pixmap = pixmap(&svg::first(report)?, Some(scale))?;
    Ok(Dots { width: pixmap.width() as usize, height: pixmap.height() as usize, rgba: pixmap.take() })
}

/// A picture made of dots, so many times larger than on the screen; as sharp as it can be where
/// nothing is chosen.
pub(super) fn drawn(picture: &Picture, wanted: Option<f32>) -> Result<Vec<u8>, ExportError> {
    pixmap(picture, wanted)?.encode_png().map_err(|error| ExportError::Failed(error.to_string()))
}

fn pixmap(picture: &Picture, wanted: Option<f32>) -> Result<Pixmap, ExportError> {
    let scale = scale(picture, wanted)?;
    let (width, height) = ((picture.width * scale).ceil(), (picture.height * scale).ceil());
    let tree = tree(picture)?;
    let mut dots = Pixmap::new(width as u32, height as u32).ok_or_else(|| too_large(picture, scale))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    Ok(dots)
}

/// How many times larger than on the screen the picture is made.
fn scale(picture: &Picture, wanted: Option<f32>) -> Result<f32, ExportError> {
    let most = (LONGEST / picture.width.max(picture.height)).min((MOST_DOTS / (picture.width * picture.height)).sqrt());
    // Downwards, so that what is offered is not refused by a hair.
    let most = (most * 100.0).floor() / 100.0;
    match wanted {
        Some(scale) if !(scale > 0.0 && scale <= most) => Err(too_large(picture, scale)),
        Some(scale) => Ok(scale),
        None if most < LEAST_SCALE => Err(too_large(picture, SCALE)),
        None => Ok(SCALE.min(most)),
    }
}

fn too_large(picture: &Picture, scale: f32) -> ExportError {
    let dots = |length: f32| (length * scale).ceil().max(0.0) as usize;
    ExportError::TooLarge { width: dots(picture.width), height: dots(picture.height) }
}

fn tree(picture: &Picture) -> Result<Tree, ExportError> {
    let options = usvg::Options {
        fontdb: if svg::has_letters_of(&picture.svg)? { Arc::clone(&SHIPPED) } else { Arc::new(with_system()) },
        font_family: fonts::TEXT.name.to_owned(),
        ..usvg::Options::default()
    };
    Tree::from_str(&picture.svg, &options).map_err(|error| ExportError::Failed(error.to_string()))
}

fn shipped() -> Database {
    let mut fonts = Database::new();
    for font in std::iter::once(&fonts::TEXT).chain(&fonts::SIGNS) {
        fonts.load_font_source(Source::Binary(Arc::new(font.data)));
    }
    fonts
}

fn with_system() -> Database {
    let mut fonts = shipped();
    fonts.load_system_fonts();
    fonts
}
