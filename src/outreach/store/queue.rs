//! `outreach.tasks` as a queue: claim, lease, release, finish.
//!
//! A worker's writes are fenced on `(locked_by, attempts)`: `false` means that the lease is lost, and that nothing was touched.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{EnrollmentId, MailboxId, StepId, TaskId},
    db::{Error, TenantTx},
};

/// A task that a worker holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The task.
    pub task_id: TaskId,
    /// Its enrollment.
    pub enrollment_id: EnrollmentId,
    /// Its step.
    pub step_id: StepId,
    /// Whether it is not the first step.
    pub is_follow_up: bool,
    /// How often it was claimed; with `worker` the fence.
    pub attempts: i32,
    /// Who holds it.
    pub worker: String,
}

/// Mailboxes for which something is scheduled, in somebody's hands, or left to read back or to take back.
pub async fn mailboxes_with_work(tx: &mut TenantTx) -> Result<Vec<MailboxId>, Error> {
    let rows = sqlx::query!(
        "SELECT m.id
           FROM outreach.mailboxes m
          WHERE m.organisation_id = $1 AND m.status <> 'removed'
            AND (EXISTS (SELECT FROM outreach.tasks t
                          WHERE t.organisation_id = $1 AND t.mailbox_id = m.id AND t.status IN ('scheduled', 'locked', 'held'))
              OR EXISTS (SELECT FROM outreach.messages s
                          WHERE s.organisation_id = $1 AND s.mailbox_id = m.id AND s.direction = 'outbound'
                            AND s.confirmed_at IS NULL AND s.status IN ('sent', 'bounced'))
              OR EXISTS (SELECT FROM outreach.messages a
                          WHERE a.organisation_id = $1 AND a.mailbox_id = m.id AND a.answers_id IS NOT NULL
                            AND a.status IN ('sending', 'held'))
              OR EXISTS (SELECT FROM outreach.messages d
                          WHERE d.organisation_id = $1 AND d.mailbox_id = m.id AND d.direction = 'outbound'
                            AND d.draft_id IS NOT NULL AND d.status = 'failed'))
          ORDER BY m.id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| MailboxId(r.id)).collect())
}

/// Claims up to `limit` mails that are due: follow-ups first, then the longest due. What another worker is claiming is passed over,
/// and so is what a person must do first: an earlier step, a draft's review.
pub async fn claim(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    worker: &str,
    now: DateTime<Utc>,
    limit: i64,
    with_follow_ups: bool,
) -> Result<Vec<Lease>, Error> {
    let rows = sqlx::query!(
        "WITH due AS (
            SELECT t.id
              FROM outreach.tasks t
              JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
              JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
              JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
             WHERE t.organisation_id = $1 AND t.mailbox_id = $2 AND t.status = 'scheduled' AND t.scheduled_for <= $3
               AND ($6 OR NOT t.is_follow_up)
               AND c.status = 'running' AND e.state = 'active' AND s.kind = 'email'
               AND NOT (t.is_follow_up AND EXISTS (
                    SELECT FROM outreach.tasks before
                      JOIN outreach.workflow_steps bs ON bs.organisation_id = before.organisation_id AND bs.id = before.workflow_step_id
                     WHERE before.organisation_id = $1 AND before.enrollment_id = t.enrollment_id
                       AND before.status IN ('scheduled', 'locked', 'held') AND bs.step_index < s.step_index))
               AND NOT EXISTS (
                    SELECT FROM outreach.messages m
                     WHERE m.organisation_id = $1 AND m.task_id = t.id AND m.direction = 'outbound' AND m.status = 'draft')
             ORDER BY t.is_follow_up DESC, t.scheduled_for, t.id
             LIMIT $5
               FOR UPDATE OF t SKIP LOCKED)
         UPDATE outreach.tasks t
            SET status = 'locked', attempts = t.attempts + 1, locked_by = $4, locked_at = clock_timestamp(), updated_at = $3
           FROM due
          WHERE t.organisation_id = $1 AND t.id = due.id
         RETURNING t.id, t.enrollment_id, t.workflow_step_id, t.attempts, t.is_follow_up, t.scheduled_for",
        tx.organisation_id(),
        mailbox_id.0,
        now,
        worker,
        limit,
        with_follow_ups
    )
    .fetch_all(tx.conn())
    .await?;
    let mut rows: Vec<_> = rows.into_iter().map(|r| ((!r.is_follow_up, r.scheduled_for, r.id), r)).collect();
    rows.sort_by_key(|(order, _)| *order);
    Ok(rows
        .into_iter()
        .map(|(_, r)| Lease {
            task_id: TaskId(r.id),
            enrollment_id: EnrollmentId(r.enrollment_id),
            step_id: StepId(r.workflow_step_id),
            is_follow_up: r.is_follow_up,
            attempts: r.attempts,
            worker: worker.to_owned(),
        })
        .collect())
}

