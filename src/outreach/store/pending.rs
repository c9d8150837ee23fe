//! The tasks that a campaign still has before it: cancelled, moved and added when the campaign changes.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, CompanyId, EnrollmentId, ExperimentId, MailboxId, StepId, TaskId},
    db::{Error, TenantTx},
};

/// Cancels what is scheduled for these steps, with the mails that were composed and never left. Returns how many tasks.
pub async fn cancel_steps(tx: &mut TenantTx, steps: &[StepId], now: DateTime<Utc>) -> Result<usize, Error> {
    let steps: Vec<Uuid> = steps.iter().map(|s| s.0).collect();
    let rows = sqlx::query!(
        "UPDATE outreach.tasks SET status = 'cancelled', updated_at = $3
          WHERE organisation_id = $1 AND workflow_step_id = ANY($2) AND status = 'scheduled'
         RETURNING id",
        tx.organisation_id(),
        &steps,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let tasks: Vec<Uuid> = rows.into_iter().map(|r| r.id).collect();
    give_up_composed(tx, &tasks, now).await?;
    Ok(tasks.len())
}

/// Cancels everything that the campaign has scheduled. Returns how many tasks.
pub async fn cancel_campaign(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let rows = sqlx::query!(
        "UPDATE outreach.tasks t SET status = 'cancelled', updated_at = $3
           FROM outreach.workflow_steps s
          WHERE t.organisation_id = $1 AND s.organisation_id = $1 AND s.campaign_id = $2
            AND t.workflow_step_id = s.id AND t.status = 'scheduled'
         RETURNING t.id",
        tx.organisation_id(),
        campaign_id.0,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let tasks: Vec<Uuid> = rows.into_iter().map(|r| r.id).collect();
    give_up_composed(tx, &tasks, now).await?;
    Ok(tasks.len())
}

/// Ends every sequence of the campaign that is not over. Returns how many.
pub async fn stop_enrollments(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.campaign_enrollments SET state = 'stopped', stopped_reason = $3, last_activity_at = $4, updated_at = $4
          WHERE organisation_id = $1 AND campaign_id = $2 AND state IN ('active', 'paused')",
        tx.organisation_id(),
        campaign_id.0,
        reason,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// A cancelled task's mail will never be armed.
async fn give_up_composed(tx: &mut TenantTx, tasks: &[Uuid], now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET status = 'failed', updated_at = $3
          WHERE organisation_id = $1 AND task_id = ANY($2) AND direction = 'outbound'
            AND status IN ('draft', 'approved', 'composed', 'parked')",
        tx.organisation_id(),
        tasks,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A task of somebody whose sequence goes on; people without any task stand there once, without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose.
    pub enrollment_id: EnrollmentId,
    /// The enrollment's mailbox.
    pub mailbox_id: Option<MailboxId>,
    /// The task.
    pub task: Option<Task>,
}

/// A task, as far as a campaign's change asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// Its step, which may have been removed since.
    pub step_id: StepId,
    /// `tasks.status`.
    pub status: String,
    /// When it is due, or was.
    pub scheduled_for: DateTime<Utc>,
    /// When its mail was sent.
    pub sent_at: Option<DateTime<Utc>>,
}

/// A task to insert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewTask {
    /// Its id.
    pub id: TaskId,
    /// Whose.
    pub enrollment_id: EnrollmentId,
    /// The step.
    pub step_id: StepId,
    /// The enrollment's mailbox.
    pub mailbox_id: Option<MailboxId>,
    /// When it is due.
    pub scheduled_for: DateTime<Utc>,
    /// Whether something comes before it.
    pub is_follow_up: bool,
}

/// The tasks of everybody whose sequence goes on, one person after the other.
pub async fn list(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<Row>, Error> {
    let rows = sqlx::query!(
        "SELECT e.id AS enrollment_id, e.mailbox_id, t.id AS \"task_id?\", t.workflow_step_id AS \"step_id?\", t.status AS \"status?\",
                t.scheduled_for AS \"scheduled_for?\", m.sent_at AS \"sent_at?\"
           FROM outreach.campaign_enrollments e
           LEFT JOIN outreach.tasks t ON t.organisation_id = e.organisation_id AND t.enrollment_id = e.id
           LEFT JOIN outreach.messages m ON m.organisation_id = t.organisation_id AND m.task_id = t.id AND m.direction = 'outbound'
          WHERE e.organisation_id = $1 AND e.campaign_id = $2 AND e.state IN ('active', 'paused')
          ORDER BY e.id",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Row {
            enrollment_id: EnrollmentId(r.enrollment_id),
            mailbox_id: r.mailbox_id.map(MailboxId),
            task: (r.task_id.zip(r.step_id)).zip(r.status.zip(r.scheduled_for)).map(
                |((id, step_id), (status, scheduled_for))| Task {
                    id: TaskId(id),
                    step_id: StepId(step_id),
                    status,
                    scheduled_for,
                    sent_at: r.sent_at,
                },
            ),
        })
        .collect())
}

