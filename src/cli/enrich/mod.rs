//! `pflow enrich …`

mod ask;
mod providers;
mod purge;
mod resolve;
mod status;
mod summary;

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Enrich {
    #[command(flatten)]
    ask: ask::Ask,
    #[command(subcommand)]
    other: Option<Other>,
}

/// What else there is to do about enrichment.
#[derive(Debug, Subcommand)]
enum Other {
    /// List runs, or show one with its jobs
    #[command(
        after_help = "Examples:\n  pflow enrich status\n  pflow enrich status 0198c --json | jq .report.by_provider"
    )]
    Status(status::Status),
    /// Take up runs that are not at their end
    #[command(after_help = "Examples:\n  pflow enrich resume\n  pflow enrich resume --no-wait --json")]
    Resume(ask::Patience),
    /// Decide about a paid call of which nobody knows whether it was made
    ///
    /// Such a call is never made again by itself; what it can have cost counts as spent. `pflow enrich status` shows them.
    #[command(
        after_help = "Examples:\n  pflow enrich resolve 0198c --give-up\n  pflow enrich resolve 0198c --again && pflow enrich resume"
    )]
    Resolve(resolve::Resolve),
    /// Which providers there are, and whether their keys work
    #[command(subcommand)]
    Providers(providers::Providers),
    /// Take back what one provider brought, as far as nothing has touched it since
    #[command(
        after_help = "Examples:\n  pflow enrich purge --provider kaspr --dry-run\n  pflow enrich purge --provider kaspr --yes"
    )]
    Purge(purge::Purge),
}

pub(super) async fn run(context: &Context, command: Enrich) -> Result<Exit, Failure> {
    match command.other {
        None => ask::run(context, command.ask).await,
        Some(Other::Status(args)) => status::run(context, &args).await,
        Some(Other::Resume(args)) => ask::resume(context, args).await,
        Some(Other::Resolve(args)) => resolve::run(context, &args).await,
        Some(Other::Providers(command)) => providers::run(context, &command).await,
        Some(Other::Purge(args)) => purge::run(context, &args).await,
    }
}
