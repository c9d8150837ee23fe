//! `pflow enrich` and `pflow enrich resume`: chooses, plans, asks, waits.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use serde_json::json;
use tokio::time::Instant;
use uuid::Uuid;

use super::{
    local::Source,
    plan::{self, Known, Plan},
    providers,
    report::{self, Report},
    select,
    work::Worker,
};
use crate::{
    base::progress::Progress,
    crm::{
        enrichment::{Answer, Job, Run, Subject},
        store::enrichment::{answers, jobs, runs, subjects},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    provider::enrichment::{Enricher, Question, Sheet},
};

pub use super::{plan::Wish, select::Which};
pub use crate::provider::enrichment::Wanted;

/// Longest time for which one run waits for providers; what is not there by then is fetched by the next one.
const PATIENCE: Duration = Duration::from_mins(30);
/// Shortest time between two looks at jobs.
const LEAST_WAIT: Duration = Duration::from_millis(20);

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Options {
    /// About whom.
    pub which: Which,
    /// What, of whom, how good.
    pub wish: Wish,
    /// Most credits.
    pub max_credits: Option<f64>,
    /// How long to wait.
    pub waiting: Waiting,
}

/// How a run waits for its jobs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    /// Not at all: a later run goes on.
    pub never: bool,
    /// Look this often, instead of when a provider says.
    pub poll: Option<Duration>,
}

/// Takes up what is unfinished, then does a new run with the providers that `open` opens.
pub async fn enrich_with<O: providers::Open>(
    engine: &Engine,
    scope: &Scope,
    options: &Options,
    open: O,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Report, Error> {
    scope.require(Action::Work)?;
    let mut lock = engine.begin(scope, Action::Work).await?;
    if !dry_run && !runs::try_lock(&mut lock).await? {
        return Ok(Report { locked: true, ..Report::default() });
    }
    let wish = &options.wish;
    if wish.probe && !wish.providers.iter().any(|name| name == super::verify::NAME) {
        return Err(Error::invalid_with(
            "--probe-smtp is about the provider verify",
            "add --provider verify",
        ));
    }
    let sources = providers::open_all(&open, &wish.providers, wish.probe).await?;
    if dry_run {
        return rehearse(engine, &mut lock, options, &sources).await;
    }
    let earlier = take_up(engine, scope, &open, options.waiting, progress).await?;
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (positions, left_out) = select::choose(engine, &mut tx, &options.which).await?;
    let id: Uuid = engine.ids.next();
    let asked = json!(options.wish);
    runs::insert(&mut tx, id, scope.user_id.0, &asked, &positions, options.max_credits, engine.clock.now())
        .await?;
    let detail = json!({"positions": positions.len(), "providers": options.wish.providers, "max_credits": options.max_credits});
    engine.audit(&mut tx, scope, "enrich", Some(&id.to_string()), detail).await?;
    tx.commit().await?;
    let mut report = work(engine, scope, id, &sources, options.waiting, progress).await?;
    report.suppressed += left_out as u64;
    report.resumed = earlier.into_iter().map(|r| r.run_id).collect();
    // Let go before this ends: the next run may begin at once.
    lock.rollback().await?;
    Ok(report)
}

/// Takes up every run that is not at its end; one report each.
pub async fn resume_with<O: providers::Open>(
    engine: &Engine,
    scope: &Scope,
    open: O,
    waiting: Waiting,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Vec<Report>, Error> {
    let mut lock = engine.begin(scope, Action::Work).await?;
    if dry_run {
        let open = unfinished(&mut lock).await?;
        return Ok(open
            .into_iter()
            .map(|run| Report { run_id: run.id, dry_run, ..Report::default() })
            .collect());
    }
    if !runs::try_lock(&mut lock).await? {
        return Ok(vec![Report { locked: true, ..Report::default() }]);
    }
    let reports = take_up(engine, scope, &open, waiting, progress).await?;
    lock.rollback().await?;
    Ok(reports)
}

async fn unfinished(tx: &mut TenantTx) -> Result<Vec<Run>, Error> {
    let mut open: Vec<Run> = runs::list(tx).await?.into_iter().filter(|r| r.status == "open").collect();
    open.reverse();
    Ok(open)
}

async fn take_up<O: providers::Open>(
    engine: &Engine,
    scope: &Scope,
    open: &O,
    waiting: Waiting,
    progress: &dyn Progress,
) -> Result<Vec<Report>, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let left = unfinished(&mut tx).await?;
    tx.rollback().await?;
    let mut reports = Vec::new();
    for run in left {
        let wish = wish_of(&run)?;
        let sources = providers::reopen(open, &wish.providers, wish.probe).await;
        reports.push(work(engine, scope, run.id, &sources, waiting, progress).await?);
    }
    Ok(reports)
}

fn wish_of(run: &Run) -> Result<Wish, Error> {
    serde_json::from_value(run.asked.clone())
        .map_err(|e| Error::Unexpected(format!("what run {} asks cannot be read: {e}", run.id)))
}

/// Works on a run until nothing is left to do, or to wait for.
async fn work<P: Enricher>(
    engine: &Engine,
    scope: &Scope,
    run_id: Uuid,
    sources: &[providers::Opened<P>],
    waiting: Waiting,
    progress: &dyn Progress,
) -> Result<Report, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let run = runs::list(&mut tx).await?.into_iter().find(|r| r.id == run_id);
    tx.rollback().await?;
    let run = run.ok_or_else(|| Error::not_found("run", run_id.to_string()))?;
    let wish = wish_of(&run)?;
    let mut worker = Worker {
        engine,
        scope,
        run: &run,
        sources,
        waiting,
        out: refused(sources),
        too_dear: HashSet::new(),
        stuck: HashSet::new(),
        paused: HashMap::new(),
        due: HashMap::new(),
        refusals: HashMap::new(),
    };
    let started = Instant::now();
    let mut from_cache = None;
    progress.start("enriching", Some(run.positions.len() as u64));
    let status = loop {
        let (open, all) = load_open(&mut worker).await?;
        let mut acted = false;
        for job in &open {
            acted |= worker.advance(job).await?;
        }
        let plan = plan_next(&mut worker, &wish).await?;
        let settled =
            run.positions.len() - plan.waiting - plan.questions.values().map(Vec::len).sum::<usize>();
        progress.at(settled as u64);
        from_cache.get_or_insert_with(|| plan.from_cache.clone());
        let planned = prepare(&worker, plan).await?;
        if acted || planned {
            continue;
        }
        let next = open.iter().filter_map(|job| worker.when(job)).min();
        match next {
            Some(at) if !waiting.never && started.elapsed() < PATIENCE => {
                tokio::time::sleep_until(at.max(Instant::now() + LEAST_WAIT)).await;
            }
            _ => {
                break finish(&worker, &open, &all).await?;
            }
        }
    };
    progress.finish();
    let mut tx = worker.begin().await?;
    let mut report = report::of(&mut tx, &run).await?;
    status.clone_into(&mut report.status);
    report.out_of(&worker.out);
    report.providers = sources.len();
    report.too_dear = worker.too_dear.iter().cloned().collect();
    for (index, count) in from_cache.unwrap_or_default() {
        if let Some((_, Ok(source))) = sources.get(index) {
            report.provider(source.sheet().name).from_cache = count;
        }
    }
    Ok(report)
}

