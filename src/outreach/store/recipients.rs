//! Who a mail goes to and what it is made of, across `crm` and `outreach`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{
        CampaignId, EnrollmentId, ExperimentId, MailboxId, MessageId, PositionId, StepId, TaskId, VariantId,
    },
    db::{Error, TenantTx},
    outreach::{
        campaign::{Format, OpenTracking},
        context::{Recipient, Sender},
        store::campaigns,
        unsubscribe::WayOut,
    },
};

/// What these positions' templates may name, in no particular order; `extras` already merged, the position's first.
pub async fn list(tx: &mut TenantTx, positions: &[Uuid]) -> Result<Vec<(PositionId, Recipient)>, Error> {
    let rows = sqlx::query!(
        "SELECT pos.id, p.first_name, p.last_name, p.salutation, p.linkedin_url AS person_linkedin_url,
                c.name AS company_name, c.brand_name, c.linkedin_name, c.siren, c.hq_siret, c.naf_sector, c.activity,
                c.founding_year, c.employee_range, c.annual_revenue_eur, c.main_phone,
                c.generic_email::text AS generic_email, c.website_url, c.linkedin_url AS company_linkedin_url, c.hq_address,
                pos.job_title, pos.email_key AS email, c.extras || p.extras || pos.extras AS \"extras!\"
           FROM crm.positions pos
           JOIN crm.people p ON p.organisation_id = pos.organisation_id AND p.id = pos.person_id
           JOIN crm.companies c ON c.organisation_id = pos.organisation_id AND c.id = pos.company_id
          WHERE pos.organisation_id = $1 AND pos.id = ANY($2)",
        tx.organisation_id(),
        positions
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| {
            let recipient = Recipient {
                first_name: r.first_name,
                last_name: r.last_name,
                salutation: r.salutation,
                person_linkedin_url: r.person_linkedin_url,
                company_name: r.company_name,
                brand_name: r.brand_name,
                linkedin_name: r.linkedin_name,
                siren: r.siren,
                hq_siret: r.hq_siret,
                naf_sector: r.naf_sector,
                activity: r.activity,
                founding_year: r.founding_year,
                employee_range: r.employee_range,
                annual_revenue_eur: r.annual_revenue_eur,
                main_phone: r.main_phone,
                generic_email: r.generic_email,
                website_url: r.website_url,
                company_linkedin_url: r.company_linkedin_url,
                hq_address: r.hq_address,
                job_title: r.job_title,
                email: r.email,
                extras: r.extras,
            };
            (PositionId(r.id), recipient)
        })
        .collect())
}

/// One step of one enrollment, with the texts of the variant that it was assigned to.
#[derive(Clone, Debug)]
pub struct PlannedMail {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Its name.
    pub campaign: String,
    /// What may be learnt of its being opened: the campaign's wish, and never more than the organisation allows now.
    pub open_tracking: OpenTracking,
    /// Which parts its mails have.
    pub format: Format,
    /// Template of the organisation's legal notice.
    pub legal_notice: Option<String>,
    /// Who it goes to.
    pub position_id: PositionId,
    /// Who sends it; `None` where the enrollment has no mailbox.
    pub mailbox_id: Option<MailboxId>,
    /// The mailbox's name, address and signature.
    pub sender: Sender,
    /// The task, once it is laid out.
    pub task_id: Option<TaskId>,
    /// When the task is due.
    pub scheduled_for: Option<DateTime<Utc>>,
    /// The step.
    pub step_id: StepId,
    /// Its place, from 0.
    pub step_index: i32,
    /// The experiment.
    pub experiment_id: ExperimentId,
    /// The variant.
    pub variant_id: VariantId,
    /// Its key.
    pub variant: String,
    /// Template of the subject; none: same thread.
    pub subject_template: Option<String>,
    /// Template of the body; none: a prompt writes it. Beside a prompt: what is sent where the model fails.
    pub body_template: Option<String>,
    /// The name of the prompt that writes it.
    pub prompt: Option<String>,
}

