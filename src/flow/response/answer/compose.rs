//! The answer as it will be written down: recipient, thread, text.

use chrono::{DateTime, Utc};

use crate::{
    base::{email, ids::MessageId},
    flow::Error,
    outreach::{
        answer::{self, Original as Quoted},
        mailbox::Mailbox,
        store::answers::{Answer, Original},
        subject,
    },
    provider::mail::mime,
};

/// Where an answer goes: Reply-To, or else From (RFC 5322 §3.6.2).
pub(super) fn recipient(original: &Original) -> Result<String, Error> {
    let reply_to = original.reply_to.as_deref().and_then(email::normalise);
    reply_to
        .or_else(|| email::normalise(&original.from_address))
        .ok_or_else(|| Error::invalid(format!("mail {} names nobody to answer", original.id)))
}

/// What the quote says.
pub(super) fn quoted(original: &Original) -> Quoted<'_> {
    Quoted {
        from_name: original.from_name.as_deref(),
        from_address: &original.from_address,
        received_at: original.received_at,
        text: &original.full_text,
    }
}

/// The answer of a mailbox to a mail. Plain text, whatever the campaign's format is.
pub(super) fn compose(
    id: MessageId,
    original: &Original,
    mailbox: &Mailbox,
    to_address: String,
    written: &str,
    now: DateTime<Utc>,
) -> Answer {
    // The name belongs to the address beside which it stood.
    let to_name = original.from_name.clone().filter(|_| to_address == original.from_address);
    let body_text = answer::body(written, mailbox.signature.as_deref(), &quoted(original), mailbox.timezone);
    Answer {
        id,
        answers_id: original.id,
        enrollment_id: original.enrollment_id,
        campaign_id: original.campaign_id,
        position_id: original.position_id,
        mailbox_id: mailbox.id,
        provider: mailbox.provider.clone(),
        status: "composed".to_owned(),
        status_reason: None,
        from_name: mailbox.name.clone(),
        from_address: mailbox.address.clone(),
        to_name,
        to_address,
        subject: subject::answering(&original.subject),
        body_text,
        written: written.to_owned(),
        rfc822_message_id: mime::message_id(id.0, &mailbox.address),
        in_reply_to: original.rfc822_message_id.clone(),
        references: answer::references(
            &original.references,
            original.in_reply_to.as_deref(),
            original.rfc822_message_id.as_deref(),
        ),
        composed_at: now,
        armed_at: None,
        sent_at: None,
        draft_id: None,
        provider_thread_id: original.provider_thread_id.clone(),
        provider_message_id: None,
    }
}
