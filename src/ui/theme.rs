//! Colours, sizes and fonts: the only place that names one.

use egui::{
    Color32, ColorImage, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle,
    Visuals,
};

use crate::app::settings::Settings;
use crate::app::{Outcome, Theme};
use crate::diagram::fonts as text_font;
use crate::diagram::look::{self, Shade};
use crate::model::{EndKind, OwnershipState, RelationFamily};
use crate::rules::Severity;

/// A colour, for functions that are handed one.
pub type Color = Color32;

/// The colours of one theme. Meaning never hangs on colour alone: every state has a sign,
/// every relation family a line style, every kind an icon and a shape.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Ground of the map.
    pub ground: Color32,
    /// Ground of panels.
    pub panel: Color32,
    /// Ground of fields and nodes.
    pub surface: Color32,
    /// Ground of a row under the pointer or of every other row.
    pub raised: Color32,
    /// Lines between things.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Text of less weight.
    pub faint: Color32,
    /// What is selected.
    pub accent: Color32,
    /// Ground of what is selected.
    pub accent_soft: Color32,
    /// Owned.
    pub good: Color32,
    /// Weak.
    pub weak: Color32,
    /// Contested.
    pub contested: Color32,
    /// Nobody carries it.
    pub open: Color32,
    /// Relations.
    pub edge: Color32,
    /// Which of the four.
    tone: Tone,
}

/// Whether a theme is light, and how far its colours are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Light,
    Dark,
    White,
    Black,
}

static PALETTES: [Palette; 4] =
    [Palette::of(Tone::Light), Palette::of(Tone::Dark), Palette::of(Tone::White), Palette::of(Tone::Black)];

/// The space between things that belong together, in points.
pub const GAP: f32 = 6.0;
/// The space around groups, in points.
pub const PAD: f32 = 10.0;
/// The radius of corners, in points.
pub const ROUND: u8 = 6;
/// Paper, in either theme.
pub const PAPER: Color = Color32::WHITE;
/// A picture in its own colours.
pub const UNCHANGED: Color = Color32::WHITE;
/// The width of the choices beside the preview of an export, in points.
pub const EXPORT: f32 = 340.0;
/// The width of a page in that preview, in points.
pub const PAGE: f32 = 820.0;
/// The height of a row of a list or the matrix, in points.
pub const ROW: f32 = 28.0;
/// The share of a form's width that its labels take.
pub const LABEL_SHARE: f32 = 0.32;
/// The least width of the labels of a form, in points.
pub const LABEL_LEAST: f32 = 88.0;
/// The greatest width of the labels of a form, in points.
pub const LABEL_MOST: f32 = 132.0;
/// How far a label is let down to stand on one line with the text of its field, in points.
pub const LABEL_DROP: f32 = 4.0;
/// The width of a button that holds only a sign, in points.
pub const SIGN: f32 = 26.0;
/// The width of a list that opens to choose from, in points.
pub const PICKER: f32 = 280.0;
/// The greatest height of such a list, in points.
pub const PICKER_TALL: f32 = 260.0;
/// The width of a small window over the others, in points.
pub const POPUP: f32 = 460.0;
/// The width of a small window with much to read, in points.
pub const POPUP_WIDE: f32 = 680.0;
/// The most lines of a list in a popup; more are counted.
pub const POPUP_LINES: usize = 300;
/// The greatest share of the window's height that the body of a small window takes.
pub const POPUP_TALL: f32 = 0.68;
/// The rows of a field for remarks.
pub const NOTE_ROWS: usize = 3;

