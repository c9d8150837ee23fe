//! `outreach.mailbox_secrets`: sealed, and sealed they stay here. And the settings beside them.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::{
    base::{ids::MailboxId, sealing::Sealed},
    db::{Error, SystemTx, TenantTx},
};

/// Number of the advisory lock that a rotation holds alone and everybody who seals shares; its bytes read `pflowkey`.
const KEYS: i64 = i64::from_be_bytes(*b"pflowkey");

/// The sealed secrets of a mailbox.
pub async fn find(tx: &mut TenantTx, id: MailboxId) -> Result<Option<Sealed>, Error> {
    let row = sqlx::query_as!(
        Sealed,
        "SELECT key_id, nonce, sealed FROM outreach.mailbox_secrets WHERE organisation_id = $1 AND mailbox_id = $2",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row)
}

/// Keeps rotations out until the transaction ends: the key that is read after this stays until then.
pub async fn hold_keys(tx: &mut TenantTx) -> Result<(), Error> {
    sqlx::query!("SELECT pg_advisory_xact_lock_shared($1)", KEYS).execute(tx.conn()).await?;
    Ok(())
}

/// Keeps everybody out who seals, and other rotations, for as long as `lock` lives; waits for those who are at it.
pub async fn begin_rotation(lock: &mut SystemTx) -> Result<(), Error> {
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", KEYS).execute(lock.conn()).await?;
    Ok(())
}

/// Stores the sealed secrets of a mailbox in the place of those it had.
pub async fn put(tx: &mut TenantTx, id: MailboxId, sealed: &Sealed, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.mailbox_secrets (organisation_id, mailbox_id, key_id, nonce, sealed, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)
         ON CONFLICT (organisation_id, mailbox_id)
         DO UPDATE SET key_id = EXCLUDED.key_id, nonce = EXCLUDED.nonce, sealed = EXCLUDED.sealed, updated_at = EXCLUDED.updated_at",
        tx.organisation_id(),
        id.0,
        sealed.key_id,
        sealed.nonce,
        sealed.sealed,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Changes the settings that `settings` names, and leaves the others. Never a secret.
pub async fn merge_settings(
    tx: &mut TenantTx,
    id: MailboxId,
    settings: &Value,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET settings = settings || $3::jsonb, updated_at = $4
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        settings,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Deletes what a mailbox has.
pub async fn delete(tx: &mut TenantTx, id: MailboxId) -> Result<(), Error> {
    sqlx::query!(
        "DELETE FROM outreach.mailbox_secrets WHERE organisation_id = $1 AND mailbox_id = $2",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// What was sealed with another key than `key_id`.
pub async fn not_of_key(tx: &mut TenantTx, key_id: &str) -> Result<Vec<(MailboxId, Sealed)>, Error> {
    let rows = sqlx::query!(
        "SELECT mailbox_id, key_id, nonce, sealed FROM outreach.mailbox_secrets
          WHERE organisation_id = $1 AND key_id <> $2 ORDER BY mailbox_id",
        tx.organisation_id(),
        key_id
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| (MailboxId(r.mailbox_id), Sealed { key_id: r.key_id, nonce: r.nonce, sealed: r.sealed }))
        .collect())
}
