//! Answers that a person gives to a mail that came in: outbound `outreach.messages` without a task.
//!
//! Nobody holds a task here, so the row carries the lease itself: `locked_at`, the database's clock when it was armed, is the fence
//! of everything that its sender writes afterwards.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, CompanyId, EnrollmentId, MailboxId, MessageId, PositionId},
    db::{Error, TenantTx},
};

/// An answer as it is written down: everything its bytes depend on.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The message.
    pub id: MessageId,
    /// The mail that it answers.
    pub answers_id: MessageId,
    /// What that mail belongs to, if anything.
    pub enrollment_id: Option<EnrollmentId>,
    /// Its campaign.
    pub campaign_id: Option<CampaignId>,
    /// Its person.
    pub position_id: Option<PositionId>,
    /// The mailbox that received the mail and answers it.
    pub mailbox_id: MailboxId,
    /// The mailbox's provider.
    pub provider: String,
    /// `composed`, `parked`, `sending`, …
    pub status: String,
    /// Why it has this status.
    pub status_reason: Option<String>,
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
    /// The whole text, with signature and quote.
    pub body_text: String,
    /// What the person wrote.
    pub written: String,
    /// Message-ID with angle brackets.
    pub rfc822_message_id: String,
    /// Message-ID of the mail it answers.
    pub in_reply_to: Option<String>,
    /// Message-IDs of its thread, oldest first.
    pub references: Vec<String>,
    /// The Date header.
    pub composed_at: DateTime<Utc>,
    /// When it was armed, if it was.
    pub armed_at: Option<DateTime<Utc>>,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
    /// The draft it is parked as, where the provider has drafts.
    pub draft_id: Option<String>,
    /// The provider's id of the thread.
    pub provider_thread_id: Option<String>,
    /// The provider's id of the message, once it has left.
    pub provider_message_id: Option<String>,
}

/// The mail that is to be answered, and what there is to know of its sender.
#[derive(Clone, Debug)]
pub struct Original {
    /// The mail.
    pub id: MessageId,
    /// Its class.
    pub class: String,
    /// The rule that decided.
    pub rule: String,
    /// From, lower-case.
    pub from_address: String,
    /// The name beside it.
    pub from_name: Option<String>,
    /// Reply-To, lower-case.
    pub reply_to: Option<String>,
    /// Decoded.
    pub subject: String,
    /// The whole text.
    pub full_text: String,
    /// When it was written.
    pub received_at: DateTime<Utc>,
    /// Message-ID, with angle brackets.
    pub rfc822_message_id: Option<String>,
    /// First In-Reply-To.
    pub in_reply_to: Option<String>,
    /// References, oldest first.
    pub references: Vec<String>,
    /// The provider's thread.
    pub provider_thread_id: Option<String>,
    /// The mailbox that received it.
    pub mailbox_id: Option<MailboxId>,
    /// The enrollment it belongs to.
    pub enrollment_id: Option<EnrollmentId>,
    /// Its campaign.
    pub campaign_id: Option<CampaignId>,
    /// Its person.
    pub position_id: Option<PositionId>,
    /// The address that the person was written to at.
    pub written_to: Option<String>,
    /// The person's company.
    pub company_id: Option<CompanyId>,
    /// The person's status.
    pub person_status: Option<String>,
}

/// An answer as `inbox show` tells it.
#[derive(Clone, Debug, Serialize)]
pub struct Given {
    /// The message.
    pub id: MessageId,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
    /// Its status.
    pub status: String,
}

