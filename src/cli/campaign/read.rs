//! Small text files and stdin.

use std::{fs::File, io::Read};

use super::Failure;
use crate::flow;

/// Bytes that nobody writes by hand; what is longer was named by mistake.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The content of a file, or of stdin for `-`, and its name for messages.
pub(super) fn bytes(path: &str) -> Result<(String, Vec<u8>), Failure> {
    let name = if path == "-" { "stdin" } else { path };
    let failure = |source| Failure::from(flow::Error::Io { path: name.to_owned(), source });
    let mut content = Vec::new();
    let input: Box<dyn Read> =
        if path == "-" { Box::new(std::io::stdin()) } else { Box::new(File::open(path).map_err(failure)?) };
    input.take(LARGEST + 1).read_to_end(&mut content).map_err(failure)?;
    if content.len() as u64 > LARGEST {
        return Err(Failure::usage(format!("{name} is larger than {} MiB", LARGEST >> 20), None));
    }
    Ok((name.to_owned(), content))
}

/// A text given as an argument or as a file (`-` for stdin).
pub(super) fn text(given: Option<&String>, path: Option<&String>) -> Result<Option<String>, Failure> {
    let Some(path) = path else { return Ok(given.cloned()) };
    let (name, content) = bytes(path)?;
    let text = String::from_utf8(content)
        .map_err(|_| Failure::usage(format!("{name} is not UTF-8"), Some("save the file as UTF-8")))?;
    Ok(Some(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()))
}
