//! `pflow mailbox add …`

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::{Args, Subcommand};

use super::credentials::{GmailFlags, Passwords};
use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        Error,
        mailboxes::{self, NewMailbox, NewSmtp, Window},
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
    /// Any provider: mail is sent over SMTP and read over IMAP
    #[command(
        after_help = "Examples:\n  pflow mailbox add smtp --address ana@acme.example --smtp smtps://ana%40acme.example@mail.acme.example --imap imaps://ana%40acme.example@mail.acme.example\n  pflow mailbox add smtp --address ana@acme.example --smtp smtp://ana@mail.acme.example:587 --imap imap://ana@mail.acme.example --password 'cmd:pass show mail/ana'\n  printf %s \"$PASSWORD\" | pflow mailbox add smtp --address ana@acme.example --smtp smtp://ana@127.0.0.1:2525 --password-stdin"
    )]
    Smtp(Box<Servers>),
    /// Gmail and Google Workspace, over Google's API
    #[command(
        after_help = "Examples:\n  pflow mailbox add gmail --address ana@acme.example --client-secret client_secret.json\n  pflow mailbox add gmail --address ana@acme.example --service-account key.json --daily-cap 50"
    )]
    Gmail(Box<Gmail>),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Maildir {
    #[command(flatten)]
    common: Common,
    /// The folder; outbox and inbox are made in it
    #[arg(long, value_name = "DIR")]
    path: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Servers {
    #[command(flatten)]
    common: Common,
    /// Where mail is handed in: smtp[s]://USER@HOST[:PORT]; smtp takes STARTTLS, smtps is TLS from the start
    #[arg(long, value_name = "URL")]
    smtp: String,
    /// Where mail is read: imap[s]://USER@HOST[:PORT]; without it no answer is seen
    #[arg(long, value_name = "URL")]
    imap: Option<String>,
    /// The folder of sent mail [default: the one the server names]
    #[arg(long, value_name = "FOLDER")]
    sent_folder: Option<String>,
    /// PEM file of certificate authorities to trust beside the machine's
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// What is given as the password: a password, or an OAuth access token
    #[arg(long, default_value = "password", value_parser = ["password", "xoauth2"])]
    auth: String,
    #[command(flatten)]
    passwords: Passwords,
    /// Store it without logging in first
    #[arg(long)]
    no_check: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Gmail {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    access: GmailFlags,
    /// Where the API is [default: Google]
    #[arg(long, value_name = "URL", env = "PFLOW_GMAIL_URL", hide_env_values = true)]
    base_url: Option<String>,
    /// Store it without trying it first
    #[arg(long)]
    no_check: bool,
}

/// What every mailbox has.
#[derive(Debug, Args)]
struct Common {
    /// The address it writes from
    #[arg(long, value_name = "EMAIL")]
    address: String,
    /// The name it writes as [default: what stands before the @]
    #[arg(long)]
    name: Option<String>,
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

impl Common {
    fn new_mailbox(self) -> Result<NewMailbox, Failure> {
        Ok(NewMailbox {
            address: self.address,
            name: self.name,
            signature: self.signature_file.as_deref().map(read_signature).transpose()?,
            timezone: self.timezone,
            windows: self.windows,
            daily_cap: self.daily_cap,
            ramp_start: self.ramp_start,
            ramp_step: self.ramp_step,
            gap_seconds: self.gap,
        })
    }
}

fn read_signature(path: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| Error::Io { path: path.display().to_string(), source })?;
    Ok(text.trim_end().to_owned())
}

pub(super) async fn run(context: &Context, add: Add) -> Result<Exit, Failure> {
    let dry_run = context.dry_run;
    let mailbox = match add {
        Add::Maildir(args) => {
            let new = args.common.new_mailbox()?;
            let (engine, scope) = context.scoped().await?;
            mailboxes::add_maildir(&engine, &scope, new, &args.path, dry_run).await?
        }
        Add::Smtp(args) => {
            let new = args.common.new_mailbox()?;
            let urls = [Some(args.smtp.as_str()), args.imap.as_deref()];
            let (password, imap_password) = args.passwords.read(&new.address, &urls)?;
            let smtp = NewSmtp {
                smtp: args.smtp,
                imap: args.imap,
                sent_folder: args.sent_folder,
                ca_file: args.ca_file,
                is_xoauth2: args.auth == "xoauth2",
                password,
                imap_password,
            };
            let (engine, scope) = context.scoped().await?;
            mailboxes::add_smtp(&engine, &scope, new, smtp, !args.no_check, dry_run).await?
        }
        Add::Gmail(args) => {
            let new = args.common.new_mailbox()?;
            let open_browser = |url: &str| super::credentials::open_browser(context, url);
            let access = args.access.read(&open_browser)?.ok_or_else(|| {
                Failure::usage(
                    "how does Google let pflow in?",
                    Some("add --client-secret FILE or --service-account FILE"),
                )
            })?;
            let base_url = args.base_url.as_deref().filter(|url| !url.is_empty());
            let (engine, scope) = context.scoped().await?;
            mailboxes::add_gmail(&engine, &scope, new, access, base_url, !args.no_check, dry_run).await?
        }
    };
    context.out.record(&mailbox, Some(&mailbox.id.to_string()), || {
        format!("mailbox {} ({})", mailbox.address, mailbox.id)
    })?;
    if mailbox.provider == "smtp" && mailbox.settings["imap"].is_null() {
        context.out.warn("without --imap its answers and bounces are not seen");
    }
    Ok(Exit::Done)
}
