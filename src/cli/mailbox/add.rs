//! `pflow mailbox add …`

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::{Args, Subcommand};

use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        Error,
        mailboxes::{self, NewMaildir, Window},
    },
};

/// Kinds of mailboxes.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Add {
    /// A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read
    #[command(
        after_help = "Examples:\n  pflow mailbox add maildir --address ana@acme.example --path mail\n  pflow mailbox add maildir --address ana@acme.example --name \"Ana Durand\" --path mail --daily-cap 50 --window 'mon-fri 09:00-12:00' --window 'mon-thu 14:00-17:00'"
    )]
    Maildir(Maildir),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Maildir {
    /// The address it writes from
    #[arg(long, value_name = "EMAIL")]
    address: String,
    /// The name it writes as [default: what stands before the @]
    #[arg(long)]
    name: Option<String>,
    /// The folder; outbox and inbox are made in it
    #[arg(long, value_name = "DIR")]
    path: PathBuf,
    /// Most mails a day [default: 30]
    #[arg(long, value_name = "N")]
    daily_cap: Option<u32>,
    /// Most mails on the first day of sending [default: 5]
    #[arg(long, value_name = "N")]
    ramp_start: Option<u32>,
    /// How many more on each later day of sending [default: 2]
    #[arg(long, value_name = "N")]
    ramp_step: Option<u32>,
    /// Fixed seconds between two mails [default: the day's mails spread over its windows]
    #[arg(long, value_name = "SECONDS")]
    gap: Option<u32>,
    /// IANA time zone of the windows [default: Europe/Paris]
    #[arg(long, value_name = "TZ", value_parser = parse_timezone)]
    timezone: Option<Tz>,
    /// Hours in which it writes, such as 'mon-fri 08:30-12:00'; may be repeated
    #[arg(long = "window", value_name = "WINDOW")]
    windows: Vec<Window>,
    /// Text file that is `sender.signature` in templates
    #[arg(long, value_name = "FILE")]
    signature_file: Option<PathBuf>,
}

fn parse_timezone(text: &str) -> Result<Tz, String> {
    text.parse().map_err(|_| "no IANA time zone; write it like Europe/Paris".to_owned())
}

pub(super) async fn run(context: &Context, Add::Maildir(args): Add) -> Result<Exit, Failure> {
    let signature = args.signature_file.as_deref().map(read_signature).transpose()?;
    let (engine, scope) = context.scoped().await?;
    let new = NewMaildir {
        address: args.address,
        name: args.name,
        path: args.path,
        signature,
        timezone: args.timezone,
        windows: args.windows,
        daily_cap: args.daily_cap,
        ramp_start: args.ramp_start,
        ramp_step: args.ramp_step,
        gap_seconds: args.gap,
    };
    let mailbox = mailboxes::add_maildir(&engine, &scope, new, context.dry_run).await?;
    context.out.record(&mailbox, Some(&mailbox.id.to_string()), || {
        format!("mailbox {} ({})", mailbox.address, mailbox.id)
    })?;
    Ok(Exit::Done)
}

fn read_signature(path: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| Error::Io { path: path.display().to_string(), source })?;
    Ok(text.trim_end().to_owned())
}
