//! `pflow stats --report`: one HTML file that needs no network, to send or to print.

mod charts;
mod html;
mod page;
mod rows;
mod words;

use chrono::NaiveDate;

use super::{Context, Exit, Failure};
use crate::{
    cli::written,
    flow::{
        engine::{Engine, Scope},
        reporting::{overview, stats::Query},
    },
};

pub(in crate::cli) use words::Language;

/// What the page is made of.
pub(super) struct Wanted<'a> {
    /// Where to write it; `-` is stdout.
    pub(super) file: &'a str,
    /// In which language; none: the terminal's.
    pub(super) language: Option<Language>,
}

pub(super) async fn run(
    context: &Context,
    engine: &Engine,
    scope: &Scope,
    query: Query<'_>,
    wanted: &Wanted<'_>,
) -> Result<Exit, Failure> {
    let overview = overview::overview(engine, scope, query).await?;
    let language = wanted.language.unwrap_or_else(locale);
    let day = |at: chrono::DateTime<chrono::Utc>| -> NaiveDate {
        at.with_timezone(&chrono_tz::Europe::Paris).date_naive()
    };
    let page = page::Page {
        language,
        overview: &overview,
        made: day(overview.at),
        since: query.since.map(day),
        until: query.until.map(day),
    };
    let html = page.html();
    if wanted.file == "-" {
        context.out.raw(html.as_bytes())?;
    } else if !context.dry_run {
        written::write(wanted.file, &html)?;
        context.out.note(&format!("written to {}", wanted.file));
    }
    Ok(Exit::Done)
}

/// As POSIX orders the variables.
fn locale() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    let named: Vec<String> = named.filter(|value| !value.is_empty()).collect();
    Language::of_locale(named.first().map_or("", String::as_str))
}
