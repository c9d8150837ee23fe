//! Row-level security tried out, as `prospectflow_app`: without a tenant nothing works, and a tenant sees nothing of another's.

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Check, Db, Error, verdict};
use crate::base::ids::OrganisationId;
use crate::db::{SystemTx, TenantTx};

pub(super) async fn checks(db: &Db, tables: &[String]) -> Result<Vec<Check>, Error> {
    Ok(vec![without_a_tenant(db, tables).await?, as_a_stranger(db, tables).await?])
}

async fn without_a_tenant(db: &Db, tables: &[String]) -> Result<Check, Error> {
    let mut faults = Vec::new();
    let mut tx = SystemTx::begin(db).await?;
    // PostgreSQL reads an empty table from end to end without asking the policy; through an index it asks first.
    sqlx::raw_sql("SET LOCAL ROLE prospectflow_app; SET LOCAL enable_seqscan = off")
        .execute(tx.conn())
        .await?;
    for table in tables {
        for (what, sql) in [
            ("reads", format!("SELECT EXISTS (SELECT FROM {table})")),
            ("writes", format!("DELETE FROM {table}")),
        ] {
            let tried = format!("SAVEPOINT try; {sql}");
            let outcome = sqlx::raw_sql(AssertSqlSafe(tried)).execute(tx.conn()).await;
            sqlx::raw_sql("ROLLBACK TO try").execute(tx.conn()).await?;
            match outcome {
                // P0001: our own refusal; 42501: the role may not do this at all.
                Err(sqlx::Error::Database(e)) if matches!(e.code().as_deref(), Some("P0001" | "42501")) => {}
                Err(e) => return Err(e.into()),
                Ok(_) => faults.push(format!("{table}: {what} work without a tenant")),
            }
        }
    }
    tx.finish(true).await?;
    Ok(verdict("no_tenant", "without a tenant, reads and writes fail", &faults))
}

/// A tenant that does not exist owns nothing: every row it sees is another's.
async fn as_a_stranger(db: &Db, tables: &[String]) -> Result<Check, Error> {
    let mut faults = Vec::new();
    let mut tx = TenantTx::begin(db, OrganisationId(Uuid::max())).await?;
    for table in tables {
        let sql = format!("SELECT EXISTS (SELECT FROM {table})");
        if sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(tx.conn()).await? {
            faults.push(format!("{table}: another tenant's rows are seen"));
        }
    }
    tx.rollback().await?;
    Ok(verdict("other_tenant", "a tenant sees nothing of another's", &faults))
}
