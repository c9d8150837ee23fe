//! What an answer, a bounce or an opt-out changes: enrollments stop, their tasks are cancelled, addresses are suppressed. Every
//! statement tells what it changed, so that it can be taken back.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{EnrollmentId, MessageId, PositionId, SuppressionId, TaskId},
    db::{Error, TenantTx},
    outreach::{effects::Change, suppression::Reason},
};

/// `stopped_reason` of an enrollment that waits because somebody of the same company answered.
pub const COLLEAGUE_ANSWERED: &str = "a colleague answered";

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

/// Enrollments that one answer may touch.
#[derive(Clone, Debug, Default)]
pub struct Circle {
    /// All of the person.
    pub person: Vec<EnrollmentId>,
    /// Those of other people at the same company, in campaigns that pause colleagues.
    pub colleagues: Vec<EnrollmentId>,
}

/// Locks the person's enrollments as [`lock_person`] does, and in the same statement those of the colleagues.
pub async fn lock_circle(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<Circle, Error> {
    let rows = sqlx::query!(
        "SELECT e.id, p.person_id = me.person_id AS \"is_person!\", c.pause_colleagues
           FROM outreach.campaign_enrollments mine
           JOIN crm.positions me ON me.organisation_id = mine.organisation_id AND me.id = mine.position_id
           JOIN crm.positions p ON p.organisation_id = me.organisation_id
                               AND (p.person_id = me.person_id OR p.company_id = me.company_id)
           JOIN outreach.campaign_enrollments e ON e.organisation_id = p.organisation_id AND e.position_id = p.id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
          WHERE mine.organisation_id = $1 AND mine.id = $2
          ORDER BY e.id
            FOR UPDATE OF e",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    let mut circle = Circle::default();
    for row in rows {
        if row.is_person {
            circle.person.push(EnrollmentId(row.id));
        } else if row.pause_colleagues {
            circle.colleagues.push(EnrollmentId(row.id));
        }
    }
    Ok(circle)
}

/// The states that may turn into `state`, so that the order in which mails come in does not matter: an opt-out outweighs an answer, an
/// answer a bounce.
const fn before(state: &str) -> &'static [&'static str] {
    match state.as_bytes() {
        b"unsubscribed" => &["active", "paused", "finished", "replied", "bounced", "stopped", "failed"],
        b"replied" => &["active", "paused", "finished", "bounced", "failed"],
        b"bounced" => &["active", "paused", "finished", "failed"],
        b"paused" => &["active"],
        _ => &["active", "paused"],
    }
}

/// The reason of an enrollment that ends because of a mail about another one of the same person.
#[must_use]
pub fn elsewhere(reason: &str) -> String {
    format!("{reason} in another campaign")
}

/// Puts an enrollment into a state, and where that is a final one cancels what was scheduled for it. A task that a worker holds
/// stays: the worker looks at the enrollment again before it sends. Nothing changes where the state does not follow from the
/// present one.
pub async fn stop_enrollment(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    state: &str,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<Vec<Change>, Error> {
    let from: Vec<String> = before(state).iter().map(|s| (*s).to_owned()).collect();
    let row = sqlx::query!(
        "WITH old AS (
            SELECT id, state, stopped_reason FROM outreach.campaign_enrollments
             WHERE organisation_id = $1 AND id = $2 AND (state = ANY($6) OR (state = $3 AND stopped_reason = $7))
               FOR UPDATE)
         UPDATE outreach.campaign_enrollments e
            SET state = $3, stopped_reason = $4, last_activity_at = GREATEST(e.last_activity_at, $5)
           FROM old
          WHERE e.organisation_id = $1 AND e.id = old.id
         RETURNING old.state AS before, old.stopped_reason AS reason_before",
        tx.organisation_id(),
        enrollment_id.0,
        state,
        reason,
        at,
        &from,
        // The answer itself outweighs one in another campaign.
        elsewhere(reason)
    )
    .fetch_optional(tx.conn())
    .await?;
    let Some(row) = row else { return Ok(Vec::new()) };
    let mut changes = vec![Change::Enrollment {
        id: enrollment_id,
        before: row.before,
        reason_before: row.reason_before,
        after: state.to_owned(),
        reason: reason.to_owned(),
    }];
    if state != "paused" {
        let cancelled = cancel_future(tx, enrollment_id, reason).await?;
        changes.extend(cancelled.into_iter().map(|id| Change::Cancelled { id }));
    }
    Ok(changes)
}

/// Cancels the scheduled tasks of an enrollment, and the mails that were composed for them.
pub async fn cancel_future(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    reason: &str,
) -> Result<Vec<TaskId>, Error> {
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
    let rows = sqlx::query!(
        "UPDATE outreach.tasks SET status = 'cancelled', last_error = $3
          WHERE organisation_id = $1 AND enrollment_id = $2 AND status = 'scheduled'
         RETURNING id",
        tx.organisation_id(),
        enrollment_id.0,
        reason
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| TaskId(r.id)).collect())
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

/// A mail of ours that left takes another status: `bounced` where it came back, `failed` where our own provider sent it back unsent.
pub async fn mark_outbound(
    tx: &mut TenantTx,
    id: MessageId,
    from: &[&str],
    status: &str,
) -> Result<Option<Change>, Error> {
    let from: Vec<String> = from.iter().map(|s| (*s).to_owned()).collect();
    let row = sqlx::query!(
        "WITH old AS (
            SELECT id, status FROM outreach.messages
             WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = ANY($4) FOR UPDATE)
         UPDATE outreach.messages m SET status = $3 FROM old
          WHERE m.organisation_id = $1 AND m.id = old.id
         RETURNING old.status AS before",
        tx.organisation_id(),
        id.0,
        status,
        &from
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Change::Outbound { id, before: r.before, after: status.to_owned() }))
}

