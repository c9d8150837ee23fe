//! Campaigns, enrolments, tasks, messages, mailboxes.

pub mod bounce;
pub mod calendar;
pub mod campaign;
pub mod classify;
pub mod context;
pub mod definition;
pub mod experiment;
pub mod gate;
pub mod holidays;
pub mod html;
pub mod letter;
pub mod mailbox;
pub mod names;
pub mod opt_out;
pub mod pacing;
pub mod quote;
pub mod reschedule;
pub mod statistics;
pub mod store;
pub mod suppression;
pub mod template;
pub mod unsubscribe;
pub mod windows;
