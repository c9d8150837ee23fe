//! `crm.lists`: named sets of positions.

use std::future::poll_fn;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// The list of this name, made where there is none.
pub async fn find_or_insert(
    tx: &mut TenantTx,
    id: Uuid,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let inserted = sqlx::query_scalar!(
        "INSERT INTO crm.lists (organisation_id, id, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)
         ON CONFLICT (organisation_id, name) DO NOTHING RETURNING id",
        tx.organisation_id(),
        id,
        name,
        now
    )
    .fetch_optional(tx.conn())
    .await?;
    if let Some(id) = inserted {
        return Ok(id);
    }
    Ok(sqlx::query_scalar!(
        "SELECT id FROM crm.lists WHERE organisation_id = $1 AND name = $2",
        tx.organisation_id(),
        name
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Calls `each` with the positions in a list.
pub async fn each_member(tx: &mut TenantTx, list_id: Uuid, mut each: impl FnMut(Uuid)) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    let mut members = sqlx::query_scalar!(
        "SELECT position_id FROM crm.list_positions WHERE organisation_id = $1 AND list_id = $2",
        organisation,
        list_id
    )
    .fetch(tx.conn());
    while let Some(member) = poll_fn(|context| members.as_mut().poll_next(context)).await {
        each(member?);
    }
    Ok(())
}

/// The positions in a list.
pub async fn members(tx: &mut TenantTx, list_id: Uuid) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT position_id FROM crm.list_positions WHERE organisation_id = $1 AND list_id = $2",
        tx.organisation_id(),
        list_id
    )
    .fetch_all(tx.conn())
    .await?)
}
