//! Colours, sizes and fonts: the only place that names one.

use egui::{Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Visuals};

use crate::app::Outcome;
use crate::model::{EndKind, OwnershipState, RelationFamily, StakeholderKind};
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
    /// Stakeholders by kind.
    stakeholders: [Color32; 5],
    /// Elements.
    pub element: Color32,
    /// Relations.
    pub edge: Color32,
}

const LIGHT: Palette = Palette {
    ground: Color32::from_rgb(0xF6, 0xF7, 0xF9),
    panel: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    surface: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    raised: Color32::from_rgb(0xEE, 0xF1, 0xF5),
    line: Color32::from_rgb(0xD5, 0xDA, 0xE1),
    text: Color32::from_rgb(0x1C, 0x23, 0x2E),
    faint: Color32::from_rgb(0x55, 0x60, 0x70),
    accent: Color32::from_rgb(0x1F, 0x5F, 0xD0),
    accent_soft: Color32::from_rgb(0xDC, 0xE8, 0xFC),
    good: Color32::from_rgb(0x1D, 0x7A, 0x46),
    weak: Color32::from_rgb(0x8A, 0x5A, 0x00),
    contested: Color32::from_rgb(0x8B, 0x3A, 0xA8),
    open: Color32::from_rgb(0xC2, 0x25, 0x2B),
    stakeholders: [
        Color32::from_rgb(0x2B, 0x5C, 0x9E),
        Color32::from_rgb(0x1E, 0x76, 0x7A),
        Color32::from_rgb(0x3F, 0x7A, 0x2A),
        Color32::from_rgb(0xA6, 0x4B, 0x1A),
        Color32::from_rgb(0x6B, 0x4A, 0x9E),
    ],
    element: Color32::from_rgb(0x5A, 0x65, 0x75),
    edge: Color32::from_rgb(0x8A, 0x94, 0xA3),
};

const DARK: Palette = Palette {
    ground: Color32::from_rgb(0x14, 0x18, 0x1F),
    panel: Color32::from_rgb(0x1B, 0x20, 0x29),
    surface: Color32::from_rgb(0x23, 0x2A, 0x35),
    raised: Color32::from_rgb(0x2A, 0x32, 0x3F),
    line: Color32::from_rgb(0x3A, 0x44, 0x53),
    text: Color32::from_rgb(0xE8, 0xEC, 0xF2),
    faint: Color32::from_rgb(0xA3, 0xAE, 0xBD),
    accent: Color32::from_rgb(0x6E, 0xA8, 0xFF),
    accent_soft: Color32::from_rgb(0x23, 0x3A, 0x5E),
    good: Color32::from_rgb(0x5F, 0xCB, 0x8C),
    weak: Color32::from_rgb(0xE6, 0xB1, 0x4A),
    contested: Color32::from_rgb(0xD3, 0x8F, 0xEC),
    open: Color32::from_rgb(0xFF, 0x7B, 0x7B),
    stakeholders: [
        Color32::from_rgb(0x7F, 0xB2, 0xF0),
        Color32::from_rgb(0x5F, 0xC4, 0xC6),
        Color32::from_rgb(0x8F, 0xCB, 0x72),
        Color32::from_rgb(0xF0, 0xA0, 0x6A),
        Color32::from_rgb(0xB9, 0x9C, 0xEE),
    ],
    element: Color32::from_rgb(0xA9, 0xB4, 0xC4),
    edge: Color32::from_rgb(0x76, 0x82, 0x94),
};

/// The space between things that belong together, in points.
pub const GAP: f32 = 6.0;
/// The space around groups, in points.
pub const PAD: f32 = 10.0;
/// The radius of corners, in points.
pub const ROUND: u8 = 6;
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
/// The greatest share of the window's height that the body of a small window takes.
pub const POPUP_TALL: f32 = 0.68;
/// The rows of a field for remarks.
pub const NOTE_ROWS: usize = 3;

/// The height of a line of the outline, in points.
pub const LIST_ROW: f32 = 26.0;
/// The height of a row of the matrix, with two and with three lines of text, in points.
pub const MATRIX_ROW: [f32; 2] = [40.0, 58.0];
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
pub const LINE: f32 = 1.5;

/// The size of running text in points.
pub const TEXT: f32 = 14.0;
/// The size of small text in points.
pub const SMALL: f32 = 12.0;
/// The size of headings in points.
pub const HEADING: f32 = 17.0;

/// The palette of the theme in use.
pub fn palette(ctx: &Context) -> &'static Palette {
    if ctx.global_style().visuals.dark_mode { &DARK } else { &LIGHT }
}

/// Sets up both themes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    // Where the system says nothing, as on most Linux desktops, paper is the safer guess for a projector.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for (theme, palette) in [(egui::Theme::Light, &LIGHT), (egui::Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, palette);
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

/// Noto Sans before the fonts of egui: it is wider and stronger, so that names can be read
/// from the back of a room, and it has the letters of more languages.
fn fonts() -> FontDefinitions {
    const NAME: &str = "Noto Sans";
    let mut fonts = FontDefinitions::default();
    let font = FontData::from_static(include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"));
    fonts.font_data.insert(NAME.to_owned(), font.into());
    fonts.families.entry(FontFamily::Proportional).or_default().insert(0, NAME.to_owned());
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
    /// The colour of a node by what it is.
    pub fn node(&self, kind: EndKind) -> Color32 {
        match kind {
            EndKind::Stakeholder(kind) => self.stakeholders[kind as usize],
            EndKind::Element(_) => self.element,
        }
    }

    /// The colour of a state of ownership.
    pub fn ownership(&self, state: OwnershipState) -> Color32 {
        match state {
            OwnershipState::Owned => self.good,
            OwnershipState::Shared | OwnershipState::AccountableOnly | OwnershipState::DoerOnly => self.weak,
            OwnershipState::Contested => self.contested,
            OwnershipState::Waived => self.faint,
            OwnershipState::InformedOnly | OwnershipState::Orphaned | OwnershipState::Unassigned => self.open,
        }
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
        match severity {
            Severity::Gap => self.open,
            Severity::Weakness => self.weak,
            Severity::Note => self.faint,
        }
    }

    /// The colour of a relation.
    pub fn family(&self, family: RelationFamily) -> Color32 {
        match family {
            RelationFamily::Production => self.stakeholders[StakeholderKind::Manufacturer as usize],
            RelationFamily::Service => self.stakeholders[StakeholderKind::ServiceProvider as usize],
            RelationFamily::Data => self.contested,
            RelationFamily::Use => self.stakeholders[StakeholderKind::User as usize],
            RelationFamily::Oversight => self.stakeholders[StakeholderKind::Overseer as usize],
            RelationFamily::Agreement => self.faint,
            RelationFamily::Technical => self.edge,
        }
    }
}

/// No colour at all.
pub const CLEAR: Color = Color32::TRANSPARENT;

/// A colour seen through, from nought (not at all) to one.
pub fn faded(color: Color32, opacity: f32) -> Color32 {
    color.gamma_multiply(opacity)
}
