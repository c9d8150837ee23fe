//! `pflow import …`

use std::{path::PathBuf, time::Duration};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use super::{Context, Exit, Failure};
use crate::{
    flow::onboarding::import::{self, Counts, ImportRun, Note, Options, Profile, Report, Source},
    output::{Meter, Table},
};

/// Lines of each kind in the summary for people; JSON has them all.
const SHOWN: usize = 12;

/// Bring prospects in, and look at past imports.
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// Import companies, people and positions from a CSV file
    ///
    /// Separator, encoding and profile are told from the file. Companies are found again by SIREN, then Pharow id, then web site, then name;
    /// people by LinkedIn profile, then name and company; positions by person, company and e-mail address. The newest non-empty value
    /// wins, an empty one never erases. The same file twice changes nothing. A bad cell is dropped with a warning; a bad row goes
    /// into the rejects file, to be corrected and imported again (exit code 3).
    #[command(
        after_help = "Examples:\n  pflow import csv prospects.csv --list Lyon\n  pflow import csv export.csv --map \"Mail du contact=email\" --map \"Société cliente=companies.name\" --dry-run\n  zcat export.csv.gz | pflow import csv - --encoding windows-1252 --delimiter ';' --json"
    )]
    Csv(Csv),
    /// List past imports
    #[command(after_help = "Examples:\n  pflow import list\n  pflow import list --json | jq '.[0].counts'")]
    List,
    /// Show an import and its rejected rows
    #[command(
        after_help = "Examples:\n  pflow import show 0198c\n  pflow import show 0198c --json | jq -r '.rejects[].raw'"
    )]
    Show(Show),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ProfileArg {
    /// Told from the headers
    Auto,
    /// Pharow's export
    Pharow,
    /// Any other file
    Generic,
}

#[derive(Debug, Args)]
pub(super) struct Csv {
    /// The file, or - for stdin
    file: PathBuf,
    /// Put every position into this list; made if there is none of this name
    #[arg(long, value_name = "NAME")]
    list: Option<String>,
    /// Whose export it is
    #[arg(long, value_enum, default_value_t = ProfileArg::Auto)]
    profile: ProfileArg,
    /// What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated
    #[arg(long, value_name = "HEADER=FIELD")]
    map: Vec<String>,
    /// The same from a TOML file: "Header" = "field"
    #[arg(long, value_name = "FILE")]
    map_file: Option<PathBuf>,
    /// What separates the cells: one character, or `tab`
    #[arg(long, value_name = "CHAR", value_parser = parse_delimiter)]
    delimiter: Option<u8>,
    /// How the file is encoded, such as windows-1252
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// Where rejected rows go [default: NAME.rejects.csv beside the file]
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Import nothing if any row is rejected
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The import's id, or the beginning of it
    import: String,
}

fn parse_delimiter(text: &str) -> Result<u8, String> {
    match text {
        "tab" | "\\t" | "\t" => Ok(b'\t'),
        _ => match text.as_bytes() {
            [one] if one.is_ascii() && !matches!(one, b'"' | b'\n' | b'\r' | 0) => Ok(*one),
            _ => Err("one ASCII character that is no quote, or `tab`".to_owned()),
        },
    }
}

pub(super) async fn run(context: &Context, command: Import) -> Result<Exit, Failure> {
    match command {
        Import::Csv(args) => csv(context, args).await,
        Import::List => list(context).await,
        Import::Show(args) => show(context, &args.import).await,
    }
}

async fn csv(context: &Context, args: Csv) -> Result<Exit, Failure> {
    let options = Options {
        source: if args.file.as_os_str() == "-" { Source::Stdin } else { Source::File(args.file) },
        list: args.list,
        profile: match args.profile {
            ProfileArg::Auto => None,
            ProfileArg::Pharow => Some(Profile::Pharow),
            ProfileArg::Generic => Some(Profile::Generic),
        },
        map: args.map,
        map_file: args.map_file,
        delimiter: args.delimiter,
        encoding: args.encoding,
        rejects: args.rejects,
        strict: args.strict,
    };
    let (engine, scope) = context.scoped().await?;
    let meter = Meter::new("rows", context.quiet);
    let report = import::csv(&engine, &scope, &options, &meter, context.dry_run).await?;
    context.out.record(&report, Some(&report.import_id.to_string()), || summary(&report, context.dry_run))?;
    if let Some(error) = &report.rejects_error {
        context.out.warn(&format!(
            "the rejects file could not be written ({error}); the {} rejected rows are kept in the database: pflow import show {} --json",
            report.rejected, report.import_id
        ));
    }
    Ok(if report.rejected > 0 { Exit::Partly } else { Exit::Done })
}

