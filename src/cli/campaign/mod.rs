//! `pflow campaign …`

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{flow::campaigns::Transition, output::Table};

mod apply;
mod changes;
mod create;
mod enroll;
mod export;
mod lifecycle;
mod list;
mod preview;
mod read;
mod show;
mod simulate;
mod step;
mod unenroll;
mod variant;

/// Campaigns: what is written to whom, and when.
#[derive(Debug, Subcommand)]
pub(super) enum Campaign {
    /// Make the database match a campaign file, and say what changes
    #[command(
        after_help = "Examples:\n  pflow campaign apply campaign.toml --plan\n  pflow campaign apply campaign.toml\n  pflow campaign export \"DAF PME Lyon\" | sed 's/delay_days = 3/delay_days = 4/' | pflow campaign apply -"
    )]
    Apply(apply::Args),
    /// Make a draft without steps
    #[command(
        after_help = "Examples:\n  pflow campaign create \"DAF PME Lyon\" --mailbox ana@acme.example\n  id=$(pflow -q campaign create Test --mailbox ana@acme.example --mailbox bob@acme.example)"
    )]
    Create(create::Args),
    /// Steps of a campaign, one at a time
    #[command(subcommand)]
    Step(step::StepCommand),
    /// Variants of a step, one at a time
    #[command(subcommand)]
    Variant(variant::VariantCommand),
    /// Write a campaign as a file that `apply` reads
    #[command(
        after_help = "Examples:\n  pflow campaign export \"DAF PME Lyon\" campaign.toml\n  pflow campaign export 0198c - | less"
    )]
    Export(export::Args),
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
    /// Hold a running campaign, or with --email the sequences of these people; nothing is lost
    #[command(
        after_help = "Examples:\n  pflow campaign pause \"DAF PME Lyon\"\n  pflow campaign pause 0198c --json"
    )]
    Pause(lifecycle::Hold),
    /// Go on after a pause; with --email only these people, for example those who wait because a colleague answered
    #[command(
        after_help = "Examples:\n  pflow campaign resume \"DAF PME Lyon\"\n  pflow campaign resume 0198c --json\n  pflow campaign resume \"DAF PME Lyon\" --email c.durand@exemple.example"
    )]
    Resume(lifecycle::Hold),
    /// End a campaign for good: sequences stop, scheduled tasks are cancelled
    #[command(
        after_help = "Examples:\n  pflow campaign archive \"DAF PME Lyon\"\n  pflow campaign archive \"DAF PME Lyon\" --dry-run"
    )]
    Archive(Name),
    /// Put people into a campaign, with everything that will happen to them
    #[command(
        after_help = "Examples:\n  pflow campaign enroll \"DAF PME Lyon\" --list Lyon --min-reliability 80\n  pflow campaign enroll \"DAF PME Lyon\" --email jean@exemple.example --dry-run\n  cut -d';' -f3 guests.csv | pflow campaign enroll \"DAF PME Lyon\" -"
    )]
    Enroll(enroll::Enroll),
    /// Take somebody out of a campaign; nothing more is sent
    #[command(
        after_help = "Examples:\n  pflow campaign unenroll \"DAF PME Lyon\" --email jean@exemple.example --reason \"met at a fair\"\n  pflow campaign unenroll 0198c --email jean@exemple.example --reason wrong --dry-run"
    )]
    Unenroll(unenroll::Unenroll),
    /// The exact mails that would be sent
    #[command(
        after_help = "Examples:\n  pflow campaign preview \"DAF PME Lyon\" --limit 3\n  pflow campaign preview \"DAF PME Lyon\" --email jean@exemple.example --json | jq '.[0].headers'\n  pflow campaign preview \"DAF PME Lyon\" --out mails"
    )]
    Preview(preview::Preview),
    /// The calendar ahead: mails per day, when it ends, what holds it, what to expect
    #[command(
        after_help = "Examples:\n  pflow campaign simulate \"DAF PME Lyon\"\n  pflow campaign simulate \"DAF PME Lyon\" --people 500 --mailboxes 3\n  pflow campaign simulate 0198c --cap 50 --json | jq .ends_on"
    )]
    Simulate(simulate::Simulate),
}

#[derive(Debug, Args)]
pub(super) struct Name {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
}

pub(super) async fn run(context: &Context, command: Campaign) -> Result<Exit, Failure> {
    match command {
        Campaign::Apply(args) => apply::run(context, &args).await,
        Campaign::Create(args) => create::run(context, &args).await,
        Campaign::Step(command) => step::run(context, command).await,
        Campaign::Variant(command) => variant::run(context, command).await,
        Campaign::Export(args) => export::run(context, &args).await,
        Campaign::List => list::run(context).await,
        Campaign::Show(args) => show::run(context, &args).await,
        Campaign::Start(args) => lifecycle::run(context, &args, Transition::Start).await,
        Campaign::Pause(args) => lifecycle::hold(context, &args, Transition::Pause).await,
        Campaign::Resume(args) => lifecycle::hold(context, &args, Transition::Resume).await,
        Campaign::Archive(args) => lifecycle::run(context, &args, Transition::Archive).await,
        Campaign::Enroll(args) => enroll::run(context, args).await,
        Campaign::Unenroll(args) => unenroll::run(context, &args).await,
        Campaign::Preview(args) => preview::run(context, &args).await,
        Campaign::Simulate(args) => simulate::run(context, &args).await,
    }
}
