//! The journal: every edit is written down at once, so that a crash or power cut loses none.
//!
//! A thread of its own writes, so that no frame waits for the disk. What is written survives
//! the end of the process; a moment later it is also synced and survives a power cut.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::save::write_atomically;
use super::session::{self, Session};
use super::{journal_line, to_text};
use crate::lang::Message;
use crate::model::{Change, Ecosystem};

/// How long written changes may wait until they are synced.
const SYNC_AFTER: Duration = Duration::from_millis(200);
/// How long to wait before writing is tried again after it has failed.
const RETRY_AFTER: Duration = Duration::from_secs(2);

/// The journal of one open document. Dropping it writes what is left and keeps the folder;
/// [`Journal::close`] takes it away.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    orders: Option<Sender<Order>>,
    progress: Arc<Progress>,
    handed_in: u64,
    thread: Option<JoinHandle<()>>,
    /// Tells others that this process lives.
    _alive: File,
}

#[derive(Debug, Default)]
struct Progress {
    written: AtomicU64,
    synced: AtomicU64,
    trouble: Mutex<Option<String>>,
}

enum Order {
    Append(u64, Vec<Change>),
    Rebase(Box<(Session, Ecosystem)>),
}

impl Journal {
    /// Begins a session in the recovery folder, with the ecosystem as it is now.
    ///
    /// # Errors
    /// Where the folder of the session cannot be made. The document can still be edited; tell
    /// the user that a crash would lose changes.
    pub fn begin(recovery: &Path, session: Session, ecosystem: &Ecosystem) -> io::Result<Self> {
        let session = Session { process: std::process::id(), ..session };
        let (folder, alive) = session::make(recovery, &session)?;
        let (orders, received) = channel();
        let progress = Arc::new(Progress::default());
        let writer = Writer::new(folder.clone(), Arc::clone(&progress));
        let thread = std::thread::Builder::new().name("journal".into()).spawn(move || writer.run(&received))?;
        let journal =
            Self { folder, orders: Some(orders), progress, handed_in: 0, thread: Some(thread), _alive: alive };
        journal.order(Order::Rebase(Box::new((session, ecosystem.clone()))));
        Ok(journal)
    }

    /// Hands in the changes of one edit, undo or redo, in order. Gives the number under which
    /// [`Journal::written`] will confirm them. Never waits.
    pub fn append(&mut self, changes: &[Change]) -> u64 {
        if !changes.is_empty() {
            self.handed_in += 1;
            self.order(Order::Append(self.handed_in, changes.to_vec()));
        }
        self.handed_in
    }

    /// Begins anew from this ecosystem: after saving, after saving under another name.
    /// Until the new base is on disk the old one stays with its changes.
    pub fn rebase(&self, session: Session, ecosystem: &Ecosystem) {
        let session = Session { process: std::process::id(), ..session };
        self.order(Order::Rebase(Box::new((session, ecosystem.clone()))));
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders
            && orders.send(order).is_err()
        {
            self.progress.complain("the journal has stopped");
        }
    }

    /// The number of the last edit that would survive the end of this process.
    pub fn written(&self) -> u64 {
        self.progress.written.load(Ordering::Acquire)
    }

    /// The number of the last edit that would survive a power cut.
    pub fn synced(&self) -> u64 {
        self.progress.synced.load(Ordering::Acquire)
    }

    /// What the user should be told while edits cannot be written. It is tried again and again.
    pub fn trouble(&self) -> Option<Message> {
        let trouble = self.progress.trouble.lock().ok()?;
        trouble.as_deref().map(|why| msg!("journal-trouble", why = why))
    }

    /// The folder of this session.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Ends the session in good order: what is left is written, then the folder is taken away.
    ///
    /// # Errors
    /// Where the folder cannot be taken away; the next start would then offer it again.
    pub fn close(mut self) -> io::Result<()> {
        self.finish();
        session::take_away(&self.folder)
    }

