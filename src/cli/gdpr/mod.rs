//! `pflow gdpr …`

use clap::Subcommand;

use super::{Context, Exit, Failure};

mod erase;

/// What people may ask for: to see what is known of them, to be forgotten, to agree or not.
#[derive(Debug, Subcommand)]
pub(super) enum Gdpr {
    /// Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again
    #[command(
        after_help = "Examples:\n  pflow gdpr erase claire@exemple.example --dry-run\n  pflow gdpr erase claire@exemple.example --reason \"asked by phone\"\n  pflow gdpr erase claire@exemple.example --yes --json"
    )]
    Erase(erase::Erase),
}

pub(super) async fn run(context: &Context, command: Gdpr) -> Result<Exit, Failure> {
    match command {
        Gdpr::Erase(args) => erase::run(context, args).await,
    }
}
