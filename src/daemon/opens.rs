//! Copies the spool of fetched pixels into the database.

use std::{sync::Arc, time::Duration};

use super::ticker::Ticker;
use crate::flow::{
    Error,
    engine::Engine,
    tracking::{self, spool::Spool},
};

/// Between two rounds: opens are shown this late at most.
const EVERY: Duration = Duration::from_secs(2);

/// Rounds until the daemon stops, and one more then. What stays in the spool is copied by the next start.
pub(super) async fn run(engine: Engine, spool: Arc<Spool>, mut ticker: Ticker) {
    while !ticker.is_over() {
        match round(&engine, &spool).await {
            Ok(()) => ticker.rest(EVERY).await,
            Err(e) => ticker.back_off(&e).await,
        }
    }
    if let Err(e) = round(&engine, &spool).await {
        tracing::info!(task = "opens", "the rest of the spool waits for the next start: {e}");
    }
}

async fn round(engine: &Engine, spool: &Arc<Spool>) -> Result<(), Error> {
    loop {
        let drained = tracking::drain(engine, spool).await?;
        if drained.stored > 0 {
            tracing::debug!(task = "opens", stored = drained.stored, dropped = drained.dropped, "drained");
        }
        if !drained.is_more {
            return Ok(());
        }
    }
}