/// The mail to be answered. It is locked: two answers to it are written one after the other.
pub async fn original(tx: &mut TenantTx, id: MessageId) -> Result<Option<Original>, Error> {
    let row = sqlx::query!(
        "SELECT m.id, m.class, m.class_rule, m.from_address, m.from_name, m.reply_to_address, m.subject, m.full_text,
                m.received_at AS \"received_at!\", m.rfc822_message_id, m.in_reply_to, m.message_references, m.provider_thread_id,
                m.mailbox_id, m.enrollment_id, m.campaign_id, m.position_id, o.to_address AS \"written_to?\",
                p.company_id AS \"company_id?\", pe.status AS \"person_status?\"
           FROM outreach.messages m
           LEFT JOIN outreach.messages o ON o.organisation_id = m.organisation_id AND o.id = m.about_id
           LEFT JOIN crm.positions p ON p.organisation_id = m.organisation_id AND p.id = m.position_id
           LEFT JOIN crm.people pe ON pe.organisation_id = p.organisation_id AND pe.id = p.person_id
          WHERE m.organisation_id = $1 AND m.id = $2 AND m.direction = 'inbound'
            FOR UPDATE OF m",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Original {
        id: MessageId(r.id),
        class: r.class.unwrap_or_default(),
        rule: r.class_rule.unwrap_or_default(),
        from_address: r.from_address.unwrap_or_default(),
        from_name: r.from_name,
        reply_to: r.reply_to_address,
        subject: r.subject.unwrap_or_default(),
        full_text: r.full_text.unwrap_or_default(),
        received_at: r.received_at,
        rfc822_message_id: r.rfc822_message_id,
        in_reply_to: r.in_reply_to,
        references: r.message_references,
        provider_thread_id: r.provider_thread_id,
        mailbox_id: r.mailbox_id.map(MailboxId),
        enrollment_id: r.enrollment_id.map(EnrollmentId),
        campaign_id: r.campaign_id.map(CampaignId),
        position_id: r.position_id.map(PositionId),
        written_to: r.written_to,
        company_id: r.company_id.map(CompanyId),
        person_status: r.person_status,
    }))
}

/// Writes an answer down.
pub async fn insert(tx: &mut TenantTx, a: &Answer) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.messages (organisation_id, id, answers_id, enrollment_id, position_id, campaign_id, direction, status,
                provider, mailbox_id, rfc822_message_id, in_reply_to, message_references, subject, body_text, full_text, from_name,
                from_address, to_name, to_address, composed_at, created_at, updated_at, provider_thread_id)
         VALUES ($1, $2, $3, $4, $5, $6, 'outbound', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20, $20, $21)",
        tx.organisation_id(),
        a.id.0,
        a.answers_id.0,
        a.enrollment_id.map(|id| id.0),
        a.position_id.map(|id| id.0),
        a.campaign_id.map(|id| id.0),
        a.status,
        a.provider,
        a.mailbox_id.0,
        a.rfc822_message_id,
        a.in_reply_to,
        &a.references,
        a.subject,
        a.body_text,
        a.written,
        a.from_name,
        a.from_address,
        a.to_name,
        a.to_address,
        a.composed_at,
        a.provider_thread_id
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// One answer.
pub async fn find(tx: &mut TenantTx, id: MessageId) -> Result<Option<Answer>, Error> {
    let row = sqlx::query!(
        "SELECT id, answers_id AS \"answers_id!\", enrollment_id, campaign_id, position_id, mailbox_id AS \"mailbox_id!\", provider,
                status, status_reason, coalesce(from_name, '') AS \"from_name!\", coalesce(from_address, '') AS \"from_address!\",
                to_name, coalesce(to_address, '') AS \"to_address!\", coalesce(subject, '') AS \"subject!\",
                coalesce(body_text, '') AS \"body_text!\", coalesce(full_text, '') AS \"written!\",
                coalesce(rfc822_message_id, '') AS \"rfc822_message_id!\", in_reply_to, message_references,
                coalesce(composed_at, created_at) AS \"composed_at!\", armed_at, sent_at, draft_id, provider_thread_id,
                provider_message_id
           FROM outreach.messages
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND answers_id IS NOT NULL",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Answer {
        id: MessageId(r.id),
        answers_id: MessageId(r.answers_id),
        enrollment_id: r.enrollment_id.map(EnrollmentId),
        campaign_id: r.campaign_id.map(CampaignId),
        position_id: r.position_id.map(PositionId),
        mailbox_id: MailboxId(r.mailbox_id),
        provider: r.provider,
        status: r.status,
        status_reason: r.status_reason,
        from_name: r.from_name,
        from_address: r.from_address,
        to_name: r.to_name,
        to_address: r.to_address,
        subject: r.subject,
        body_text: r.body_text,
        written: r.written,
        rfc822_message_id: r.rfc822_message_id,
        in_reply_to: r.in_reply_to,
        references: r.message_references,
        composed_at: r.composed_at,
        armed_at: r.armed_at,
        sent_at: r.sent_at,
        draft_id: r.draft_id,
        provider_thread_id: r.provider_thread_id,
        provider_message_id: r.provider_message_id,
    }))
}

