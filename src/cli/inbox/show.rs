//! `pflow inbox show`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::response::inbox;

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The mail's id, or the beginning of it
    id: String,
}

pub(super) async fn run(context: &Context, args: &Show) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let mail = inbox::show(&engine, &scope, &args.id).await?;
    context.out.record(&mail, Some(&mail.listed.id.to_string()), || {
        format!(
            "{} ({})\nfrom      {}\nto        {}\nreceived  {}\nsubject   {}\ncampaign  {}\n\n{}",
            mail.listed.class,
            mail.rule,
            mail.listed.from,
            mail.mailbox,
            mail.listed.received_at.format("%Y-%m-%d %H:%M UTC"),
            mail.listed.subject,
            mail.listed.campaign.as_deref().unwrap_or("unmatched"),
            mail.text
        )
    })?;
    Ok(Exit::Done)
}
