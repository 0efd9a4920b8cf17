//! Another version of the map that is compared with the one on the screen.
//!
//! A thread of its own works out what differs; a frame never waits.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::{App, Effect, View, Wake};
use crate::compare::Comparison;
use crate::model::{Date, Ecosystem};
use crate::rules::Analysis;

/// Another version of the map.
#[derive(Clone, Debug)]
pub struct Version {
    /// What it is called, such as the path of its file.
    pub name: String,
    /// What stands in it.
    pub ecosystem: Ecosystem,
}

/// What is compared, and what came out of it.
pub(super) struct CompareDesk {
    version: Option<Arc<Version>>,
    jobs: Sender<(u64, Wanted)>,
    results: Receiver<(u64, Arc<Comparison>)>,
    wanted: Option<Wanted>,
    asked: u64,
    answered: u64,
    comparison: Option<Arc<Comparison>>,
}

/// What is to be worked out: the older version on a day, and the newer one.
#[derive(Clone)]
struct Wanted {
    version: Arc<Version>,
    as_of: Date,
    after: Arc<Analysis>,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        self.has_same_version(other) && Arc::ptr_eq(&self.after, &other.after)
    }
}

impl Wanted {
    fn has_same_version(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.version, &other.version) && self.as_of == other.as_of
    }
}

impl CompareDesk {
    pub(super) fn start(wake: Wake) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, results) = channel();
        let spawned =
            std::thread::Builder::new().name("compare".to_owned()).spawn(move || work(&inbox, &outbox, &wake));
        if let Err(error) = spawned {
            log::error!("no thread for comparing: {error}");
        }
        Self { version: None, jobs, results, wanted: None, asked: 0, answered: 0, comparison: None }
    }
}

fn work(inbox: &Receiver<(u64, Wanted)>, outbox: &Sender<(u64, Arc<Comparison>)>, wake: &Wake) {
    let mut known: Option<(Wanted, Analysis)> = None;
    while let Ok(first) = inbox.recv() {
        let (number, wanted) = inbox.try_iter().last().unwrap_or(first);
        let before = match known.take() {
            Some((same, before)) if same.has_same_version(&wanted) => before,
            _ => Analysis::with(&wanted.version.ecosystem, wanted.as_of, wanted.after.law().rulebook()),
        };
        let comparison = Arc::new(Comparison::of(&before, &wanted.after));
        known = Some((wanted, before));
        if outbox.send((number, comparison)).is_err() {
            return;
        }
        wake();
    }
}

impl App {
    /// The version that is compared with.
    pub fn compared_with(&self) -> Option<&Version> {
        self.compare.version.as_deref()
    }

    /// What differs from it; nothing before it has been worked out.
    pub fn comparison(&self) -> Option<&Arc<Comparison>> {
        self.compare.comparison.as_ref()
    }

    /// Whether what differs is still being worked out.
    pub fn is_comparing(&self) -> bool {
        self.compare.answered != self.compare.asked
    }

    /// A number that is another one whenever something new was worked out.
    pub fn comparison_stamp(&self) -> u64 {
        self.compare.answered
    }

    /// Compares with the file as it was saved.
    pub(super) fn compare_with_saved(&mut self) {
        if let Some(path) = self.path.clone() {
            self.ask_window(Effect::ReadToCompare(path));
        }
    }

    pub(super) fn compare_with_file(&mut self, path: PathBuf) {
        self.ask_window(Effect::ReadToCompare(path));
    }

    /// Shows what differs from another version.
    pub(super) fn compare_with(&mut self, version: Version) {
        self.compare.version = Some(Arc::new(version));
        self.compare.comparison = None;
        self.compare.wanted = None;
        self.view = View::Changes;
    }

    /// No longer compares.
    pub(super) fn stop_comparing(&mut self) {
        self.compare.version = None;
        self.compare.comparison = None;
        self.compare.wanted = None;
        self.compare.answered = self.compare.asked;
        if self.view == View::Changes {
            self.view = View::Map;
        }
    }

    /// Has worked out what differs, where that is shown and not known yet.
    pub(super) fn compare_anew(&mut self) {
        let Some(version) = self.compare.version.clone().filter(|_| self.view == View::Changes) else { return };
        let as_of = self.as_of.or(version.ecosystem.profile.as_of).unwrap_or(self.today);
        let wanted = Wanted { version, as_of, after: Arc::clone(&self.analysis) };
        if self.compare.wanted.as_ref() != Some(&wanted) {
            self.compare.asked += 1;
            if self.compare.jobs.send((self.compare.asked, wanted.clone())).is_err() {
                log::error!("what differs is no longer worked out");
            }
            self.compare.wanted = Some(wanted);
        }
    }

    /// Takes in what has been worked out. True where there was something.
    pub(super) fn poll_comparison(&mut self) -> bool {
        let newest = self.compare.results.try_iter().last();
        newest.is_some_and(|(number, comparison)| self.take_comparison(number, comparison))
    }

    /// Waits until what differs belongs to the ecosystem as it is now.
    pub(super) fn settle_comparison(&mut self) {
        self.compare_anew();
        while self.is_comparing() {
            let Ok((number, comparison)) = self.compare.results.recv() else { return };
            self.take_comparison(number, comparison);
        }
    }

    /// What comes in after comparing has ended is of no use.
    fn take_comparison(&mut self, number: u64, comparison: Arc<Comparison>) -> bool {
        if self.compare.wanted.is_none() {
            return false;
        }
        self.compare.answered = number;
        self.compare.comparison = Some(comparison);
        true
    }
}
