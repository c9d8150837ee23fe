//! Schema migrations: forward only, embedded in the binary, run under an advisory lock.

use sqlx::migrate::{MigrateError, Migrator};

use super::{Db, Error};

static MIGRATOR: Migrator = sqlx::migrate!();

/// Where the schema stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationState {
    /// Versions this program knows, oldest first, each with its name.
    pub known: Vec<(i64, String)>,
    /// How many of them the database has.
    pub applied: usize,
    /// Versions the database has and this program does not know: it was migrated by a newer pflow.
    pub unknown: Vec<i64>,
}

impl MigrationState {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.applied == self.known.len() && self.unknown.is_empty()
    }
}

/// Applies what is missing; several processes at once wait for each other.
pub async fn migrate(db: &Db) -> Result<(), Error> {
    match MIGRATOR.run(db.pool()).await {
        Ok(()) => Ok(()),
        Err(MigrateError::Execute(e) | MigrateError::ExecuteMigration(e, _)) => Err(e.into()),
        Err(MigrateError::VersionMissing(version)) => Err(Error::Migration(format!(
            "the database has version {version}, which this pflow does not know; use a newer pflow"
        ))),
        Err(e) => Err(Error::Migration(e.to_string())),
    }
}

/// Compares the database's history with this program's, in one short query.
pub async fn migration_state(db: &Db) -> Result<MigrationState, Error> {
    let known: Vec<(i64, String)> = MIGRATOR.iter().map(|m| (m.version, m.description.to_string())).collect();
    let rows: Result<Vec<i64>, sqlx::Error> =
        sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success ORDER BY version")
            .fetch_all(db.pool())
            .await;
    let applied = match rows {
        Ok(rows) => rows,
        // 42P01: no such table, a fresh database.
        Err(sqlx::Error::Database(e)) if e.code().as_deref() == Some("42P01") => Vec::new(),
        Err(e) => return Err(e.into()),
    };
    let unknown = applied.iter().copied().filter(|v| known.iter().all(|(k, _)| k != v)).collect();
    let applied = known.iter().filter(|(k, _)| applied.contains(k)).count();
    Ok(MigrationState { known, applied, unknown })
}
