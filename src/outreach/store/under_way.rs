//! Who is being written to.

use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// Which of these positions are in a campaign that has not ended for them; their enrollments' rows locked, as a send locks them.
pub async fn positions(tx: &mut TenantTx, positions: &[Uuid]) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT position_id FROM outreach.campaign_enrollments
          WHERE organisation_id = $1 AND position_id = ANY($2) AND state IN ('active', 'paused')
          ORDER BY id FOR UPDATE",
        tx.organisation_id(),
        positions
    )
    .fetch_all(tx.conn())
    .await?)
}
