//! A person's editor, as `git commit` asks it for a text.

use std::{
    env, fs,
    io::Write,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
    process::{Command, Stdio},
};

use super::Failure;
use crate::flow::response::answer::{self, Draft};

/// Editors that are there where nobody named one.
const EDITORS: &str = "command -v vi >/dev/null && exec vi \"$@\" || exec nano \"$@\"";

pub(super) use answer::written;

/// Lets the person write into `path`, below what was written there before, and gives what stands above the scissors. Without a text
/// nothing is left; whatever else happens, the file stays.
pub(super) fn write(path: &Path, asked: &Draft) -> Result<String, Failure> {
    let io = |e: std::io::Error| Failure::file(path, &e);
    let before = fs::read_to_string(path).map(|kept| written(&kept)).unwrap_or_default();
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir.parent().unwrap_or(dir)).map_err(io)?;
        fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(io)?;
    }
    let mut options = fs::OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).mode(0o600).open(path);
    file.and_then(|mut file| file.write_all(asked.template(&before).as_bytes())).map_err(io)?;
    let kept = |why: &str| {
        let hint = format!("the text is kept in {}", path.display());
        Failure::usage(format!("no answer: {why}"), Some(&hint))
    };
    match command(path).status() {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(kept(&format!("the editor ended with {status}"))),
        Err(e) => return Err(kept(&format!("the editor: {e}"))),
    }
    let text = written(&fs::read_to_string(path).map_err(io)?);
    if text.is_empty() {
        let _ = fs::remove_file(path);
        return Err(Failure::usage("no answer: nothing was written", None));
    }
    Ok(text)
}

/// `$VISUAL` or `$EDITOR` may hold arguments, so a shell reads them, as git's does. Its screen is the terminal, wherever stdout goes.
pub(in crate::cli) fn command(path: &Path) -> Command {
    let named = ["VISUAL", "EDITOR"].iter().filter_map(|name| env::var(name).ok());
    let named = named.map(|value| value.trim().to_owned()).find(|value| !value.is_empty());
    let script = named.map_or_else(|| EDITORS.to_owned(), |editor| format!("{editor} \"$@\""));
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg("editor").arg(path);
    if let Ok(terminal) = fs::OpenOptions::new().write(true).open("/dev/tty") {
        command.stdout(Stdio::from(terminal));
    }
    command
}
