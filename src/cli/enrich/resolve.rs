//! `pflow enrich resolve`

use clap::Args;

use super::super::{Context, Exit, Failure};
use crate::flow::enrichment::resolve::{self, Decision};

#[derive(Debug, Args)]
pub(super) struct Resolve {
    /// The job's id, or the beginning of it
    job: String,
    #[command(flatten)]
    decision: DecisionArg,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct DecisionArg {
    /// Ask again, even if that is paid twice
    #[arg(long)]
    again: bool,
    /// Do not ask again; the next provider is asked
    #[arg(long)]
    give_up: bool,
}

pub(super) async fn run(context: &Context, args: &Resolve) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let decision = if args.decision.give_up { Decision::GiveUp } else { Decision::Again };
    let done = resolve::resolve(&engine, &scope, &args.job, decision, context.dry_run).await?;
    context.out.record(&done, None, || {
        let what = if done.again { "is asked again" } else { "is given up" };
        format!(
            "job {} at {} ({} questions) {what}; {} credits stay counted; go on with: pflow enrich resume",
            done.id, done.provider, done.questions, done.credits
        )
    })?;
    Ok(Exit::Done)
}
