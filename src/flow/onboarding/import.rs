//! `import csv`: one file, one transaction.
//!
//! The file is read on one thread and loaded from another, batch by batch. Identities are resolved in memory against keys read before
//! ([`super::identity`] states the rules), so that new rows go straight into their tables; what a file says about rows that are there
//! already is collected, folded and merged at the end ([`crate::crm::store::changes`] states who is believed). A row hash per company,
//! person and position tells which cells were merged last: the same row again is hashed, looked up and left ([`super::fingerprint`]).
//!
//! Memory does not grow with the file or with the database ([`super::segments`]): of large files one segment is resolved after the other,
//! against those of the organisation whom it may mean ([`super::wanted`]) and what earlier segments have learnt ([`super::carry`]).
//!
//! That an import is under way stands outside its transaction ([`super::runs`]), so that the next one can tell of one that was killed.

use std::{path::PathBuf, time::Instant};

use chrono::{DateTime, Utc};
use serde_json::json;
use tokio::sync::mpsc;

use super::{
    carry::Carry,
    identity::Identities,
    keys, load,
    mapping::Mapping,
    parse::{Outcome, Parser},
    phases::Phases,
    profile::Verdict,
    reader::Opened,
    rejects::{self, Rejects},
    runs,
    segments::Limits,
    suppressed,
    worker::{Ended, Worker},
};
pub use super::{
    notes::Note,
    options::{Format, Options, Source},
    profile::Profile,
    report::{Counts, Read, Report},
};
use crate::{
    base::{failpoint::failpoint, progress::Progress},
    crm::{
        import::ImportRun,
        store::{changes::Changed, import_runs, load as staging},
        text,
    },
    db::{self, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
        privacy::forbidding,
    },
    iam::Action,
};

/// Batches that wait between the two threads.
const WAITING: usize = 2;

/// Imports a file.
pub async fn csv(
    engine: &Engine,
    scope: &Scope,
    options: &Options,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Report, Error> {
    scope.require(Action::Work)?;
    let began = Instant::now();
    let mut phases = Phases::begin(progress);
    phases.start("opening the file", None);
    let list = options.list.as_deref().map(list_name).transpose()?;
    let opened = Opened::open(options)?;
    let verdict = Verdict::of(options.profile, opened.form, &opened.header);
    let mapping = Mapping::new(&opened.header, verdict.profile, &options.wishes()?)?;
    let mut report = Report::new(engine.ids.next(), &opened, &verdict, &mapping, list);

    phases.start("waiting for other imports", None);
    let mut tx = engine.begin(scope, Action::Work).await?;
    staging::lock(&mut tx).await?;
    let run = runs::begin(engine, scope, &mut tx, &mut report, &opened, dry_run).await?;
    let (limits, now) = (Limits::from_env(), engine.clock.now());
    let job = Job { engine, scope, run: &run, strict: options.strict, dry_run, limits, now };
    let rejects = match Box::pin(job.carry_out(tx, opened, mapping, &mut report, &mut phases)).await {
        Ok(rejects) => rejects,
        Err(error) => {
            runs::forget(engine, scope, &run, dry_run).await;
            return Err(error);
        }
    };
    phases.start("statistics", None);
    db::refresh_statistics(&engine.db).await?;

    if report.rejected > 0 && !dry_run {
        let path = options.rejects.clone().unwrap_or_else(|| rejects::default_path(options));
        save(rejects, path, &mut report);
    }
    report.phases = phases.end();
    report.took(began.elapsed());
    Ok(report)
}

/// One import, from its first row to its commit.
struct Job<'a> {
    engine: &'a Engine,
    scope: &'a Scope,
    run: &'a ImportRun,
    strict: bool,
    dry_run: bool,
    limits: Limits,
    now: DateTime<Utc>,
}

