//! Campaigns: make, change, start, hold, end.

pub(in crate::flow) mod current;
mod lifecycle;
mod show;

pub use lifecycle::{Moved, change_status};
pub use show::{Shown, ShownStep, ShownVariant, list, show};

pub use crate::outreach::campaign::{Summary, Transition};
