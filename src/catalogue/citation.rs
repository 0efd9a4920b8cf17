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

/// The places a citation names: `arts 13(8), 14` names `13 8` and `14`.
fn places(citation: &str) -> Vec<Place> {
    let mut reading = Reading::default();
    let mut before = ' ';
    for c in citation.chars() {
        let follows = !before.is_whitespace();
        before = c;
        match c {
            '(' => {
                reading.finish();
                // `21(2)` is a paragraph, `21 (2016 text)` a remark.
                reading.goes_on &= follows || reading.depth > 0;
                reading.depth += 1;
            }
            ')' => {
                reading.finish();
                reading.depth = reading.depth.saturating_sub(1);
            }
            '-' | '–' if reading.depth == 0 => {
                reading.finish();
                reading.is_range = true;
            }
            c if c.is_alphanumeric() || c == '.' => reading.word.push(c),
            _ => reading.finish(),
        }
    }
    reading.finish();
    reading.places
}

#[derive(Default)]
struct Reading {
    places: Vec<Place>,
    word: String,
    depth: usize,
    /// What stands before a number and belongs to it, such as `annex`.
    prefix: String,
    /// The next number goes on with the last place.
    goes_on: bool,
    is_range: bool,
}

impl Reading {
    fn finish(&mut self) {
        let word = std::mem::take(&mut self.word);
        let word = word.trim_matches('.');
        if word.is_empty() {
            return;
        }
        if self.depth > 0 {
            if let (true, Some(place)) = (self.goes_on, self.places.last_mut()) {
                place.push(word.to_owned());
            }
            return;
        }
        let is_number = word.starts_with(|c: char| c.is_ascii_digit()) || !self.prefix.is_empty();
        match (is_number, word) {
            (true, _) => self.enter(word),
            (false, "annex" | "sch" | "schedule" | "part" | "chapter") => word.clone_into(&mut self.prefix),
            (false, "para" | "paras" | "paragraph" | "point" | "lit" | "no") => self.goes_on = true,
            (false, "to") => self.is_range = true,
            _ => {
                self.goes_on = false;
                self.is_range = false;
            }
        }
    }

    fn enter(&mut self, word: &str) {
        let prefix = std::mem::take(&mut self.prefix);
        let last = self.places.last().and_then(|place| place.first()).and_then(|first| first.parse::<u32>().ok());
        if let (true, Some(from), Ok(to)) = (std::mem::take(&mut self.is_range), last, word.parse::<u32>())
            && (from..from + WIDEST_RANGE).contains(&to)
        {
            self.places.extend((from + 1..to).map(|number| vec![number.to_string()]));
        }
        // `803.50` lies within `803`.
        let mut place: Place = word.split('.').map(str::to_owned).collect();
        if !prefix.is_empty() {
            place[0] = format!("{prefix} {}", place[0]);
        }
        self.places.push(place);
        self.goes_on = true;
    }
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
