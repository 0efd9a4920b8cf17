//! Which provisions a citation means that somebody wrote by hand.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Catalogue, Instrument};

/// The widest range of articles, as in `Arts 5-9`, that is taken as such.
const WIDEST_RANGE: u32 = 60;

/// Finds what citations mean. Built once for a catalogue; looking a citation up then costs as
/// much as it has words.
#[derive(Clone, Debug)]
pub struct Citations {
    /// Names of instruments by their first word, the longest first.
    names: BTreeMap<String, Vec<Name>>,
    /// For each instrument the places each of its provisions names.
    places: Vec<Vec<Vec<Place>>>,
}

#[derive(Clone, Debug)]
struct Name {
    words: Vec<String>,
    instrument: usize,
}

/// From the article inwards: `13(8)` is `13`, `8`.
type Place = Vec<String>;

/// An instrument that a citation names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Which one, counted in the order of [`Catalogue::instruments`].
    pub instrument: usize,
    /// The provisions it can mean, counted within the instrument; those first that share most of it.
    pub provisions: Vec<usize>,
}

impl Citations {
    /// Goes through the names and citations of a catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut names: BTreeMap<String, Vec<Name>> = BTreeMap::new();
        for (number, instrument) in catalogue.instruments.values().enumerate() {
            for words in own_names(instrument) {
                if let Some(first) = words.first().cloned() {
                    names.entry(first).or_default().push(Name { words, instrument: number });
                }
            }
        }
        names.values_mut().for_each(|list| list.sort_by_key(|name| std::cmp::Reverse(name.words.len())));
        let mut citations = Self { names, places: Vec::new() };
        let places = catalogue.instruments.values().map(|instrument| {
            let own = instrument.provisions.iter();
            own.map(|one| places(&citations.split(&one.citation).1)).collect()
        });
        citations.places = places.collect();
        citations
    }

    /// The instruments a citation names, in the order of their names, with the provisions meant.
    pub fn find(&self, citation: &str) -> Vec<Cited> {
        let (instruments, rest) = self.split(citation);
        let wanted = places(&rest);
        let provisions = |instrument: usize| {
            let own = self.places[instrument].iter().enumerate();
            let shared = own.map(|(number, places)| (number, agreement(places, &wanted)));
            let mut shared: Vec<(usize, usize)> = shared.filter(|(_, depth)| *depth > 0).collect();
            shared.sort_by_key(|(_, depth)| std::cmp::Reverse(*depth));
            shared.into_iter().map(|(number, _)| number).collect()
        };
        instruments.into_iter().map(|instrument| Cited { instrument, provisions: provisions(instrument) }).collect()
    }

    /// The instruments named, and the citation without their names, whose numbers are no articles.
    fn split(&self, citation: &str) -> (Vec<usize>, String) {
        let lower = citation.to_lowercase();
        let words = words(&lower);
        let mut rest = lower.clone();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let names = self.names.get(&lower[words[at].clone()]).map_or(&[][..], Vec::as_slice);
            let fits = |name: &&Name| {
                let length = name.words.len();
                at + length <= words.len()
                    && name.words.iter().zip(&words[at..at + length]).all(|(word, place)| *word == lower[place.clone()])
            };
            let Some(length) = names.iter().find(fits).map(|name| name.words.len()) else {
                at += 1;
                continue;
            };
            let same = names.iter().filter(fits).filter(|name| name.words.len() == length);
            found.extend(same.map(|name| name.instrument).filter(|number| !found.contains(number)).collect::<Vec<_>>());
            let covered = words[at].start..words[at + length - 1].end;
            rest.replace_range(covered.clone(), &" ".repeat(covered.len()));
            at += length;
        }
        (found, rest)
    }
}

