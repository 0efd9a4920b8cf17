//! Running text: what it means, where it leads, and from which side it is read.

use super::Page;
use crate::export::text::escaped;
use crate::report::{Link, Mark, Run};

/// The id of the place of a record on the page.
pub(super) fn record_id(id: &str) -> String {
    format!("r-{}", id.replace(char::is_whitespace, "-"))
}

/// What an element needs whose text may be read from right to left.
pub(super) fn attributes(text: &str) -> &'static str {
    if text.chars().any(is_turned) { " dir=\"auto\"" } else { "" }
}

/// As [`attributes`], for running text.
pub(super) fn direction(runs: &[Run]) -> &'static str {
    runs.iter().map(|run| attributes(&run.text)).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Letters of scripts that run from right to left, and signs that turn what is around them.
fn is_turned(c: char) -> bool {
    matches!(u32::from(c),
        0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff
        | 0x200e..=0x200f | 0x202a..=0x202e | 0x2066..=0x2069)
}

impl Page<'_> {
    pub(super) fn runs(&mut self, runs: &[Run]) {
        runs.iter().for_each(|run| self.run(run));
    }

    fn run(&mut self, run: &Run) {
        let (before, after) = match run.mark {
            Mark::Plain => ("", ""),
            Mark::Strong => ("<strong>", "</strong>"),
            Mark::Quiet => ("<span class=\"quiet\">", "</span>"),
            Mark::Inserted => ("<ins>", "</ins>"),
            Mark::Deleted => ("<del>", "</del>"),
        };
        // A name that turns the direction must not turn what stands around it.
        let text = escaped(&run.text);
        let text = if attributes(&run.text).is_empty() { text } else { format!("<bdi>{text}</bdi>") };
        self.push(before);
        match &run.link {
            Some(Link::Web(address)) => {
                self.push(&format!("<a href=\"{}\" rel=\"noopener noreferrer\">{text}</a>", escaped(address)));
            }
            Some(Link::Record(id)) if self.anchors.contains(id.as_str()) => {
                self.push(&format!("<a href=\"#{}\">{text}</a>", escaped(&record_id(id))));
            }
            Some(Link::Note(number)) => self.note_sign(*number),
            Some(Link::Record(_)) | None => self.push(&text),
        }
        self.push(after);
    }

    fn note_sign(&mut self, number: usize) {
        let Some(pointed) = number.checked_sub(1).and_then(|place| self.pointed.get_mut(place)) else { return };
        if self.is_echo {
            self.push(&format!("<sup>[{number}]</sup>"));
            return;
        }
        *pointed += 1;
        let sign = format!("<sup><a id=\"ref-{number}-{pointed}\" href=\"#note-{number}\">[{number}]</a></sup>");
        self.push(&sign);
    }
}
