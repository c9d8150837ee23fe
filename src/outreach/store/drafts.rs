//! Drafts: outbound messages that wait for a person (`draft`), or for their slot (`approved`); and the mails that are to be drafted.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    base::ids::{
        CampaignId, EnrollmentId, MailboxId, MessageId, PositionId, PromptRunId, StepId, TaskId, UserId,
    },
    db::{Error, TenantTx},
    outreach::store::outbox::Outbound,
};

/// A mail that is to be drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Its task.
    pub task_id: TaskId,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
    /// The step.
    pub step_id: StepId,
    /// The mailbox.
    pub mailbox_id: MailboxId,
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Whether a person wants to see it in any case.
    pub review: bool,
}

/// Mails due before `until` that a prompt writes or a person reviews, and that nobody has drafted: the earliest first. With `task`, only
/// that one, whenever it is due.
pub async fn due(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    task_id: Option<TaskId>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Due>, Error> {
    let rows = sqlx::query!(
        "SELECT t.id, t.enrollment_id, t.workflow_step_id, t.mailbox_id AS \"mailbox_id!\", e.campaign_id, s.review
           FROM outreach.tasks t
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
           JOIN outreach.enrollment_step_variant_assignments a
             ON a.organisation_id = t.organisation_id AND a.enrollment_id = t.enrollment_id AND a.workflow_step_id = t.workflow_step_id
           JOIN outreach.step_experiment_variants v ON v.organisation_id = a.organisation_id AND v.id = a.variant_id
          WHERE t.organisation_id = $1 AND t.status = 'scheduled' AND t.mailbox_id IS NOT NULL
            AND ($2::uuid IS NULL OR e.campaign_id = $2) AND ($3::uuid IS NULL OR t.id = $3)
            AND (t.scheduled_for <= $4 OR $3 IS NOT NULL)
            AND c.status = 'running' AND e.state = 'active' AND s.kind = 'email' AND (s.review OR v.prompt_id IS NOT NULL)
            AND NOT EXISTS (SELECT FROM outreach.messages m
                             WHERE m.organisation_id = $1 AND m.task_id = t.id AND m.direction = 'outbound'
                               AND NOT (m.status = 'failed' AND m.armed_at IS NULL AND m.draft_id IS NULL))
            AND NOT (t.is_follow_up AND EXISTS (
                 SELECT FROM outreach.tasks before
                   JOIN outreach.workflow_steps bs ON bs.organisation_id = before.organisation_id AND bs.id = before.workflow_step_id
                  WHERE before.organisation_id = $1 AND before.enrollment_id = t.enrollment_id
                    AND before.status IN ('scheduled', 'locked', 'held') AND bs.step_index < s.step_index))
          ORDER BY t.scheduled_for, t.id
          LIMIT $5",
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        task_id.map(|id| id.0),
        until,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Due {
            task_id: TaskId(r.id),
            enrollment_id: EnrollmentId(r.enrollment_id),
            step_id: StepId(r.workflow_step_id),
            mailbox_id: MailboxId(r.mailbox_id),
            campaign_id: CampaignId(r.campaign_id),
            review: r.review,
        })
        .collect())
}

/// How the mail of one step comes about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// A person sees it before it goes.
    pub review: bool,
    /// A prompt writes it, and no template stands in for it.
    pub awaits_draft: bool,
}

/// How the mail of this step of an enrollment comes about.
pub async fn manner(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    step_id: StepId,
) -> Result<Manner, Error> {
    let row = sqlx::query!(
        "SELECT s.review, coalesce(v.prompt_id IS NOT NULL AND v.body_template IS NULL, false) AS \"awaits_draft!\"
           FROM outreach.workflow_steps s
           LEFT JOIN outreach.enrollment_step_variant_assignments a
             ON a.organisation_id = s.organisation_id AND a.enrollment_id = $2 AND a.workflow_step_id = s.id
           LEFT JOIN outreach.step_experiment_variants v ON v.organisation_id = a.organisation_id AND v.id = a.variant_id
          WHERE s.organisation_id = $1 AND s.id = $3",
        tx.organisation_id(),
        enrollment_id.0,
        step_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map_or_else(Manner::default, |r| Manner { review: r.review, awaits_draft: r.awaits_draft }))
}

/// Names of other people and companies of a campaign, at most 400.
pub async fn others(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    position_id: PositionId,
) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT name AS \"name!\" FROM (
            SELECT unnest(ARRAY[nullif(concat_ws(' ', p.first_name, p.last_name), ''), c.name]) AS name
              FROM outreach.campaign_enrollments e
              JOIN crm.positions pos ON pos.organisation_id = e.organisation_id AND pos.id = e.position_id
              JOIN crm.positions mine ON mine.organisation_id = e.organisation_id AND mine.id = $3
              JOIN crm.people p ON p.organisation_id = pos.organisation_id AND p.id = pos.person_id
              JOIN crm.companies c ON c.organisation_id = pos.organisation_id AND c.id = pos.company_id
             WHERE e.organisation_id = $1 AND e.campaign_id = $2 AND pos.company_id <> mine.company_id
             LIMIT 200) names
          WHERE name IS NOT NULL",
        tx.organisation_id(),
        campaign_id.0,
        position_id.0
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Where a draft comes from, and how it stands.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The call that wrote it.
    pub run_id: Option<PromptRunId>,
    /// What the checks found.
    pub problems: Vec<String>,
    /// When it was released, where nobody had to.
    pub approved_at: Option<DateTime<Utc>>,
}

