//! Which openings ClickHouse does not have yet.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::db::{Error, SystemTx, TenantTx};

/// Whoever holds this is the only one that exports.
const LOCK: i64 = 0x7066_6c6f_7765_7674;

/// An opening on its way.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The event.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The variant.
    pub variant_id: Uuid,
    /// The mail.
    pub message_id: Option<Uuid>,
    /// `GET` or `HEAD`.
    pub method: String,
    /// Milliseconds since the mail left.
    pub sent_ago_ms: Option<i64>,
    /// Who it was.
    pub verdict: String,
    /// By which rule.
    pub rule: String,
    /// Of which version.
    pub rule_version: i32,
    /// Whether it counts.
    pub counted: bool,
}

/// What waits.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Backlog {
    /// Events.
    pub waiting: i64,
    /// When the first of them was stored.
    pub oldest_at: Option<DateTime<Utc>>,
}

/// Becomes the only exporter until the transaction ends; `false`: another one is.
pub async fn try_become_exporter(lock: &mut SystemTx) -> Result<bool, Error> {
    let got = sqlx::query_scalar!("SELECT pg_try_advisory_xact_lock($1) AS \"got!\"", LOCK)
        .fetch_one(lock.conn())
        .await?;
    Ok(got)
}

/// Microseconds since 1970 by the database's clock, which is one for all daemons: what is exported later has the greater one.
pub async fn version(tx: &mut TenantTx) -> Result<i64, Error> {
    let now =
        sqlx::query_scalar!("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS \"now!\"")
            .fetch_one(tx.conn())
            .await?;
    Ok(now)
}

/// The next of one organisation, oldest first.
pub async fn next(tx: &mut TenantTx, limit: i64) -> Result<Vec<Waiting>, Error> {
    Ok(sqlx::query_as!(
        Waiting,
        "SELECT id, at, campaign_id, variant_id, message_id, method, sent_ago_ms, verdict, rule, rule_version, counted
           FROM tracking.open_events
          WHERE organisation_id = $1 AND exported_at IS NULL
          ORDER BY at, id LIMIT $2",
        tx.organisation_id(),
        limit
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Notes that ClickHouse has them. What was judged anew meanwhile goes again.
pub async fn mark(tx: &mut TenantTx, exported: &[Waiting], now: DateTime<Utc>) -> Result<u64, Error> {
    let ids: Vec<Uuid> = exported.iter().map(|e| e.id).collect();
    let verdicts: Vec<&str> = exported.iter().map(|e| e.verdict.as_str()).collect();
    let rules: Vec<&str> = exported.iter().map(|e| e.rule.as_str()).collect();
    let versions: Vec<i32> = exported.iter().map(|e| e.rule_version).collect();
    let counted: Vec<bool> = exported.iter().map(|e| e.counted).collect();
    let done = sqlx::query!(
        "UPDATE tracking.open_events e SET exported_at = $7
           FROM unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::boolean[]) AS x (id, verdict, rule, rule_version, counted)
          WHERE e.organisation_id = $1 AND e.id = x.id AND e.exported_at IS NULL
            AND (e.verdict, e.rule, e.rule_version, e.counted) = (x.verdict, x.rule, x.rule_version, x.counted)",
        tx.organisation_id(),
        &ids,
        &verdicts as &[&str],
        &rules as &[&str],
        &versions,
        &counted,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Has all of an organisation sent again; says how many that are.
pub async fn reset(tx: &mut TenantTx) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE tracking.open_events SET exported_at = NULL WHERE organisation_id = $1 AND exported_at IS NOT NULL",
        tx.organisation_id()
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// What waits in one organisation.
pub async fn backlog(tx: &mut TenantTx) -> Result<Backlog, Error> {
    Ok(sqlx::query_as!(
        Backlog,
        "SELECT count(*) AS \"waiting!\", min(created_at) AS oldest_at
           FROM tracking.open_events WHERE organisation_id = $1 AND exported_at IS NULL",
        tx.organisation_id()
    )
    .fetch_one(tx.conn())
    .await?)
}
