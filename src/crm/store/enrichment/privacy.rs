//! What enrichment keeps of people: to hand out, and to forget.

use uuid::Uuid;

use crate::{
    crm::enrichment::Answer,
    db::{Error, TenantTx},
};

/// What providers answered about these people, oldest first.
pub async fn of_people(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Answer>, Error> {
    Ok(sqlx::query_as!(
        Answer,
        "SELECT a.job_id, a.position_id, a.company_id, a.run_id, a.provider, a.wants, a.subject, a.outcome, a.detail, a.facts, a.raw,
                a.credits::float8 AS credits, a.fetched_at
           FROM crm.enrichment_answers a
           JOIN crm.positions p ON p.organisation_id = a.organisation_id AND p.id = a.position_id
          WHERE a.organisation_id = $1 AND p.person_id = ANY($2)
          ORDER BY a.fetched_at, a.job_id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Forgets what was asked and answered about these people; how many answers. What it cost stays. What a provider said about a job can
/// name them too.
pub async fn erase(tx: &mut TenantTx, people: &[Uuid]) -> Result<u64, Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_jobs j
            SET error = NULL,
                questions = coalesce((SELECT jsonb_agg(q) FROM jsonb_array_elements(j.questions) q
                                       WHERE (q ->> 'reference')::uuid <> ALL (theirs.ids)), '[]')
           FROM (SELECT array_agg(id) AS ids FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2)) theirs
          WHERE j.organisation_id = $1 AND (j.questions <> '[]' OR j.error IS NOT NULL) AND j.positions && theirs.ids",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    let done = sqlx::query!(
        "DELETE FROM crm.enrichment_answers a USING crm.positions p
          WHERE a.organisation_id = $1 AND p.organisation_id = $1 AND p.id = a.position_id AND p.person_id = ANY($2)",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
