//! `db validate`: a live database against the schema it should have, fault by fault.
//!
//! The catalog is read as the connection's own user; rows are read tenant by tenant, as `prospectflow_app`.

mod catalog;
mod check;
mod content;
mod expected;
mod isolation;

pub use check::Check;

use chrono::{DateTime, Utc};

use super::{Db, Error, migration_state};
use check::verdict;

/// Runs all checks; the later ones only where the schema is there at all. `now` decides which locks are stuck.
pub async fn validate(db: &Db, now: DateTime<Utc>) -> Result<Vec<Check>, Error> {
    let mut checks = vec![migrations(db).await?];
    checks.extend(catalog::checks(db).await?);
    if checks.iter().all(|c| c.ok || !catalog::NEEDED_FOR_ROWS.contains(&c.name)) {
        let tables = catalog::tenant_tables(db).await?;
        checks.extend(isolation::checks(db, &tables).await?);
        checks.extend(content::checks(db, now).await?);
    }
    Ok(checks)
}

async fn migrations(db: &Db) -> Result<Check, Error> {
    let state = migration_state(db).await?;
    let mut faults = Vec::new();
    if state.applied < state.known.len() {
        faults.push(format!("{} of {} applied", state.applied, state.known.len()));
    }
    faults.extend(state.unknown.iter().map(|v| format!("{v} is unknown to this pflow")));
    faults.extend(super::migrate::damaged(db).await?);
    Ok(verdict("migrations", &format!("{} applied", state.applied), &faults))
}
