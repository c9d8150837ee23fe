//! What an answer, a bounce or an opt-out changes: enrollments stop, their tasks are cancelled, addresses are suppressed.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::{EnrollmentId, MessageId, SuppressionId},
    db::{Error, TenantTx},
};

/// Locks an enrollment and all others of the same person, in one order, as the arming of a send locks its own: what is
/// decided afterwards is decided before any of them is armed.
pub async fn lock_person(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<Vec<EnrollmentId>, Error> {
    let rows = sqlx::query!(
        "SELECT e.id
           FROM outreach.campaign_enrollments e
          WHERE e.organisation_id = $1
            AND e.position_id IN (
                SELECT other.id
                  FROM outreach.campaign_enrollments mine
                  JOIN crm.positions p ON p.organisation_id = mine.organisation_id AND p.id = mine.position_id
                  JOIN crm.positions other ON other.organisation_id = p.organisation_id AND other.person_id = p.person_id
                 WHERE mine.organisation_id = $1 AND mine.id = $2)
          ORDER BY e.id
            FOR UPDATE",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| EnrollmentId(r.id)).collect())
}

/// The states that may turn into `state`: an opt-out comes after an answer, never the other way round.
const fn before(state: &str) -> &'static [&'static str] {
    match state.as_bytes() {
        b"unsubscribed" => &["active", "paused", "finished", "replied", "bounced", "stopped", "failed"],
        b"replied" | b"bounced" => &["active", "paused", "finished"],
        _ => &["active", "paused"],
    }
}

/// Puts an enrollment into a final state and cancels what was scheduled for it; how many tasks that were. A task that a
/// worker holds stays: the worker looks at the enrollment again before it sends. Nothing changes where the state does not
/// follow from the present one.
pub async fn stop_enrollment(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    state: &str,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let from: Vec<String> = before(state).iter().map(|s| (*s).to_owned()).collect();
    let done = sqlx::query!(
        "UPDATE outreach.campaign_enrollments
            SET state = $3, stopped_reason = $4, last_activity_at = GREATEST(last_activity_at, $5)
          WHERE organisation_id = $1 AND id = $2 AND state = ANY($6)",
        tx.organisation_id(),
        enrollment_id.0,
        state,
        reason,
        now,
        &from
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(0);
    }
    cancel_future(tx, enrollment_id, reason).await
}

/// Cancels the scheduled tasks of an enrollment, and the mails that were composed for them; how many tasks.
pub async fn cancel_future(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    reason: &str,
) -> Result<u64, Error> {
    sqlx::query!(
        "UPDATE outreach.messages m SET status = 'failed'
           FROM outreach.tasks t
          WHERE m.organisation_id = $1 AND t.organisation_id = $1 AND m.task_id = t.id AND t.enrollment_id = $2
            AND m.direction = 'outbound' AND t.status = 'scheduled'
            AND m.status IN ('draft', 'approved', 'composed', 'parked')",
        tx.organisation_id(),
        enrollment_id.0
    )
    .execute(tx.conn())
    .await?;
    let done = sqlx::query!(
        "UPDATE outreach.tasks SET status = 'cancelled', last_error = $3
          WHERE organisation_id = $1 AND enrollment_id = $2 AND status = 'scheduled'",
        tx.organisation_id(),
        enrollment_id.0,
        reason
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Notes that something came back from an enrollment's person.
pub async fn touch(tx: &mut TenantTx, enrollment_id: EnrollmentId, at: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.campaign_enrollments SET last_activity_at = GREATEST(last_activity_at, $3)
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        enrollment_id.0,
        at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A mail that our own provider sent back unsent: it failed, and counts as no bounce.
pub async fn mark_unsent(tx: &mut TenantTx, id: MessageId) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET status = 'failed'
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status IN ('sent', 'sending', 'held')",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Whether a mail is one whose outcome nobody could know.
pub async fn is_held(tx: &mut TenantTx, id: MessageId) -> Result<bool, Error> {
    let row = sqlx::query!(
        "SELECT status FROM outreach.messages WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' FOR UPDATE",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.is_some_and(|r| r.status == "held"))
}

/// A mail that was sent came back.
pub async fn mark_bounced(tx: &mut TenantTx, id: MessageId) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET status = 'bounced'
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = 'sent'",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// An address (lower-case) is bad: every position that has it now says so.
pub async fn mark_address_bounced(tx: &mut TenantTx, address: &str) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.positions SET email_status = 'bounced'
          WHERE organisation_id = $1 AND email_key = $2 AND email_status <> 'bounced'",
        tx.organisation_id(),
        address
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Nobody writes to this address (lower-case) any more; the first reason stays.
pub async fn suppress_address(
    tx: &mut TenantTx,
    id: SuppressionId,
    address: &str,
    reason: &str,
    source: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "INSERT INTO outreach.suppressions (organisation_id, id, kind, value, reason, source, created_at)
         VALUES ($1, $2, 'address', $3, $4, $5, $6)
         ON CONFLICT (organisation_id, kind, value) DO NOTHING",
        tx.organisation_id(),
        id.0,
        address,
        reason,
        source,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}
