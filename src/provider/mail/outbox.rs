//! The sending half of a mailbox.

use std::future::Future;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::provider::Error;

/// A mail to be sent: everything its bytes depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Becomes the Message-ID, the boundary and `X-Ref`.
    pub message_id: Uuid,
    /// The sender's name.
    pub from_name: String,
    /// The sender's address.
    pub from_address: String,
    /// The recipient's name.
    pub to_name: Option<String>,
    /// The recipient's address.
    pub to_address: String,
    /// The subject, not encoded.
    pub subject: String,
    /// The text part.
    pub body_text: String,
    /// The HTML part, if there is one.
    pub body_html: Option<String>,
    /// Message-ID of the mail this one follows.
    pub in_reply_to: Option<String>,
    /// Message-IDs of the thread, oldest first.
    pub references: Vec<String>,
    /// The Date header; whole seconds are kept.
    pub date: DateTime<Utc>,
    /// Content of List-Unsubscribe, such as `<https://…>` (RFC 2369).
    pub list_unsubscribe: Option<String>,
}

/// How a delivery ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has left.
    Sent {
        /// The provider's id of the message.
        provider_message_id: String,
        /// The provider's id of the thread, where it has threads.
        thread_id: Option<String>,
    },
    /// It certainly has not left.
    Refused(Error),
    /// Nobody can know now: it may have left.
    Ambiguous(String),
}

/// What the provider knows of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It left.
    Sent {
        /// The provider's id of the message.
        provider_message_id: String,
        /// The provider's id of the thread, where it has threads.
        thread_id: Option<String>,
    },
    /// It certainly did not leave.
    NotSent,
    /// It cannot tell, and why.
    Unknown(String),
}

/// The sending half of a mailbox. Nothing here tries twice: that is the caller's decision.
pub trait Outbox {
    /// Delivers `bytes`, the rendered form of `mail`. Delivering the same message id twice leaves one message wherever the provider allows it.
    fn deliver(&self, mail: &Outgoing, bytes: Vec<u8>) -> impl Future<Output = Outcome> + Send;

    /// What became of the message with this id.
    fn find(&self, message_id: Uuid) -> impl Future<Output = Found> + Send;
}
