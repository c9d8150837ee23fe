//! `crm.enrichment_runs`.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    crm::enrichment::Run,
    db::{Error, TenantTx},
};

/// Lets only one run of the organisation work at a time, until the transaction ends; `false`: another one does.
pub async fn try_lock(tx: &mut TenantTx) -> Result<bool, Error> {
    let id = tx.organisation_id();
    Ok(sqlx::query_scalar!(
        "SELECT pg_try_advisory_xact_lock(hashtextextended('pflow enrich ' || $1::uuid::text, 0)) AS \"got!\"",
        id
    )
    .fetch_one(tx.conn())
    .await?)
}

/// A run begins.
pub async fn insert(
    tx: &mut TenantTx,
    id: Uuid,
    user_id: Uuid,
    asked: &Value,
    positions: &[Uuid],
    max_credits: Option<f64>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO crm.enrichment_runs (organisation_id, id, user_id, asked, positions, max_credits, started_at)
         VALUES ($1, $2, $3, $4, $5, $6::float8::numeric, $7)",
        tx.organisation_id(),
        id,
        user_id,
        asked,
        positions,
        max_credits,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// All runs, newest first.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Run>, Error> {
    Ok(sqlx::query_as!(
        Run,
        "SELECT r.id, u.email::text AS user, r.asked, r.positions, r.max_credits::float8 AS max_credits, r.status,
                r.started_at, r.finished_at
           FROM crm.enrichment_runs r
           LEFT JOIN iam.users u ON u.id = r.user_id
          WHERE r.organisation_id = $1
          ORDER BY r.started_at DESC, r.id DESC",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?)
}

/// How much may still be spent in a run, whose row is locked until the transaction ends; `None`: without limit.
pub async fn budget(tx: &mut TenantTx, id: Uuid) -> Result<Option<f64>, Error> {
    let max = sqlx::query_scalar!(
        "SELECT max_credits::float8 FROM crm.enrichment_runs WHERE organisation_id = $1 AND id = $2 FOR UPDATE",
        tx.organisation_id(),
        id
    )
    .fetch_optional(tx.conn())
    .await?
    .flatten();
    let Some(max) = max else { return Ok(None) };
    let used = sqlx::query_scalar!(
        "SELECT coalesce(sum(reserved + spent), 0)::float8 AS \"used!\" FROM crm.enrichment_jobs
          WHERE organisation_id = $1 AND run_id = $2",
        tx.organisation_id(),
        id
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(Some(max - used))
}

/// How far it is: open, undecided or done.
pub async fn set_status(
    tx: &mut TenantTx,
    id: Uuid,
    status: &str,
    finished_at: Option<DateTime<Utc>>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_runs SET status = $3, finished_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id,
        status,
        finished_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Runs in which a person had to decide go on.
pub async fn reopen(tx: &mut TenantTx) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_runs SET status = 'open' WHERE organisation_id = $1 AND status = 'undecided'",
        tx.organisation_id()
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
