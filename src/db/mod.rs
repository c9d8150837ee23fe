//! PostgreSQL: the pool, the tenant's transaction, migrations, and the embedded server.

pub mod embedded;
mod error;
mod migrate;
mod pool;
mod roles;
mod statistics;
mod tenant;
mod validate;
mod wakes;

pub use error::Error;
pub use migrate::{MigrationState, migrate, migration_state, missing_rights};
pub use pool::{Db, ServerFacts};
pub use statistics::refresh_statistics;
pub use tenant::{SystemTx, TenantTx};
pub use validate::{Check, validate};
pub use wakes::{Heard, Wakes};
