//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod calendar;
pub mod campaign;
pub mod definition;
pub mod gate;
pub mod holidays;
pub mod mailbox;
pub mod pacing;
pub mod store;
pub mod windows;
