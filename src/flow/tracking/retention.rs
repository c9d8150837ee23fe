//! What is known of a fetch is kept no longer than it can be judged by.

use crate::{
    base::ids::OrganisationId,
    db::TenantTx,
    flow::{Error, engine::Engine},
    tracking::{pixel, store::open_events},
};

/// Takes user agent and network from one organisation's fetches that are older than [`pixel::DETAILS_KEPT`]; how many there were.
pub async fn forget_details(engine: &Engine, organisation_id: OrganisationId) -> Result<u64, Error> {
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    let forgotten = open_events::forget_details(&mut tx, engine.clock.now() - pixel::DETAILS_KEPT).await?;
    tx.commit().await?;
    Ok(forgotten)
}
