//! Prospect onboarding: import, enrolment.

pub mod addresses;
mod batch;
mod eligibility;
mod encoding;
pub mod enroll;
pub mod history;
mod identity;
pub mod import;
mod keys;
mod load;
mod mapping;
mod normalise;
mod notes;
mod options;
mod parse;
pub mod preview;
mod profile;
mod reader;
mod records;
mod rejects;
mod report;
pub mod revert;
pub(in crate::flow) mod sequence;
mod suppressed;
pub mod unenroll;
