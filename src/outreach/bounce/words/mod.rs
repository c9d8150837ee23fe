//! Words of mail servers by cause, in lower case, white space squeezed. `…` stands for anything short.
//!
//! Collected from what the servers of the corpora, RFC 5321's examples, the postmaster pages of Google, Microsoft, Yahoo, Apple,
//! Orange and La Poste, and the sisimai project's published reason tables (BSD-2-Clause) have in common.

mod address;
mod mailbox;
mod network;
mod phrase;
mod policy;

pub(super) use address::{MOVED, NO_HOST, NO_MAIL, UNKNOWN, UNKNOWN_HERE};
pub(super) use mailbox::{FULL, SUSPENDED, TOO_BIG};
pub(super) use network::{MAILER, NETWORK, NO_ANSWER};
pub(super) use phrase::any;
pub(super) use policy::{NOT_OURS, POLICY};
