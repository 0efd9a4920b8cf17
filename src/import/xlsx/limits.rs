//! How much a workbook may hold: counted while unpacking, before anything is kept.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use crate::import::ImportError;

/// How many bytes all parts of a workbook may have, unpacked.
const MOST_BYTES: u64 = 96 << 20;
/// How many bytes the texts of a workbook, which are kept in memory, may have.
const MOST_SHARED: u64 = 24 << 20;
/// How many parts a workbook may have.
const MOST_PARTS: usize = 2_000;

/// Refuses what is no archive, or would unpack to more than is allowed. What an archive says
/// of its own size is not believed.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(ImportError::TooLarge);
    }
    let mut left = MOST_BYTES;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|error| broken(&error))?;
        let name = part.name().map_err(|error| broken(&error))?;
        let is_shared = name.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let most = if is_shared { left.min(MOST_SHARED) } else { left };
        let size = copy(&mut part.take(most + 1), &mut sink()).map_err(|error| broken(&error))?;
        if size > most {
            return Err(ImportError::TooLarge);
        }
        left -= size;
    }
    Ok(())
}

fn broken(error: &impl std::fmt::Display) -> ImportError {
    ImportError::Broken(error.to_string())
}
