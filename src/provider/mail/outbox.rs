//! The sending half of a mailbox.

use std::future::Future;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Sent;
use crate::provider::Error;

/// A mail to be sent: everything its bytes depend on, and its thread.
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
    /// How its reader asks for no more mail, without writing one.
    pub unsubscribe: Option<Unsubscribe>,
    /// The provider's id of the thread it continues, where the provider has threads; no part of the bytes.
    pub thread_id: Option<String>,
}

/// What List-Unsubscribe names (RFC 2369, RFC 8058).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsubscribe {
    /// The address of the one-click form; `https://…`, or `http://` where a test listens on loopback.
    pub url: String,
    /// A `mailto:` for mail programs that post nothing.
    pub mailto: String,
}

/// A mail that lies at the provider and has not left: sending it by this name sends it once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// The provider's id of the draft.
    pub draft_id: String,
    /// The provider's id of the thread the draft is in.
    pub thread_id: Option<String>,
}

/// How a delivery ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has left.
    Sent(Sent),
    /// It certainly has not left.
    Refused(Error),
    /// Nobody can know now: it may have left.
    Ambiguous(String),
}

/// The sending half of a mailbox. Nothing here tries twice: that is the caller's decision.
pub trait Outbox {
    /// Lays the mail down at the provider, so that it can be sent by name later. `None`: the provider has no such step. Delivers
    /// nothing, whatever happens.
    fn park(
        &self,
        mail: &Outgoing,
        bytes: &[u8],
    ) -> impl Future<Output = Result<Option<Parked>, Error>> + Send;

    /// Takes a parked mail back that nobody will send; one that is gone already is no error.
    fn unpark(&self, parked: &Parked) -> impl Future<Output = Result<(), Error>> + Send;

    /// Delivers `bytes`, the rendered form of `mail`, or the draft that they were parked as. Delivering the same message id twice
    /// leaves one message wherever the provider allows it.
    fn deliver(
        &self,
        mail: &Outgoing,
        parked: Option<&Parked>,
        bytes: Vec<u8>,
    ) -> impl Future<Output = Outcome> + Send;
}
