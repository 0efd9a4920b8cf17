//! One file per panel: `show(ui, &App, &mut Vec<Action>)`. A panel can ask, not change.

pub mod export;
pub mod findings;
pub mod inspector;
pub mod law;
pub mod matrix;
pub mod menu;
pub mod notices;
pub mod outline;
pub mod popups;
pub mod status;
pub mod timeline;
