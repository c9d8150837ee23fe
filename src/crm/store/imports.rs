//! `crm.imports` and `crm.import_rejects`: what was imported, and what was not.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    base::ids::{ImportId, UserId},
    crm::import::{ImportRun, Reject},
    db::{Error, TenantTx},
};

/// Writes down that an import begins.
pub async fn insert(tx: &mut TenantTx, run: &ImportRun, user_id: UserId) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO crm.imports (organisation_id, id, user_id, file_name, file_bytes, file_hash, profile, encoding, delimiter, list_id, status, started_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'running', $11)",
        tx.organisation_id(),
        run.id.0,
        user_id.0,
        run.file_name,
        run.file_bytes,
        run.file_hash,
        run.profile,
        run.encoding,
        run.delimiter,
        run.list_id,
        run.started_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// All imports, newest first.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<ImportRun>, Error> {
    let rows = sqlx::query!(
        "SELECT i.id, i.file_name, i.file_bytes, i.file_hash, i.profile, i.encoding, i.delimiter, i.list_id,
                l.name AS \"list?\", u.email::text AS user, i.status, i.counts, i.started_at, i.finished_at
           FROM crm.imports i
           LEFT JOIN crm.lists l ON l.organisation_id = i.organisation_id AND l.id = i.list_id
           LEFT JOIN iam.users u ON u.id = i.user_id
          WHERE i.organisation_id = $1
          ORDER BY i.started_at DESC, i.id DESC",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    let runs = rows.into_iter().map(|r| ImportRun {
        id: ImportId(r.id),
        file_name: r.file_name,
        file_bytes: r.file_bytes,
        file_hash: r.file_hash,
        profile: r.profile,
        encoding: r.encoding,
        delimiter: r.delimiter,
        list_id: r.list_id,
        list: r.list,
        user: r.user,
        status: r.status,
        counts: r.counts,
        started_at: r.started_at,
        finished_at: r.finished_at,
    });
    Ok(runs.collect())
}

/// The rejected rows of an import, in the order of the file.
pub async fn rejects(tx: &mut TenantTx, import_id: Uuid) -> Result<Vec<Reject>, Error> {
    Ok(sqlx::query_as!(
        Reject,
        "SELECT line, reason, raw FROM crm.import_rejects WHERE organisation_id = $1 AND import_id = $2 ORDER BY line",
        tx.organisation_id(),
        import_id
    )
    .fetch_all(tx.conn())
    .await?)
}
