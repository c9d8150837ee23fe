//! `pflow inbox reclassify`

use clap::Args;

use super::parse_class;
use crate::{
    cli::{Context, Exit, Failure},
    flow::response::{inbox::Class, reclassify},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Reclassify {
    /// The mail's id, or the beginning of it
    id: String,
    /// What it is: reply, auto_reply, out_of_office, bounce_hard, bounce_soft, delay, unsubscribe, complaint, other
    #[arg(value_parser = parse_class)]
    class: Class,
}

pub(super) async fn run(context: &Context, args: &Reclassify) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let done = reclassify::reclassify(&engine, &scope, &args.id, args.class, context.dry_run).await?;
    context.out.record(&done, None, || {
        format!(
            "mail {} was {}, is {}: {} change(s) taken back, {} made",
            done.id,
            done.before,
            done.class.as_str(),
            done.undone,
            done.effects.len()
        )
    })?;
    Ok(Exit::Done)
}
