//! `pflow completions SHELL`

use clap::Args;
use clap_complete::Shell;

use super::{Exit, Failure, command};
use crate::output::Printer;

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(out: &Printer, args: &Completions) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(), "pflow", &mut script);
    out.raw(&script)?;
    Ok(Exit::Done)
}
