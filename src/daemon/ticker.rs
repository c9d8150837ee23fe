//! The rest between two rounds of a loop.

use std::{fmt::Display, sync::Arc, time::Duration};

use tokio::sync::watch;

use super::metrics::Metrics;

/// The first wait after a failure; it doubles with each failure in a row.
const FIRST: Duration = Duration::from_secs(1);
/// The longest wait after a failure.
const LONGEST: Duration = Duration::from_mins(1);
/// What several wakes within this time bring is one round.
const GATHER: Duration = Duration::from_millis(100);

/// When a loop goes on.
#[derive(Clone, Debug)]
pub(super) struct Ticker {
    name: String,
    stop: watch::Receiver<bool>,
    wake: watch::Receiver<u64>,
    metrics: Arc<Metrics>,
    failures: u32,
}

impl Ticker {
    /// Of the loop of this name, which ends when `stop` says true and goes on early when `wake` changes.
    pub(super) fn new(
        name: impl Into<String>,
        stop: watch::Receiver<bool>,
        wake: watch::Receiver<u64>,
        metrics: Arc<Metrics>,
    ) -> Self {
        Self { name: name.into(), stop, wake, metrics, failures: 0 }
    }

    /// Whether the daemon is to stop.
    pub(super) fn is_over(&self) -> bool {
        *self.stop.borrow()
    }

    /// What others ask to see whether the daemon is to stop.
    pub(super) fn stop(&self) -> &watch::Receiver<bool> {
        &self.stop
    }

    /// What the daemon counts.
    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// Rests after a round that went well.
    pub(super) async fn rest(&mut self, longest: Duration) {
        if std::mem::take(&mut self.failures) > 0 {
            tracing::info!(task = self.name, "works again");
        }
        let woken = async {
            if self.wake.changed().await.is_err() {
                // Nobody is left to wake: only time does.
                std::future::pending::<()>().await;
            }
            tokio::time::sleep(GATHER).await;
        };
        tokio::select! {
            () = stopped(&mut self.stop) => {}
            () = woken => {}
            () = tokio::time::sleep(longest) => {}
        }
    }

    /// Rests for this time, whoever wakes: for rounds that cost something.
    pub(super) async fn pause(&mut self, time: Duration) {
        self.failures = 0;
        tokio::select! {
            () = stopped(&mut self.stop) => {}
            () = tokio::time::sleep(time) => {}
        }
    }

    /// Rests after a round that failed, longer each time: 1 s, 2 s, 4 s … 60 s.
    pub(super) async fn back_off(&mut self, why: &(impl Display + Sync)) {
        let wait = FIRST.saturating_mul(1 << self.failures.min(6)).min(LONGEST);
        self.failures = self.failures.saturating_add(1);
        self.metrics.failed(&self.name);
        tracing::warn!(task = self.name, failures = self.failures, wait_s = wait.as_secs(), "{why}");
        tokio::select! {
            () = stopped(&mut self.stop) => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Ends when the daemon is to stop.
pub(super) async fn stopped(stop: &mut watch::Receiver<bool>) {
    // Nobody is left to say so: that is the word, too.
    drop(stop.wait_for(|stop| *stop).await);
}
