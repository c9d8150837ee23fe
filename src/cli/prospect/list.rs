//! `pflow prospect list`

use clap::Args;
use serde_json::Value;

use super::{Context, Exit, Failure, Selection};
use crate::{
    flow::prospects::{Prospect, query},
    output::Table,
};

/// Who is there.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    #[command(flatten)]
    selection: Selection,
    /// At most so many; 0: all
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

pub(super) async fn run(context: &Context, args: List) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let limit = (args.limit > 0).then_some(args.limit);
    let found = query::list(&engine, &scope, &args.selection.query(limit)).await?;
    let documents: Vec<Value> = found.iter().map(Prospect::document).collect();
    context.out.list(&documents, &table(&found), "nobody fits")?;
    if let Some(last) = found.last().filter(|_| limit.is_some_and(|n| found.len() >= n as usize)) {
        let more = format!("the first {} are shown; more: --after {} or --limit 0", found.len(), last.id);
        context.out.note(&more);
    }
    Ok(Exit::Done)
}

/// The columns that people look for.
pub(super) fn table(found: &[Prospect]) -> Table {
    let mut table =
        Table::new(&["name", "job title", "company", "e-mail", "state", "%", "phone"]).numeric(&[5]);
    for prospect in found {
        let line = prospect.line();
        table.row(vec![
            line.name,
            line.job_title,
            line.company,
            line.email,
            line.email_status,
            line.reliability,
            line.phone,
        ]);
    }
    table
}
