//! `import csv`: one file, one transaction.
//!
//! The file is read and normalised on one thread and loaded from another, batch by batch. Identities are resolved in memory against keys
//! read once ([`super::identity`] states the rules), so that new rows go straight into their tables; what a file says about rows that are
//! there already is collected, folded (of conflicting values the last non-empty one wins, an empty one never erases) and merged at the end.
//! A row hash per company, person and position tells what was said last: the same file again writes nothing.

use std::{path::PathBuf, time::Instant};

use serde_json::json;
use tokio::sync::mpsc;

use super::{
    keys, load,
    mapping::Mapping,
    parse::{Outcome, Parser},
    reader::Opened,
    rejects, suppressed,
};
pub use super::{
    notes::Note,
    options::{Options, Source},
    profile::Profile,
    report::{Counts, Read, Report},
};
use crate::{
    base::{failpoint::failpoint, ids::ImportId, progress::Progress},
    crm::{
        import::ImportRun,
        store::{imports, lists, load::Changed},
        text,
    },
    db::{self, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
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
    let list = options.list.as_deref().map(list_name).transpose()?;
    let opened = Opened::open(options)?;
    let headers: Vec<String> = opened.header.iter().map(|h| text::fold(h)).collect();
    let profile = options.profile.unwrap_or_else(|| Profile::detect(&headers));
    let mapping = Mapping::new(&opened.header, profile, &options.wishes()?)?;
    let id: ImportId = engine.ids.next();
    let mut report = empty_report(id, &opened, profile, &mapping, list.clone());

    let mut tx = engine.begin(scope, Action::Work).await?;
    crate::crm::store::load::lock(&mut tx).await?;
    let run = start(engine, scope, &mut tx, &report, &opened).await?;
    progress.start("reading keys", None);
    let identities = keys::read(&mut tx, run.list_id).await?;
    let suppressed = suppressed::read(engine, &mut tx).await?;
    progress.start("importing", Some(opened.bytes / opened.row_bytes));
    let parser = Parser {
        opened,
        mapping,
        identities,
        suppressed,
        ids: engine.ids.clone(),
        listed: run.list_id.is_some(),
        strict: options.strict,
    };
    let (outcome, changed) = transfer(engine, &mut tx, parser, &run, progress).await?;
    progress.finish();
    let rejects = fill(&mut report, outcome, changed);
    let counts = json!({
        "rows": report.rows, "duplicates": report.duplicates, "rejected": report.rejected,
        "erased": report.erased, "suppressed": report.suppressed,
        "companies": report.companies, "people": report.people, "positions": report.positions,
    });
    imports::finish(&mut tx, id, &counts, engine.clock.now()).await?;
    let file = json!({"file": run.file_name, "counts": counts});
    engine.audit(&mut tx, scope, "import", Some(&id.to_string()), file).await?;
    failpoint("import.loaded");
    tx.finish(dry_run).await?;
    db::refresh_statistics(&engine.db).await?;

    if report.rejected > 0 && !dry_run {
        let path = options.rejects.clone().unwrap_or_else(|| rejects::default_path(&options.source));
        save(rejects, path, &mut report);
    }
    report.seconds = (began.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
    Ok(report)
}

/// Writes down that the import begins, and finds or makes its list.
async fn start(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    report: &Report,
    opened: &Opened,
) -> Result<ImportRun, Error> {
    let now = engine.clock.now();
    let list_id = match &report.list {
        None => None,
        Some(name) => Some(lists::find_or_insert(tx, engine.ids.next(), name, now).await?),
    };
    let run = ImportRun {
        id: report.import_id,
        file_name: opened.name.clone(),
        file_bytes: i64::try_from(opened.bytes).unwrap_or(i64::MAX),
        file_hash: opened.hash.clone(),
        profile: report.detected.profile.to_owned(),
        encoding: report.detected.encoding.clone(),
        delimiter: report.detected.delimiter.clone(),
        list_id,
        list: report.list.clone(),
        user: Some(scope.email.clone()),
        status: "running".to_owned(),
        counts: json!({}),
        started_at: now,
        finished_at: None,
        reverted_at: None,
    };
    imports::insert(tx, &run, scope.user_id).await?;
    crate::crm::store::load::create_tables(tx).await?;
    Ok(run)
}

/// Runs the parser on its thread and loads what it sends.
async fn transfer(
    engine: &Engine,
    tx: &mut TenantTx,
    parser: Parser,
    run: &ImportRun,
    progress: &dyn Progress,
) -> Result<(Outcome, Changed), Error> {
    let now = engine.clock.now();
    let (send, mut receive) = mpsc::channel(WAITING);
    let worker = tokio::task::spawn_blocking(move || parser.run(&send));
    let mut loaded = Ok(());
    while let Some(batch) = receive.recv().await {
        loaded = load::send(tx, &batch, run.id, run.list_id, now).await;
        if loaded.is_err() {
            break;
        }
        progress.at(batch.rows);
    }
    // The worker ends by itself once nobody takes its batches.
    drop(receive);
    let outcome = worker.await.map_err(|e| Error::Unexpected(format!("the parser: {e}")));
    loaded?;
    let outcome = outcome??;
    progress.start("merging", None);
    let changed = load::finish(tx, run.id, &outcome.refresh, now).await?;
    Ok((outcome, changed))
}

fn list_name(name: &str) -> Result<String, Error> {
    let clean = text::clean(name).into_owned();
    if clean.is_empty() || clean.chars().count() > 255 {
        return Err(Error::invalid("a list's name has between 1 and 255 characters"));
    }
    Ok(clean)
}

fn empty_report(
    import_id: ImportId,
    opened: &Opened,
    profile: Profile,
    mapping: &Mapping,
    list: Option<String>,
) -> Report {
    Report {
        import_id,
        detected: Read {
            encoding: opened.detected.encoding.name().to_lowercase(),
            delimiter: char::from(opened.delimiter).to_string(),
            profile: profile.as_str(),
        },
        rows: 0,
        duplicates: 0,
        rejected: 0,
        erased: 0,
        suppressed: 0,
        companies: Counts::default(),
        people: Counts::default(),
        positions: Counts::default(),
        list,
        rejects_file: None,
        rejects_error: None,
        seconds: 0.0,
        reasons: std::collections::BTreeMap::new(),
        stays_out: std::collections::BTreeMap::new(),
        warnings: opened.damage().into_iter().collect(),
        repaired: Vec::new(),
        unknown_columns: mapping.unknown.clone(),
        duplicate_columns: mapping.duplicates.clone(),
    }
}

/// Takes over the counts; what is left are the rejected rows.
fn fill(report: &mut Report, outcome: Outcome, changed: Changed) -> rejects::Rejects {
    let counts = |tally: super::identity::Tally, updated: u64| Counts {
        created: tally.created,
        updated,
        unchanged: tally.met.saturating_sub(updated),
    };
    report.rows = outcome.rows;
    report.duplicates = outcome.duplicates;
    report.rejected = outcome.rejected;
    report.erased = outcome.stays_out.values().sum();
    report.suppressed = outcome.suppressed;
    report.stays_out = outcome.stays_out;
    report.companies = counts(outcome.companies, changed.companies);
    report.people = counts(outcome.people, changed.people);
    report.positions = counts(outcome.positions, changed.positions);
    report.reasons = outcome.reasons;
    report.warnings.extend(outcome.notes.warnings());
    report.repaired = outcome.notes.repairs();
    outcome.rejects
}

/// Writes the rejects file. The import stands whatever comes of it: the rejected rows are in the database too.
fn save(rejects: rejects::Rejects, path: PathBuf, report: &mut Report) {
    match rejects.save(&path) {
        Ok(()) => report.rejects_file = Some(path),
        Err(e) => report.rejects_error = Some(format!("{}: {e}", path.display())),
    }
}
