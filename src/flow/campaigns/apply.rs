//! Makes the database match a definition, in one transaction.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    current::{self, Current},
    file::{CampaignFile, Places},
    plan::{self, Change, ChangeKind, Operation, Plan},
    tasks::{self, TaskCounts},
};
use crate::{
    base::ids::{CampaignId, ExperimentId, MailboxId, StepId, VariantId},
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::{Action, store::settings},
    outreach::{
        campaign::{Format, OpenTracking, Status},
        definition::{Definition, StepDefinition, VariantDefinition},
        store::{campaigns, experiments, steps, variants},
        template,
    },
};

/// What a change of a campaign did, or would do.
#[derive(Clone, Debug, Serialize)]
pub struct Applied {
    /// The campaign; none for one that was only planned.
    pub id: Option<CampaignId>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub status: Status,
    /// Every difference.
    pub changes: Vec<Change>,
    /// What became of the tasks of those who are enrolled.
    pub tasks: TaskCounts,
}

/// Makes the campaign that the file names what the file says; a campaign that is not there becomes a draft.
pub async fn apply(
    engine: &Engine,
    scope: &Scope,
    file: CampaignFile,
    dry_run: bool,
) -> Result<Applied, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let CampaignFile { definition, places } = file;
    let known = campaigns::list(&mut tx).await?.into_iter().find(|c| c.name == definition.name);
    let applied = match known {
        Some(campaign) => {
            let campaign = current::find_locked(&mut tx, &campaign.id.to_string()).await?;
            change(engine, scope, &mut tx, campaign.id, &definition, &places).await?
        }
        None => create_in(engine, scope, &mut tx, &definition, &places).await?,
    };
    let is_new = applied.changes.first().is_some_and(|c| c.target == "campaign");
    tx.finish(dry_run).await?;
    Ok(Applied { id: applied.id.filter(|_| !(dry_run && is_new)), ..applied })
}

/// Makes a draft and fills it.
pub(super) async fn create_in(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    definition: &Definition,
    places: &Places,
) -> Result<Applied, Error> {
    let id = engine.ids.next();
    campaigns::insert(tx, id, &definition.name, scope.user_id, engine.clock.now()).await?;
    let created = Change {
        kind: ChangeKind::Add,
        target: "campaign".to_owned(),
        before: Value::Null,
        after: json!(definition.name),
    };
    let mut applied = change(engine, scope, tx, id, definition, places).await?;
    applied.changes.insert(0, created);
    Ok(applied)
}

/// Makes a campaign, whose row is locked, what the definition says.
pub(super) async fn change(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    id: CampaignId,
    definition: &Definition,
    places: &Places,
) -> Result<Applied, Error> {
    let campaign = current::find(tx, &id.to_string()).await?;
    let current = current::load(tx, campaign).await?;
    let (name, status) = (current.campaign.name.clone(), current.campaign.status);
    if status == Status::Archived {
        return Err(Error::conflict(
            format!("campaign {name:?} is archived, it cannot change"),
            Some("apply the file under another name"),
        ));
    }
    refuse_tracking(tx, definition, places).await?;
    check_templates(definition, places)?;
    let plan = plan::plan(&current.definition(), definition);
    let means = Means::find(tx, definition, places).await?;
    let mut tasks = TaskCounts::default();
    execute(engine, tx, &current, &plan, &means).await?;
    if plan.changes_steps() {
        tasks = tasks::follow(engine, tx, &current, &plan).await?;
    }
    let changes = plan::changes(&plan.operations);
    if !changes.is_empty() {
        let what: Vec<String> = changes.iter().map(|c| c.target.clone()).collect();
        let detail = json!({"changes": what, "tasks": tasks});
        engine.audit(tx, scope, "campaign.apply", Some(&name), detail).await?;
    }
    Ok(Applied { id: Some(id), name, status, changes, tasks })
}

