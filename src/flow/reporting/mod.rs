//! What worked, what holds it, what happened.

pub mod stats;
pub mod status;
pub mod timeline;
pub mod why;
