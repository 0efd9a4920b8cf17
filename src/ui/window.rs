//! The window as a whole: where the panels stand, and what happens in a frame.

use egui::{CentralPanel, Frame, Panel as Side, ScrollArea, Ui, UiBuilder, ViewportCommand};

use super::effects::{Effects, Surroundings};
use super::{canvas, fields, keys, panels, theme};
use crate::app::{Action, App, Effect, Panel, View};

/// From this width of the window on both panels stand beside the map, in points.
const BOTH_FROM: f32 = 860.0;

/// In a window that is lower than this the map keeps the larger part of it, in points.
const LOW: f32 = 600.0;

/// The window: an application, and what carries out its effects.
pub struct Window {
    app: App,
    effects: Effects,
    title: String,
    may_close: bool,
}

/// Opens the window and comes back when it is closed.
///
/// # Errors
/// Where the system gives no window, such as without a display or without OpenGL.
pub fn run(surroundings: Surroundings) -> Result<(), String> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("onus")
            .with_title("Onus")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([760.0, 480.0])
            .with_drag_and_drop(true),
        renderer: eframe::Renderer::Glow,
        dithering: false,
        persist_window: true,
        ..Default::default()
    };
    eframe::run_native(
        "onus",
        options,
        Box::new(move |creation| Ok(Box::new(Window::new(&creation.egui_ctx, surroundings)))),
    )
    .map_err(|error| error.to_string())
}

impl Window {
    /// A window that is not yet shown.
    pub fn new(ctx: &egui::Context, surroundings: Surroundings) -> Self {
        theme::install(ctx);
        let waker = ctx.clone();
        let mut app = App::new(surroundings.today, Box::new(move || waker.request_repaint()));
        let mut effects = Effects::new(ctx.clone(), surroundings);
        effects.begin(&mut app);
        Self { app, effects, title: String::new(), may_close: false }
    }

    /// The application that is shown.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The application that is shown, for tests that wait for findings.
    pub fn app_mut(&mut self) -> &mut App {
        &mut self.app
    }

