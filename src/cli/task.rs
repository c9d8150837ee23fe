//! `pflow task …`

use clap::{Args, Subcommand, ValueEnum};

use super::{Context, Exit, Failure};
use crate::{
    flow::tasks::{self, Kind},
    output::Table,
};

/// Tasks of running sequences.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// List open tasks, the earliest first
    #[command(
        after_help = "Examples:\n  pflow task list --due --kind call\n  pflow task list --json | jq -r '.[].phone'"
    )]
    List(List),
    /// Say that a call or to-do is done; the next step follows from now
    #[command(
        after_help = "Examples:\n  pflow task done 0198c0de\n  pflow task list --due --kind call --json | jq -r '.[].id'"
    )]
    Done(Done),
    /// Take a task out of its sequence
    #[command(
        after_help = "Examples:\n  pflow task cancel 0198c0de --reason \"met at the fair\"\n  pflow task cancel 0198c0de --dry-run"
    )]
    Cancel(Cancel),
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only what can be done now
    #[arg(long)]
    due: bool,
    /// Only this kind
    #[arg(long, value_enum)]
    kind: Option<KindArg>,
    /// At most so many
    #[arg(long, default_value_t = 200)]
    limit: u32,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum KindArg {
    Email,
    Call,
    Todo,
}

#[derive(Debug, Args)]
pub(super) struct Done {
    /// The task's id, or the beginning of it
    id: String,
}

#[derive(Debug, Args)]
pub(super) struct Cancel {
    /// The task's id, or the beginning of it
    id: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(super) async fn run(context: &Context, command: Task) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let closed = match command {
        Task::List(args) => {
            let kind = args.kind.map(|kind| match kind {
                KindArg::Email => Kind::Email,
                KindArg::Call => Kind::Call,
                KindArg::Todo => Kind::Todo,
            });
            let open = tasks::list(&engine, &scope, args.due, kind, args.limit).await?;
            let mut table =
                Table::new(&["due (UTC)", "kind", "status", "name", "company", "phone", "campaign", "id"]);
            for t in &open {
                table.row(vec![
                    t.scheduled_for.format("%Y-%m-%d %H:%M").to_string(),
                    t.kind.clone(),
                    t.status.clone(),
                    t.name.clone(),
                    t.company.clone().unwrap_or_default(),
                    t.phone.clone().unwrap_or_default(),
                    t.campaign.clone(),
                    t.id.to_string(),
                ]);
            }
            context.out.list(&open, &table, "nothing to do")?;
            return Ok(Exit::Done);
        }
        Task::Done(args) => tasks::done(&engine, &scope, &args.id, context.dry_run).await?,
        Task::Cancel(args) => {
            tasks::cancel(&engine, &scope, &args.id, args.reason.as_deref(), context.dry_run).await?
        }
    };
    context.out.record(&closed, None, || format!("task {} is {}", closed.id, closed.status))?;
    Ok(Exit::Done)
}
