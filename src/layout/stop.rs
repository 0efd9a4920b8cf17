//! Calling off work that goes on elsewhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Tells work under way to stop; copies share one state.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks the work to stop.
    pub fn call_off(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the work has been called off.
    pub fn is_called_off(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Nothing where the work has been called off, so that `stop.go_on()?` ends it.
    pub(super) fn go_on(&self) -> Option<()> {
        (!self.is_called_off()).then_some(())
    }
}
