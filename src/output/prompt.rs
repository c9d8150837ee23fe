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

/// Waits on stderr for one of these keys, small or capital; the end of the input is the last of them.
pub fn key(question: &str, keys: &str) -> io::Result<char> {
    let term = dialoguer::console::Term::stderr();
    term.write_str(&format!("{question} "))?;
    loop {
        let pressed = match term.read_key() {
            Ok(dialoguer::console::Key::Char(c)) => c.to_ascii_lowercase(),
            Ok(dialoguer::console::Key::Escape) => keys.chars().next_back().unwrap_or('q'),
            Ok(_) => continue,
            Err(e) => return Err(e),
        };
        if keys.contains(pressed) {
            term.write_line(&pressed.to_string())?;
            return Ok(pressed);
        }
    }
}
