//! `pflow import list` and `pflow import show`

use clap::Args;
use serde_json::json;

use super::super::{Context, Exit, Failure};
use crate::{
    flow::onboarding::import::{self, ImportRun},
    output::Table,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The import's id, or the beginning of it
    pub(super) import: String,
}

pub(super) async fn list(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let runs = import::list(&engine, &scope).await?;
    let mut table = Table::new(&["started", "file", "list", "rows", "rejected", "new positions", "by", "id"])
        .numeric(&[3, 4, 5]);
    for run in &runs {
        table.row(vec![
            run.started_at.format("%Y-%m-%d %H:%M").to_string(),
            run.file_name.clone(),
            run.list.clone().unwrap_or_default(),
            count(run, "/rows"),
            count(run, "/rejected"),
            count(run, "/positions/created"),
            run.user.clone().unwrap_or_default(),
            run.id.to_string(),
        ]);
    }
    context.out.list(&runs, &table, "nothing has been imported yet: pflow import csv FILE")?;
    Ok(Exit::Done)
}

fn count(run: &ImportRun, path: &str) -> String {
    run.counts.pointer(path).map(ToString::to_string).unwrap_or_default()
}

pub(super) async fn show(context: &Context, name: &str) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let (run, rejects) = import::show(&engine, &scope, name).await?;
    let shown = json!({"import": run, "rejects": rejects});
    context.out.record(&shown, Some(&run.id.to_string()), || {
        let mut table = Table::new(&["line", "reason", "row"]).numeric(&[0]);
        for reject in &rejects {
            table.row(vec![reject.line.to_string(), reject.reason.clone(), reject.raw.clone()]);
        }
        let head = format!(
            "{} ({}), {}, {} rows, {} rejected",
            run.file_name,
            run.id,
            run.started_at.format("%Y-%m-%d %H:%M"),
            count(&run, "/rows"),
            count(&run, "/rejected"),
        );
        if rejects.is_empty() { head } else { format!("{head}\n{}", table.render()) }
    })?;
    Ok(Exit::Done)
}
