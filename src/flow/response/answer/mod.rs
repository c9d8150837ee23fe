//! A person answers a mail that came in: in its thread, from the mailbox that received it, at most once.

mod compose;
pub(in crate::flow) mod gate;
mod reply;

pub use crate::outreach::answer::written;
pub use reply::{Answered, Asked, Draft, draft, reply};