/// The height of a line of the outline, in points.
pub const LIST_ROW: f32 = 26.0;
/// The height of a row of the matrix, with two and with three lines of text, in points.
pub const MATRIX_ROW: [f32; 2] = [40.0, 58.0];
/// The height of the heading of a section of the matrix, in points.
pub const MATRIX_SECTION: f32 = 30.0;
/// The width of the field that narrows the duties of the matrix, in points.
pub const MATRIX_FIND: f32 = 170.0;
/// The height of a line of the view of needs, in points.
pub const NEEDS_ROW: f32 = 56.0;
/// The height of a part of the life cycle in the view of needs, in points.
pub const NEEDS_PHASE: f32 = 22.0;
/// The least and the largest width of the elements in the view of needs, in points.
pub const NEEDS_ELEMENT: [f32; 2] = [150.0, 360.0];
/// The greatest width of a dimension in the view of needs, in points.
pub const NEEDS_MOST: f32 = 300.0;
/// The greatest width of what a view says while it has nothing to show, in points.
pub const LESSON: f32 = 520.0;
/// The height of the letters in a place of the matrix, with their ground, in points.
pub const MATRIX_PILL: f32 = 28.0;
/// The least and the largest width of the duties beside the matrix, in points.
pub const MATRIX_DUTY: [f32; 2] = [180.0, 380.0];
/// The width of the states of ownership beside the matrix, as signs alone and in words, in points.
pub const MATRIX_STATE: [f32; 2] = [36.0, 148.0];
/// The room that the matrix needs for more than signs, in points.
pub const MATRIX_ROOM: f32 = 560.0;
/// The least and the largest width of a column of the matrix whose name stands upright, in points.
pub const MATRIX_NARROW: [f32; 2] = [46.0, 60.0];
/// The least and the largest width of a column of the matrix whose name lies flat, in points.
pub const MATRIX_WIDE: [f32; 2] = [100.0, 150.0];
/// The height of the heads of columns whose names lie flat, in points.
pub const MATRIX_HEAD: f32 = 92.0;
/// The least and the largest length of names that stand upright, in points.
pub const MATRIX_UPRIGHT: [f32; 2] = [70.0, 210.0];
/// The height of the head of an instrument in the view of the law, in points.
pub const LAW_HEAD: f32 = 34.0;
/// The height of a provision in the view of the law, in points.
pub const LAW_ROW: f32 = 46.0;
/// The greatest width of what stands behind the name of an instrument, in points.
pub const LAW_END: f32 = 220.0;
/// How far provisions stand in from their instrument, in points.
pub const LAW_INDENT: f32 = 34.0;
/// The width at which text in the view of the law is broken, in points.
pub const LAW_TEXT: f32 = 860.0;
/// How tall what is unfolded is taken to be before it has been shown, in points.
pub const LAW_BODY: f32 = 360.0;
/// The width of the names of what is told of a provision, in points.
pub const LAW_LABEL: f32 = 108.0;
/// The height of the strip with the days on which something changes, in points.
pub const STRIP: f32 = 124.0;
/// The width of lines around nodes, in points.
pub const LINE: f32 = look::RIM;

/// How long what unfolds takes, in seconds.
const MOTION: f32 = 0.2;

/// The size of running text in points.
pub const TEXT: f32 = 14.0;
/// The size of small text in points.
pub const SMALL: f32 = 12.0;
/// The size of headings in points.
pub const HEADING: f32 = 17.0;

/// The palette of the theme in use.
pub fn palette(ctx: &Context) -> &'static Palette {
    let style = ctx.global_style();
    let visuals = &style.visuals;
    // Two of them have the same panels; the weight of text tells them apart.
    let is_in_use =
        |palette: &&Palette| palette.panel == visuals.panel_fill && Some(palette.text) == visuals.override_text_color;
    PALETTES.iter().find(is_in_use).unwrap_or(&PALETTES[usize::from(visuals.dark_mode)])
}

/// Sets up both themes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    // Where the system says nothing, as on most Linux desktops, paper is the safer guess for a projector.
    ctx.options_mut(|options| {
        options.fallback_theme = egui::Theme::Light;
        // The size is a setting that is kept, with commands of its own.
        options.zoom_with_keyboard = false;
    });
    dress(ctx, &Settings::default());
}

/// Makes the window look as the user likes it.
pub fn follow(ctx: &Context, settings: &Settings) {
    let wanted = match settings.theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != wanted {
        ctx.set_theme(wanted);
    }
    let zoom = f32::from(settings.scale) / 100.0;
    if (ctx.zoom_factor() - zoom).abs() > 0.001 {
        ctx.set_zoom_factor(zoom);
    }
    let id = egui::Id::unique("onus-dressed");
    let dressed = (settings.has_strong_contrast, settings.has_motion);
    if ctx.data(|data| data.get_temp(id)) != Some(dressed) {
        ctx.data_mut(|data| data.insert_temp(id, dressed));
        dress(ctx, settings);
    }
}

fn dress(ctx: &Context, settings: &Settings) {
    let [light, dark] = if settings.has_strong_contrast { [2, 3] } else { [0, 1] };
    for (theme, palette) in [(egui::Theme::Light, &PALETTES[light]), (egui::Theme::Dark, &PALETTES[dark])] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, palette);
            style.animation_time = if settings.has_motion { MOTION } else { 0.0 };
            style.text_styles = [
                (TextStyle::Small, FontId::proportional(SMALL)),
                (TextStyle::Body, FontId::proportional(TEXT)),
                (TextStyle::Button, FontId::proportional(TEXT)),
                (TextStyle::Heading, FontId::proportional(HEADING)),
                (TextStyle::Monospace, FontId::new(TEXT - 1.0, FontFamily::Monospace)),
            ]
            .into();
            style.spacing.item_spacing = egui::vec2(GAP, GAP);
            style.spacing.button_padding = egui::vec2(8.0, 4.0);
            style.spacing.interact_size.y = 26.0;
            style.spacing.text_edit_width = 200.0;
        });
    }
}

