//! Text as users type it, made harmless for formats that are read by eye or by line.

/// The text with every line break as `\n` and every other control character that has no
/// place in a document (tabs excepted) as `�`, so that it is seen and does nothing.
pub(crate) fn cleaned(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push('\t'),
            _ if c.is_control() || is_noncharacter(c) => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

/// The text made harmless, with everything escaped that could be markup in XML or HTML,
/// inside an element or a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in cleaned(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

/// The text, kept from being taken for a formula: an apostrophe goes before a text that
/// begins with `=`, `+`, `-`, `@` (also in full width), a tab or a line break, blanks and
/// invisible characters in front of them not counted.
pub(super) fn guarded(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text = cleaned(text);
    let begins = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let is_formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula || text.starts_with(['\t', '\n']) { format!("'{text}") } else { text }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
}
