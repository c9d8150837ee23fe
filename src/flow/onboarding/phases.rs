//! The parts of an import, one after the other: told as they begin, and timed.

use std::{collections::BTreeMap, time::Instant};

use crate::base::progress::Progress;

/// What is being done, since when, and how long the parts before took.
pub(super) struct Phases<'a> {
    progress: &'a dyn Progress,
    current: Option<(&'static str, Instant)>,
    seconds: BTreeMap<&'static str, f64>,
}

impl<'a> Phases<'a> {
    pub(super) fn begin(progress: &'a dyn Progress) -> Self {
        Self { progress, current: None, seconds: BTreeMap::new() }
    }

    /// Ends the part before and begins this one; `total` in rows, if that is known.
    pub(super) fn start(&mut self, phase: &'static str, total: Option<u64>) {
        self.stop();
        self.progress.start(phase, total);
        self.current = Some((phase, Instant::now()));
    }

    /// As many rows are done.
    pub(super) fn at(&self, done: u64) {
        self.progress.at(done);
    }

    /// Seconds by part.
    pub(super) fn end(mut self) -> BTreeMap<&'static str, f64> {
        self.stop();
        self.progress.finish();
        std::mem::take(&mut self.seconds)
    }

    fn stop(&mut self) {
        if let Some((phase, since)) = self.current.take() {
            self.seconds.insert(phase, milliseconds(since.elapsed().as_secs_f64()));
        }
    }
}

impl Drop for Phases<'_> {
    /// Whatever happens, nothing that was drawn stays.
    fn drop(&mut self) {
        self.progress.finish();
    }
}

/// Rounded to a thousandth.
pub(super) fn milliseconds(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}