/// Refuses to measure more than the organisation allows, and what cannot be measured.
async fn refuse_tracking(tx: &mut TenantTx, definition: &Definition, places: &Places) -> Result<(), Error> {
    let wanted = definition.open_tracking;
    if wanted == OpenTracking::Off {
        return Ok(());
    }
    let policy = settings::open_tracking(tx).await?;
    if OpenTracking::parse(&policy).is_none_or(|policy| wanted > policy) {
        let message = format!(
            "open_tracking = {:?} is not allowed by the organisation's policy ({policy})",
            wanted.as_str()
        );
        return Err(Error::Refused {
            message: places.at(places.open_tracking(), &message),
            hint: Some(format!(
                "write open_tracking = {policy:?}, or allow it with `pflow org set --open-tracking {}`",
                wanted.as_str()
            )),
        });
    }
    if definition.format == Format::Text {
        let message = format!(
            "open_tracking = {:?} needs format = \"html\": a mail of text alone has no picture to be loaded",
            wanted.as_str()
        );
        return Err(Error::invalid_with(
            places.at(places.open_tracking(), &message),
            "write format = \"html\", or open_tracking = \"off\"",
        ));
    }
    Ok(())
}

/// Refuses a template that cannot be parsed or names a variable that does not exist.
fn check_templates(definition: &Definition, places: &Places) -> Result<(), Error> {
    for (s, step) in definition.steps.iter().enumerate() {
        for (v, variant) in step.variants.iter().enumerate() {
            let parts = [("subject", &variant.subject), ("body", &variant.body)];
            for (part, text) in parts.into_iter().filter_map(|(part, text)| Some((part, text.as_ref()?))) {
                if let Err(e) = template::check(text) {
                    let line = places.template(s, v, part == "subject", e.line);
                    let which = format!("step {s}, variant {:?}, {part}: {}", variant.key, e.message);
                    return Err(places.error(line, &which));
                }
            }
        }
    }
    Ok(())
}

/// The ids behind the names of a definition.
struct Means {
    mailboxes: Vec<MailboxId>,
    prompts: HashMap<String, Uuid>,
}

impl Means {
    async fn find(tx: &mut TenantTx, definition: &Definition, places: &Places) -> Result<Self, Error> {
        let known = campaigns::senders(tx).await?;
        let find = |address: &String| {
            let found = known.iter().find(|s| s.address == *address).map(|s| s.id);
            found.ok_or_else(|| Error::not_found_at(places.at(places.mailboxes(), ""), "mailbox", address))
        };
        let mailboxes = definition.mailboxes.iter().map(find).collect::<Result<_, _>>()?;
        let mut prompts = HashMap::new();
        for (s, step) in definition.steps.iter().enumerate() {
            for (v, variant) in step.variants.iter().enumerate() {
                let Some(name) = &variant.prompt else { continue };
                if prompts.contains_key(name) {
                    continue;
                }
                let found = variants::find_prompt(tx, name).await?;
                let place = places.at(places.prompt(s, v), "");
                let id = found.ok_or_else(|| Error::not_found_at(place, "prompt", name))?;
                prompts.insert(name.clone(), id);
            }
        }
        Ok(Self { mailboxes, prompts })
    }

    fn prompt(&self, variant: &VariantDefinition) -> Option<Uuid> {
        variant.prompt.as_ref().and_then(|name| self.prompts.get(name).copied())
    }
}

