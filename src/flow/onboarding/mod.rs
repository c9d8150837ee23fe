//! Prospect onboarding: import, enrolment.
