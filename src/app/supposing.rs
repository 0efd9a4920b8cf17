//! What if: suppositions that leave the ecosystem alone, worked out by a thread of its own.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::{App, Notice, View, Wake};
use crate::rules::Analysis;
use crate::views::what_if::{Consequences, Supposition, analyse, as_edit, day};

/// What comes of suppositions: what would be different, or why they cannot hold.
pub type Supposed = Result<Consequences, String>;

/// What is supposed, and what came of it.
pub(super) struct WhatIf {
    suppositions: Vec<Supposition>,
    /// Another one whenever something else is supposed.
    version: u64,
    /// For which findings and suppositions it was last asked.
    asked: Option<(u64, u64)>,
    /// For which findings and suppositions the newest outcome holds.
    told: Option<(u64, u64)>,
    outcome: Option<Arc<Supposed>>,
    jobs: Sender<Job>,
    results: Receiver<((u64, u64), Arc<Supposed>)>,
}

struct Job {
    number: (u64, u64),
    before: Arc<Analysis>,
    suppositions: Vec<Supposition>,
}

impl WhatIf {
    /// Starts the thread. It ends when this is dropped.
    pub(super) fn start(wake: Wake) -> Self {
        let (jobs, inbox) = channel::<Job>();
        let (outbox, results) = channel();
        let work = move || {
            while let Ok(job) = inbox.recv() {
                // Only what was asked last is worth working out.
                let job = inbox.try_iter().last().unwrap_or(job);
                let after = analyse(&job.before, &job.suppositions);
                let supposed = after.map(|after| Consequences::between(&job.before, &after));
                let supposed = supposed.map_err(|error| error.to_string());
                if outbox.send((job.number, Arc::new(supposed))).is_err() {
                    return;
                }
                wake();
            }
        };
        if let Err(error) = std::thread::Builder::new().name("what if".to_owned()).spawn(work) {
            log::error!("no thread for what is supposed: {error}");
        }
        Self { suppositions: Vec::new(), version: 0, asked: None, told: None, outcome: None, jobs, results }
    }

    fn set(&mut self, suppositions: Vec<Supposition>) {
        self.suppositions = suppositions;
        self.version += 1;
        self.outcome = None;
    }

    fn take_in(&mut self, (number, outcome): ((u64, u64), Arc<Supposed>)) {
        if number.1 == self.version {
            self.told = Some(number);
            self.outcome = Some(outcome);
        }
    }
}

impl App {
    /// What is supposed, in the order in which it was.
    pub fn suppositions(&self) -> &[Supposition] {
        &self.what_if.suppositions
    }

    /// What would be different; nothing while it is being worked out for the first time.
    pub fn supposed(&self) -> Option<&Arc<Supposed>> {
        self.what_if.outcome.as_ref()
    }

    /// Whether what is shown is still being worked out.
    pub fn is_supposing(&self) -> bool {
        !self.what_if.suppositions.is_empty() && self.what_if.told != Some((self.analysed, self.what_if.version))
    }

    /// Supposes one thing more.
    pub(super) fn suppose(&mut self, supposition: Supposition) {
        let mut all = self.what_if.suppositions.clone();
        // There is only one day, and nobody is gone twice.
        all.retain(|other| !replaces(&supposition, other));
        all.push(supposition);
        self.what_if.set(all);
    }

    /// No longer supposes the one with this number.
    pub(super) fn withdraw(&mut self, number: usize) {
        let mut all = self.what_if.suppositions.clone();
        if number < all.len() {
            all.remove(number);
            self.what_if.set(all);
        }
    }

    /// No longer supposes anything.
    pub(super) fn drop_supposed(&mut self) {
        self.what_if.set(Vec::new());
    }

    /// Makes what is supposed so: one step for undo, and the day that is looked at.
    pub(super) fn keep_supposed(&mut self) {
        let suppositions = std::mem::take(&mut self.what_if.suppositions);
        let day = day(&suppositions, self.as_of());
        if let Some(edit) = as_edit(&suppositions) {
            let before = self.document.revision();
            self.document.begin_gesture(msg!("edit-what-if", count = suppositions.len()));
            self.edit(&edit);
            self.document.end_gesture();
            if self.document.revision() == before {
                // It was refused, and a notice says why; what was supposed is not lost.
                self.what_if.set(suppositions);
                return;
            }
        }
        if day != self.as_of() {
            self.set_as_of(Some(day));
        }
        self.what_if.set(Vec::new());
        self.tell(Notice::info(crate::lang::t("notice-what-if-kept")));
    }

    /// Asks for what would be different, where somebody looks and it is not known.
    pub(super) fn wonder(&mut self) {
        let ecosystem = self.document.ecosystem();
        if self.what_if.suppositions.iter().any(|one| !one.is_about(ecosystem)) {
            let kept = self.what_if.suppositions.iter().filter(|one| one.is_about(ecosystem)).copied().collect();
            self.what_if.set(kept);
        }
        let number = (self.analysed, self.what_if.version);
        let looks = self.view == View::WhatIf && !self.what_if.suppositions.is_empty();
        if looks && self.what_if.asked != Some(number) && !self.is_checking() {
            self.what_if.asked = Some(number);
            let suppositions = self.what_if.suppositions.clone();
            let before = Arc::clone(&self.analysis);
            if self.what_if.jobs.send(Job { number, before, suppositions }).is_err() {
                log::error!("nothing can be supposed any longer");
            }
        }
    }

    /// Takes in what has been worked out. True where there was something.
    pub(super) fn poll_supposed(&mut self) -> bool {
        let newest = self.what_if.results.try_iter().last();
        let came = newest.is_some();
        newest.into_iter().for_each(|newest| self.what_if.take_in(newest));
        came
    }

    /// Waits for what was asked last.
    pub(super) fn settle_supposed(&mut self) {
        self.wonder();
        while self.view == View::WhatIf && self.is_supposing() && self.what_if.asked.is_some() {
            let Ok(result) = self.what_if.results.recv() else { return };
            self.what_if.take_in(result);
        }
    }
}

/// Whether a supposition takes the place of another one.
fn replaces(new: &Supposition, old: &Supposition) -> bool {
    match (new, old) {
        (Supposition::On(_), Supposition::On(_)) => true,
        (Supposition::Gone { who, .. }, Supposition::Gone { who: other, .. }) => who == other,
        (Supposition::Ended { relation, .. }, Supposition::Ended { relation: other, .. }) => relation == other,
        _ => new == old,
    }
}
