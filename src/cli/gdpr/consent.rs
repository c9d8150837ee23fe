//! `pflow gdpr consent …`

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{
    flow::privacy::{
        Consent,
        consents::{self, Record},
    },
    output::Table,
};

/// Who agreed to what, when, and in which words.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ConsentCommand {
    /// Record that somebody agreed
    #[command(
        after_help = "Examples:\n  pflow gdpr consent add claire@exemple.example --purpose open_tracking --source \"form on exemple.example\" --text \"I agree that openings are counted\"\n  pflow gdpr consent add claire@exemple.example --purpose open_tracking --source call --at 2026-11-20T10:00:00Z"
    )]
    Add(Given),
    /// Record that somebody took a consent back
    #[command(
        after_help = "Examples:\n  pflow gdpr consent withdraw claire@exemple.example --purpose open_tracking --source \"mail of 2 December\"\n  pflow gdpr consent withdraw claire@exemple.example --purpose open_tracking --dry-run"
    )]
    Withdraw(Given),
    /// The history of somebody
    #[command(
        after_help = "Examples:\n  pflow gdpr consent list claire@exemple.example\n  pflow gdpr consent list claire@exemple.example --json"
    )]
    List(Whose),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Given {
    /// The person's address
    email: String,
    /// What for, such as open_tracking
    #[arg(long, value_name = "WORD")]
    purpose: String,
    /// Where: a form, a mail, a call
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// The words that were agreed to
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// When, in RFC 3339 [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<DateTime<Utc>>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Whose {
    /// The person's address
    email: String,
}

pub(super) async fn run(context: &Context, command: ConsentCommand) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let (args, is_given) = match command {
        ConsentCommand::Add(args) => (args, true),
        ConsentCommand::Withdraw(args) => (args, false),
        ConsentCommand::List(args) => {
            let all = consents::list(&engine, &scope, &args.email).await?;
            context.out.list(&all, &table(&all), "nothing was agreed to")?;
            return Ok(Exit::Done);
        }
    };
    let Given { email, purpose, source, text, at } = args;
    let record = Record { purpose, is_given, at, source, text };
    let history = consents::record(&engine, &scope, &email, &record, context.dry_run).await?;
    context.out.list(&history, &table(&history), "")?;
    Ok(Exit::Done)
}

fn table(all: &[Consent]) -> Table {
    let mut table = Table::new(&["purpose", "status", "when (UTC)", "source", "text", "recorded by"]);
    for c in all {
        table.row(vec![
            c.purpose.clone(),
            c.status.clone(),
            c.at.format("%Y-%m-%d %H:%M").to_string(),
            c.source.clone().unwrap_or_default(),
            c.text.clone().unwrap_or_default(),
            c.recorded_by.clone().unwrap_or_default(),
        ]);
    }
    table
}
