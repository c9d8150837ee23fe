//! `pflow org set`

use std::{fs, io};

use clap::Args;

use crate::{
    cli::{Context, Exit, Failure},
    flow::{Error, organisations},
};

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct Set {
    /// Template at the end of each first mail: who writes, where the data comes from, how to object
    #[arg(long, value_name = "TEXT")]
    legal_notice: Option<String>,
    /// The same from a file; - is stdin
    #[arg(long, value_name = "FILE")]
    legal_notice_file: Option<String>,
    /// Send without a legal notice
    #[arg(long)]
    no_legal_notice: bool,
    /// Let a daemon erase people of whom nothing was heard for so many months, as `gdpr purge` does; the CNIL says 36 [default: never]
    #[arg(long, value_name = "MONTHS", value_parser = clap::value_parser!(u8).range(1..=120))]
    retention: Option<u8>,
    /// Let no daemon erase anybody
    #[arg(long)]
    no_retention: bool,
}

pub(super) async fn run(context: &Context, args: &Set) -> Result<Exit, Failure> {
    if args.retention.is_some() || args.no_retention {
        return set_retention(context, args.retention).await;
    }
    let notice = match (&args.legal_notice, &args.legal_notice_file) {
        (Some(text), _) => Some(text.clone()),
        (None, Some(file)) => Some(read(file)?),
        (None, None) => None,
    };
    let (engine, scope) = context.scoped().await?;
    let shown = organisations::set_legal_notice(&engine, &scope, notice.as_deref(), context.dry_run).await?;
    context.out.record(&shown, None, || match &shown.legal_notice {
        Some(notice) => format!("legal notice of {:?}:\n{notice}", scope.organisation),
        None => format!("{:?} has no legal notice", scope.organisation),
    })?;
    Ok(Exit::Done)
}

async fn set_retention(context: &Context, months: Option<u8>) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = organisations::set_retention(&engine, &scope, months, context.dry_run).await?;
    context.out.record(&shown, None, || match shown.retention_months {
        Some(months) => format!(
            "a daemon erases people of {:?} after {months} months without a sign of life",
            scope.organisation
        ),
        None => format!("no daemon erases people of {:?}", scope.organisation),
    })?;
    Ok(Exit::Done)
}

fn read(file: &str) -> Result<String, Failure> {
    let text = if file == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) };
    Ok(text.map_err(|source| Error::Io { path: file.to_owned(), source })?)
}
