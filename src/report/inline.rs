//! Running text: pieces with a meaning and, where they lead somewhere, with a target.

use super::Named;

/// A piece of running text. Its text may be anything a user typed, line breaks among it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What a reader sees; empty where it only points to a footnote.
    pub text: String,
    /// What it means that it stands here.
    pub mark: Mark,
    /// Where it leads.
    pub link: Option<Link>,
}

/// What a piece of text means to its reader. How that looks is for a format to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Text like any other.
    #[default]
    Plain,
    /// What a reader must not miss.
    Strong,
    /// What only some readers need.
    Quiet,
    /// New in a comparison of two versions.
    Inserted,
    /// Gone in a comparison of two versions.
    Deleted,
}

/// Where a piece of text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To a web address, which was checked to be a plain one.
    Web(String),
    /// To where the record with this id has its place in the report; see [`super::Report::anchors`].
    Record(String),
    /// To the footnote with this number.
    Note(usize),
}

impl Run {
    /// Text like any other.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::marked(text, Mark::Plain)
    }

    /// What a reader must not miss.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::marked(text, Mark::Strong)
    }

    /// What only some readers need.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::marked(text, Mark::Quiet)
    }

    /// Text with a meaning.
    pub fn marked(text: impl Into<String>, mark: Mark) -> Self {
        Self { text: text.into(), mark, link: None }
    }

    /// Text that leads to a web address; text like any other where that is none.
    pub fn web(text: impl Into<String>, address: &str) -> Self {
        let link = is_web_address(address).then(|| Link::Web(address.to_owned()));
        Self { link, ..Self::plain(text) }
    }

    /// The name of a record, which leads to it.
    pub fn record(record: &Named) -> Self {
        Self { link: Some(Link::Record(record.id.clone())), ..Self::plain(record.name.clone()) }
    }

    /// The sign that points to a footnote.
    pub fn note(number: usize) -> Self {
        Self { link: Some(Link::Note(number)), ..Self::plain("") }
    }
}

/// The text of several pieces without what they mean and where they lead.
pub fn plain_text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Whether a text is a web address and nothing that could end a link early.
pub fn is_web_address(text: &str) -> bool {
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '|' | '\\' | '"');
    (text.starts_with("https://") || text.starts_with("http://")) && text.chars().all(is_plain)
}