/// An address (lower-case) is bad: every position that has it now says so.
pub async fn mark_address_bounced(tx: &mut TenantTx, address: &str) -> Result<Vec<Change>, Error> {
    let rows = sqlx::query!(
        "WITH old AS (
            SELECT id, email_status FROM crm.positions
             WHERE organisation_id = $1 AND email_key = $2 AND email_status <> 'bounced' FOR UPDATE)
         UPDATE crm.positions p SET email_status = 'bounced' FROM old
          WHERE p.organisation_id = $1 AND p.id = old.id
         RETURNING p.id, old.email_status AS \"before!\"",
        tx.organisation_id(),
        address
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| Change::Address { id: PositionId(r.id), before: r.before }).collect())
}

/// Why, by whom and since when an address is suppressed.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Why.
    pub reason: Reason,
    /// The row that says so.
    pub source: &'a str,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Nobody writes to this address (lower-case) any more. Of several reasons the weightiest stays, then the earliest, so that the order
/// in which mails come in does not matter.
pub async fn suppress_address(
    tx: &mut TenantTx,
    id: SuppressionId,
    address: &str,
    ground: Ground<'_>,
) -> Result<Option<Change>, Error> {
    let row = sqlx::query!(
        "INSERT INTO outreach.suppressions AS s (organisation_id, id, kind, value, reason, source, created_at)
         VALUES ($1, $2, 'address', $3, $4, $5, $6)
         ON CONFLICT (organisation_id, kind, value) DO UPDATE
            SET reason = excluded.reason, source = excluded.source, created_at = excluded.created_at
          WHERE s.source LIKE 'message %'
            AND (array_position(ARRAY['bounce', 'unsubscribe', 'complaint'], excluded.reason), s.created_at)
              > (array_position(ARRAY['bounce', 'unsubscribe', 'complaint'], s.reason), excluded.created_at)
         RETURNING id",
        tx.organisation_id(),
        id.0,
        address,
        ground.reason.as_str(),
        ground.source,
        ground.at
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Change::Suppressed { id: SuppressionId(r.id) }))
}

/// How often an address refused mail for now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Refusals {
    /// Soft bounces that are the recipient's.
    pub soft: u32,
    /// Those of them that look like an unknown recipient.
    pub denied: u32,
    /// The first.
    pub first: Option<DateTime<Utc>>,
    /// The last.
    pub last: Option<DateTime<Utc>>,
}

/// The soft bounces of mails to this address (lower-case), one a mail; our own limits and policies do not count.
pub async fn refusals(tx: &mut TenantTx, address: &str) -> Result<Refusals, Error> {
    let row = sqlx::query!(
        "SELECT count(DISTINCT o.id) AS \"soft!\",
                count(DISTINCT o.id) FILTER (WHERE b.class_detail ->> 'cause' = 'denied') AS \"denied!\",
                min(b.received_at) AS first, max(b.received_at) AS last
           FROM outreach.messages o
           JOIN outreach.messages b ON b.organisation_id = o.organisation_id AND b.about_id = o.id
          WHERE o.organisation_id = $1 AND b.organisation_id = $1 AND o.direction = 'outbound' AND o.to_address = $2
            AND b.class = 'bounce_soft' AND COALESCE(b.class_detail ->> 'cause', '') NOT IN ('policy', 'own_limit')",
        tx.organisation_id(),
        address
    )
    .fetch_one(tx.conn())
    .await?;
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Refusals { soft: count(row.soft), denied: count(row.denied), first: row.first, last: row.last })
}

/// A scheduled mail or task of an enrollment.
#[derive(Clone, Debug)]
pub struct Scheduled {
    /// The task.
    pub task_id: TaskId,
    /// When it is due.
    pub at: DateTime<Utc>,
    /// Days after the step before it.
    pub delay_days: u32,
    /// Whether these are business days in France.
    pub delay_business: bool,
}

/// What is scheduled for an enrollment, in the order of the steps.
pub async fn scheduled(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<Vec<Scheduled>, Error> {
    let rows = sqlx::query!(
        "SELECT t.id, t.scheduled_for, s.delay_days, s.delay_business
           FROM outreach.tasks t
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
          WHERE t.organisation_id = $1 AND t.enrollment_id = $2 AND t.status = 'scheduled'
          ORDER BY s.step_index",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Scheduled {
            task_id: TaskId(r.id),
            at: r.scheduled_for,
            delay_days: u32::try_from(r.delay_days).unwrap_or(0),
            delay_business: r.delay_business,
        })
        .collect())
}

/// Which of these enrollments are under way.
pub async fn active(tx: &mut TenantTx, ids: &[EnrollmentId]) -> Result<Vec<EnrollmentId>, Error> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "SELECT id FROM outreach.campaign_enrollments
          WHERE organisation_id = $1 AND id = ANY($2) AND state IN ('active', 'paused') ORDER BY id",
        tx.organisation_id(),
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| EnrollmentId(r.id)).collect())
}
