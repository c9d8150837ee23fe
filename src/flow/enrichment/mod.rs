//! The waterfall: providers are asked in a configured order for what is still missing, until it is good enough.
//!
//! A run keeps no state of its own beside its jobs and answers: [`plan`] reads both, and says whom to ask next. So a run that was killed goes
//! on where it was. What is paid is written down before it is asked for ([`work`]); answers are stored before they are applied ([`apply`]).

mod apply;
pub mod columns;
mod csv_file;
mod desk;
mod local;
mod plan;
mod probe;
pub mod providers;
pub mod purge;
pub mod report;
pub mod resolve;
pub mod run;
mod select;
pub mod set;
mod settle;
pub mod status;
pub mod verify;
mod work;
