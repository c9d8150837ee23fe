//! `crm.enrichment_answers`.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    crm::enrichment::Answer,
    db::{Error, TenantTx},
};

/// Stores answers; one about a position that is gone meanwhile is left out.
pub async fn insert(tx: &mut TenantTx, answers: &[Answer]) -> Result<(), Error> {
    let rows: Vec<Value> = answers.iter().map(|a| serde_json::json!(a)).collect();
    sqlx::query!(
        "INSERT INTO crm.enrichment_answers (organisation_id, job_id, position_id, company_id, run_id, provider, wants, subject, outcome,
                                             detail, facts, raw, credits, fetched_at)
         SELECT $1, (a ->> 'job_id')::uuid, p.id, p.company_id, (a ->> 'run_id')::uuid, a ->> 'provider',
                ARRAY(SELECT jsonb_array_elements_text(a -> 'wants')), a ->> 'subject', a ->> 'outcome', a ->> 'detail', a -> 'facts',
                a -> 'raw', (a ->> 'credits')::numeric, (a ->> 'fetched_at')::timestamptz
           FROM unnest($2::jsonb[]) AS a
           JOIN crm.positions p ON p.organisation_id = $1 AND p.id = (a ->> 'position_id')::uuid",
        tx.organisation_id(),
        &rows
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The answers about these positions, and about these companies where a company was asked for; of this run, or younger than `since`. Of
/// `raw` only `probe`.
pub async fn known(
    tx: &mut TenantTx,
    positions: &[Uuid],
    companies: &[Uuid],
    run_id: Uuid,
    since: DateTime<Utc>,
) -> Result<Vec<Answer>, Error> {
    Ok(sqlx::query_as!(
        Answer,
        "SELECT job_id, position_id, company_id, run_id, provider, wants, subject, outcome, detail, facts,
                jsonb_build_object('probe', raw -> 'probe') AS \"raw!\", credits::float8 AS credits, fetched_at
           FROM crm.enrichment_answers
          WHERE organisation_id = $1 AND (position_id = ANY($2) OR (company_id = ANY($3) AND 'company' = ANY(wants)))
            AND (run_id = $4 OR fetched_at > $5)
          ORDER BY job_id, position_id",
        tx.organisation_id(),
        positions,
        companies,
        run_id,
        since
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The answers of a job that nothing has been done with yet, in the order of positions.
pub async fn unapplied(tx: &mut TenantTx, job_id: Uuid) -> Result<Vec<Answer>, Error> {
    Ok(sqlx::query_as!(
        Answer,
        "SELECT job_id, position_id, company_id, run_id, provider, wants, subject, outcome, detail, facts, raw,
                credits::float8 AS credits, fetched_at
           FROM crm.enrichment_answers WHERE organisation_id = $1 AND job_id = $2 AND applied_at IS NULL
          ORDER BY position_id",
        tx.organisation_id(),
        job_id
    )
    .fetch_all(tx.conn())
    .await?)
}

/// They have been applied.
pub async fn mark_applied(tx: &mut TenantTx, job_id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_answers SET applied_at = $3 WHERE organisation_id = $1 AND job_id = $2 AND applied_at IS NULL",
        tx.organisation_id(),
        job_id,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How often each outcome came of a run, by provider.
pub async fn outcomes(tx: &mut TenantTx, run_id: Uuid) -> Result<Vec<(String, String, i64)>, Error> {
    let rows = sqlx::query!(
        "SELECT provider, outcome, count(*) AS \"n!\" FROM crm.enrichment_answers
          WHERE organisation_id = $1 AND run_id = $2 GROUP BY provider, outcome ORDER BY provider, outcome",
        tx.organisation_id(),
        run_id
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.provider, r.outcome, r.n)).collect())
}

/// Forgets what a provider answered; how many answers.
pub async fn forget(tx: &mut TenantTx, provider: &str) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM crm.enrichment_answers WHERE organisation_id = $1 AND provider = $2",
        tx.organisation_id(),
        provider
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
