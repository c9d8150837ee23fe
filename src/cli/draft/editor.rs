//! A draft in the person's editor: a line of subject, an empty line, the text.

use std::{
    fs,
    io::Write,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use crate::{
    cli::{Context, Failure, inbox},
    flow::drafts::Draft,
};

const SUBJECT: &str = "Subject: ";

/// Subject and text as the person left them; none: as they were, or emptied.
pub(super) fn edit(context: &Context, draft: &Draft) -> Result<Option<(String, String)>, Failure> {
    let dir = context.app.settings.data_dir.value.join("drafts");
    let path = dir.join(format!("{}.txt", draft.id));
    let io = |e: std::io::Error| Failure::file(&path, &e);
    fs::DirBuilder::new().recursive(true).mode(0o700).create(&dir).map_err(io)?;
    let before = format!("{SUBJECT}{}\n\n{}", draft.subject, draft.body_text);
    let file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&path);
    file.and_then(|mut file| file.write_all(before.as_bytes())).map_err(io)?;
    let after = ask(&path);
    // Somebody's mail stays nowhere but in the database.
    let removed = fs::remove_file(&path);
    let after = after?;
    removed.map_err(io)?;
    Ok((after != before).then(|| read(&after, draft)).flatten())
}

fn ask(path: &Path) -> Result<String, Failure> {
    match inbox::editor::command(path).status() {
        Ok(status) if status.success() => fs::read_to_string(path).map_err(|e| Failure::file(path, &e)),
        Ok(status) => {
            Err(Failure::usage(format!("the editor ended with {status}; nothing was changed"), None))
        }
        Err(e) => Err(Failure::usage(format!("the editor: {e}"), Some("set EDITOR"))),
    }
}

fn read(text: &str, draft: &Draft) -> Option<(String, String)> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let (subject, body) = match first.strip_prefix(SUBJECT.trim_end()) {
        Some(subject) => (subject.trim().to_owned(), rest),
        None => (draft.subject.clone(), text),
    };
    (!body.trim().is_empty()).then(|| (subject, body.to_owned()))
}
