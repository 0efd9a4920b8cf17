//! Where a law holds: countries, their subdivisions, the European Union, everywhere.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ustr::Ustr;

/// Where something is sold, used or established: an ISO 3166-1 code (`DE`), an ISO 3166-2
/// subdivision (`US-CA`), `EU`, or `INT` for what holds everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Jurisdiction(Ustr);

/// Why a text is no jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a jurisdiction: write a country (DE), a subdivision (US-CA), EU, or INT")]
pub struct BadJurisdiction(String);

impl Jurisdiction {
    /// Reads a code; small letters are taken as capitals.
    ///
    /// # Errors
    /// [`BadJurisdiction`] where ISO 3166 does not know the code.
    pub fn parse(text: &str) -> Result<Self, BadJurisdiction> {
        let code = text.trim().to_ascii_uppercase();
        let known = match code.as_str() {
            "EU" | "INT" => true,
            _ if code.contains('-') => rust_iso3166::iso3166_2::from_code(&code).is_some(),
            _ => rust_iso3166::from_alpha2(&code).is_some(),
        };
        if known { Ok(Self(Ustr::from(&code))) } else { Err(BadJurisdiction(text.chars().take(40).collect())) }
    }

    /// The jurisdictions whose name or code holds a text: the European Union, everywhere, all
    /// countries, and from three letters on their subdivisions. Names that begin with the text come first.
    pub fn matching(text: &str) -> Vec<Self> {
        const LEAST_FOR_SUBDIVISIONS: usize = 3;
        let wanted = text.trim().to_lowercase();
        let holds = |name: &str, code: &str| {
            name.to_lowercase().contains(&wanted) || code.to_ascii_lowercase().starts_with(&wanted)
        };
        let wide = ["EU", "INT"].into_iter().map(|code| Self(Ustr::from(code)));
        let mut found: Vec<Self> = wide.filter(|it| holds(&it.label(), it.code())).collect();
        let countries = rust_iso3166::ALL.iter().filter(|country| holds(country.name, country.alpha2));
        found.extend(countries.map(|country| Self(Ustr::from(country.alpha2))));
        if wanted.chars().count() >= LEAST_FOR_SUBDIVISIONS {
            let all = rust_iso3166::ALL.iter().filter_map(|country| country.subdivisions()).flatten();
            found.extend(all.filter(|part| holds(part.name, part.code)).map(|part| Self(Ustr::from(part.code))));
        }
        if !wanted.is_empty() {
            found.sort_by_cached_key(|it| !it.label().to_lowercase().starts_with(&wanted));
        }
        found
    }

    /// The code.
    pub fn code(self) -> &'static str {
        self.0.as_str()
    }

    /// Whether this is a member of the European Economic Area that is not in the Union.
    pub fn is_eea_outside_union(self) -> bool {
        matches!(self.code().split('-').next(), Some("IS" | "LI" | "NO"))
    }

    /// The name in English, with the code.
    pub fn label(self) -> String {
        let code = self.code();
        match code {
            "EU" => crate::lang::t("jurisdiction-eu"),
            "INT" => crate::lang::t("jurisdiction-int"),
            _ => {
                let name = rust_iso3166::iso3166_2::from_code(code)
                    .map(|subdivision| subdivision.name)
                    .or_else(|| rust_iso3166::from_alpha2(code).map(|country| country.name));
                name.map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
            }
        }
    }
}

impl PartialOrd for Jurisdiction {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Jurisdiction {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

impl fmt::Display for Jurisdiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Jurisdiction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Jurisdiction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Jurisdiction;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a jurisdiction such as \"DE\", \"US-CA\", \"EU\" or \"INT\"")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Jurisdiction, E> {
                Jurisdiction::parse(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}
