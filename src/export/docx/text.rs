//! Running text: what it means, where it leads, in which direction it runs, and changes to it.

use super::body::Body;
use super::package::{PROGRAM, moment};
use super::styles::{self, name};
use crate::export::text::cleaned;
use crate::report::{Link, Mark, Run, Tone};

/// A paragraph besides what stands in it.
#[derive(Clone, Copy, Default)]
pub(super) struct Form {
    pub(super) style: &'static str,
    /// On the same page as what follows.
    pub(super) keeps_next: bool,
    /// On a page of its own.
    pub(super) breaks: bool,
    /// Runs from left to right whatever stands in it.
    pub(super) is_ltr: bool,
}

impl Form {
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }
}

/// How a piece of text looks.
#[derive(Clone, Copy, Default)]
struct Look {
    style: Option<&'static str>,
    shade: Option<&'static str>,
    is_strong: bool,
    is_gone: bool,
}

impl Body<'_> {
    /// A paragraph, running from right to left where most of its letters do.
    pub(super) fn paragraph(&mut self, form: Form, runs: &[Run]) {
        self.paragraph_of(form, runs, |body| body.runs(runs));
    }

    /// A paragraph in which more stands than pieces of text; these say in which direction it runs.
    pub(super) fn paragraph_of(&mut self, form: Form, runs: &[Run], inner: impl FnOnce(&mut Self)) {
        let is_rtl = !form.is_ltr && is_right_to_left(runs.iter().flat_map(|run| run.text.chars()));
        self.within("w:p", &[], |body| {
            body.within("w:pPr", &[], |body| {
                body.xml.val("w:pStyle", form.style);
                if form.keeps_next {
                    body.xml.empty("w:keepNext", &[]);
                }
                if form.breaks {
                    body.xml.empty("w:pageBreakBefore", &[]);
                }
                if is_rtl {
                    body.xml.empty("w:bidi", &[]);
                }
            });
            inner(body);
        });
    }

    /// A paragraph of text like any other.
    pub(super) fn line(&mut self, style: &'static str, text: &str) {
        self.paragraph(Form::of(style), &[Run::plain(text)]);
    }

    pub(super) fn runs(&mut self, runs: &[Run]) {
        let mut is_after_note = false;
        for run in runs {
            let is_note = matches!(run.link, Some(Link::Note(_)));
            if is_note && is_after_note {
                // Signs side by side would read as one number.
                self.styled(name::NOTE_SIGN, ", ");
            }
            is_after_note = is_note;
            self.run(run);
        }
    }

    fn run(&mut self, run: &Run) {
        match &run.link {
            Some(Link::Note(number)) => self.changed(run.mark, |body, is_gone| body.note(*number, is_gone)),
            Some(Link::Web(address)) => match uri(address) {
                Some(address) => {
                    let id = self.addresses.id(address);
                    let attributes = [("r:id", id.as_str()), ("w:history", "1")];
                    self.within("w:hyperlink", &attributes, |body| body.marked(run, Some(name::WEB)));
                }
                None => self.marked(run, None),
            },
            Some(Link::Record(id)) => match self.anchors.name(id) {
                Some(anchor) => {
                    let attributes = [("w:anchor", anchor.as_str()), ("w:history", "1")];
                    self.within("w:hyperlink", &attributes, |body| body.marked(run, Some(name::RECORD)));
                }
                None => self.marked(run, None),
            },
            None => self.marked(run, None),
        }
    }

    /// A piece of text with its meaning; in the style of a link where it is one.
    fn marked(&mut self, run: &Run, link: Option<&'static str>) {
        let look = Look {
            style: link.or_else(|| styles::mark(run.mark)),
            is_strong: link.is_some() && run.mark == Mark::Strong,
            ..Look::default()
        };
        self.changed(run.mark, |body, is_gone| body.text(&run.text, Look { is_gone, ..look }));
    }

    /// What is new or gone, as a change that its reader can accept or reject.
    fn changed(&mut self, mark: Mark, inner: impl FnOnce(&mut Self, bool)) {
        let element = match mark {
            Mark::Inserted => "w:ins",
            Mark::Deleted => "w:del",
            Mark::Plain | Mark::Strong | Mark::Quiet => return inner(self, false),
        };
        let id = self.next_id();
        let day = moment(self.as_of);
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", PROGRAM)];
        attributes.extend(day.as_deref().map(|day| ("w:date", day)));
        self.within(element, &attributes, |body| inner(body, mark == Mark::Deleted));
    }

    /// A word with how it is to be taken: shaded where nothing else shades it.
    pub(super) fn toned(&mut self, text: &str, tone: Tone, is_shaded: bool) {
        let found = styles::tone(tone);
        let shade = found.map(|(_, shade)| shade).filter(|_| is_shaded);
        self.text(text, Look { style: found.map(|(style, _)| style), shade, ..Look::default() });
    }

    /// Text in a style for characters.
    pub(super) fn styled(&mut self, style: &'static str, text: &str) {
        self.text(text, Look { style: Some(style), ..Look::default() });
    }

    fn text(&mut self, text: &str, look: Look) {
        if text.is_empty() {
            return;
        }
        let text = closed(&cleaned(text));
        let is_rtl = is_right_to_left(text.chars());
        self.within("w:r", &[], |body| {
            if look.style.is_some() || look.shade.is_some() || is_rtl {
                body.look(look, is_rtl);
            }
            let element = if look.is_gone { "w:delText" } else { "w:t" };
            for piece in text.split_inclusive(['\n', '\t']) {
                let words = piece.trim_end_matches(['\n', '\t']);
                if !words.is_empty() {
                    body.xml.text_in(element, &[("xml:space", "preserve")], words);
                }
                match piece.chars().next_back() {
                    Some('\n') => body.xml.empty("w:br", &[]),
                    Some('\t') => body.xml.empty("w:tab", &[]),
                    _ => {}
                }
            }
        });
    }

    fn look(&mut self, look: Look, is_rtl: bool) {
        self.within("w:rPr", &[], |body| {
            if let Some(style) = look.style {
                body.xml.val("w:rStyle", style);
            }
            if look.is_strong {
                body.xml.empty("w:b", &[]);
                body.xml.empty("w:bCs", &[]);
            }
            if let Some(shade) = look.shade {
                body.xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", shade)]);
            }
            if is_rtl {
                body.xml.empty("w:rtl", &[]);
            }
        });
    }
}

