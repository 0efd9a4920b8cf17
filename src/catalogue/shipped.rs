//! The catalogue that comes with the program, held in it and read once.

use std::sync::{Arc, OnceLock};

use include_dir::{Dir, DirEntry, include_dir};

use super::assemble::parse_all;
use super::{Catalogue, Part};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/catalogue");

/// The catalogue that comes with the program. Read when first asked for; files that cannot be
/// read are left out and logged, and a test keeps this from happening.
pub fn shipped() -> &'static Arc<Catalogue> {
    static SHIPPED: OnceLock<Arc<Catalogue>> = OnceLock::new();
    SHIPPED.get_or_init(|| Arc::new(Catalogue::read_shipped()))
}

impl Catalogue {
    /// Reads the catalogue that comes with the program anew; [`shipped`] keeps it.
    pub fn read_shipped() -> Self {
        let mut files = Vec::new();
        gather(&FILES, &mut files);
        files.sort_unstable();
        Self::assemble(parse_all(&files).into_iter().filter_map(|(path, content)| match content {
            Ok(content) => Some(Part { path, is_own: false, content }),
            Err(error) => {
                log::error!("assets/catalogue/{path}: {error}");
                None
            }
        }))
    }

    /// The files that come with the program, each with its path and text, in the order of their paths.
    pub fn shipped_files() -> Vec<(&'static str, &'static str)> {
        let mut files = Vec::new();
        gather(&FILES, &mut files);
        files.sort_unstable();
        files
    }
}

fn gather(folder: &'static Dir<'static>, files: &mut Vec<(&'static str, &'static str)>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => gather(inner, files),
            DirEntry::File(file) if file.path().extension().is_some_and(|end| end == "ron") => {
                files.extend(file.path().to_str().zip(file.contents_utf8()));
            }
            DirEntry::File(_) => {}
        }
    }
}
