//! `pflow timeline`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::{flow::reporting::timeline, output::Table};

/// One person's life, in order.
#[derive(Debug, Args)]
pub(super) struct Timeline {
    /// The person's e-mail address
    email: String,
}

pub(super) async fn run(context: &Context, args: Timeline) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let events = timeline::timeline(&engine, &scope, &args.email).await?;
    let mut table = Table::new(&["when (UTC)", "what", "campaign", "detail"]);
    for event in &events {
        table.row(vec![
            event.at.format("%Y-%m-%d %H:%M").to_string(),
            event.kind.clone(),
            event.campaign.clone().unwrap_or_default(),
            event.detail.clone().unwrap_or_default(),
        ]);
    }
    context.out.list(&events, &table, "nothing happened yet")?;
    Ok(Exit::Done)
}
