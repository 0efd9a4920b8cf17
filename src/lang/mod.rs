//! Words a user sees: a message id and its arguments become a sentence.
//!
//! The sentences stand in `assets/lang/<code>.ftl`. Code names a message and hands over
//! the facts; it never builds a sentence. A message that is missing shows its id, so that
//! the fault is seen and not hidden; a test keeps this from happening.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

/// The English words, also the list of all message ids.
pub const ENGLISH: &str = include_str!("../../assets/lang/en.ftl");

/// A sentence not yet put into a language: an id and what it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// What a [`Message`] speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text that is the same in every language, such as a name the user typed.
    Text(String),
    /// A count.
    Number(i64),
    /// A calendar day, shown as `2026-11-22`.
    Date(Date),
    /// A word or sentence that is translated as well.
    Message(Message),
}

impl Message {
    /// A message without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// Adds one argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// The id under which the language file holds the sentence.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The sentence in the language of the program. Where it ends with a name that brings a
    /// full stop of its own, such as “Example Inc.”, there is one full stop and not two.
    pub fn text(&self) -> String {
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, arg) in &self.args {
            args.set(*name, arg.to_fluent());
        }
        let mut text = format(self.id, Some(&args));
        if text.ends_with("..") && !text.ends_with("...") {
            text.pop();
        }
        text
    }
}

impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text())
    }
}

impl Arg {
    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(number) => FluentValue::from(*number),
            Self::Date(date) => FluentValue::String(Cow::Owned(date.to_string())),
            Self::Message(message) => FluentValue::String(Cow::Owned(message.text())),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// Names a message and its arguments: `msg!("finding-unassigned", duty = name)`.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::lang::Message::new($id)$(.with(stringify!($name), $value))*
    };
}

/// The words of a message that takes no arguments.
pub fn t(id: &str) -> String {
    format(id, None)
}

/// Several parts as one list in running text: `a, b and c`.
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => msg!("list-and", first = first.join(", "), last = last.as_str()).text(),
    }
}

/// Several parts of which one is meant, in running text: `a, b or c`.
pub fn either(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => msg!("list-or", first = first.join(", "), last = last.as_str()).text(),
    }
}

/// Text in a form that sorts as people count: “Art. 9” before “Art. 14”, capitals aside.
pub fn in_order(text: &str) -> String {
    const WIDTH: usize = 8;
    let mut sorted = String::with_capacity(text.len() + WIDTH);
    let mut digits = String::new();
    for c in text.chars().flat_map(char::to_lowercase).chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            sorted.extend(std::iter::repeat_n('0', WIDTH.saturating_sub(digits.len())));
            sorted.push_str(&digits);
            digits.clear();
        }
        sorted.push(c);
    }
    sorted
}

/// Whether the language file holds this id.
pub fn has(id: &str) -> bool {
    bundle().has_message(id)
}

fn format(id: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = bundle();
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        log::error!("no words for message `{id}`");
        return id.to_owned();
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    for error in errors {
        log::error!("message `{id}`: {error}");
    }
    text.into_owned()
}

fn bundle() -> &'static FluentBundle<FluentResource> {
    static BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::langid!("en")]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                log::error!("assets/lang/en.ftl: {error}");
            }
            resource
        });
        bundle.add_resource_overriding(resource);
        bundle
    })
}
