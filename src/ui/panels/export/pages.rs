//! The pages of the report as they will be printed. They are drawn by a thread of their own,
//! those in view first, and kept until the report is another one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use egui::{ColorImage, Context, Id, Rect, RichText, ScrollArea, Sense, TextureHandle, TextureOptions, Ui, pos2, vec2};

use crate::app::App;
use crate::export::pdf::Pages;
use crate::lang::t;
use crate::ui::theme;

/// How many pages are kept as pictures.
const KEPT: usize = 12;

/// A page that is to be drawn.
struct Job {
    stamp: u64,
    page: usize,
    pages: Arc<Result<Pages, String>>,
    scale: f32,
}

/// Which page of which report, at which scale in hundredths.
type Key = (u64, usize, u32);

/// Draws pages and keeps them.
struct Artist {
    jobs: Sender<Job>,
    drawn: Receiver<(Key, ColorImage)>,
    asked: BTreeSet<Key>,
    kept: BTreeMap<Key, TextureHandle>,
}

impl Artist {
    fn start(ctx: &Context) -> Self {
        let (jobs, inbox) = channel::<Job>();
        let (outbox, drawn) = channel();
        let ctx = ctx.clone();
        let work = move || {
            while let Ok(job) = inbox.recv() {
                let Ok(pages) = job.pages.as_ref() else { continue };
                let Some(picture) = pages.draw(job.page, job.scale) else { continue };
                let image = theme::image([picture.width, picture.height], &picture.rgba);
                if outbox.send((key(job.stamp, job.page, job.scale), image)).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        };
        if let Err(error) = std::thread::Builder::new().name("pages".to_owned()).spawn(work) {
            log::error!("no thread for pages: {error}");
        }
        Self { jobs, drawn, asked: BTreeSet::new(), kept: BTreeMap::new() }
    }

    /// Takes in what has been drawn; pages of another report are let go.
    fn take_in(&mut self, ctx: &Context, stamp: u64) {
        for (key, image) in self.drawn.try_iter() {
            let name = format!("page {}", key.1);
            self.kept.insert(key, ctx.load_texture(name, image, TextureOptions::LINEAR));
        }
        self.kept.retain(|key, _| key.0 == stamp);
        self.asked.retain(|key| key.0 == stamp);
    }

    /// The picture of a page; it is asked for where there is none.
    fn page(
        &mut self,
        pages: &Arc<Result<Pages, String>>,
        stamp: u64,
        page: usize,
        scale: f32,
    ) -> Option<TextureHandle> {
        let key = key(stamp, page, scale);
        if let Some(texture) = self.kept.get(&key) {
            return Some(texture.clone());
        }
        if self.asked.insert(key) {
            let job = Job { stamp, page, pages: Arc::clone(pages), scale };
            if self.jobs.send(job).is_err() {
                log::error!("pages are no longer drawn");
            }
        }
        None
    }

    /// Lets go of the pages farthest from those in view.
    fn tidy(&mut self, middle: usize) {
        while self.kept.len() > KEPT {
            let Some(farthest) = self.kept.keys().copied().max_by_key(|key| key.1.abs_diff(middle)) else { return };
            self.kept.remove(&farthest);
            self.asked.remove(&farthest);
        }
    }
}

fn key(stamp: u64, page: usize, scale: f32) -> Key {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scales are small and positive")]
    let hundredths = (scale * 100.0).round() as u32;
    (stamp, page, hundredths)
}

pub(super) fn show(ui: &mut Ui, app: &App) {
    let Some(pages) = app.export_pages() else {
        ui.weak(t("export-setting-pages"));
        return;
    };
    match pages.as_ref() {
        Err(why) => {
            ui.label(RichText::new(why.as_str()).color(theme::palette(ui.ctx()).open));
        }
        Ok(set) => all(ui, app, pages, set),
    }
}

fn all(ui: &mut Ui, app: &App, pages: &Arc<Result<Pages, String>>, set: &Pages) {
    let id = Id::unique("export-pages");
    let artist = ui.data(|data| data.get_temp::<Arc<Mutex<Artist>>>(id));
    let artist = artist.unwrap_or_else(|| Arc::new(Mutex::new(Artist::start(ui.ctx()))));
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&artist)));
    let Ok(mut artist) = artist.lock() else { return };
    artist.take_in(ui.ctx(), app.export_stamp());
    let width = (ui.available_width() - theme::PAD * 3.0).clamp(120.0, theme::PAGE);
    let mut in_view = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for page in 0..set.count() {
            let Some([across, down]) = set.size(page) else { continue };
            let height = width * down / across;
            let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            let name = msg!("export-preview-page", page = page + 1, pages = set.count()).text();
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name.as_str()));
            if ui.is_rect_visible(rect) {
                in_view.push(page);
                // In quarters, so that dragging the edge of a panel does not draw every page anew.
                let scale = (width * ui.pixels_per_point() / across * 4.0).ceil() / 4.0;
                paper(ui, rect, artist.page(pages, app.export_stamp(), page, scale));
            }
            ui.add_space(theme::PAD);
        }
    });
    artist.tidy(in_view.first().copied().unwrap_or_default());
}

fn paper(ui: &Ui, rect: Rect, drawn: Option<TextureHandle>) {
    let painter = ui.painter();
    match drawn {
        Some(texture) => {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture.id(), rect, whole, theme::UNCHANGED);
        }
        None => {
            painter.rect_filled(rect, 0.0, theme::PAPER);
        }
    }
}
