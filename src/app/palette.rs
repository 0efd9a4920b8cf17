//! One field for everything: the commands and records whose names fit what was typed.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::App;
use super::commands::{self, Command};
use crate::lang::t;
use crate::model::{RecordKey, RecordKind};

/// How many finds are listed at most.
pub const MOST_FOUND: usize = 60;
/// How many commands are remembered as lately used.
const MOST_RECENT: usize = 8;
/// From how many letters on records are looked through as well.
const RECORDS_FROM: usize = 2;

/// Something that can be run or gone to.
#[derive(Clone, Copy)]
pub enum Target {
    /// A command of the table.
    Command(&'static Command),
    /// A record of the ecosystem.
    Record(RecordKey),
}

/// Something whose name fits what was typed.
#[derive(Clone)]
pub struct Found {
    /// What it is.
    pub target: Target,
    /// Its name.
    pub name: String,
    /// Which letters of the name were typed, counted from 0, rising.
    pub typed: Vec<u32>,
}

impl App {
    /// The commands run lately, the newest first.
    pub fn recent_commands(&self) -> &[&'static str] {
        &self.recent_commands
    }

    pub(super) fn note_command(&mut self, id: &'static str) {
        // The palette itself is a way and not a wish.
        if !matches!(id, "palette" | "cancel") {
            self.recent_commands.retain(|other| *other != id);
            self.recent_commands.insert(0, id);
            self.recent_commands.truncate(MOST_RECENT);
        }
    }

    /// What fits the words typed, the best first. Where nothing is typed, the commands: those
    /// run lately first.
    pub fn palette(&self, typed: &str) -> Vec<Found> {
        let typed = typed.trim();
        if typed.is_empty() {
            let recent = self.recent_commands.iter().filter_map(|id| commands::find(id));
            let others = commands::all().filter(|command| !self.recent_commands.contains(&command.id));
            return recent.chain(others).filter(|command| command.id != "palette").map(found_command).collect();
        }
        let mut finder = Finder::new(typed);
        for command in commands::all().filter(|command| command.id != "palette") {
            finder.try_one(Target::Command(command), &name(command));
        }
        if typed.chars().count() >= RECORDS_FROM {
            for key in self.ecosystem().keys().filter(|key| has_name(key.kind())) {
                finder.try_one(Target::Record(key), &self.ecosystem().name(key));
            }
        }
        finder.best()
    }
}

/// Whether people know records of a kind by a name.
fn has_name(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::Stakeholder | RecordKind::Element | RecordKind::Obligation | RecordKind::Risk | RecordKind::Cover
    )
}

/// The words of a command with those of its menu, without which some say little.
fn name(command: &Command) -> String {
    format!("{}: {}", command.menu.label(), t(command.label))
}

fn found_command(command: &'static Command) -> Found {
    Found { target: Target::Command(command), name: name(command), typed: Vec::new() }
}

struct Finder {
    matcher: Matcher,
    pattern: Pattern,
    letters: Vec<char>,
    found: Vec<(u32, Found)>,
}

impl Finder {
    fn new(typed: &str) -> Self {
        Self {
            matcher: Matcher::new(Config::DEFAULT),
            pattern: Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart),
            letters: Vec::new(),
            found: Vec::new(),
        }
    }

    fn try_one(&mut self, target: Target, name: &str) {
        let mut typed = Vec::new();
        let text = Utf32Str::new(name, &mut self.letters);
        let Some(score) = self.pattern.indices(text, &mut self.matcher, &mut typed) else { return };
        typed.sort_unstable();
        typed.dedup();
        self.found.push((score, Found { target, name: name.to_owned(), typed }));
    }

    fn best(mut self) -> Vec<Found> {
        // Commands stand before records that fit as well; both keep their order.
        self.found.sort_by_key(|(score, found)| (std::cmp::Reverse(*score), matches!(found.target, Target::Record(_))));
        self.found.truncate(MOST_FOUND);
        self.found.into_iter().map(|(_, found)| found).collect()
    }
}
