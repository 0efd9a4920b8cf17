//! All that a compilation may see: our templates, the report, its pictures and our typefaces.
//!
//! No disk, no network, no packages and no clock, so that the same report gives the same
//! bytes on every computer.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::data::Data;

/// The name under which the template reads the report.
const REPORT: &str = "report.json";
const MAIN: &str = "main.typ";

const TEMPLATES: [(&str, &str); 3] = [
    (MAIN, include_str!("../../../assets/report/main.typ")),
    ("text.typ", include_str!("../../../assets/report/text.typ")),
    ("table.typ", include_str!("../../../assets/report/table.typ")),
];

const FONTS: [&[u8]; 8] = [
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansHebrew-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSC-Regular.otf"),
];

static LOADED: LazyLock<Vec<Font>> =
    LazyLock::new(|| FONTS.iter().filter_map(|data| Font::new(Bytes::new(*data), 0)).collect());
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Cells that are headings of their rows are still behind a switch of the library.
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// The typefaces of the program.
pub(super) fn fonts() -> &'static [Font] {
    &LOADED
}

/// One report, ready to be set.
pub(super) struct Desk {
    main: FileId,
    sources: Vec<(FileId, Source)>,
    files: Vec<(FileId, Bytes)>,
}

impl Desk {
    pub(super) fn of(data: Data) -> Result<Self, String> {
        let mut sources = Vec::new();
        for (name, text) in TEMPLATES {
            let id = id(name)?;
            sources.push((id, Source::new(id, text.to_owned())));
        }
        let mut files = Vec::new();
        files.push((id(REPORT)?, Bytes::new(data.json)));
        for (name, bytes) in data.pictures {
            files.push((id(&name)?, Bytes::new(bytes)));
        }
        Ok(Self { main: id(MAIN)?, sources, files })
    }
}

fn id(name: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(name).map_err(|error| format!("{name}: {error}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        named(&self.sources, id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        named(&self.files, id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn named<T: Clone>(things: &[(FileId, T)], id: FileId) -> FileResult<T> {
    let found = things.iter().find(|(one, _)| *one == id).map(|(_, thing)| thing.clone());
    found.ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
}
