//! `iam.organisations`: no tenant table, so these statements name no `organisation_id`.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::OrganisationId,
    db::{Error, SystemTx},
    iam::Organisation,
};

/// Inserts an organisation; its owner must follow in the same transaction.
pub async fn insert(
    tx: &mut SystemTx,
    id: OrganisationId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisations (id, name, created_at, updated_at) VALUES ($1, $2, $3, $3)",
        id.0,
        name,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// All organisations of the installation, by name.
pub async fn list(tx: &mut SystemTx) -> Result<Vec<Organisation>, Error> {
    let rows = sqlx::query!("SELECT id, name, created_at FROM iam.organisations ORDER BY name, id")
        .fetch_all(tx.conn())
        .await?;
    Ok(rows
        .into_iter()
        .map(|r| Organisation { id: OrganisationId(r.id), name: r.name, created_at: r.created_at })
        .collect())
}

/// Gives the organisation another name.
pub async fn rename(
    tx: &mut SystemTx,
    id: OrganisationId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!("UPDATE iam.organisations SET name = $2, updated_at = $3 WHERE id = $1", id.0, name, now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Deletes the organisation and, by cascade, everything it owns.
pub async fn delete(tx: &mut SystemTx, id: OrganisationId) -> Result<(), Error> {
    sqlx::query!("DELETE FROM iam.organisations WHERE id = $1", id.0).execute(tx.conn()).await?;
    Ok(())
}
