//! Every message has words and every word is used.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use onus::catalogue::Verification;
use onus::lang::{ENGLISH, has};
use onus::model::vocabulary;

use crate::sources::files;

/// The message ids of every closed list of words.
fn vocabulary_ids() -> Vec<&'static str> {
    let checked = Verification::ALL.iter().map(|how| how.message_id());
    vocabulary().into_iter().chain(checked).collect()
}

/// Every message of the language file with its text.
fn messages() -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in ENGLISH.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (id, text) = line.split_once('=').unwrap_or_else(|| panic!("no message: {line}"));
            let before = messages.insert(id.trim(), text.to_owned());
            assert!(before.is_none(), "the message {} stands twice", id.trim());
            current = Some(id.trim());
        } else if let Some(text) = current.and_then(|id| messages.get_mut(id)) {
            text.push('\n');
            text.push_str(line);
        }
    }
    messages
}

/// The arguments a message speaks of.
fn arguments(text: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !(c.is_alphanumeric() || "_-".contains(c))).unwrap_or(rest.len());
    text.match_indices('$').map(|(at, _)| &text[at + 1..at + 1 + name(&text[at + 1..])]).collect()
}

/// Every string literal in code that could be the id of a message.
fn literals(code: &str) -> BTreeSet<&str> {
    let is_id = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    code.split('"').filter(|text| is_id(text)).collect()
}

/// One use of `msg!`: the id and the names of the arguments handed over.
struct Use<'a> {
    id: &'a str,
    given: BTreeSet<&'a str>,
}

fn uses(code: &str) -> Vec<Use<'_>> {
    code.match_indices("msg!(").filter_map(|(at, start)| parse_use(&code[at + start.len()..])).collect()
}

fn parse_use(rest: &str) -> Option<Use<'_>> {
    let (id, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    let mut given = BTreeSet::new();
    let mut depth = 0;
    let mut in_text = false;
    let mut before = ' ';
    for (at, c) in rest.char_indices() {
        match c {
            '"' if before != '\\' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = rest[at + 1..].trim_start();
                let name = part.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
                if part[name.len()..].trim_start().starts_with('=') {
                    given.insert(name);
                }
            }
            _ => {}
        }
        before = c;
    }
    Some(Use { id, given })
}

#[test]
fn every_message_used_has_words_and_gets_its_arguments() {
    let messages = messages();
    let mut faults = Vec::new();
    let mut seen = 0;
    for source in files("src", ".rs") {
        let code: String = source.code_lines().flat_map(|(_, line)| [line, "\n"]).collect();
        for used in uses(&code) {
            seen += 1;
            match messages.get(used.id) {
                None => faults.push(format!("{}: no words for `{}`", source.path, used.id)),
                Some(text) if arguments(text) != used.given => faults.push(format!(
                    "{}: `{}` speaks of {:?} and is given {:?}",
                    source.path,
                    used.id,
                    arguments(text),
                    used.given
                )),
                Some(_) => {}
            }
        }
        for named in ["Message::new(\"", "lang::t(\"", " t(\"", "(t(\"", "!t(\"", "&t(\""] {
            for (at, start) in code.match_indices(named) {
                let id = code[at + start.len()..].split('"').next().unwrap_or_default();
                if !messages.contains_key(id) {
                    faults.push(format!("{}: no words for `{id}`", source.path));
                }
            }
        }
    }
    faults.extend(vocabulary_ids().iter().filter(|id| !has(id)).map(|id| format!("no words for `{id}` of the model")));
    assert!(seen > 50, "only {seen} uses were found; does this test still read the code right?");
    assert!(faults.is_empty(), "put right assets/lang/en.ftl or the code:\n  {}", faults.join("\n  "));
}

#[test]
fn every_message_is_used() {
    let sources = files("src", ".rs");
    let code: Vec<String> =
        sources.iter().map(|source| source.code_lines().flat_map(|(_, line)| [line, "\n"]).collect()).collect();
    let mut used: BTreeSet<&str> = code.iter().flat_map(|code| literals(code)).collect();
    used.extend(vocabulary_ids());
    let unused: Vec<&str> = messages().into_keys().filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "take these out of assets/lang/en.ftl or use them: {unused:?}");
}

#[test]
fn every_message_can_be_put_into_words() {
    let resource = FluentResource::try_new(ENGLISH.to_owned()).expect("assets/lang/en.ftl is sound");
    let mut bundle = FluentBundle::new(vec![unic_langid::langid!("en")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("no message stands twice");
    for (id, text) in messages() {
        for number in [0, 1, 2] {
            let mut args = FluentArgs::new();
            arguments(&text).into_iter().for_each(|name| args.set(name.to_owned(), number));
            let mut errors = Vec::new();
            let pattern = bundle.get_message(id).and_then(|message| message.value()).expect(id);
            let words = bundle.format_pattern(pattern, Some(&args), &mut errors);
            assert!(errors.is_empty(), "{id}: {errors:?}");
            assert!(!words.trim().is_empty(), "{id} is empty");
            assert!(!words.contains(['{', '}']), "{id} shows its braces: {words}");
        }
    }
}
