//! `outreach.suppression_keys`: what the hashes of erased addresses are made with; sealed, and sealed it stays here.

use chrono::{DateTime, Utc};

use crate::{
    base::sealing::Sealed,
    db::{Error, TenantTx},
};

/// What there is to hash with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whether any suppression is hashed.
    pub is_used: bool,
    /// The sealed key, once one was made.
    pub sealed: Option<Sealed>,
}

/// The organisation's key, and whether anything was hashed with it.
pub async fn state(tx: &mut TenantTx) -> Result<State, Error> {
    // Two look-ups of an index: ';' follows ':' bytewise.
    let row = sqlx::query!(
        "SELECT (EXISTS (SELECT FROM outreach.suppressions s
                          WHERE s.organisation_id = $1 AND s.kind = 'address' AND s.value >= 'hmac:' AND s.value < 'hmac;')
              OR EXISTS (SELECT FROM outreach.suppressions s
                          WHERE s.organisation_id = $1 AND s.kind = 'identity')) AS \"is_used!\",
                k.key_id AS \"key_id?\", k.nonce AS \"nonce?\", k.sealed AS \"sealed?\"
           FROM (SELECT 1) AS one
           LEFT JOIN outreach.suppression_keys k ON k.organisation_id = $1",
        tx.organisation_id()
    )
    .fetch_one(tx.conn())
    .await?;
    let sealed = match (row.key_id, row.nonce, row.sealed) {
        (Some(key_id), Some(nonce), Some(sealed)) => Some(Sealed { key_id, nonce, sealed }),
        _ => None,
    };
    Ok(State { is_used: row.is_used, sealed })
}

/// Stores the key of an organisation that has none; false where it has one meanwhile.
pub async fn insert(tx: &mut TenantTx, sealed: &Sealed, now: DateTime<Utc>) -> Result<bool, Error> {
    let done = sqlx::query!(
        "INSERT INTO outreach.suppression_keys (organisation_id, key_id, nonce, sealed, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $5)
         ON CONFLICT (organisation_id) DO NOTHING",
        tx.organisation_id(),
        sealed.key_id,
        sealed.nonce,
        sealed.sealed,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The same key, sealed with another one.
pub async fn replace(tx: &mut TenantTx, sealed: &Sealed, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.suppression_keys SET key_id = $2, nonce = $3, sealed = $4, updated_at = $5 WHERE organisation_id = $1",
        tx.organisation_id(),
        sealed.key_id,
        sealed.nonce,
        sealed.sealed,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
