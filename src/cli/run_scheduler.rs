//! `pflow run-scheduler`

use std::time::Duration;

use clap::Args;
use tokio::sync::watch;

use super::{Context, Exit, Failure, duration};
use crate::{
    flow::sending::{self, Options, TickReport},
    output::Table,
};

#[derive(Debug, Args)]
pub(super) struct RunScheduler {
    /// Take up at most so many tasks
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// Wait for the next gap within this time, such as 55s, 10m or 1h [default: do what is due now]
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    max_duration: Option<Duration>,
}

pub(super) async fn run(context: &Context, args: RunScheduler) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let options = Options { limit: args.limit, max_duration: args.max_duration, dry_run: context.dry_run };
    let (ask_to_stop, stop) = watch::channel(false);
    let out = context.out.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            out.note("finishing the mail in hand; once more to abort");
            let _ = ask_to_stop.send(true);
            let _ = tokio::signal::ctrl_c().await;
            let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
        }
    });
    let report = sending::tick(&engine, &scope, options, stop).await?;
    for problem in &report.problems {
        context.out.warn(problem);
    }
    context.out.record(&report, None, || describe(&report))?;
    Ok(if report.is_partial() { Exit::Partly } else { Exit::Done })
}

fn describe(report: &TickReport) -> String {
    if report.locked {
        return "another run is sending".to_owned();
    }
    let counts = [
        ("sent", report.sent),
        ("drafted", report.drafted),
        ("postponed", report.postponed),
        ("skipped", report.skipped),
        ("cancelled", report.cancelled),
        ("failed", report.failed),
        ("held", report.held),
        ("to be retried", report.retrying),
        ("rescued", report.rescued),
    ];
    let told: Vec<String> =
        counts.iter().filter(|(_, n)| *n > 0).map(|(what, n)| format!("{n} {what}")).collect();
    let mut text = match &report.would_send {
        Some(mails) if !mails.is_empty() => {
            let mut table = Table::new(&["from", "to", "subject"]);
            for mail in mails {
                table.row(vec![mail.from.clone(), mail.to.clone(), mail.subject.clone()]);
            }
            format!("would send {}:\n{}", mails.len(), table.render())
        }
        Some(_) => "would send nothing".to_owned(),
        None if told.is_empty() => "nothing to do".to_owned(),
        None => told.join(", "),
    };
    if let Some(at) = report.next_due_at {
        text = format!("{text}\nnext: {}", at.format("%Y-%m-%d %H:%M UTC"));
    }
    if report.held > 0 {
        text.push_str("\nheld sends need a person: pflow send list --state held");
    }
    text
}
