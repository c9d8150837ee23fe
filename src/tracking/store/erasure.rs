//! Takes people out of `tracking`: pixels and the words of consents; how often a mail was opened stays.

use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// Deletes the pixels of these mails: a late opening counts no more, and tells nobody's story.
pub async fn pixels(tx: &mut TenantTx, messages: &[Uuid]) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM tracking.pixels WHERE organisation_id = $1 AND message_id = ANY($2)",
        tx.organisation_id(),
        messages
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Takes user agent and network from the openings of these mails: that and when a mail was opened stays, of nobody any more.
pub async fn opens(tx: &mut TenantTx, messages: &[Uuid]) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE tracking.open_events SET user_agent = NULL, network = NULL
          WHERE organisation_id = $1 AND message_id = ANY($2) AND user_agent IS NOT NULL",
        tx.organisation_id(),
        messages
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Takes source and words from the consents of these people: that and when something was given or withdrawn stays. How many.
pub async fn consents(tx: &mut TenantTx, people: &[Uuid]) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE tracking.consents SET source = NULL, text = NULL WHERE organisation_id = $1 AND person_id = ANY($2)",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
