//! What worked, what holds it, what happened.

pub mod by_hour;
pub mod funnel;
pub mod stats;
pub mod status;
pub mod timeline;
pub mod variants;
pub mod why;
