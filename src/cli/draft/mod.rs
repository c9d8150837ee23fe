//! `pflow draft …`

mod decide;
mod editor;
mod generate;
mod review;
mod view;

use clap::Subcommand;

use super::{Context, Exit, Failure};

/// Mails that wait for a person before they go.
#[derive(Debug, Subcommand)]
pub(super) enum Draft {
    /// List drafts that wait for a person, those whose slot is next first
    #[command(
        after_help = "Examples:\n  pflow draft list\n  pflow draft list \"DAF PME Lyon\" --all\n  pflow draft list --json | jq -r '.[] | select(.problems != []) | .id'"
    )]
    List(view::List),
    /// Show a draft as it would be sent, and why it waits
    #[command(
        after_help = "Examples:\n  pflow draft show 0198c0de\n  pflow draft show claire@exemple.example --json"
    )]
    Show(view::Show),
    /// Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)
    #[command(
        after_help = "Examples:\n  pflow draft edit 0198c0de\n  pflow draft edit 0198c0de --subject \"Une question\"\n  pflow draft edit 0198c0de --file text.txt"
    )]
    Edit(decide::Edit),
    /// Release drafts for their slot; refused where the recipient answered or opted out meanwhile
    #[command(
        after_help = "Examples:\n  pflow draft approve 0198c0de\n  pflow draft approve 0198c0de 0198c0df --dry-run"
    )]
    Approve(decide::Approve),
    /// Do not send a draft, and end the person's sequence
    #[command(
        after_help = "Examples:\n  pflow draft reject 0198c0de --reason \"a client already\"\n  pflow draft reject 0198c0de --dry-run"
    )]
    Reject(decide::Reject),
    /// Throw a draft away and have another written, which costs another call
    #[command(
        after_help = "Examples:\n  pflow draft regenerate 0198c0de\n  pflow draft regenerate 0198c0de --json"
    )]
    Regenerate(decide::One),
    /// Have the drafts written whose slots are near; a daemon does it by itself
    #[command(
        after_help = "Examples:\n  pflow draft generate\n  pflow draft generate \"DAF PME Lyon\" --limit 10\n  pflow draft generate --dry-run --json"
    )]
    Generate(generate::Generate),
    /// Decide about one draft after the other, with one key each
    #[command(after_help = "Examples:\n  pflow draft review\n  pflow draft review \"DAF PME Lyon\"")]
    Review(review::Review),
}

pub(super) async fn run(context: &Context, command: Draft) -> Result<Exit, Failure> {
    match command {
        Draft::List(args) => view::list(context, &args).await,
        Draft::Show(args) => view::show(context, &args).await,
        Draft::Edit(args) => decide::edit(context, &args).await,
        Draft::Approve(args) => decide::approve(context, &args).await,
        Draft::Reject(args) => decide::reject(context, &args).await,
        Draft::Regenerate(args) => decide::regenerate(context, &args).await,
        Draft::Generate(args) => generate::run(context, &args).await,
        Draft::Review(args) => review::run(context, &args).await,
    }
}