    fn finish(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the journal ended early");
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Progress {
    fn complain(&self, trouble: &str) {
        log::error!("journal: {trouble}");
        if let Ok(mut place) = self.trouble.lock() {
            *place = Some(trouble.to_owned());
        }
    }

    fn recovered(&self) {
        if let Ok(mut place) = self.trouble.lock() {
            *place = None;
        }
    }
}

/// The side of the journal that touches the disk.
struct Writer {
    folder: PathBuf,
    progress: Arc<Progress>,
    number: u64,
    file: Option<File>,
    /// How much of the file is whole lines.
    length: u64,
    /// Lines not written yet, and the number of the last of them.
    pending: String,
    last: u64,
    /// A base that is still to be written. It holds all that is pending.
    rebase: Option<Box<(Session, Ecosystem)>>,
    synced_at: Instant,
}

impl Writer {
    fn new(folder: PathBuf, progress: Arc<Progress>) -> Self {
        Self {
            folder,
            progress,
            number: 0,
            file: None,
            length: 0,
            pending: String::new(),
            last: 0,
            rebase: None,
            synced_at: Instant::now(),
        }
    }

    fn run(mut self, orders: &Receiver<Order>) {
        loop {
            let wait = match (self.is_behind(), self.is_unsynced()) {
                (true, _) => Some(RETRY_AFTER),
                (false, true) => Some(SYNC_AFTER.saturating_sub(self.synced_at.elapsed())),
                (false, false) => None,
            };
            let first = match wait {
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(wait) => orders.recv_timeout(wait),
            };
            let is_over = matches!(first, Err(RecvTimeoutError::Disconnected));
            let mut outcome = Ok(());
            for order in first.into_iter().chain(std::iter::from_fn(|| orders.try_recv().ok())) {
                outcome = outcome.and(self.take(order));
            }
            match outcome.and(self.catch_up()).and(self.sync(is_over)) {
                Ok(()) => self.progress.recovered(),
                Err(error) => self.progress.complain(&error.to_string()),
            }
            if is_over {
                return;
            }
        }
    }

    fn take(&mut self, order: Order) -> io::Result<()> {
        match order {
            Order::Append(number, changes) => {
                self.pending.push_str(&journal_line::write(number, &changes).map_err(io::Error::other)?);
                self.last = number;
                // A base that could not be written yet takes in what has happened since.
                if let Some((session, ecosystem)) = self.rebase.as_deref_mut() {
                    ecosystem.carry_out(&changes);
                    session.base_is_saved = false;
                }
                Ok(())
            }
            Order::Rebase(base) => {
                // What came before belongs to the old base, which counts until the new one stands.
                let written = self.write_pending();
                self.rebase = Some(base);
                written.and(self.write_base())
            }
        }
    }

    fn is_behind(&self) -> bool {
        self.rebase.is_some() || !self.pending.is_empty()
    }

    fn is_unsynced(&self) -> bool {
        self.progress.synced.load(Ordering::Acquire) < self.progress.written.load(Ordering::Acquire)
    }

    fn catch_up(&mut self) -> io::Result<()> {
        self.write_base().and(self.write_pending())
    }

    fn sync(&mut self, at_once: bool) -> io::Result<()> {
        let is_due = at_once || self.synced_at.elapsed() >= SYNC_AFTER;
        if is_due
            && self.is_unsynced()
            && let Some(file) = &self.file
        {
            file.sync_data()?;
            self.synced_at = Instant::now();
            self.progress.synced.store(self.progress.written.load(Ordering::Acquire), Ordering::Release);
        }
        Ok(())
    }

    /// Writes lines behind the last whole one; a line that was cut off by an error goes first.
    fn write_pending(&mut self) -> io::Result<()> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        if let Err(error) = file.write_all(self.pending.as_bytes()) {
            file.set_len(self.length)?;
            return Err(error);
        }
        self.length += self.pending.len() as u64;
        self.pending.clear();
        self.progress.written.store(self.last, Ordering::Release);
        Ok(())
    }

    /// Puts a new base in place of the old one: first the new one stands on disk in full,
    /// then the old one goes. A crash in between leaves both, and the later one holds more.
    fn write_base(&mut self) -> io::Result<()> {
        let Some((session, ecosystem)) = self.rebase.as_deref() else { return Ok(()) };
        let next = self.number + 1;
        let text = to_text(ecosystem).map_err(io::Error::other)?;
        let about = ron::to_string(session).map_err(io::Error::other)?;
        let journal = session::journal_path(&self.folder, next);
        let file = File::options().append(true).create(true).open(&journal)?;
        file.set_len(0)?;
        write_atomically(&self.folder.join(session::SESSION), about.as_bytes())?;
        write_atomically(&session::base_path(&self.folder, next), text.as_bytes())?;
        session::sync_folder(&self.folder)?;
        let old = self.number;
        (self.file, self.length, self.number, self.rebase) = (Some(file), 0, next, None);
        self.pending.clear();
        self.progress.written.fetch_max(self.last, Ordering::AcqRel);
        self.progress.synced.fetch_max(self.last, Ordering::AcqRel);
        // Left behind, they would only take room: the later base counts.
        let _ = fs::remove_file(session::base_path(&self.folder, old));
        let _ = fs::remove_file(session::journal_path(&self.folder, old));
        Ok(())
    }
}
