//! The verbs: the only place where the domain and the providers meet.

pub mod campaigns;
pub mod demo;
pub mod drafts;
pub mod engine;
pub mod enrichment;
mod error;
pub mod mailboxes;
pub mod naming;
pub mod onboarding;
pub mod organisations;
pub mod privacy;
pub mod prompts;
pub mod prospects;
pub mod rendering;
pub mod reporting;
pub mod response;
pub mod sending;
pub mod suppressions;
pub mod tasks;
pub mod tracking;
pub mod wakes;

pub use error::Error;

pub use crate::db::Error as DatabaseError;
