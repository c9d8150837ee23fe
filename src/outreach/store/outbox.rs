//! Outbound `outreach.messages`: one per task, written before anything leaves, its outcome after it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    base::ids::{
        CampaignId, EnrollmentId, ExperimentId, MailboxId, MessageId, PositionId, TaskId, VariantId,
    },
    db::{Error, TenantTx},
    outreach::unsubscribe::WayOut,
};

/// A message as it is written down: everything its bytes depend on. Its id is its task's.
#[derive(Clone, Debug)]
pub struct Outbound {
    /// The message's id, and its task's.
    pub id: MessageId,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
    /// The recipient.
    pub position_id: PositionId,
    /// The campaign.
    pub campaign_id: CampaignId,
    /// The mailbox.
    pub mailbox_id: MailboxId,
    /// The mailbox's provider.
    pub provider: String,
    /// The experiment it counts for.
    pub step_experiment_id: ExperimentId,
    /// The variant it is.
    pub variant_id: VariantId,
    /// `draft`, `approved`, `composed`, `sending`, …
    pub status: String,
    /// The sender's name.
    pub from_name: String,
    /// The sender's address.
    pub from_address: String,
    /// The recipient's name.
    pub to_name: Option<String>,
    /// The recipient's address.
    pub to_address: String,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub body_text: String,
    /// The HTML part.
    pub body_html: Option<String>,
    /// Message-ID with angle brackets.
    pub rfc822_message_id: String,
    /// Message-ID of the mail it follows.
    pub in_reply_to: Option<String>,
    /// Message-IDs of its thread, oldest first.
    pub references: Vec<String>,
    /// The Date header.
    pub composed_at: DateTime<Utc>,
    /// When it was armed, if it was.
    pub armed_at: Option<DateTime<Utc>>,
    /// Tracking at the time of composing.
    pub open_tracking: String,
    /// The way out of it, where a public URL was set.
    pub way_out: Option<WayOut>,
    /// The draft it is parked as, where the provider has drafts.
    pub draft_id: Option<String>,
    /// The provider's id of the thread: the one it is to continue, then the one it is in.
    pub provider_thread_id: Option<String>,
    /// The provider's id of the message, once it has left.
    pub provider_message_id: Option<String>,
}

/// Writes a message down; a second one for the task is [`Error::Duplicate`].
pub async fn insert(tx: &mut TenantTx, m: &Outbound) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.messages (organisation_id, id, enrollment_id, task_id, position_id, campaign_id, direction, status,
                provider, mailbox_id, rfc822_message_id, in_reply_to, message_references, step_experiment_id, variant_id, subject,
                body_text, body_html, from_name, from_address, to_name, to_address, composed_at, open_tracking, created_at, updated_at,
                provider_thread_id, unsubscribe_token, unsubscribe_url)
         VALUES ($1, $2, $3, $2, $4, $5, 'outbound', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $21, $21, $23, $24, $25)",
        tx.organisation_id(),
        m.id.0,
        m.enrollment_id.0,
        m.position_id.0,
        m.campaign_id.0,
        m.status,
        m.provider,
        m.mailbox_id.0,
        m.rfc822_message_id,
        m.in_reply_to,
        &m.references,
        m.step_experiment_id.0,
        m.variant_id.0,
        m.subject,
        m.body_text,
        m.body_html,
        m.from_name,
        m.from_address,
        m.to_name,
        m.to_address,
        m.composed_at,
        m.open_tracking,
        m.provider_thread_id,
        m.way_out.as_ref().map(|w| &w.token),
        m.way_out.as_ref().map(|w| &w.url)
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The message of a task.
pub async fn find(tx: &mut TenantTx, task_id: TaskId) -> Result<Option<Outbound>, Error> {
    let row = sqlx::query!(
        "SELECT id, enrollment_id AS \"enrollment_id!\", position_id AS \"position_id!\", campaign_id AS \"campaign_id!\",
                mailbox_id AS \"mailbox_id!\", provider, step_experiment_id AS \"step_experiment_id!\", variant_id AS \"variant_id!\",
                status, coalesce(from_name, '') AS \"from_name!\", coalesce(from_address, '') AS \"from_address!\", to_name,
                coalesce(to_address, '') AS \"to_address!\", coalesce(subject, '') AS \"subject!\",
                coalesce(body_text, '') AS \"body_text!\", body_html, coalesce(rfc822_message_id, '') AS \"rfc822_message_id!\",
                in_reply_to, message_references, coalesce(composed_at, created_at) AS \"composed_at!\", armed_at, open_tracking,
                unsubscribe_token, unsubscribe_url,
                draft_id, provider_thread_id, provider_message_id
           FROM outreach.messages
          WHERE organisation_id = $1 AND task_id = $2 AND direction = 'outbound'",
        tx.organisation_id(),
        task_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Outbound {
        id: MessageId(r.id),
        enrollment_id: EnrollmentId(r.enrollment_id),
        position_id: PositionId(r.position_id),
        campaign_id: CampaignId(r.campaign_id),
        mailbox_id: MailboxId(r.mailbox_id),
        provider: r.provider,
        step_experiment_id: ExperimentId(r.step_experiment_id),
        variant_id: VariantId(r.variant_id),
        status: r.status,
        from_name: r.from_name,
        from_address: r.from_address,
        to_name: r.to_name,
        to_address: r.to_address,
        subject: r.subject,
        body_text: r.body_text,
        body_html: r.body_html,
        rfc822_message_id: r.rfc822_message_id,
        in_reply_to: r.in_reply_to,
        references: r.message_references,
        composed_at: r.composed_at,
        armed_at: r.armed_at,
        open_tracking: r.open_tracking,
        way_out: r.unsubscribe_token.zip(r.unsubscribe_url).map(|(token, url)| WayOut { token, url }),
        draft_id: r.draft_id,
        provider_thread_id: r.provider_thread_id,
        provider_message_id: r.provider_message_id,
    }))
}

