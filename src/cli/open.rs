//! `onus open`: the window.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::Outcome;

/// Open the window
#[derive(Debug, Default, clap::Args)]
pub(super) struct Args {
    /// The ecosystem to open; without one, the window offers a new one, examples and recent files
    file: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    log::debug!("asked to open {:?}", args.file);
    bail!("This build has no window. Use `onus check FILE`, or build with the feature `gui`.")
}
