//! A job's way: armed with its credits before the call, its id or its answers stored after it, then applied.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use serde_json::json;
use tokio::time::Instant;
use uuid::Uuid;

use super::{apply, csv_file, local::Source, run::Waiting, select, settle, verify};
use crate::{
    base::failpoint::failpoint,
    crm::{
        enrichment::{Job, Run, Subject},
        store::enrichment::{answers, jobs, runs, subjects},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    provider::{
        self,
        enrichment::{Answer, Enricher, Failure, Outcome, Poll, Question, Submission, Usage},
    },
};

/// Refusals in a row after which a provider is left alone for the rest of the run.
const REFUSALS: u32 = 8;
/// A pause that is waited for on the spot; for longer ones the others go first.
const SHORT: Duration = Duration::from_secs(2);
/// Longer than any run.
const ANOTHER_RUN: Duration = Duration::from_hours(24);

/// Works on the jobs of one run, as its organisation's only worker.
pub(super) struct Worker<'a, P> {
    pub(super) engine: &'a Engine,
    pub(super) scope: &'a Scope,
    pub(super) run: &'a Run,
    /// In the run's order; an error says why one cannot be asked.
    pub(super) sources: &'a [(String, Result<Source<P>, provider::Error>)],
    /// How often jobs are looked after, and whether more than once.
    pub(super) waiting: Waiting,
    /// Providers that are left alone for the rest of the run, and why.
    pub(super) out: HashMap<String, provider::Error>,
    /// Providers for which the credits do not suffice any more.
    pub(super) too_dear: HashSet<String>,
    /// Jobs that could not be looked after.
    pub(super) stuck: HashSet<Uuid>,
    pub(super) paused: HashMap<String, Instant>,
    pub(super) due: HashMap<Uuid, Instant>,
    pub(super) refusals: HashMap<String, u32>,
}

