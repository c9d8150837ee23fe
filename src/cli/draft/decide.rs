//! `pflow draft approve|reject|edit|regenerate`

use std::{fs, io};

use clap::Args;

use super::{editor, generate};
use crate::{
    cli::{Context, Exit, Failure},
    flow::{Error, drafts},
    output,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct One {
    /// The draft's id, the beginning of it, or its recipient's address
    id: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Approve {
    /// Ids of drafts, beginnings of them, or their recipients' addresses
    #[arg(required = true)]
    ids: Vec<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Reject {
    /// The draft's id, the beginning of it, or its recipient's address
    id: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    /// The draft's id, the beginning of it, or its recipient's address
    id: String,
    /// Another subject
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    /// Another text: all of it, with signature and notice
    #[arg(long, value_name = "TEXT")]
    body: Option<String>,
    /// The same from a file; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "body")]
    file: Option<String>,
}

pub(super) async fn approve(context: &Context, args: &Approve) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    if let [id] = args.ids.as_slice() {
        let done = drafts::approve(&engine, &scope, id, context.dry_run).await?;
        context.out.record(&done, None, || format!("the draft for {} goes in its slot", done.to))?;
        return Ok(Exit::Done);
    }
    let mut done = Vec::new();
    for id in &args.ids {
        match drafts::approve(&engine, &scope, id, context.dry_run).await {
            Ok(one) => done.push(one),
            Err(e) => context.out.warn(&format!("{id}: {e}")),
        }
    }
    context
        .out
        .record(&done, None, || format!("{} of {} drafts go in their slots", done.len(), args.ids.len()))?;
    Ok(if done.len() == args.ids.len() { Exit::Done } else { Exit::Partly })
}

pub(super) async fn reject(context: &Context, args: &Reject) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let done = drafts::reject(&engine, &scope, &args.id, args.reason.as_deref(), context.dry_run).await?;
    context.out.record(&done, None, || format!("{} is not written to; the sequence ends", done.to))?;
    Ok(Exit::Done)
}

pub(super) async fn edit(context: &Context, args: &Edit) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let body = match &args.file {
        Some(file) if file == "-" => Some(io::read_to_string(io::stdin()).map_err(|e| of_file(file, e))?),
        Some(file) => Some(fs::read_to_string(file).map_err(|e| of_file(file, e))?),
        None => args.body.clone(),
    };
    let (subject, body) = match (&args.subject, body) {
        (None, None) if !output::is_interactive() => {
            return Err(Failure::usage("what is to change?", Some("add --subject, --body or --file")));
        }
        (None, None) => {
            let draft = drafts::show(&engine, &scope, &args.id).await?;
            let Some((subject, body)) = editor::edit(context, &draft)? else {
                context.out.note("nothing was changed");
                return Ok(Exit::Done);
            };
            (Some(subject), Some(body))
        }
        (subject, body) => (subject.clone(), body),
    };
    let done =
        drafts::edit(&engine, &scope, &args.id, subject.as_deref(), body.as_deref(), context.dry_run).await?;
    context.out.record(&done, None, || format!("the draft for {} waits for its release", done.to))?;
    Ok(Exit::Done)
}

pub(super) async fn regenerate(context: &Context, args: &One) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let report = drafts::regenerate(&engine, &scope, &args.id, context.dry_run).await?;
    generate::tell(context, &report)
}

fn of_file(file: &str, source: io::Error) -> Error {
    Error::Io { path: file.to_owned(), source }
}
