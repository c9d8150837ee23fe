//! A round of drafting: what is due within the look-ahead, several at a time.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use chrono::{NaiveTime, TimeDelta};
use tokio::{sync::watch, task::JoinSet};

use super::{
    ask,
    make::{self, Budget},
    report::Report,
};
use crate::{
    base::{failpoint::failpoint, ids::TaskId, lease::Leases},
    db::TenantTx,
    flow::{
        Error,
        campaigns::current,
        engine::{Engine, Scope},
        organisations,
    },
    iam::{Action, store::settings},
    outreach::store::{
        drafts::{self, Due},
        prompt_runs,
    },
    provider::llm::{self, Model},
};

/// Questions under way at the same time.
const AT_ONCE: usize = 4;
/// Mails of one round where nobody says how many.
const LIMIT: u32 = 500;

/// What a round drafts.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only of this campaign.
    pub campaign: Option<String>,
    /// Only this mail.
    pub task: Option<TaskId>,
    /// At most so many.
    pub limit: Option<u32>,
    /// Ask nobody, and write nothing: only count.
    pub dry_run: bool,
}

/// Drafts what is due.
pub async fn generate(
    engine: &Engine,
    scope: &Scope,
    options: &Options,
    stop: &watch::Receiver<bool>,
) -> Result<Report, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let now = engine.clock.now();
    let leases = Leases::from_env();
    let mut report = Report::default();
    if !options.dry_run {
        let patience = leases.lease + leases.quarantine;
        report.uncertain = prompt_runs::give_up(&mut tx, patience, now).await?;
    }
    let allowed = settings::drafts(&mut tx).await?;
    let campaign = match &options.campaign {
        Some(name) => Some(current::find(&mut tx, name).await?.id),
        None => None,
    };
    let until = now + TimeDelta::hours(allowed.look_ahead_hours.into());
    let limit = options.limit.unwrap_or(LIMIT).into();
    let due = drafts::due(&mut tx, campaign, options.task, until, limit).await?;
    tx.commit().await?;
    report.due = due.len() as u64;
    if options.dry_run || due.is_empty() {
        return Ok(report);
    }
    let worker = Worker {
        engine: engine.clone(),
        scope: scope.clone(),
        model: llm::open(&engine.llm).map_err(|e| e.to_string()),
        budget: Budget {
            tokens_per_day: allowed.tokens_per_day,
            since: now.date_naive().and_time(NaiveTime::MIN).and_utc(),
        },
        is_halted: Arc::default(),
    };
    let mut waiting = due.into_iter();
    let mut under_way = JoinSet::new();
    loop {
        while under_way.len() < AT_ONCE && !*stop.borrow() && !worker.is_halted.load(Ordering::Relaxed) {
            let Some(due) = waiting.next() else { break };
            under_way.spawn(worker.clone().draft(due));
        }
        match under_way.join_next().await {
            Some(Ok(one)) => report.add(one),
            Some(Err(e)) => report.problem(format!("a draft broke off: {e}")),
            None => return Ok(report),
        }
    }
}

/// A round in every organisation, one after the other: the model's server is the same for all.
pub async fn generate_everywhere(engine: &Engine, stop: &watch::Receiver<bool>) -> Result<Report, Error> {
    let mut report = Report::default();
    for organisation in organisations::list(engine).await? {
        let scope = Scope::installation(&organisation);
        match generate(engine, &scope, &Options::default(), stop).await {
            Ok(done) => report.add(done),
            Err(e @ Error::Db(_)) => return Err(e),
            Err(e) => report.problem(format!("{}: {e}", organisation.name)),
        }
    }
    Ok(report)
}

#[derive(Clone)]
struct Worker {
    engine: Engine,
    scope: Scope,
    /// The way to the model, or why there is none.
    model: Result<Model, String>,
    budget: Budget,
    /// The model's server refuses everybody: nobody else is to ask it in this round.
    is_halted: Arc<AtomicBool>,
}

impl Worker {
    async fn draft(self, due: Due) -> Report {
        let mut report = Report::default();
        if let Err(e) = self.try_draft(&due, &mut report).await {
            report.failed += 1;
            report.problem(e.to_string());
        }
        report
    }

    async fn begin(&self) -> Result<TenantTx, Error> {
        self.engine.begin(&self.scope, Action::Work).await
    }

    async fn try_draft(&self, due: &Due, report: &mut Report) -> Result<(), Error> {
        let mut tx = self.begin().await?;
        let is_there = self.model.as_ref().map(|_| ()).map_err(String::as_str);
        let question = make::begin(&mut tx, &self.engine, due, self.budget, is_there, report).await?;
        tx.commit().await?;
        let (Some(question), Ok(model)) = (question, &self.model) else { return Ok(()) };
        failpoint("draft_armed");
        let asked = ask::ask(model, &question.prompt.texts, &question.input).await;
        failpoint("draft_called");
        let mut tx = self.begin().await?;
        prompt_runs::finish(&mut tx, question.run_id, asked.outcome(true), self.engine.clock.now()).await?;
        tx.commit().await?;
        failpoint("draft_stored");
        report.tokens += asked.tokens.map_or(0, |(read, written)| read + written);
        report.cost_micro_eur += asked.cost.unwrap_or(0);
        if let Some(e) = asked.failure {
            if matches!(e, Error::Credentials { .. } | Error::Invalid { .. }) {
                self.is_halted.store(true, Ordering::Relaxed);
            }
            return Err(e);
        }
        let Some((subject, body)) = &asked.text else { return Ok(()) };
        let mut tx = self.begin().await?;
        make::conclude(&mut tx, &self.engine, due, &question, (subject, body), report).await?;
        tx.commit().await?;
        Ok(())
    }
}
