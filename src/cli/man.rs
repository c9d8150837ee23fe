//! `pflow man DIR`

use std::{fs, path::PathBuf};

use clap::Args;

use super::{Exit, Failure, command};
use crate::output::Printer;

#[derive(Debug, Args)]
pub(super) struct Man {
    /// Where the pages go; made if it is not there
    #[arg(value_name = "DIR")]
    directory: PathBuf,
}

pub(super) fn run(out: &Printer, args: &Man) -> Result<Exit, Failure> {
    let failed = |e: std::io::Error| Failure::file(&args.directory, &e);
    fs::create_dir_all(&args.directory).map_err(failed)?;
    clap_mangen::generate_to(command(), &args.directory).map_err(failed)?;
    let pages = fs::read_dir(&args.directory).map_err(failed)?.count();
    out.note(&format!(
        "{pages} pages in {}; read one with `man -l {}/pflow.1`",
        args.directory.display(),
        args.directory.display()
    ));
    Ok(Exit::Done)
}
