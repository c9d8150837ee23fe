//! Prompts as they are.

use serde::Serialize;

use super::Prompt;
use crate::{
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::prompts,
};

/// The active version of every prompt, by name; the latest where none is.
pub async fn list(engine: &Engine, scope: &Scope) -> Result<Vec<Prompt>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mut found: Vec<Prompt> = Vec::new();
    for prompt in prompts::list(&mut tx, None).await? {
        match found.last_mut().filter(|last| last.name == prompt.name) {
            Some(last) if last.is_active => {}
            Some(last) => *last = prompt,
            None => found.push(prompt),
        }
    }
    Ok(found)
}

/// All versions of a prompt, the oldest first.
pub async fn show(engine: &Engine, scope: &Scope, name: &str) -> Result<Vec<Prompt>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    versions(&mut tx, name).await
}

/// What two versions say differently.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// The part: `model`, `system`, `user`, …
    pub part: &'static str,
    /// What the older says.
    pub before: Option<String>,
    /// What the newer says.
    pub after: Option<String>,
}

/// What two versions say differently; without numbers the last two.
pub async fn diff(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    numbers: Option<(i32, i32)>,
) -> Result<Vec<Difference>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let all = versions(&mut tx, name).await?;
    let last = all.last().map_or(1, |v| v.version);
    let (one, other) = numbers.unwrap_or((last - 1, last));
    if numbers.is_none() && all.len() < 2 {
        return Err(Error::invalid(format!("prompt {name:?} has one version only")));
    }
    let (a, b) = (version(&all, name, one)?.texts, version(&all, name, other)?.texts);
    let price = |price: Option<i64>| price.map(|p| p.to_string());
    let parts = [
        ("purpose", a.purpose, b.purpose),
        ("model", Some(a.model), Some(b.model)),
        ("language", Some(a.language.as_str().to_owned()), Some(b.language.as_str().to_owned())),
        ("system", Some(a.system), Some(b.system)),
        ("user", Some(a.user), Some(b.user)),
        ("input_micro_eur", price(a.prices.input_micro_eur), price(b.prices.input_micro_eur)),
        ("output_micro_eur", price(a.prices.output_micro_eur), price(b.prices.output_micro_eur)),
    ];
    let differs = |(_, before, after): &(&str, Option<String>, Option<String>)| before != after;
    Ok(parts
        .into_iter()
        .filter(differs)
        .map(|(part, before, after)| Difference { part, before, after })
        .collect())
}

/// All versions of a prompt that there is.
pub(super) async fn versions(tx: &mut TenantTx, name: &str) -> Result<Vec<Prompt>, Error> {
    let found = prompts::list(tx, Some(name)).await?;
    if found.is_empty() { Err(Error::not_found("prompt", name)) } else { Ok(found) }
}

/// One of them.
pub(super) fn version(versions: &[Prompt], name: &str, number: i32) -> Result<Prompt, Error> {
    let found = versions.iter().find(|v| v.version == number);
    found.cloned().ok_or_else(|| Error::not_found("version", format!("{number} of prompt {name}")))
}
