//! `pflow campaign export`

use super::{Context, Exit, Failure};
use crate::{cli::written, flow::campaigns};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
    /// Where to write it; `-` is stdout
    #[arg(default_value = "-")]
    file: String,
}

pub(super) async fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let text = campaigns::export(&engine, &scope, &args.name).await?;
    if args.file == "-" {
        context.out.raw(text.as_bytes())?;
    } else if !context.dry_run {
        written::write(&args.file, &text)?;
        context.out.note(&format!("written to {}", args.file));
    }
    Ok(Exit::Done)
}
