//! Where each system keeps state and preferences.

use std::path::PathBuf;

use etcetera::app_strategy::{AppStrategy, AppStrategyArgs, choose_native_strategy};

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
