//! A spool, as those see it who fill and empty it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    thread::JoinHandle,
};

use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::{
    files,
    place::Place,
    record::Hit,
    writer::{Order, Writer},
};
use crate::base::ids::IdSource;

/// Fetches that may wait for the disk; the next ones are turned away.
const QUEUE: usize = 2_048;

/// Why a spool cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum SpoolError {
    /// Another process works with it.
    #[error("{dir} is another daemon's: give each its own data directory", dir = dir.display())]
    InUse {
        /// The spool's directory.
        dir: PathBuf,
    },
    /// The system.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// Which file or directory.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

/// Why a fetch is not safe, and must not be acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotStored {
    /// Too many wait already.
    #[error("too many fetches wait for the disk")]
    Full,
    /// The disk refuses: full, broken, gone.
    #[error("the spool cannot be written")]
    Failed,
}

/// Figures of a spool. Counts are since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Fetches that were made safe.
    pub stored: u64,
    /// Fetches that were turned away because too many waited.
    pub shed: u64,
    /// Fetches that the disk refused.
    pub failed: u64,
    /// Whether the disk refused the last one.
    pub is_failing: bool,
    /// Octets that are not in the database yet.
    pub waiting_bytes: u64,
    /// Octets of its files.
    pub bytes: u64,
}

#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) stored: AtomicU64,
    pub(super) failed: AtomicU64,
    pub(super) is_failing: AtomicBool,
    shed: AtomicU64,
    end: Mutex<Place>,
    drained: Mutex<Option<Place>>,
}

impl Shared {
    pub(super) fn set_end(&self, end: Place) {
        *self.end.lock().unwrap_or_else(PoisonError::into_inner) = end;
    }
}

/// An open spool; dropping it writes what still waits.
#[derive(Debug)]
pub struct Spool {
    id: Uuid,
    dir: PathBuf,
    shared: Arc<Shared>,
    orders: Option<mpsc::Sender<Order>>,
    writer: Option<JoinHandle<()>>,
}

impl Spool {
    /// Opens the spool of a data directory, or makes one. `durable`: what is acknowledged is safe from a power cut, not only from a kill.
    pub fn open(data_dir: &Path, ids: &IdSource, durable: bool) -> Result<Self, SpoolError> {
        let dir = data_dir.join("spool");
        let failed = |source| SpoolError::Io { path: dir.clone(), source };
        files::make(&dir).map_err(failed)?;
        let lock = files::lock(&dir)?;
        let id = files::id(&dir, ids.next()).map_err(failed)?;
        let last = files::segments(&dir).map_err(failed)?.last().copied();
        let (file, end) = match last {
            Some(segment) => {
                let (file, position, cut) = files::resume(&dir, segment).map_err(failed)?;
                if cut > 0 {
                    tracing::warn!("{cut} octets of the spool were half written, and are cut off");
                }
                (file, Place { segment, position })
            }
            None => (files::begin(&dir, 1).map_err(failed)?, Place { segment: 1, position: 0 }),
        };
        let shared = Arc::new(Shared::default());
        shared.set_end(end);
        let writer = Writer {
            dir: dir.clone(),
            ids: ids.clone(),
            durable,
            shared: Arc::clone(&shared),
            file,
            end,
            since: None,
            is_broken: false,
            _lock: lock,
        };
        let (orders, taken) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new().name("spool".to_owned());
        let writer = thread.spawn(move || writer.run(taken)).map_err(failed)?;
        Ok(Self { id, dir, shared, orders: Some(orders), writer: Some(writer) })
    }

    /// Its id: offsets are stored under it.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// Keeps a fetch; returns once it is safe. On an error it is nowhere, or will be taken for one that nobody acknowledged.
    pub async fn keep(&self, hit: Hit) -> Result<(), NotStored> {
        let (tell, told) = oneshot::channel();
        let orders = self.orders.as_ref().ok_or(NotStored::Failed)?;
        orders.try_send(Order::Keep(hit, tell)).map_err(|e| match e {
            mpsc::error::TrySendError::Full(_) => {
                self.shared.shed.fetch_add(1, Relaxed);
                NotStored::Full
            }
            mpsc::error::TrySendError::Closed(_) => NotStored::Failed,
        })?;
        if told.await == Ok(true) { Ok(()) } else { Err(NotStored::Failed) }
    }

    /// The place behind all that is safe.
    #[must_use]
    pub fn end(&self) -> Place {
        *self.shared.end.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Deletes what lies before this place: the database has it.
    pub fn forget(&self, before: Place) -> io::Result<()> {
        *self.shared.drained.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
        for segment in files::segments(&self.dir)? {
            if segment < before.segment {
                fs::remove_file(files::path(&self.dir, segment))?;
            }
        }
        if before.position > 0 && before == self.end() {
            // Where the queue is full there is more to do than to tidy up.
            let _ = self.orders.as_ref().map(|orders| orders.try_send(Order::Leave(before)));
        }
        Ok(())
    }

    /// Its figures.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let drained = *self.shared.drained.lock().unwrap_or_else(PoisonError::into_inner);
        let drained = drained.unwrap_or_default();
        let mut facts = Facts {
            stored: self.shared.stored.load(Relaxed),
            shed: self.shared.shed.load(Relaxed),
            failed: self.shared.failed.load(Relaxed),
            is_failing: self.shared.is_failing.load(Relaxed),
            ..Facts::default()
        };
        (facts.bytes, facts.waiting_bytes) = files::bytes(&self.dir, drained).unwrap_or_default();
        facts
    }

    /// Its directory.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.dir
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }
}

impl Drop for Spool {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has lost nothing that was acknowledged.
            let _ = writer.join();
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
