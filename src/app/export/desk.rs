//! Works out the report that is previewed, off the frame.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use crate::app::Wake;
#[cfg(feature = "pdf")]
use crate::export::pdf::Pages;
use crate::model::ReportPlan;
use crate::report::{self, Report};
use crate::rules::Analysis;

/// What is to be worked out.
#[derive(Clone)]
pub(super) struct Wanted {
    pub(super) analysis: Arc<Analysis>,
    pub(super) plan: ReportPlan,
    /// Whether the pages are looked at, and not only what stands in the report.
    pub(super) with_pages: bool,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.analysis, &other.analysis) && self.plan == other.plan && self.with_pages == other.with_pages
    }
}

/// What was worked out.
#[derive(Clone, Default)]
pub(super) struct Answer {
    pub(super) number: u64,
    pub(super) report: Option<Arc<Report>>,
    /// What the plan names and the map does not hold.
    pub(super) unknown: Option<String>,
    /// The pages, once they are set, or why they cannot be.
    #[cfg(feature = "pdf")]
    pub(super) pages: Option<Arc<Result<Pages, String>>>,
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
    let mut next = inbox.recv().ok();
    while let Some(first) = next.take() {
        let (number, wanted) = inbox.try_iter().last().unwrap_or(first);
        let answer = answer(number, &wanted);
        if outbox.send(answer.clone()).is_err() {
            return;
        }
        wake();
        // Pages take longest: they are set only for what is still wanted.
        next = match inbox.try_recv() {
            Ok(newer) => Some(newer),
            Err(TryRecvError::Disconnected) => None,
            Err(TryRecvError::Empty) => {
                if wanted.with_pages {
                    send_pages(answer, outbox, wake);
                }
                inbox.recv().ok()
            }
        };
    }
}

fn answer(number: u64, wanted: &Wanted) -> Answer {
    let Wanted { analysis, plan, .. } = wanted;
    let unknown = report::unknown(analysis, &plan.scope).map(|message| message.text());
    let report = unknown.is_none().then(|| Arc::new(Report::planned(analysis, plan)));
    Answer { number, report, unknown, ..Answer::default() }
}

#[cfg(feature = "pdf")]
fn send_pages(answer: Answer, outbox: &Sender<Answer>, wake: &Wake) {
    let Some(report) = &answer.report else { return };
    let pages = crate::export::pdf::pages(report, &crate::export::Options::default());
    let pages = Some(Arc::new(pages.map_err(|error| error.to_string())));
    if outbox.send(Answer { pages, ..answer }).is_ok() {
        wake();
    }
}

#[cfg(not(feature = "pdf"))]
fn send_pages(_: Answer, _: &Sender<Answer>, _: &Wake) {}
