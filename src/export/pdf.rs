//! PDF, for printing, filing and reading aloud: set pages with links, bookmarks and structure.
//!
//! The template in `assets/report` says how pages look; `data.rs` says what is on them. Text
//! that users typed reaches the template as data and never as markup. Typefaces are those
//! of the program alone, so that the same report gives the same bytes on every computer.
//! A PDF declares that it is accessible (PDF/UA-1), and on request that it can be kept
//! (PDF/A-2a); both promise that every letter can be shown.

mod data;
mod letters;
mod links;
mod pages;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::foundations::{Datetime, Smart};
use typst::layout::PageRanges;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{ExportError, Format, Options};
use crate::lang::{Message, t};
use crate::model::Date;
use crate::report::Report;

pub use pages::{Pages, Picture, pages};

pub(super) const FORMAT: Format = Format { code: "pdf", label: Message::new("export-pdf"), extension: "pdf", write };

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    let set = pages(report, options)?;
    let claims: &[PdfStandard] = match (options.archival, set.is_complete()) {
        (true, true) => &[PdfStandard::A_2a, PdfStandard::Ua_1],
        (true, false) => return Err(set.refusal()),
        (false, true) => &[PdfStandard::Ua_1],
        (false, false) => &[],
    };
    let best = bytes(&set, report, claims, true);
    if options.archival {
        return best;
    }
    // What it cannot promise it does not claim; the pages are the same.
    best.or_else(|_| bytes(&set, report, &[], true)).or_else(|_| bytes(&set, report, &[], false))
}

fn bytes(set: &Pages, report: &Report, claims: &[PdfStandard], tagged: bool) -> Result<Vec<u8>, ExportError> {
    let standards = PdfStandards::new(claims).map_err(|error| ExportError::Failed(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", report.title, report.as_of)),
        creator: Smart::Custom(Some(concat!("Onus ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: day(report.as_of).map(Timestamp::new_utc),
        page_ranges: None::<PageRanges>,
        standards,
        tagged,
        pretty: false,
    };
    // Where pages end in the middle of a row, the library may lose track of the structure and panic.
    match catch_unwind(AssertUnwindSafe(|| typst_pdf::pdf(set.document(), &options))) {
        Ok(written) => written.map_err(|errors| pages::failure(&errors)),
        Err(_) => Err(ExportError::Failed(t("export-pdf-structure"))),
    }
}

/// The beginning of a day.
fn day(day: Date) -> Option<Datetime> {
    let number = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(i32::from(day.year()), number(day.month())?, number(day.day())?, 0, 0, 0)
}
