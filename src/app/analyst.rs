//! Works out findings off the frame.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::law::Rulebook;
use crate::model::{Change, Date, Ecosystem};
use crate::rules::Analysis;

/// Wakes whoever waits for results.
pub type Wake = Box<dyn Fn() + Send>;

/// A thread that works out findings.
pub(super) struct Analyst {
    jobs: Sender<Job>,
    results: Receiver<(u64, Arc<Analysis>)>,
}

enum Job {
    /// Begin anew.
    Whole { revision: u64, ecosystem: Ecosystem, as_of: Date, rulebook: Arc<Rulebook> },
    /// Follow an edit.
    Follow { revision: u64, ecosystem: Ecosystem, changes: Vec<Change> },
}

impl Analyst {
    /// Starts the thread. It ends when the analyst is dropped.
    pub(super) fn start(first: Analysis, wake: Wake) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, results) = channel();
        let spawned =
            std::thread::Builder::new().name("analysis".to_owned()).spawn(move || work(first, &inbox, &outbox, &wake));
        if let Err(error) = spawned {
            log::error!("no thread for the analysis: {error}");
        }
        Self { jobs, results }
    }

    /// Begins anew.
    pub(super) fn whole(&self, revision: u64, ecosystem: Ecosystem, as_of: Date, rulebook: Arc<Rulebook>) {
        self.send(Job::Whole { revision, ecosystem, as_of, rulebook });
    }

    /// Follows an edit.
    pub(super) fn follow(&self, revision: u64, ecosystem: Ecosystem, changes: Vec<Change>) {
        self.send(Job::Follow { revision, ecosystem, changes });
    }

    fn send(&self, job: Job) {
        if self.jobs.send(job).is_err() {
            log::error!("the analysis has stopped; findings are no longer up to date");
        }
    }

    /// The newest result that has come in, with the revision it belongs to.
    pub(super) fn newest(&self) -> Option<(u64, Arc<Analysis>)> {
        self.results.try_iter().last()
    }

    /// Waits for the next result; nothing where the thread has stopped.
    pub(super) fn wait(&self) -> Option<(u64, Arc<Analysis>)> {
        self.results.recv().ok()
    }
}

fn work(first: Analysis, inbox: &Receiver<Job>, outbox: &Sender<(u64, Arc<Analysis>)>, wake: &Wake) {
    let mut analysis = first;
    while let Ok(job) = inbox.recv() {
        // What was asked before somebody asked to begin anew is not worth working out.
        let mut jobs: Vec<Job> = std::iter::once(job).chain(inbox.try_iter()).collect();
        let anew = jobs.iter().rposition(|job| matches!(job, Job::Whole { .. }));
        let mut done = 0;
        for job in jobs.drain(anew.unwrap_or_default()..) {
            done = carry_out(&mut analysis, job);
        }
        if outbox.send((done, Arc::new(analysis.clone()))).is_err() {
            return;
        }
        wake();
    }
}

fn carry_out(analysis: &mut Analysis, job: Job) -> u64 {
    match job {
        Job::Whole { revision, ecosystem, as_of, rulebook } => {
            *analysis = Analysis::with(&ecosystem, as_of, &rulebook);
            revision
        }
        Job::Follow { revision, ecosystem, changes } => {
            analysis.update(&ecosystem, &changes);
            revision
        }
    }
}
