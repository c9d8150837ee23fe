//! `pflow mailbox …`

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{
    flow::mailboxes::{self, Health, Mailbox},
    output::Table,
};

mod add;
mod credentials;
mod test;

/// Mailboxes: who writes, when, and how much.
#[derive(Debug, Subcommand)]
pub(super) enum MailboxCommand {
    /// Add a mailbox
    #[command(subcommand)]
    Add(add::Add),
    /// List the mailboxes and how they are
    #[command(after_help = "Examples:\n  pflow mailbox list\n  pflow mailbox list --json | jq '.[].held_by'")]
    List,
    /// Show one mailbox
    #[command(
        after_help = "Examples:\n  pflow mailbox show ana@acme.example\n  pflow mailbox show 0198c --json"
    )]
    Show(Name),
    /// Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent
    #[command(
        after_help = "Examples:\n  pflow mailbox test ana@acme.example\n  pflow mailbox test ana@acme.example --timeout 120 --json | jq '.steps[] | select(.ok | not)'"
    )]
    Test(test::Test),
    /// Give a mailbox new credentials or servers; one that waits for them writes again
    #[command(
        after_help = "Examples:\n  pflow mailbox login ana@acme.example\n  pflow mailbox login ana@acme.example --password env:ANA_PASSWORD\n  pflow mailbox login ana@acme.example --smtp smtps://ana@mail2.acme.example"
    )]
    Login(Box<credentials::Login>),
    /// Seal the stored secrets of all organisations with a new key, and drop the old one
    #[command(
        after_help = "Examples:\n  pflow mailbox rotate-key\n  pflow mailbox rotate-key --dry-run\n  PFLOW_SECRET_KEY=\"$NEW,$OLD\" pflow mailbox rotate-key"
    )]
    RotateKey,
    /// Let a mailbox rest until it is resumed
    #[command(
        after_help = "Examples:\n  pflow mailbox pause ana@acme.example\n  pflow mailbox pause ana@acme.example --reason \"on leave\""
    )]
    Pause(Pause),
    /// Let a mailbox write again; its bounces count from now
    #[command(
        after_help = "Examples:\n  pflow mailbox resume ana@acme.example\n  pflow mailbox resume ana@acme.example --dry-run"
    )]
    Resume(Name),
    /// Close a mailbox for some days, both ends included
    #[command(
        after_help = "Examples:\n  pflow mailbox freeze ana@acme.example --from 2026-12-24 --to 2027-01-03\n  pflow mailbox freeze ana@acme.example --from 2026-12-24 --to 2026-12-24"
    )]
    Freeze(Freeze),
    /// Remove a mailbox; what it sent stays
    #[command(
        after_help = "Examples:\n  pflow mailbox remove ana@acme.example\n  pflow mailbox remove ana@acme.example --yes"
    )]
    Remove(Name),
}

#[derive(Debug, Args)]
pub(super) struct Name {
    /// Its address, its id, or the beginning of its id
    mailbox: String,
}

