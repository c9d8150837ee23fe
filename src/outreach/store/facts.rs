//! What the gate asks about a recipient, in one statement.

use uuid::Uuid;

use crate::{
    base::ids::{CompanyId, EnrollmentId, MailboxId, StepId, TaskId},
    db::{Error, TenantTx},
    outreach::gate::Recipient,
};

/// The facts about an enrollment's step, and the company that suppressions may name. `suppressed` is not filled in.
pub async fn recipient(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    step_id: StepId,
) -> Result<Option<(Recipient, CompanyId)>, Error> {
    // What is armed counts as written to: nobody knows yet that it was not.
    let row = sqlx::query!(
        "SELECT e.state, c.status AS campaign_status, s.step_index, s.exit_on_reply, pos.email_key, pos.email_status,
                pos.email_reliability::float8 AS email_reliability, pe.status AS person_status, pos.company_id, co.hq_address,
                EXISTS (SELECT FROM outreach.tasks before
                          JOIN outreach.workflow_steps bs ON bs.organisation_id = before.organisation_id AND bs.id = before.workflow_step_id
                         WHERE before.organisation_id = $1 AND before.enrollment_id = e.id AND bs.step_index < s.step_index
                           AND before.status IN ('scheduled', 'locked', 'held')) AS \"earlier_step_open!\",
                EXISTS (SELECT FROM outreach.messages r
                         WHERE r.organisation_id = $1 AND r.enrollment_id = e.id AND r.direction = 'inbound'
                           AND r.class IN ('reply', 'unsubscribe', 'complaint')) AS \"answered!\",
                EXISTS (SELECT FROM crm.positions p2
                          JOIN outreach.campaign_enrollments e2 ON e2.organisation_id = p2.organisation_id AND e2.position_id = p2.id
                          JOIN outreach.campaigns c2 ON c2.organisation_id = e2.organisation_id AND c2.id = e2.campaign_id
                         WHERE p2.organisation_id = $1 AND p2.person_id = pos.person_id AND e2.id <> e.id
                           AND e2.state IN ('active', 'paused') AND c2.status = 'running'
                           AND EXISTS (SELECT FROM outreach.messages m2
                                        WHERE m2.organisation_id = $1 AND m2.enrollment_id = e2.id AND m2.direction = 'outbound'
                                          AND m2.armed_at IS NOT NULL)) AS \"in_another_campaign!\",
                mails.last_mail_at, mails.last_other_mail_at
           FROM outreach.campaign_enrollments e
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           JOIN outreach.workflow_steps s ON s.organisation_id = e.organisation_id AND s.id = $3
           JOIN crm.positions pos ON pos.organisation_id = e.organisation_id AND pos.id = e.position_id
           JOIN crm.people pe ON pe.organisation_id = pos.organisation_id AND pe.id = pos.person_id
           JOIN crm.companies co ON co.organisation_id = pos.organisation_id AND co.id = pos.company_id
          CROSS JOIN LATERAL (
                SELECT max(m.armed_at) AS last_mail_at,
                       max(m.armed_at) FILTER (WHERE m.enrollment_id IS DISTINCT FROM e.id) AS last_other_mail_at
                  FROM crm.positions p3
                  JOIN outreach.messages m ON m.organisation_id = p3.organisation_id AND m.position_id = p3.id
                 WHERE p3.organisation_id = $1 AND p3.person_id = pos.person_id AND m.direction = 'outbound'
                   AND m.status IN ('sending', 'sent', 'held', 'bounced')) mails
          WHERE e.organisation_id = $1 AND e.id = $2",
        tx.organisation_id(),
        enrollment_id.0,
        step_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| {
        let recipient = Recipient {
            state: r.state,
            campaign_status: r.campaign_status,
            step_index: r.step_index,
            exit_on_reply: r.exit_on_reply,
            earlier_step_open: r.earlier_step_open,
            answered: r.answered,
            email: r.email_key,
            email_status: r.email_status,
            email_reliability: r.email_reliability,
            person_status: r.person_status,
            suppressed: false,
            hq_address: r.hq_address,
            in_another_campaign: r.in_another_campaign,
            last_mail_at: r.last_mail_at,
            last_other_mail_at: r.last_other_mail_at,
        };
        (recipient, CompanyId(r.company_id))
    }))
}

/// The next open task of an enrollment, as `why` asks for it.
#[derive(Clone, Debug)]
pub struct NextTask {
    /// The task.
    pub id: TaskId,
    /// Its step.
    pub step_id: StepId,
    /// `email`, `call` or `todo`.
    pub kind: String,
    /// `scheduled`, `locked` or `held`.
    pub status: String,
    /// When it is due.
    pub scheduled_for: chrono::DateTime<chrono::Utc>,
    /// Its mailbox.
    pub mailbox_id: Option<MailboxId>,
}

/// The first task of the enrollment that is not over.
pub async fn next_task(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<Option<NextTask>, Error> {
    let row = sqlx::query!(
        "SELECT t.id, t.workflow_step_id, s.kind, t.status, t.scheduled_for, t.mailbox_id
           FROM outreach.tasks t
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
          WHERE t.organisation_id = $1 AND t.enrollment_id = $2 AND t.status IN ('scheduled', 'locked', 'held')
          ORDER BY s.step_index
          LIMIT 1",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| NextTask {
        id: TaskId(r.id),
        step_id: StepId(r.workflow_step_id),
        kind: r.kind,
        status: r.status,
        scheduled_for: r.scheduled_for,
        mailbox_id: r.mailbox_id.map(MailboxId),
    }))
}

/// Locks one enrollment: what an inbound mail changes waits for it, and it for that.
pub async fn lock_enrollment(tx: &mut TenantTx, id: EnrollmentId) -> Result<Option<String>, Error> {
    let state: Option<String> = sqlx::query_scalar!(
        "SELECT state FROM outreach.campaign_enrollments WHERE organisation_id = $1 AND id = $2 FOR UPDATE",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(state)
}

/// Enrollment and mailbox of an enrollment's tasks: whose calendar the next steps follow.
pub async fn mailbox_of(tx: &mut TenantTx, id: EnrollmentId) -> Result<Option<MailboxId>, Error> {
    let row: Option<Option<Uuid>> = sqlx::query_scalar!(
        "SELECT mailbox_id FROM outreach.campaign_enrollments WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.flatten().map(MailboxId))
}

/// The step of a task.
pub async fn step_of(tx: &mut TenantTx, task_id: TaskId) -> Result<Option<StepId>, Error> {
    let id = sqlx::query_scalar!(
        "SELECT workflow_step_id FROM outreach.tasks WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        task_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(id.map(StepId))
}
