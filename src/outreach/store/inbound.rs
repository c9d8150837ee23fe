//! Inbound rows of `outreach.messages`, what they are matched with, and the mailboxes they come from.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::{
    base::ids::{MailboxId, MessageId},
    db::{Error, TenantTx},
    outreach::{effects::Change, store::sent_before::Outbound},
};

/// A mail to be stored.
#[derive(Clone, Debug)]
pub struct Received<'a> {
    /// The new row's id.
    pub id: MessageId,
    /// Where it was fetched.
    pub mailbox_id: MailboxId,
    /// maildir, smtp or gmail.
    pub provider: &'a str,
    /// The provider's name for it, unique in the mailbox.
    pub provider_message_id: &'a str,
    /// Message-ID, with angle brackets.
    pub rfc822_message_id: Option<&'a str>,
    /// The provider's thread.
    pub provider_thread_id: Option<&'a str>,
    /// SHA-256 of its bytes.
    pub content_hash: &'a [u8],
    /// First In-Reply-To, with angle brackets.
    pub in_reply_to: Option<&'a str>,
    /// References, oldest first.
    pub references: &'a [String],
    /// Lower-case.
    pub from_address: &'a str,
    /// The name beside it.
    pub from_name: Option<&'a str>,
    /// Reply-To, lower-case.
    pub reply_to: Option<&'a str>,
    /// Lower-case.
    pub to_address: Option<&'a str>,
    /// Decoded.
    pub subject: &'a str,
    /// What the person wrote.
    pub body_text: &'a str,
    /// The whole text.
    pub full_text: &'a str,
    /// The class, as the contract writes it.
    pub class: &'a str,
    /// The rule that decided.
    pub class_rule: &'a str,
    /// What a bounce or a delay says.
    pub class_detail: Option<Value>,
    /// When it was written, never later than now.
    pub received_at: DateTime<Utc>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// Where the mailbox's reading stopped, in its provider's terms.
pub async fn cursor(tx: &mut TenantTx, mailbox_id: MailboxId) -> Result<Option<Value>, Error> {
    let cursor = sqlx::query_scalar!(
        "SELECT sync_cursor FROM outreach.mailboxes WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        mailbox_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(cursor.flatten())
}

/// Whether an address is, or was, one of the organisation's mailboxes.
pub async fn is_own_address(tx: &mut TenantTx, address: &str) -> Result<bool, Error> {
    let row = sqlx::query!(
        "SELECT EXISTS (SELECT 1 FROM outreach.mailboxes WHERE organisation_id = $1 AND address = $2::citext) AS \"own!\"",
        tx.organisation_id(),
        address as _
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(row.own)
}

/// Which of these names are stored already.
pub async fn known(tx: &mut TenantTx, mailbox_id: MailboxId, names: &[String]) -> Result<Vec<String>, Error> {
    let rows = sqlx::query!(
        "SELECT provider_message_id AS \"name!\" FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'inbound' AND provider_message_id = ANY($3)",
        tx.organisation_id(),
        mailbox_id.0,
        names
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| r.name).collect())
}

/// Stores a mail; false where it is stored already.
pub async fn insert(tx: &mut TenantTx, mail: Received<'_>) -> Result<bool, Error> {
    let done = sqlx::query!(
        "INSERT INTO outreach.messages (organisation_id, id, direction, status, provider, mailbox_id, provider_message_id,
                rfc822_message_id, in_reply_to, message_references, from_address, to_address, subject, body_text, full_text,
                class, class_rule, class_detail, received_at, created_at, updated_at, provider_thread_id, content_hash,
                from_name, reply_to_address)
         VALUES ($1, $2, 'inbound', 'received', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $19,
                $20, $21, $22)
         ON CONFLICT (organisation_id, mailbox_id, provider_message_id) WHERE direction = 'inbound' DO NOTHING",
        tx.organisation_id(),
        mail.id.0,
        mail.provider,
        mail.mailbox_id.0,
        mail.provider_message_id,
        mail.rfc822_message_id,
        mail.in_reply_to,
        mail.references,
        mail.from_address,
        mail.to_address,
        mail.subject,
        mail.body_text,
        mail.full_text,
        mail.class,
        mail.class_rule,
        mail.class_detail,
        mail.received_at,
        mail.now,
        mail.provider_thread_id,
        mail.content_hash,
        mail.from_name,
        mail.reply_to
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ties an inbound mail to the mail of ours that it is about, and so to its enrollment. `rule` says what found it.
pub async fn set_match(tx: &mut TenantTx, id: MessageId, to: &Outbound, rule: &str) -> Result<(), Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages SET enrollment_id = $3, campaign_id = $4, position_id = $5, about_id = $6, match_rule = $7
          WHERE organisation_id = $1 AND id = $2 AND direction = 'inbound'",
        tx.organisation_id(),
        id.0,
        to.enrollment_id.map(|id| id.0),
        to.campaign_id.map(|id| id.0),
        to.position_id.map(|id| id.0),
        to.id.0,
        rule
    )
    .execute(tx.conn())
    .await?;
    one(&done, id)
}

/// Keeps what an inbound mail changed.
pub async fn set_effects(tx: &mut TenantTx, id: MessageId, effects: &[Change]) -> Result<(), Error> {
    let effects = serde_json::to_value(effects).map_err(|e| Error::Other(e.to_string()))?;
    let done = sqlx::query!(
        "UPDATE outreach.messages SET effects = $3 WHERE organisation_id = $1 AND id = $2 AND direction = 'inbound'",
        tx.organisation_id(),
        id.0,
        effects
    )
    .execute(tx.conn())
    .await?;
    one(&done, id)
}

fn one(done: &sqlx::postgres::PgQueryResult, id: MessageId) -> Result<(), Error> {
    if done.rows_affected() == 1 {
        return Ok(());
    }
    Err(Error::RowCount {
        table: "outreach.messages",
        expected: 1,
        got: done.rows_affected(),
        row: id.to_string(),
    })
}

/// The names under which mails of these very bytes are stored.
pub async fn same_content(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    content_hash: &[u8],
) -> Result<Vec<(MessageId, String)>, Error> {
    let rows = sqlx::query!(
        "SELECT id, provider_message_id AS \"name!\" FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND content_hash = $3 AND direction = 'inbound'",
        tx.organisation_id(),
        mailbox_id.0,
        content_hash
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (MessageId(r.id), r.name)).collect())
}

/// The provider calls a stored mail by another name now.
pub async fn rename(tx: &mut TenantTx, id: MessageId, name: &str) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET provider_message_id = $3 WHERE organisation_id = $1 AND id = $2 AND direction = 'inbound'",
        tx.organisation_id(),
        id.0,
        name
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Remembers that a mailbox was read to its end, and where that is.
pub async fn mark_synced(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    cursor: Option<&Value>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET last_synced_at = $3, sync_error = NULL, sync_cursor = coalesce($4, sync_cursor)
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        mailbox_id.0,
        now,
        cursor
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Remembers why a mailbox could not be read.
pub async fn note_sync_error(tx: &mut TenantTx, mailbox_id: MailboxId, error: &str) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET sync_error = $3 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        mailbox_id.0,
        error
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
