//! Inbound rows of `outreach.messages`, as people look at them.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::{
    base::ids::{CampaignId, EnrollmentId, MailboxId, MessageId},
    db::{Error, TenantTx},
    outreach::{effects::Change, sentiment::Sentiment},
};

/// Which mails are listed.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only those that belong to no enrollment.
    pub unmatched: bool,
    /// Only this class.
    pub class: Option<&'static str>,
    /// Only this campaign.
    pub campaign_id: Option<CampaignId>,
    /// Only what was received at or after this time.
    pub since: Option<DateTime<Utc>>,
    /// Only what came into this mailbox.
    pub mailbox_id: Option<MailboxId>,
    /// Only mails whose sender nobody has answered since.
    pub unanswered: bool,
    /// At most so many, the newest first.
    pub limit: i64,
}

/// A mail in the list.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// The message.
    pub id: MessageId,
    /// Its class.
    pub class: String,
    /// Whether it belongs to an enrollment.
    pub matched: bool,
    /// The sender, lower-case.
    pub from: String,
    /// The subject.
    pub subject: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The enrollment it belongs to.
    pub enrollment_id: Option<EnrollmentId>,
    /// The campaign's name.
    pub campaign: Option<String>,
    /// With angle brackets.
    pub rfc822_message_id: Option<String>,
    /// The provider's name for it.
    pub provider_message_id: String,
    /// When its sender was first answered after it by one of us.
    pub answered_at: Option<DateTime<Utc>>,
    /// What somebody took it for, if it is an answer.
    pub sentiment: Option<Sentiment>,
}

/// A mail with its text.
#[derive(Clone, Debug)]
pub struct Stored {
    /// What the list shows.
    pub listed: Listed,
    /// The rule that decided the class.
    pub rule: String,
    /// What the person wrote.
    pub text: String,
    /// The whole text.
    pub full_text: String,
    /// What a bounce or an absence says.
    pub detail: Option<Value>,
    /// The rule that found what it belongs to.
    pub match_rule: Option<String>,
    /// What it changed.
    pub effects: Vec<Change>,
    /// The mailbox that received it.
    pub mailbox: String,
    /// The name beside From.
    pub from_name: Option<String>,
    /// Reply-To, lower-case.
    pub reply_to: Option<String>,
    /// First In-Reply-To, with angle brackets.
    pub in_reply_to: Option<String>,
    /// References, oldest first, with angle brackets.
    pub references: Vec<String>,
}

/// The newest first. Our own mail, which came in by a copy, is not shown.
pub async fn list(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Listed>, Error> {
    let rows = sqlx::query!(
        "SELECT m.id, m.class AS \"class!\", m.from_address, m.subject, m.received_at AS \"received_at!\", m.enrollment_id,
                c.name AS \"campaign?\", m.rfc822_message_id, m.provider_message_id, w.answered_at, m.sentiment
           FROM outreach.messages m
           LEFT JOIN outreach.campaigns c ON c.organisation_id = m.organisation_id AND c.id = m.campaign_id
           LEFT JOIN LATERAL (
                SELECT min(coalesce(a.sent_at, a.armed_at)) AS answered_at
                  FROM outreach.messages a
                 WHERE a.organisation_id = $1 AND a.answers_id IS NOT NULL AND a.status IN ('sending', 'sent', 'held', 'bounced')
                   AND (a.answers_id = m.id
                     OR a.armed_at >= m.received_at AND (a.enrollment_id = m.enrollment_id OR a.to_address = m.from_address))) w ON true
          WHERE m.organisation_id = $1 AND m.direction = 'inbound' AND m.class_rule <> 'own-mail'
            AND (NOT $2 OR m.enrollment_id IS NULL)
            AND ($3::text IS NULL OR m.class = $3)
            AND ($4::uuid IS NULL OR m.campaign_id = $4)
            AND ($5::timestamptz IS NULL OR m.received_at >= $5)
            AND ($7::uuid IS NULL OR m.mailbox_id = $7)
            AND (NOT $8 OR w.answered_at IS NULL)
          ORDER BY m.received_at DESC, m.id DESC
          LIMIT $6",
        tx.organisation_id(),
        filter.unmatched,
        filter.class,
        filter.campaign_id.map(|id| id.0),
        filter.since,
        filter.limit,
        filter.mailbox_id.map(|id| id.0),
        filter.unanswered
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Listed {
            id: MessageId(r.id),
            class: r.class,
            matched: r.enrollment_id.is_some(),
            from: r.from_address.unwrap_or_default(),
            subject: r.subject.unwrap_or_default(),
            received_at: r.received_at,
            enrollment_id: r.enrollment_id.map(EnrollmentId),
            campaign: r.campaign,
            rfc822_message_id: r.rfc822_message_id,
            provider_message_id: r.provider_message_id.unwrap_or_default(),
            answered_at: r.answered_at,
            sentiment: r.sentiment.as_deref().and_then(Sentiment::parse),
        })
        .collect())
}

