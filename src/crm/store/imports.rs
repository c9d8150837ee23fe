//! `crm.imports` and `crm.import_rejects`: what was imported, and what was not.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
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
                l.name AS \"list?\", u.email::text AS user, i.status, i.counts, i.started_at, i.finished_at,
                i.reverted_at
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
        reverted_at: r.reverted_at,
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

/// Remembers that an import was taken back.
pub async fn mark_reverted(tx: &mut TenantTx, id: ImportId, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.imports SET reverted_at = $3 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How many companies, people and positions there are that this import made.
pub async fn made_by(tx: &mut TenantTx, id: Uuid) -> Result<[u64; 3], Error> {
    let found = sqlx::query!(
        "SELECT (SELECT count(*) FROM crm.companies WHERE organisation_id = $1 AND first_import_id = $2) AS \"companies!\",
                (SELECT count(*) FROM crm.people WHERE organisation_id = $1 AND first_import_id = $2) AS \"people!\",
                (SELECT count(*) FROM crm.positions WHERE organisation_id = $1 AND first_import_id = $2) AS \"positions!\"",
        tx.organisation_id(),
        id
    )
    .fetch_one(tx.conn())
    .await?;
    Ok([found.companies, found.people, found.positions].map(|n| u64::try_from(n).unwrap_or(0)))
}

/// What people call these rows: a company's name, a person's name, a position's address or its person's name.
pub async fn row_names(tx: &mut TenantTx, rows: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let found = sqlx::query!(
        "SELECT c.id AS \"id!\", coalesce(c.name, c.brand_name, c.siren, '') AS \"name!\" FROM crm.companies c
          WHERE c.organisation_id = $1 AND c.id = ANY($2)
         UNION ALL
         SELECT p.id, concat_ws(' ', p.first_name, p.last_name) FROM crm.people p
          WHERE p.organisation_id = $1 AND p.id = ANY($2)
         UNION ALL
         SELECT x.id, coalesce(x.email::text, concat_ws(' ', p.first_name, p.last_name)) FROM crm.positions x
           JOIN crm.people p ON p.organisation_id = x.organisation_id AND p.id = x.person_id
          WHERE x.organisation_id = $1 AND x.id = ANY($2)",
        tx.organisation_id(),
        rows
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(found.into_iter().map(|r| (r.id, r.name)).collect())
}
