//! `pflow import revert`

use clap::Args;

use super::super::{Context, Exit, Failure};
use crate::{
    flow::onboarding::revert::{self, PerTable, Report},
    output::{Meter, Table},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Revert {
    /// The import's id, the beginning of it, or the file's name
    import: String,
    /// Even if a later import has met positions of this one
    #[arg(long)]
    force: bool,
}

pub(super) async fn run(context: &Context, args: &Revert) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let meter = Meter::new("rows", context.quiet);
    let report = revert::revert(&engine, &scope, &args.import, args.force, &meter, context.dry_run).await?;
    context.out.record(&report, Some(&report.import_id.to_string()), || text(&report, context.dry_run))?;
    Ok(Exit::Done)
}

fn text(report: &Report, dry_run: bool) -> String {
    let verb = if dry_run { "would be taken back; a dry run, nothing has changed" } else { "was taken back" };
    let mut table = Table::new(&["", "deleted", "restored", "kept"]).numeric(&[1, 2, 3]);
    let column =
        |of: fn(&PerTable) -> u64| [report.deleted, report.restored, report.kept_rows].map(|t| of(&t));
    for (name, counts) in [
        ("companies", column(|t| t.companies)),
        ("people", column(|t| t.people)),
        ("positions", column(|t| t.positions)),
    ] {
        table.row(std::iter::once(name.to_owned()).chain(counts.map(|n| n.to_string())).collect());
    }
    let mut lines = vec![format!("the import of {} {verb}", report.file), table.render()];
    if report.kept_columns > 0 {
        lines.push(format!("{} values stay, because something has touched them since:", report.kept_columns));
        lines.extend(
            report
                .kept
                .iter()
                .take(12)
                .map(|k| format!("  {} {}: {} ({})", k.entity, k.row_id, k.column, k.reason)),
        );
    }
    lines.join("\n")
}
