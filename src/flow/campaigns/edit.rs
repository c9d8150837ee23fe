//! Campaigns without a file: make one, and change its steps and variants one at a time.

use super::{
    Applied,
    apply::{change, create_in},
    current::{self, Current},
    file::Places,
};
use crate::{
    base::email,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::{
        campaign::{Format, OpenTracking, Status},
        definition::{Definition, StepDefinition, VariantDefinition},
        experiment::{Allocation, AssignBy},
        store::campaigns,
    },
};

/// What shall be another about a step; nothing stays as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct StepEdit {
    /// Days after the previous step was sent.
    pub delay_days: Option<u32>,
    /// Whether these are business days in France.
    pub delay_business: Option<bool>,
    /// Whether an answer ends the sequence.
    pub exit_on_reply: Option<bool>,
    /// Whether every mail waits for a person.
    pub review: Option<bool>,
    /// Whether all people of a company get the same variant.
    pub assign: Option<AssignBy>,
    /// What decides the shares of the variants.
    pub allocation: Option<Allocation>,
}

/// Makes a draft that sends from these mailboxes (addresses).
pub async fn create(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    mailboxes: &[String],
    dry_run: bool,
) -> Result<Applied, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let address = |text: &String| {
        email::normalise(text).ok_or_else(|| Error::invalid(format!("{text:?} is no e-mail address")))
    };
    let definition = Definition {
        name: name.trim().to_owned(),
        mailboxes: mailboxes.iter().map(address).collect::<Result<_, _>>()?,
        open_tracking: OpenTracking::Off,
        format: Format::Text,
        pause_colleagues: true,
        steps: Vec::new(),
    };
    let places = Places::default();
    places.check(&definition, false)?;
    if campaigns::list(&mut tx).await?.iter().any(|c| c.name == definition.name) {
        return Err(Error::conflict(
            format!("there is a campaign {:?} already", definition.name),
            Some("see `pflow campaign list`"),
        ));
    }
    let created = create_in(engine, scope, &mut tx, &definition, &places).await?;
    tx.finish(dry_run).await?;
    Ok(created)
}

/// Puts a step at a place (from 0), or behind the last.
pub async fn add_step(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    step: StepDefinition,
    at: Option<usize>,
    dry_run: bool,
) -> Result<Applied, Error> {
    edit(engine, scope, campaign, dry_run, |_, definition| {
        let end = definition.steps.len();
        let at = at.unwrap_or(end);
        if at > end {
            return Err(Error::invalid(format!("there is no place {at}: the campaign has {end} step(s)")));
        }
        definition.steps.insert(at, step);
        Ok(())
    })
    .await
}

/// Changes a step, named by its place or its id.
pub async fn edit_step(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    step: &str,
    to: StepEdit,
    dry_run: bool,
) -> Result<Applied, Error> {
    edit(engine, scope, campaign, dry_run, |current, definition| {
        let place = place(current, step)?;
        let step = &mut definition.steps[place];
        step.delay_days = to.delay_days.unwrap_or(step.delay_days);
        step.delay_business = to.delay_business.unwrap_or(step.delay_business);
        step.exit_on_reply = to.exit_on_reply.unwrap_or(step.exit_on_reply);
        step.review = to.review.unwrap_or(step.review);
        step.assign = to.assign.unwrap_or(step.assign);
        step.allocation = to.allocation.unwrap_or(step.allocation);
        Ok(())
    })
    .await
}

/// Takes a step out; what was sent by it stays, what it had scheduled is cancelled.
pub async fn remove_step(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    step: &str,
    dry_run: bool,
) -> Result<Applied, Error> {
    edit(engine, scope, campaign, dry_run, |current, definition| {
        definition.steps.remove(place(current, step)?);
        Ok(())
    })
    .await
}

/// Adds a variant to a step; one that was stopped under this key is taken up again.
pub async fn add_variant(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    step: &str,
    variant: VariantDefinition,
    dry_run: bool,
) -> Result<Applied, Error> {
    edit(engine, scope, campaign, dry_run, |current, definition| {
        let place = place(current, step)?;
        let variants = &mut definition.steps[place].variants;
        if variants.iter().any(|v| v.key == variant.key) {
            return Err(Error::conflict(
                format!("step {place} has a variant {:?} already", variant.key),
                Some(
                    "choose another key, or change its text in the campaign's file: `pflow campaign export`",
                ),
            ));
        }
        variants.push(variant);
        Ok(())
    })
    .await
}

/// Assigns nobody to the variant any more; who has it keeps it.
pub async fn stop_variant(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    step: &str,
    key: &str,
    dry_run: bool,
) -> Result<Applied, Error> {
    edit(engine, scope, campaign, dry_run, |current, definition| {
        let variants = &mut definition.steps[place(current, step)?].variants;
        let count = variants.len();
        variants.retain(|v| v.key != key);
        if variants.len() == count { Err(Error::not_found("active variant", key)) } else { Ok(()) }
    })
    .await
}

/// The place of the step that a person names by place or id.
fn place(current: &Current, step: &str) -> Result<usize, Error> {
    let all: Vec<(usize, uuid::Uuid)> = current.steps.iter().enumerate().map(|(n, s)| (n, s.id.0)).collect();
    naming::resolve("step", step, all, |(n, id)| (*id, n.to_string())).map(|(n, _)| n)
}

async fn edit(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    dry_run: bool,
    change_it: impl FnOnce(&Current, &mut Definition) -> Result<(), Error>,
) -> Result<Applied, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let campaign = current::find_locked(&mut tx, name).await?;
    let (id, status) = (campaign.id, campaign.status);
    let current = current::load(&mut tx, campaign).await?;
    let mut definition = current.definition();
    change_it(&current, &mut definition)?;
    let places = Places::default();
    places.check(&definition, status != Status::Draft)?;
    let applied = change(engine, scope, &mut tx, id, &definition, &places).await?;
    tx.finish(dry_run).await?;
    Ok(applied)
}
