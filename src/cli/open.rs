//! `onus open`: the window.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{Outcome, Outside};

/// Open the window
#[derive(Debug, Default, clap::Args)]
pub(super) struct Args {
    /// The ecosystem to open; without one, the window offers a new one, examples and recent files
    file: Option<PathBuf>,
}

#[cfg(feature = "gui")]
pub(super) fn run(args: Args, outside: Outside) -> Result<Outcome> {
    let surroundings = crate::ui::Surroundings {
        today: outside.today,
        now: outside.now,
        user: outside.user,
        recovery: crate::file::default_recovery(),
        preferences: crate::file::default_preferences(),
        file: args.file,
        dialogs: true,
    };
    match crate::ui::run(surroundings) {
        Ok(()) => Ok(Outcome::Fine),
        Err(error) => bail!(
            "The window cannot be opened: {error}. It needs a display and OpenGL; without them, use `onus check FILE`."
        ),
    }
}

#[cfg(not(feature = "gui"))]
pub(super) fn run(args: Args, outside: Outside) -> Result<Outcome> {
    log::debug!("{} asked to open {:?} at {}", outside.user, args.file, (outside.now)());
    bail!("This build has no window. Use `onus check FILE`, or build with the feature `gui`.")
}
