//! Prospect onboarding: import, enrolment.

pub mod addresses;
mod eligibility;
pub mod enroll;
pub(in crate::flow) mod sequence;
pub mod unenroll;
