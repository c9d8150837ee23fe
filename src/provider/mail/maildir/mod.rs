//! A Maildir on this machine.

pub mod read;
