//! Sending: at most once, never lost.
//!
//! One pass over a mailbox: `rescue` what a dead worker left, then `claim` (T1), `compose` (T2), arm (T3), fire (N1) and record (T4)
//! one mail after the other. Every step commits before the next begins, and every later write is fenced on the claim, so that
//! whatever dies in between leaves a row that says how far it came.

mod anchor;
mod answer;
mod answers;
mod compose;
mod confirm;
mod deliver;
mod gate;
mod park;
mod reconcile;
mod refusal;
mod rehearse;
mod report;
mod rescue;
mod resolve;
mod send;
mod settle;
mod tick;
mod worker;

pub(in crate::flow) use anchor::calendar_of;
pub use anchor::complete_step;
pub(in crate::flow) use compose::{outbound, pixel};
pub use gate::holds;
pub(in crate::flow) use gate::recipient as recipient_holds;
pub use reconcile::{Reconciled, UnknownSend, reconcile};
pub(in crate::flow) use refusal::rest;
pub use report::{TickReport, Would};
pub use resolve::{Listed, list, resolve};
pub use tick::{Options, tick, tick_everywhere};
pub(in crate::flow) use {
    answer::{Fate, answer},
    answers::{Known, bytes as answer_bytes, look_into},
    resolve::mark_sent,
};

pub use crate::outreach::gate::Hold;