async fn list(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let runs = import::list(&engine, &scope).await?;
    let mut table = Table::new(&["started", "file", "list", "rows", "rejected", "new positions", "by", "id"])
        .numeric(&[3, 4, 5]);
    for run in &runs {
        table.row(vec![
            run.started_at.format("%Y-%m-%d %H:%M").to_string(),
            run.file_name.clone(),
            run.list.clone().unwrap_or_default(),
            count(run, "/rows"),
            count(run, "/rejected"),
            count(run, "/positions/created"),
            run.user.clone().unwrap_or_default(),
            run.id.to_string(),
        ]);
    }
    context.out.list(&runs, &table, "nothing has been imported yet: pflow import csv FILE")?;
    Ok(Exit::Done)
}

fn count(run: &ImportRun, path: &str) -> String {
    run.counts.pointer(path).map(ToString::to_string).unwrap_or_default()
}

async fn show(context: &Context, name: &str) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let (run, rejects) = import::show(&engine, &scope, name).await?;
    let shown = json!({"import": run, "rejects": rejects});
    context.out.record(&shown, Some(&run.id.to_string()), || {
        let mut table = Table::new(&["line", "reason", "row"]).numeric(&[0]);
        for reject in &rejects {
            table.row(vec![reject.line.to_string(), reject.reason.clone(), reject.raw.clone()]);
        }
        let head = format!(
            "{} ({}), {}, {} rows, {} rejected",
            run.file_name,
            run.id,
            run.started_at.format("%Y-%m-%d %H:%M"),
            count(&run, "/rows"),
            count(&run, "/rejected"),
        );
        if rejects.is_empty() { head } else { format!("{head}\n{}", table.render()) }
    })?;
    Ok(Exit::Done)
}

/// What a person wants to know after an import.
fn summary(report: &Report, dry_run: bool) -> String {
    let mut lines = vec![format!(
        "{} rows ({}, {}, {} profile) in {:.1?}{}",
        report.rows,
        report.detected.encoding,
        delimiter_name(&report.detected.delimiter),
        report.detected.profile,
        Duration::from_secs_f64(report.seconds),
        if dry_run { "; a dry run, nothing was kept" } else { "" },
    )];
    let mut table = Table::new(&["", "created", "updated", "unchanged"]).numeric(&[1, 2, 3]);
    for (name, counts) in
        [("companies", report.companies), ("people", report.people), ("positions", report.positions)]
    {
        let Counts { created, updated, unchanged } = counts;
        table.row(vec![name.to_owned(), created.to_string(), updated.to_string(), unchanged.to_string()]);
    }
    lines.push(table.render());
    if is_unchanged(report) {
        lines.push("nothing has changed: all of it was there already".to_owned());
    }
    if let Some(list) = &report.list {
        lines.push(format!("list: {list}"));
    }
    if report.duplicates > 0 {
        lines.push(format!("{} rows name a position that an earlier row had named", report.duplicates));
    }
    if report.rejected > 0 {
        let place = report.rejects_file.as_ref().map(|f| format!(" -> {}", f.display())).unwrap_or_default();
        lines.push(format!("{} rows rejected{place}", report.rejected));
        lines.extend(report.reasons.iter().take(SHOWN).map(|(reason, n)| format!("  {n} x {reason}")));
    }
    lines.extend(report.stays_out.iter().map(|(why, n)| format!("{n} rows {why}")));
    if report.suppressed > 0 {
        lines.push(format!("{} rows are of people who must not be written to", report.suppressed));
    }
    notes(&mut lines, "cells dropped or doubtful", &report.warnings);
    notes(&mut lines, "cells repaired", &report.repaired);
    if !report.unknown_columns.is_empty() {
        lines.push(format!("unknown columns, kept as extras: {}", report.unknown_columns.join(", ")));
    }
    if !report.duplicate_columns.is_empty() {
        lines.push(format!("columns that stand there twice: {}", report.duplicate_columns.join(", ")));
    }
    lines.join("\n")
}

fn notes(lines: &mut Vec<String>, title: &str, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    lines.push(format!("{title}:"));
    lines.extend(notes.iter().take(SHOWN).map(|n| {
        let (column, line) = (&n.column, n.first_line);
        format!("  {} x {column}: {} (line {line}: {:?})", n.count, n.reason, n.example)
    }));
    if notes.len() > SHOWN {
        lines.push(format!("  and {} more kinds: see --json", notes.len() - SHOWN));
    }
}

fn is_unchanged(report: &Report) -> bool {
    let all = [report.companies, report.people, report.positions];
    report.rows > report.rejected + report.erased && all.iter().all(|c| c.created == 0 && c.updated == 0)
}

fn delimiter_name(delimiter: &str) -> String {
    if delimiter == "\t" { "tab".to_owned() } else { format!("{delimiter:?}") }
}
