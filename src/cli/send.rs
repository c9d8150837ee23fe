//! `pflow send …`

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{flow::sending, output::Table};

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
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// draft, approved, composed, parked, sending, sent, bounced, failed or held
    #[arg(long, default_value = "held")]
    state: String,
}

#[derive(Debug, Args)]
pub(super) struct Resolve {
    /// The send's id, or the beginning of it
    id: String,
    /// It left: the sequence goes on from then
    #[arg(long, required_unless_present = "not_sent", conflicts_with = "not_sent")]
    sent: bool,
    /// It did not leave: it goes with the next pass
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
        Send::Resolve(args) => {
            let done = sending::resolve(&engine, &scope, &args.id, args.sent, context.dry_run).await?;
            context.out.record(&done, Some(&done.id.to_string()), || {
                let to = done.to.as_deref().unwrap_or("?");
                if args.sent { format!("{to}: taken for sent") } else { format!("{to}: goes again") }
            })?;
        }
    }
    Ok(Exit::Done)
}
