//! Which provision a citation means that somebody wrote by hand.

use super::{Catalogue, Instrument, Provision};

/// What a citation written by hand means.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'a> {
    /// The instrument it names.
    pub instrument: &'a Instrument,
    /// The provisions it can mean, those first that share most of it.
    pub provisions: Vec<&'a Provision>,
}

impl Catalogue {
    /// The instruments that a citation names, and in each the provisions that share its article.
    pub fn cited(&self, citation: &str) -> Vec<Cited<'_>> {
        let wanted = words(citation);
        if wanted.is_empty() {
            return Vec::new();
        }
        let named = self.instruments.values().filter(|instrument| names(instrument, &wanted));
        named.map(|instrument| Cited { instrument, provisions: provisions(instrument, citation) }).collect()
    }
}

/// Whether one of the names of an instrument stands in a citation, word for word.
fn names(instrument: &Instrument, citation: &[String]) -> bool {
    let own = std::iter::once(&instrument.short).chain(&instrument.aliases).chain([&instrument.citation]);
    own.map(|name| words(name)).any(|name| !name.is_empty() && citation.windows(name.len()).any(|part| part == name))
}

/// The words of a citation in small letters; a number with its slash or colon is one word.
fn words(text: &str) -> Vec<String> {
    let is_inside = |c: char| c.is_alphanumeric() || c == '/';
    text.split(|c: char| !is_inside(c)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn provisions<'a>(instrument: &'a Instrument, citation: &str) -> Vec<&'a Provision> {
    let wanted = places(&without_names(instrument, citation));
    let mut found: Vec<(usize, &Provision)> = instrument
        .provisions
        .iter()
        .filter_map(|provision| {
            let own = places(&provision.citation);
            let shared = own.iter().map(|place| wanted.iter().map(|other| agreement(place, other)).max().unwrap_or(0));
            shared.max().filter(|depth| *depth > 0).map(|depth| (depth, provision))
        })
        .collect();
    found.sort_by_key(|(depth, _)| std::cmp::Reverse(*depth));
    found.into_iter().map(|(_, provision)| provision).collect()
}

/// A citation without the names of the instrument, whose numbers are no articles.
fn without_names(instrument: &Instrument, citation: &str) -> String {
    let mut rest = citation.to_lowercase();
    let mut names: Vec<String> =
        instrument.aliases.iter().chain([&instrument.citation, &instrument.short]).map(|n| n.to_lowercase()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names.iter().filter(|name| !name.is_empty()) {
        rest = rest.replace(name.as_str(), " ");
    }
    rest
}

/// The places a citation names, each from the article inwards: `Arts 13(8), 14` gives `13 8` and `14`.
fn places(citation: &str) -> Vec<Vec<String>> {
    let mut places: Vec<Vec<String>> = Vec::new();
    let mut depth = 0_usize;
    let mut word = String::new();
    let mut begins = true;
    let mut finish = |word: &mut String, begins: &mut bool, depth: usize| {
        let text = std::mem::take(word);
        if text.is_empty() || (depth == 0 && !text.starts_with(|c: char| c.is_ascii_digit())) {
            return;
        }
        match places.last_mut() {
            Some(place) if depth > 0 && !*begins => place.push(text),
            _ if depth == 0 => {
                places.push(vec![text]);
                *begins = false;
            }
            _ => {}
        }
    };
    for c in citation.to_lowercase().chars() {
        match c {
            '(' => {
                finish(&mut word, &mut begins, depth);
                depth += 1;
            }
            ')' => {
                finish(&mut word, &mut begins, depth);
                depth = depth.saturating_sub(1);
            }
            c if c.is_alphanumeric() || c == '.' => word.push(c),
            '-' if word.contains('.') => word.push('-'),
            _ => finish(&mut word, &mut begins, depth),
        }
    }
    finish(&mut word, &mut begins, depth);
    for place in &mut places {
        for part in place.iter_mut() {
            *part = part.trim_matches('.').to_owned();
        }
    }
    places
}

/// How many steps from the article inwards two places share; nought where one goes on otherwise.
fn agreement(one: &[String], other: &[String]) -> usize {
    let shared = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    if shared == one.len().min(other.len()) { shared } else { 0 }
}
