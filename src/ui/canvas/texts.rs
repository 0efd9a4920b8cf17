//! Words laid out once and kept: in steps of zoom, a few new ones in each frame.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Context, FontId, Galley};

use crate::diagram::look;
use crate::model::NodeId;
use crate::ui::theme::CLEAR;

/// How much larger each step of zoom is than the one before.
const STEP: f32 = 1.12;
/// How many titles are laid out anew in one frame where others can stand in for them.
const AT_ONCE: usize = 120;
/// Titles are never smaller than this, in points; they lose rows instead.
const SMALLEST_TITLE: f32 = 9.5;
const PROBE: &str = "0";
/// Sizes of short words are multiples of this, in points.
const SIZE_STEP: f32 = 0.5;

/// The step of zoom that a zoom belongs to, and the zoom for which words are laid out there:
/// never larger, so that they fit.
pub(super) fn step_of(zoom: f32) -> (i16, f32) {
    let step = (zoom.ln() / STEP.ln() + 1e-3).floor();
    (step as i16, STEP.powf(step))
}

/// The titles of one node, by step of zoom.
#[derive(Default)]
struct Titles {
    text: String,
    by_step: BTreeMap<i16, Arc<Galley>>,
}

/// Words that have been laid out.
#[derive(Default)]
pub(super) struct Texts {
    titles: BTreeMap<NodeId, Titles>,
    short: BTreeMap<u16, BTreeMap<String, Arc<Galley>>>,
    /// Laid out in every frame: it is another one when the letters are drawn anew, as with
    /// another theme, another scale or a full picture of letters.
    probe: Option<Arc<Galley>>,
    /// Another number whenever letters have been thrown away.
    pub(super) epoch: u64,
    left: usize,
    /// Words stand in that were laid out for another size.
    pub(super) has_stand_ins: bool,
}

/// A title that is to be shown.
pub(super) struct Title<'a> {
    pub(super) node: NodeId,
    pub(super) text: &'a str,
    /// Its width in map units.
    pub(super) width: f32,
    /// The height it may take in map units.
    pub(super) height: f32,
}

impl Texts {
    /// To be called once in every frame: notices when letters have been thrown away.
    pub(super) fn begin(&mut self, ctx: &Context) {
        let font = FontId::proportional(SMALLEST_TITLE);
        let probe = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(PROBE.to_owned(), font, CLEAR));
        if !self.probe.as_ref().is_some_and(|known| Arc::ptr_eq(known, &probe)) {
            self.titles.clear();
            self.short.clear();
            self.epoch += 1;
            self.probe = Some(probe);
        }
        self.left = AT_ONCE;
        self.has_stand_ins = false;
    }

    /// A title for a zoom, and by how much it is to be scaled.
    pub(super) fn title(&mut self, ctx: &Context, title: &Title<'_>, zoom: f32) -> (Arc<Galley>, f32) {
        let (step, laid_for) = step_of(zoom);
        let known = self.titles.entry(title.node).or_default();
        if known.text != title.text {
            *known = Titles { text: title.text.to_owned(), by_step: BTreeMap::new() };
        }
        if let Some(galley) = known.by_step.get(&step) {
            return (Arc::clone(galley), 1.0);
        }
        let above = known.by_step.range(step..).next();
        let near = above.or_else(|| known.by_step.range(..step).next_back());
        if let Some((other, galley)) = near.filter(|_| self.left == 0) {
            self.has_stand_ins = true;
            let scale = title_size(laid_for) / title_size(STEP.powi(i32::from(*other)));
            return (Arc::clone(galley), scale);
        }
        self.left = self.left.saturating_sub(1);
        let galley = lay_out(ctx, title, laid_for);
        known.by_step.insert(step, Arc::clone(&galley));
        (galley, 1.0)
    }

    /// A word of a size in points.
    pub(super) fn short(&mut self, ctx: &Context, text: &str, size: f32) -> Arc<Galley> {
        let size = (size / SIZE_STEP).round().max(1.0);
        let known = self.short.entry(size as u16).or_default();
        if let Some(galley) = known.get(text) {
            return Arc::clone(galley);
        }
        let font = FontId::proportional(size * SIZE_STEP);
        let galley = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, CLEAR));
        known.insert(text.to_owned(), Arc::clone(&galley));
        galley
    }
}

/// The size of titles for a zoom, in points.
fn title_size(zoom: f32) -> f32 {
    (look::TITLE * zoom).max(SMALLEST_TITLE)
}

fn lay_out(ctx: &Context, title: &Title<'_>, zoom: f32) -> Arc<Galley> {
    let size = title_size(zoom);
    let font = FontId::proportional(size);
    let mut job = LayoutJob::simple(title.text.to_owned(), font, CLEAR, title.width * zoom);
    job.wrap.max_rows = ((title.height * zoom) / (size * 1.25)).floor().clamp(1.0, look::TITLE_ROWS as f32) as usize;
    job.break_on_newline = false;
    ctx.fonts_mut(|fonts| fonts.layout_job(job))
}
