//! `outreach.workflow_steps`. A removed step stays for what was sent by it; its index is free for another.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, StepId},
    db::{Error, TenantTx},
    outreach::{
        definition::{StepDefinition, StepKind},
        experiment::{Allocation, AssignBy},
    },
};

/// Added to the indexes of steps that change places, so that no two have the same one in between.
const ASIDE: i32 = 1_000_000;

/// A row: its id and its fields, without its variants.
pub type Row = (StepId, StepDefinition);

/// The active steps of a campaign, in order, without what their experiments say: no variants, and the default way of drawing them.
pub async fn list(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<Row>, Error> {
    let rows = sqlx::query!(
        "SELECT id, kind, delay_days, delay_business, exit_on_reply, review FROM outreach.workflow_steps
          WHERE organisation_id = $1 AND campaign_id = $2 AND is_active ORDER BY step_index",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|r| {
            let id = StepId(r.id);
            let kind = StepKind::parse(&r.kind).ok_or(Error::BadValue {
                table: "outreach.workflow_steps",
                column: "kind",
                value: r.kind,
            })?;
            let definition = StepDefinition {
                id: Some(id),
                kind,
                delay_days: u32::try_from(r.delay_days).unwrap_or(0),
                delay_business: r.delay_business,
                exit_on_reply: r.exit_on_reply,
                review: r.review,
                assign: AssignBy::default(),
                allocation: Allocation::default(),
                variants: Vec::new(),
            };
            Ok((id, definition))
        })
        .collect()
}

/// Inserts an active step.
pub async fn insert(
    tx: &mut TenantTx,
    id: StepId,
    campaign_id: CampaignId,
    step_index: usize,
    step: &StepDefinition,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.workflow_steps (organisation_id, id, campaign_id, step_index, kind, delay_days, delay_business,
                                              exit_on_reply, review, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
        tx.organisation_id(),
        id.0,
        campaign_id.0,
        int(step_index),
        step.kind.as_str(),
        int(step.delay_days),
        step.delay_business,
        step.exit_on_reply,
        step.review,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Writes a step's fields; its place and its variants stay.
pub async fn update(
    tx: &mut TenantTx,
    id: StepId,
    step: &StepDefinition,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.workflow_steps SET kind = $3, delay_days = $4, delay_business = $5, exit_on_reply = $6, review = $7, updated_at = $8
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        step.kind.as_str(),
        int(step.delay_days),
        step.delay_business,
        step.exit_on_reply,
        step.review,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Takes a step out of the sequence.
pub async fn deactivate(tx: &mut TenantTx, id: StepId, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.workflow_steps SET is_active = false, updated_at = $3 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Gives these steps the places in which they are named; a step keeps its place where there is none for it.
pub async fn arrange(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    places: &[(StepId, usize)],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let ids: Vec<Uuid> = places.iter().map(|(id, _)| id.0).collect();
    let indexes: Vec<i32> = places.iter().map(|(_, place)| int(*place)).collect();
    // The unique index is checked row by row, so every step first steps aside.
    sqlx::query!(
        "UPDATE outreach.workflow_steps SET step_index = step_index + $4
          WHERE organisation_id = $1 AND campaign_id = $2 AND is_active AND id = ANY($3)",
        tx.organisation_id(),
        campaign_id.0,
        &ids,
        ASIDE
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE outreach.workflow_steps s SET step_index = p.place, updated_at = $5
           FROM unnest($3::uuid[], $4::int[]) AS p (id, place)
          WHERE s.organisation_id = $1 AND s.campaign_id = $2 AND s.id = p.id",
        tx.organisation_id(),
        campaign_id.0,
        &ids,
        &indexes,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A count that validation keeps far below two thousand million.
fn int(n: impl TryInto<i32>) -> i32 {
    n.try_into().unwrap_or(i32::MAX)
}