impl<P: Enricher> Worker<'_, P> {
    pub(super) async fn begin(&self) -> Result<TenantTx, Error> {
        self.engine.begin(self.scope, Action::Work).await
    }

    pub(super) fn source(&self, name: &str) -> Option<&Source<P>> {
        if self.out.contains_key(name) {
            return None;
        }
        self.opened(name)
    }

    /// The provider, even if it is left alone by now.
    fn opened(&self, name: &str) -> Option<&Source<P>> {
        self.sources.iter().filter_map(|(_, s)| s.as_ref().ok()).find(|s| s.sheet().name == name)
    }

    /// Does what can be done about a job now; whether anything was done.
    pub(super) async fn advance(&mut self, job: &Job) -> Result<bool, Error> {
        match job.status.as_str() {
            "submitting" => self.interrupted(job).await.map(|()| true),
            "answered" => self.apply(job.id).await.map(|()| true),
            "prepared" if self.source(&job.provider).is_none() => {
                let mut tx = self.begin().await?;
                jobs::close(&mut tx, job.id, "failed", Some("the provider could not be asked"), self.now())
                    .await?;
                tx.commit().await?;
                Ok(true)
            }
            "prepared" if self.is_due(job) => self.submit(job).await,
            "submitted"
                if !self.stuck.contains(&job.id)
                    && self.source(&job.provider).is_some()
                    && self.is_due(job) =>
            {
                self.look_after(job).await.map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// When the job can be worked on, if ever.
    pub(super) fn when(&self, job: &Job) -> Option<Instant> {
        let by_itself = match job.status.as_str() {
            "prepared" | "submitted"
                if self.source(&job.provider).is_some() && !self.stuck.contains(&job.id) =>
            {
                self.due_at(job)
            }
            _ => return None,
        };
        Some(self.paused.get(&job.provider).map_or(by_itself, |paused| by_itself.max(*paused)))
    }

    fn due_at(&self, job: &Job) -> Instant {
        // What this process knows is by its own clock; what an earlier one left is by the clock of schedules.
        self.due.get(&job.id).copied().unwrap_or_else(|| {
            let wait = job.next_try_at.map(|at| (at - self.now()).to_std().unwrap_or_default());
            let wait = wait.unwrap_or_default();
            Instant::now() + self.waiting.poll.map_or(wait, |poll| wait.min(poll))
        })
    }

    fn is_due(&self, job: &Job) -> bool {
        let paused = self.paused.get(&job.provider).copied();
        self.due_at(job) <= Instant::now() && paused.is_none_or(|at| at <= Instant::now() + SHORT)
    }

    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.engine.clock.now()
    }

    /// Waits until the provider may be called again, and keeps its pace.
    async fn keep_pace(&mut self, provider: &str) {
        if let Some(at) = self.paused.get(provider) {
            tokio::time::sleep_until(*at).await;
        }
        let pause = self.source(provider).map(|s| s.sheet().pause).unwrap_or_default();
        self.paused.insert(provider.to_owned(), Instant::now() + pause);
    }

    /// A worker died with the call on its lips.
    async fn interrupted(&mut self, job: &Job) -> Result<(), Error> {
        self.unknown(job, "interrupted before its outcome was known").await
    }

    /// Nobody knows whether the call was made. What costs nothing to repeat is repeated; for the rest a person decides.
    async fn unknown(&mut self, job: &Job, said: &str) -> Result<(), Error> {
        let is_local = [csv_file::NAME, verify::NAME].contains(&job.provider.as_str());
        let repeatable =
            is_local || self.opened(&job.provider).is_some_and(|s| !s.sheet().paid || s.sheet().repeats_free);
        let mut tx = self.begin().await?;
        if repeatable {
            jobs::again(&mut tx, job.id, said, self.now(), self.now()).await?;
        } else {
            jobs::close(&mut tx, job.id, "uncertain", Some(said), self.now()).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Sends a job: reserves, calls, stores.
    async fn submit(&mut self, job: &Job) -> Result<bool, Error> {
        self.keep_pace(&job.provider).await;
        let Some((questions, attempts)) = self.arm(job).await? else { return Ok(false) };
        if questions.is_empty() {
            return Ok(true);
        }
        failpoint("enrich_armed");
        let Some(source) = self.source(&job.provider) else { return Ok(false) };
        let outcome = source.submit(&questions).await;
        failpoint("enrich_called");
        match outcome {
            Ok(Submission::Job(id)) => {
                self.refusals.remove(&job.provider);
                let mut tx = self.begin().await?;
                jobs::submitted(&mut tx, job.id, &id, self.now()).await?;
                tx.commit().await?;
                failpoint("enrich_submitted");
            }
            Ok(Submission::Answers(found, usage)) => {
                self.refusals.remove(&job.provider);
                self.store(job, &questions, attempts, found, &usage, None).await?;
            }
            Err(Failure::Unknown(said)) => {
                self.unknown(job, &said).await?;
                self.refused(&job.provider, provider::Error::transient(said));
            }
            Err(Failure::Refused(provider::Error::Permanent(said))) => {
                let refused = questions.iter().map(|q| answer(q, Outcome::Refused(said.clone()))).collect();
                let nothing = Usage { credits: Some(0.0), left: None };
                self.store(job, &questions, 1, refused, &nothing, Some(&said)).await?;
            }
            Err(Failure::Refused(e)) => {
                let wait = self.refused(&job.provider, e.clone());
                self.later(job, &e.to_string(), wait).await?;
            }
        }
        Ok(true)
    }

    /// Writes down that the call is about to be made, and what it can cost; `None`: it has to wait until others have given credits back;
    /// without questions: there is nothing to ask any more.
    async fn arm(&mut self, job: &Job) -> Result<Option<(Vec<Question>, i32)>, Error> {
        let asked: Vec<Question> = settle::questions(job)?;
        let mut tx = self.begin().await?;
        let budget = runs::budget(&mut tx, job.run_id).await?;
        let about: Vec<Subject> = subjects::load(&mut tx, &job.positions).await?;
        let allowed = select::allowed(self.engine, &mut tx, &about).await?;
        let Some(source) = self.source(&job.provider) else { return Ok(None) };
        let mut reserved = 0.0;
        let (mut questions, mut positions, mut dear) = (Vec::new(), Vec::new(), false);
        for question in asked {
            let Some(id) = settle::position(&question.reference).filter(|id| allowed.contains(id)) else {
                continue;
            };
            let price = source.sheet().price_of(&question);
            if budget.is_some_and(|left| price > 0.0 && reserved + price > left + 1e-9) {
                dear = true;
                continue;
            }
            reserved += price;
            positions.push(id);
            questions.push(question);
        }
        if questions.is_empty() && dear && self.others_hold_credits(&mut tx, job).await? {
            self.due.insert(job.id, Instant::now() + Duration::from_millis(100));
            return Ok(None);
        }
        let now = self.now();
        if questions.is_empty() {
            let said =
                if dear { "more credits than allowed" } else { "nobody may be asked about them any more" };
            jobs::close(&mut tx, job.id, "failed", Some(said), now).await?;
            tx.commit().await?;
            if dear {
                self.too_dear.insert(job.provider.clone());
            }
            return Ok(Some((questions, 0)));
        }
        let attempts = jobs::arm(&mut tx, job.id, &positions, &json!(questions), reserved, now).await?;
        tx.commit().await?;
        Ok(Some((questions, attempts)))
    }

    /// Whether jobs under way may give credits back.
    async fn others_hold_credits(&self, tx: &mut TenantTx, job: &Job) -> Result<bool, Error> {
        let open = jobs::open(tx).await?;
        Ok(open.iter().any(|other| {
            other.run_id == job.run_id
                && other.status == "submitted"
                && other.reserved > 0.0
                && self.when(other).is_some()
        }))
    }

    /// Looks after a job at its provider.
    async fn look_after(&mut self, job: &Job) -> Result<(), Error> {
        let (Some(id), questions) = (&job.provider_job_id, settle::questions(job)?) else { return Ok(()) };
        self.keep_pace(&job.provider).await;
        let Some(source) = self.source(&job.provider) else { return Ok(()) };
        let polled = source.poll(id, &questions).await;
        failpoint("enrich_polled");
        match polled {
            Ok(Poll::Pending(wait)) => {
                self.refusals.remove(&job.provider);
                self.wait(job, None, self.waiting.poll.unwrap_or(wait)).await
            }
            Ok(Poll::Done(found, usage)) => {
                self.refusals.remove(&job.provider);
                self.store(job, &questions, job.attempts, found, &usage, None).await
            }
            Ok(Poll::Lost(said)) => {
                let usage = Usage { credits: Some(0.0), left: None };
                self.store_lost(job, &questions, &usage, &said).await
            }
            Err(e) => {
                let is_transient = matches!(e, provider::Error::Transient { .. });
                let wait = self.poll_refused(job, &e, is_transient);
                // Of somebody who was erased meanwhile nothing is written down, whatever the provider says.
                let said = if questions.is_empty() { None } else { Some(e.to_string()) };
                self.wait(job, said.as_deref(), wait).await
            }
        }
    }

    fn poll_refused(&mut self, job: &Job, e: &provider::Error, is_transient: bool) -> Duration {
        let wait = if is_transient { self.refused(&job.provider, e.clone()) } else { Duration::ZERO };
        // What is paid for is not given up: a later run looks after it again.
        if !is_transient || self.out.contains_key(&job.provider) {
            self.stuck.insert(job.id);
        }
        wait
    }

    async fn wait(&mut self, job: &Job, said: Option<&str>, wait: Duration) -> Result<(), Error> {
        let again = if self.waiting.never { ANOTHER_RUN } else { wait };
        self.due.insert(job.id, Instant::now() + again);
        let next = self.now() + chrono::Duration::from_std(wait).unwrap_or_default();
        let mut tx = self.begin().await?;
        jobs::polled(&mut tx, job.id, said, next, self.now()).await?;
        Ok(tx.commit().await?)
    }

    async fn later(&mut self, job: &Job, said: &str, wait: Duration) -> Result<(), Error> {
        self.due.insert(job.id, Instant::now() + wait);
        let next = self.now() + chrono::Duration::from_std(wait).unwrap_or_default();
        let mut tx = self.begin().await?;
        jobs::again(&mut tx, job.id, said, next, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// A provider refused; when it may be asked again. Out of credits, or unknown to it, it is left alone for the rest of the run.
    fn refused(&mut self, name: &str, e: provider::Error) -> Duration {
        let count = self.refusals.entry(name.to_owned()).or_default();
        *count += 1;
        let back_off = Duration::from_secs(1 << (*count).min(6));
        let wait = match &e {
            provider::Error::Transient { retry_after, .. } => {
                retry_after.unwrap_or(self.waiting.poll.unwrap_or(back_off))
            }
            _ => Duration::ZERO,
        };
        if *count >= REFUSALS || !matches!(e, provider::Error::Transient { .. }) {
            self.out.insert(name.to_owned(), e);
        }
        let until = Instant::now() + wait;
        let paused = self.paused.entry(name.to_owned()).or_insert(until);
        *paused = until.max(*paused);
        wait
    }

    /// Stores what a job brought and what it cost, then applies it.
    async fn store(
        &mut self,
        job: &Job,
        questions: &[Question],
        attempts: i32,
        found: Vec<Answer>,
        usage: &Usage,
        said: Option<&str>,
    ) -> Result<(), Error> {
        let Some(source) = self.opened(&job.provider) else { return Ok(()) };
        let spent = settle::spent(source.sheet(), questions, &found, usage, attempts);
        let rows = settle::rows(job, questions, found, self.now());
        self.keep(job, &rows, spent, usage.left, said).await
    }

    async fn store_lost(
        &mut self,
        job: &Job,
        questions: &[Question],
        usage: &Usage,
        said: &str,
    ) -> Result<(), Error> {
        let rows = settle::lost(job, questions, said, self.now());
        self.keep(job, &rows, usage.credits.unwrap_or(0.0), usage.left, Some(said)).await
    }

    async fn keep(
        &mut self,
        job: &Job,
        rows: &[crate::crm::enrichment::Answer],
        spent: f64,
        left: Option<f64>,
        said: Option<&str>,
    ) -> Result<(), Error> {
        let mut tx = self.begin().await?;
        answers::insert(&mut tx, rows).await?;
        jobs::answered(&mut tx, job.id, spent, left, said, self.now()).await?;
        tx.commit().await?;
        failpoint("enrich_stored");
        self.apply(job.id).await
    }

    async fn apply(&mut self, job_id: Uuid) -> Result<(), Error> {
        let mut tx = self.begin().await?;
        apply::apply(self.engine, &mut tx, job_id).await?;
        jobs::close(&mut tx, job_id, "done", None, self.now()).await?;
        tx.commit().await?;
        failpoint("enrich_applied");
        Ok(())
    }
}

fn answer(question: &Question, outcome: Outcome) -> Answer {
    let reference = question.reference.clone();
    Answer { reference, outcome, facts: Vec::new(), raw: serde_json::Value::Null, credits: None }
}
