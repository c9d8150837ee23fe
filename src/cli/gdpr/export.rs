//! `pflow gdpr export`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::privacy;

/// Of whom.
#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    /// An address that the person has or had
    email: String,
}

pub(super) async fn run(context: &Context, args: Export) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let dossier = privacy::export(&engine, &scope, &args.email, context.dry_run).await?;
    let text = serde_json::to_string_pretty(&dossier).map_err(std::io::Error::other)?;
    context.out.record(&dossier, None, || text)?;
    Ok(Exit::Done)
}
