//! How high rows are: not every spreadsheet program works that out when it opens a file.

use unicode_width::UnicodeWidthStr;

/// The height of a line of text and what a row needs besides, in points.
const LINE: f64 = 13.2;
const REST: f64 = 3.0;
/// Excel takes no more, in points.
const HIGHEST: f64 = 409.0;

/// Over how many lines a text goes in a column of this width in characters, broken between words.
pub(super) fn lines(text: &str, width: u32) -> usize {
    // Letters are narrower than the figures in which widths are counted.
    let room = usize::try_from(width * 9 / 8).unwrap_or(10).max(2);
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split(' ') {
            let word = word.width();
            if used > 0 && used + 1 + word > room {
                (lines, used) = (lines + 1, 0);
            }
            used += word + usize::from(used > 0);
            // A word that is longer than a line is broken anywhere.
            lines += used.saturating_sub(1) / room;
            used -= used.saturating_sub(1) / room * room;
        }
        lines
    };
    text.split('\n').map(of_line).sum()
}

/// The height in points of a row with so many lines; nothing where it is as high as any other.
pub(super) fn of(lines: usize) -> Option<f64> {
    (lines > 1).then(|| (u32::try_from(lines).map_or(HIGHEST, f64::from) * LINE + REST).min(HIGHEST))
}
