//! Files that a command writes.

use std::path::Path;

use super::Failure;
use crate::flow;

/// Writes a file, beside it first: a full disk leaves the file that was there.
pub(super) fn write(path: &str, text: &str) -> Result<(), Failure> {
    let mut beside = Path::new(path).as_os_str().to_owned();
    beside.push(".part");
    let written = std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|source| flow::Error::Io { path: path.to_owned(), source }.into())
}
