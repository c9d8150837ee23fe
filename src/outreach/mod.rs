//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod calendar;
pub mod campaign;
pub mod context;
pub mod definition;
pub mod experiment;
pub mod holidays;
pub mod names;
pub mod store;
pub mod suppression;
pub mod template;
pub mod windows;
