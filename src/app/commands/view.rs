//! What is shown: views, panels, zoom, placement.

use super::{Command, Menu, always};
use crate::app::{Action, App, Effect, Focus, LawTab, Panel, Popup, Theme, View};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "view-map",
        label: "command-view-map",
        help: "command-view-map-help",
        keys: "Ctrl+1",
        menu: Menu::View,
        enabled: always,
        run: map,
    },
    Command {
        id: "view-matrix",
        label: "command-view-matrix",
        help: "command-view-matrix-help",
        keys: "Ctrl+2",
        menu: Menu::View,
        enabled: always,
        run: matrix,
    },
    Command {
        id: "view-law",
        label: "command-view-law",
        help: "command-view-law-help",
        keys: "Ctrl+3",
        menu: Menu::View,
        enabled: always,
        run: law,
    },
    Command {
        id: "law-questions",
        label: "command-law-questions",
        help: "command-law-questions-help",
        keys: "Ctrl+4",
        menu: Menu::View,
        enabled: always,
        run: questions,
    },
    Command {
        id: "law-catalogue",
        label: "command-law-catalogue",
        help: "command-law-catalogue-help",
        keys: "Ctrl+5",
        menu: Menu::View,
        enabled: always,
        run: catalogue,
    },
    Command {
        id: "view-needs",
        label: "command-view-needs",
        help: "command-view-needs-help",
        keys: "Ctrl+6",
        menu: Menu::View,
        enabled: always,
        run: needs,
    },
    Command {
        id: "view-answers",
        label: "command-view-answers",
        help: "command-view-answers-help",
        keys: "Ctrl+7",
        menu: Menu::View,
        enabled: always,
        run: answers,
    },
    Command {
        id: "view-what-if",
        label: "command-view-what-if",
        help: "command-view-what-if-help",
        keys: "Ctrl+8",
        menu: Menu::View,
        enabled: always,
        run: what_if,
    },
    Command {
        id: "fit",
        label: "command-fit",
        help: "command-fit-help",
        keys: "F",
        menu: Menu::View,
        enabled: always,
        run: App::fit,
    },
    Command {
        id: "fit-selection",
        label: "command-fit-selection",
        help: "command-fit-selection-help",
        keys: "Shift+F",
        menu: Menu::View,
        enabled: always,
        run: App::fit_selection,
    },
    Command {
        id: "zoom-in",
        label: "command-zoom-in",
        help: "command-zoom-in-help",
        keys: "Plus",
        menu: Menu::View,
        enabled: always,
        run: zoom_in,
    },
    Command {
        id: "zoom-out",
        label: "command-zoom-out",
        help: "command-zoom-out-help",
        keys: "Minus",
        menu: Menu::View,
        enabled: always,
        run: zoom_out,
    },
    Command {
        id: "toggle-outline",
        label: "command-toggle-outline",
        help: "command-toggle-outline-help",
        keys: "F6",
        menu: Menu::View,
        enabled: always,
        run: outline,
    },
    Command {
        id: "toggle-inspector",
        label: "command-toggle-inspector",
        help: "command-toggle-inspector-help",
        keys: "F7",
        menu: Menu::View,
        enabled: always,
        run: inspector,
    },
    Command {
        id: "toggle-findings",
        label: "command-toggle-findings",
        help: "command-toggle-findings-help",
        keys: "F9",
        menu: Menu::View,
        enabled: always,
        run: findings,
    },
    Command {
        id: "toggle-timeline",
        label: "command-toggle-timeline",
        help: "command-toggle-timeline-help",
        keys: "F10",
        menu: Menu::View,
        enabled: always,
        run: timeline,
    },
    Command {
        id: "toggle-minimap",
        label: "command-toggle-minimap",
        help: "command-toggle-minimap-help",
        keys: "M",
        menu: Menu::View,
        enabled: always,
        run: minimap,
    },
    Command {
        id: "search",
        label: "command-search",
        help: "command-search-help",
        keys: "Ctrl+F",
        menu: Menu::View,
        enabled: always,
        run: search,
    },
    Command {
        id: "palette",
        label: "command-palette",
        help: "command-palette-help",
        keys: "Ctrl+K",
        menu: Menu::View,
        enabled: always,
        run: palette,
    },
    Command {
        id: "theme-light",
        label: "command-theme-light",
        help: "command-theme-light-help",
        keys: "",
        menu: Menu::Theme,
        enabled: always,
        run: light,
    },
    Command {
        id: "theme-dark",
        label: "command-theme-dark",
        help: "command-theme-dark-help",
        keys: "",
        menu: Menu::Theme,
        enabled: always,
        run: dark,
    },
    Command {
        id: "theme-system",
        label: "command-theme-system",
        help: "command-theme-system-help",
        keys: "",
        menu: Menu::Theme,
        enabled: always,
        run: system,
    },
];

const ZOOM_STEP: f32 = 1.25;

fn map(app: &mut App) {
    app.act(Action::Show(View::Map));
}

fn matrix(app: &mut App) {
    app.act(Action::Show(View::Matrix));
}

fn needs(app: &mut App) {
    app.act(Action::Show(View::Needs));
}

fn answers(app: &mut App) {
    app.act(Action::Show(View::Answers));
}

fn what_if(app: &mut App) {
    app.act(Action::Show(View::WhatIf));
}

fn law(app: &mut App) {
    app.act(Action::ShowLaw(LawTab::Applies));
}

fn questions(app: &mut App) {
    app.act(Action::ShowLaw(LawTab::Questions));
}

fn catalogue(app: &mut App) {
    app.act(Action::ShowLaw(LawTab::Catalogue));
}

fn zoom_in(app: &mut App) {
    zoom(app, ZOOM_STEP);
}

fn zoom_out(app: &mut App) {
    zoom(app, ZOOM_STEP.recip());
}

fn zoom(app: &mut App, by: f32) {
    let [width, height] = app.camera().size;
    app.act(Action::Zoom { at: [width / 2.0, height / 2.0], by });
}

fn outline(app: &mut App) {
    app.toggle_panel(Panel::Outline);
}

fn inspector(app: &mut App) {
    app.toggle_panel(Panel::Inspector);
}

fn findings(app: &mut App) {
    app.toggle_panel(Panel::Findings);
}

fn timeline(app: &mut App) {
    app.toggle_panel(Panel::Timeline);
}

fn minimap(app: &mut App) {
    app.toggle_panel(Panel::Minimap);
}

fn search(app: &mut App) {
    app.panels.insert(Panel::Outline);
    app.ask_window(Effect::Focus(Focus::Search));
}

fn palette(app: &mut App) {
    app.act(Action::Ask(Box::new(Popup::Palette)));
}

fn light(app: &mut App) {
    app.act(Action::Theme(Theme::Light));
}

fn dark(app: &mut App) {
    app.act(Action::Theme(Theme::Dark));
}

fn system(app: &mut App) {
    app.act(Action::Theme(Theme::System));
}
