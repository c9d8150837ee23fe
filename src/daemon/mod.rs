//! The long-running process: loops over the same verbs as the commands, and a small web server. No rule lives here.
//!
//! Every loop is the same: a round, then a rest that ends when somebody did something, when it is time, or when the daemon is to stop.
//! What fails is waited for, longer each time; nothing is lost meanwhile, because every verb keeps what it does in the database.

mod drafts;
mod events;
pub mod http;
mod inbox;
pub mod metrics;
mod opens;
mod role;
mod run;
mod sender;
mod supervisor;
mod ticker;
mod upkeep;
mod wakes;

pub use role::{Role, Roles};
pub use run::{Ended, Options, run};
