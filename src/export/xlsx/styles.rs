//! How a spreadsheet looks: one place for its colours, lines and fonts.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::report::Tone;

const INK: u32 = 0x1F_29_33;
const MUTED: u32 = 0x5B_67_70;
const LINE: u32 = 0xCF_D6_DD;
const ACCENT: u32 = 0x1D_4E_79;
const WHITE: u32 = 0xFF_FF_FF;
const BAND: u32 = 0xE3_EA_F1;
const SHADE: u32 = 0xF3_F5_F7;

/// All formats of a workbook.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) remark: Format,
    /// The head of a column whose changes come back.
    pub(super) head_back: Format,
    /// The head of any other column.
    pub(super) head: Format,
    pub(super) upright_back: Format,
    pub(super) upright: Format,
    pub(super) band: Format,
    pub(super) plain: Body,
    pub(super) shaded: Body,
    pub(super) about: About,
}

/// The formats of cells below the heads.
pub(super) struct Body {
    pub(super) text: Format,
    /// The cell that says what the row is about.
    pub(super) name: Format,
    pub(super) number: Format,
    /// A number in a column made for words.
    pub(super) wide_number: Format,
    pub(super) day: Format,
    pub(super) letters: Format,
    pub(super) link: Format,
    pub(super) name_link: Format,
    pub(super) web: Format,
}

/// The formats of the first sheet.
pub(super) struct About {
    pub(super) title: Format,
    pub(super) subtitle: Format,
    pub(super) heading: Format,
    pub(super) what: Format,
    pub(super) how: Format,
    pub(super) link: Format,
    pub(super) advice: Format,
}

fn font(size: u8) -> Format {
    Format::new().set_font_size(size).set_font_color(INK)
}

fn top() -> Format {
    font(10).set_align(FormatAlign::Top)
}

impl Styles {
    pub(super) fn new() -> Self {
        let head = font(10)
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Bottom)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(ACCENT)
            .set_background_color(BAND);
        let head_back = head.clone().set_background_color(ACCENT).set_font_color(WHITE);
        let upright = |format: &Format| format.clone().set_rotation(90).set_align(FormatAlign::Center);
        Self {
            title: font(16).set_bold().set_font_color(ACCENT).set_align(FormatAlign::VerticalCenter),
            remark: font(10).set_font_color(MUTED).set_align(FormatAlign::VerticalCenter),
            upright: upright(&head),
            upright_back: upright(&head_back),
            head,
            head_back,
            band: font(11)
                .set_bold()
                .set_font_color(ACCENT)
                .set_background_color(BAND)
                .set_align(FormatAlign::VerticalCenter)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(ACCENT),
            plain: Body::on(None),
            shaded: Body::on(Some(SHADE)),
            about: About::new(),
        }
    }
}

impl Body {
    fn on(background: Option<u32>) -> Self {
        let text = top().set_text_wrap().set_border(FormatBorder::Thin).set_border_color(LINE);
        let text = background.map_or(text.clone(), |colour| text.set_background_color(colour));
        let name = text.clone().set_bold();
        Self {
            wide_number: text.clone().set_align(FormatAlign::Left).set_num_format("0"),
            number: text.clone().set_align(FormatAlign::Right).set_num_format("0"),
            day: text.clone().set_align(FormatAlign::Left).set_num_format("yyyy-mm-dd"),
            letters: text.clone().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter),
            link: text.clone().set_font_color(ACCENT),
            name_link: name.clone().set_font_color(ACCENT),
            web: text.clone().set_font_color(ACCENT).set_underline(FormatUnderline::Single),
            name,
            text,
        }
    }
}

impl About {
    fn new() -> Self {
        let how = top().set_text_wrap();
        Self {
            title: font(20).set_bold().set_font_color(ACCENT).set_text_wrap().set_align(FormatAlign::Top),
            subtitle: font(11).set_font_color(MUTED).set_text_wrap().set_align(FormatAlign::Top),
            heading: font(12)
                .set_bold()
                .set_font_color(ACCENT)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(ACCENT),
            what: how.clone().set_font_color(MUTED),
            link: how.clone().set_font_color(ACCENT).set_underline(FormatUnderline::Single),
            advice: how.clone().set_bold(),
            how,
        }
    }
}

/// How a word of this tone looks, with a sign in front that is no part of the text, so that
/// colour is never the only sign; nothing where it looks like any other.
pub(super) fn tone(tone: Tone) -> Option<Format> {
    let (sign, ink, fill) = match tone {
        Tone::Plain => return None,
        Tone::Good => ("✓", 0x14_53_2D, 0xDD_F0_E3),
        Tone::Weak => ("!", 0x6B_4A_00, 0xFF_F1_CC),
        Tone::Bad => ("✕", 0x8B_1A_1A, 0xFB_DA_DA),
        Tone::Contested => ("≠", 0x4B_2A_80, 0xE9_DD_F7),
        Tone::Quiet => ("–", MUTED, 0xEC_EE_F0),
    };
    let format = Format::new().set_font_color(ink).set_background_color(fill);
    let format = if tone == Tone::Bad { format.set_bold() } else { format };
    Some(format.set_num_format(format!("\"{sign} \"@")))
}

/// How the cell of somebody looks who is accountable, who does the work, and who is asked or told.
pub(super) fn letters() -> [Format; 3] {
    [
        Format::new().set_bold().set_font_color(WHITE).set_background_color(0x2F_6D_A3),
        Format::new().set_bold().set_font_color(ACCENT).set_background_color(0xCF_E2_F3),
        Format::new().set_font_color(MUTED),
    ]
}

/// How letters look that somebody denies.
pub(super) fn contested() -> Format {
    Format::new().set_italic().set_bold().set_font_color(0x4B_2A_80).set_background_color(0xE9_DD_F7)
}
