//! Keeps the counts behind statistics up to date, so that whoever asks does not wait.

use crate::{
    base::ids::OrganisationId,
    db::TenantTx,
    flow::{Error, engine::Engine},
    tracking::store::rollup,
};

/// Counts again what has changed in the organisation. It is done by `stats` too: nobody reads old figures where this never runs.
pub async fn count(engine: &Engine, organisation_id: OrganisationId) -> Result<(), Error> {
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    if rollup::refresh(&mut tx).await? {
        tx.commit().await?;
    } else {
        tx.rollback().await?;
    }
    Ok(())
}
