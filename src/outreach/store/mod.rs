//! SQL of schema `outreach`.

pub mod campaigns;
pub mod mailboxes;
pub mod pending;
pub mod steps;
pub mod variants;
