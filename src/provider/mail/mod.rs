//! Mailboxes: sending and reading.

pub mod inbound;
mod inbox;
mod maildir;
pub mod mime;
mod open;
mod outbox;
pub mod report;

pub use inbox::{Inbox, Waiting};
pub use maildir::{Maildir, prepare as prepare_maildir};
pub use open::{Mailbox, open};
pub use outbox::{Found, Outbox, Outcome, Outgoing};
