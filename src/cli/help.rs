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
    // All first examples, then all second ones.
    let each: Vec<Vec<String>> = command.get_subcommands().map(examples).collect();
    let longest = each.iter().map(Vec::len).max().unwrap_or(0);
    let by_turns = (0..longest).flat_map(|n| each.iter().filter_map(move |lines| lines.get(n)));
    let lines: Vec<&str> = by_turns.take(3).map(String::as_str).collect();
    if lines.is_empty() {
        return command;
    }
    let text = format!("Examples:\n  {}", lines.join("\n  "));
    command.after_help(text)
}

fn examples(command: &clap::Command) -> Vec<String> {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    help.lines().skip(1).map(|line| line.trim().to_owned()).collect()
}
