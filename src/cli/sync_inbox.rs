//! `pflow sync-inbox`

use chrono::TimeDelta;
use clap::Args;

use super::{
    Context, Exit, Failure,
    since::{self, Since},
};
use crate::{flow::response::sync, output::Table};

/// What `--full` looks at.
const WINDOW: TimeDelta = TimeDelta::days(30);

/// One pass over the inboxes.
#[derive(Debug, Args)]
pub(super) struct SyncInbox {
    /// Only this mailbox
    #[arg(long, value_name = "ADDRESS")]
    mailbox: Option<String>,
    /// Look at everything of the last 30 days again, not only at what is new, to prove that nothing was missed
    #[arg(long)]
    full: bool,
    /// With --full: how far back: 12h, 7d, 4w, or a day
    #[arg(long, value_parser = since::parse, value_name = "SPAN", requires = "full")]
    since: Option<Since>,
}

pub(super) async fn run(context: &Context, args: SyncInbox) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let now = engine.clock.now();
    let window = args.since.map_or(now - WINDOW, |since| since.before(now));
    let reach = sync::Reach {
        mailbox: args.mailbox.as_deref(),
        again_since: args.full.then_some(window),
        dry_run: context.dry_run,
    };
    let synced = sync::sync_all(&engine, &scope, reach).await?;
    for mailbox in &synced.mailboxes {
        if let Some(error) = &mailbox.error {
            context.out.warn(error);
        }
        for file in &mailbox.unreadable {
            context.out.warn(&format!("{}: {}: {}", mailbox.address, file.provider_message_id, file.error));
        }
    }
    context.out.record(&synced, None, || {
        if synced.mailboxes.is_empty() {
            return "no mailbox yet: pflow mailbox add".to_owned();
        }
        let mut table = Table::new(&[
            "mailbox",
            "looked at",
            "fetched",
            "replies",
            "auto-replies",
            "bounces",
            "unsubscribes",
            "unmatched",
        ])
        .numeric(&[1, 2, 3, 4, 5, 6, 7]);
        for m in &synced.mailboxes {
            let mut row = vec![m.address.clone()];
            // Without --full only what is new is looked at.
            let listed = m.listed.unwrap_or(m.fetched);
            row.extend(
                [listed, m.fetched, m.replies, m.auto_replies, m.bounces, m.unsubscribes, m.unmatched]
                    .map(|n| n.to_string()),
            );
            table.row(row);
        }
        table.render()
    })?;
    Ok(if synced.is_partial() { Exit::Partly } else { Exit::Done })
}
