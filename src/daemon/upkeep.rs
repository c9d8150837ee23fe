//! Takes away what is kept for a time only.

use std::time::Duration;

use super::ticker::Ticker;
use crate::flow::{self, engine::Engine, organisations, privacy, reporting::counted, tracking};

/// Between two rounds. What somebody did is no reason for another.
const EVERY: Duration = Duration::from_hours(1);

/// Rounds until the daemon stops.
pub(super) async fn run(engine: Engine, mut ticker: Ticker) {
    while !ticker.is_over() {
        match round(&engine, &ticker).await {
            Ok(()) => ticker.rest(EVERY).await,
            Err(e) => ticker.back_off(&e).await,
        }
    }
}

async fn round(engine: &Engine, ticker: &Ticker) -> Result<(), flow::Error> {
    for organisation in organisations::list(engine).await? {
        if ticker.is_over() {
            break;
        }
        let kept = privacy::retain(engine, &organisation).await?;
        tracking::forget_details(engine, organisation.id).await?;
        counted::count(engine, organisation.id).await?;
        if kept.erased > 0 {
            tracing::info!(
                task = "upkeep",
                organisation = organisation.name,
                erased = kept.erased,
                "retention"
            );
        }
    }
    Ok(())
}
