//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod bounce;
pub mod classify;
pub mod opt_out;
pub mod quote;
pub mod store;
