//! `iam.audit_log`: append-only.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    base::ids::UserId,
    db::{Error, TenantTx},
};

/// What somebody did.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The entry's id.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the daemon.
    pub user_id: Option<UserId>,
    /// What, such as `campaign.start`.
    pub action: &'a str,
    /// To what: a name or an id.
    pub target: Option<&'a str>,
    /// More; never a secret, never a body.
    pub detail: Value,
}

/// Writes an entry.
pub async fn insert(tx: &mut TenantTx, entry: Entry<'_>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.audit_log (organisation_id, id, at, user_id, action, target, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        tx.organisation_id(),
        entry.id,
        entry.at,
        entry.user_id.map(|id| id.0),
        entry.action,
        entry.target,
        entry.detail
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Takes what `pattern` (a regular expression of PostgreSQL's) finds out of the entries, which all stay; how many were changed.
pub async fn redact(tx: &mut TenantTx, pattern: &str) -> Result<i64, Error> {
    let redacted = sqlx::query_scalar!("SELECT iam.redact_audit_log($1) AS \"redacted!\"", pattern)
        .fetch_one(tx.conn())
        .await?;
    Ok(redacted)
}
