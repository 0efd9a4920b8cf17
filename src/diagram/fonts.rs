//! The fonts of the map: the window and every picture measure and draw with the same letters.

/// A font as its bytes.
pub struct Font {
    /// Its family.
    pub name: &'static str,
    /// The file.
    pub data: &'static [u8],
    /// How much larger its letters are drawn than the size of the text says.
    pub scale: f32,
}

/// The font of text. It is wide and strong, so that names can be read from the back of a
/// room, and it has the letters of many languages.
pub static TEXT: Font =
    Font { name: "Noto Sans", data: include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"), scale: 1.0 };

/// The fonts of icons and signs, in the order in which the window asks them.
pub static SIGNS: [Font; 2] = [
    Font { name: "Noto Emoji", data: epaint_default_fonts::NOTO_EMOJI_REGULAR, scale: 0.81 },
    Font { name: "emoji-icon-font", data: epaint_default_fonts::EMOJI_ICON, scale: 0.9 },
];
