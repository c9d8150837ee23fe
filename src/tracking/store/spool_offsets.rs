//! `tracking.spool_offsets`: how far each daemon's spool is in `open_events`. Of the installation, not of a tenant.

use uuid::Uuid;

use crate::db::{Error, SystemTx};

/// Segment and position up to which a spool was read, held until the transaction ends.
pub async fn lock(tx: &mut SystemTx, spool_id: Uuid) -> Result<Option<(u64, u64)>, Error> {
    let found = sqlx::query!(
        "SELECT segment, position FROM tracking.spool_offsets WHERE spool_id = $1 FOR UPDATE",
        spool_id
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(found.map(|r| (r.segment.try_into().unwrap_or_default(), r.position.try_into().unwrap_or_default())))
}

/// Segment and position up to which a spool was read.
pub async fn find(tx: &mut SystemTx, spool_id: Uuid) -> Result<Option<(u64, u64)>, Error> {
    let found =
        sqlx::query!("SELECT segment, position FROM tracking.spool_offsets WHERE spool_id = $1", spool_id)
            .fetch_optional(tx.conn())
            .await?;
    Ok(found.map(|r| (r.segment.try_into().unwrap_or_default(), r.position.try_into().unwrap_or_default())))
}

/// Moves the offset.
pub async fn set(tx: &mut SystemTx, spool_id: Uuid, segment: u64, position: u64) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO tracking.spool_offsets (spool_id, segment, position) VALUES ($1, $2, $3)
         ON CONFLICT (spool_id) DO UPDATE SET segment = excluded.segment, position = excluded.position",
        spool_id,
        i64::try_from(segment).unwrap_or(i64::MAX),
        i64::try_from(position).unwrap_or(i64::MAX)
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
