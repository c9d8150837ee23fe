//! `outreach.step_experiments`: how the variants of a step are drawn.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::{CampaignId, ExperimentId, StepId},
    db::{Error, TenantTx},
    outreach::experiment::{Allocation, AssignBy},
};

/// The running experiment of an active step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The step.
    pub step_id: StepId,
    /// The experiment.
    pub id: ExperimentId,
    /// What a variant is drawn for.
    pub assign: AssignBy,
    /// What decides the shares.
    pub allocation: Allocation,
}

/// The running experiment of each active step.
pub async fn list(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<Row>, Error> {
    let rows = sqlx::query!(
        "SELECT s.id AS step_id, x.id, x.assign_by, x.allocation FROM outreach.workflow_steps s
           JOIN outreach.step_experiments x ON x.organisation_id = s.organisation_id AND x.workflow_step_id = s.id
          WHERE s.organisation_id = $1 AND s.campaign_id = $2 AND s.is_active AND x.status <> 'stopped'
          ORDER BY s.step_index",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    let bad = |column, value| Error::BadValue { table: "outreach.step_experiments", column, value };
    rows.into_iter()
        .map(|r| {
            Ok(Row {
                step_id: StepId(r.step_id),
                id: ExperimentId(r.id),
                assign: AssignBy::parse(&r.assign_by).ok_or_else(|| bad("assign_by", r.assign_by))?,
                allocation: Allocation::parse(&r.allocation)
                    .ok_or_else(|| bad("allocation", r.allocation))?,
            })
        })
        .collect()
}

/// Opens a step's experiment under this name.
pub async fn insert(tx: &mut TenantTx, row: &Row, name: &str, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.step_experiments (organisation_id, id, workflow_step_id, name, status, assign_by, allocation, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'running', $5, $6, $7, $7)",
        tx.organisation_id(),
        row.id.0,
        row.step_id.0,
        name,
        row.assign.as_str(),
        row.allocation.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Writes how the experiment draws; what is drawn stays. People who were drawn for in another way say nothing about today's weights.
pub async fn update(tx: &mut TenantTx, row: &Row, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.step_experiments SET assign_by = $3, allocation = $4, split_since = $5, updated_at = $5
          WHERE organisation_id = $1 AND id = $2 AND (assign_by, allocation) IS DISTINCT FROM ($3, $4)",
        tx.organisation_id(),
        row.id.0,
        row.assign.as_str(),
        row.allocation.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
