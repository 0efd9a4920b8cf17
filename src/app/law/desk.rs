//! Works out what is shown of the law, off the frame.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::details::Details;
use super::{Scope, Sheet};
use crate::app::Wake;
use crate::law::{Turn, timeline};
use crate::rules::Analysis;

/// What is to be worked out.
#[derive(Clone)]
pub(super) struct Wanted {
    pub(super) analysis: Arc<Analysis>,
    pub(super) scope: Scope,
    pub(super) with_excluded: bool,
    pub(super) with_sheet: bool,
    pub(super) with_turns: bool,
    pub(super) provision: Option<String>,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.analysis, &other.analysis)
            && self.scope == other.scope
            && self.with_excluded == other.with_excluded
            && self.with_sheet == other.with_sheet
            && self.with_turns == other.with_turns
            && self.provision == other.provision
    }
}

/// What was worked out.
#[derive(Clone, Default)]
pub(super) struct Answer {
    pub(super) number: u64,
    pub(super) sheet: Option<Arc<Sheet>>,
    pub(super) details: Option<Arc<Details>>,
    pub(super) turns: Option<Arc<Vec<Turn>>>,
}

/// A thread that works out what is shown of the law.
pub(super) struct Desk {
    jobs: Sender<(u64, Wanted)>,
    results: Receiver<Answer>,
}

impl Desk {
    /// Starts the thread. It ends when the desk is dropped.
    pub(super) fn start(wake: Wake) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, results) = channel();
        let spawned = std::thread::Builder::new().name("law".to_owned()).spawn(move || work(&inbox, &outbox, &wake));
        if let Err(error) = spawned {
            log::error!("no thread for the law: {error}");
        }
        Self { jobs, results }
    }

    pub(super) fn ask(&self, number: u64, wanted: Wanted) {
        if self.jobs.send((number, wanted)).is_err() {
            log::error!("what the law says is no longer worked out");
        }
    }

    /// The newest answer that has come in.
    pub(super) fn newest(&self) -> Option<Answer> {
        self.results.try_iter().last()
    }

    /// Waits for the next answer; nothing where the thread has stopped.
    pub(super) fn wait(&self) -> Option<Answer> {
        self.results.recv().ok()
    }
}

fn work(inbox: &Receiver<(u64, Wanted)>, outbox: &Sender<Answer>, wake: &Wake) {
    let mut before: Option<Wanted> = None;
    let mut answer = Answer::default();
    while let Ok(first) = inbox.recv() {
        let (number, wanted) = inbox.try_iter().last().unwrap_or(first);
        answer = Answer { number, ..follow(&answer, before.as_ref(), &wanted) };
        before = Some(wanted);
        if outbox.send(answer.clone()).is_err() {
            return;
        }
        wake();
    }
}

/// What is wanted now; what is the same as before is not worked out again.
fn follow(answer: &Answer, before: Option<&Wanted>, wanted: &Wanted) -> Answer {
    let analysis = &wanted.analysis;
    let same_map = before.filter(|before| Arc::ptr_eq(&before.analysis, analysis));
    let same_part = same_map.filter(|before| before.scope == wanted.scope);
    let kept = same_part.filter(|before| before.with_excluded == wanted.with_excluded).and(answer.sheet.clone());
    let sheet = wanted
        .with_sheet
        .then(|| kept.unwrap_or_else(|| Arc::new(Sheet::of(analysis, &wanted.scope, wanted.with_excluded))));
    let kept = same_part.filter(|before| before.provision == wanted.provision).and(answer.details.clone());
    let details = wanted.provision.as_deref().filter(|_| wanted.with_sheet);
    let details = details.map(|id| kept.unwrap_or_else(|| Arc::new(Details::of(analysis, &wanted.scope, id))));
    let kept = same_map.and(answer.turns.clone());
    let fresh = || Arc::new(timeline(analysis.ecosystem(), analysis.index(), analysis.law()));
    let turns = wanted.with_turns.then(|| kept.unwrap_or_else(fresh));
    Answer { number: 0, sheet, details, turns }
}
