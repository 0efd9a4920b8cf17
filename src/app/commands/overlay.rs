//! For which question the map is read.

use super::{Command, Menu, always};
use crate::app::{Action, App, View};
use crate::diagram::Overlay;

macro_rules! overlays {
    ($($id:literal $label:literal $overlay:ident),+) => {
        &[
            Command {
                id: "next-overlay",
                label: "command-next-overlay",
                help: "command-next-overlay-help",
                keys: "V",
                menu: Menu::Overlay,
                enabled: always,
                run: next,
            },
            Command {
                id: "only-holes",
                label: "command-only-holes",
                help: "command-only-holes-help",
                keys: "H",
                menu: Menu::Overlay,
                enabled: always,
                run: holes,
            },
            Command {
                id: "overlay-none",
                label: "overlay-none",
                help: "command-overlay-none-help",
                keys: "Shift+V",
                menu: Menu::Overlay,
                enabled: has_overlay,
                run: |app| app.act(Action::ReadMapFor(None)),
            },
            $(Command {
                id: $id,
                label: $label,
                help: "command-overlay-help",
                keys: "",
                menu: Menu::Overlay,
                enabled: always,
                run: |app| show(app, Overlay::$overlay),
            }),+
        ]
    };
}

pub(super) const COMMANDS: &[Command] = overlays!(
    "overlay-ownership" "overlay-ownership" Ownership,
    "overlay-security" "overlay-security" Security,
    "overlay-safety" "overlay-safety" Safety,
    "overlay-privacy" "overlay-privacy" Privacy,
    "overlay-sector" "overlay-sector" Sector,
    "overlay-jurisdiction" "overlay-jurisdiction" Jurisdiction,
    "overlay-dimension" "overlay-dimension" Dimension,
    "overlay-phase" "overlay-phase" Phase
);

fn has_overlay(app: &App) -> bool {
    app.overlay().is_some()
}

fn show(app: &mut App, overlay: Overlay) {
    app.act(Action::Show(View::Map));
    app.act(Action::ReadMapFor(Some(overlay)));
}

/// The next overlay, and after the last one none.
fn next(app: &mut App) {
    let place = app.overlay().and_then(|overlay| Overlay::ALL.iter().position(|own| *own == overlay));
    let next = place.map_or(Some(0), |place| Some(place + 1));
    let overlay = next.and_then(|place| Overlay::ALL.get(place).copied());
    app.act(Action::Show(View::Map));
    app.act(Action::ReadMapFor(overlay));
}

fn holes(app: &mut App) {
    app.act(Action::Show(View::Map));
    app.show_only_holes();
}
