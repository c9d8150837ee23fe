//! `pflow campaign enroll`

use std::{fs::File, io};

use clap::{ArgGroup, Args};

use super::{Context, Exit, Failure};
use crate::{
    flow::{
        self,
        onboarding::{
            addresses::{self, Given},
            enroll::{self, Options, Report, Selection},
        },
    },
    output::{Meter, Table},
};

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("whom").required(true).args(["list", "email", "from_file", "stdin"])))]
pub(in crate::cli) struct Enroll {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
    /// `-`: addresses from stdin, one a line or a CSV
    #[arg(value_name = "-", value_parser = ["-"])]
    stdin: Option<String>,
    /// Everybody of this list
    #[arg(long)]
    list: Option<String>,
    /// Whoever has this address; repeatable
    #[arg(long)]
    email: Vec<String>,
    /// Whoever has an address of this file: one a line, or a CSV with a column `email`; `-` is stdin
    #[arg(long, value_name = "FILE")]
    from_file: Option<String>,
    /// Only addresses that are at least so reliable, in percent
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    min_reliability: Option<f64>,
    /// At most so many people
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Also people who write from gmail.com, orange.fr and their like
    #[arg(long)]
    allow_free_mail: bool,
}

fn percent(text: &str) -> Result<f64, String> {
    let n: f64 = text.parse().map_err(|_| format!("{text:?} is no number"))?;
    if (0.0..=100.0).contains(&n) { Ok(n) } else { Err("a percentage is 0 to 100".to_owned()) }
}

pub(super) async fn run(context: &Context, args: Enroll) -> Result<Exit, Failure> {
    let selection = select(&args)?;
    let options = Options {
        min_reliability: args.min_reliability,
        limit: args.limit,
        allow_free_mail: args.allow_free_mail,
    };
    let (engine, scope) = context.scoped().await?;
    let meter = Meter::new("people", context.quiet);
    let report =
        enroll::enroll(&engine, &scope, &args.name, &selection, &options, &meter, context.dry_run).await?;
    context.out.record(&report, None, || text(&report, context.dry_run))?;
    Ok(if report.is_partial() { Exit::Partly } else { Exit::Done })
}

fn select(args: &Enroll) -> Result<Selection, Failure> {
    if let Some(list) = &args.list {
        return Ok(Selection::List(list.clone()));
    }
    let given = match args.from_file.as_deref().or(args.stdin.as_deref()) {
        None => args.email.iter().map(|e| Given::new(None, e)).collect(),
        Some("-") => addresses::read(io::stdin().lock(), "stdin")?,
        Some(path) => addresses::read(open(path)?, path)?,
    };
    Ok(Selection::Addresses(given))
}

fn text(report: &Report, dry_run: bool) -> String {
    let verb = if dry_run { "would be enrolled" } else { "enrolled" };
    let first =
        report.first_send_at.map(|at| format!(", first mail not before {}", at.format("%Y-%m-%d %H:%M UTC")));
    let mut lines =
        vec![format!("{} {verb} in {:?}{}", report.enrolled, report.campaign, first.unwrap_or_default())];
    if report.left_over > 0 {
        lines.push(format!("{} left over by --limit", report.left_over));
    }
    if !report.skipped.is_empty() {
        lines.push(skipped(report).render());
    }
    lines.join("\n")
}

fn skipped(report: &Report) -> Table {
    let mut table = Table::new(&["not enrolled", "why", "for example"]).numeric(&[0]);
    for (reason, n) in &report.skipped {
        let example = report.skipped_details.iter().find(|s| s.reason == *reason);
        let example = example.map(|s| {
            let detail = s.detail.as_deref().map(|d| format!(": {d}")).unwrap_or_default();
            format!("{}{detail}", s.email.as_deref().unwrap_or_default())
        });
        table.row(vec![n.to_string(), reason.replace('_', " "), example.unwrap_or_default()]);
    }
    table
}

fn open(path: &str) -> Result<File, Failure> {
    Ok(File::open(path).map_err(|source| flow::Error::Io { path: path.to_owned(), source })?)
}
