//! An exported workbook that was changed: what is different, and what that means.
//!
//! Cells are known by the ids and codes the export has hidden beside them, never by their
//! place. A cell is an edit where it differs from what was exported; it is a conflict where
//! the ecosystem differs from that as well, and says something else.
//!
//! Steps: [`limits`] refuses what is too large, [`book`] reads cells, [`keys`] what was
//! exported, [`compare`] finds what has changed, [`wish`] says what that means, [`carry`]
//! makes edits of it.

mod book;
mod carry;
mod compare;
mod keys;
mod limits;
mod now;
mod wish;

use std::sync::Arc;

use super::{ImportError, Returned};
use crate::law::Rulebook;
use crate::model::Ecosystem;

/// What of the cells of a workbook that was exported from an ecosystem has been changed
/// since, as edits of that ecosystem.
///
/// # Errors
/// [`ImportError`] where the bytes are no such workbook; then nothing of it can be used.
pub fn read(bytes: &[u8], ecosystem: &Ecosystem, rulebook: &Arc<Rulebook>) -> Result<Returned, ImportError> {
    limits::check(bytes)?;
    let book = book::Book::read(bytes)?;
    let keys = keys::Keys::find(&book)?;
    let now = now::Now::new(ecosystem, &keys, rulebook)?;
    let found = compare::compare(&book, &keys, &now);
    Ok(carry::carry(found, &keys, &now))
}
