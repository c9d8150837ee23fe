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
    /// Import companies, people and positions from a CSV file
    ///
    /// Separator, encoding and profile are told from the file. Companies are found again by SIREN, then Pharow id, then web site, then name;
    /// people by LinkedIn profile, then name and company; positions by person, company and e-mail address. The newest non-empty value
    /// wins, an empty one never erases. The same file twice changes nothing. A bad cell is dropped with a warning; a bad row goes
    /// into the rejects file, to be corrected and imported again (exit code 3).
    #[command(
        after_help = "Examples:\n  pflow import csv prospects.csv --list Lyon\n  pflow import csv export.csv --map \"Mail du contact=email\" --map \"Société cliente=companies.name\" --dry-run\n  zcat export.csv.gz | pflow import csv - --encoding windows-1252 --delimiter ';' --json"
    )]
    Csv(file::Csv),
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
        Import::Csv(args) => file::run(context, args).await,
        Import::List => past::list(context).await,
        Import::Show(args) => past::show(context, &args).await,
        Import::Revert(args) => revert::run(context, &args).await,
    }
}
