//! `pflow suppression …`

use std::{fs::File, io};

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{
    flow::{
        self,
        suppressions::{self, Added, Imported, Kind, Reason, Suppression},
    },
    output::Table,
};

/// Who must not be written to: addresses, domains, companies.
#[derive(Debug, Subcommand)]
pub(super) enum SuppressionCommand {
    /// Never write to these again; sequences that are under way stop
    #[command(
        after_help = "Examples:\n  pflow suppression add jean@exemple.example\n  pflow suppression add @exemple.example 552100554\n  pflow suppression add jean@exemple.example --reason unsubscribe"
    )]
    Add(Add),
    /// Take suppressions back; nobody who was stopped starts again
    #[command(
        after_help = "Examples:\n  pflow suppression remove jean@exemple.example\n  pflow suppression remove @exemple.example --dry-run"
    )]
    Remove(Values),
    /// List them
    #[command(
        after_help = "Examples:\n  pflow suppression list\n  pflow suppression list --kind domain --json | jq -r '.[].value'"
    )]
    List(List),
    /// Add what a CSV names: a column email, domain or siren, or one value a line
    #[command(
        after_help = "Examples:\n  pflow suppression import optouts.csv\n  cut -d';' -f3 crm.csv | pflow suppression import -"
    )]
    Import(FileArg),
    /// Write all of them as CSV, which `import` reads back
    #[command(
        after_help = "Examples:\n  pflow suppression export optouts.csv\n  pflow suppression export | wc -l"
    )]
    Export(OptionalFile),
}

#[derive(Debug, Args)]
pub(super) struct Add {
    /// An address, a domain with or without @, a SIREN, or a company's id
    #[arg(required = true, value_name = "VALUE")]
    values: Vec<String>,
    /// unsubscribe, bounce, complaint, manual, import or erasure
    #[arg(long, default_value = "manual", value_parser = reason)]
    reason: Reason,
}

#[derive(Debug, Args)]
pub(super) struct Values {
    /// An address, a domain with or without @, a SIREN, or a company's id
    #[arg(required = true, value_name = "VALUE")]
    values: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only these: address, domain or company
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
}

#[derive(Debug, Args)]
pub(super) struct FileArg {
    /// The file; `-` is stdin
    file: String,
}

#[derive(Debug, Args)]
pub(super) struct OptionalFile {
    /// The file; `-` is stdout
    #[arg(default_value = "-")]
    file: String,
}

fn reason(text: &str) -> Result<Reason, String> {
    let names: Vec<&str> = Reason::ALL.into_iter().map(Reason::as_str).collect();
    Reason::parse(text).ok_or_else(|| format!("reasons are {}", names.join(", ")))
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::parse(text).ok_or_else(|| "kinds are address, domain, company".to_owned())
}

pub(super) async fn run(context: &Context, command: SuppressionCommand) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    match command {
        SuppressionCommand::Add(args) => {
            let added =
                suppressions::add(&engine, &scope, &args.values, args.reason, context.dry_run).await?;
            let ids: Vec<String> = added.added.iter().map(|s| s.id.to_string()).collect();
            context.out.record(&added, Some(&ids.join("\n")), || added_text(&added))?;
        }
        SuppressionCommand::Remove(args) => {
            let removed = suppressions::remove(&engine, &scope, &args.values, context.dry_run).await?;
            context.out.record(&removed, None, || {
                let lines: Vec<String> = removed.removed.iter().map(|k| format!("removed {k}")).collect();
                lines.join("\n")
            })?;
        }
        SuppressionCommand::List(args) => {
            let all = suppressions::list(&engine, &scope, args.kind).await?;
            context.out.list(&all, &table(&all), "nobody is suppressed")?;
        }
        SuppressionCommand::Import(args) => {
            let report = if args.file == "-" {
                suppressions::import(&engine, &scope, io::stdin(), "stdin", context.dry_run).await?
            } else {
                let file = open(&args.file)?;
                suppressions::import(&engine, &scope, file, &args.file, context.dry_run).await?
            };
            context.out.record(&report, None, || imported_text(&report))?;
            return Ok(if report.rejected.is_empty() { Exit::Done } else { Exit::Partly });
        }
        SuppressionCommand::Export(args) => {
            let all = suppressions::list(&engine, &scope, None).await?;
            let csv = table(&all).csv().map_err(io::Error::other)?;
            if args.file == "-" {
                context.out.raw(csv.as_bytes())?;
            } else if !context.dry_run {
                write(&args.file, csv.as_bytes())?;
                context.out.note(&format!("{} suppression(s) in {}", all.len(), args.file));
            }
        }
    }
    Ok(Exit::Done)
}

fn write(path: &str, bytes: &[u8]) -> Result<(), Failure> {
    use io::Write;
    let written =
        File::create(path).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(|e| Failure::usage(format!("{path}: {e}"), None))
}

fn table(all: &[Suppression]) -> Table {
    let mut table = Table::new(&["kind", "value", "reason", "source", "since"]);
    for s in all {
        table.row(vec![
            s.key.kind.as_str().to_owned(),
            s.key.value.clone(),
            s.reason.as_str().to_owned(),
            s.source.clone().unwrap_or_default(),
            s.created_at.format("%Y-%m-%d").to_string(),
        ]);
    }
    table
}

fn added_text(added: &Added) -> String {
    let mut lines: Vec<String> = added.added.iter().map(|s| format!("suppressed {}", s.key)).collect();
    if added.existing > 0 {
        lines.push(format!("{} suppressed already", added.existing));
    }
    if added.stopped > 0 {
        lines.push(format!("{} sequence(s) stopped, {} task(s) cancelled", added.stopped, added.cancelled));
    }
    lines.join("\n")
}

fn imported_text(report: &Imported) -> String {
    let mut lines = vec![format!(
        "{} row(s): {} added, {} suppressed already, {} rejected",
        report.rows,
        report.added,
        report.existing,
        report.rejected.len()
    )];
    if report.stopped > 0 {
        lines.push(format!("{} sequence(s) stopped, {} task(s) cancelled", report.stopped, report.cancelled));
    }
    lines.extend(report.rejected.iter().map(|r| format!("line {}: {}", r.line, r.reason)));
    lines.join("\n")
}

fn open(path: &str) -> Result<File, Failure> {
    Ok(File::open(path).map_err(|source| flow::Error::Io { path: path.to_owned(), source })?)
}
