//! Text and signs can be read in every theme, as WCAG 2.2 asks: 4.5 to 1 for text and 3 to 1 for
//! signs and lines that mean something; 7 and 4.5 to 1 where contrast is to be strong.

use onus::diagram::look::Shade;

fn light(shade: [u8; 3]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(shade[0]) + 0.7152 * part(shade[1]) + 0.0722 * part(shade[2])
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

const GROUNDS: [Shade; 5] = [Shade::Ground, Shade::Panel, Shade::Surface, Shade::Raised, Shade::AccentSoft];
const TEXTS: [Shade; 7] =
    [Shade::Text, Shade::Faint, Shade::Accent, Shade::Good, Shade::Weak, Shade::Contested, Shade::Open];
const SIGNS: [Shade; 7] = [
    Shade::Manufacturer,
    Shade::ServiceProvider,
    Shade::User,
    Shade::AffectedParty,
    Shade::Overseer,
    Shade::Element,
    Shade::Edge,
];

type Theme = (&'static str, fn(Shade) -> [u8; 3], f64, f64);
const THEMES: [Theme; 4] = [
    ("light", Shade::on_light, 4.5, 3.0),
    ("dark", Shade::on_dark, 4.5, 3.0),
    ("high contrast on white", Shade::on_white, 7.0, 4.5),
    ("high contrast on black", Shade::on_black, 7.0, 4.5),
];

#[test]
fn every_theme_can_be_read() {
    let mut weak = Vec::new();
    for (theme, colour, text, sign) in THEMES {
        for ground in GROUNDS {
            let own = TEXTS.iter().map(|shade| (shade, text));
            // Nodes and relations stand on the map and on the ground of nodes alone.
            let signs = SIGNS.iter().map(|shade| (shade, sign));
            let is_of_map = matches!(ground, Shade::Ground | Shade::Surface);
            for (shade, least) in own.chain(signs.filter(|_| is_of_map)) {
                let ratio = contrast(colour(*shade), colour(ground));
                if ratio < least {
                    weak.push(format!("{theme}: {} on {}: {ratio:.2}, {least} wanted", shade.code(), ground.code()));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}
