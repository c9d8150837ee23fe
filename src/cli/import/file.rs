//! `pflow import csv` and `pflow import json`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    super::{Context, Exit, Failure},
    summary,
};
use crate::{
    flow::onboarding::import::{self, Format, Options, Profile, Source},
    output::Meter,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ProfileArg {
    /// Told from the headers
    Auto,
    /// Pharow
    Pharow,
    /// Apollo
    Apollo,
    /// Evaboot, from Sales Navigator
    Evaboot,
    /// `LinkedIn`'s list of connections
    Linkedin,
    /// `HubSpot`, English or French
    Hubspot,
    /// Pipedrive
    Pipedrive,
    /// `ZoomInfo`
    Zoominfo,
    /// Lusha
    Lusha,
    /// Dropcontact
    Dropcontact,
    /// lemlist
    Lemlist,
    /// La Growth Machine
    Lgm,
    /// Kaspr
    Kaspr,
    /// Any other file
    Generic,
}

impl ProfileArg {
    fn profile(self) -> Option<Profile> {
        Some(match self {
            Self::Auto => return None,
            Self::Pharow => Profile::Pharow,
            Self::Apollo => Profile::Apollo,
            Self::Evaboot => Profile::Evaboot,
            Self::Linkedin => Profile::Linkedin,
            Self::Hubspot => Profile::Hubspot,
            Self::Pipedrive => Profile::Pipedrive,
            Self::Zoominfo => Profile::Zoominfo,
            Self::Lusha => Profile::Lusha,
            Self::Dropcontact => Profile::Dropcontact,
            Self::Lemlist => Profile::Lemlist,
            Self::Lgm => Profile::Lgm,
            Self::Kaspr => Profile::Kaspr,
            Self::Generic => Profile::Generic,
        })
    }
}

/// What both kinds of files have in common.
#[derive(Debug, Args)]
struct Common {
    /// The file, or - for stdin
    file: PathBuf,
    /// Put every position into this list; made if there is none of this name
    #[arg(long, value_name = "NAME")]
    list: Option<String>,
    /// What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated
    #[arg(long, value_name = "HEADER=FIELD")]
    map: Vec<String>,
    /// The same from a TOML file: "Header" = "field"
    #[arg(long, value_name = "FILE")]
    map_file: Option<PathBuf>,
    /// How the file is encoded, such as windows-1252
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Import nothing if any row is rejected
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Csv {
    #[command(flatten)]
    common: Common,
    /// Whose export it is
    #[arg(long, value_enum, default_value_t = ProfileArg::Auto)]
    profile: ProfileArg,
    /// What separates the cells: one character, or `tab`
    #[arg(long, value_name = "CHAR", value_parser = parse_delimiter)]
    delimiter: Option<u8>,
    /// Which sheet of a workbook [default: the first one that holds anything]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Json {
    #[command(flatten)]
    common: Common,
}

impl Common {
    fn into_options(self, format: Format) -> Options {
        Options {
            source: if self.file.as_os_str() == "-" { Source::Stdin } else { Source::File(self.file) },
            list: self.list,
            profile: None,
            map: self.map,
            map_file: self.map_file,
            delimiter: None,
            encoding: self.encoding,
            rejects: self.rejects,
            strict: self.strict,
            format,
            sheet: None,
        }
    }
}

impl Csv {
    pub(super) fn into_options(self) -> Options {
        Options {
            profile: self.profile.profile(),
            delimiter: self.delimiter,
            sheet: self.sheet,
            ..self.common.into_options(Format::Table)
        }
    }
}

impl Json {
    pub(super) fn into_options(self) -> Options {
        self.common.into_options(Format::Json)
    }
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

pub(super) async fn run(context: &Context, options: Options) -> Result<Exit, Failure> {
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
