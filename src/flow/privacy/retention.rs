//! What is kept for a time only, taken away when the time is over: again and again, by a daemon.

use chrono::Months;

use super::purge;
use crate::{
    base::progress::Silent,
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::{Organisation, store::settings},
};

/// What was taken away in one organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// People of whom nothing was heard for longer than the organisation keeps them.
    pub erased: u64,
}

/// Looks after one organisation. Nobody is erased where it has set no time (`pflow org set --retention`).
pub async fn retain(engine: &Engine, organisation: &Organisation) -> Result<Kept, Error> {
    let mut tx = TenantTx::begin(&engine.db, organisation.id).await?;
    let months = settings::retention(&mut tx).await?;
    tx.rollback().await?;
    let before = months.and_then(|months| engine.clock.now().checked_sub_months(Months::new(months)));
    let Some(before) = before else { return Ok(Kept::default()) };
    let scope = Scope::installation(organisation);
    let purged = purge(engine, &scope, before, &Silent, false).await?;
    Ok(Kept { erased: purged.erased.people })
}
