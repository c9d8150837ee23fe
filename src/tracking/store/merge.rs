//! Two people become one: what either agreed to and took back is one history.

use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// Gives the consents of a person to another one.
pub async fn consents(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE tracking.consents SET person_id = $3 WHERE organisation_id = $1 AND person_id = $2",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
