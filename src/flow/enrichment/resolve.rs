//! `pflow enrich resolve`: a person decides about a paid call of which nobody knows whether it was made.

use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::settle;
use crate::{
    crm::store::enrichment::{answers, jobs, runs},
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
};

/// What is to be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is asked again, and perhaps paid twice.
    Again,
    /// It is not asked again; the next provider is.
    GiveUp,
}

/// What was decided.
#[derive(Clone, Debug, Serialize)]
pub struct Resolved {
    /// The job.
    pub id: Uuid,
    /// Its run, which goes on with the next enrich.
    pub run_id: Uuid,
    /// The provider.
    pub provider: String,
    /// How many questions it had.
    pub questions: usize,
    /// What counts as spent, because it may have been.
    pub credits: f64,
    /// Whether it is asked again.
    pub again: bool,
}

/// Decides about an uncertain job, by its id or the beginning of it. What it can have cost stays counted.
pub async fn resolve(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    decision: Decision,
    dry_run: bool,
) -> Result<Resolved, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let mut fits = jobs::uncertain(&mut tx, id).await?;
    if fits.len() > 1 {
        let candidates = fits.iter().map(|job| job.id.to_string()).collect();
        return Err(Error::Ambiguous { what: "job", name: id.to_owned(), candidates });
    }
    let Some(job) = fits.pop() else { return Err(Error::not_found("uncertain job", id)) };
    let questions = settle::questions(&job)?;
    let now = engine.clock.now();
    if decision == Decision::GiveUp {
        let rows = settle::lost(&job, &questions, "given up by a person", now);
        answers::insert(&mut tx, &rows).await?;
        answers::mark_applied(&mut tx, job.id, now).await?;
    }
    // Its questions are free again; what it may have cost stays with it.
    jobs::close(&mut tx, job.id, "given_up", None, now).await?;
    runs::reopen(&mut tx).await?;
    let again = decision == Decision::Again;
    let detail = json!({"provider": job.provider, "again": again, "credits": job.spent});
    engine.audit(&mut tx, scope, "enrich.resolve", Some(&job.id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    Ok(Resolved {
        id: job.id,
        run_id: job.run_id,
        provider: job.provider,
        questions: questions.len(),
        credits: job.spent,
        again,
    })
}
