//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod campaign;
pub mod definition;
pub mod store;
