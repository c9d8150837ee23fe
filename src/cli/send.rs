//! `pflow send …`

use chrono::TimeDelta;
use clap::{Args, Subcommand};

use super::{
    Context, Exit, Failure,
    since::{self, Since},
};
use crate::{
    flow::{
        engine::{Engine, Scope},
        sending::{self, Reconciled},
    },
    output::Table,
};

/// How far back `reconcile` looks.
const WINDOW: TimeDelta = TimeDelta::days(30);

/// Sends, and those whose outcome no one can know.
#[derive(Debug, Subcommand)]
pub(super) enum Send {
    /// List outbound mails by state
    #[command(
        after_help = "Examples:\n  pflow send list\n  pflow send list --state sending\n  pflow send list --state held --json | jq -r '.[].rfc822_message_id'"
    )]
    List(List),
    /// Say whether a held mail left: look for its Message-ID in the mailbox's Sent folder first
    #[command(
        after_help = "Examples:\n  pflow send resolve 0198c --sent\n  pflow send resolve 0198c --not-sent"
    )]
    Resolve(Resolve),
    /// Compare the mailboxes' Sent folders with the book: after a restore, before anything is sent again
    #[command(
        after_help = "Examples:\n  pflow send reconcile\n  pflow send reconcile --mailbox ana@acme.example --since 7d\n  pflow send reconcile --json | jq '.[].unknown'"
    )]
    Reconcile(Reconcile),
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// draft, approved, composed, parked, sending, sent, bounced, failed or held
    #[arg(long, default_value = "held")]
    state: String,
}

#[derive(Debug, Args)]
pub(super) struct Reconcile {
    /// Only this mailbox
    #[arg(long, value_name = "ADDRESS")]
    mailbox: Option<String>,
    /// How far back: 12h, 7d, 4w, or a day [default: 30d]
    #[arg(long, value_parser = since::parse, value_name = "SPAN")]
    since: Option<Since>,
}

#[derive(Debug, Args)]
pub(super) struct Resolve {
    /// The send's id, or the beginning of it
    id: String,
    /// It left: the sequence goes on from then
    #[arg(long, required_unless_present = "not_sent", conflicts_with = "not_sent")]
    sent: bool,
    /// It did not leave: it goes with the next pass; an answer goes when it is sent again
    #[arg(long)]
    not_sent: bool,
}

pub(super) async fn run(context: &Context, command: Send) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    match command {
        Send::List(args) => {
            let found = sending::list(&engine, &scope, &args.state).await?;
            let mut table = Table::new(&["id", "state", "to", "subject", "campaign", "armed at", "reason"]);
            for m in &found {
                let text = |value: &Option<String>| value.clone().unwrap_or_default();
                table.row(vec![
                    m.id.to_string(),
                    m.state.clone(),
                    text(&m.to),
                    text(&m.subject),
                    text(&m.campaign),
                    m.armed_at.map(|at| at.format("%Y-%m-%d %H:%M UTC").to_string()).unwrap_or_default(),
                    text(&m.reason),
                ]);
            }
            context.out.list(&found, &table, &format!("nothing is {}", args.state))?;
        }
        Send::Reconcile(args) => return reconcile(context, &engine, &scope, &args).await,
        Send::Resolve(args) => {
            let done = sending::resolve(&engine, &scope, &args.id, args.sent, context.dry_run).await?;
            context.out.record(&done, Some(&done.id.to_string()), || {
                let to = done.to.as_deref().unwrap_or("?");
                match (args.sent, done.answers_id) {
                    (true, _) => format!("{to}: taken for sent"),
                    (false, None) => format!("{to}: goes again"),
                    (false, Some(id)) => {
                        format!("{to}: written, not sent; send it: pflow inbox reply {id} --send")
                    }
                }
            })?;
        }
    }
    Ok(Exit::Done)
}

async fn reconcile(
    context: &Context,
    engine: &Engine,
    scope: &Scope,
    args: &Reconcile,
) -> Result<Exit, Failure> {
    let now = engine.clock.now();
    let from = args.since.map_or(now - WINDOW, |since| since.before(now));
    let done = sending::reconcile(engine, scope, args.mailbox.as_deref(), from, context.dry_run).await?;
    for mailbox in &done {
        if let Some(error) = &mailbox.error {
            context.out.warn(&format!("{}: {error}", mailbox.address));
        }
        for m in &mailbox.unknown {
            let at = m.sent_at.format("%Y-%m-%d %H:%M UTC");
            context.out.warn(&format!(
                "{}: {:?} to {} at {at} is in the Sent folder and not in the book",
                mailbox.address, m.subject, m.to
            ));
        }
    }
    context.out.list(&done, &reconciled(&done), "no mailbox yet: pflow mailbox add")?;
    let partly = done.iter().any(|m| m.error.is_some() || !m.unknown.is_empty());
    Ok(if partly { Exit::Partly } else { Exit::Done })
}

fn reconciled(done: &[Reconciled]) -> Table {
    let mut table = Table::new(&[
        "mailbox",
        "Sent folder",
        "checked",
        "known",
        "proven",
        "restored",
        "unknown",
        "not found",
    ])
    .numeric(&[2, 3, 4, 5, 6, 7]);
    for m in done {
        let counts = [m.checked, m.known, m.proven, m.restored, m.unknown.len() as u64, m.not_found];
        let record = if m.keeps_record { "read" } else { "none" };
        let mut row = vec![m.address.clone(), record.to_owned()];
        row.extend(counts.map(|n| n.to_string()));
        table.row(row);
    }
    table
}
