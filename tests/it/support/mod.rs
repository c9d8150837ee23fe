//! What tests stand on: one PostgreSQL per run, one database per test, the real binary.

mod cluster;
mod command;
mod fixtures;
pub mod gmail;
pub mod judges;
mod mailstack;
mod sent;
mod stage;

pub use cluster::{TestDb, database};
pub use command::{Pflow, Run};
pub use fixtures::Sequence;
pub use mailstack::MailStack;
pub use sent::{Prospect, Sent};
pub use stage::{MORNING, Stage};
