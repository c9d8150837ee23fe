//! What a simulation starts from.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, MailboxId, StepId},
    db::{Error, TenantTx},
};

/// The next step of somebody whose sequence goes on.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// The sequence.
    pub campaign_id: CampaignId,
    /// Who writes.
    pub mailbox_id: MailboxId,
    /// The step.
    pub step_id: StepId,
    /// When it is due.
    pub due: DateTime<Utc>,
}

/// The mailboxes from which people in the campaign are still written to.
pub async fn mailboxes_in_use(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<MailboxId>, Error> {
    let rows = sqlx::query!(
        "SELECT DISTINCT t.mailbox_id AS \"mailbox_id!\"
           FROM outreach.campaign_enrollments e
           JOIN outreach.tasks t ON t.organisation_id = e.organisation_id AND t.enrollment_id = e.id
          WHERE e.organisation_id = $1 AND e.campaign_id = $2 AND e.state = 'active'
            AND t.status IN ('scheduled', 'locked') AND t.mailbox_id IS NOT NULL
          ORDER BY t.mailbox_id",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| MailboxId(r.mailbox_id)).collect())
}

/// The next steps of this campaign, whatever its status, and of the running ones that use the same mailboxes.
pub async fn next_steps(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    mailboxes: &[MailboxId],
) -> Result<Vec<NextStep>, Error> {
    let ids: Vec<Uuid> = mailboxes.iter().map(|m| m.0).collect();
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (t.enrollment_id) e.campaign_id, t.mailbox_id AS \"mailbox_id!\", s.id AS step_id, t.scheduled_for
           FROM outreach.tasks t
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
          WHERE t.organisation_id = $1 AND t.mailbox_id = ANY($3) AND t.status IN ('scheduled', 'locked')
            AND e.state = 'active' AND (c.id = $2 OR c.status = 'running')
          ORDER BY t.enrollment_id, s.step_index",
        tx.organisation_id(),
        campaign_id.0,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| NextStep {
            campaign_id: CampaignId(r.campaign_id),
            mailbox_id: MailboxId(r.mailbox_id),
            step_id: StepId(r.step_id),
            due: r.scheduled_for,
        })
        .collect())
}

/// A step of a campaign.
#[derive(Clone, Debug)]
pub struct PlannedStep {
    /// Its id.
    pub id: StepId,
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Days after the step before it.
    pub delay_days: u32,
    /// Whether these are business days.
    pub delay_business: bool,
    /// Whether it is a mail.
    pub is_mail: bool,
    /// Whether an answer ends the sequence before it.
    pub exit_on_reply: bool,
}

/// The active steps of these campaigns, in order.
pub async fn steps(tx: &mut TenantTx, campaigns: &[CampaignId]) -> Result<Vec<PlannedStep>, Error> {
    let ids: Vec<Uuid> = campaigns.iter().map(|c| c.0).collect();
    let rows = sqlx::query!(
        "SELECT id, campaign_id, delay_days, delay_business, kind, exit_on_reply
           FROM outreach.workflow_steps
          WHERE organisation_id = $1 AND campaign_id = ANY($2) AND is_active
          ORDER BY campaign_id, step_index",
        tx.organisation_id(),
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| PlannedStep {
            id: StepId(r.id),
            campaign_id: CampaignId(r.campaign_id),
            delay_days: u32::try_from(r.delay_days).unwrap_or(0),
            delay_business: r.delay_business,
            is_mail: r.kind == "email",
            exit_on_reply: r.exit_on_reply,
        })
        .collect())
}

/// Mails sent up to `until`, those who answered them, first mails, and how many of these bounced: of one campaign, or of all.
pub async fn outcomes(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    until: DateTime<Utc>,
) -> Result<[i64; 4], Error> {
    let row = sqlx::query!(
        "WITH sends AS (
            SELECT m.enrollment_id, m.status, NOT t.is_follow_up AS is_first
              FROM outreach.messages m
              JOIN outreach.tasks t ON t.organisation_id = m.organisation_id AND t.id = m.task_id
             WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.status IN ('sent', 'bounced')
               AND ($2::uuid IS NULL OR m.campaign_id = $2) AND m.sent_at <= $3)
         SELECT count(*) AS \"mails!\", count(*) FILTER (WHERE is_first) AS \"first_mails!\",
                count(*) FILTER (WHERE is_first AND status = 'bounced') AS \"bounced!\",
                (SELECT count(DISTINCT i.enrollment_id) FROM outreach.messages i
                  WHERE i.organisation_id = $1 AND i.direction = 'inbound' AND i.class = 'reply'
                    AND i.enrollment_id IN (SELECT enrollment_id FROM sends)) AS \"replied!\"
           FROM sends",
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        until
    )
    .fetch_one(tx.conn())
    .await?;
    Ok([row.mails, row.replied, row.first_mails, row.bounced])
}