/// The answers to a mail, and to the copies of it that other mailboxes got, oldest first.
pub async fn given(tx: &mut TenantTx, mail: MessageId) -> Result<Vec<Given>, Error> {
    let rows = sqlx::query!(
        "SELECT a.id, a.sent_at, a.status
           FROM outreach.messages m
           JOIN outreach.messages c ON c.organisation_id = m.organisation_id AND c.direction = 'inbound'
                AND (c.id = m.id OR c.rfc822_message_id = m.rfc822_message_id AND c.from_address = m.from_address)
           JOIN outreach.messages a ON a.organisation_id = c.organisation_id AND a.answers_id = c.id
          WHERE m.organisation_id = $1 AND m.id = $2
          ORDER BY a.created_at, a.id",
        tx.organisation_id(),
        mail.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Given { id: MessageId(r.id), sent_at: r.sent_at, status: r.status })
        .collect())
}

/// From here on it may have been delivered; the commit that follows must be on disk before anything leaves. Gives the fence; none:
/// it is not there to be armed.
pub async fn arm(
    tx: &mut TenantTx,
    id: MessageId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    sqlx::query_scalar!("SELECT set_config('synchronous_commit', 'on', true)").fetch_one(tx.conn()).await?;
    let fence = sqlx::query_scalar!(
        "UPDATE outreach.messages
            SET status = 'sending', armed_at = $3, locked_at = clock_timestamp(), missed_at = NULL, status_reason = NULL,
                updated_at = $3
          WHERE organisation_id = $1 AND id = $2 AND answers_id IS NOT NULL AND status IN ('composed', 'parked')
         RETURNING locked_at AS \"locked_at!\"",
        tx.organisation_id(),
        id.0,
        now
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(fence)
}

/// Locks the answer, if nobody has looked into its outcome since it was armed.
pub async fn is_ours(tx: &mut TenantTx, id: MessageId, fence: DateTime<Utc>) -> Result<bool, Error> {
    let ours = sqlx::query_scalar!(
        "SELECT id FROM outreach.messages
          WHERE organisation_id = $1 AND id = $2 AND answers_id IS NOT NULL AND status = 'sending' AND locked_at = $3
            FOR UPDATE",
        tx.organisation_id(),
        id.0,
        fence
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(ours.is_some())
}

/// Says why it has its status; none: nothing is to be said any more.
pub async fn note(tx: &mut TenantTx, id: MessageId, reason: Option<&str>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET status_reason = $3
          WHERE organisation_id = $1 AND id = $2 AND answers_id IS NOT NULL",
        tx.organisation_id(),
        id.0,
        reason
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// In how many seconds the provider may be asked what became of an armed answer: negative where it is time. None: it is not armed.
pub async fn seconds_left(tx: &mut TenantTx, id: MessageId, seconds: f64) -> Result<Option<f64>, Error> {
    let left = sqlx::query_scalar!(
        "SELECT extract(epoch FROM coalesce(locked_at, armed_at, created_at) + make_interval(secs => $3) - clock_timestamp())::float8
                AS \"left!\"
           FROM outreach.messages
          WHERE organisation_id = $1 AND id = $2 AND answers_id IS NOT NULL AND status = 'sending'",
        tx.organisation_id(),
        id.0,
        seconds
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(left)
}

/// Answers of the mailbox that were armed so many seconds ago, and whose outcome nobody wrote down.
pub async fn expired(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    seconds: f64,
) -> Result<Vec<MessageId>, Error> {
    let rows: Vec<Uuid> = sqlx::query_scalar!(
        "SELECT id FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND answers_id IS NOT NULL AND status = 'sending'
            AND (locked_at IS NULL OR locked_at <= clock_timestamp() - make_interval(secs => $3))
          ORDER BY id",
        tx.organisation_id(),
        mailbox_id.0,
        seconds
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(MessageId).collect())
}

/// Some of the held answers of a mailbox.
pub async fn some_held_of(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    limit: i64,
) -> Result<Vec<MessageId>, Error> {
    let rows: Vec<Uuid> = sqlx::query_scalar!(
        "SELECT id FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND answers_id IS NOT NULL AND status = 'held'
          ORDER BY random() LIMIT $3",
        tx.organisation_id(),
        mailbox_id.0,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(MessageId).collect())
}

/// Answers that have left, and whose Message-ID was not read back or whose copy was not filed, oldest first.
pub async fn unconfirmed(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    limit: i64,
) -> Result<Vec<MessageId>, Error> {
    let rows: Vec<Uuid> = sqlx::query_scalar!(
        "SELECT id FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound' AND confirmed_at IS NULL
            AND status IN ('sent', 'bounced') AND answers_id IS NOT NULL
          ORDER BY sent_at, id LIMIT $3",
        tx.organisation_id(),
        mailbox_id.0,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(MessageId).collect())
}