fn own_names(instrument: &Instrument) -> Vec<Vec<String>> {
    let names = std::iter::once(&instrument.short).chain(&instrument.aliases);
    let mut names: Vec<Vec<String>> = names
        .map(|name| {
            let lower = name.to_lowercase();
            words(&lower).into_iter().map(|place| lower[place].to_owned()).collect()
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Where the words stand; a number with its slash is one word.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric() || c == '/', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

/// The places a citation names: `arts 13(8), 14` names `13 8` and `14`, `annex i 17.2, 17.4`
/// names `annex i 17 2` and `annex i 17 4`.
fn places(citation: &str) -> Vec<Place> {
    let mut reading = Reading::default();
    let mut rest = citation;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        match c {
            '(' => {
                reading.finish();
                let (inner, whole) = inside(rest);
                length = whole;
                reading.bracket(inner, !before.is_whitespace());
            }
            '-' | '–' => {
                reading.finish();
                reading.is_range = true;
            }
            c if c.is_alphanumeric() || c == '.' => reading.word.push(c),
            _ => {
                reading.finish();
                reading.pause(c);
            }
        }
        before = c;
        rest = &rest[length..];
    }
    reading.finish();
    reading.places
}

/// What stands between a bracket and its end, and how long both are together.
fn inside(text: &str) -> (&str, usize) {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&text[1..at], at + 1);
        }
    }
    (&text[1..], text.len())
}

#[derive(Default)]
struct Reading {
    places: Vec<Place>,
    word: String,
    /// What stands before a number and belongs to it, such as `annex`.
    prefix: String,
    /// The annex or schedule within which the next numbers lie.
    within: Option<String>,
    /// The next number is a paragraph of the last place.
    nests: bool,
    /// The next number is a subparagraph of the last place.
    is_sub: bool,
    is_range: bool,
    /// What comes next stands beside the last place, after a comma or a word such as `and`.
    is_beside: bool,
}

impl Reading {
    fn finish(&mut self) {
        let word = std::mem::take(&mut self.word);
        let word = word.trim_matches('.');
        if word.is_empty() {
            return;
        }
        let is_number = word.starts_with(|c: char| c.is_ascii_digit()) || !self.prefix.is_empty();
        match (is_number, word) {
            (true, _) => self.enter(word),
            (false, "annex" | "sch" | "schedule" | "part" | "chapter" | "direction") => {
                word.clone_into(&mut self.prefix);
                self.is_range = false;
            }
            (false, "para" | "paras" | "paragraph" | "point" | "points" | "lit" | "no" | "cl" | "clause") => {
                self.nests = self.within.is_none();
            }
            (false, "subpara" | "subparas" | "subparagraph") => self.is_sub = true,
            (false, "to") => self.is_range = true,
            (false, "and" | "or") => self.is_beside = true,
            (false, "art" | "arts" | "article" | "articles" | "s" | "ss" | "section" | "sections") => {
                self.within = None
            }
            (false, "reg" | "regs" | "r" | "rr" | "rule" | "rules") => self.within = None,
            _ => self.is_range = false,
        }
    }

    fn pause(&mut self, c: char) {
        match c {
            ',' => {
                self.is_beside = true;
                self.is_sub = false;
            }
            ';' => {
                self.within = None;
                self.nests = false;
            }
            _ => {}
        }
    }

    fn enter(&mut self, word: &str) {
        let prefix = std::mem::take(&mut self.prefix);
        let is_range = std::mem::take(&mut self.is_range);
        self.is_beside = false;
        if self.is_sub && !self.places.is_empty() {
            return self.sub(word, is_range);
        }
        let mut place: Place = Vec::new();
        if matches!(prefix.as_str(), "annex" | "sch" | "schedule") {
            let within = format!("{prefix} {word}");
            self.within = Some(within.clone());
            self.nests = false;
            self.places.push(vec![within]);
            return;
        }
        place.extend(self.within.clone());
        // `803.50` lies within `803`.
        place.extend(word.split('.').map(str::to_owned));
        if !prefix.is_empty() {
            let first = usize::from(self.within.is_some());
            place[first] = format!("{prefix} {}", place[first]);
        }
        let last = self.places.last();
        let from = last.and_then(|last| last.last()).and_then(|number| number.parse::<u32>().ok());
        let is_alike =
            last.is_some_and(|last| last.len() == place.len() && last[..last.len() - 1] == place[..place.len() - 1]);
        if let (true, true, Some(from), Ok(to)) = (is_range, is_alike, from, word.parse::<u32>())
            && (from..from + WIDEST_RANGE).contains(&to)
        {
            let parent = &place[..place.len() - 1];
            let between = (from + 1..to).map(|number| [parent, &[number.to_string()]].concat());
            self.places.extend(between.collect::<Vec<_>>());
        }
        let nests = std::mem::take(&mut self.nests);
        match self.places.last_mut() {
            Some(last) if nests => last.extend(place),
            // The annex alone was only the beginning.
            Some(last) if self.within.is_some() && last.len() == 1 && place.first() == last.first() => *last = place,
            _ => self.places.push(place),
        }
    }

