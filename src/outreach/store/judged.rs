//! Inbound mails with their class, as their effects are applied, taken back, and applied anew.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    base::ids::{EnrollmentId, MailboxId, MessageId},
    db::{Error, TenantTx},
    outreach::effects::Change,
};

/// An inbound mail and what it did.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The mail.
    pub id: MessageId,
    /// Its class.
    pub class: String,
    /// The rule that decided.
    pub rule: String,
    /// What a bounce or an absence says.
    pub detail: Option<Value>,
    /// The sender, lower-case.
    pub from_address: String,
    /// The mailbox that received it.
    pub mailbox_id: Option<MailboxId>,
    /// When it was written.
    pub received_at: DateTime<Utc>,
    /// The mail of ours that it is about.
    pub about_id: Option<MessageId>,
    /// The enrollment it belongs to.
    pub enrollment_id: Option<EnrollmentId>,
    /// What it changed.
    pub effects: Vec<Change>,
}

struct Row {
    id: Uuid,
    class: String,
    class_rule: Option<String>,
    class_detail: Option<Value>,
    from_address: Option<String>,
    mailbox_id: Option<Uuid>,
    received_at: DateTime<Utc>,
    about_id: Option<Uuid>,
    enrollment_id: Option<Uuid>,
    effects: Option<Value>,
}

impl TryFrom<Row> for Judged {
    type Error = Error;

    fn try_from(r: Row) -> Result<Self, Error> {
        let effects = r.effects.map_or_else(|| Ok(Vec::new()), serde_json::from_value);
        Ok(Self {
            id: MessageId(r.id),
            class: r.class,
            rule: r.class_rule.unwrap_or_default(),
            detail: r.class_detail,
            from_address: r.from_address.unwrap_or_default(),
            mailbox_id: r.mailbox_id.map(MailboxId),
            received_at: r.received_at,
            about_id: r.about_id.map(MessageId),
            enrollment_id: r.enrollment_id.map(EnrollmentId),
            effects: effects.map_err(|_| Error::BadValue {
                table: "outreach.messages",
                column: "effects",
                value: r.id.to_string(),
            })?,
        })
    }
}

/// One inbound mail.
pub async fn find(tx: &mut TenantTx, id: MessageId) -> Result<Option<Judged>, Error> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, class AS \"class!\", class_rule, class_detail, from_address, mailbox_id, received_at AS \"received_at!\", about_id,
                enrollment_id, effects
           FROM outreach.messages
          WHERE organisation_id = $1 AND id = $2 AND direction = 'inbound'",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(Judged::try_from).transpose()
}

/// The inbound mails that belong to these enrollments, in the order in which they were written.
pub async fn of_enrollments(tx: &mut TenantTx, ids: &[EnrollmentId]) -> Result<Vec<Judged>, Error> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, class AS \"class!\", class_rule, class_detail, from_address, mailbox_id, received_at AS \"received_at!\", about_id,
                enrollment_id, effects
           FROM outreach.messages
          WHERE organisation_id = $1 AND enrollment_id = ANY($2) AND direction = 'inbound' AND class IS NOT NULL
          ORDER BY received_at, id",
        tx.organisation_id(),
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Judged::try_from).collect()
}

/// Gives a mail another class.
pub async fn set_class(tx: &mut TenantTx, id: MessageId, class: &str, rule: &str) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET class = $3, class_rule = $4
          WHERE organisation_id = $1 AND id = $2 AND direction = 'inbound'",
        tx.organisation_id(),
        id.0,
        class,
        rule
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
