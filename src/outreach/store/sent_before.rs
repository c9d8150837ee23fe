//! Outbound mails, as inbound ones are matched with them.

use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, EnrollmentId, MailboxId, MessageId, PersonId, PositionId, TaskId},
    db::{Error, TenantTx},
};

/// An outbound mail that an inbound one belongs to.
#[derive(Clone, Debug)]
pub struct Outbound {
    /// The message.
    pub id: MessageId,
    /// Its Message-ID, with angle brackets.
    pub rfc822_message_id: Option<String>,
    /// The task that sent it.
    pub task_id: Option<TaskId>,
    /// The enrollment it was sent for.
    pub enrollment_id: Option<EnrollmentId>,
    /// Its campaign.
    pub campaign_id: Option<CampaignId>,
    /// Whom it was sent to.
    pub position_id: Option<PositionId>,
    /// At which address, lower-case.
    pub to_address: Option<String>,
    /// The mailbox that sent it.
    pub mailbox_id: Option<MailboxId>,
    /// Its subject.
    pub subject: String,
    /// Whether an answer to its step ends the sequence; true where the step is gone.
    pub exit_on_reply: bool,
}

/// An [`Outbound`] as it is read.
struct Row {
    id: Uuid,
    rfc822_message_id: Option<String>,
    task_id: Option<Uuid>,
    enrollment_id: Option<Uuid>,
    campaign_id: Option<Uuid>,
    position_id: Option<Uuid>,
    to_address: Option<String>,
    mailbox_id: Option<Uuid>,
    subject: Option<String>,
    exit_on_reply: bool,
}

impl From<Row> for Outbound {
    fn from(r: Row) -> Self {
        Self {
            id: MessageId(r.id),
            rfc822_message_id: r.rfc822_message_id,
            task_id: r.task_id.map(TaskId),
            enrollment_id: r.enrollment_id.map(EnrollmentId),
            campaign_id: r.campaign_id.map(CampaignId),
            position_id: r.position_id.map(PositionId),
            to_address: r.to_address,
            mailbox_id: r.mailbox_id.map(MailboxId),
            subject: r.subject.unwrap_or_default(),
            exit_on_reply: r.exit_on_reply,
        }
    }
}

/// Reads mails of ours as [`Row`]s: the statements differ only in what they look for.
macro_rules! sent_mails {
    ($filter:tt, $($argument:expr),+ $(,)?) => {
        sqlx::query_as!(
            Row,
            "SELECT m.id, m.rfc822_message_id, m.task_id, m.enrollment_id, m.campaign_id, m.position_id, m.to_address,
                    m.mailbox_id, m.subject, COALESCE(s.exit_on_reply, true) AS \"exit_on_reply!\"
               FROM outreach.messages m
               LEFT JOIN outreach.tasks t ON t.organisation_id = m.organisation_id AND t.id = m.task_id
               LEFT JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
             " + $filter,
            $($argument),+
        )
    };
}

/// The outbound mails that carry one of these Message-IDs, or are one of these rows.
pub async fn outbound_by_ids(
    tx: &mut TenantTx,
    message_ids: &[String],
    rows: &[Uuid],
) -> Result<Vec<Outbound>, Error> {
    let rows = sent_mails!(
        "WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND (m.rfc822_message_id = ANY($2) OR m.id = ANY($3))
            AND m.status IN ('sending', 'sent', 'held', 'bounced')",
        tx.organisation_id(),
        message_ids,
        rows
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Outbound::from).collect())
}

/// The last mail that was sent to one of these addresses (lower-case).
pub async fn last_outbound_to(tx: &mut TenantTx, addresses: &[String]) -> Result<Option<Outbound>, Error> {
    let row = sent_mails!(
        "WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.to_address = ANY($2)
            AND m.status IN ('sending', 'sent', 'held', 'bounced')
          ORDER BY COALESCE(m.sent_at, m.armed_at) DESC NULLS LAST, m.id DESC
          LIMIT 1",
        tx.organisation_id(),
        addresses
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(Outbound::from))
}

/// The last mail that this mailbox sent in a thread of its provider's.
pub async fn last_outbound_in(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    thread_id: &str,
) -> Result<Option<Outbound>, Error> {
    let row = sent_mails!(
        "WHERE m.organisation_id = $1 AND m.mailbox_id = $2 AND m.provider_thread_id = $3 AND m.direction = 'outbound'
            AND m.status IN ('sending', 'sent', 'held', 'bounced')
          ORDER BY COALESCE(m.sent_at, m.armed_at) DESC NULLS LAST, m.id DESC
          LIMIT 1",
        tx.organisation_id(),
        mailbox_id.0,
        thread_id
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(Outbound::from))
}

/// The last mail that was sent to this address (lower-case, without a tag) or to a tagged form of it: `jean+list@x` is `jean@x`.
pub async fn last_to_untagged(tx: &mut TenantTx, address: &str) -> Result<Option<Outbound>, Error> {
    let row = sent_mails!(
        "WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.to_untagged = $2
            AND m.status IN ('sending', 'sent', 'held', 'bounced')
          ORDER BY COALESCE(m.sent_at, m.armed_at) DESC NULLS LAST, m.id DESC
          LIMIT 1",
        tx.organisation_id(),
        address
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(Outbound::from))
}

/// The last mail that was sent, at whatever address, to a person who has this one (lower-case) too.
pub async fn last_to_person_of(tx: &mut TenantTx, address: &str) -> Result<Option<Outbound>, Error> {
    let row = sent_mails!(
        "WHERE m.organisation_id = $1 AND m.direction = 'outbound'
            AND m.position_id IN (
                SELECT other.id
                  FROM crm.positions mine
                  JOIN crm.positions other ON other.organisation_id = mine.organisation_id AND other.person_id = mine.person_id
                 WHERE mine.organisation_id = $1 AND mine.email_key = $2)
            AND m.status IN ('sending', 'sent', 'held', 'bounced')
          ORDER BY COALESCE(m.sent_at, m.armed_at) DESC NULLS LAST, m.id DESC
          LIMIT 1",
        tx.organisation_id(),
        address
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(Outbound::from))
}

/// The last mails that were sent to a domain (lower-case), the newest first, at most `limit`.
pub async fn last_to_domain(tx: &mut TenantTx, domain: &str, limit: i64) -> Result<Vec<Outbound>, Error> {
    let rows = sent_mails!(
        "WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.to_domain = $2
            AND m.status IN ('sending', 'sent', 'held', 'bounced')
          ORDER BY COALESCE(m.sent_at, m.armed_at) DESC NULLS LAST, m.id DESC
          LIMIT $3",
        tx.organisation_id(),
        domain,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Outbound::from).collect())
}

/// Who holds a position.
pub async fn person(tx: &mut TenantTx, position_id: PositionId) -> Result<Option<PersonId>, Error> {
    let id = sqlx::query_scalar!(
        "SELECT person_id FROM crm.positions WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        position_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(id.map(PersonId))
}