/// When the next mail of the mailbox is due, overdue ones included; none: there is none.
pub async fn next_due(tx: &mut TenantTx, mailbox_id: MailboxId) -> Result<Option<DateTime<Utc>>, Error> {
    let at = sqlx::query_scalar!(
        "SELECT min(t.scheduled_for)
           FROM outreach.tasks t
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
          WHERE t.organisation_id = $1 AND t.mailbox_id = $2 AND t.status = 'scheduled'
            AND c.status = 'running' AND e.state = 'active' AND s.kind = 'email'
            AND NOT (t.is_follow_up AND EXISTS (
                 SELECT FROM outreach.tasks before
                   JOIN outreach.workflow_steps bs ON bs.organisation_id = before.organisation_id AND bs.id = before.workflow_step_id
                  WHERE before.organisation_id = $1 AND before.enrollment_id = t.enrollment_id
                    AND before.status IN ('scheduled', 'locked', 'held') AND bs.step_index < s.step_index))",
        tx.organisation_id(),
        mailbox_id.0
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(at)
}

/// Puts off follow-ups that are overdue while an earlier step has not gone, so that claiming does not read them again and again;
/// they get their real time when the earlier step goes.
pub async fn put_off_blocked(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks t SET scheduled_for = $4
           FROM outreach.workflow_steps s
          WHERE t.organisation_id = $1 AND t.mailbox_id = $2 AND t.status = 'scheduled' AND t.is_follow_up AND t.scheduled_for <= $3
            AND s.organisation_id = $1 AND s.id = t.workflow_step_id
            AND EXISTS (
                SELECT FROM outreach.tasks before
                  JOIN outreach.workflow_steps bs ON bs.organisation_id = before.organisation_id AND bs.id = before.workflow_step_id
                 WHERE before.organisation_id = $1 AND before.enrollment_id = t.enrollment_id
                   AND before.status IN ('scheduled', 'locked', 'held') AND bs.step_index < s.step_index)",
        tx.organisation_id(),
        mailbox_id.0,
        now,
        until
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Locks the task if the lease is still ours, and renews it.
pub async fn renew(tx: &mut TenantTx, lease: &Lease) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks SET locked_at = clock_timestamp()
          WHERE organisation_id = $1 AND id = $2 AND locked_by = $3 AND attempts = $4 AND status = 'locked'",
        tx.organisation_id(),
        lease.task_id.0,
        lease.worker,
        lease.attempts
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends the task: `done`, `failed`, `cancelled`, `skipped` or `held`.
pub async fn finish(
    tx: &mut TenantTx,
    lease: &Lease,
    status: &str,
    error: Option<&str>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks
            SET status = $5, last_error = $6, locked_by = NULL, locked_at = NULL, updated_at = $7
          WHERE organisation_id = $1 AND id = $2 AND locked_by = $3 AND attempts = $4 AND status = 'locked'",
        tx.organisation_id(),
        lease.task_id.0,
        lease.worker,
        lease.attempts,
        status,
        error,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives the task back: at its old time, or at another.
pub async fn release(
    tx: &mut TenantTx,
    lease: &Lease,
    at: Option<DateTime<Utc>>,
    error: Option<&str>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks
            SET status = 'scheduled', scheduled_for = coalesce($5, scheduled_for), last_error = $6,
                locked_by = NULL, locked_at = NULL, updated_at = $7
          WHERE organisation_id = $1 AND id = $2 AND locked_by = $3 AND attempts = $4 AND status = 'locked'",
        tx.organisation_id(),
        lease.task_id.0,
        lease.worker,
        lease.attempts,
        at,
        error,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A task whose worker is taken for dead.
#[derive(Clone, Debug)]
pub struct Expired {
    /// What its worker held.
    pub lease: Lease,
    /// The status of its message, if it has one.
    pub message_status: Option<String>,
    /// Whether the quarantine is over too.
    pub quarantine_over: bool,
}

/// Tasks of the mailbox whose lease ran out.
pub async fn expired(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    lease_seconds: f64,
    quarantine_seconds: f64,
) -> Result<Vec<Expired>, Error> {
    let rows = sqlx::query!(
        "SELECT t.id, t.enrollment_id, t.workflow_step_id, t.is_follow_up, t.attempts, coalesce(t.locked_by, '') AS \"locked_by!\",
                m.status AS \"message_status?\",
                coalesce(t.locked_at <= clock_timestamp() - make_interval(secs => $3::float8 + $4::float8), true) AS \"quarantine_over!\"
           FROM outreach.tasks t
           LEFT JOIN outreach.messages m ON m.organisation_id = t.organisation_id AND m.task_id = t.id AND m.direction = 'outbound'
          WHERE t.organisation_id = $1 AND t.mailbox_id = $2 AND t.status = 'locked'
            AND (t.locked_at IS NULL OR t.locked_at <= clock_timestamp() - make_interval(secs => $3::float8))
          ORDER BY t.id",
        tx.organisation_id(),
        mailbox_id.0,
        lease_seconds,
        quarantine_seconds
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Expired {
            lease: Lease {
                task_id: TaskId(r.id),
                enrollment_id: EnrollmentId(r.enrollment_id),
                step_id: StepId(r.workflow_step_id),
                is_follow_up: r.is_follow_up,
                attempts: r.attempts,
                worker: r.locked_by,
            },
            message_status: r.message_status,
            quarantine_over: r.quarantine_over,
        })
        .collect())
}

/// Moves a `held` task on: `done`, or back to `scheduled`.
pub async fn resolve_held(
    tx: &mut TenantTx,
    id: TaskId,
    status: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks SET status = $3, last_error = NULL, locked_by = NULL, locked_at = NULL, updated_at = $4
          WHERE organisation_id = $1 AND id = $2 AND status = 'held'",
        tx.organisation_id(),
        id.0,
        status,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A person's task (`call`, `todo`) is done.
pub async fn complete(
    tx: &mut TenantTx,
    id: TaskId,
    now: DateTime<Utc>,
) -> Result<Option<(EnrollmentId, StepId)>, Error> {
    let row = sqlx::query!(
        "UPDATE outreach.tasks t SET status = 'done', last_error = NULL, updated_at = $3
           FROM outreach.workflow_steps s
          WHERE t.organisation_id = $1 AND t.id = $2 AND t.status = 'scheduled'
            AND s.organisation_id = $1 AND s.id = t.workflow_step_id AND s.kind <> 'email'
         RETURNING t.enrollment_id, t.workflow_step_id",
        tx.organisation_id(),
        id.0,
        now
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| (EnrollmentId(r.enrollment_id), StepId(r.workflow_step_id))))
}

/// A scheduled step that comes after another.
#[derive(Clone, Debug)]
pub struct LaterStep {
    /// Its task.
    pub task_id: TaskId,
    /// Days after the step before it.
    pub delay_days: u32,
    /// Whether these are business days in France.
    pub delay_business: bool,
}

/// The scheduled tasks of the enrollment after `step_id`, in order.
pub async fn later_steps(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    step_id: StepId,
) -> Result<Vec<LaterStep>, Error> {
    let rows = sqlx::query!(
        "SELECT t.id, s.delay_days, s.delay_business
           FROM outreach.tasks t
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
           JOIN outreach.workflow_steps this ON this.organisation_id = t.organisation_id AND this.id = $3
          WHERE t.organisation_id = $1 AND t.enrollment_id = $2 AND t.status = 'scheduled' AND s.step_index > this.step_index
          ORDER BY s.step_index",
        tx.organisation_id(),
        enrollment_id.0,
        step_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| LaterStep {
            task_id: TaskId(r.id),
            delay_days: u32::try_from(r.delay_days).unwrap_or(0),
            delay_business: r.delay_business,
        })
        .collect())
}

/// Gives scheduled tasks other times.
pub async fn reschedule(
    tx: &mut TenantTx,
    times: &[(TaskId, DateTime<Utc>)],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (ids, at): (Vec<Uuid>, Vec<DateTime<Utc>>) = times.iter().map(|(id, at)| (id.0, *at)).unzip();
    sqlx::query!(
        "UPDATE outreach.tasks t SET scheduled_for = new.at, updated_at = $4
           FROM unnest($2::uuid[], $3::timestamptz[]) AS new (id, at)
          WHERE t.organisation_id = $1 AND t.id = new.id AND t.status = 'scheduled'",
        tx.organisation_id(),
        &ids,
        &at,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Notes a finished step; the enrollment is `finished` once none of its tasks is open.
pub async fn step_done(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.campaign_enrollments e
            SET last_activity_at = greatest(e.last_activity_at, $3), updated_at = $3,
                state = CASE WHEN e.state = 'active' AND NOT EXISTS (
                            SELECT FROM outreach.tasks t
                             WHERE t.organisation_id = $1 AND t.enrollment_id = $2 AND t.status IN ('scheduled', 'locked', 'held'))
                        THEN 'finished' ELSE e.state END
          WHERE e.organisation_id = $1 AND e.id = $2",
        tx.organisation_id(),
        enrollment_id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
