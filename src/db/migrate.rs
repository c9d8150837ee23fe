//! Schema migrations: forward only, embedded in the binary, run under an advisory lock.

use sqlx::migrate::{MigrateError, Migrator};

use super::{Db, Error, roles};

static MIGRATOR: Migrator = sqlx::migrate!();

/// Where the schema stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationState {
    /// Versions this program knows, oldest first, each with its name.
    pub known: Vec<(i64, String)>,
    /// How many of them the database has.
    pub applied: usize,
    /// Those it does not have yet, oldest first.
    pub pending: Vec<(i64, String)>,
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
    let applied = unless_fresh(rows)?;
    let unknown = applied.iter().copied().filter(|v| known.iter().all(|(k, _)| k != v)).collect();
    let pending: Vec<(i64, String)> = known.iter().filter(|(k, _)| !applied.contains(k)).cloned().collect();
    let applied = known.len() - pending.len();
    Ok(MigrationState { known, applied, pending, unknown })
}

/// Migrations that failed half-way, or whose text was another when they ran.
pub(super) async fn damaged(db: &Db) -> Result<Vec<String>, Error> {
    let rows: Result<Vec<(i64, bool, Vec<u8>)>, sqlx::Error> =
        sqlx::query_as("SELECT version, success, checksum FROM _sqlx_migrations ORDER BY version")
            .fetch_all(db.pool())
            .await;
    let mut faults = Vec::new();
    for (version, success, checksum) in unless_fresh(rows)? {
        if !success {
            faults.push(format!("{version} failed half-way"));
        } else if MIGRATOR.iter().any(|m| m.version == version && *m.checksum != *checksum) {
            faults.push(format!("{version} was another text when it ran"));
        }
    }
    Ok(faults)
}

/// The statements an administrator has to run before [`migrate`] can do its work; empty: none.
pub async fn missing_rights(db: &Db) -> Result<Vec<String>, Error> {
    roles::missing(db, &MIGRATOR).await
}

/// An empty history where the database has none yet.
fn unless_fresh<T>(rows: Result<Vec<T>, sqlx::Error>) -> Result<Vec<T>, Error> {
    match rows {
        Ok(rows) => Ok(rows),
        // 42P01: no such table.
        Err(sqlx::Error::Database(e)) if e.code().as_deref() == Some("42P01") => Ok(Vec::new()),
        Err(e) => Err(e.into()),
    }
}
