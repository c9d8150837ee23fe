//! What became of the columns: from what is remembered of changes by providers.

use uuid::Uuid;

use crate::{
    crm::provenance::Record,
    db::{Error, TenantTx},
};

/// How often a column was filled, replaced, or kept.
#[derive(Clone, Debug)]
pub struct Column {
    /// companies, people or positions.
    pub entity: String,
    /// The column.
    pub column: String,
    /// It was empty.
    pub filled: i64,
    /// Something else stood there.
    pub replaced: i64,
    /// What stands there stays.
    pub kept: i64,
    /// It says now that the company has closed.
    pub closed: i64,
}

/// By column, what the jobs of a run did.
pub async fn columns(tx: &mut TenantTx, run_id: Uuid) -> Result<Vec<Column>, Error> {
    Ok(sqlx::query_as!(
        Column,
        "SELECT CASE p.entity WHEN 'company' THEN 'companies' WHEN 'person' THEN 'people' ELSE 'positions' END AS \"entity!\",
                f.key AS \"column!\",
                count(*) FILTER (WHERE f.value ? 'after' AND f.value -> 'before' = 'null') AS \"filled!\",
                count(*) FILTER (WHERE f.value ? 'after' AND f.value -> 'before' <> 'null') AS \"replaced!\",
                count(*) FILTER (WHERE f.value ? 'kept') AS \"kept!\",
                count(*) FILTER (WHERE f.key = 'administrative_status' AND f.value ->> 'after' = 'closed') AS \"closed!\"
           FROM crm.provenance p, jsonb_each(p.fields) f
          WHERE p.organisation_id = $1 AND p.provider IS NOT NULL
            AND p.job_id IN (SELECT j.id FROM crm.enrichment_jobs j WHERE j.organisation_id = $1 AND j.run_id = $2)
          GROUP BY p.entity, f.key
          ORDER BY 1, 2",
        tx.organisation_id(),
        run_id
    )
    .fetch_all(tx.conn())
    .await?)
}

/// What a provider changed, newest first.
pub async fn of_provider(tx: &mut TenantTx, provider: &str) -> Result<Vec<Record>, Error> {
    Ok(sqlx::query_as!(
        Record,
        "SELECT p.id, p.entity, p.row_id, p.source, p.provider, p.import_id, p.job_id, NULL::text AS user, p.fields, p.at
           FROM crm.provenance p
          WHERE p.organisation_id = $1 AND p.provider = $2
          ORDER BY p.at DESC, p.id DESC",
        tx.organisation_id(),
        provider
    )
    .fetch_all(tx.conn())
    .await?)
}
