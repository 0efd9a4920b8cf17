//! Which words of a text differ.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of a text and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What became of it.
    pub mark: Mark,
    /// The words with the space between them.
    pub text: String,
}

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It stands in both versions.
    Kept,
    /// It stands in the older version only.
    Deleted,
    /// It stands in the newer version only.
    Inserted,
}

/// Texts that differ in more words than this, multiplied, are taken as replaced: looking for
/// what they share would take long and help nobody.
const MOST_WORK: usize = 16_000_000;

/// The text of both versions, stretch by stretch. Leaving out what is deleted gives the
/// newer version, leaving out what is inserted the older one.
pub fn differing(before: &str, after: &str) -> Vec<Stretch> {
    let (old, new) = (words(before), words(after));
    let alike = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| pairs.take_while(|(a, b)| a == b).count();
    let head = alike(&mut old.iter().zip(&new));
    let tail = alike(&mut old[head..].iter().rev().zip(new[head..].iter().rev()));
    let (old_middle, new_middle) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut stretches = Vec::new();
    push(&mut stretches, Mark::Kept, &old[..head]);
    if old_middle.len().saturating_mul(new_middle.len()) > MOST_WORK {
        push(&mut stretches, Mark::Deleted, old_middle);
        push(&mut stretches, Mark::Inserted, new_middle);
    } else {
        for op in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
            match op {
                DiffOp::Equal { old_index, len, .. } => {
                    push(&mut stretches, Mark::Kept, &old_middle[old_index..old_index + len]);
                }
                DiffOp::Delete { old_index, old_len, .. } => {
                    push(&mut stretches, Mark::Deleted, &old_middle[old_index..old_index + old_len]);
                }
                DiffOp::Insert { new_index, new_len, .. } => {
                    push(&mut stretches, Mark::Inserted, &new_middle[new_index..new_index + new_len]);
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    push(&mut stretches, Mark::Deleted, &old_middle[old_index..old_index + old_len]);
                    push(&mut stretches, Mark::Inserted, &new_middle[new_index..new_index + new_len]);
                }
            }
        }
    }
    push(&mut stretches, Mark::Kept, &old[old.len() - tail..]);
    without_specks(stretches)
}

fn push(stretches: &mut Vec<Stretch>, mark: Mark, words: &[&str]) {
    let text = words.concat();
    match stretches.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.mark == mark => last.text.push_str(&text),
        _ => stretches.push(Stretch { mark, text }),
    }
}

/// A space kept between two changed words only makes the difference hard to read: it joins
/// both sides, so that several changed words are one stretch.
fn without_specks(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let count = stretches.len();
    for (at, stretch) in stretches.into_iter().enumerate() {
        let is_inside = at > 0 && at + 1 < count;
        match stretch.mark {
            Mark::Deleted => gone.push_str(&stretch.text),
            Mark::Inserted => new.push_str(&stretch.text),
            Mark::Kept if is_inside && stretch.text.trim().is_empty() && !(gone.is_empty() || new.is_empty()) => {
                gone.push_str(&stretch.text);
                new.push_str(&stretch.text);
            }
            Mark::Kept => {
                settle(&mut out, &mut gone, &mut new);
                push(&mut out, Mark::Kept, &[&stretch.text]);
            }
        }
    }
    settle(&mut out, &mut gone, &mut new);
    out
}

fn settle(out: &mut Vec<Stretch>, gone: &mut String, new: &mut String) {
    push(out, Mark::Deleted, &[gone]);
    push(out, Mark::Inserted, &[new]);
    gone.clear();
    new.clear();
}

/// The words of a text, each run of letters and digits, each run of spaces and each other
/// sign by itself.
fn words(text: &str) -> Vec<&str> {
    let sort = |c: char| {
        if c.is_alphanumeric() {
            'w'
        } else if c.is_whitespace() {
            ' '
        } else {
            c
        }
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let here = sort(c);
        if last.is_some_and(|last| last != here || !matches!(here, 'w' | ' ')) {
            words.push(&text[start..at]);
            start = at;
        }
        last = Some(here);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}
