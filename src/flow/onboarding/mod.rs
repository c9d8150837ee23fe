<<<<<<< HEAD
//! How prospects get in.

mod batch;
mod encoding;
mod identity;
pub mod import;
mod keys;
mod load;
mod mapping;
mod normalise;
mod notes;
mod options;
mod parse;
mod profile;
mod reader;
mod records;
mod rejects;
mod report;
=======
//! Prospect onboarding: import, enrolment.

pub mod addresses;
mod eligibility;
pub mod enroll;
pub mod preview;
pub(in crate::flow) mod sequence;
pub mod unenroll;
>>>>>>> main
