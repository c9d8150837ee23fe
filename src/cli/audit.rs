//! `pflow audit`

use clap::Args;

use super::{
    Context, Exit, Failure,
    since::{self, Since},
};
use crate::{flow::privacy, output::Table};

/// Who did what.
#[derive(Debug, Args)]
pub(super) struct Audit {
    /// How far back: 12h, 30d, 4w, or a day
    #[arg(long, value_parser = since::parse, value_name = "SPAN")]
    since: Option<Since>,
    /// Only this, such as gdpr.erase; gdpr is all that begins with gdpr.
    #[arg(long, value_name = "ACTION")]
    action: Option<String>,
    /// Only what this user did
    #[arg(long = "user", value_name = "EMAIL")]
    by_user: Option<String>,
    /// At most so many, the newest
    #[arg(long, default_value_t = 100, value_name = "N")]
    limit: u32,
}

pub(super) async fn run(context: &Context, args: Audit) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let since = args.since.map(|s| s.before(engine.clock.now()));
    let (action, user) = (args.action.as_deref(), args.by_user.as_deref());
    let entries = privacy::log(&engine, &scope, since, action, user, args.limit).await?;
    let mut table = Table::new(&["when (UTC)", "who", "what", "to what", "more"]);
    for entry in &entries {
        table.row(vec![
            entry.at.format("%Y-%m-%d %H:%M").to_string(),
            entry.user.clone().unwrap_or_default(),
            entry.action.clone(),
            entry.target.clone().unwrap_or_default(),
            entry.detail.to_string(),
        ]);
    }
    context.out.list(&entries, &table, "nothing was done")?;
    Ok(Exit::Done)
}
