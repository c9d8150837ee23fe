//! `pflow draft generate`

use clap::Args;
use tokio::sync::watch;

use crate::{
    cli::{Context, Exit, Failure, prompt},
    flow::drafts::{self, Options, Report},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Generate {
    /// Only of this campaign
    campaign: Option<String>,
    /// At most so many
    #[arg(long)]
    limit: Option<u32>,
}

pub(super) async fn run(context: &Context, args: &Generate) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let (ask_to_stop, stop) = watch::channel(false);
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            let _ = ask_to_stop.send(true);
            // A receiver of a channel that is closed would wait for nobody.
            std::future::pending::<()>().await;
        }
    });
    let options = Options {
        campaign: args.campaign.clone(),
        limit: args.limit,
        dry_run: context.dry_run,
        ..Options::default()
    };
    let report = drafts::generate(&engine, &scope, &options, &stop).await?;
    tell(context, &report)
}

/// Says what a round did; partly done where a mail has no draft.
pub(super) fn tell(context: &Context, report: &Report) -> Result<Exit, Failure> {
    for problem in &report.problems {
        context.out.warn(problem);
    }
    if report.over_budget > 0 {
        context.out.warn("the day's budget is used up: `pflow org set --draft-tokens N` allows more");
    }
    if report.uncertain > 0 {
        context.out.warn(&format!(
            "{} call(s) were cut off and may have been paid; they count as paid",
            report.uncertain
        ));
    }
    context.out.record(report, None, || {
        let r = report;
        let cost = prompt::euros(r.cost_micro_eur);
        format!(
            "{} due: {} drafted ({} wait for a person, {} cost nothing), {} skipped, {} over the budget, {} failed; {} tokens, {cost}",
            r.due, r.drafted, r.waiting, r.reused, r.skipped, r.over_budget, r.failed, r.tokens
        )
    })?;
    Ok(if report.failed > 0 { Exit::Partly } else { Exit::Done })
}
