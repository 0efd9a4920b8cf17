//! What a file may hold at most. Whatever is larger is refused before it is read in full.

/// The largest file that is read or written, in bytes.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;
/// The longest single text in a file, in bytes.
pub const LONGEST_TEXT: usize = 256 * 1024;
/// The most records in a file.
pub const MOST_RECORDS: usize = 200_000;
/// The deepest that brackets may stand inside each other.
pub const DEEPEST_NESTING: usize = 32;
/// The most problems that are told of one file.
pub const MOST_PROBLEMS: usize = 20;
