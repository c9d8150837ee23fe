//! Empties the spool of opens into the database.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use super::ticker::Ticker;
use crate::flow::{
    engine::Engine,
    tracking::{self, spool::Spool},
};

/// Between two looks at the spool.
const EVERY: Duration = Duration::from_secs(1);
/// A spool in which nothing is new is tidied up after so long.
const TIDY: Duration = Duration::from_mins(10);

/// Rounds until the daemon stops. What is left then is in the spool, for the next start.
pub(super) async fn run(engine: Engine, spool: Arc<Spool>, mut ticker: Ticker) {
    // What the database has; none: not known.
    let mut done = None;
    while !ticker.is_over() {
        let is_new = done.is_none_or(|(end, at): (_, Instant)| end != spool.end() || at.elapsed() > TIDY);
        if !is_new {
            ticker.rest(EVERY).await;
            continue;
        }
        match tracking::drain(&engine, &spool).await {
            Ok(drained) if drained.is_more => {}
            Ok(drained) => {
                done = Some((drained.end, Instant::now()));
                ticker.rest(EVERY).await;
            }
            Err(e) => ticker.back_off(&e).await,
        }
    }
}
