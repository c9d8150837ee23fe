//! `pflow demo`

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::{Context, Exit, Failure, stats};
use crate::{
    flow::{
        demo::{self, Day, Event},
        engine::{Engine, Scope},
        reporting::stats::{self as figures, By, Query, Stats},
    },
    output::bar,
};

/// Characters of a day's bar, a full day's mails.
const BAR: usize = 24;

/// Where the demonstration works.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Remove everything at the end
    #[arg(long)]
    remove: bool,
    /// Work in this directory, which must not exist [default: a new one among the temporary files]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// What `--json` prints at the end.
#[derive(Debug, Serialize)]
struct Story {
    directory: Option<PathBuf>,
    events: Vec<Event>,
    stats: Stats,
}

pub(super) async fn run(context: &Context, args: Demo) -> Result<Exit, Failure> {
    let dir = args.dir.unwrap_or_else(|| context.app.new_demo_dir());
    fs::create_dir(&dir).map_err(|e| {
        Failure::usage(format!("{}: {e}", dir.display()), Some("name a directory that does not exist yet"))
    })?;
    context.out.note(&format!("a throw-away database in {} …", dir.display()));
    let outcome = play(context, &dir, args.remove).await;
    if args.remove {
        fs::remove_dir_all(&dir)?;
    }
    outcome.map(|()| Exit::Done)
}

async fn play(context: &Context, dir: &Path, remove: bool) -> Result<(), Failure> {
    let (engine, _stopped_at_the_end) = context.app.demo(dir, remove).await?;
    let mut events = Vec::new();
    let mut failed = None;
    let mut tell = |event: Event| {
        if context.out.is_for_people() {
            failed = context.out.data(&sentence(&event)).err().or(failed.take());
        }
        events.push(event);
    };
    let scope = demo::run(&engine, dir, &mut tell).await?;
    if let Some(e) = failed {
        return Err(e.into());
    }
    let stats = figures::stats(&engine, &scope, Query { by: Some(By::Variant), ..Query::default() }).await?;
    if !remove {
        remember(context, dir, &scope)?;
    }
    let directory = (!remove).then(|| dir.to_path_buf());
    let story = Story { directory, events, stats };
    let somebody = who_answered(&engine, &scope).await?;
    context.out.record(&story, None, || {
        let figures = stats::human(&story.stats, Some(By::Variant));
        let look_around = if remove { String::new() } else { look_around(dir, somebody.as_deref()) };
        format!("\n{figures}\n{look_around}")
    })?;
    engine.db.close().await;
    Ok(())
}

/// A config file of the demonstration's own, so that the next commands just work in it.
fn remember(context: &Context, dir: &Path, scope: &Scope) -> Result<(), Failure> {
    context.app.write_demo_config(dir, &scope.organisation_id.to_string(), &scope.email)?;
    Ok(())
}

async fn who_answered(engine: &Engine, scope: &Scope) -> Result<Option<String>, Failure> {
    Ok(demo::somebody_who_answered(engine, scope).await?)
}

fn sentence(event: &Event) -> String {
    match event {
        Event::Imported(report) => format!(
            "imported   {} rows: {} companies, {} people; {} rejected, {} twice",
            report.rows, report.companies.created, report.people.created, report.rejected, report.duplicates
        ),
        Event::Enrolled(report) => {
            let skipped: Vec<String> =
                report.skipped.iter().map(|(reason, n)| format!("{n} {reason}")).collect();
            let skipped = if skipped.is_empty() {
                String::new()
            } else {
                format!("; left out: {}", skipped.join(", "))
            };
            format!("enrolled   {} people in {:?}{skipped}\n", report.enrolled, report.campaign)
        }
        Event::Day(day) => of_day(day),
    }
}

fn of_day(day: &Day) -> String {
    let sent = day.openings + day.follow_ups;
    #[expect(clippy::cast_precision_loss, reason = "a bar's length")]
    let share = sent as f64 / f64::from(demo::DAILY_CAP);
    let came_back = [
        (day.replies, "replied"),
        (day.auto_replies, "away"),
        (day.bounces, "bounced"),
        (day.unsubscribes, "opted out"),
    ];
    let came_back: Vec<String> =
        came_back.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    format!(
        "{}  {:>3} first, {:>3} follow-ups  {:<BAR$}  {}",
        day.date.format("%a %d %b"),
        day.openings,
        day.follow_ups,
        bar(share, BAR),
        came_back.join(", ")
    )
}

/// How to go on: the server was stopped, and starts again with the first command.
fn look_around(dir: &Path, somebody: Option<&str>) -> String {
    let dir = dir.display();
    let somebody = somebody.unwrap_or("EMAIL");
    format!(
        "Look around (the database starts again by itself):\n  \
         export PFLOW_DATA_DIR={dir}/data PFLOW_CONFIG={dir}/config.toml PFLOW_NOW={}\n  \
         pflow stats --by step\n  \
         pflow timeline {somebody}\n  \
         pflow inbox list\n  \
         pflow campaign preview {:?} --limit 1\n  \
         ls {dir}/mail/outbox/new\n\
         When you have seen enough:\n  \
         pflow db stop && rm -r {dir}",
        demo::LAST_LOOK,
        demo::CAMPAIGN_NAME,
    )
}
