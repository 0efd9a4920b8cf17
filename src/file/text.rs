//! An ecosystem as RON text, always the same text for the same ecosystem.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::model::Ecosystem;

/// The version of the file format that is written.
pub const FORMAT: u32 = 1;

/// How deep records are broken into lines: file, table, record. What lies deeper stands on
/// one line, so that one change by a person is one small hunk.
const DEPTH: usize = 3;

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    ecosystem: &'a Ecosystem,
}

#[derive(Deserialize)]
struct Read {
    #[expect(dead_code, reason = "read so that it is not refused as unknown")]
    format: u32,
    ecosystem: Ecosystem,
}

/// The text of a file that holds this ecosystem.
///
/// # Errors
/// Where the ecosystem holds something RON cannot write.
pub fn to_text(ecosystem: &Ecosystem) -> Result<String, ron::Error> {
    let config =
        PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).depth_limit(DEPTH).new_line("\n").indentor("  ");
    let mut text = ron::ser::to_string_pretty(&Written { format: FORMAT, ecosystem }, config)?;
    text.push('\n');
    Ok(text)
}

/// The ecosystem in the text of a file.
///
/// # Errors
/// Where the text is not such a file.
pub fn from_text(text: &str) -> Result<Ecosystem, ron::error::SpannedError> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str::<Read>(text).map(|read| read.ecosystem)
}
