//! Prospect onboarding: import, enrolment.

pub mod addresses;
mod eligibility;
pub mod enroll;
pub mod preview;
pub(in crate::flow) mod sequence;
pub mod unenroll;
