//! `pflow inbox explain`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Context, Exit, Failure};
use crate::{
    flow::response::inbox,
    output::{Format, Table},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Explain {
    /// Files, directories with all files below them, or - for stdin
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
}

pub(super) fn run(context: &Context, args: &Explain) -> Result<Exit, Failure> {
    let mut files = Vec::new();
    for path in &args.paths {
        collect(path, &mut files)?;
    }
    let lines = matches!(context.out.format(), Format::Json | Format::Ndjson);
    let mut table = Table::new(&["path", "class", "rule", "from", "subject"]);
    let mut explained = Vec::new();
    let mut failed = None;
    for path in &files {
        match inbox::explain(path) {
            Ok(mail) if lines => {
                context.out.data(&serde_json::to_string(&mail).map_err(std::io::Error::other)?)?;
            }
            Ok(mail) => {
                table.row(vec![
                    mail.path.clone().unwrap_or_default(),
                    mail.class.as_str().to_owned(),
                    mail.rule.clone(),
                    mail.from.clone(),
                    mail.subject.clone(),
                ]);
                explained.push(mail);
            }
            Err(e) if files.len() == 1 => return Err(e.into()),
            Err(e) => {
                context.out.warn(&e.to_string());
                failed = Some(Exit::Partly);
            }
        }
    }
    if !lines {
        context.out.list(&explained, &table, "no file there")?;
    }
    Ok(failed.unwrap_or(Exit::Done))
}

/// The file itself, or all files below a directory by name. Links are not followed into directories.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let is_dir = path != Path::new("-") && path.is_dir();
    if !is_dir {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries = std::fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}
