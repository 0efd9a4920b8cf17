//! One line of the journal: the changes of one edit, with what is needed to tell whether it is whole.
//!
//! `number length checksum changes`, all in one line; a line that was cut off does not
//! match its length or checksum.

use super::checksum::checksum;
use crate::model::Change;

/// The changes of one edit as a line.
pub(super) fn write(number: u64, changes: &[Change]) -> Result<String, ron::Error> {
    let text = ron::to_string(changes)?;
    Ok(format!("{number} {} {:016x} {text}\n", text.len(), checksum(text.as_bytes())))
}

/// The number and changes in a line without its line end; nothing where it is not whole.
pub(super) fn read(line: &[u8]) -> Option<(u64, Vec<Change>)> {
    let mut parts = std::str::from_utf8(line).ok()?.splitn(4, ' ');
    let number = parts.next()?.parse().ok()?;
    let length: usize = parts.next()?.parse().ok()?;
    let sum = u64::from_str_radix(parts.next()?, 16).ok()?;
    let text = parts.next()?;
    if text.len() != length || checksum(text.as_bytes()) != sum {
        return None;
    }
    Some((number, ron::from_str(text).ok()?))
}
