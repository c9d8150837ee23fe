//! `iam.organisation_settings`: what an organisation wants of all its mails. No row: nothing was said yet.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::db::{Error, TenantTx};

/// Template of the legal notice, if there is one.
pub async fn legal_notice(tx: &mut TenantTx) -> Result<Option<String>, Error> {
    let found = sqlx::query_scalar!(
        "SELECT legal_notice FROM iam.organisation_settings WHERE organisation_id = $1",
        tx.organisation_id()
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.flatten())
}

/// Sets the legal notice, or takes it away.
pub async fn set_legal_notice(
    tx: &mut TenantTx,
    notice: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisation_settings AS s (organisation_id, legal_notice, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id) DO UPDATE SET legal_notice = excluded.legal_notice, updated_at = excluded.updated_at
          WHERE s.organisation_id = $1",
        tx.organisation_id(),
        notice,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Months for which people of whom nothing is heard are kept; none: for ever.
pub async fn retention(tx: &mut TenantTx) -> Result<Option<u32>, Error> {
    let found = sqlx::query_scalar!(
        "SELECT retention_months FROM iam.organisation_settings WHERE organisation_id = $1",
        tx.organisation_id()
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.flatten().and_then(|months| u32::try_from(months).ok()))
}

/// Sets how long people are kept, or keeps them for ever.
pub async fn set_retention(tx: &mut TenantTx, months: Option<i32>, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisation_settings AS s (organisation_id, retention_months, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id) DO UPDATE SET retention_months = excluded.retention_months, updated_at = excluded.updated_at
          WHERE s.organisation_id = $1",
        tx.organisation_id(),
        months,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How much of opens the organisation lets its campaigns measure: `off`, `aggregate` or `individual`.
pub async fn open_tracking(tx: &mut TenantTx) -> Result<String, Error> {
    let found = sqlx::query_scalar!(
        "SELECT open_tracking FROM iam.organisation_settings WHERE organisation_id = $1",
        tx.organisation_id()
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.unwrap_or_else(|| "off".to_owned()))
}

/// Sets how much may be measured.
pub async fn set_open_tracking(tx: &mut TenantTx, policy: &str, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisation_settings AS s (organisation_id, open_tracking, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id) DO UPDATE SET open_tracking = excluded.open_tracking, updated_at = excluded.updated_at
          WHERE s.organisation_id = $1",
        tx.organisation_id(),
        policy,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The networks of the organisation's own offices, such as `192.0.2.0/24`.
pub async fn own_networks(tx: &mut TenantTx) -> Result<Vec<String>, Error> {
    let found = sqlx::query_scalar!(
        r#"SELECT own_networks::text[] AS "networks!" FROM iam.organisation_settings WHERE organisation_id = $1"#,
        tx.organisation_id()
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.unwrap_or_default())
}

/// Sets the networks of the organisation's own offices.
pub async fn set_own_networks(
    tx: &mut TenantTx,
    networks: &[String],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisation_settings AS s (organisation_id, own_networks, updated_at) VALUES ($1, $2::text[]::cidr[], $3)
         ON CONFLICT (organisation_id) DO UPDATE SET own_networks = excluded.own_networks, updated_at = excluded.updated_at
          WHERE s.organisation_id = $1",
        tx.organisation_id(),
        networks,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// What an organisation allows its drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Drafts {
    /// Hours before its slot that a draft is made.
    pub look_ahead_hours: i32,
    /// Tokens that the drafts of one campaign may cost on one day (UTC).
    pub tokens_per_day: i64,
}

const fn default_drafts() -> Drafts {
    Drafts { look_ahead_hours: 24, tokens_per_day: 500_000 }
}

/// What drafts are allowed.
pub async fn drafts(tx: &mut TenantTx) -> Result<Drafts, Error> {
    let found = sqlx::query!(
        "SELECT draft_look_ahead_hours, draft_tokens_per_day FROM iam.organisation_settings WHERE organisation_id = $1",
        tx.organisation_id()
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.map_or_else(default_drafts, |r| Drafts {
        look_ahead_hours: r.draft_look_ahead_hours,
        tokens_per_day: r.draft_tokens_per_day,
    }))
}

/// Sets what drafts are allowed; what is not named stays.
pub async fn set_drafts(
    tx: &mut TenantTx,
    look_ahead_hours: Option<i32>,
    tokens_per_day: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisation_settings AS s (organisation_id, draft_look_ahead_hours, draft_tokens_per_day, updated_at)
         VALUES ($1, coalesce($2::int, 24), coalesce($3::bigint, 500000), $4)
         ON CONFLICT (organisation_id) DO UPDATE
            SET draft_look_ahead_hours = coalesce($2::int, s.draft_look_ahead_hours), draft_tokens_per_day = coalesce($3::bigint, s.draft_tokens_per_day),
                updated_at = $4
          WHERE s.organisation_id = $1",
        tx.organisation_id(),
        look_ahead_hours,
        tokens_per_day,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
