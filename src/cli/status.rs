//! `pflow status`

use chrono::{DateTime, Utc};
use clap::Args;

use super::{Context, Exit, Failure};
use crate::{
    flow::reporting::status::{self, EventStatus, MailboxStatus, Status},
    output::Table,
};

/// How the organisation's queue and mailboxes are.
#[derive(Debug, Args)]
pub(super) struct StatusArgs {}

pub(super) async fn run(context: &Context, _: StatusArgs) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let status = status::status(&engine, &scope, &context.app.settings.data_dir.value).await?;
    let now = engine.clock.now();
    context.out.record(&status, None, || describe(&status, now))?;
    Ok(Exit::Done)
}

fn describe(status: &Status, now: DateTime<Utc>) -> String {
    let queue = &status.queue;
    let mut lines = vec![match queue.oldest_due_at {
        Some(at) => {
            format!("queue: {} due, the oldest for {}; {} later", queue.due, ago(at, now), queue.later)
        }
        None => format!("queue: nothing due; {} later", queue.later),
    }];
    if queue.locked > 0 {
        lines.push(format!("under way: {}", queue.locked));
    }
    if queue.held > 0 {
        lines.push(format!("held: {} sends need a person: pflow send list --state held", queue.held));
    }
    if queue.drafts > 0 {
        lines.push(format!("drafts: {} wait for a person", queue.drafts));
    }
    if let Some(spool) = status.spool.filter(|spool| spool.waiting_bytes > 0) {
        lines.push(format!("opens: {} octets of the spool wait for the database", spool.waiting_bytes));
    }
    if let Some(events) = &status.events {
        lines.push(openings(events));
    }
    if status.mailboxes.is_empty() {
        lines.push("no mailbox yet: pflow mailbox add".to_owned());
        return lines.join("\n");
    }
    let mut table = Table::new(&["mailbox", "state", "sent today", "inbox read", "trouble"]).numeric(&[2]);
    for mailbox in &status.mailboxes {
        table.row(vec![
            mailbox.address.clone(),
            state(mailbox, now),
            format!("{} of {}", mailbox.sent_today, mailbox.allowance),
            mailbox.last_synced_at.map_or_else(|| "never".to_owned(), |at| format!("{} ago", ago(at, now))),
            mailbox.sync_error.clone().or_else(|| mailbox.status_reason.clone()).unwrap_or_default(),
        ]);
    }
    lines.push(table.render());
    lines.join("\n")
}

/// Seconds after which openings that wait for ClickHouse are worth a look.
const LATE: i64 = 3_600;

fn openings(events: &EventStatus) -> String {
    let state = match events.answers {
        Some(false) => "does not answer",
        _ => "answers",
    };
    let waiting = match events.waiting {
        0 => "has every opening".to_owned(),
        n => format!("lacks {n} openings, the oldest for {}", span(events.oldest_seconds)),
    };
    let alarm = match events.answers {
        Some(true) if events.oldest_seconds > LATE => ": is a daemon with the role upkeep running?",
        _ => "",
    };
    format!("ClickHouse {state}, {waiting}{alarm}")
}

fn state(mailbox: &MailboxStatus, now: DateTime<Utc>) -> String {
    match mailbox.resting_until.filter(|until| *until > now) {
        Some(until) => format!("resting until {}", until.format("%H:%M UTC")),
        None => mailbox.status.clone(),
    }
}

/// A span as people say it: `40 s`, `12 min`, `3 h`, `5 days`.
fn ago(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    span((now - at).num_seconds().max(0))
}

fn span(seconds: i64) -> String {
    match seconds {
        0..=119 => format!("{seconds} s"),
        120..=7_199 => format!("{} min", seconds / 60),
        7_200..=172_799 => format!("{} h", seconds / 3_600),
        _ => format!("{} days", seconds / 86_400),
    }
}
