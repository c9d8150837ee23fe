//! `pflow campaign apply`

use super::{Context, Exit, Failure, changes, read};
use crate::flow::campaigns::{self, file};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The campaign file; `-` is stdin
    file: String,
    /// Only print what would change
    #[arg(long)]
    plan: bool,
    /// With --plan: exit 2 where something would change
    #[arg(long, requires = "plan")]
    detailed_exitcode: bool,
}

pub(super) async fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let (name, bytes) = read::bytes(&args.file)?;
    let file = file::parse(&name, &bytes)?;
    let (engine, scope) = context.scoped().await?;
    let is_plan = args.plan || context.dry_run;
    let applied = campaigns::apply(&engine, &scope, file, is_plan).await?;
    changes::print(context, &applied, is_plan)?;
    if args.detailed_exitcode && !applied.changes.is_empty() {
        return Ok(Exit::Usage);
    }
    Ok(Exit::Done)
}
