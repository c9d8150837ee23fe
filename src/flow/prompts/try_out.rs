//! One draft to look at. What it cost is written down, the draft is not.

use serde::Serialize;

use super::{Prompt, show};
use crate::{
    base::{
        email,
        ids::{PositionId, PromptRunId},
    },
    flow::{
        Error,
        drafts::ask::{self, Asked},
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{
        context::{Context, Sender},
        draft_check::{self, Problem},
        prompt::{self, Input},
        store::{
            candidates, mailboxes,
            prompt_runs::{self, NewRun},
            recipients,
        },
    },
    provider::llm,
};

/// A draft that nobody keeps.
#[derive(Clone, Debug, Serialize)]
pub struct Tried {
    /// The prompt.
    pub prompt: String,
    /// Its version.
    pub version: i32,
    /// The model.
    pub model: String,
    /// Whom it is about.
    pub email: String,
    /// The subject; none with `--dry-run`.
    pub subject: Option<String>,
    /// The text, without signature and notice.
    pub body_text: Option<String>,
    /// What the checks found; nothing: it would go.
    pub problems: Vec<Problem>,
    /// Tokens read.
    pub input_tokens: Option<i64>,
    /// Tokens written.
    pub output_tokens: Option<i64>,
    /// Millionths of a euro; none: no price is known.
    pub cost_micro_eur: Option<i64>,
    /// What the model was given: rules.
    pub system: String,
    /// What the model was given: task and data.
    pub user: String,
}

/// Asks the model for a draft about the prospect with this address. With `dry_run` nobody is asked: it says what would be.
pub async fn try_out(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    version: Option<i32>,
    address: &str,
    dry_run: bool,
) -> Result<Tried, Error> {
    let address = email::normalise(address)
        .ok_or_else(|| Error::invalid(format!("{address:?} is no e-mail address")))?;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let versions = show::versions(&mut tx, name).await?;
    let chosen = match version {
        Some(number) => show::version(&versions, name, number)?,
        None => {
            let active = versions.iter().find(|v| v.is_active).or(versions.last());
            active.cloned().ok_or_else(|| Error::not_found("prompt", name))?
        }
    };
    let found = candidates::with_addresses(&mut tx, std::slice::from_ref(&address)).await?;
    let Some((position, _)) = found.into_iter().next() else {
        return Err(Error::not_found("prospect", address));
    };
    let Some((position_id, recipient)) = recipients::list(&mut tx, &[position]).await?.pop() else {
        return Err(Error::not_found("prospect", address));
    };
    let sender = mailboxes::list(&mut tx).await?.into_iter().next().map(|m| Sender {
        name: m.name,
        email: m.address,
        signature: m.signature,
    });
    let sender = sender.unwrap_or_else(|| Sender {
        name: scope.email.clone(),
        email: scope.email.clone(),
        signature: None,
    });
    let context = Context::new(&recipient, &sender, name, None);
    let input = prompt::build(&chosen.texts, &context, None, 0)
        .map_err(|e| Error::invalid(format!("{address}: prompt, {e}")))?;
    if dry_run {
        return Ok(shown(&chosen, address, input));
    }
    let model = llm::open(&engine.llm)?;
    let run_id: PromptRunId = engine.ids.next();
    prompt_runs::insert(&mut tx, &of(run_id, &chosen, &input, position_id), engine.clock.now()).await?;
    tx.commit().await?;
    let asked = ask::ask(&model, &chosen.texts, &input).await;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    prompt_runs::finish(&mut tx, run_id, asked.outcome(false), engine.clock.now()).await?;
    tx.commit().await?;
    let Asked { text, tokens, cost, failure, .. } = asked;
    let Some((subject, body)) = text else {
        return Err(failure.unwrap_or_else(|| Error::Unexpected("no answer and no failure".to_owned())));
    };
    let facts = ask::facts(&chosen.texts, &input, &recipient, &sender, Vec::new());
    Ok(Tried {
        problems: draft_check::check(&subject, &body, &facts),
        subject: Some(subject),
        body_text: Some(body),
        input_tokens: tokens.map(|t| t.0),
        output_tokens: tokens.map(|t| t.1),
        cost_micro_eur: cost,
        ..shown(&chosen, address, input)
    })
}

fn of<'a>(id: PromptRunId, prompt: &'a Prompt, input: &'a Input, position_id: PositionId) -> NewRun<'a> {
    NewRun {
        id,
        prompt_id: prompt.id,
        campaign_id: None,
        task_id: None,
        position_id,
        purpose: "test",
        model: &prompt.texts.model,
        input_hash: &input.hash,
        reserved_tokens: input.most_tokens(),
    }
}

fn shown(prompt: &Prompt, email: String, input: Input) -> Tried {
    Tried {
        prompt: prompt.name.clone(),
        version: prompt.version,
        model: prompt.texts.model.clone(),
        email,
        subject: None,
        body_text: None,
        problems: Vec::new(),
        input_tokens: None,
        output_tokens: None,
        cost_micro_eur: None,
        system: input.system,
        user: input.user,
    }
}
