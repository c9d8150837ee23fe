//! Identity and access: organisations, users, roles, the audit log.

mod model;
mod role;
pub mod store;

pub use model::{Member, Organisation, User};
pub use role::{Action, Role};
