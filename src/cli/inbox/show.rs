//! `pflow inbox show`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::response::{
    inbox::{self, Change, Shown},
    mark::Sentiment,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The mail's id, or the beginning of it
    id: String,
    /// The whole text with its quotes, and the headers of its thread
    #[arg(long)]
    full: bool,
}

pub(super) async fn run(context: &Context, args: &Show) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let mail = inbox::show(&engine, &scope, &args.id).await?;
    context.out.record(&mail, Some(&mail.listed.id.to_string()), || text(&mail, args.full))?;
    Ok(Exit::Done)
}

fn text(mail: &Shown, full: bool) -> String {
    let listed = &mail.listed;
    let mut lines = vec![format!("{} ({})", listed.class, mail.rule)];
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{name:<10}{value}"));
        }
    };
    match &mail.from_name {
        Some(name) => line("from", &format!("{name} <{}>", listed.from)),
        None => line("from", &listed.from),
    }
    line("marked", listed.sentiment.map(Sentiment::as_str).unwrap_or_default());
    line("to", &mail.mailbox);
    line("received", &listed.received_at.format("%Y-%m-%d %H:%M UTC").to_string());
    line("subject", &listed.subject);
    line("campaign", listed.campaign.as_deref().unwrap_or("unmatched"));
    if let Some(reply_to) = mail.reply_to.as_deref().filter(|to| *to != listed.from) {
        line("reply to", reply_to);
    }
    for effect in &mail.effects {
        line("did", &did(effect));
    }
    for answer in &mail.answers {
        let at = answer.sent_at.map_or_else(String::new, |at| at.format(" %Y-%m-%d %H:%M UTC").to_string());
        line("answer", &format!("{}{at} {}", answer.status, answer.id));
    }
    if full {
        line("id", mail.message_id.as_deref().unwrap_or_default());
        line("answers", mail.in_reply_to.as_deref().unwrap_or_default());
        line("thread", &mail.references.join(" "));
    }
    format!("{}\n\n{}", lines.join("\n"), if full { &mail.full_text } else { &mail.text })
}

fn did(change: &Change) -> String {
    match change {
        Change::Enrollment { id, before, after, reason, .. } => {
            format!("enrollment {id}: {before} → {after} ({reason})")
        }
        Change::Cancelled { id } => format!("task {id} cancelled"),
        Change::Moved { id, after, .. } => {
            format!("task {id} put off until {}", after.format("%Y-%m-%d %H:%M UTC"))
        }
        Change::Suppressed { id } => format!("suppression {id}"),
        Change::Address { id, before } => format!("address of position {id}: {before} → bounced"),
        Change::Outbound { id, before, after } => format!("mail {id}: {before} → {after}"),
    }
}
