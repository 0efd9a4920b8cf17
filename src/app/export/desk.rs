//! Works out the report that is previewed, off the frame.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::app::Wake;
use crate::model::ReportPlan;
use crate::report::{self, Report};
use crate::rules::Analysis;

/// What is to be worked out.
#[derive(Clone)]
pub(super) struct Wanted {
    pub(super) analysis: Arc<Analysis>,
    pub(super) plan: ReportPlan,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.analysis, &other.analysis) && self.plan == other.plan
    }
}

/// What was worked out.
#[derive(Clone, Default)]
pub(super) struct Answer {
    pub(super) number: u64,
    pub(super) report: Option<Arc<Report>>,
    /// What the plan names and the map does not hold.
    pub(super) unknown: Option<String>,
}

/// A thread that works out reports.
pub(super) struct Desk {
    jobs: Sender<(u64, Wanted)>,
    results: Receiver<Answer>,
}

impl Desk {
    /// Starts the thread. It ends when the desk is dropped.
    pub(super) fn start(wake: Wake) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, results) = channel();
        let spawned = std::thread::Builder::new().name("report".to_owned()).spawn(move || work(&inbox, &outbox, &wake));
        if let Err(error) = spawned {
            log::error!("no thread for reports: {error}");
        }
        Self { jobs, results }
    }

    pub(super) fn ask(&self, number: u64, wanted: Wanted) {
        if self.jobs.send((number, wanted)).is_err() {
            log::error!("reports are no longer worked out");
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
    while let Ok(first) = inbox.recv() {
        let (number, Wanted { analysis, plan }) = inbox.try_iter().last().unwrap_or(first);
        let unknown = report::unknown(&analysis, &plan.scope).map(|message| message.text());
        let report = unknown.is_none().then(|| Arc::new(Report::planned(&analysis, &plan)));
        if outbox.send(Answer { number, report, unknown }).is_err() {
            return;
        }
        wake();
    }
}
