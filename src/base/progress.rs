//! How long work tells where it is, without knowing who looks.

/// A listener for long work. `flow` calls it, `output` draws it.
pub trait Progress: Send + Sync {
    /// A phase begins; `total` in units of the phase (rows, bytes, tasks), if it is known.
    fn start(&self, phase: &str, total: Option<u64>);
    /// `done` units of the current phase are finished.
    fn at(&self, done: u64);
    /// The work is over; the listener clears what it drew.
    fn finish(&self);
}

/// Nobody looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn start(&self, _phase: &str, _total: Option<u64>) {}
    fn at(&self, _done: u64) {}
    fn finish(&self) {}
}
