//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod calendar;
pub mod campaign;
pub mod definition;
pub mod holidays;
pub mod reschedule;
pub mod store;
pub mod windows;