/// Notes where a message that was just inserted comes from.
pub async fn set_origin(tx: &mut TenantTx, id: MessageId, origin: &Origin) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET prompt_run_id = $3, draft_problems = $4, approved_at = $5
          WHERE organisation_id = $1 AND id = $2 AND status IN ('draft', 'approved')",
        tx.organisation_id(),
        id.0,
        origin.run_id.map(|id| id.0),
        &origin.problems,
        origin.approved_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A draft as a person sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// The message's id, and its task's.
    pub id: Uuid,
    /// `draft`: waits for a person; `approved`: waits for its slot.
    pub status: String,
    /// The campaign.
    pub campaign: String,
    /// The step, from 0.
    pub step_index: i32,
    /// The variant's key.
    pub variant: String,
    /// The prompt and its version, where one wrote it.
    pub prompt: Option<String>,
    /// The version.
    pub prompt_version: Option<i32>,
    /// The recipient's address.
    pub to: String,
    /// The recipient's name.
    pub to_name: Option<String>,
    /// The subject.
    pub subject: String,
    /// The text, signed.
    pub body_text: String,
    /// Why it waits: what the checks found; none: its step asks for a person.
    pub problems: Vec<String>,
    /// When its slot is.
    pub scheduled_for: DateTime<Utc>,
    /// What it cost, in millionths of a euro.
    pub cost_micro_eur: Option<i64>,
    /// The enrollment.
    pub enrollment_id: Uuid,
    /// The step's id.
    #[serde(skip)]
    pub step_id: Uuid,
    /// The mailbox.
    #[serde(skip)]
    pub mailbox_id: Uuid,
}

/// Drafts in one of these statuses, those whose slot is next first. With `id`, only that one.
pub async fn list(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    id: Option<MessageId>,
    statuses: &[&str],
    limit: i64,
) -> Result<Vec<Draft>, Error> {
    let statuses: Vec<String> = statuses.iter().map(|s| (*s).to_owned()).collect();
    let rows = sqlx::query_as!(
        Draft,
        "SELECT m.id, m.status, c.name AS campaign, s.step_index, v.key AS variant, p.name AS \"prompt?\", p.version AS \"prompt_version?\",
                coalesce(m.to_address, '') AS \"to!\", m.to_name, coalesce(m.subject, '') AS \"subject!\",
                coalesce(m.body_text, '') AS \"body_text!\", m.draft_problems AS problems, t.scheduled_for,
                r.cost_micro_eur AS \"cost_micro_eur?\", t.enrollment_id, s.id AS step_id, m.mailbox_id AS \"mailbox_id!\"
           FROM outreach.messages m
           JOIN outreach.tasks t ON t.organisation_id = m.organisation_id AND t.id = m.task_id
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
           JOIN outreach.campaigns c ON c.organisation_id = m.organisation_id AND c.id = m.campaign_id
           JOIN outreach.step_experiment_variants v ON v.organisation_id = m.organisation_id AND v.id = m.variant_id
           LEFT JOIN outreach.prompt_runs r ON r.organisation_id = m.organisation_id AND r.id = m.prompt_run_id
           LEFT JOIN outreach.prompts p ON p.organisation_id = r.organisation_id AND p.id = r.prompt_id
          WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.mailbox_id IS NOT NULL AND m.status = ANY($2)
            AND ($3::uuid IS NULL OR m.campaign_id = $3) AND ($4::uuid IS NULL OR m.id = $4)
          ORDER BY t.scheduled_for, m.id
          LIMIT $5",
        tx.organisation_id(),
        &statuses,
        campaign_id.map(|id| id.0),
        id.map(|id| id.0),
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows)
}

/// Releases a draft; `false`: it is none any more.
pub async fn approve(
    tx: &mut TenantTx,
    id: MessageId,
    user: Option<UserId>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages SET status = 'approved', approved_at = $3, approved_by = $4, updated_at = $3
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = 'draft'",
        tx.organisation_id(),
        id.0,
        now,
        user.map(|u| u.0)
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a draft another text; it waits for a person again. `false`: it is none any more.
pub async fn rewrite(
    tx: &mut TenantTx,
    id: MessageId,
    (subject, body): (&str, &str),
    html: Option<&str>,
    problems: &[String],
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET status = 'draft', subject = $3, body_text = $4, body_html = $5, draft_problems = $6, approved_at = NULL,
                approved_by = NULL, updated_at = $7
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status IN ('draft', 'approved')",
        tx.organisation_id(),
        id.0,
        subject,
        body,
        html,
        problems,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets a draft, or one that was given up before it was armed, so that another can be made.
pub async fn discard(tx: &mut TenantTx, id: MessageId) -> Result<bool, Error> {
    let done = sqlx::query!(
        "DELETE FROM outreach.messages
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND armed_at IS NULL AND draft_id IS NULL
            AND status IN ('draft', 'approved', 'failed')",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether the message's text was released, by a person or by the checks: it is not written anew.
pub async fn is_released(tx: &mut TenantTx, id: MessageId) -> Result<bool, Error> {
    let at = sqlx::query_scalar!(
        "SELECT approved_at FROM outreach.messages WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(at.flatten().is_some())
}

/// Composes a released text: its headers are those of now.
pub async fn compose(tx: &mut TenantTx, m: &Outbound) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET status = 'composed', to_address = $3, to_name = $4, from_name = $5, from_address = $6, subject = $7, body_html = $8,
                in_reply_to = $9, message_references = $10, composed_at = $11, open_tracking = $12, provider_thread_id = $13,
                updated_at = $11
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status IN ('approved', 'composed') AND armed_at IS NULL",
        tx.organisation_id(),
        m.id.0,
        m.to_address,
        m.to_name,
        m.from_name,
        m.from_address,
        m.subject,
        m.body_html,
        m.in_reply_to,
        &m.references,
        m.composed_at,
        m.open_tracking,
        m.provider_thread_id
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}
