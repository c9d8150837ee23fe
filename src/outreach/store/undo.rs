//! Taking back what an inbound mail changed: one function a kind of change. Nothing is taken back that something else has changed
//! since.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::{EnrollmentId, MessageId, PositionId, SuppressionId, TaskId},
    db::{Error, TenantTx},
};

/// An enrollment's state and reason.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// The state.
    pub state: &'a str,
    /// Why.
    pub reason: Option<&'a str>,
}

/// Gives an enrollment its state back, where it still has the one it was given.
pub async fn enrollment(
    tx: &mut TenantTx,
    id: EnrollmentId,
    from: State<'_>,
    to: State<'_>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.campaign_enrollments SET state = $3, stopped_reason = $4
          WHERE organisation_id = $1 AND id = $2 AND state = $5 AND stopped_reason IS NOT DISTINCT FROM $6",
        tx.organisation_id(),
        id.0,
        to.state,
        to.reason,
        from.state,
        from.reason
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Schedules a cancelled task again, not before `now`, where its enrollment goes on.
pub async fn cancelled(tx: &mut TenantTx, id: TaskId, now: DateTime<Utc>) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks t SET status = 'scheduled', last_error = NULL, scheduled_for = GREATEST(t.scheduled_for, $3)
           FROM outreach.campaign_enrollments e
          WHERE t.organisation_id = $1 AND t.id = $2 AND t.status = 'cancelled'
            AND e.organisation_id = $1 AND e.id = t.enrollment_id AND e.state IN ('active', 'paused')",
        tx.organisation_id(),
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a scheduled task its time back, not before `now`.
pub async fn moved(
    tx: &mut TenantTx,
    id: TaskId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks SET scheduled_for = GREATEST($4::timestamptz, $5::timestamptz), last_error = NULL
          WHERE organisation_id = $1 AND id = $2 AND status = 'scheduled' AND scheduled_for = $3",
        tx.organisation_id(),
        id.0,
        from,
        to,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes a suppression, where it is still this mail's.
pub async fn suppression(tx: &mut TenantTx, id: SuppressionId, source: &str) -> Result<bool, Error> {
    let done = sqlx::query!(
        "DELETE FROM outreach.suppressions WHERE organisation_id = $1 AND id = $2 AND source = $3",
        tx.organisation_id(),
        id.0,
        source
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives an address its status back.
pub async fn address(tx: &mut TenantTx, id: PositionId, to: &str) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE crm.positions SET email_status = $3
          WHERE organisation_id = $1 AND id = $2 AND email_status = 'bounced'",
        tx.organisation_id(),
        id.0,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a mail of ours its status back.
pub async fn outbound(tx: &mut TenantTx, id: MessageId, from: &str, to: &str) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages SET status = $4
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = $3",
        tx.organisation_id(),
        id.0,
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}
