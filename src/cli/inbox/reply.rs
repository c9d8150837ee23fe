//! `pflow inbox reply`

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{Context, Exit, Failure, editor};
use crate::{
    flow::response::answer::{self, Answered, Asked},
    output,
};

/// Longest answer that is read from a file, in bytes.
const LONGEST: u64 = 1 << 20;

#[derive(Debug, Args)]
pub(in crate::cli) struct Reply {
    /// The mail's id, or the beginning of it
    id: String,
    /// What to answer; without it and on a terminal the editor ($VISUAL, $EDITOR) asks for it
    #[arg(long, value_name = "TEXT", conflicts_with = "body_file")]
    body: Option<String>,
    /// The same from a file, or from stdin with -
    #[arg(long, value_name = "FILE|-")]
    body_file: Option<PathBuf>,
    /// Send it; otherwise it is only shown
    #[arg(long)]
    send: bool,
    /// Also where the same text has answered this mail already
    #[arg(long)]
    again: bool,
}

pub(super) async fn run(context: &Context, args: &Reply) -> Result<Exit, Failure> {
    let is_edited = args.body.is_none() && args.body_file.is_none();
    if is_edited && !output::is_interactive() {
        return Err(Failure::usage(
            "what is the answer? Nobody is there to write it",
            Some("add --body TEXT, or --body-file FILE, or --body-file - for stdin"),
        ));
    }
    let given = match (&args.body, &args.body_file) {
        (Some(text), _) => text.clone(),
        (None, Some(path)) => read(path)?,
        (None, None) => String::new(),
    };
    let (engine, scope) = context.scoped().await?;
    let drafts = context.app.settings.data_dir.value.join("drafts");
    let (text, draft) = if is_edited {
        let asked = answer::draft(&engine, &scope, &args.id).await?;
        let path = drafts.join(format!("{}.txt", asked.id));
        (editor::write(&path, &asked)?, Some(path))
    } else {
        (given, None)
    };
    let dry_run = context.dry_run || !args.send;
    let asked = Asked { id: &args.id, text: &text, again: args.again, dry_run };
    let answered = answer::reply(&engine, &scope, asked).await;
    if let (Some(path), true) = (&draft, !matches!(&answered, Ok(done) if done.sent)) {
        context.out.note(&format!("the text is kept in {}", path.display()));
    }
    let answered = answered?;
    context.out.record(&answered, Some(&answered.id.to_string()), || shown(&answered))?;
    for warning in &answered.warnings {
        context.out.note(warning);
    }
    if dry_run {
        let text = draft.map_or_else(String::new, |path| format!(" --body-file {}", path.display()));
        let short = args.id.as_str();
        context.out.note(&format!("nothing was sent: pflow inbox reply {short}{text} --send"));
        return Ok(Exit::Done);
    }
    if answered.sent {
        forget(&drafts.join(format!("{}.txt", answered.answers_id)), &text);
        return Ok(Exit::Done);
    }
    context.out.warn(&format!(
        "nobody knows whether it left: {}; see `pflow send list`",
        answered.error.as_deref().unwrap_or_default()
    ));
    Ok(Exit::Partly)
}

/// A draft that was sent is no longer needed; one of another text stays.
fn forget(path: &Path, sent: &str) {
    if fs::read_to_string(path).is_ok_and(|kept| editor::written(&kept) == editor::written(sent)) {
        let _ = fs::remove_file(path);
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes)
    } else {
        fs::File::open(path).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes))
    };
    read.map_err(|e| Failure::file(path, &e))?;
    if bytes.len() as u64 > LONGEST {
        return Err(Failure::usage(format!("{}: longer than 1 MiB", path.display()), None));
    }
    String::from_utf8(bytes)
        .map_err(|_| Failure::usage(format!("{}: not UTF-8", path.display()), Some("convert it with iconv")))
}

/// As `campaign preview` shows a mail.
fn shown(mail: &Answered) -> String {
    let headers: Vec<String> = mail
        .headers
        .iter()
        .filter(|(name, _)| name.as_str() != "Subject")
        .map(|(name, value)| format!("{name}: {}", value.as_str().unwrap_or_default()))
        .collect();
    format!(
        "── {} · {} · {} \n{}\nSubject: {}\n\n{}",
        mail.email,
        mail.mailbox,
        mail.status,
        headers.join("\n"),
        mail.subject,
        mail.body_text
    )
}
