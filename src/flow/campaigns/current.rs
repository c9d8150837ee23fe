//! A campaign as it is in the database.

use crate::{
    base::ids::{ExperimentId, StepId},
    db::TenantTx,
    flow::{Error, naming},
    outreach::{
        campaign::{Campaign, Sender},
        definition::{Definition, StepDefinition},
        store::{
            campaigns, experiments, steps,
            variants::{self, Row},
        },
    },
};

/// A campaign with its mailboxes, steps and variants.
#[derive(Clone, Debug)]
pub(in crate::flow) struct Current {
    pub(in crate::flow) campaign: Campaign,
    pub(in crate::flow) senders: Vec<Sender>,
    pub(in crate::flow) steps: Vec<CurrentStep>,
}

/// An active step.
#[derive(Clone, Debug)]
pub(in crate::flow) struct CurrentStep {
    pub(in crate::flow) id: StepId,
    pub(in crate::flow) experiment_id: Option<ExperimentId>,
    /// Its fields and its active variants.
    pub(in crate::flow) definition: StepDefinition,
    /// All its variants, stopped ones too.
    pub(in crate::flow) variants: Vec<Row>,
}

impl Current {
    /// What a file would have to say to change nothing, with the ids of the steps.
    pub(in crate::flow) fn definition(&self) -> Definition {
        Definition {
            name: self.campaign.name.clone(),
            mailboxes: self.senders.iter().map(|s| s.address.clone()).collect(),
            open_tracking: self.campaign.open_tracking,
            format: self.campaign.format,
            pause_colleagues: self.campaign.pause_colleagues,
            steps: self.steps.iter().map(|s| s.definition.clone()).collect(),
        }
    }
}

/// The campaign that `name` means: its name, its id, or a beginning of it.
pub(in crate::flow) async fn find(tx: &mut TenantTx, name: &str) -> Result<Campaign, Error> {
    naming::resolve("campaign", name, campaigns::list(tx).await?, |c| (c.id.0, c.name.clone()))
}

/// The same, with its row locked until the transaction ends.
pub(in crate::flow) async fn find_locked(tx: &mut TenantTx, name: &str) -> Result<Campaign, Error> {
    let campaign = find(tx, name).await?;
    let status = campaigns::lock(tx, campaign.id).await?.ok_or_else(|| Error::not_found("campaign", name))?;
    Ok(Campaign { status, ..campaign })
}

/// Reads what belongs to the campaign.
pub(in crate::flow) async fn load(tx: &mut TenantTx, campaign: Campaign) -> Result<Current, Error> {
    let senders = campaigns::senders_of(tx, campaign.id).await?;
    let experiments = experiments::list(tx, campaign.id).await?;
    let all = variants::list(tx, campaign.id).await?;
    let steps = steps::list(tx, campaign.id)
        .await?
        .into_iter()
        .map(|(id, definition)| {
            let variants: Vec<Row> = all.iter().filter(|v| v.step_id == id).cloned().collect();
            let active = variants.iter().filter(|v| v.is_active).map(|v| v.definition.clone()).collect();
            let experiment = experiments.iter().find(|x| x.step_id == id);
            let draws = experiment.map(|x| (x.assign, x.allocation)).unwrap_or_default();
            CurrentStep {
                id,
                experiment_id: experiment.map(|x| x.id),
                definition: StepDefinition {
                    variants: active,
                    assign: draws.0,
                    allocation: draws.1,
                    ..definition
                },
                variants,
            }
        })
        .collect();
    Ok(Current { campaign, senders, steps })
}
