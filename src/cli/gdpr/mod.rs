//! `pflow gdpr …`

use clap::Subcommand;

use super::{Context, Exit, Failure};

mod consent;
mod erase;
mod export;
mod purge;

/// What people may ask for: to see what is known of them, to be forgotten, to agree or not.
#[derive(Debug, Subcommand)]
pub(super) enum Gdpr {
    /// All we know of somebody, as one JSON document
    #[command(
        after_help = "Examples:\n  pflow gdpr export claire@exemple.example > claire.json\n  pflow gdpr export claire@exemple.example | jq .provenance"
    )]
    Export(export::Export),
    /// Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again
    #[command(
        after_help = "Examples:\n  pflow gdpr erase claire@exemple.example --dry-run\n  pflow gdpr erase claire@exemple.example --reason \"asked by phone\"\n  pflow gdpr erase claire@exemple.example --yes --json"
    )]
    Erase(erase::Erase),
    /// Forget everybody who was silent for long: since their last answer, or their import where they never wrote
    #[command(
        after_help = "Examples:\n  pflow gdpr purge --older-than 3y --dry-run\n  pflow gdpr purge --older-than 3y --yes --json | jq .people"
    )]
    Purge(purge::Purge),
    /// Who agreed to what, when, and in which words
    #[command(subcommand)]
    Consent(consent::ConsentCommand),
}

pub(super) async fn run(context: &Context, command: Gdpr) -> Result<Exit, Failure> {
    match command {
        Gdpr::Export(args) => export::run(context, args).await,
        Gdpr::Erase(args) => erase::run(context, args).await,
        Gdpr::Purge(args) => purge::run(context, args).await,
        Gdpr::Consent(command) => consent::run(context, command).await,
    }
}
