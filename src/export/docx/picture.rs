//! The map as a picture.

use super::body::Body;
use super::package::Part;
use super::page::Page;
use crate::report::Figure;

/// A picture in the file.
pub(super) struct Picture {
    path: &'static str,
    id: &'static str,
    bytes: Vec<u8>,
}

impl Picture {
    pub(super) fn id(&self) -> String {
        self.id.to_owned()
    }

    pub(super) fn target(&self) -> String {
        self.path.trim_start_matches("word/").to_owned()
    }

    pub(super) fn into_part(self) -> Part {
        Part { path: self.path, kind: None, bytes: self.bytes }
    }
}

impl Body<'_> {
    /// A picture; whether it could be drawn.
    pub(super) fn picture(&mut self, _figure: &Figure, _page: Page) -> bool {
        false
    }
}