/// Makes scheduled tasks due at other times.
pub async fn reschedule(
    tx: &mut TenantTx,
    moves: &[(TaskId, DateTime<Utc>)],
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let ids: Vec<Uuid> = moves.iter().map(|(id, _)| id.0).collect();
    let times: Vec<DateTime<Utc>> = moves.iter().map(|(_, at)| *at).collect();
    let done = sqlx::query!(
        "UPDATE outreach.tasks t SET scheduled_for = m.at, updated_at = $4
           FROM unnest($2::uuid[], $3::timestamptz[]) AS m (id, at)
          WHERE t.organisation_id = $1 AND t.id = m.id AND t.status = 'scheduled'",
        tx.organisation_id(),
        &ids,
        &times,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Inserts scheduled tasks.
pub async fn insert(tx: &mut TenantTx, tasks: &[NewTask], now: DateTime<Utc>) -> Result<(), Error> {
    let column = |of: fn(&NewTask) -> Uuid| -> Vec<Uuid> { tasks.iter().map(of).collect() };
    let mailboxes: Vec<Option<Uuid>> = tasks.iter().map(|t| t.mailbox_id.map(|m| m.0)).collect();
    let times: Vec<DateTime<Utc>> = tasks.iter().map(|t| t.scheduled_for).collect();
    let follow_ups: Vec<bool> = tasks.iter().map(|t| t.is_follow_up).collect();
    sqlx::query!(
        "INSERT INTO outreach.tasks (organisation_id, id, enrollment_id, workflow_step_id, mailbox_id, scheduled_for, is_follow_up,
                                     status, created_at, updated_at)
         SELECT $1, t.id, t.enrollment_id, t.step_id, t.mailbox_id, t.scheduled_for, t.is_follow_up, 'scheduled', $8, $8
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::boolean[])
             AS t (id, enrollment_id, step_id, mailbox_id, scheduled_for, is_follow_up)",
        tx.organisation_id(),
        &column(|t| t.id.0),
        &column(|t| t.enrollment_id.0),
        &column(|t| t.step_id.0),
        &mailboxes as &[Option<Uuid>],
        &times,
        &follow_ups,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Says of every scheduled task whether something comes before it, after steps changed their places.
pub async fn mark_follow_ups(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.tasks t SET is_follow_up = s.step_index > 0, updated_at = $3
           FROM outreach.workflow_steps s
          WHERE t.organisation_id = $1 AND s.organisation_id = $1 AND s.campaign_id = $2 AND s.is_active
            AND t.workflow_step_id = s.id AND t.status = 'scheduled' AND t.is_follow_up <> (s.step_index > 0)",
        tx.organisation_id(),
        campaign_id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Somebody who needs a variant of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unassigned {
    /// Who.
    pub enrollment_id: EnrollmentId,
    /// The company that they are written to at.
    pub company_id: CompanyId,
    /// The step.
    pub step_id: StepId,
    /// Its experiment.
    pub experiment_id: ExperimentId,
}

/// Who has a task of an active step ahead, but no variant of it yet.
pub async fn unassigned(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<Unassigned>, Error> {
    let rows = sqlx::query!(
        "SELECT t.enrollment_id, p.company_id, t.workflow_step_id, x.id AS experiment_id
           FROM outreach.workflow_steps s
           JOIN outreach.step_experiments x ON x.organisation_id = s.organisation_id AND x.workflow_step_id = s.id AND x.status <> 'stopped'
           JOIN outreach.tasks t ON t.organisation_id = s.organisation_id AND t.workflow_step_id = s.id AND t.status = 'scheduled'
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN crm.positions p ON p.organisation_id = e.organisation_id AND p.id = e.position_id
           LEFT JOIN outreach.enrollment_step_variant_assignments a
             ON a.organisation_id = t.organisation_id AND a.enrollment_id = t.enrollment_id AND a.workflow_step_id = s.id
          WHERE s.organisation_id = $1 AND s.campaign_id = $2 AND s.is_active AND a.variant_id IS NULL
          ORDER BY t.enrollment_id, s.step_index",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Unassigned {
            enrollment_id: EnrollmentId(r.enrollment_id),
            company_id: CompanyId(r.company_id),
            step_id: StepId(r.workflow_step_id),
            experiment_id: ExperimentId(r.experiment_id),
        })
        .collect())
}
