//! Sends what is due, in every organisation.

use std::time::Duration;

use super::ticker::Ticker;
use crate::flow::{engine::Engine, sending};

/// The longest rest where nothing is due: a wake that was missed costs no more.
const LONGEST: Duration = Duration::from_secs(30);
/// The shortest rest: a mailbox that refuses for now is not asked without end.
const SHORTEST: Duration = Duration::from_secs(1);

/// Passes until the daemon stops; the mail in hand is finished.
pub(super) async fn run(engine: Engine, mut ticker: Ticker) {
    while !ticker.is_over() {
        let report = match sending::tick_everywhere(&engine, ticker.stop()).await {
            Ok(report) => report,
            Err(e) => {
                ticker.back_off(&e).await;
                continue;
            }
        };
        ticker.metrics().sent(&report);
        for problem in &report.problems {
            tracing::warn!(task = "sender", "{problem}");
        }
        if report.claimed > 0 {
            tracing::info!(
                task = "sender",
                sent = report.sent,
                drafted = report.drafted,
                failed = report.failed,
                held = report.held,
                postponed = report.postponed,
                retrying = report.retrying,
                "a pass"
            );
        }
        let due =
            report.next_due_at.map_or(LONGEST, |at| (at - engine.clock.now()).to_std().unwrap_or_default());
        ticker.rest(due.clamp(SHORTEST, LONGEST)).await;
    }
}
