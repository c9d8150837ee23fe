//! `crm.enrichment_jobs`.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    crm::enrichment::Job,
    db::{Error, TenantTx},
};

/// A job that is to be made.
#[derive(Clone, Debug)]
pub struct New {
    /// Its id.
    pub id: Uuid,
    /// The provider.
    pub provider: String,
    /// Whom it is about.
    pub positions: Vec<Uuid>,
    /// What is asked.
    pub questions: Value,
}

/// Prepares jobs of a run; nothing has left yet.
pub async fn prepare(tx: &mut TenantTx, run_id: Uuid, jobs: &[New], now: DateTime<Utc>) -> Result<(), Error> {
    let ids: Vec<Uuid> = jobs.iter().map(|j| j.id).collect();
    let providers: Vec<String> = jobs.iter().map(|j| j.provider.clone()).collect();
    let positions: Vec<Value> = jobs.iter().map(|j| serde_json::json!(j.positions)).collect();
    let questions: Vec<Value> = jobs.iter().map(|j| j.questions.clone()).collect();
    sqlx::query!(
        "INSERT INTO crm.enrichment_jobs (organisation_id, id, run_id, provider, status, positions, questions, created_at, updated_at)
         SELECT $1, j.id, $2, j.provider, 'prepared', ARRAY(SELECT jsonb_array_elements_text(j.positions)::uuid), j.questions, $7, $7
           FROM unnest($3::uuid[], $4::text[], $5::jsonb[], $6::jsonb[]) AS j (id, provider, positions, questions)",
        tx.organisation_id(),
        run_id,
        &ids,
        &providers,
        &positions,
        &questions,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Jobs of all runs that are not at their end, oldest first: prepared, submitting, submitted, answered, uncertain.
pub async fn open(tx: &mut TenantTx) -> Result<Vec<Job>, Error> {
    Ok(sqlx::query_as!(
        Job,
        "SELECT id, run_id, provider, status, positions, questions, provider_job_id, attempts, polls, next_try_at,
                reserved::float8 AS \"reserved!\", spent::float8 AS \"spent!\", credits_left::float8 AS credits_left, error,
                created_at, updated_at
           FROM crm.enrichment_jobs
          WHERE organisation_id = $1 AND status IN ('prepared', 'submitting', 'submitted', 'answered', 'uncertain')
          ORDER BY id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Jobs of a run, oldest first.
pub async fn of_run(tx: &mut TenantTx, run_id: Uuid) -> Result<Vec<Job>, Error> {
    Ok(sqlx::query_as!(
        Job,
        "SELECT id, run_id, provider, status, positions, questions, provider_job_id, attempts, polls, next_try_at,
                reserved::float8 AS \"reserved!\", spent::float8 AS \"spent!\", credits_left::float8 AS credits_left, error,
                created_at, updated_at
           FROM crm.enrichment_jobs WHERE organisation_id = $1 AND run_id = $2 ORDER BY id",
        tx.organisation_id(),
        run_id
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The call is about to be made: how often it was tried now. Its questions may have become fewer.
pub async fn arm(
    tx: &mut TenantTx,
    id: Uuid,
    positions: &[Uuid],
    questions: &Value,
    reserved: f64,
    now: DateTime<Utc>,
) -> Result<i32, Error> {
    let attempts = sqlx::query_scalar!(
        "UPDATE crm.enrichment_jobs
            SET status = 'submitting', positions = $3, questions = $4, reserved = $5::float8::numeric, attempts = attempts + 1,
                next_try_at = NULL, error = NULL, updated_at = $6
          WHERE organisation_id = $1 AND id = $2 AND status = 'prepared'
          RETURNING attempts",
        tx.organisation_id(),
        id,
        positions,
        questions,
        reserved,
        now
    )
    .fetch_optional(tx.conn())
    .await?;
    attempts.ok_or_else(|| lost(id))
}

/// The provider works on it under this id.
pub async fn submitted(
    tx: &mut TenantTx,
    id: Uuid,
    provider_job_id: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let done = sqlx::query!(
        "UPDATE crm.enrichment_jobs SET status = 'submitted', provider_job_id = $3, next_try_at = $4, updated_at = $4
          WHERE organisation_id = $1 AND id = $2 AND status = 'submitting'",
        tx.organisation_id(),
        id,
        provider_job_id,
        now
    )
    .execute(tx.conn())
    .await?;
    one(done.rows_affected(), id)
}

/// It was looked after, and is not ready; `said`: the look itself failed.
pub async fn polled(
    tx: &mut TenantTx,
    id: Uuid,
    said: Option<&str>,
    next_try_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let done = sqlx::query!(
        "UPDATE crm.enrichment_jobs SET polls = polls + 1, error = $3, next_try_at = $4, updated_at = $5
          WHERE organisation_id = $1 AND id = $2 AND status = 'submitted'",
        tx.organisation_id(),
        id,
        said,
        next_try_at,
        now
    )
    .execute(tx.conn())
    .await?;
    one(done.rows_affected(), id)
}

/// The answers are stored; what it cost, and what is left of the account.
pub async fn answered(
    tx: &mut TenantTx,
    id: Uuid,
    spent: f64,
    left: Option<f64>,
    said: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let done = sqlx::query!(
        "UPDATE crm.enrichment_jobs
            SET status = 'answered', reserved = 0, spent = $3::float8::numeric, credits_left = $4::float8::numeric, error = $5,
                questions = '[]', next_try_at = NULL, updated_at = $6
          WHERE organisation_id = $1 AND id = $2 AND status IN ('submitting', 'submitted', 'uncertain')",
        tx.organisation_id(),
        id,
        spent,
        left,
        said,
        now
    )
    .execute(tx.conn())
    .await?;
    one(done.rows_affected(), id)
}

/// It certainly was not done, or may be asked again for nothing: it waits to be sent again.
pub async fn again(
    tx: &mut TenantTx,
    id: Uuid,
    said: &str,
    next_try_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_jobs
            SET status = 'prepared', reserved = 0, provider_job_id = NULL, error = $3, next_try_at = $4, updated_at = $5
          WHERE organisation_id = $1 AND id = $2 AND status IN ('submitting', 'submitted')",
        tx.organisation_id(),
        id,
        said,
        next_try_at,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// It is at its end: `done`, `failed`, `given_up`; or `uncertain`, and all it can have cost counts as spent.
pub async fn close(
    tx: &mut TenantTx,
    id: Uuid,
    status: &str,
    said: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_jobs
            SET status = $3, error = coalesce($4, error), updated_at = $5, next_try_at = NULL,
                spent = CASE WHEN $3 = 'uncertain' THEN spent + reserved ELSE spent END, reserved = 0,
                questions = CASE WHEN $3 = 'uncertain' THEN questions ELSE '[]' END
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id,
        status,
        said,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// An uncertain job, by the beginning of its id, or all of them.
pub async fn uncertain(tx: &mut TenantTx, id: &str) -> Result<Vec<Job>, Error> {
    Ok(open(tx)
        .await?
        .into_iter()
        .filter(|j| j.status == "uncertain" && j.id.to_string().starts_with(id))
        .collect())
}

fn one(got: u64, id: Uuid) -> Result<(), Error> {
    if got == 1 { Ok(()) } else { Err(lost(id)) }
}

fn lost(id: Uuid) -> Error {
    Error::RowCount { table: "crm.enrichment_jobs", expected: 1, got: 0, row: id.to_string() }
}
