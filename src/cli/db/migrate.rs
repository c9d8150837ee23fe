//! `pflow db migrate`

use super::{Context, Exit, Failure};

pub(super) async fn run(context: &Context) -> Result<Exit, Failure> {
    let report = context.app.migrate(context.dry_run).await?;
    context.out.record(&report, None, || {
        if report.statements.is_empty() { report.applied.join("\n") } else { report.statements.join("\n") }
    })?;
    if !report.statements.is_empty() {
        return Err(Failure::needs_administrator());
    }
    context.out.note(&match (report.applied.len(), context.dry_run) {
        (0, _) => "The schema is up to date.".to_owned(),
        (n, true) => format!("{n} to apply; nothing was changed."),
        (n, false) => format!("{n} applied; the schema is up to date."),
    });
    Ok(Exit::Done)
}
