//! Mailboxes: add, look after, rest, try, remove.

pub mod access;
mod add;
mod care;
mod credentials;
mod health;
pub mod rotation;
mod selftest;
mod servers;

pub(in crate::flow) use self::health::usage;
pub use self::{
    add::{NewMailbox, NewSmtp, add_gmail, add_maildir, add_smtp},
    care::{freeze, pause, remove, resume},
    credentials::{Given, GmailAccess, NewCredentials, login},
    health::{Health, find, list, show},
    selftest::{SelfTest, Step, test},
};
pub use crate::outreach::{
    gate::Hold,
    mailbox::{Freeze, Mailbox, Pace},
    windows::Window,
};
