//! `iam.audit_log`: append-only.

use chrono::{DateTime, Utc};
use serde::Serialize;
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

/// Writes an entry, and wakes the daemons once it is committed: what somebody did may be work for them ([`crate::db::Wakes`]).
pub async fn insert(tx: &mut TenantTx, entry: Entry<'_>) -> Result<(), Error> {
    sqlx::query!(
        "WITH entry AS (
           INSERT INTO iam.audit_log (organisation_id, id, at, user_id, action, target, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)
           RETURNING organisation_id)
         SELECT pg_notify('pflow', organisation_id::text) FROM entry",
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

/// An entry as it is read.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the daemon and for the installation itself.
    pub user: Option<String>,
    /// What, such as `campaign.start`.
    pub action: String,
    /// To what: a name or an id.
    pub target: Option<String>,
    /// More.
    pub detail: Value,
    /// The entry's id.
    pub id: Uuid,
}

/// Which entries are wanted; none: all.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Not older.
    pub since: Option<DateTime<Utc>>,
    /// Only this action, or this group of actions: `gdpr` is all that begin with `gdpr.`.
    pub action: Option<String>,
    /// Only of the user with this address.
    pub user: Option<String>,
    /// Only those in whose target or detail this regular expression of PostgreSQL's finds something.
    pub about: Option<String>,
    /// At most so many.
    pub limit: i64,
}

/// The entries, newest first.
pub async fn list(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Record>, Error> {
    Ok(sqlx::query_as!(
        Record,
        "SELECT a.at, u.email::text AS user, a.action, a.target, a.detail, a.id
           FROM iam.audit_log a
           LEFT JOIN iam.users u ON u.id = a.user_id
          WHERE a.organisation_id = $1 AND ($2::timestamptz IS NULL OR a.at >= $2)
            AND ($3::text IS NULL OR a.action = $3 OR starts_with(a.action, $3 || '.'))
            AND ($4::text IS NULL OR u.email = $4::citext)
            AND ($5::text IS NULL OR a.target ~* $5 OR a.detail::text ~* $5)
          ORDER BY a.at DESC, a.id DESC
          LIMIT $6",
        tx.organisation_id(),
        filter.since,
        filter.action,
        filter.user,
        filter.about,
        filter.limit
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Takes what `pattern` (a regular expression of PostgreSQL's) finds out of the entries, which all stay; how many were changed.
pub async fn redact(tx: &mut TenantTx, pattern: &str) -> Result<i64, Error> {
    let redacted = sqlx::query_scalar!("SELECT iam.redact_audit_log($1) AS \"redacted!\"", pattern)
        .fetch_one(tx.conn())
        .await?;
    Ok(redacted)
}
