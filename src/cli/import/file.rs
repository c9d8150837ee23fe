//! `pflow import csv`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    super::{Context, Exit, Failure},
    summary,
};
use crate::{
    flow::onboarding::import::{self, Options, Profile, Source},
    output::Meter,
};

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
pub(in crate::cli) struct Csv {
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

fn parse_delimiter(text: &str) -> Result<u8, String> {
    match text {
        "tab" | "\\t" | "\t" => Ok(b'\t'),
        _ => match text.as_bytes() {
            [one] if one.is_ascii() && !matches!(one, b'"' | b'\n' | b'\r' | 0) => Ok(*one),
            _ => Err("one ASCII character that is no quote, or `tab`".to_owned()),
        },
    }
}

pub(super) async fn run(context: &Context, args: Csv) -> Result<Exit, Failure> {
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
    context
        .out
        .record(&report, Some(&report.import_id.to_string()), || summary::of(&report, context.dry_run))?;
    if let Some(error) = &report.rejects_error {
        context.out.warn(&format!(
            "the rejects file could not be written ({error}); the {} rejected rows are kept in the database: pflow import show {} --json",
            report.rejected, report.import_id
        ));
    }
    Ok(if report.rejected > 0 { Exit::Partly } else { Exit::Done })
}
