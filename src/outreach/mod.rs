//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod store;
