//! `pflow enrich status`: runs, and one of them in detail.

use serde::Serialize;

use super::report::{self, Report};
use crate::{
    crm::store::enrichment::{jobs, runs},
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
};

pub use crate::crm::enrichment::{Job, Run};

/// A run, what came of it, and its jobs that are not at their end.
#[derive(Clone, Debug, Serialize)]
pub struct Detail {
    /// The run.
    pub run: Run,
    /// What came of it so far.
    pub report: Report,
    /// Jobs that are under way, or that a person has to decide about.
    pub jobs: Vec<Job>,
}

/// All runs, newest first.
pub async fn list(engine: &Engine, scope: &Scope) -> Result<Vec<Detail>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let open = jobs::open(&mut tx).await?;
    let mut all = Vec::new();
    for run in runs::list(&mut tx).await? {
        let report = report::of(&mut tx, &run).await?;
        let jobs = open.iter().filter(|job| job.run_id == run.id).cloned().collect();
        all.push(Detail { run, report, jobs });
    }
    Ok(all)
}

/// One run, by its id or the beginning of it.
pub async fn show(engine: &Engine, scope: &Scope, id: &str) -> Result<Detail, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mut fits: Vec<Run> =
        runs::list(&mut tx).await?.into_iter().filter(|run| run.id.to_string().starts_with(id)).collect();
    if fits.len() > 1 {
        let candidates = fits.iter().map(|run| run.id.to_string()).collect();
        return Err(Error::Ambiguous { what: "run", name: id.to_owned(), candidates });
    }
    let Some(run) = fits.pop() else { return Err(Error::not_found("run", id)) };
    let report = report::of(&mut tx, &run).await?;
    let open = jobs::open(&mut tx).await?;
    let jobs = open.into_iter().filter(|job| job.run_id == run.id).collect();
    Ok(Detail { run, report, jobs })
}
