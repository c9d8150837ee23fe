//! `pflow demo`

use std::path::PathBuf;

use chrono::{DateTime, Datelike, NaiveDate};
use clap::Args;
use serde::Serialize;

use super::{Context, Exit, Failure, stats};
use crate::{
    app::Demo,
    flow::{
        demo::{self, Day, Event},
        reporting::stats as figures,
    },
    output,
};

/// Where the simulated clock begins; the demonstration moves it.
const BEGINNING: i64 = 1_796_000_000;
/// Characters of a day's bar for its busiest possible day.
const BAR: usize = 24;

#[derive(Debug, Args)]
pub(super) struct Args_ {
    /// Keep nothing: remove the directory at the end
    #[arg(long)]
    remove: bool,
    /// The directory to work in; it must not exist [default: a new one among the temporary files]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// What `pflow demo --json` prints at the end.
#[derive(Serialize)]
struct Story {
    directory: Option<PathBuf>,
    events: Vec<Event>,
    stats: figures::Stats,
}
