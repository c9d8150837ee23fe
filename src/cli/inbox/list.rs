//! `pflow inbox list`

use clap::Args;

use super::{
    Context, Exit, Failure, parse_class,
    since::{self, Since},
};
use crate::{
    flow::response::inbox::{self, Class, Wanted},
    output::Table,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Only mails that belong to nobody we wrote to
    #[arg(long)]
    unmatched: bool,
    /// Only this class: reply, auto_reply, out_of_office, bounce_hard, bounce_soft, delay, unsubscribe, complaint, other
    #[arg(long, value_parser = parse_class)]
    class: Option<Class>,
    /// Only this campaign
    #[arg(long, value_name = "NAME|ID")]
    campaign: Option<String>,
    /// Only what came in since: 12h, 7d, 4w, or a day
    #[arg(long, value_parser = since::parse, value_name = "SPAN")]
    since: Option<Since>,
    /// Only what came into this mailbox
    #[arg(long, value_name = "ADDRESS")]
    mailbox: Option<String>,
    /// Only people whom nobody has answered since; replies, if no other class is named
    #[arg(long)]
    unanswered: bool,
    /// At most so many
    #[arg(long, default_value_t = 200)]
    limit: u32,
}

pub(super) async fn run(context: &Context, args: List) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let wanted = Wanted {
        unmatched: args.unmatched,
        class: args.class.or(args.unanswered.then_some(Class::Reply)),
        campaign: args.campaign,
        since: args.since.map(|since| since.before(engine.clock.now())),
        mailbox: args.mailbox,
        unanswered: args.unanswered,
        limit: args.limit,
    };
    let mails = inbox::list(&engine, &scope, &wanted).await?;
    let mut table =
        Table::new(&["received", "class", "from", "subject", "campaign", "answered", "marked", "id"]);
    for mail in &mails {
        table.row(vec![
            mail.received_at.format("%Y-%m-%d %H:%M").to_string(),
            mail.class.clone(),
            mail.from.clone(),
            mail.subject.clone(),
            mail.campaign.clone().unwrap_or_else(|| "unmatched".to_owned()),
            mail.answered_at.map_or_else(String::new, |at| at.format("%Y-%m-%d").to_string()),
            mail.sentiment.map_or_else(String::new, |s| s.as_str().to_owned()),
            mail.id.to_string(),
        ]);
    }
    context.out.list(&mails, &table, "nothing came in: `pflow sync-inbox` fetches")?;
    Ok(Exit::Done)
}
