//! Which mailbox a provider's name and settings mean.

use serde_json::Value;
use uuid::Uuid;

use super::{Found, Inbox, Maildir, Outbox, Outcome, Outgoing, Waiting};
use crate::provider::Error;

/// A mailbox of any provider.
#[derive(Clone, Debug)]
pub enum Mailbox {
    /// A local Maildir.
    Maildir(Maildir),
}

/// The mailbox that `provider`, the mailbox's address and its settings describe. Touches nothing yet.
pub fn open(provider: &str, address: &str, settings: &Value) -> Result<Mailbox, Error> {
    match provider {
        "maildir" => Maildir::from_settings(settings)
            .map(Mailbox::Maildir)
            .ok_or_else(|| Error::Permanent(format!("{address}: its settings name no absolute path"))),
        other => Err(Error::Permanent(format!("{address}: no provider {other:?}"))),
    }
}

impl Outbox for Mailbox {
    async fn deliver(&self, mail: &Outgoing, bytes: Vec<u8>) -> Outcome {
        match self {
            Self::Maildir(maildir) => maildir.deliver(mail, bytes).await,
        }
    }

    async fn find(&self, message_id: Uuid) -> Found {
        match self {
            Self::Maildir(maildir) => maildir.find(message_id).await,
        }
    }
}

impl Inbox for Mailbox {
    async fn list(&self) -> Result<Vec<Waiting>, Error> {
        match self {
            Self::Maildir(maildir) => maildir.list().await,
        }
    }

    async fn read(&self, waiting: &Waiting) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::Maildir(maildir) => maildir.read(waiting).await,
        }
    }
}