async fn execute(
    engine: &Engine,
    tx: &mut TenantTx,
    current: &Current,
    plan: &Plan,
    means: &Means,
) -> Result<(), Error> {
    let (campaign_id, now) = (current.campaign.id, engine.clock.now());
    for operation in &plan.operations {
        if let Operation::RemoveStep { from, .. } = operation {
            steps::deactivate(tx, current.steps[*from].id, now).await?;
        }
    }
    if plan.kept.iter().any(|(from, to)| from != to) {
        let places: Vec<(StepId, usize)> =
            plan.kept.iter().map(|(from, to)| (current.steps[*from].id, *to)).collect();
        steps::arrange(tx, campaign_id, &places, now).await?;
    }
    for operation in &plan.operations {
        match operation {
            Operation::Mailboxes { .. } => {
                campaigns::set_senders(tx, campaign_id, &means.mailboxes, now).await?;
            }
            Operation::OpenTracking { after, .. } => {
                campaigns::set_open_tracking(tx, campaign_id, *after, now).await?;
            }
            Operation::Format { after, .. } => {
                campaigns::set_format(tx, campaign_id, *after, now).await?;
            }
            Operation::PauseColleagues { after } => {
                campaigns::set_pause_colleagues(tx, campaign_id, *after, now).await?;
            }
            Operation::RemoveStep { .. } => {}
            Operation::AddStep { to, step } => {
                let id = engine.ids.next();
                steps::insert(tx, id, campaign_id, *to, step, now).await?;
                let experiment = open_experiment(engine, tx, id, *to, step).await?;
                for variant in &step.variants {
                    let prompt = means.prompt(variant);
                    variants::insert(tx, engine.ids.next(), experiment, variant, prompt, now).await?;
                }
            }
            Operation::EditStep { from, to, after, .. } => {
                let step = &current.steps[*from];
                steps::update(tx, step.id, after, now).await?;
                let (assign, allocation) = (after.assign, after.allocation);
                if let Some(id) = step.experiment_id {
                    let row = experiments::Row { step_id: step.id, id, assign, allocation };
                    experiments::update(tx, &row, now).await?;
                } else if (assign, allocation) != (step.definition.assign, step.definition.allocation) {
                    open_experiment(engine, tx, step.id, *to, after).await?;
                }
            }
            Operation::AddVariant { from, variant, .. } => {
                add_variant(engine, tx, current, *from, variant, means.prompt(variant)).await?;
            }
            Operation::EditVariant { from, after, .. } => {
                if let Some(id) = variant_id(current, *from, &after.key) {
                    variants::update(tx, id, after, means.prompt(after), now).await?;
                }
            }
            Operation::StopVariant { from, variant, .. } => {
                if let Some(id) = variant_id(current, *from, &variant.key) {
                    variants::stop(tx, id, now).await?;
                }
            }
        }
    }
    Ok(())
}

/// A variant that was stopped is taken up again; its key stays its own.
async fn add_variant(
    engine: &Engine,
    tx: &mut TenantTx,
    current: &Current,
    from: usize,
    variant: &VariantDefinition,
    prompt: Option<Uuid>,
) -> Result<(), Error> {
    let now = engine.clock.now();
    if let Some(id) = variant_id(current, from, &variant.key) {
        return Ok(variants::update(tx, id, variant, prompt, now).await?);
    }
    let step = &current.steps[from];
    // An operation before this one may have opened it.
    let known = experiments::list(tx, current.campaign.id).await?;
    let experiment = match known.iter().find(|x| x.step_id == step.id) {
        Some(x) => x.id,
        None => open_experiment(engine, tx, step.id, from, &step.definition).await?,
    };
    Ok(variants::insert(tx, engine.ids.next(), experiment, variant, prompt, now).await?)
}

async fn open_experiment(
    engine: &Engine,
    tx: &mut TenantTx,
    step_id: StepId,
    place: usize,
    step: &StepDefinition,
) -> Result<ExperimentId, Error> {
    let id = engine.ids.next();
    let row = experiments::Row { step_id, id, assign: step.assign, allocation: step.allocation };
    experiments::insert(tx, &row, &format!("step {place}"), engine.clock.now()).await?;
    Ok(id)
}

fn variant_id(current: &Current, from: usize, key: &str) -> Option<VariantId> {
    current.steps[from].variants.iter().find(|v| v.definition.key == key).map(|v| v.id)
}
