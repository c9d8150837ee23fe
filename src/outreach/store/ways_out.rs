//! Unsubscribe tokens of outbound `outreach.messages`.

use crate::{
    base::ids::MessageId,
    db::{Error, TenantTx},
};

/// The mail that this token was made for.
pub async fn find(tx: &mut TenantTx, token: &str) -> Result<Option<MessageId>, Error> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM outreach.messages WHERE organisation_id = $1 AND unsubscribe_token = $2 AND direction = 'outbound'",
        tx.organisation_id(),
        token
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(id.map(MessageId))
}
