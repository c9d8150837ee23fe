//! `pflow campaign create`

use super::{Context, Exit, Failure, changes};
use crate::flow::campaigns;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The campaign's name
    name: String,
    /// Address of a mailbox that sends; repeat it for more, the first is the campaign's own
    #[arg(long = "mailbox", value_name = "ADDRESS", required = true)]
    mailboxes: Vec<String>,
}

pub(super) async fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let created = campaigns::create(&engine, &scope, &args.name, &args.mailboxes, context.dry_run).await?;
    changes::print(context, &created, context.dry_run)?;
    Ok(Exit::Done)
}
