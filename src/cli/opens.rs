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
    /// Send openings to ClickHouse now, without a daemon
    ///
    /// Those that wait; with --again all of them, for a ClickHouse that was put back from a copy or began anew. What it has already replaces
    /// itself.
    #[command(after_help = "Examples:\n  pflow opens export\n  pflow opens export --again --json | jq .sent")]
    Export {
        /// Send those too that were sent before
        #[arg(long)]
        again: bool,
    },
}

pub(super) async fn run(context: &Context, command: Opens) -> Result<Exit, Failure> {
    match command {
        Opens::Rescore => rescore(context).await,
        Opens::Export { again } => export(context, again).await,
    }
}

async fn export(context: &Context, again: bool) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let done = tracking::copy(&engine, &scope, again, context.dry_run).await?;
    context.out.record(&done, None, || match done.waiting {
        0 => format!("{} openings sent, {} of them again", done.sent, done.again.min(done.sent)),
        waiting if context.dry_run => {
            format!("{waiting} openings would be sent, {} of them again", done.again)
        }
        waiting => {
            format!("{waiting} openings wait, {} of them to go again: a daemon is sending them", done.again)
        }
    })?;
    Ok(Exit::Done)
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
