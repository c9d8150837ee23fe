//! What people may ask for (GDPR): to see, to be forgotten, to have agreed or not; and who did what.

pub mod consents;
mod erase;
mod erasure;
mod export;
pub(in crate::flow) mod forbidding;
pub(in crate::flow) mod hashing;
mod late;
mod log;
mod pattern;
mod purge;
mod retention;

pub(in crate::flow) use self::late::{empty, stands_alone};
pub use self::{
    erase::{Report, erase},
    erasure::{Erased, SoleTrader},
    export::{Dossier, export},
    log::log,
    purge::{Purged, Skipped, purge},
    retention::{Kept, retain},
};
pub use crate::{iam::store::audit::Record, tracking::store::consents::Consent};
