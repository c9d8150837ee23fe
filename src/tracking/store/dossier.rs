//! What `tracking` knows of a person, to be handed out.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// How often a mail was opened.
#[derive(Clone, Debug, Serialize)]
pub struct Opens {
    /// The mail.
    pub message_id: Uuid,
    /// The first time.
    pub first_open_at: Option<DateTime<Utc>>,
    /// The last time.
    pub last_open_at: Option<DateTime<Utc>>,
    /// How often.
    pub total_opens: i64,
    /// By how many programs.
    pub unique_opens: i64,
}

/// The opens of these mails.
pub async fn opens(tx: &mut TenantTx, messages: &[Uuid]) -> Result<Vec<Opens>, Error> {
    Ok(sqlx::query_as!(
        Opens,
        "SELECT message_id, first_open_at, last_open_at, total_opens, unique_opens FROM tracking.message_open_stats
          WHERE organisation_id = $1 AND message_id = ANY($2) ORDER BY first_open_at, message_id",
        tx.organisation_id(),
        messages
    )
    .fetch_all(tx.conn())
    .await?)
}
