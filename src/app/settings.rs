//! How one user likes the program; kept per user and never in a file of an ecosystem.

use super::{Action, App, Theme};
use crate::model::Jurisdiction;

/// The smallest and the largest size of everything, in per cent.
pub const SCALES: [u16; 2] = [75, 300];
/// How much larger or smaller a key makes everything, in per cent.
const STEP: u16 = 25;

/// How one user likes the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Colours as far apart as they go, for weak eyes and weak projectors.
    pub has_strong_contrast: bool,
    /// The size of everything, in per cent.
    pub scale: u16,
    /// Things may move on the screen.
    pub has_motion: bool,
    /// Nodes that are dragged stand on the grid.
    pub snaps: bool,
    /// Where a new ecosystem is, to begin with.
    pub jurisdiction: Option<Jurisdiction>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            has_strong_contrast: false,
            scale: 100,
            has_motion: true,
            snaps: true,
            jurisdiction: None,
        }
    }
}

impl Settings {
    /// The settings with a size that the window can show.
    #[must_use]
    pub fn within_bounds(self) -> Self {
        Self { scale: self.scale.clamp(SCALES[0], SCALES[1]), ..self }
    }
}

impl App {
    /// How the user likes the program.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(super) fn set_settings(&mut self, settings: Settings) {
        self.settings = settings.within_bounds();
    }

    /// Makes everything larger, or smaller.
    pub(super) fn rescale(&mut self, larger: bool) {
        let scale = self.settings.scale;
        // Round steps, wherever one begins.
        let scale = if larger { scale / STEP * STEP + STEP } else { (scale - 1) / STEP * STEP };
        self.act(Action::Set(Settings { scale, ..self.settings }));
    }
}
