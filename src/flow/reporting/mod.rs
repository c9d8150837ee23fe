//! What worked, what holds it, what happened.

pub mod stats;
pub mod timeline;
pub mod why;