/// The font of pictures before the fonts of egui, so that both show the same.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let name = text_font::TEXT.name;
    fonts.font_data.insert(name.to_owned(), FontData::from_static(text_font::TEXT.data).into());
    fonts.families.entry(FontFamily::Proportional).or_default().insert(0, name.to_owned());
    fonts
}

fn visuals(theme: egui::Theme, palette: &Palette) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.panel;
    visuals.extreme_bg_color = palette.surface;
    visuals.faint_bg_color = palette.raised;
    visuals.override_text_color = Some(palette.text);
    visuals.weak_text_color = Some(palette.faint);
    visuals.hyperlink_color = palette.accent;
    visuals.error_fg_color = palette.open;
    visuals.warn_fg_color = palette.weak;
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, palette.accent);
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(ROUND);
        widget.fg_stroke.color = palette.text;
    }
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, palette.line);
    widgets.inactive.bg_fill = palette.raised;
    widgets.inactive.weak_bg_fill = palette.raised;
    widgets.inactive.bg_stroke = Stroke::new(1.0, palette.line);
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.accent);
    widgets.hovered.weak_bg_fill = palette.accent_soft;
    widgets.active.bg_fill = palette.accent_soft;
    widgets.active.weak_bg_fill = palette.accent_soft;
    widgets.active.bg_stroke = Stroke::new(1.5, palette.accent);
    widgets.open.weak_bg_fill = palette.raised;
    widgets.open.bg_fill = palette.raised;
    visuals
}

impl Palette {
    const fn of(tone: Tone) -> Self {
        Self {
            ground: colour(Shade::Ground, tone),
            panel: colour(Shade::Panel, tone),
            surface: colour(Shade::Surface, tone),
            raised: colour(Shade::Raised, tone),
            line: colour(Shade::Line, tone),
            text: colour(Shade::Text, tone),
            faint: colour(Shade::Faint, tone),
            accent: colour(Shade::Accent, tone),
            accent_soft: colour(Shade::AccentSoft, tone),
            good: colour(Shade::Good, tone),
            weak: colour(Shade::Weak, tone),
            contested: colour(Shade::Contested, tone),
            open: colour(Shade::Open, tone),
            edge: colour(Shade::Edge, tone),
            tone,
        }
    }

    /// The colour of a shade.
    pub fn shade(&self, shade: Shade) -> Color32 {
        colour(shade, self.tone)
    }

    /// The colour of a node by what it is.
    pub fn node(&self, kind: EndKind) -> Color32 {
        self.shade(Shade::of_node(kind))
    }

    /// The colour of a state of ownership.
    pub fn ownership(&self, state: OwnershipState) -> Color32 {
        self.shade(Shade::of_ownership(state))
    }

    /// The colour of what comes out for a provision.
    pub fn outcome(&self, outcome: Outcome) -> Color32 {
        match outcome {
            Outcome::Applies => self.accent,
            Outcome::Depends => self.weak,
            Outcome::Later => self.contested,
            Outcome::Not => self.faint,
        }
    }

    /// The colour of a severity.
    pub fn severity(&self, severity: Severity) -> Color32 {
        self.shade(Shade::of_severity(severity))
    }

    /// The colour of a relation.
    pub fn family(&self, family: RelationFamily) -> Color32 {
        self.shade(Shade::of_family(family))
    }
}

const fn colour(shade: Shade, tone: Tone) -> Color32 {
    let [red, green, blue] = match tone {
        Tone::Light => shade.on_light(),
        Tone::Dark => shade.on_dark(),
        Tone::White => shade.on_white(),
        Tone::Black => shade.on_black(),
    };
    Color32::from_rgb(red, green, blue)
}

/// No colour at all.
pub const CLEAR: Color = Color32::TRANSPARENT;

/// A colour seen through, from nought (not at all) to one.
pub fn faded(color: Color32, opacity: f32) -> Color32 {
    color.gamma_multiply(opacity)
}

/// A picture of dots: red, green, blue and opacity of each, row by row, colours already
/// weakened by the opacity.
pub fn image(size: [usize; 2], rgba: &[u8]) -> ColorImage {
    ColorImage::from_rgba_premultiplied(size, rgba)
}
