//! The tasks that a campaign still has before it: cancelled, moved and added when the campaign changes.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, StepId},
    db::{Error, TenantTx},
};

/// Cancels what is scheduled for these steps, with the mails that were composed and never left. Returns how many tasks.
pub async fn cancel_steps(tx: &mut TenantTx, steps: &[StepId], now: DateTime<Utc>) -> Result<usize, Error> {
    let steps: Vec<Uuid> = steps.iter().map(|s| s.0).collect();
    let rows = sqlx::query!(
        "UPDATE outreach.tasks SET status = 'cancelled', updated_at = $3
          WHERE organisation_id = $1 AND workflow_step_id = ANY($2) AND status = 'scheduled'
         RETURNING id",
        tx.organisation_id(),
        &steps,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let tasks: Vec<Uuid> = rows.into_iter().map(|r| r.id).collect();
    give_up_composed(tx, &tasks, now).await?;
    Ok(tasks.len())
}

/// Cancels everything that the campaign has scheduled. Returns how many tasks.
pub async fn cancel_campaign(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let rows = sqlx::query!(
        "UPDATE outreach.tasks t SET status = 'cancelled', updated_at = $3
           FROM outreach.workflow_steps s
          WHERE t.organisation_id = $1 AND s.organisation_id = $1 AND s.campaign_id = $2
            AND t.workflow_step_id = s.id AND t.status = 'scheduled'
         RETURNING t.id",
        tx.organisation_id(),
        campaign_id.0,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let tasks: Vec<Uuid> = rows.into_iter().map(|r| r.id).collect();
    give_up_composed(tx, &tasks, now).await?;
    Ok(tasks.len())
}

/// Ends every sequence of the campaign that is not over. Returns how many.
pub async fn stop_enrollments(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.campaign_enrollments SET state = 'stopped', stopped_reason = $3, last_activity_at = $4, updated_at = $4
          WHERE organisation_id = $1 AND campaign_id = $2 AND state IN ('active', 'paused')",
        tx.organisation_id(),
        campaign_id.0,
        reason,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// A cancelled task's mail will never be armed.
async fn give_up_composed(tx: &mut TenantTx, tasks: &[Uuid], now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages SET status = 'failed', updated_at = $3
          WHERE organisation_id = $1 AND task_id = ANY($2) AND direction = 'outbound'
            AND status IN ('draft', 'approved', 'composed', 'parked')",
        tx.organisation_id(),
        tasks,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
