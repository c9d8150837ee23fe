//! Mailboxes: sending and reading.

pub mod inbound;
pub mod maildir;
pub mod report;