/// The inbound mails whose id begins so (lower-case), at most ten.
pub async fn starting_with(tx: &mut TenantTx, prefix: &str) -> Result<Vec<MessageId>, Error> {
    let rows = sqlx::query!(
        "SELECT id FROM outreach.messages
          WHERE organisation_id = $1 AND direction = 'inbound' AND starts_with(id::text, $2)
          ORDER BY id LIMIT 10",
        tx.organisation_id(),
        prefix
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| MessageId(r.id)).collect())
}

/// One mail.
pub async fn find(tx: &mut TenantTx, id: MessageId) -> Result<Option<Stored>, Error> {
    let row = sqlx::query!(
        "SELECT m.id, m.class AS \"class!\", m.class_rule, m.class_detail, m.from_address, m.subject,
                m.received_at AS \"received_at!\", m.enrollment_id, c.name AS \"campaign?\", m.rfc822_message_id,
                m.provider_message_id, m.body_text, m.full_text, m.match_rule, m.effects, b.address::text AS mailbox, m.from_name, m.reply_to_address,
                m.in_reply_to, m.message_references, w.answered_at, m.sentiment
           FROM outreach.messages m
           LEFT JOIN outreach.campaigns c ON c.organisation_id = m.organisation_id AND c.id = m.campaign_id
           LEFT JOIN outreach.mailboxes b ON b.organisation_id = m.organisation_id AND b.id = m.mailbox_id
           LEFT JOIN LATERAL (
                SELECT min(coalesce(a.sent_at, a.armed_at)) AS answered_at
                  FROM outreach.messages a
                 WHERE a.organisation_id = $1 AND a.answers_id IS NOT NULL AND a.status IN ('sending', 'sent', 'held', 'bounced')
                   AND (a.answers_id = m.id
                     OR a.armed_at >= m.received_at AND (a.enrollment_id = m.enrollment_id OR a.to_address = m.from_address))) w ON true
          WHERE m.organisation_id = $1 AND m.id = $2 AND m.direction = 'inbound'",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Stored {
        listed: Listed {
            id: MessageId(r.id),
            class: r.class,
            matched: r.enrollment_id.is_some(),
            from: r.from_address.unwrap_or_default(),
            subject: r.subject.unwrap_or_default(),
            received_at: r.received_at,
            enrollment_id: r.enrollment_id.map(EnrollmentId),
            campaign: r.campaign,
            rfc822_message_id: r.rfc822_message_id,
            provider_message_id: r.provider_message_id.unwrap_or_default(),
            answered_at: r.answered_at,
            sentiment: r.sentiment.as_deref().and_then(Sentiment::parse),
        },
        rule: r.class_rule.unwrap_or_default(),
        text: r.body_text.unwrap_or_default(),
        full_text: r.full_text.unwrap_or_default(),
        detail: r.class_detail,
        match_rule: r.match_rule,
        effects: r.effects.and_then(|e| serde_json::from_value(e).ok()).unwrap_or_default(),
        mailbox: r.mailbox.unwrap_or_default(),
        from_name: r.from_name,
        reply_to: r.reply_to_address,
        in_reply_to: r.in_reply_to,
        references: r.message_references,
    }))
}

/// Writes what an inbound mail is taken for.
pub async fn set_sentiment(
    tx: &mut TenantTx,
    id: MessageId,
    sentiment: Option<Sentiment>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET sentiment = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2 AND direction = 'inbound'",
        tx.organisation_id(),
        id.0,
        sentiment.map(Sentiment::as_str),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