    /// Subparagraphs of the last place: `13(8) subparas 2-5`.
    fn sub(&mut self, word: &str, is_range: bool) {
        let Some(last) = self.places.last_mut() else { return };
        let before = last.last().and_then(|step| step.strip_prefix("sub ")).map(str::to_owned);
        let Some(before) = before else {
            last.push(format!("sub {word}"));
            return;
        };
        if let (true, Ok(from), Ok(to)) = (is_range, before.parse::<u32>(), word.parse::<u32>())
            && (from..from + WIDEST_RANGE).contains(&to)
        {
            (from + 1..to).for_each(|number| self.beside(&format!("sub {number}")));
        }
        self.beside(&format!("sub {word}"));
    }

    /// What stands in brackets: a paragraph of the last place, one beside it, or a remark.
    fn bracket(&mut self, inner: &str, follows: bool) {
        const LONGEST: usize = 4;
        let inner = inner.trim();
        let is_paragraph =
            inner.len() <= LONGEST && !inner.is_empty() && inner.chars().all(char::is_alphanumeric) && !is_year(inner);
        if !is_paragraph {
            return;
        }
        if !self.prefix.is_empty() {
            return self.enter(inner);
        }
        match (std::mem::take(&mut self.is_range), std::mem::take(&mut self.is_beside), self.places.last_mut()) {
            (true, _, Some(_)) => self.through(inner),
            (_, true, Some(_)) => self.beside(inner),
            // `21(2)` is a paragraph, `21 (2016 text)` a remark.
            (false, false, Some(last)) if follows => last.push(inner.to_owned()),
            _ => {}
        }
    }

    /// Everything from the last place to one beside it: `(b)-(e)`.
    fn through(&mut self, to: &str) {
        let from = self.places.last().and_then(|last| last.last()).cloned().unwrap_or_default();
        let letter = |text: &str| text.bytes().next().filter(|byte| text.len() == 1 && byte.is_ascii_lowercase());
        match (from.parse::<u32>(), to.parse::<u32>(), letter(&from), letter(to)) {
            (Ok(from), Ok(to), ..) if (from..from + WIDEST_RANGE).contains(&to) => {
                (from + 1..to).for_each(|number| self.beside(&number.to_string()));
            }
            (.., Some(from), Some(to)) => (from + 1..to).for_each(|byte| self.beside(&char::from(byte).to_string())),
            _ => {}
        }
        self.beside(to);
    }

    /// A place beside the last one: as deep in it as the last number, or letter, stands.
    fn beside(&mut self, word: &str) {
        let sort = |word: &str| (word.starts_with("sub "), word.starts_with(|c: char| c.is_ascii_digit()));
        let Some(last) = self.places.last() else { return };
        let depth = last.iter().skip(1).rposition(|step| sort(step) == sort(word)).map_or(last.len(), |at| at + 1);
        let place = last[..depth].iter().cloned().chain([word.to_owned()]).collect();
        self.places.push(place);
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many steps from the article inwards two lists of places share at best.
fn agreement(own: &[Place], wanted: &[Place]) -> usize {
    let pairs = own.iter().flat_map(|one| wanted.iter().map(move |other| (one, other)));
    pairs.map(|(one, other)| shared(one, other)).max().unwrap_or(0)
}

/// How many steps two places share; nought where one goes on otherwise than the other.
fn shared(one: &[String], other: &[String]) -> usize {
    let shared = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    if shared == one.len().min(other.len()) { shared } else { 0 }
}
