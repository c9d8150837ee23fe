//! `outreach.prompt_runs`: every call of a model, written down before it is made.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, PositionId, PromptId, PromptRunId, TaskId},
    db::{Error, TenantTx},
};

/// A call that is about to be made.
#[derive(Clone, Debug)]
pub struct NewRun<'a> {
    /// Its id.
    pub id: PromptRunId,
    /// The version of the prompt.
    pub prompt_id: PromptId,
    /// For which campaign.
    pub campaign_id: Option<CampaignId>,
    /// For which mail.
    pub task_id: Option<TaskId>,
    /// About whom.
    pub position_id: PositionId,
    /// `draft` or `test`.
    pub purpose: &'a str,
    /// The model.
    pub model: &'a str,
    /// Hash of all that it is given.
    pub input_hash: &'a str,
    /// Most tokens that it can cost.
    pub reserved_tokens: i64,
}

/// What a call brought.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome<'a> {
    /// `done`, `failed` or `uncertain`.
    pub status: &'a str,
    /// Tokens read.
    pub input_tokens: Option<i64>,
    /// Tokens written.
    pub output_tokens: Option<i64>,
    /// Millionths of a euro.
    pub cost_micro_eur: Option<i64>,
    /// The text, if there is one.
    pub text: Option<(&'a str, &'a str)>,
    /// Why there is none.
    pub error: Option<&'a str>,
}

/// Writes a call down before it is made.
pub async fn insert(tx: &mut TenantTx, run: &NewRun<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.prompt_runs (organisation_id, id, prompt_id, campaign_id, task_id, position_id, purpose, model, input_hash,
                                           status, reserved_tokens, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'calling', $10, $11)",
        tx.organisation_id(),
        run.id.0,
        run.prompt_id.0,
        run.campaign_id.map(|id| id.0),
        run.task_id.map(|id| id.0),
        run.position_id.0,
        run.purpose,
        run.model,
        run.input_hash,
        run.reserved_tokens,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Writes down what came of it.
pub async fn finish(
    tx: &mut TenantTx,
    id: PromptRunId,
    outcome: Outcome<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (subject, body) = outcome.text.unzip();
    sqlx::query!(
        "UPDATE outreach.prompt_runs
            SET status = $3, input_tokens = $4, output_tokens = $5, cost_micro_eur = $6, subject = $7, body = $8, error = $9,
                finished_at = $10
          WHERE organisation_id = $1 AND id = $2 AND status IN ('calling', 'uncertain')",
        tx.organisation_id(),
        id.0,
        outcome.status,
        outcome.input_tokens,
        outcome.output_tokens,
        outcome.cost_micro_eur,
        subject,
        body,
        outcome.error,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Calls that began so many seconds ago and never came back: whoever made them is dead. Returns how many.
pub async fn give_up(tx: &mut TenantTx, seconds: f64, now: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.prompt_runs SET status = 'uncertain', finished_at = $3, error = 'nobody knows whether it was made'
          WHERE organisation_id = $1 AND status = 'calling' AND called_at < clock_timestamp() - make_interval(secs => $2::float8)",
        tx.organisation_id(),
        seconds,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// What is known of one question.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The answer: its call, subject and text.
    pub answer: Option<(PromptRunId, String, String)>,
    /// Whether somebody is asking it now.
    pub is_being_asked: bool,
    /// How often it was asked, and perhaps paid, without an answer of use.
    pub in_vain: i64,
}

/// What is known of the question with this hash, about this person.
pub async fn known(tx: &mut TenantTx, position_id: PositionId, hash: &str) -> Result<Known, Error> {
    let rows = sqlx::query!(
        "SELECT id, status, subject, body FROM outreach.prompt_runs
          WHERE organisation_id = $1 AND input_hash = $2 AND position_id = $3 AND purpose = 'draft' AND NOT is_rejected
          ORDER BY id",
        tx.organisation_id(),
        hash,
        position_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    let mut known = Known::default();
    for row in rows {
        match (row.status.as_str(), row.subject, row.body) {
            ("done", Some(subject), Some(body)) => known.answer = Some((PromptRunId(row.id), subject, body)),
            ("calling", ..) => known.is_being_asked = true,
            ("done" | "uncertain", ..) => known.in_vain += 1,
            _ => {}
        }
    }
    Ok(known)
}

/// Tokens that the drafts of a campaign cost since then: what is not known counts with all that it can have cost.
pub async fn spent(tx: &mut TenantTx, campaign_id: CampaignId, since: DateTime<Utc>) -> Result<i64, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT coalesce(sum(CASE WHEN status = 'failed' THEN 0
                                  WHEN input_tokens IS NULL OR output_tokens IS NULL THEN reserved_tokens
                                  ELSE input_tokens + output_tokens END), 0)::bigint AS \"sum!\"
           FROM outreach.prompt_runs
          WHERE organisation_id = $1 AND campaign_id = $2 AND created_at >= $3",
        tx.organisation_id(),
        campaign_id.0,
        since
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Another text is wanted: the answers for this mail are not used again.
pub async fn reject(tx: &mut TenantTx, task_id: TaskId) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.prompt_runs SET is_rejected = true WHERE organisation_id = $1 AND task_id = $2 AND status = 'done'",
        tx.organisation_id(),
        task_id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How many answers for this mail were rejected.
pub async fn rejected(tx: &mut TenantTx, task_id: TaskId) -> Result<i64, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT count(*) AS \"count!\" FROM outreach.prompt_runs WHERE organisation_id = $1 AND task_id = $2 AND is_rejected",
        tx.organisation_id(),
        task_id.0
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Takes the texts about these people away; what they cost stays.
pub async fn forget(tx: &mut TenantTx, people: &[Uuid]) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.prompt_runs SET subject = NULL, body = NULL, error = NULL, input_hash = ''
          WHERE organisation_id = $1
            AND position_id IN (SELECT id FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2))",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
