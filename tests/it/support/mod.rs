//! What tests stand on: one PostgreSQL per run, one database per test, the real binary.

pub mod browser;
pub mod clickhouse;
mod cluster;
mod command;
mod crowd;
pub mod daemon;
mod fixtures;
pub mod gmail;
pub mod judges;
mod mailstack;
pub mod openai;
pub mod opens;
pub mod own_server;
mod privacy;
pub mod push;
mod rail;
mod sent;
mod smtp_double;
mod stage;
pub mod vendors;

pub use cluster::{TestDb, database};
pub use command::{Pflow, Run};
pub use fixtures::Sequence;
pub use mailstack::{MailStack, RARE_PASSWORD};
pub use privacy::Written;
pub use rail::World;
pub use sent::{Prospect, Sent};
pub use smtp_double::{At, Fault, Script, SmtpDouble};
pub use stage::{MORNING, Stage};
