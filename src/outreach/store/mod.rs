//! SQL of schema `outreach`.

pub mod campaigns;
pub mod pending;
pub mod recipients;
pub mod steps;
pub mod suppressions;
pub mod variants;
