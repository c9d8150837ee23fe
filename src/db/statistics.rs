//! The planner's statistics, kept up after bulk writes.

use sqlx::AssertSqlSafe;
use tokio::task::{JoinError, JoinSet};

use super::{Db, Error};

/// Tables analysed at a time.
const AT_ONCE: usize = 2;

/// Analyses the tables that have changed a lot since they were analysed last.
///
/// Autovacuum does so too, but a minute later; meanwhile every index that begins with `organisation_id` looks as good as any other, and a
/// look-up by key reads the whole tenant. Costs one short query where there is nothing to do.
pub async fn refresh_statistics(db: &Db) -> Result<(), Error> {
    let stale: Vec<String> = sqlx::query_scalar(
        "SELECT format('%I.%I', schemaname, relname) FROM pg_stat_user_tables
          WHERE schemaname IN ('crm', 'outreach', 'tracking') AND n_mod_since_analyze > 100 + n_live_tup / 5
          ORDER BY 1",
    )
    .fetch_all(db.pool())
    .await?;
    let mut running = JoinSet::new();
    for table in stale {
        let pool = db.pool().clone();
        running.spawn(async move {
            sqlx::raw_sql(AssertSqlSafe(format!("ANALYZE {table}"))).execute(&pool).await.map(|_| ())
        });
        if running.len() >= AT_ONCE {
            joined(running.join_next().await)?;
        }
    }
    while let Some(done) = running.join_next().await {
        joined(Some(done))?;
    }
    Ok(())
}

fn joined(done: Option<Result<Result<(), sqlx::Error>, JoinError>>) -> Result<(), Error> {
    match done {
        None => Ok(()),
        Some(Ok(analysed)) => Ok(analysed?),
        Some(Err(e)) => Err(Error::Other(format!("ANALYZE: {e}"))),
    }
}