#[derive(Debug, Args)]
pub(super) struct Pause {
    /// Its address, its id, or the beginning of its id
    mailbox: String,
    /// Why; shown in `mailbox list`
    #[arg(long)]
    reason: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Freeze {
    /// Its address, its id, or the beginning of its id
    mailbox: String,
    /// The first day without sending
    #[arg(long, value_name = "DATE")]
    from: NaiveDate,
    /// The last day without sending
    #[arg(long, value_name = "DATE")]
    to: NaiveDate,
}

pub(super) async fn run(context: &Context, command: MailboxCommand) -> Result<Exit, Failure> {
    let command = match command {
        MailboxCommand::Add(command) => return add::run(context, command).await,
        MailboxCommand::Test(args) => return test::test(context, args).await,
        MailboxCommand::Login(args) => return credentials::login(context, *args).await,
        MailboxCommand::RotateKey => return test::rotate_key(context).await,
        command => command,
    };
    let (engine, scope) = context.scoped().await?;
    let dry_run = context.dry_run;
    let changed = match command {
        MailboxCommand::Add(_)
        | MailboxCommand::Test(_)
        | MailboxCommand::Login(_)
        | MailboxCommand::RotateKey => return Ok(Exit::Done),
        MailboxCommand::List => {
            let healths = mailboxes::list(&engine, &scope).await?;
            let empty = "no mailbox yet: pflow mailbox add maildir --address A --path DIR";
            context.out.list(&healths, &table(&healths), empty)?;
            return Ok(Exit::Done);
        }
        MailboxCommand::Show(args) => {
            let health = mailboxes::show(&engine, &scope, &args.mailbox).await?;
            context.out.record(&health, Some(&health.mailbox.id.to_string()), || describe(&health))?;
            return Ok(Exit::Done);
        }
        MailboxCommand::Pause(args) => {
            mailboxes::pause(&engine, &scope, &args.mailbox, args.reason.as_deref(), dry_run).await?
        }
        MailboxCommand::Resume(args) => mailboxes::resume(&engine, &scope, &args.mailbox, dry_run).await?,
        MailboxCommand::Freeze(args) => {
            mailboxes::freeze(&engine, &scope, &args.mailbox, args.from, args.to, dry_run).await?
        }
        MailboxCommand::Remove(args) => {
            context.confirm(&format!("Remove {}?", args.mailbox))?;
            mailboxes::remove(&engine, &scope, &args.mailbox, dry_run).await?
        }
    };
    context.out.record(&changed, None, || state(&changed))?;
    Ok(Exit::Done)
}

fn state(mailbox: &Mailbox) -> String {
    let reason = mailbox.status_reason.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
    let freezes: Vec<String> =
        mailbox.freezes.iter().map(|f| format!(", closed {} to {}", f.from, f.to)).collect();
    let freezes = freezes.concat();
    format!("{} is {}{reason}{freezes}", mailbox.address, mailbox.status)
}

fn table(healths: &[Health]) -> Table {
    let mut table = Table::new(&[
        "address", "provider", "status", "today", "may", "waiting", "held by", "until", "synced",
    ])
    .numeric(&[3, 4, 5]);
    for h in healths {
        table.row(vec![
            h.mailbox.address.clone(),
            h.mailbox.provider.clone(),
            h.mailbox.status.clone(),
            h.usage.today.to_string(),
            h.allowance.to_string(),
            h.waiting.to_string(),
            h.held_by.iter().map(|hold| hold.rule).collect::<Vec<_>>().join(", "),
            until(h),
            local(h, h.mailbox.last_synced_at),
        ]);
    }
    table
}

/// When the last of the holds ends, on the mailbox's wall.
fn until(health: &Health) -> String {
    if health.held_by.iter().any(|hold| hold.until.is_none()) {
        return "somebody acts".to_owned();
    }
    local(health, health.held_by.iter().filter_map(|hold| hold.until).max())
}

fn local(health: &Health, at: Option<chrono::DateTime<chrono::Utc>>) -> String {
    at.map(|at| at.with_timezone(&health.mailbox.timezone).format("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}

fn describe(health: &Health) -> String {
    let mailbox = &health.mailbox;
    let pace = &mailbox.pace;
    let mut table = Table::new(&["", ""]);
    let mut row = |name: &str, value: String| table.row(vec![name.to_owned(), value]);
    row("address", mailbox.address.clone());
    row("name", mailbox.name.clone());
    row("id", mailbox.id.to_string());
    row("provider", mailbox.provider.clone());
    for (name, value) in mailbox.settings.as_object().into_iter().flatten().filter(|(_, v)| !v.is_null()) {
        row(&name.replace('_', " "), value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }
    row("status", state(mailbox));
    row("windows", format!("{} ({})", mailbox.window_texts().join("; "), mailbox.timezone));
    row("today", format!("{} of {} (cap {})", health.usage.today, health.allowance, pace.daily_cap));
    row("last 24 h", health.usage.last_24h.to_string());
    row(
        "gap",
        pace.gap_seconds.map_or_else(
            || format!("spread over the day, at least {} s", pace.gap_floor_seconds),
            |s| format!("{s} s"),
        ),
    );
    row("bounced, 28 days", format!("{} of {}", health.usage.bounced_28d, health.usage.sent_28d));
    row("waiting tasks", health.waiting.to_string());
    row("held by", health.held_by.iter().map(|h| h.rule).collect::<Vec<_>>().join(", "));
    row("until", until(health));
    row("last synced", local(health, mailbox.last_synced_at));
    if let Some(error) = &mailbox.trouble.sync_error {
        row("last error", error.clone());
    }
    if let Some(reason) = &mailbox.trouble.resting_reason {
        row("rests", reason.clone());
    }
    if let Some(hint) = hint(mailbox) {
        row("next", hint);
    }
    table.render()
}

/// What a person does about its state.
fn hint(mailbox: &Mailbox) -> Option<String> {
    let address = &mailbox.address;
    Some(match mailbox.status.as_str() {
        "needs_auth" => format!("give it new credentials: pflow mailbox login {address}"),
        "paused" => format!("let it write again: pflow mailbox resume {address}"),
        _ if mailbox.provider == "smtp" && mailbox.settings["sent_filing"].is_null() => {
            format!("find out whether the server files what is sent: pflow mailbox test {address}")
        }
        _ => return None,
    })
}
