//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod bounce;
pub mod calendar;
pub mod campaign;
pub mod classify;
pub mod definition;
pub mod holidays;
pub mod opt_out;
pub mod quote;
pub mod store;
pub mod windows;
