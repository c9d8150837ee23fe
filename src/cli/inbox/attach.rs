//! `pflow inbox attach`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::response::inbox;

#[derive(Debug, Args)]
pub(in crate::cli) struct Attach {
    /// The mail's id, or the beginning of it
    id: String,
    /// The address we wrote to
    #[arg(long)]
    email: String,
}

pub(super) async fn run(context: &Context, args: &Attach) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let attached = inbox::attach(&engine, &scope, &args.id, &args.email, context.dry_run).await?;
    context.out.record(&attached, None, || {
        format!("mail {} ({}) belongs to {}", attached.id, attached.class.as_str(), attached.email)
    })?;
    Ok(Exit::Done)
}