fn refused<P: Enricher>(sources: &[providers::Opened<P>]) -> HashMap<String, crate::provider::Error> {
    let closed = sources.iter().filter_map(|(name, s)| Some((name.clone(), s.as_ref().err()?.clone())));
    closed.collect()
}

/// The open jobs of this run, and of all.
async fn load_open<P: Enricher>(worker: &mut Worker<'_, P>) -> Result<(Vec<Job>, Vec<Job>), Error> {
    let mut tx = worker.begin().await?;
    let all = jobs::open(&mut tx).await?;
    let own = all.iter().filter(|job| job.run_id == worker.run.id).cloned().collect();
    Ok((own, all))
}

async fn plan_next<P: Enricher>(worker: &mut Worker<'_, P>, wish: &Wish) -> Result<Plan, Error> {
    let mut tx = worker.begin().await?;
    let (engine, run) = (worker.engine, worker.run);
    let about = subjects::load(&mut tx, &run.positions).await?;
    let allowed = select::allowed(engine, &mut tx, &about).await?;
    let about: Vec<_> = about.into_iter().filter(|s| allowed.contains(&s.position_id)).collect();
    let under_way: HashSet<Uuid> =
        jobs::open(&mut tx).await?.into_iter().flat_map(|job| job.positions).collect();
    let companies: Vec<Uuid> = about.iter().map(|s| s.company_id).collect();
    let since = engine.clock.now() - chrono::Duration::days(plan::PAID_DAYS);
    let known = answers::known(&mut tx, &run.positions, &companies, run.id, since).await?;
    tx.rollback().await?;
    let by = by_position(&about, &known);
    let known = Known { run_id: run.id, wish, now: engine.clock.now(), under_way: &under_way, answers: &by };
    let sheets: Vec<Option<&Sheet>> =
        worker.sources.iter().map(|(_, s)| s.as_ref().ok().map(Enricher::sheet)).collect();
    let sheets: Vec<Option<&Sheet>> = sheets
        .into_iter()
        .map(|s| s.filter(|s| !worker.out.contains_key(s.name) && !worker.too_dear.contains(s.name)))
        .collect();
    Ok(plan::next(&known, &about, &sheets))
}

