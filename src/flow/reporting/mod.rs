//! What worked, what holds it, what happened.

pub mod by_hour;
pub mod counted;
pub mod funnel;
pub mod overview;
pub mod stats;
pub mod status;
pub mod timeline;
pub mod variants;
pub mod why;
