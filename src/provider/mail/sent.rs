//! What a mailbox knows of the mail that left it.

use std::future::Future;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::inbound;
use crate::provider::Error;

/// A mail that has left, as the provider names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The provider's id of the message; empty where it has none.
    pub provider_message_id: String,
    /// The provider's id of the thread, where it has threads.
    pub thread_id: Option<String>,
    /// The Message-ID on the wire, with angle brackets, where it is known to differ from ours.
    pub rfc822_message_id: Option<String>,
    /// Whether nothing is left to do. Otherwise [`SentFolder::confirm`] reads back the Message-ID or files the copy.
    pub is_confirmed: bool,
}

/// A mail that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// Its id: `X-Ref`.
    pub message_id: Uuid,
    /// Its Message-ID, with angle brackets.
    pub rfc822_message_id: String,
    /// The recipient's address.
    pub to_address: String,
    /// The subject.
    pub subject: String,
    /// When it was armed: it left after that, if at all.
    pub armed_at: DateTime<Utc>,
    /// The draft it was parked as.
    pub draft_id: Option<String>,
    /// The provider's id of its thread, where it is known.
    pub thread_id: Option<String>,
    /// The provider's id of the message, where it is known.
    pub provider_message_id: Option<String>,
}

/// What the provider knows of a mail that may have left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It left.
    Sent(Sent),
    /// It certainly did not leave.
    NotSent,
    /// It is not to be seen. Providers show things late, so a second look decides.
    Absent {
        /// Whether it cannot have left if a second look, minutes later, does not find it either.
        conclusive: bool,
        /// Where it was looked for.
        why: String,
    },
    /// It cannot tell, and why.
    Unknown(String),
}

/// One of our mails among those that were sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentCopy {
    /// Its id: `X-Ref`.
    pub message_id: Uuid,
    /// How the provider names it; complete.
    pub sent: Sent,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The recipient's address, lower-case.
    pub to_address: String,
    /// The subject.
    pub subject: String,
}

impl SentCopy {
    /// From the bytes of a sent mail; `None`: it is not ours. `at`: when the provider says that it was sent. How the provider names
    /// it is left to the caller.
    #[must_use]
    pub fn parse(raw: &[u8], at: DateTime<Utc>) -> Option<Self> {
        let mail = inbound::parse(raw);
        let message_id = mail.header("x-ref")?.trim().parse().ok()?;
        Some(Self {
            message_id,
            sent: Sent { rfc822_message_id: mail.message_id, is_confirmed: true, ..Sent::default() },
            sent_at: at,
            to_address: mail.to.into_iter().next().unwrap_or_default(),
            subject: mail.subject,
        })
    }
}

/// What a mailbox knows of the mail that left it.
pub trait SentFolder {
    /// What became of a mail that may have left.
    fn find(&self, sought: &Sought) -> impl Future<Output = Found> + Send;

    /// What is to be done once a mail has left: the Message-ID on the wire is read back, a copy is filed where the provider files
    /// none. Can be repeated.
    fn confirm(&self, sought: &Sought, bytes: &[u8]) -> impl Future<Output = Result<Sent, Error>> + Send;

    /// Our mails (those with an `X-Ref`) that were sent at `from` or later. `None`: it keeps no record.
    fn sent_since(
        &self,
        from: DateTime<Utc>,
    ) -> impl Future<Output = Result<Option<Vec<SentCopy>>, Error>> + Send;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_mail_is_known_by_its_reference() {
        let mail = "From: ana@acme.example\r\nTo: Zoe@X.example\r\nSubject: Hi\r\nMessage-ID: <a@acme.example>\r\n\
                    X-Ref: 0198c0de-0000-7000-8000-000000000001\r\n\r\n";
        let copy = SentCopy::parse(mail.as_bytes(), DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(copy.message_id.to_string(), "0198c0de-0000-7000-8000-000000000001");
        assert_eq!((copy.to_address.as_str(), copy.subject.as_str()), ("zoe@x.example", "Hi"));
        assert_eq!(copy.sent.rfc822_message_id.as_deref(), Some("<a@acme.example>"));
        assert_eq!(SentCopy::parse(b"From: a@b.example\r\n\r\n", DateTime::UNIX_EPOCH), None);
    }
}
