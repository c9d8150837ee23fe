//! Opens of mails: from the spool into the database, judged, counted, forgotten.

mod drain;
mod export;
mod judging;
mod policy;
mod rescore;
mod retention;
mod seen;
pub mod spool;

pub use drain::{Drained, drain};
pub use export::{Copied, Exported, copy, export};
pub use policy::{set_own_networks, set_policy};
pub use rescore::{Rescored, rescore};
pub use retention::forget_details;
pub use seen::{hit, token_in};

pub use crate::{outreach::campaign::OpenTracking, tracking::verdict::Method};
