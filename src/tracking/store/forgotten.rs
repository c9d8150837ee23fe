//! `tracking.forgotten_organisations`: what ClickHouse has yet to forget. Of the installation, not of a tenant.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::OrganisationId,
    db::{Error, SystemTx},
};

/// Notes that an organisation is deleted in this transaction.
pub async fn insert(tx: &mut SystemTx, id: OrganisationId, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!("INSERT INTO tracking.forgotten_organisations (id, deleted_at) VALUES ($1, $2)", id.0, now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// All of them, the longest deleted first.
pub async fn list(tx: &mut SystemTx) -> Result<Vec<OrganisationId>, Error> {
    let ids = sqlx::query_scalar!("SELECT id FROM tracking.forgotten_organisations ORDER BY deleted_at, id")
        .fetch_all(tx.conn())
        .await?;
    Ok(ids.into_iter().map(OrganisationId).collect())
}

/// ClickHouse has nothing of it any more.
pub async fn delete(tx: &mut SystemTx, id: OrganisationId) -> Result<(), Error> {
    sqlx::query!("DELETE FROM tracking.forgotten_organisations WHERE id = $1", id.0)
        .execute(tx.conn())
        .await?;
    Ok(())
}
