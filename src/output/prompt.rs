//! Questions to a person.

use std::io::{self, IsTerminal};

/// Whether somebody can answer.
#[must_use]
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for a password on stderr; what is typed is not shown.
pub fn password(question: &str) -> io::Result<String> {
    dialoguer::Password::new().with_prompt(question).interact().map_err(io::Error::other)
}

/// Asks a yes-or-no question on stderr; no is the default.
pub fn confirm(question: &str) -> io::Result<bool> {
    dialoguer::Confirm::new().with_prompt(question).default(false).interact().map_err(io::Error::other)
}
