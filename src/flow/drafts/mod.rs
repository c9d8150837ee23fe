//! Drafts: mails that a model writes, or that a person looks at, before their slot comes.
//!
//! Never in the way of sending: what is not drafted when its slot comes waits. A call is written down with the most that it can cost
//! before it is made, its answer before anything is done with it; the same question is not paid twice.

pub(in crate::flow) mod ask;
mod generate;
mod make;
mod report;
mod review;

pub use generate::{Options, generate, generate_everywhere};
pub use report::Report;
pub use review::{Decided, approve, edit, list, regenerate, reject, show};

pub use crate::outreach::store::drafts::Draft;
