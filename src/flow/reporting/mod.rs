//! What worked, what holds it, what happened.

pub mod funnel;
pub mod stats;
pub mod status;
pub mod timeline;
pub mod variants;
pub mod why;
