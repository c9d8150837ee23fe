//! What there is, and how it is used.

use std::collections::BTreeMap;

use serde::Serialize;

use super::current;
use crate::{
    base::ids::{StepId, VariantId},
    flow::{
        Error,
        engine::{Engine, Scope},
        organisations::NO_LEGAL_NOTICE,
    },
    iam::{Action, store::settings},
    outreach::{
        campaign::{Campaign, Sender, Summary},
        definition::StepKind,
        experiment::{Allocation, AssignBy},
        store::{campaigns, variants},
    },
};

/// A campaign with all that belongs to it.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The campaign.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// Who sends; the first is its `from_mailbox`.
    pub mailboxes: Vec<Sender>,
    /// Its active steps, in order.
    pub steps: Vec<ShownStep>,
    /// Everybody who was ever enrolled.
    pub enrolled: i64,
    /// Those whose sequence goes on.
    pub active: i64,
    /// Enrolments by state.
    pub states: BTreeMap<String, i64>,
    /// What should be seen to before it sends.
    pub warnings: Vec<&'static str>,
}

/// A step of a campaign.
#[derive(Clone, Debug, Serialize)]
pub struct ShownStep {
    /// Its id.
    pub id: StepId,
    /// Its place, from 0.
    pub step_index: usize,
    /// Who does it.
    pub kind: StepKind,
    /// Days after the previous step was sent.
    pub delay_days: u32,
    /// Whether these are business days in France.
    pub delay_business: bool,
    /// Whether an answer ends the sequence.
    pub exit_on_reply: bool,
    /// Whether every mail waits for a person.
    pub review: bool,
    /// Whether all people of a company get the same variant.
    pub assign: AssignBy,
    /// What decides the shares of the variants.
    pub allocation: Allocation,
    /// Its variants, stopped ones too.
    pub variants: Vec<ShownVariant>,
}

/// A variant of a step.
#[derive(Clone, Debug, Serialize)]
pub struct ShownVariant {
    /// Its id.
    pub id: VariantId,
    /// Its name in the step.
    pub key: String,
    /// Its share.
    pub weight: u32,
    /// The prompt that writes it.
    pub prompt: Option<String>,
    /// Template of the subject; none continues the thread.
    pub subject: Option<String>,
    /// Template of the text.
    pub body: Option<String>,
    /// Whether new people are assigned to it.
    pub is_active: bool,
    /// People who are assigned to it.
    pub assigned: i64,
    /// Mails that went out.
    pub sent: i64,
}

/// All campaigns of the organisation with their counts, the youngest first.
pub async fn list(engine: &Engine, scope: &Scope) -> Result<Vec<Summary>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    Ok(campaigns::summaries(&mut tx).await?)
}

/// One campaign with mailboxes, steps, variants and counts.
pub async fn show(engine: &Engine, scope: &Scope, name: &str) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let campaign = current::find(&mut tx, name).await?;
    let usage: BTreeMap<VariantId, variants::Usage> =
        variants::usage(&mut tx, campaign.id).await?.into_iter().collect();
    let states = campaigns::enrollment_states(&mut tx, campaign.id).await?;
    let current = current::load(&mut tx, campaign).await?;
    let notice = settings::legal_notice(&mut tx).await?;
    let steps = current.steps.iter().enumerate().map(|(n, step)| shown(n, step, &usage)).collect();
    Ok(Shown {
        steps,
        campaign: current.campaign,
        mailboxes: current.senders,
        enrolled: states.values().sum(),
        active: states.get("active").copied().unwrap_or(0),
        states,
        warnings: if notice.is_some() { Vec::new() } else { vec![NO_LEGAL_NOTICE] },
    })
}

fn shown(
    step_index: usize,
    step: &current::CurrentStep,
    usage: &BTreeMap<VariantId, variants::Usage>,
) -> ShownStep {
    let variants = step.variants.iter().map(|v| {
        let used = usage.get(&v.id).copied().unwrap_or_default();
        let d = v.definition.clone();
        ShownVariant {
            id: v.id,
            key: d.key,
            weight: d.weight,
            prompt: d.prompt,
            subject: d.subject,
            body: d.body,
            is_active: v.is_active,
            assigned: used.assigned,
            sent: used.sent,
        }
    });
    ShownStep {
        id: step.id,
        step_index,
        kind: step.definition.kind,
        delay_days: step.definition.delay_days,
        delay_business: step.definition.delay_business,
        exit_on_reply: step.definition.exit_on_reply,
        review: step.definition.review,
        assign: step.definition.assign,
        allocation: step.definition.allocation,
        variants: variants.collect(),
    }
}
