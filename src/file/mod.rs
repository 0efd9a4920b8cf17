//! Reading and writing `name.onus`: the only place that touches the disk.
//!
//! - [`read`] gives an ecosystem or says what is wrong, where, and what to do; [`save`] is all
//!   or nothing and keeps a backup; what a file may hold at most stands in [`limits`].
//! - [`lock`] tells a second window that a file is open already.
//! - [`Journal`] writes every edit down at once; [`recovery`] gives it back after a crash.
//! - [`Preferences`] is what the program remembers of its user.
//!
//! The file is RON text: `(format: 1, ecosystem: (profile: (…), stakeholders: {…}, …))`, one
//! table per kind of record, records in the order of their ids, one field a line. What says
//! nothing is left out. The same ecosystem is always the same bytes.

mod catalogue;
mod checksum;
mod excerpt;
mod explain;
mod folders;
mod journal;
mod journal_line;
pub mod limits;
mod lines;
mod lock;
pub mod migrate;
mod newer;
mod outline;
mod preferences;
mod problem;
mod read;
mod records;
pub mod recovery;
mod revision;
mod save;
mod session;
mod shipped;
mod text;
mod tokens;

pub use catalogue::CatalogueFolder;
pub use checksum::Fingerprint;
pub use folders::{default_preferences, default_recovery, is_folder, make_folder};
pub use journal::Journal;
pub use lines::RecordLines;
pub use lock::{Holder, Lock, LockOutcome, lock, lock_path};
pub use preferences::{MOST_RECENT, Preferences};
pub use problem::{Place, Problem, ReadError};
pub use read::{Content, from_bytes, read, read_bytes, read_or_nothing};
pub use revision::read_version;
pub use save::{Replace, SaveError, backup_path, replace, save};
pub use session::Session;
pub use shipped::{EXAMPLES, Example};
pub use text::{FORMAT, from_text, to_text};