impl Job<'_> {
    async fn carry_out(
        &self,
        mut tx: TenantTx,
        opened: Opened,
        mapping: Mapping,
        report: &mut Report,
        phases: &mut Phases<'_>,
    ) -> Result<Rejects, Error> {
        phases.start("reading keys", None);
        staging::create_tables(&mut tx).await?;
        let rows = opened.bytes / opened.row_bytes;
        let parser = Parser {
            opened,
            mapping,
            identities: Identities::default(),
            suppressed: suppressed::read(self.engine, &mut tx).await?,
            ids: self.engine.ids.clone(),
            listed: self.run.list_id.is_some(),
            strict: self.strict,
        };
        let worker = Worker::new(parser, self.limits)?;
        let (outcome, changed) = self.segments(&mut tx, worker, rows, phases).await?;
        let rejects = report.fill(outcome, changed);
        self.close(tx, report, phases).await?;
        Ok(rejects)
    }

    /// Takes in the file segment by segment, then merges what it says about rows that are there.
    async fn segments(
        &self,
        tx: &mut TenantTx,
        mut worker: Worker,
        rows: u64,
        phases: &mut Phases<'_>,
    ) -> Result<(Outcome, Changed), Error> {
        let known = keys::about(tx).await?;
        let mut everybody = self.limits.hold(known);
        let mut carry = Carry::default();
        loop {
            let mut wanted = None;
            if !everybody {
                (worker, wanted) = on_thread(worker, |worker| worker.look_ahead().map(Some)).await?;
            }
            if worker.done() > 0 && wanted.as_ref().is_some_and(|wanted| wanted.rows == 0) {
                break;
            }
            let (import_id, list_id) = (self.run.id.0, self.run.list_id);
            let follow = rows.saturating_sub(worker.done());
            let ask = keys::Ask { import_id, list_id, rows: follow, wanted };
            let identities = keys::read(tx, ask, known, carry).await?;
            // What is read before later segments belongs to them.
            if worker.done() == 0 {
                phases.start("importing", Some(rows));
            }
            let ended;
            (worker, ended) = self.transfer(tx, worker, identities, phases).await?;
            carry = worker.leave(ended);
            if ended == Ended::File {
                break;
            }
            everybody = false;
            failpoint("import.segment");
        }
        phases.start("merging", None);
        let outcome = worker.outcome();
        let changed = load::finish(tx, self.origin()).await?;
        let source = format!("import {}", self.run.file_name);
        forbidding::positions(self.engine, tx, &outcome.opted_out, &source).await?;
        Ok((outcome, changed))
    }

    /// Runs the worker on its thread through a segment, and loads what it sends.
    async fn transfer(
        &self,
        tx: &mut TenantTx,
        worker: Worker,
        identities: Identities,
        phases: &mut Phases<'_>,
    ) -> Result<(Worker, Ended), Error> {
        let (send, mut receive) = mpsc::channel(WAITING);
        let worker = tokio::spawn(on_thread(worker, move |worker| worker.segment(identities, &send)));
        let mut loaded = Ok(());
        while let Some(batch) = receive.recv().await {
            loaded = load::send(tx, &batch, self.origin(), self.run.list_id).await;
            if loaded.is_err() {
                break;
            }
            phases.at(batch.rows);
        }
        // The worker ends by itself once nobody takes its batches.
        drop(receive);
        let worker = worker.await.map_err(|e| Error::Unexpected(format!("the parser: {e}")));
        loaded?;
        worker?
    }

    fn origin(&self) -> staging::Origin {
        staging::Origin { import_id: self.run.id.0, now: self.now }
    }

    /// Writes down what came of it, and makes it durable.
    async fn close(&self, mut tx: TenantTx, report: &Report, phases: &mut Phases<'_>) -> Result<(), Error> {
        phases.start("committing", None);
        let (run, now) = (self.run, self.engine.clock.now());
        let counts = json!({
            "rows": report.rows, "duplicates": report.duplicates, "rejected": report.rejected,
            "erased": report.erased, "suppressed": report.suppressed,
            "companies": report.companies, "people": report.people, "positions": report.positions,
        });
        import_runs::finish(&mut tx, run.id, run.list_id, &counts, now).await?;
        let file = json!({"file": run.file_name, "counts": counts});
        self.engine.audit(&mut tx, self.scope, "import", Some(&run.id.to_string()), file).await?;
        failpoint("import.loaded");
        tx.finish(self.dry_run).await?;
        Ok(())
    }
}

/// Does something that blocks with the worker, on a thread where that may be.
async fn on_thread<T: Send + 'static>(
    mut worker: Worker,
    work: impl FnOnce(&mut Worker) -> Result<T, Error> + Send + 'static,
) -> Result<(Worker, T), Error> {
    let done = tokio::task::spawn_blocking(move || work(&mut worker).map(|done| (worker, done)));
    done.await.map_err(|e| Error::Unexpected(format!("the parser: {e}")))?
}

fn list_name(name: &str) -> Result<String, Error> {
    let clean = text::clean(name).into_owned();
    if clean.is_empty() || clean.chars().count() > 255 {
        return Err(Error::invalid("a list's name has between 1 and 255 characters"));
    }
    Ok(clean)
}

/// Writes the rejects file. The import stands whatever comes of it: the rejected rows are in the database too.
fn save(rejects: Rejects, path: PathBuf, report: &mut Report) {
    match rejects.save(&path) {
        Ok(()) => report.rejects_file = Some(path),
        Err(e) => report.rejects_error = Some(format!("{}: {e}", path.display())),
    }
}
