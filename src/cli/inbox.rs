//! `pflow inbox …`

mod reclassify;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{
    Context, Exit, Failure,
    since::{self, Since},
};
use crate::{
    flow::response::inbox::{self, Class, Wanted},
    output::{Format, Table},
};

/// What came in.
#[derive(Debug, Subcommand)]
pub(super) enum Inbox {
    /// List what came in, the newest first
    #[command(
        after_help = "Examples:\n  pflow inbox list --class reply --since 7d\n  pflow inbox list --unmatched\n  pflow inbox list --campaign \"DAF PME Lyon\" --json | jq -r '.[].from'"
    )]
    List(List),
    /// Show one mail
    #[command(
        after_help = "Examples:\n  pflow inbox show 0198c0de\n  pflow inbox show 0198c0de --json | jq -r .text"
    )]
    Show(Id),
    /// Say to whom a mail belongs that no rule could match; it takes effect as if one had
    #[command(
        after_help = "Examples:\n  pflow inbox attach 0198c0de --email c.durand@exemple.example\n  pflow inbox attach 0198c0de --email c.durand@exemple.example --dry-run"
    )]
    Attach(Attach),
    /// Correct what a mail was taken for: what the wrong class did is taken back
    #[command(
        after_help = "Examples:\n  pflow inbox reclassify 0198c0de reply\n  pflow inbox reclassify 0198c0de auto_reply --dry-run --json"
    )]
    Reclassify(reclassify::Reclassify),
    /// Tell what a mail is taken for, and by which rule; needs no database
    #[command(
        after_help = "Examples:\n  pflow inbox explain answer.eml\n  pflow inbox explain mail/inbox/new --json | jq -r .class\n  cat answer.eml | pflow inbox explain -"
    )]
    Explain(Explain),
}

#[derive(Debug, Args)]
pub(super) struct List {
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
    /// At most so many
    #[arg(long, default_value_t = 200)]
    limit: u32,
}

#[derive(Debug, Args)]
pub(super) struct Id {
    /// The mail's id, or the beginning of it
    id: String,
}

#[derive(Debug, Args)]
pub(super) struct Attach {
    /// The mail's id, or the beginning of it
    id: String,
    /// The address we wrote to
    #[arg(long)]
    email: String,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Files, directories with all files below them, or - for stdin
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
}

fn parse_class(text: &str) -> Result<Class, String> {
    Class::parse(text).ok_or_else(|| {
        format!("{text:?} is no class; classes are {}", Class::ALL.map(Class::as_str).join(", "))
    })
}

pub(super) async fn run(context: &Context, command: Inbox) -> Result<Exit, Failure> {
    match command {
        Inbox::List(args) => list(context, args).await,
        Inbox::Show(args) => show(context, &args.id).await,
        Inbox::Attach(args) => attach(context, &args).await,
        Inbox::Reclassify(args) => reclassify::run(context, &args).await,
        Inbox::Explain(args) => explain(context, &args.paths),
    }
}

async fn list(context: &Context, args: List) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let wanted = Wanted {
        unmatched: args.unmatched,
        class: args.class,
        campaign: args.campaign,
        since: args.since.map(|since| since.before(engine.clock.now())),
        limit: args.limit,
    };
    let mails = inbox::list(&engine, &scope, &wanted).await?;
    let mut table = Table::new(&["received", "class", "from", "subject", "campaign", "id"]);
    for mail in &mails {
        table.row(vec![
            mail.received_at.format("%Y-%m-%d %H:%M").to_string(),
            mail.class.clone(),
            mail.from.clone(),
            mail.subject.clone(),
            mail.campaign.clone().unwrap_or_else(|| "unmatched".to_owned()),
            mail.id.to_string(),
        ]);
    }
    context.out.list(&mails, &table, "nothing came in: `pflow sync-inbox` fetches")?;
    Ok(Exit::Done)
}

async fn show(context: &Context, id: &str) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let mail = inbox::show(&engine, &scope, id).await?;
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

async fn attach(context: &Context, args: &Attach) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let attached = inbox::attach(&engine, &scope, &args.id, &args.email, context.dry_run).await?;
    context.out.record(&attached, None, || {
        format!("mail {} ({}) belongs to {}", attached.id, attached.class.as_str(), attached.email)
    })?;
    Ok(Exit::Done)
}

fn explain(context: &Context, paths: &[PathBuf]) -> Result<Exit, Failure> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files)?;
    }
    let lines = matches!(context.out.format(), Format::Json | Format::Ndjson);
    let mut table = Table::new(&["path", "class", "rule", "from", "subject"]);
    let mut explained = Vec::new();
    let mut failed = None;
    for path in &files {
        match inbox::explain(path) {
            Ok(mail) if lines => {
                context.out.data(&serde_json::to_string(&mail).map_err(std::io::Error::other)?)?;
            }
            Ok(mail) => {
                table.row(vec![
                    mail.path.clone().unwrap_or_default(),
                    mail.class.as_str().to_owned(),
                    mail.rule.clone(),
                    mail.from.clone(),
                    mail.subject.clone(),
                ]);
                explained.push(mail);
            }
            Err(e) if files.len() == 1 => return Err(e.into()),
            Err(e) => {
                context.out.warn(&e.to_string());
                failed = Some(Exit::Partly);
            }
        }
    }
    if !lines {
        context.out.list(&explained, &table, "no file there")?;
    }
    Ok(failed.unwrap_or(Exit::Done))
}

/// The file itself, or all files below a directory by name. Links are not followed into directories.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let is_dir = path != Path::new("-") && path.is_dir();
    if !is_dir {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries = std::fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}
