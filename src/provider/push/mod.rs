//! Pushes of Google's Pub/Sub: who sends one (a signed token), and what it says.

mod certs;
mod notice;
mod verifier;

pub use certs::Unavailable;
pub use notice::mailbox;
pub use verifier::{Refusal, Verifier};
