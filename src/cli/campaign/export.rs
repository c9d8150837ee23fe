//! `pflow campaign export`

use std::path::Path;

use super::{Context, Exit, Failure};
use crate::flow::{self, campaigns};

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
        let failure = |source| flow::Error::Io { path: args.file.clone(), source };
        write(Path::new(&args.file), &text).map_err(failure)?;
        context.out.note(&format!("written to {}", args.file));
    }
    Ok(Exit::Done)
}

/// Beside it first: a full disk leaves the file that was there.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)
}