/// The answers about each position's company, and so about the position.
fn by_position<'a>(about: &[Subject], known: &'a [Answer]) -> HashMap<Uuid, Vec<&'a Answer>> {
    let mut of_company: HashMap<Uuid, Vec<&Answer>> = HashMap::new();
    for answer in known {
        of_company.entry(answer.company_id).or_default().push(answer);
    }
    let of = |subject: &Subject| of_company.get(&subject.company_id).cloned().unwrap_or_default();
    about.iter().map(|subject| (subject.position_id, of(subject))).collect()
}

/// Makes jobs of questions, each as large as its provider takes.
async fn prepare<P: Enricher>(worker: &Worker<'_, P>, plan: Plan) -> Result<bool, Error> {
    let mut new = Vec::new();
    for (index, questions) in plan.questions {
        let Some((_, Ok(source))) = worker.sources.get(index) else { continue };
        for some in questions.chunks(source.sheet().batch.max(1)) {
            new.push(jobs::New {
                id: worker.engine.ids.next(),
                provider: source.sheet().name.to_owned(),
                positions: positions(some),
                questions: json!(some),
            });
        }
    }
    if new.is_empty() {
        return Ok(false);
    }
    let mut tx = worker.begin().await?;
    jobs::prepare(&mut tx, worker.run.id, &new, worker.engine.clock.now()).await?;
    tx.commit().await?;
    Ok(true)
}

fn positions(questions: &[Question]) -> Vec<Uuid> {
    questions.iter().filter_map(|q| super::settle::position(&q.reference)).collect()
}

/// Nothing can be done any more: the run is done, or waits for a provider or a person.
async fn finish<P: Enricher>(
    worker: &Worker<'_, P>,
    open: &[Job],
    all: &[Job],
) -> Result<&'static str, Error> {
    let theirs: HashSet<Uuid> = worker.run.positions.iter().copied().collect();
    let undecided =
        all.iter().any(|j| j.status == "uncertain" && j.positions.iter().any(|p| theirs.contains(p)));
    let status = if open.iter().any(|job| job.status != "uncertain") {
        "open"
    } else if undecided {
        "undecided"
    } else {
        "done"
    };
    let ended = (status == "done").then(|| worker.engine.clock.now());
    let mut tx = worker.begin().await?;
    runs::set_status(&mut tx, worker.run.id, status, ended).await?;
    tx.commit().await?;
    Ok(status)
}

/// What a run would ask first, and what it can cost at most; reaches nobody and keeps nothing.
async fn rehearse<P: Enricher>(
    engine: &Engine,
    tx: &mut TenantTx,
    options: &Options,
    sources: &[providers::Opened<P>],
) -> Result<Report, Error> {
    let (positions, left_out) = select::choose(engine, tx, &options.which).await?;
    let about = subjects::load(tx, &positions).await?;
    let companies: Vec<Uuid> = about.iter().map(|s| s.company_id).collect();
    let since = engine.clock.now() - chrono::Duration::days(plan::PAID_DAYS);
    let known = answers::known(tx, &positions, &companies, Uuid::nil(), since).await?;
    let by = by_position(&about, &known);
    let under_way = jobs::open(tx).await?.into_iter().flat_map(|job| job.positions).collect();
    let mut report = Report {
        dry_run: true,
        suppressed: left_out as u64,
        positions: positions.len() as u64,
        ..Report::default()
    };
    for (name, source) in sources {
        match source {
            Ok(source) => most(engine, &options.wish, &about, &by, &under_way, source, &mut report),
            Err(e) => report.provider(name).error = Some(e.to_string()),
        }
    }
    let all: f64 = report.by_provider.values().map(|p| p.most_credits).sum();
    report.most_credits = Some(options.max_credits.map_or(all, |max| max.min(all)));
    Ok(report)
}

/// Each provider as if those before it found nothing: the most that it can be asked.
fn most<P: Enricher>(
    engine: &Engine,
    wish: &Wish,
    about: &[Subject],
    answers: &HashMap<Uuid, Vec<&Answer>>,
    under_way: &HashSet<Uuid>,
    source: &Source<P>,
    report: &mut Report,
) {
    let known = Known { run_id: Uuid::nil(), wish, now: engine.clock.now(), under_way, answers };
    let plan = plan::next(&known, about, &[Some(source.sheet())]);
    let entry = report.provider(source.sheet().name);
    entry.from_cache = plan.from_cache.values().sum();
    for question in plan.questions.values().flatten() {
        entry.asked += 1;
        entry.most_credits += source.sheet().price_of(question);
    }
}
