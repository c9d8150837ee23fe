//! Mailboxes: sending and reading.

mod check;
pub mod gmail;
mod imap;
pub mod inbound;
mod inbox;
mod login;
mod maildir;
pub mod mime;
mod open;
mod outbox;
mod sent;
mod server;
mod smtp;
mod tls;

pub use check::Check;
pub use inbox::{Inbox, Listing, Since, Waited, Waiting};
pub use maildir::{Maildir, prepare as prepare_maildir};
pub use open::{Mailbox, open};
pub use outbox::{Outbox, Outcome, Outgoing, Parked, Unsubscribe};
pub use sent::{Found, Sent, SentCopy, SentFolder, Sought};
pub use smtp::{Prober, ProberSettings, Recipient, Session, Smtp, nobody};
