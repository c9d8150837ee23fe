//! `pflow sync-inbox`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::{flow::response::sync, output::Table};

/// One pass over the inboxes.
#[derive(Debug, Args)]
pub(super) struct SyncInbox {
    /// Only this mailbox
    #[arg(long, value_name = "ADDRESS")]
    mailbox: Option<String>,
    /// Read everything again, not only what is new; what is stored already stays as it is
    #[arg(long)]
    full: bool,
}

pub(super) async fn run(context: &Context, args: SyncInbox) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let synced = sync::sync_all(&engine, &scope, args.mailbox.as_deref(), args.full, context.dry_run).await?;
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
            "fetched",
            "replies",
            "auto-replies",
            "bounces",
            "unsubscribes",
            "unmatched",
        ])
        .numeric(&[1, 2, 3, 4, 5, 6]);
        for m in &synced.mailboxes {
            let mut row = vec![m.address.clone()];
            row.extend(
                [m.fetched, m.replies, m.auto_replies, m.bounces, m.unsubscribes, m.unmatched]
                    .map(|n| n.to_string()),
            );
            table.row(row);
        }
        table.render()
    })?;
    Ok(if synced.is_partial() { Exit::Partly } else { Exit::Done })
}
