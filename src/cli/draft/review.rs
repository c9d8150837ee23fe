//! `pflow draft review`: one draft after the other, one key each.

use clap::Args;

use super::{editor, view};
use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        drafts,
        engine::{Engine, Scope},
    },
    output,
};

/// What the keys do.
const KEYS: &str = "[a]pprove  [e]dit  [r]egenerate  re[j]ect  [s]kip  [q]uit";

#[derive(Debug, Args)]
pub(in crate::cli) struct Review {
    /// Only of this campaign
    campaign: Option<String>,
}

/// Where a draft stands after a key.
#[derive(PartialEq, Eq)]
enum Next {
    /// The next draft.
    Another,
    /// The same again: it has changed.
    Same,
    /// Enough.
    End,
}

pub(super) async fn run(context: &Context, args: &Review) -> Result<Exit, Failure> {
    if !output::is_interactive() {
        return Err(Failure::usage(
            "a review needs a terminal",
            Some("`pflow draft list --json`, then `pflow draft approve ID` or `pflow draft reject ID`"),
        ));
    }
    let (engine, scope) = context.scoped().await?;
    let waiting = drafts::list(&engine, &scope, args.campaign.as_deref(), false, u32::MAX).await?;
    if waiting.is_empty() {
        context.out.note("no drafts wait");
        return Ok(Exit::Done);
    }
    let all = waiting.len();
    for (n, draft) in waiting.into_iter().enumerate() {
        let id = draft.id.to_string();
        loop {
            // As it is now: somebody else may have decided, or an answer come in.
            let Ok(draft) = drafts::show(&engine, &scope, &id).await else { break };
            if draft.status != "draft" {
                break;
            }
            context.out.note(&format!("\n{}/{all}\n{}\n", n + 1, view::page(&draft)));
            match decide(context, &engine, &scope, &draft).await {
                Ok(Next::Another) => break,
                Ok(Next::Same) => {}
                Ok(Next::End) => return Ok(Exit::Done),
                Err(failure) => {
                    context.out.warn(&failure.message);
                    break;
                }
            }
        }
    }
    Ok(Exit::Done)
}

async fn decide(
    context: &Context,
    engine: &Engine,
    scope: &Scope,
    draft: &drafts::Draft,
) -> Result<Next, Failure> {
    let id = draft.id.to_string();
    match output::key(KEYS, "aerjsq")? {
        'a' => {
            drafts::approve(engine, scope, &id, context.dry_run).await?;
            Ok(Next::Another)
        }
        'e' => {
            if let Some((subject, body)) = editor::edit(context, draft)? {
                drafts::edit(engine, scope, &id, Some(&subject), Some(&body), context.dry_run).await?;
            }
            Ok(Next::Same)
        }
        'r' => {
            let report = drafts::regenerate(engine, scope, &id, context.dry_run).await?;
            for problem in &report.problems {
                context.out.warn(problem);
            }
            Ok(if report.drafted > 0 { Next::Same } else { Next::Another })
        }
        'j' => {
            drafts::reject(engine, scope, &id, None, context.dry_run).await?;
            Ok(Next::Another)
        }
        's' => Ok(Next::Another),
        _ => Ok(Next::End),
    }
}
