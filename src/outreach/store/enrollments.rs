//! `outreach.campaign_enrollments` and the tasks that are laid out with them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, EnrollmentId, MailboxId, PositionId, StepId, TaskId},
    db::{Error, TenantTx},
};

/// A new enrollment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewEnrollment {
    /// Its id.
    pub id: EnrollmentId,
    /// Who.
    pub position_id: PositionId,
    /// Who writes, from the first mail to the last.
    pub mailbox_id: MailboxId,
}

/// Inserts a batch of active enrollments.
pub async fn insert(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    batch: &[NewEnrollment],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let column = |of: fn(&NewEnrollment) -> Uuid| -> Vec<Uuid> { batch.iter().map(of).collect() };
    sqlx::query!(
        "INSERT INTO outreach.campaign_enrollments
                (organisation_id, id, campaign_id, position_id, mailbox_id, state, enrolled_at, created_at, updated_at)
         SELECT $1, n.id, $2, n.position_id, n.mailbox_id, 'active', $6, $6, $6
           FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) AS n (id, position_id, mailbox_id)",
        tx.organisation_id(),
        campaign_id.0,
        &column(|n| n.id.0),
        &column(|n| n.position_id.0),
        &column(|n| n.mailbox_id.0),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A new task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewTask {
    /// Its id, which becomes its message's.
    pub id: TaskId,
    /// For whom.
    pub enrollment_id: EnrollmentId,
    /// What.
    pub step_id: StepId,
    /// Not before.
    pub scheduled_for: DateTime<Utc>,
    /// From where.
    pub mailbox_id: MailboxId,
    /// Whether it is not the first step.
    pub is_follow_up: bool,
}

/// Inserts a batch of scheduled tasks.
pub async fn insert_tasks(tx: &mut TenantTx, batch: &[NewTask], now: DateTime<Utc>) -> Result<(), Error> {
    let column = |of: fn(&NewTask) -> Uuid| -> Vec<Uuid> { batch.iter().map(of).collect() };
    let times: Vec<DateTime<Utc>> = batch.iter().map(|t| t.scheduled_for).collect();
    let follow_ups: Vec<bool> = batch.iter().map(|t| t.is_follow_up).collect();
    sqlx::query!(
        "INSERT INTO outreach.tasks (organisation_id, id, enrollment_id, workflow_step_id, mailbox_id, scheduled_for,
                                     is_follow_up, status, created_at, updated_at)
         SELECT $1, t.id, t.enrollment_id, t.step_id, t.mailbox_id, t.scheduled_for, t.is_follow_up, 'scheduled', $8, $8
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::bool[])
             AS t (id, enrollment_id, step_id, mailbox_id, scheduled_for, is_follow_up)",
        tx.organisation_id(),
        &column(|t| t.id.0),
        &column(|t| t.enrollment_id.0),
        &column(|t| t.step_id.0),
        &column(|t| t.mailbox_id.0),
        &times,
        &follow_ups,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// An enrollment of a campaign, and the address of its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled {
    /// The enrollment.
    pub id: EnrollmentId,
    /// Who.
    pub position_id: PositionId,
    /// Lower-case.
    pub email: String,
    /// `active`, `paused`, `replied` …
    pub state: String,
}

/// The enrollments of a campaign, oldest first, at most `limit`; with `address` (lower-case), only those of it.
pub async fn list(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    address: Option<&str>,
    limit: i64,
) -> Result<Vec<Enrolled>, Error> {
    let rows = sqlx::query!(
        "SELECT e.id, e.position_id, coalesce(pos.email_key, '') AS \"email!\", e.state
           FROM outreach.campaign_enrollments e
           JOIN crm.positions pos ON pos.organisation_id = e.organisation_id AND pos.id = e.position_id
          WHERE e.organisation_id = $1 AND e.campaign_id = $2 AND ($3::text IS NULL OR pos.email_key = $3)
          ORDER BY e.id LIMIT $4",
        tx.organisation_id(),
        campaign_id.0,
        address,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Enrolled {
            id: EnrollmentId(r.id),
            position_id: PositionId(r.position_id),
            email: r.email,
            state: r.state,
        })
        .collect())
}

/// Holds an enrollment that is under way, for a reason; without one it goes on again where it was held. Whether that changed anything.
pub async fn hold(
    tx: &mut TenantTx,
    id: EnrollmentId,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let (from, to) = if reason.is_some() { ("active", "paused") } else { ("paused", "active") };
    let done = sqlx::query!(
        "UPDATE outreach.campaign_enrollments SET state = $4, stopped_reason = $5, updated_at = $6
          WHERE organisation_id = $1 AND id = $2 AND state = $3",
        tx.organisation_id(),
        id.0,
        from,
        to,
        reason,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How many enrollments ended, and how many tasks were cancelled with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// Enrollments that were under way.
    pub enrollments: u64,
    /// Their tasks that were still scheduled.
    pub tasks: u64,
}

/// Ends these enrollments where they are under way: state `stopped`, tasks cancelled, composed mails given up. Their rows are
/// locked first, in order, as a send locks its own before it leaves.
pub async fn stop(
    tx: &mut TenantTx,
    ids: &[EnrollmentId],
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Stopped, Error> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let ended: Vec<Uuid> = sqlx::query_scalar!(
        "WITH mine AS (SELECT id FROM outreach.campaign_enrollments
                        WHERE organisation_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE)
         UPDATE outreach.campaign_enrollments e
            SET state = 'stopped', stopped_reason = $3, last_activity_at = $4, updated_at = $4
           FROM mine
          WHERE e.organisation_id = $1 AND e.id = mine.id AND e.state IN ('active', 'paused')
         RETURNING e.id",
        tx.organisation_id(),
        &ids,
        reason,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let cancelled: Vec<Uuid> = sqlx::query_scalar!(
        "UPDATE outreach.tasks SET status = 'cancelled', last_error = $3, updated_at = $4
          WHERE organisation_id = $1 AND enrollment_id = ANY($2) AND status = 'scheduled'
         RETURNING id",
        tx.organisation_id(),
        &ended,
        reason,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE outreach.messages SET status = 'failed', updated_at = $3
          WHERE organisation_id = $1 AND task_id = ANY($2) AND direction = 'outbound'
            AND status IN ('draft', 'approved', 'composed', 'parked')",
        tx.organisation_id(),
        &cancelled,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(Stopped { enrollments: ended.len() as u64, tasks: cancelled.len() as u64 })
}
