//! What an inbound mail changes, in the transaction that stores it, and how that is taken back.
//!
//! Every effect is idempotent, and the order in which mails come in does not matter: an opt-out outweighs an answer, an answer a
//! bounce, the longest absence counts. What a mail changed is kept with it ([`crate::outreach::effects::Change`]).

mod absence;
mod apply;
mod bounce;
mod people;
mod undo;

pub(super) use apply::{Effect, apply, apply_unmatched, change, lock, prove_sent};
pub(super) use undo::undo;
