//! Has drafts written whose slots are near, in every organisation.

use std::time::Duration;

use super::ticker::Ticker;
use crate::flow::{drafts, engine::Engine};

/// The rest between two rounds: the look-ahead is hours.
const REST: Duration = Duration::from_mins(1);
/// The rest after a round in which the model failed: it costs, and it is not urgent.
const AFTER_FAILURE: Duration = Duration::from_mins(5);

/// Rounds until the daemon stops; the questions under way are finished.
pub(super) async fn run(engine: Engine, mut ticker: Ticker) {
    while !ticker.is_over() {
        let report = match drafts::generate_everywhere(&engine, ticker.stop()).await {
            Ok(report) => report,
            Err(e) => {
                ticker.back_off(&e).await;
                continue;
            }
        };
        ticker.metrics().drafted(&report);
        for problem in &report.problems {
            tracing::warn!(task = "drafts", "{problem}");
        }
        if report.drafted > 0 || report.failed > 0 {
            tracing::info!(
                task = "drafts",
                drafted = report.drafted,
                waiting = report.waiting,
                reused = report.reused,
                over_budget = report.over_budget,
                failed = report.failed,
                tokens = report.tokens,
                "a round"
            );
        }
        ticker.pause(if report.failed > 0 { AFTER_FAILURE } else { REST }).await;
    }
}
