//! `pflow import list` and `pflow import show`

use clap::Args;
use serde_json::Value;

use super::super::{Context, Exit, Failure};
use crate::{
    flow::onboarding::history::{self, Detail, ImportRun},
    output::{Table, bar},
};

/// Cells of the bar behind a column's count.
const BAR: usize = 20;
/// Changed rows in a table.
const SHOWN: usize = 20;

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The import's id, the beginning of it, or the file's name
    import: String,
    /// How many changed rows are shown, 0 for all [default: 20 in a table, else all]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

pub(super) async fn list(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let runs = history::list(&engine, &scope).await?;
    let mut table =
        Table::new(&["started", "file", "list", "rows", "rejected", "new positions", "state", "by", "id"])
            .numeric(&[3, 4, 5]);
    for run in &runs {
        table.row(vec![
            run.started_at.format("%Y-%m-%d %H:%M").to_string(),
            run.file_name.clone(),
            run.list.clone().unwrap_or_default(),
            count(run, "/rows"),
            count(run, "/rejected"),
            count(run, "/positions/created"),
            state(run).to_owned(),
            run.user.clone().unwrap_or_default(),
            run.id.to_string(),
        ]);
    }
    context.out.list(&runs, &table, "nothing has been imported yet: pflow import csv FILE")?;
    Ok(Exit::Done)
}

fn state(run: &ImportRun) -> &str {
    if run.reverted_at.is_some() { "reverted" } else { &run.status }
}

fn count(run: &ImportRun, path: &str) -> String {
    run.counts.pointer(path).map(ToString::to_string).unwrap_or_default()
}

pub(super) async fn show(context: &Context, args: &Show) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let limit = match args.limit {
        None if context.out.is_for_people() => SHOWN,
        None | Some(0) => usize::MAX,
        Some(limit) => limit,
    };
    let detail = history::show(&engine, &scope, &args.import, limit).await?;
    context.out.record(&detail, Some(&detail.import.id.to_string()), || text(&detail))?;
    Ok(Exit::Done)
}

fn text(detail: &Detail) -> String {
    let run = &detail.import;
    let mut lines = vec![format!(
        "{} ({}), {}, {}{}, {} rows, {} rejected",
        run.file_name,
        run.id,
        run.started_at.format("%Y-%m-%d %H:%M"),
        state(run),
        run.user.as_ref().map(|user| format!(", by {user}")).unwrap_or_default(),
        count(run, "/rows"),
        count(run, "/rejected"),
    )];
    let mut made = Table::new(&["", "created", "updated", "unchanged"]).numeric(&[1, 2, 3]);
    for table in ["companies", "people", "positions"] {
        let cells = ["created", "updated", "unchanged"].map(|what| count(run, &format!("/{table}/{what}")));
        made.row(std::iter::once(table.to_owned()).chain(cells).collect());
    }
    lines.push(made.render());
    if !detail.columns.is_empty() {
        lines.push("columns of rows that were there before:".to_owned());
        lines.push(columns(detail));
        lines.push(changes(detail));
    }
    if detail.more_changes {
        lines.push("and more: --limit 0 shows all".to_owned());
    }
    if !detail.rejects.is_empty() {
        let mut table = Table::new(&["line", "reason", "row"]).numeric(&[0]);
        for reject in &detail.rejects {
            table.row(vec![reject.line.to_string(), reject.reason.clone(), reject.raw.clone()]);
        }
        lines.push("rejected rows:".to_owned());
        lines.push(table.render());
    }
    lines.join("\n")
}

fn columns(detail: &Detail) -> String {
    let most = detail.columns.iter().map(|c| c.filled + c.replaced).max().unwrap_or(1).max(1);
    let mut table = Table::new(&["column", "filled", "replaced", ""]).numeric(&[1, 2]);
    for column in &detail.columns {
        #[expect(clippy::cast_precision_loss, reason = "a picture")]
        let share = (column.filled + column.replaced) as f64 / most as f64;
        table.row(vec![
            format!("{}.{}", column.entity, column.column),
            column.filled.to_string(),
            column.replaced.to_string(),
            bar(share, BAR),
        ]);
    }
    table.render()
}

fn changes(detail: &Detail) -> String {
    let mut table = Table::new(&["row", "column", "before", "after"]);
    for change in &detail.changes {
        let mut name = format!("{} {}", change.change.entity, change.name);
        for (column, entry) in change.change.fields.as_object().into_iter().flatten() {
            table.row(vec![
                std::mem::take(&mut name),
                column.clone(),
                plain(&entry["before"]),
                plain(&entry["after"]),
            ]);
        }
    }
    table.render()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