/// Moves the message from one of the statuses `from` to `to`; `false`: it was in none of them, and nothing was touched.
pub async fn set_status(
    tx: &mut TenantTx,
    id: MessageId,
    from: &[&str],
    to: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let from: Vec<String> = from.iter().map(|s| (*s).to_owned()).collect();
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET status = $4, updated_at = $5
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = ANY($3)",
        tx.organisation_id(),
        id.0,
        &from,
        to,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It has not left after all: parked again, or composed. It counts for no cap. `false`: it was in none of the statuses `from`.
pub async fn disarm(
    tx: &mut TenantTx,
    id: MessageId,
    from: &[&str],
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let from: Vec<String> = from.iter().map(|s| (*s).to_owned()).collect();
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET status = CASE WHEN draft_id IS NULL THEN 'composed' ELSE 'parked' END, armed_at = NULL, missed_at = NULL,
                updated_at = $4
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = ANY($3)",
        tx.organisation_id(),
        id.0,
        &from,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It lies at the provider as a draft.
pub async fn park(
    tx: &mut TenantTx,
    id: MessageId,
    draft_id: &str,
    thread_id: Option<&str>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET status = 'parked', draft_id = $3, provider_thread_id = coalesce($4, provider_thread_id), updated_at = $5
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = 'composed'",
        tx.organisation_id(),
        id.0,
        draft_id,
        thread_id,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Its draft was taken back: composed again, or failed without a trace at the provider.
pub async fn forget_draft(tx: &mut TenantTx, id: MessageId) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages
            SET draft_id = NULL, status = CASE WHEN status = 'parked' THEN 'composed' ELSE status END
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status IN ('parked', 'failed')",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Drafts of mails that were given up: the message and the draft's id.
pub async fn abandoned_drafts(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
) -> Result<Vec<(MessageId, String)>, Error> {
    let rows = sqlx::query!(
        "SELECT id, draft_id AS \"draft_id!\" FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound' AND draft_id IS NOT NULL AND status = 'failed'
            AND armed_at IS NULL
          ORDER BY id LIMIT 100",
        tx.organisation_id(),
        mailbox_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (MessageId(r.id), r.draft_id)).collect())
}

/// From here on it may have been delivered. The commit that follows must be on disk before anything leaves.
pub async fn arm(tx: &mut TenantTx, id: MessageId, now: DateTime<Utc>) -> Result<bool, Error> {
    sqlx::query_scalar!("SELECT set_config('synchronous_commit', 'on', true)").fetch_one(tx.conn()).await?;
    let done = sqlx::query!(
        "UPDATE outreach.messages SET status = 'sending', armed_at = $3, updated_at = $3
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status IN ('composed', 'parked')",
        tx.organisation_id(),
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How a mail left, as the provider tells it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Left<'a> {
    /// The provider's id of the message.
    pub provider_message_id: Option<&'a str>,
    /// The provider's id of the thread.
    pub provider_thread_id: Option<&'a str>,
    /// The Message-ID on the wire, where it is not ours.
    pub rfc822_message_id: Option<&'a str>,
    /// Whether nothing is left to read back or to file.
    pub is_confirmed: bool,
}

/// It has left: from one of the statuses `from`.
pub async fn mark_sent(
    tx: &mut TenantTx,
    id: MessageId,
    from: &[&str],
    left: Left<'_>,
    sent_at: DateTime<Utc>,
) -> Result<bool, Error> {
    let from: Vec<String> = from.iter().map(|s| (*s).to_owned()).collect();
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET status = 'sent', sent_at = $4, armed_at = coalesce(armed_at, $4), updated_at = $4, missed_at = NULL,
                provider_message_id = coalesce($5, provider_message_id), provider_thread_id = coalesce($6, provider_thread_id),
                rfc822_message_id = coalesce($7, rfc822_message_id), confirmed_at = CASE WHEN $8 THEN $4 END
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status = ANY($3)",
        tx.organisation_id(),
        id.0,
        &from,
        sent_at,
        left.provider_message_id,
        left.provider_thread_id,
        left.rfc822_message_id,
        left.is_confirmed
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets a mail that was composed, perhaps given up, and provably never left.
pub async fn discard(tx: &mut TenantTx, id: MessageId) -> Result<bool, Error> {
    let done = sqlx::query!(
        "DELETE FROM outreach.messages WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound'
            AND (status = 'composed' OR status = 'failed' AND armed_at IS NULL)",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// An outbound message as `send list` shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// The message's id, and its task's.
    pub id: Uuid,
    /// Its status.
    pub state: String,
    /// The mailbox's address.
    pub mailbox: String,
    /// The recipient's address.
    pub to: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// The campaign's name.
    pub campaign: Option<String>,
    /// The Message-ID to look for.
    pub rfc822_message_id: Option<String>,
    /// When it was armed.
    pub armed_at: Option<DateTime<Utc>>,
    /// Why it is where it is.
    pub reason: Option<String>,
    /// The mail that it answers, where a person wrote it.
    #[serde(skip)]
    pub answers_id: Option<Uuid>,
    /// Its enrollment.
    #[serde(skip)]
    pub enrollment_id: Option<Uuid>,
}

/// Outbound messages in a status, oldest first.
pub async fn list(tx: &mut TenantTx, status: &str) -> Result<Vec<Listed>, Error> {
    let rows = sqlx::query_as!(
        Listed,
        "SELECT m.id, m.status AS state, lower(b.address::text) AS \"mailbox!\", m.to_address AS \"to\", m.subject,
                c.name AS \"campaign?\", m.rfc822_message_id, m.armed_at, coalesce(t.last_error, m.status_reason) AS \"reason?\", m.enrollment_id,
                m.answers_id
           FROM outreach.messages m
           JOIN outreach.mailboxes b ON b.organisation_id = m.organisation_id AND b.id = m.mailbox_id
           LEFT JOIN outreach.campaigns c ON c.organisation_id = m.organisation_id AND c.id = m.campaign_id
           LEFT JOIN outreach.tasks t ON t.organisation_id = m.organisation_id AND t.id = m.task_id
          WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.status = $2
          ORDER BY m.armed_at NULLS LAST, m.id",
        tx.organisation_id(),
        status
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows)
}

/// Some of the held messages of a mailbox: others each time, so that many of them do not keep a pass from sending.
pub async fn some_held_of(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    limit: i64,
) -> Result<Vec<TaskId>, Error> {
    let rows = sqlx::query!(
        "SELECT t.id FROM outreach.tasks t
           JOIN outreach.messages m ON m.organisation_id = t.organisation_id AND m.task_id = t.id AND m.direction = 'outbound'
          WHERE t.organisation_id = $1 AND t.mailbox_id = $2 AND t.status = 'held' AND m.status = 'held'
          ORDER BY random() LIMIT $3",
        tx.organisation_id(),
        mailbox_id.0,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| TaskId(r.id)).collect())
}
