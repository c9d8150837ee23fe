//! PostgreSQL: the pool, the tenant's transaction, migrations, and the embedded server.

pub mod embedded;
mod error;
mod migrate;
mod pool;
mod tenant;

pub use error::Error;
pub use migrate::{MigrationState, migrate, migration_state};
pub use pool::Db;
pub use tenant::{SystemTx, TenantTx};
