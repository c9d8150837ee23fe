//! `pflow import …`

mod file;
mod past;
mod revert;
mod summary;

use clap::Subcommand;

use super::{Context, Exit, Failure};

/// Bring prospects in, and look at past imports.
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// Import companies, people and positions from a CSV file or an Excel workbook
    ///
    /// What the file is, its separator, its encoding and whose export it is (its profile) are told from the content. Companies are found again by SIREN, then Pharow id, then web site, then name;
    /// people by LinkedIn profile, then name and company; positions by person, company and e-mail address. The newest non-empty value
    /// wins, an empty one never erases. The same file twice changes nothing. A bad cell is dropped with a warning; a bad row goes
    /// into the rejects file, to be corrected and imported again (exit code 3).
    #[command(
        after_help = "Examples:\n  pflow import csv prospects.csv --list Lyon\n  pflow import csv export.csv --map \"Mail du contact=email\" --map \"Société cliente=companies.name\" --dry-run\n  pflow import csv contacts.xlsx --sheet Prospects --profile apollo\n  zcat export.csv.gz | pflow import csv - --encoding windows-1252 --delimiter ';' --json"
    )]
    Csv(file::Csv),
    /// Import the payloads of Pharow's webhook (V2)
    ///
    /// One payload, an array of them, one a line (NDJSON), or the bare elements of `data`. The same rules and the same report as for a CSV file;
    /// fields that nobody knows are kept as extras. A bad element is rejected and the rest imported; rejected elements go into
    /// NAME.rejects.ndjson, to be corrected and imported again (exit code 3).
    #[command(
        after_help = "Examples:\n  pflow import json payload.json --list Lyon\n  pflow import json webhook.ndjson --dry-run --json\n  curl -s https://hooks.example/last | pflow import json - --strict"
    )]
    Json(file::Json),
    /// List past imports
    #[command(after_help = "Examples:\n  pflow import list\n  pflow import list --json | jq '.[0].counts'")]
    List,
    /// Show what an import changed, field by field, and the rows it rejected
    #[command(
        after_help = "Examples:\n  pflow import show 0198c\n  pflow import show prospects.csv --limit 0\n  pflow import show 0198c --json | jq -r '.rejects[].raw'"
    )]
    Show(past::Show),
    /// Take an import back, as far as nothing has touched its rows since
    ///
    /// Columns that the import changed get their former values again, rows that it made are deleted. What another import, a person, a
    /// provider or a mail had to do with since then stays as it is, and is counted.
    #[command(
        after_help = "Examples:\n  pflow import revert 0198c --dry-run\n  pflow import revert prospects.csv\n  pflow import revert 0198c --json | jq .deleted"
    )]
    Revert(revert::Revert),
}

pub(super) async fn run(context: &Context, command: Import) -> Result<Exit, Failure> {
    match command {
        Import::Csv(args) => file::run(context, args.into_options()).await,
        Import::Json(args) => file::run(context, args.into_options()).await,
        Import::List => past::list(context).await,
        Import::Show(args) => past::show(context, &args).await,
        Import::Revert(args) => revert::run(context, &args).await,
    }
}
