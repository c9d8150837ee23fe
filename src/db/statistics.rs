//! The planner's statistics, kept up after bulk writes.

use sqlx::AssertSqlSafe;

use super::{Db, Error};

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
    for table in stale {
        sqlx::raw_sql(AssertSqlSafe(format!("ANALYZE {table}"))).execute(db.pool()).await?;
    }
    Ok(())
}
