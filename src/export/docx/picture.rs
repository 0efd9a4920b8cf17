//! The map as a picture: drawn with lines for Word of today, and as dots for all others.

use super::body::Body;
use super::package::Part;
use super::page::Page;
use super::styles::name;
use super::text::Form;
use crate::export::text::cleaned;
use crate::export::{png, svg};
use crate::report::Figure;

/// How large a unit of a map is on paper at most, in points: as large as on a screen.
const LARGEST: f32 = 0.75;
/// How much of the height of a page a picture may take; a heading, its caption and what
/// explains it want the rest.
const TALLEST: f32 = 0.76;
/// How many dots an inch of paper has.
const DOTS: f32 = 200.0;
/// A point, in the unit in which Word measures pictures.
const POINT: f32 = 12_700.0;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const VECTORS: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
/// By which Word knows that a picture has vectors as well.
const HAS_VECTORS: &str = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

/// A picture in the file.
pub(super) struct Picture {
    pub(super) id: String,
    path: String,
    bytes: Vec<u8>,
}

impl Picture {
    fn new(id: String, end: &str, bytes: Vec<u8>) -> Self {
        let path = format!("word/media/{id}.{end}");
        Self { id, path, bytes }
    }

    /// Where it lies, as seen from the document.
    pub(super) fn target(&self) -> String {
        self.path.trim_start_matches("word/").to_owned()
    }

    pub(super) fn into_part(self) -> Part {
        Part { path: self.path, kind: None, bytes: self.bytes }
    }
}

/// Whether a picture is so much wider than high that it is better read across the page.
pub(super) fn is_broad(figure: &Figure) -> bool {
    figure.scene.bounds().is_some_and(|[left, top, right, bottom]| right - left > 1.1 * (bottom - top))
}

impl Body<'_> {
    /// A picture; whether it could be drawn.
    pub(super) fn picture(&mut self, figure: &Figure, page: Page) -> bool {
        let id = self.pictures.len() / 2 + 1;
        let prefix = format!("{}-{id}", figure.code);
        let wishes = svg::Wishes {
            title: &figure.caption,
            description: &figure.description,
            caption: None,
            prefix: &prefix,
            ink: svg::Ink::Light,
            link: None,
        };
        let Ok(drawn) = svg::picture(&figure.scene, &wishes) else { return false };
        let [width, height] = [page.text_width(), page.text_height()].map(|length| length as f32 / 20.0);
        let scale = (width / drawn.width).min(height * TALLEST / drawn.height).min(LARGEST);
        let Ok(dots) = png::drawn(&drawn, Some(scale * DOTS / 72.0)) else { return false };
        let (dots, lines) = (
            Picture::new(format!("dots{id}"), "png", dots),
            Picture::new(format!("lines{id}"), "svg", drawn.svg.into_bytes()),
        );
        let size = [drawn.width, drawn.height].map(|length| ((length * scale * POINT).round() as u64).to_string());
        let number = self.next_id();
        self.paragraph_of(Form { keeps_next: true, ..Form::of(name::FIGURE) }, &[], |body| {
            body.within("w:r", &[], |body| {
                body.within("w:drawing", &[], |body| body.drawing(figure, &number, &size, [&dots.id, &lines.id]));
            });
        });
        self.pictures.extend([dots, lines]);
        true
    }

    fn drawing(&mut self, figure: &Figure, number: &str, [width, height]: &[String; 2], [dots, lines]: [&str; 2]) {
        let (caption, description) = (cleaned(&figure.caption), cleaned(&figure.description));
        let size = [("cx", width.as_str()), ("cy", height.as_str())];
        let named =
            [("id", number), ("name", figure.code), ("descr", description.as_str()), ("title", caption.as_str())];
        self.within("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], |body| {
            body.xml.empty("wp:extent", &size);
            body.xml.empty("wp:effectExtent", &[("l", "0"), ("t", "0"), ("r", "0"), ("b", "0")]);
            body.xml.empty("wp:docPr", &named);
            body.within("wp:cNvGraphicFramePr", &[], |body| {
                body.xml.empty("a:graphicFrameLocks", &[("xmlns:a", DRAWING), ("noChangeAspect", "1")]);
            });
            body.within("a:graphic", &[("xmlns:a", DRAWING)], |body| {
                body.within("a:graphicData", &[("uri", PICTURE)], |body| {
                    body.within("pic:pic", &[("xmlns:pic", PICTURE)], |body| {
                        body.within("pic:nvPicPr", &[], |body| {
                            body.xml.empty("pic:cNvPr", &named);
                            body.xml.empty("pic:cNvPicPr", &[]);
                        });
                        body.within("pic:blipFill", &[], |body| body.blip(dots, lines));
                        body.within("pic:spPr", &[], |body| {
                            body.within("a:xfrm", &[], |body| {
                                body.xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                body.xml.empty("a:ext", &size);
                            });
                            body.within("a:prstGeom", &[("prst", "rect")], |body| body.xml.empty("a:avLst", &[]));
                        });
                    });
                });
            });
        });
    }

    /// Which dots are drawn, and which lines instead of them where they are known.
    fn blip(&mut self, dots: &str, lines: &str) {
        self.within("a:blip", &[("r:embed", dots)], |body| {
            body.within("a:extLst", &[], |body| {
                body.within("a:ext", &[("uri", HAS_VECTORS)], |body| {
                    body.xml.empty("asvg:svgBlip", &[("xmlns:asvg", VECTORS), ("r:embed", lines)]);
                });
            });
        });
        self.within("a:stretch", &[], |body| body.xml.empty("a:fillRect", &[]));
    }
}
