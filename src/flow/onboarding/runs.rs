//! That an import is under way, written down outside its transaction: what is still running when nobody holds the lock was killed.

use serde_json::json;

use super::{reader::Opened, report::Report};
use crate::{
    base::failpoint::failpoint,
    crm::{
        import::ImportRun,
        store::{import_runs, imports, lists},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
};

/// Writes down that the import begins, finds or makes its list, and tells of what was interrupted before. `tx` holds the lock of imports. A
/// dry run writes into its own transaction only.
pub(super) async fn begin(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    report: &mut Report,
    opened: &Opened,
    dry_run: bool,
) -> Result<ImportRun, Error> {
    let now = engine.clock.now();
    report.interrupted = import_runs::unfinished(tx).await?;
    report.already_imported = import_runs::of_file(tx, &opened.hash).await?;
    let mut run = describe(engine, scope, report, opened);
    if dry_run {
        imports::insert(tx, &run, scope.user_id).await?;
    } else {
        let mut apart = engine.begin(scope, Action::Work).await?;
        import_runs::interrupt(&mut apart, &report.interrupted, now).await?;
        imports::insert(&mut apart, &run, scope.user_id).await?;
        apart.commit().await?;
        failpoint("import.begun");
    }
    if let Some(name) = &report.list {
        run.list_id = Some(lists::find_or_insert(tx, engine.ids.next(), name, now).await?);
    }
    Ok(run)
}

/// Takes back that the import has begun, since it failed and nothing of it was kept. Where even that fails, the next import tells of it.
pub(super) async fn forget(engine: &Engine, scope: &Scope, run: &ImportRun, dry_run: bool) {
    if dry_run {
        return;
    }
    if let Ok(mut tx) = engine.begin(scope, Action::Work).await
        && import_runs::forget(&mut tx, run.id).await.is_ok()
    {
        let _ = tx.commit().await;
    }
}

fn describe(engine: &Engine, scope: &Scope, report: &Report, opened: &Opened) -> ImportRun {
    ImportRun {
        id: report.import_id,
        file_name: opened.name.clone(),
        file_bytes: i64::try_from(opened.bytes).unwrap_or(i64::MAX),
        file_hash: opened.hash.clone(),
        profile: report.detected.profile.to_owned(),
        encoding: report.detected.encoding.clone(),
        delimiter: report.detected.delimiter.clone().unwrap_or_default(),
        list_id: None,
        list: report.list.clone(),
        user: Some(scope.email.clone()),
        status: "running".to_owned(),
        counts: json!({}),
        started_at: engine.clock.now(),
        finished_at: None,
        reverted_at: None,
    }
}
