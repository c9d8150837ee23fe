//! Mailboxes: sending and reading.

mod maildir;
pub mod mime;
mod open;
mod outbox;

pub use maildir::{Maildir, prepare as prepare_maildir};
pub use open::{Mailbox, open};
pub use outbox::{Found, Outbox, Outcome, Outgoing};
