//! What people may ask for (GDPR): to see, to be forgotten, to have agreed or not; and who did what.

mod erase;
mod erasure;
pub(in crate::flow) mod hashing;
mod late;
mod pattern;

pub(in crate::flow) use self::late::{empty, stands_alone};
pub use self::{
    erase::{Report, erase},
    erasure::{Erased, SoleTrader},
};
