//! Sends openings on to ClickHouse.

use std::time::Duration;

use super::ticker::Ticker;
use crate::flow::{engine::Engine, tracking};

/// Between two looks.
const EVERY: Duration = Duration::from_secs(5);

/// Rounds until the daemon stops. While ClickHouse is away, events wait in PostgreSQL.
pub(super) async fn run(engine: Engine, mut ticker: Ticker) {
    while !ticker.is_over() {
        let round = tracking::export(&engine).await;
        ticker.metrics().exported(round.as_ref().ok().map(|done| done.events));
        match round {
            Ok(done) if done.is_more => {}
            Ok(_) => ticker.rest(EVERY).await,
            Err(e) => ticker.back_off(&e).await,
        }
    }
}
