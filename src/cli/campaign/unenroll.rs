//! `pflow campaign unenroll`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::onboarding::unenroll;

#[derive(Debug, Args)]
pub(in crate::cli) struct Unenroll {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
    /// The person's address
    #[arg(long)]
    email: String,
    /// Why, for whoever asks later
    #[arg(long)]
    reason: String,
}

pub(super) async fn run(context: &Context, args: &Unenroll) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let all =
        unenroll::unenroll(&engine, &scope, &args.name, &args.email, &args.reason, context.dry_run).await?;
    for one in &all {
        context.out.record(one, None, || {
            format!("{} is {}, {} task(s) cancelled", one.email, one.state, one.cancelled)
        })?;
    }
    Ok(Exit::Done)
}
