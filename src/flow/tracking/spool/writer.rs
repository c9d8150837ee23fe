//! The one thread that writes.

use std::{
    fs::File,
    io::{self, Write},
    path::PathBuf,
    sync::{Arc, atomic::Ordering::Relaxed},
    time::{Duration, Instant},
};

use tokio::sync::{mpsc, oneshot};

use super::{
    files,
    handle::Shared,
    place::Place,
    record::{self, Hit},
};
use crate::base::{failpoint::failpoint, ids::IdSource};

/// Octets after which a segment ends.
const SEGMENT_LENGTH: u64 = 16 * 1024 * 1024;
/// Records that are made durable together at most.
const LARGEST_GROUP: usize = 4_096;
/// A segment that was read to its end is left, to be deleted, from this length on …
const WORTH_LEAVING: u64 = 1024 * 1024;
/// … or this age: what people fetched lies in no file for longer than needed.
const LEFT_AFTER: Duration = Duration::from_mins(10);

/// What the writer is asked for.
pub(super) enum Order {
    /// To keep this, and to say whether it is safe.
    Keep(Hit, oneshot::Sender<bool>),
    /// To leave its segment if all before this place was read, and the place is the end.
    Leave(Place),
}

pub(super) struct Writer {
    pub(super) dir: PathBuf,
    pub(super) ids: IdSource,
    /// Whether a record is safe from a power cut before it is acknowledged, not only from a kill.
    pub(super) durable: bool,
    pub(super) shared: Arc<Shared>,
    pub(super) file: File,
    pub(super) end: Place,
    /// When its segment began, as far as known.
    pub(super) since: Option<Instant>,
    /// Its segment can no longer be relied on.
    pub(super) is_broken: bool,
    /// Held until the last record is written.
    pub(super) _lock: File,
}

impl Writer {
    /// Works until nobody is left who could give an order.
    pub(super) fn run(mut self, mut orders: mpsc::Receiver<Order>) {
        let (mut taken, mut bytes, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
        while orders.blocking_recv_many(&mut taken, LARGEST_GROUP) > 0 {
            let mut left = None;
            for order in taken.drain(..) {
                match order {
                    Order::Keep(hit, told) => {
                        record::encode(self.ids.next(), &hit, &mut bytes);
                        waiting.push(told);
                    }
                    Order::Leave(place) => left = Some(place),
                }
            }
            // Whoever asked to leave had not seen what came in since.
            if let Some(place) = left {
                self.leave(place);
            }
            if !waiting.is_empty() {
                self.keep(&bytes, &mut waiting);
            }
            bytes.clear();
        }
    }

    fn keep(&mut self, bytes: &[u8], waiting: &mut Vec<oneshot::Sender<bool>>) {
        let kept = self.append(bytes);
        let count = waiting.len() as u64;
        match &kept {
            Ok(()) => {
                self.shared.stored.fetch_add(count, Relaxed);
                if self.shared.is_failing.swap(false, Relaxed) {
                    tracing::info!("the spool can be written again");
                }
            }
            Err(e) => {
                self.shared.failed.fetch_add(count, Relaxed);
                if !self.shared.is_failing.swap(true, Relaxed) {
                    tracing::error!(dir = %self.dir.display(), "the spool cannot be written, opens are not answered: {e}");
                }
            }
        }
        failpoint("spool.kept");
        for told in waiting.drain(..) {
            // Who no longer waits has hung up.
            let _ = told.send(kept.is_ok());
        }
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.is_broken || self.end.position >= SEGMENT_LENGTH {
            self.turn()?;
        }
        self.write(bytes).inspect_err(|_| self.take_back())?;
        self.end.position += bytes.len() as u64;
        self.since.get_or_insert_with(Instant::now);
        self.shared.set_end(self.end);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        failpoint("spool.written");
        if !self.durable {
            return Ok(());
        }
        // After a failed sync the system may say that the next one went well although pages are lost: such a segment is left.
        self.file.sync_data().inspect_err(|_| self.is_broken = true)
    }

    /// What was not acknowledged is not to be found later.
    fn take_back(&mut self) {
        if self.file.set_len(self.end.position).is_err() {
            self.is_broken = true;
        }
    }

    /// Begins the next segment.
    fn turn(&mut self) -> io::Result<()> {
        let next = Place { segment: self.end.segment + 1, position: 0 };
        self.file = files::begin(&self.dir, next.segment)?;
        (self.end, self.since, self.is_broken) = (next, None, false);
        self.shared.set_end(next);
        Ok(())
    }

    fn leave(&mut self, place: Place) {
        let is_old = self.since.is_none_or(|since| since.elapsed() >= LEFT_AFTER);
        if place == self.end && place.position > 0 && (is_old || place.position >= WORTH_LEAVING) {
            // It is tried again after the next batch.
            let _ = self.turn();
        }
    }
}
