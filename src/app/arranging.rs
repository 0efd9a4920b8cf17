//! Arranging the map: worked out off the frame, shown as a short glide, one step of history.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};

use super::{App, Notice, Wake};
use crate::diagram::Scene;
use crate::edit::Edit;
use crate::layout::{Arranged, Arrangement, Stop, arrange};
use crate::model::NodeId;

/// How long nodes glide to their new places, in seconds.
const GLIDE: f32 = 0.32;

/// What is under way to arrange the map.
pub(super) struct Arranger {
    wake: Arc<Mutex<Wake>>,
    work: Option<Work>,
    glide: Option<Glide>,
}

/// An arrangement that is being worked out.
struct Work {
    stop: Stop,
    result: Receiver<Option<Arranged>>,
    /// The state of the document that it is worked out for.
    revision: u64,
    /// Whether all of the map is arranged.
    is_whole: bool,
}

/// Nodes on the way to their new places.
struct Glide {
    /// The map as it was.
    before: Scene,
    /// How much of the way is done, from nought to one.
    done: f32,
}

impl Arranger {
    pub(super) fn new(wake: Arc<Mutex<Wake>>) -> Self {
        Self { wake, work: None, glide: None }
    }
}

impl App {
    /// Arranges the map, or only what is selected, once that has been worked out.
    pub(super) fn arrange(&mut self, arrangement: Arrangement, only_selected: bool) {
        self.call_off_arranging();
        let chosen: Option<BTreeSet<NodeId>> = only_selected.then(|| self.selection.nodes().collect());
        let stop = Stop::default();
        let (sender, result) = channel();
        let revision = self.document.revision();
        let work = Work { stop: stop.clone(), result, revision, is_whole: chosen.is_none() };
        let ecosystem = self.document.ecosystem().clone();
        let wake = Arc::clone(&self.arranger.wake);
        let spawned = std::thread::Builder::new().name("arrangement".to_owned()).spawn(move || {
            // Nobody listens any more where the work was called off.
            let _ = sender.send(arrange(&ecosystem, arrangement, chosen.as_ref(), &stop));
            if let Ok(wake) = wake.lock() {
                wake();
            }
        });
        match spawned {
            Ok(_) => self.arranger.work = Some(work),
            Err(error) => self.tell(Notice::error(error.to_string())),
        }
    }

    /// Whether an arrangement is being worked out.
    pub fn is_arranging(&self) -> bool {
        self.arranger.work.is_some()
    }

    /// The map as it was before it was arranged, and how much of the way to their new places
    /// nodes have done, from nought to one; nothing where all stand still.
    pub fn glide(&self) -> Option<(&Scene, f32)> {
        let glide = self.arranger.glide.as_ref()?;
        // Quick at first and gentle at the end.
        Some((&glide.before, 1.0 - (1.0 - glide.done).powi(3)))
    }

    /// Takes in an arrangement that has been worked out. True where there was something.
    pub(super) fn poll_arranging(&mut self) -> bool {
        let Some(work) = &self.arranger.work else { return false };
        match work.result.try_recv() {
            Ok(arranged) => self.take_arrangement(arranged),
            Err(TryRecvError::Disconnected) => self.arranger.work = None,
            Err(TryRecvError::Empty) => return false,
        }
        true
    }

    /// Waits until the map is arranged and stands still.
    pub(super) fn settle_arranging(&mut self) {
        if let Some(work) = &self.arranger.work {
            let arranged = work.result.recv().unwrap_or_default();
            self.take_arrangement(arranged);
        }
        self.end_glide();
    }

    fn take_arrangement(&mut self, arranged: Option<Arranged>) {
        let Some(work) = self.arranger.work.take() else { return };
        let Some(arranged) = arranged else { return };
        if work.revision != self.document.revision() {
            self.tell(Notice::info(msg!("notice-arrangement-late").text()));
            return;
        }
        // An arrangement before this one may still be on its way.
        self.end_glide();
        let before = self.scene.clone();
        self.document.begin_gesture(msg!("edit-arrange"));
        self.edit(&Edit::Arrange { nodes: arranged.nodes, bends: arranged.bends });
        if self.document.revision() == work.revision {
            self.document.end_gesture();
            return;
        }
        self.arranger.glide = Some(Glide { before, done: 0.0 });
        if work.is_whole {
            self.fit();
        }
    }

    /// So many seconds have gone by while nodes glide; without motion they are there at once.
    pub(super) fn glide_on(&mut self, seconds: f32, with_motion: bool) {
        if let Some(glide) = &mut self.arranger.glide {
            glide.done += seconds / GLIDE;
            if glide.done >= 1.0 || !with_motion {
                self.end_glide();
            }
        }
    }

    /// Nodes are where they go; whatever comes is another step of history.
    pub(super) fn end_glide(&mut self) {
        if self.arranger.glide.take().is_some() {
            self.document.end_gesture();
        }
    }

    /// Calls off an arrangement, or takes it back while nodes glide. False where there was none.
    pub(super) fn call_off_arranging(&mut self) -> bool {
        let work = self.arranger.work.take();
        if let Some(work) = &work {
            work.stop.call_off();
        }
        let glide = self.arranger.glide.take();
        if glide.is_some() {
            self.cancel_gesture();
        }
        work.is_some() || glide.is_some()
    }
}