    /// Shows a frame and carries out what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.app.poll();
        let mut actions = self.effects.finished();
        self.ask_before_closing(ui, &mut actions);
        glide(ui, &self.app, &mut actions);
        dropped_files(ui, &mut actions);
        self.panels(ui, &mut actions);
        panels::popups::show(ui, &self.app, &mut actions);
        panels::notices::show(ui.ctx(), &self.app, &mut actions);
        // After the panels: a key that a panel has used is gone by now.
        fields::finish(ui.ctx(), &mut actions);
        keys::handle(ui.ctx(), &self.app, &mut actions);
        if !actions.is_empty() {
            ui.ctx().request_repaint();
        }
        for action in actions {
            self.app.act(action);
        }
        self.carry_out(ui);
        self.effects.keep_preferences(&self.app);
        self.show_title(ui);
        theme::follow(ui.ctx(), self.app.settings());
    }

    fn panels(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let app = &self.app;
        Side::top("menu").show(ui, |ui| panels::menu::show(ui, app, actions));
        Side::bottom("status").show(ui, |ui| panels::status::show(ui, app, actions));
        let room = ui.available_size();
        // Large letters leave less room: then one of the two panels beside the map stays, and that in part.
        let has_room = room.x >= BOTH_FROM;
        let is_about_selection = app.selection().lead().is_some();
        let side = |least: f32, most: f32| least.min(room.x * 0.4)..=most.min(room.x * 0.4);
        if app.shows(Panel::Timeline) {
            Side::bottom("timeline")
                .resizable(true)
                .default_size(theme::STRIP)
                .size_range(90.0..=320.0)
                .show(ui, |ui| panels::timeline::show(ui, app, actions));
        }
        // What is taken away is looked at as a page: it needs the room.
        let is_page = app.view() == View::Export;
        if app.shows(Panel::Findings) && !is_page {
            Side::bottom("findings")
                .resizable(true)
                .default_size(190.0_f32.min(room.y * 0.3))
                .size_range(80.0_f32.min(room.y * 0.2)..=room.y * if room.y < LOW { 0.34 } else { 0.6 })
                .show(ui, |ui| panels::findings::show(ui, app, actions));
        }
        if app.shows(Panel::Outline) && (has_room || !is_about_selection || !app.shows(Panel::Inspector)) {
            Side::left("outline").resizable(true).default_size(250.0).size_range(side(160.0, 480.0)).show(ui, |ui| {
                as_wide_as_it_is(ui, |ui| panels::outline::show(ui, app, actions));
            });
        }
        if app.shows(Panel::Inspector) && !is_page && (has_room || is_about_selection || !app.shows(Panel::Outline)) {
            Side::right("inspector").resizable(true).default_size(392.0).size_range(side(280.0, 560.0)).show(
                ui,
                |ui| {
                    as_wide_as_it_is(ui, |ui| {
                        ScrollArea::vertical()
                            .auto_shrink(false)
                            .show(ui, |ui| panels::inspector::show(ui, app, actions));
                    });
                },
            );
        }
        let frame = Frame::new().fill(theme::palette(ui.ctx()).ground);
        CentralPanel::no_frame().frame(frame).show(ui, |ui| match app.view() {
            View::Map => canvas::show(ui, app, actions),
            View::Matrix => panels::matrix::show(ui, app, actions),
            View::Needs => panels::needs::show(ui, app, actions),
            View::Answers => panels::answers::show(ui, app, actions),
            View::Changes => panels::comparison::show(ui, app, actions),
            View::Law => panels::law::show(ui, app, actions),
            View::Export => panels::export::show(ui, app, actions),
            View::WhatIf => panels::what_if::show(ui, app, actions),
        });
    }

    fn carry_out(&mut self, ui: &Ui) {
        for effect in self.app.take_effects() {
            match effect {
                Effect::Quit => {
                    self.may_close = true;
                    self.effects.end(&self.app);
                    ui.ctx().send_viewport_cmd(ViewportCommand::Close);
                }
                effect => self.effects.carry_out(effect, &self.app),
            }
        }
    }

    /// Closing the window asks about unsaved changes first.
    fn ask_before_closing(&self, ui: &Ui, actions: &mut Vec<Action>) {
        if ui.input(|input| input.viewport().close_requested()) && !self.may_close {
            ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
            actions.push(Action::Run("quit"));
        }
    }

    /// The title names the file and shows unsaved changes.
    fn show_title(&mut self, ui: &Ui) {
        let name = match self.app.path().and_then(|path| path.file_name()) {
            Some(name) => name.to_string_lossy().into_owned(),
            None => crate::lang::t("title-unsaved"),
        };
        let mark = if self.app.has_unsaved_changes() { "● " } else { "" };
        let title = format!("{mark}{name} – Onus");
        if title != self.title {
            ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        if keys::take_tabulator(ctx, &self.app, input) {
            self.app.act(Action::Run("add-sibling"));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}

/// Keeps a panel as wide as the user made it, whatever stands in it.
fn as_wide_as_it_is(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let mut inner = ui.new_child(UiBuilder::new().max_rect(room));
    inner.shrink_clip_rect(room.expand(ui.spacing().item_spacing.x));
    contents(&mut inner);
    ui.advance_cursor_after_rect(room);
}

/// While nodes glide to new places, time goes on; whoever wants no motion has none.
fn glide(ui: &Ui, app: &App, actions: &mut Vec<Action>) {
    if app.glide().is_some() {
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        actions.push(Action::Glide { seconds, with_motion: ui.ctx().global_style().animation_time > 0.0 });
    }
}

/// A file dragged into the window is opened.
fn dropped_files(ui: &Ui, actions: &mut Vec<Action>) {
    let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    if let Some(path) = dropped {
        actions.push(Action::OpenPath(path));
    }
}
