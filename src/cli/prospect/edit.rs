//! `pflow prospect edit`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::prospects::edit::{self, Edited};

/// Who, and what.
#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    /// An e-mail address, an id or the beginning of one, or a name
    prospect: String,
    /// What is to stand there; nothing behind the sign empties the field
    #[arg(required = true, value_name = "FIELD=VALUE")]
    assignments: Vec<String>,
}

pub(super) async fn run(context: &Context, args: Edit) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let edited = edit::edit(&engine, &scope, &args.prospect, &args.assignments, context.dry_run).await?;
    context.out.record(&edited, Some(&edited.person_id.to_string()), || text(&edited))?;
    Ok(Exit::Done)
}

fn text(edited: &Edited) -> String {
    let mut lines: Vec<String> = edited
        .changes
        .iter()
        .map(|c| {
            let [before, after] = [&c.before, &c.after].map(|v| v.as_deref().unwrap_or("(empty)"));
            format!("{}: {before} -> {after}", c.field)
        })
        .collect();
    if lines.is_empty() {
        lines.push("nothing has changed: that is what stands there, and stays".to_owned());
    }
    lines.extend(edited.suppressed.iter().map(|address| {
        format!("{address} must not be written to either: the person did not want it before")
    }));
    if edited.stopped > 0 {
        lines.push(format!("{} sequence(s) stopped", edited.stopped));
    }
    lines.join("\n")
}
