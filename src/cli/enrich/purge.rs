//! `pflow enrich purge`

use clap::Args;

use super::super::{Context, Exit, Failure};
use crate::flow::enrichment::purge;

#[derive(Debug, Args)]
pub(super) struct Purge {
    /// Whose values go
    #[arg(long, value_name = "NAME")]
    provider: String,
}

pub(super) async fn run(context: &Context, args: &Purge) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    context.confirm(&format!("Take back everything that {} brought?", args.provider))?;
    let report = purge::purge(&engine, &scope, &args.provider, context.dry_run).await?;
    context.out.record(&report, None, || {
        let verb = if context.dry_run { "would be restored; a dry run" } else { "are restored" };
        format!(
            "{} columns {verb}, {} stay because something has touched them since, {} answers of {} are forgotten",
            report.restored, report.kept, report.answers, report.provider
        )
    })?;
    Ok(Exit::Done)
}
