//! `pflow campaign …`

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{flow::campaigns::Transition, output::Table};

mod lifecycle;
mod list;
mod show;

/// Campaigns: what is written to whom, and when.
#[derive(Debug, Subcommand)]
pub(super) enum Campaign {
    /// List the campaigns
    #[command(
        after_help = "Examples:\n  pflow campaign list\n  pflow campaign list --json | jq -r '.[] | select(.status == \"running\").name'"
    )]
    List,
    /// Show a campaign: mailboxes, steps, variants, how many people are where
    #[command(
        after_help = "Examples:\n  pflow campaign show \"DAF PME Lyon\"\n  pflow campaign show 0198c --json | jq '.steps[0].variants'"
    )]
    Show(Name),
    /// Start a draft: what is due is sent from now on
    #[command(
        after_help = "Examples:\n  pflow campaign start \"DAF PME Lyon\"\n  pflow campaign start 0198c --dry-run"
    )]
    Start(Name),
    /// Hold a running campaign; nothing is lost
    #[command(
        after_help = "Examples:\n  pflow campaign pause \"DAF PME Lyon\"\n  pflow campaign pause 0198c --json"
    )]
    Pause(Name),
    /// Go on after a pause
    #[command(
        after_help = "Examples:\n  pflow campaign resume \"DAF PME Lyon\"\n  pflow campaign resume 0198c --json"
    )]
    Resume(Name),
    /// End a campaign for good: sequences stop, scheduled tasks are cancelled
    #[command(
        after_help = "Examples:\n  pflow campaign archive \"DAF PME Lyon\"\n  pflow campaign archive \"DAF PME Lyon\" --dry-run"
    )]
    Archive(Name),
}

#[derive(Debug, Args)]
pub(super) struct Name {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
}

pub(super) async fn run(context: &Context, command: Campaign) -> Result<Exit, Failure> {
    match command {
        Campaign::List => list::run(context).await,
        Campaign::Show(args) => show::run(context, &args).await,
        Campaign::Start(args) => lifecycle::run(context, &args, Transition::Start).await,
        Campaign::Pause(args) => lifecycle::run(context, &args, Transition::Pause).await,
        Campaign::Resume(args) => lifecycle::run(context, &args, Transition::Resume).await,
        Campaign::Archive(args) => lifecycle::run(context, &args, Transition::Archive).await,
    }
}
