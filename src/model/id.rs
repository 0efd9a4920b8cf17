//! Ids that read well: made from names, unique in the ecosystem, typed by record kind.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ustr::Ustr;

/// The longest id accepted, in characters.
pub const LONGEST_ID: usize = 120;
/// The longest id made from a name, in characters; room is left for a number behind it.
const LONGEST_MADE: usize = 60;

/// The id of a record of kind `T`, such as `thermostat-maker`.
///
/// Letters and digits of any script in lower case, with single hyphens between words.
/// Small enough to copy; equal ids are the same pointer.
pub struct Id<T> {
    text: Ustr,
    kind: PhantomData<fn() -> T>,
}

/// Why a text is no id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: write lower-case letters, digits and single hyphens, at most {LONGEST_ID} characters")]
pub struct BadId(String);

impl<T> Id<T> {
    /// Reads an id.
    ///
    /// # Errors
    /// [`BadId`] where the text is empty, too long or holds anything but letters, digits
    /// and hyphens.
    pub fn parse(text: &str) -> Result<Self, BadId> {
        if is_id(text) { Ok(Self::trusted(text)) } else { Err(BadId(shorten(text))) }
    }

    fn trusted(text: &str) -> Self {
        Self { text: Ustr::from(text), kind: PhantomData }
    }

    /// Makes an id from a name; `fallback` stands in where the name has no letter or digit.
    /// `taken` tells which ids are in use already.
    pub fn from_name(name: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> Self {
        let base = slug(name).unwrap_or_else(|| fallback.to_owned());
        if !taken(&base) {
            return Self::trusted(&base);
        }
        let mut number = 2_u64;
        loop {
            let candidate = format!("{base}-{number}");
            if !taken(&candidate) {
                return Self::trusted(&candidate);
            }
            number += 1;
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &'static str {
        self.text.as_str()
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= LONGEST_ID
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text.chars().all(|c| c == '-' || (c.is_alphanumeric() && !c.is_uppercase()))
}

/// A name in the form of an id, or nothing where it holds no letter or digit.
fn slug(name: &str) -> Option<String> {
    let mut slug = String::new();
    let mut length = 0;
    let mut gap = false;
    for c in name.chars().flat_map(char::to_lowercase) {
        if !c.is_alphanumeric() || c.is_uppercase() {
            gap = length > 0;
            continue;
        }
        if length >= LONGEST_MADE {
            break;
        }
        if gap {
            slug.push('-');
            length += 1;
            gap = false;
        }
        slug.push(c);
        length += 1;
    }
    (!slug.is_empty()).then_some(slug)
}

fn shorten(text: &str) -> String {
    const SHOWN: usize = 60;
    if text.chars().count() <= SHOWN { text.to_owned() } else { text.chars().take(SHOWN).chain(['…']).collect() }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        if self.text == other.text { std::cmp::Ordering::Equal } else { self.as_str().cmp(other.as_str()) }
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<fn() -> T>);
        impl<T> de::Visitor<'_> for Visitor<T> {
            type Value = Id<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id such as \"thermostat-maker\"")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id<T>, E> {
                Id::parse(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor(PhantomData))
    }
}
