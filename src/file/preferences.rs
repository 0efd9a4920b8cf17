//! What the program remembers of its user from one start to the next.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, Serializer};

use super::save::write_atomically;

/// How many files are remembered.
pub const MOST_RECENT: usize = 12;

/// What the program remembers. What another version has added is read over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The files opened or saved last, the latest first.
    #[serde(serialize_with = "as_text")]
    pub recent: Vec<PathBuf>,
    /// The name of the theme; empty means that of the system.
    pub theme: String,
    /// Colours as far apart as they go.
    pub contrast: bool,
    /// The size of everything in per cent; nought means the usual one.
    pub scale: u16,
    /// Nothing moves on the screen.
    pub still: bool,
    /// Nodes that are dragged stand anywhere, and not on the grid.
    pub off_grid: bool,
    /// Where a new ecosystem is, as a code such as `DE`; empty means nowhere yet.
    pub jurisdiction: String,
    /// The folder of the user's own catalogue files; empty means none.
    pub catalogue: String,
}

/// A name that is no Unicode must not keep the others from being remembered.
fn as_text<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().filter_map(|path| path.to_str()))
}

impl Preferences {
    /// Reads the preferences; the usual ones where there are none. Broken ones are set aside
    /// as `preferences.ron.broken` and told in the second value.
    pub fn read(path: &Path) -> (Self, Option<PathBuf>) {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::InvalidData => String::from("?"),
            Err(_) => return (Self::default(), None),
        };
        match ron::from_str::<Self>(&text) {
            Ok(mut preferences) => {
                preferences.recent.truncate(MOST_RECENT);
                (preferences, None)
            }
            Err(_) => {
                let aside = path.with_extension("ron.broken");
                (Self::default(), fs::rename(path, &aside).is_ok().then_some(aside))
            }
        }
    }

    /// Writes the preferences in one step, making the folder where there is none.
    ///
    /// # Errors
    /// Where the file cannot be written; what was there is as it was.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new()).map_err(io::Error::other)?;
        write_atomically(path, text.as_bytes())
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        self.forget(&path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }

    /// Takes a file from the recent ones, such as one that is no longer there.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent != path);
    }
}
