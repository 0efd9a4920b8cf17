//! Where each system keeps state and preferences.

use std::path::{Path, PathBuf};

use etcetera::app_strategy::{AppStrategy, AppStrategyArgs, choose_native_strategy};

use super::SaveError;

fn strategy() -> Option<impl AppStrategy> {
    let args = AppStrategyArgs { top_level_domain: "org".into(), author: "onus".into(), app_name: "Onus".into() };
    choose_native_strategy(args).ok()
}

/// The folder for sessions that a crash must not lose; nothing where the user has no home.
pub fn default_recovery() -> Option<PathBuf> {
    let strategy = strategy()?;
    Some(strategy.state_dir().unwrap_or_else(|| strategy.data_dir()).join("recovery"))
}

/// The file of the preferences; nothing where the user has no home.
pub fn default_preferences() -> Option<PathBuf> {
    strategy().map(|strategy| strategy.config_dir().join("preferences.ron"))
}

/// Whether there is a folder at this path.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Makes sure that there is a folder at this path, and all folders above it.
///
/// # Errors
/// [`SaveError::NoFolder`] where something else has this name, or whatever the system says.
pub fn make_folder(path: &Path) -> Result<(), SaveError> {
    if path.exists() && !path.is_dir() {
        return Err(SaveError::NoFolder(path.to_owned()));
    }
    std::fs::create_dir_all(path).map_err(|source| SaveError::Failed { path: path.to_owned(), source })
}