/// Whether most letters of a text belong to scripts that run from right to left.
fn is_right_to_left(text: impl Iterator<Item = char>) -> bool {
    let (mut leftward, mut rightward) = (0_usize, 0_usize);
    for c in text.filter(|c| c.is_alphabetic()) {
        let is_leftward = matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
        *if is_leftward { &mut leftward } else { &mut rightward } += 1;
    }
    leftward > rightward
}

/// The text with every change of direction that it begins also ended, so that what stands
/// behind it runs as it should. What forces letters into a direction that is not theirs has
/// no use but to deceive, and is shown instead of carried out.
fn closed(text: &str) -> String {
    let mut open = Vec::new();
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' if open.last() == Some(&c) => {
                open.pop();
            }
            _ => {}
        }
        out.push(if matches!(c, '\u{202d}' | '\u{202e}') { '\u{fffd}' } else { c });
    }
    out.extend(open.into_iter().rev());
    out
}

/// The longest address that Word follows.
const LONGEST: usize = 2_000;

/// A web address in the letters that addresses are made of; nothing where Word would take it
/// for none, because then it refuses the whole document.
fn uri(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let name = host.rsplit_once('@').map_or(host, |(_, name)| name);
    let (name, port) = name.split_once(':').unwrap_or((name, ""));
    if name.is_empty() || name.contains(['%', '[', ']']) || (!port.is_empty() && port.parse::<u16>().is_err()) {
        return None;
    }
    let mut out = format!("{scheme}://");
    let mut has_fragment = false;
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c);
    let bytes = rest.as_bytes();
    for (at, c) in rest.char_indices() {
        let is_escape = || bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        if is_sign(c) || (c == '%' && is_escape()) || (c == '#' && !has_fragment) {
            has_fragment |= c == '#';
            out.push(c);
        } else {
            let mut buffer = [0; 4];
            out.extend(c.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    (out.len() <= LONGEST).then_some(out)
}
