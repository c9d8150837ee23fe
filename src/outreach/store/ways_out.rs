//! Unsubscribe tokens of outbound `outreach.messages`.

use uuid::Uuid;

use crate::{
    base::ids::MessageId,
    db::{Error, SystemTx, TenantTx},
};

/// Organisation and message of a token that came in from outside: the one look-up without a tenant.
pub async fn resolve(tx: &mut SystemTx, token: &str) -> Result<Option<(Uuid, Uuid)>, Error> {
    let found = sqlx::query!(
        r#"SELECT organisation_id AS "organisation_id!", message_id AS "message_id!" FROM outreach.resolve_way_out($1)"#,
        token
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.map(|r| (r.organisation_id, r.message_id)))
}

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