/// The e-mail steps of an enrollment, in order; with `step_id`, only that one.
pub async fn planned(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    step_id: Option<StepId>,
) -> Result<Vec<PlannedMail>, Error> {
    let rows = sqlx::query!(
        "SELECT e.campaign_id, c.name AS campaign, c.open_tracking, o.open_tracking AS \"policy?\", c.format, o.legal_notice AS \"legal_notice?\", e.position_id, e.mailbox_id,
                m.name AS \"mailbox_name?\", lower(m.address::text) AS mailbox_address, m.signature,
                t.id AS \"task_id?\", t.scheduled_for AS \"scheduled_for?\",
                s.id AS step_id, s.step_index, a.step_experiment_id, a.variant_id, v.key AS variant,
                v.subject_template, v.body_template, pr.name AS \"prompt?\"
           FROM outreach.campaign_enrollments e
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           JOIN outreach.enrollment_step_variant_assignments a ON a.organisation_id = e.organisation_id AND a.enrollment_id = e.id
           JOIN outreach.workflow_steps s ON s.organisation_id = a.organisation_id AND s.id = a.workflow_step_id
           JOIN outreach.step_experiment_variants v ON v.organisation_id = a.organisation_id AND v.id = a.variant_id
           LEFT JOIN outreach.prompts pr ON pr.organisation_id = v.organisation_id AND pr.id = v.prompt_id
           LEFT JOIN iam.organisation_settings o ON o.organisation_id = e.organisation_id
           LEFT JOIN outreach.mailboxes m ON m.organisation_id = e.organisation_id AND m.id = e.mailbox_id
           LEFT JOIN outreach.tasks t ON t.organisation_id = e.organisation_id AND t.enrollment_id = e.id
                                     AND t.workflow_step_id = s.id
          WHERE e.organisation_id = $1 AND e.id = $2 AND s.kind = 'email'
            AND CASE WHEN $3::uuid IS NULL THEN s.is_active ELSE s.id = $3 END
          ORDER BY s.step_index",
        tx.organisation_id(),
        enrollment_id.0,
        step_id.map(|s| s.0)
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|r| {
            Ok(PlannedMail {
                campaign_id: CampaignId(r.campaign_id),
                campaign: r.campaign,
                open_tracking: campaigns::open_tracking(r.open_tracking)?.min(allowed(r.policy)?),
                format: campaigns::format(r.format)?,
                legal_notice: r.legal_notice,
                position_id: PositionId(r.position_id),
                mailbox_id: r.mailbox_id.map(MailboxId),
                sender: Sender {
                    name: r.mailbox_name.unwrap_or_default(),
                    email: r.mailbox_address.unwrap_or_default(),
                    signature: r.signature,
                },
                task_id: r.task_id.map(TaskId),
                scheduled_for: r.scheduled_for,
                step_id: StepId(r.step_id),
                step_index: r.step_index,
                experiment_id: ExperimentId(r.step_experiment_id),
                variant_id: VariantId(r.variant_id),
                variant: r.variant,
                subject_template: r.subject_template,
                body_template: r.body_template,
                prompt: r.prompt,
            })
        })
        .collect()
}

/// What an organisation allows; one that said nothing allows nothing.
fn allowed(policy: Option<String>) -> Result<OpenTracking, Error> {
    policy.map_or(Ok(OpenTracking::Off), campaigns::open_tracking)
}

/// A mail of an enrollment that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMail {
    /// The message.
    pub id: MessageId,
    /// Its Message-ID on the wire, with angle brackets.
    pub message_id: String,
    /// Its subject.
    pub subject: String,
    /// Whether it continued a thread.
    pub is_answer: bool,
    /// The step it belongs to.
    pub step_id: Option<StepId>,
}

/// What an enrollment was sent, oldest first.
pub async fn sent(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<Vec<SentMail>, Error> {
    let rows = sqlx::query!(
        "SELECT m.id, m.rfc822_message_id AS \"message_id!\", coalesce(m.subject, '') AS \"subject!\",
                m.in_reply_to IS NOT NULL AS \"is_answer!\", t.workflow_step_id AS \"step_id?\"
           FROM outreach.messages m
           LEFT JOIN outreach.tasks t ON t.organisation_id = m.organisation_id AND t.id = m.task_id
          WHERE m.organisation_id = $1 AND m.enrollment_id = $2 AND m.direction = 'outbound'
            AND m.status IN ('sent', 'bounced') AND m.rfc822_message_id IS NOT NULL AND m.answers_id IS NULL
          ORDER BY m.sent_at, m.id",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| SentMail {
            id: MessageId(r.id),
            message_id: r.message_id,
            subject: r.subject,
            is_answer: r.is_answer,
            step_id: r.step_id.map(StepId),
        })
        .collect())
}

/// A mail whose bytes are fixed.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns of `outreach.messages` of the same names")]
pub struct FixedMail {
    pub id: MessageId,
    pub task_id: TaskId,
    pub status: String,
    pub from_name: String,
    pub from_address: String,
    pub to_name: Option<String>,
    pub to_address: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: Option<String>,
    pub in_reply_to: Option<String>,
    pub references: Vec<String>,
    pub composed_at: DateTime<Utc>,
    pub way_out: Option<WayOut>,
}

/// The mails of an enrollment that are written down: drafts, composed, on their way or gone.
pub async fn fixed(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<Vec<FixedMail>, Error> {
    let rows = sqlx::query!(
        "SELECT id, task_id AS \"task_id!\", status, coalesce(from_name, '') AS \"from_name!\",
                coalesce(from_address, '') AS \"from_address!\", to_name, coalesce(to_address, '') AS \"to_address!\", coalesce(subject, '') AS \"subject!\",
                coalesce(body_text, '') AS \"body_text!\", body_html, in_reply_to, message_references,
                composed_at AS \"composed_at!\", unsubscribe_token, unsubscribe_url
           FROM outreach.messages
          WHERE organisation_id = $1 AND enrollment_id = $2 AND direction = 'outbound'
            AND task_id IS NOT NULL AND composed_at IS NOT NULL",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| FixedMail {
            id: MessageId(r.id),
            task_id: TaskId(r.task_id),
            status: r.status,
            from_name: r.from_name,
            from_address: r.from_address,
            to_name: r.to_name,
            to_address: r.to_address,
            subject: r.subject,
            body_text: r.body_text,
            body_html: r.body_html,
            in_reply_to: r.in_reply_to,
            references: r.message_references,
            composed_at: r.composed_at,
            way_out: r.unsubscribe_token.zip(r.unsubscribe_url).map(|(token, url)| WayOut { token, url }),
        })
        .collect())
}
