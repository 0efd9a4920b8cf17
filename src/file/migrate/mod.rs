//! Bringing files of older formats up to the present one, one step per version.
//!
//! There is one format so far, so [`STEPS`] is empty. When the format changes:
//!
//! 1. raise [`FORMAT`](super::FORMAT);
//! 2. add `v1_to_v2.rs` here with one function `fn(&str) -> Result<String, SpannedError>`. It
//!    reads the text with the types as they were in format 1 (kept in that file; what has not
//!    changed is taken from the model) and writes the text of format 2;
//! 3. add it to [`STEPS`] and keep a file of format 1 in the tests that opens.
//!
//! A step is never changed once it has been released.

use ron::error::SpannedError;

/// Makes the text of one format out of the text of the format before.
pub type Step = fn(&str) -> Result<String, SpannedError>;

/// The steps in order; the first makes format 2 out of format 1.
pub const STEPS: &[Step] = &[];

/// Brings text of the format `from` up to the format behind the last of these steps; as it
/// is where there is nothing to do.
///
/// # Errors
/// Where a step cannot read its text.
pub fn bring_up(text: &str, from: u32, steps: &[Step]) -> Result<Option<String>, SpannedError> {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    let mut newer = None;
    for step in steps.iter().skip(done) {
        newer = Some(step(newer.as_deref().unwrap_or(text))?);
    }
    Ok(newer)
}
