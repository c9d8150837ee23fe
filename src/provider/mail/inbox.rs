//! The reading half of a mailbox.

use std::{future::Future, path::PathBuf, time::Duration};

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::provider::Error;

/// A mail that lies in the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The provider's name for it, unique in the mailbox and the same for ever. For a Maildir the file's name up to the `:`,
    /// which stays when a mail program moves the file from `new` to `cur`.
    pub provider_message_id: String,
    /// The provider's id of the thread, where it has threads.
    pub thread_id: Option<String>,
    /// Where it lay when it was listed: a Maildir's file.
    pub path: PathBuf,
}

/// How far back an inbox is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since<'a> {
    /// What came after the cursor of the last listing; none: from the beginning, as far as the provider finds sensible.
    Cursor(Option<&'a Value>),
    /// Everything that was received at this time or later, known or not.
    Date(DateTime<Utc>),
}

/// What an inbox holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The mails, oldest first where the provider has an order.
    pub waiting: Vec<Waiting>,
    /// Where the next listing may begin once all of these are stored; none: the provider has no cursor.
    pub cursor: Option<Value>,
}

/// What became of waiting for a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    /// Something new lies there, or may.
    New,
    /// Nothing came in that time.
    Nothing,
    /// The provider cannot tell: ask again later.
    CannotTell,
}

/// The reading half of a mailbox. Nothing is moved, deleted or marked as read.
pub trait Inbox {
    /// What lies there. Names only: what is known need not be read again.
    fn list(&self, since: Since<'_>) -> impl Future<Output = Result<Listing, Error>> + Send;

    /// The bytes of one mail; none where it is gone.
    fn read(&self, waiting: &Waiting) -> impl Future<Output = Result<Option<Vec<u8>>, Error>> + Send;

    /// Waits until something lies there that the cursor does not know, at most so long. Returns at once where the provider cannot tell.
    fn wait(
        &self,
        cursor: Option<&Value>,
        patience: Duration,
    ) -> impl Future<Output = Result<Waited, Error>> + Send {
        let _ = (cursor, patience);
        async { Ok(Waited::CannotTell) }
    }
}
