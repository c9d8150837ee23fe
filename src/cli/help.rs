//! The command tree as it is parsed, shown and written into man pages.

use clap::CommandFactory;

use super::Cli;

/// The whole command line. A group without examples of its own shows one of each of its first subcommands.
#[must_use]
pub fn command() -> clap::Command {
    with_examples(Cli::command())
}

fn with_examples(command: clap::Command) -> clap::Command {
    let command = command.mut_subcommands(with_examples);
    if command.get_after_help().is_some() || !command.has_subcommands() {
        return command;
    }
    let lines: Vec<String> = command.get_subcommands().filter_map(first_example).take(3).collect();
    if lines.is_empty() {
        return command;
    }
    command.after_help(format!("Examples:\n  {}", lines.join("\n  ")))
}

fn first_example(command: &clap::Command) -> Option<String> {
    let help = command.get_after_help()?.to_string();
    Some(help.lines().nth(1)?.trim().to_owned())
}
