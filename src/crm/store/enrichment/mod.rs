//! `crm.enrichment_runs`, `crm.enrichment_jobs`, `crm.enrichment_answers`.

pub mod answers;
pub mod jobs;
pub mod outcome;
pub mod privacy;
pub mod runs;
pub mod subjects;

pub use privacy::{erase, of_people};
