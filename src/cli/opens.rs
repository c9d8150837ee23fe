//! `pflow opens …`

use clap::Subcommand;

use super::{Context, Exit, Failure};
use crate::flow::tracking;

/// Fetches of pixels, and who they are taken for.
#[derive(Debug, Subcommand)]
pub(super) enum Opens {
    /// Judge stored fetches again by today's rules: person or machine
    ///
    /// Counts the opens of their mails anew. Fetches older than 90 days keep their verdict: their user agent and network are gone. A sender who
    /// looks at its own copy in Gmail cannot be told from the recipient.
    #[command(
        after_help = "Examples:\n  pflow opens rescore --dry-run\n  pflow opens rescore --json | jq .changed"
    )]
    Rescore,
}

pub(super) async fn run(context: &Context, command: Opens) -> Result<Exit, Failure> {
    match command {
        Opens::Rescore => rescore(context).await,
    }
}

async fn rescore(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let done = tracking::rescore(&engine, &scope, context.dry_run).await?;
    context.out.record(&done, None, || {
        format!(
            "{} fetches judged by version {} of the rules, {} of them otherwise than before",
            done.looked_at, done.rule_version, done.changed
        )
    })?;
    Ok(Exit::Done)
}
