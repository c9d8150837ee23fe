//! How far imports came: begun, done, interrupted. The rows themselves are in one transaction; that one is under way stands outside it.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    base::ids::ImportId,
    crm::import::{Earlier, Interrupted},
    db::{Error, TenantTx},
};

/// Imports that were begun and not ended, oldest first. To be asked under [`super::load::lock`], when no import is under way.
pub async fn unfinished(tx: &mut TenantTx) -> Result<Vec<Interrupted>, Error> {
    Ok(sqlx::query_as!(
        Interrupted,
        "SELECT id AS import_id, file_name AS file, started_at FROM crm.imports
          WHERE organisation_id = $1 AND status = 'running' ORDER BY started_at, id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Writes down that these were interrupted.
pub async fn interrupt(tx: &mut TenantTx, runs: &[Interrupted], now: DateTime<Utc>) -> Result<(), Error> {
    let ids: Vec<Uuid> = runs.iter().map(|run| run.import_id).collect();
    sqlx::query!(
        "UPDATE crm.imports SET status = 'interrupted', finished_at = $3
          WHERE organisation_id = $1 AND id = ANY($2) AND status = 'running'",
        tx.organisation_id(),
        &ids,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The last import of a file with these bytes that came to its end and was not taken back.
pub async fn of_file(tx: &mut TenantTx, file_hash: &str) -> Result<Option<Earlier>, Error> {
    Ok(sqlx::query_as!(
        Earlier,
        "SELECT id AS import_id, finished_at AS \"at!\" FROM crm.imports
          WHERE organisation_id = $1 AND file_hash = $2 AND status = 'done' AND reverted_at IS NULL AND finished_at IS NOT NULL
          ORDER BY finished_at DESC LIMIT 1",
        tx.organisation_id(),
        file_hash
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// Takes back that an import has begun.
pub async fn forget(tx: &mut TenantTx, id: ImportId) -> Result<(), Error> {
    sqlx::query!(
        "DELETE FROM crm.imports WHERE organisation_id = $1 AND id = $2 AND status = 'running'",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Writes down what came of it.
pub async fn finish(
    tx: &mut TenantTx,
    id: ImportId,
    list_id: Option<Uuid>,
    counts: &Value,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let done = sqlx::query!(
        "UPDATE crm.imports SET status = 'done', list_id = $3, counts = $4, finished_at = $5
          WHERE organisation_id = $1 AND id = $2 AND status = 'running'",
        tx.organisation_id(),
        id.0,
        list_id,
        counts,
        now
    )
    .execute(tx.conn())
    .await?
    .rows_affected();
    if done == 1 {
        return Ok(());
    }
    Err(Error::RowCount { table: "crm.imports", expected: 1, got: done, row: id.to_string() })
}
