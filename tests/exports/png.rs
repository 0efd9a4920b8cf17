//! The map as dots: as large as asked for, and refused where that is too large.

use onus::export::{ExportError, Format, Options};
use onus::model::{Ecosystem, Element, ElementId, ElementKind, Point};
use onus::report::Report;

use super::{ecosystem, nasty, report};

fn png(report: &Report, scale: Option<f32>) -> Result<Vec<u8>, ExportError> {
    let format = Format::find("png").expect("a format");
    (format.write)(report, &Options { scale, ..Options::default() })
}

/// Width and height as the head of a picture says.
fn size(bytes: &[u8]) -> [u32; 2] {
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "no picture");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    [number(16), number(20)]
}

/// How many different colours the dots have.
fn colours(bytes: &[u8]) -> usize {
    let dots = resvg::tiny_skia::Pixmap::decode_png(bytes).expect("a sound picture");
    let colours: std::collections::BTreeSet<[u8; 3]> =
        dots.pixels().iter().map(|dot| [dot.red(), dot.green(), dot.blue()]).collect();
    colours.len()
}

/// Two devices this far apart.
fn far_apart(distance: i32) -> Ecosystem {
    let mut ecosystem = Ecosystem::default();
    for (name, at) in [("near", 0), ("far", distance)] {
        let element = Element { at: Some(Point::new(at, at)), ..Element::new(name, ElementKind::Device) };
        ecosystem.elements.insert(ElementId::parse(name).expect("an id"), element);
    }
    ecosystem
}

#[test]
fn a_picture_is_twice_as_large_as_on_the_screen_or_as_asked_for() {
    let report = report(&ecosystem(&["Maker".to_owned()]));
    let once = size(&png(&report, Some(1.0)).expect("a picture"));
    let twice = png(&report, None).expect("a picture");
    let [width, height] = size(&twice);
    assert!(width.abs_diff(2 * once[0]) <= 1 && height.abs_diff(2 * once[1]) <= 1, "{once:?} {width} {height}");
    assert!(colours(&twice) > 50, "there is hardly anything in it");
}

#[test]
fn hostile_names_are_drawn() {
    let bytes = png(&report(&ecosystem(&nasty())), Some(0.5)).expect("a picture");
    assert!(size(&bytes)[1] > 300 && colours(&bytes) > 50);
}

#[test]
fn a_picture_too_large_for_other_programs_is_refused_in_words() {
    for (distance, scale) in [(0, Some(1_000.0)), (900_000, None), (0, Some(f32::NAN)), (0, Some(-1.0)), (0, Some(0.0))]
    {
        let error = png(&report(&far_apart(distance)), scale).expect_err("too large");
        assert!(matches!(error, ExportError::TooLarge { .. }), "{error}");
        assert!(error.to_string().contains("SVG"), "{error}");
    }
}

#[test]
fn where_nothing_is_chosen_a_large_map_is_drawn_smaller_rather_than_refused() {
    let report = report(&far_apart(9_000));
    let [width, height] = size(&png(&report, None).expect("a picture"));
    assert!(width > 5_000 && height > 5_000 && u64::from(width) * u64::from(height) < 65_000_000, "{width} {height}");
}
