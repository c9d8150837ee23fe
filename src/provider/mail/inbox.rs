//! The reading half of a mailbox.

use std::{future::Future, path::PathBuf};

use crate::provider::Error;

/// A mail that lies in the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The provider's name for it, unique in the mailbox and the same for ever. For a Maildir the file's name up to the `:`,
    /// which stays when a mail program moves the file from `new` to `cur`.
    pub provider_message_id: String,
    /// Where it lay when it was listed.
    pub path: PathBuf,
}

/// The reading half of a mailbox. Nothing is moved, deleted or marked as read.
pub trait Inbox {
    /// What lies there, oldest first where the provider has an order. Names only: what is known need not be read again.
    fn list(&self) -> impl Future<Output = Result<Vec<Waiting>, Error>> + Send;

    /// The bytes of one mail; none where it is gone.
    fn read(&self, waiting: &Waiting) -> impl Future<Output = Result<Option<Vec<u8>>, Error>> + Send;
}
