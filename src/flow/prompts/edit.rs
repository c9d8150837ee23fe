//! New prompts and new versions.

use serde::Serialize;
use serde_json::json;

use super::{Language, Prices, Prompt, Texts, show};
use crate::{
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{prompt, store::prompts},
};

/// Longest texts, in characters: what is longer is no prompt but a book, and paid with every mail.
const LONGEST: usize = 20_000;

/// A version as it was written.
#[derive(Clone, Debug, Serialize)]
pub struct Saved {
    /// It.
    #[serde(flatten)]
    pub prompt: Prompt,
    /// The fields that the model is given.
    pub fields: Vec<String>,
}

/// What an edit changes; what is none stays.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// What it is for.
    pub purpose: Option<String>,
    /// The model.
    pub model: Option<String>,
    /// Who writes and how.
    pub system: Option<String>,
    /// The task.
    pub user: Option<String>,
    /// What drafts are written in.
    pub language: Option<Language>,
    /// What the model costs.
    pub prices: Prices,
}

impl Changes {
    fn apply(self, texts: &mut Texts) {
        let replace =
            |new: Option<String>, old: &mut String| *old = new.unwrap_or_else(|| std::mem::take(old));
        replace(self.model, &mut texts.model);
        replace(self.system, &mut texts.system);
        replace(self.user, &mut texts.user);
        texts.purpose = self.purpose.or_else(|| texts.purpose.take());
        texts.language = self.language.unwrap_or(texts.language);
        let prices = &mut texts.prices;
        prices.input_micro_eur = self.prices.input_micro_eur.or(prices.input_micro_eur);
        prices.output_micro_eur = self.prices.output_micro_eur.or(prices.output_micro_eur);
    }
}

/// Writes the first version of a prompt, which is active at once.
pub async fn create(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    changes: Changes,
    dry_run: bool,
) -> Result<Saved, Error> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 64 || name.chars().any(char::is_control) {
        return Err(Error::invalid("a prompt's name has 1 to 64 printable characters"));
    }
    let mut texts = Texts::default();
    changes.apply(&mut texts);
    let fields = checked(&texts)?;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    if !prompts::list(&mut tx, Some(name)).await?.is_empty() {
        let hint = "`pflow prompt edit NAME` writes a new version of it";
        return Err(Error::conflict(format!("there is a prompt {name:?} already"), Some(hint)));
    }
    let prompt = insert(engine, &mut tx, name, 1, &texts).await?;
    prompts::activate(&mut tx, name, prompt.id, engine.clock.now()).await?;
    let prompt = Prompt { is_active: true, ..prompt };
    engine.audit(&mut tx, scope, "prompt.create", Some(name), json!({"model": texts.model})).await?;
    tx.finish(dry_run).await?;
    Ok(Saved { prompt, fields })
}

/// Writes a new version, from the active one. It becomes the active one, unless `keep_active`. Without a change there is no new version.
pub async fn edit(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    changes: Changes,
    keep_active: bool,
    dry_run: bool,
) -> Result<Saved, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let versions = show::versions(&mut tx, name).await?;
    let active = versions.iter().find(|v| v.is_active).or(versions.last());
    let before = active.ok_or_else(|| Error::not_found("prompt", name))?;
    let mut texts = before.texts.clone();
    changes.apply(&mut texts);
    let fields = checked(&texts)?;
    if texts == before.texts {
        return Ok(Saved { prompt: before.clone(), fields });
    }
    let version = 1 + versions.last().map_or(0, |last| last.version);
    let prompt = insert(engine, &mut tx, &before.name, version, &texts).await?;
    if !keep_active {
        prompts::activate(&mut tx, &before.name, prompt.id, engine.clock.now()).await?;
    }
    let prompt = Prompt { is_active: !keep_active, ..prompt };
    engine.audit(&mut tx, scope, "prompt.edit", Some(&before.name), json!({"version": version})).await?;
    tx.finish(dry_run).await?;
    Ok(Saved { prompt, fields })
}

/// Makes a version the one that writes drafts from now on. Drafts that are written stay.
pub async fn activate(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    version: i32,
    dry_run: bool,
) -> Result<Prompt, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let versions = show::versions(&mut tx, name).await?;
    let wanted = show::version(&versions, name, version)?;
    prompts::activate(&mut tx, &wanted.name, wanted.id, engine.clock.now()).await?;
    engine.audit(&mut tx, scope, "prompt.activate", Some(&wanted.name), json!({"version": version})).await?;
    tx.finish(dry_run).await?;
    Ok(Prompt { is_active: true, ..wanted })
}

async fn insert(
    engine: &Engine,
    tx: &mut TenantTx,
    name: &str,
    version: i32,
    texts: &Texts,
) -> Result<Prompt, Error> {
    let (id, now) = (engine.ids.next(), engine.clock.now());
    prompts::insert(tx, id, name, version, texts, now).await?;
    Ok(Prompt { id, name: name.to_owned(), version, is_active: false, texts: texts.clone(), created_at: now })
}

/// The fields that the texts name, if they can be used.
fn checked(texts: &Texts) -> Result<Vec<String>, Error> {
    if texts.model.trim().is_empty() {
        return Err(Error::invalid_with("a prompt needs a model", "name it: --model gpt-4o-mini"));
    }
    if texts.user.trim().is_empty() {
        return Err(Error::invalid_with("a prompt needs a task", "write it: --user TEXT or --file FILE"));
    }
    if let Some(text) = [&texts.system, &texts.user].into_iter().find(|t| t.chars().count() > LONGEST) {
        let length = text.chars().count();
        return Err(Error::invalid(format!("a prompt's text has {length} characters, {LONGEST} at most")));
    }
    prompt::check(texts).map_err(|e| {
        Error::invalid_with(format!("prompt, {e}"), "placeholders are those of mails: {{ company.name }}")
    })
}
