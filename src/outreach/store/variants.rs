//! `outreach.step_experiment_variants`; and prompts, by name.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::splits;
use crate::{
    base::ids::{CampaignId, ExperimentId, StepId, VariantId},
    db::{Error, TenantTx},
    outreach::definition::VariantDefinition,
};

/// A variant of an active step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The step.
    pub step_id: StepId,
    /// The step's experiment.
    pub experiment_id: ExperimentId,
    /// The variant's id.
    pub id: VariantId,
    /// What it says; the prompt by its name.
    pub definition: VariantDefinition,
    /// Whether new people are assigned to it.
    pub is_active: bool,
}

/// How much a variant was used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// People who are assigned to it.
    pub assigned: i64,
    /// Mails that went out.
    pub sent: i64,
}

/// The variants of a campaign's active steps, stopped ones too, by step and key.
pub async fn list(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<Row>, Error> {
    let rows = sqlx::query!(
        "SELECT s.id AS step_id, v.step_experiment_id, v.id, v.key, v.weight, v.subject_template, v.body_template, v.is_active,
                p.name AS \"prompt?\"
           FROM outreach.workflow_steps s
           JOIN outreach.step_experiments x ON x.organisation_id = s.organisation_id AND x.workflow_step_id = s.id
           JOIN outreach.step_experiment_variants v ON v.organisation_id = x.organisation_id AND v.step_experiment_id = x.id
           LEFT JOIN outreach.prompts p ON p.organisation_id = v.organisation_id AND p.id = v.prompt_id
          WHERE s.organisation_id = $1 AND s.campaign_id = $2 AND s.is_active AND x.status <> 'stopped'
          ORDER BY s.step_index, v.key COLLATE \"C\"",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Row {
            step_id: StepId(r.step_id),
            experiment_id: ExperimentId(r.step_experiment_id),
            id: VariantId(r.id),
            definition: VariantDefinition {
                key: r.key,
                weight: u32::try_from(r.weight).unwrap_or(0),
                prompt: r.prompt,
                subject: r.subject_template,
                body: r.body_template,
            },
            is_active: r.is_active,
        })
        .collect())
}

/// How much each variant of a campaign was used; one without any use is not among them.
pub async fn usage(tx: &mut TenantTx, campaign_id: CampaignId) -> Result<Vec<(VariantId, Usage)>, Error> {
    let rows = sqlx::query!(
        "SELECT a.variant_id, count(*) AS \"assigned!\", count(m.id) AS \"sent!\"
           FROM outreach.campaign_enrollments e
           JOIN outreach.enrollment_step_variant_assignments a ON a.organisation_id = e.organisation_id AND a.enrollment_id = e.id
           LEFT JOIN outreach.tasks t ON t.organisation_id = a.organisation_id AND t.enrollment_id = a.enrollment_id
                                     AND t.workflow_step_id = a.workflow_step_id
           LEFT JOIN outreach.messages m ON m.organisation_id = t.organisation_id AND m.task_id = t.id
                                        AND m.direction = 'outbound' AND m.status IN ('sent', 'bounced')
          WHERE e.organisation_id = $1 AND e.campaign_id = $2
          GROUP BY a.variant_id",
        tx.organisation_id(),
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| (VariantId(r.variant_id), Usage { assigned: r.assigned, sent: r.sent }))
        .collect())
}

/// Inserts an active variant.
pub async fn insert(
    tx: &mut TenantTx,
    id: VariantId,
    experiment_id: ExperimentId,
    variant: &VariantDefinition,
    prompt_id: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.step_experiment_variants (organisation_id, id, step_experiment_id, key, weight, prompt_id,
                                                        subject_template, body_template, is_active, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, $9)",
        tx.organisation_id(),
        id.0,
        experiment_id.0,
        variant.key,
        i32::try_from(variant.weight).unwrap_or(i32::MAX),
        prompt_id,
        variant.subject,
        variant.body,
        now
    )
    .execute(tx.conn())
    .await?;
    splits::begin_anew(tx, id, None, now).await
}

/// Writes what a variant says, and takes it up again where it was stopped. What was sent keeps its own text.
pub async fn update(
    tx: &mut TenantTx,
    id: VariantId,
    variant: &VariantDefinition,
    prompt_id: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let weight = i32::try_from(variant.weight).unwrap_or(i32::MAX);
    splits::begin_anew(tx, id, Some(weight), now).await?;
    sqlx::query!(
        "UPDATE outreach.step_experiment_variants
            SET weight = $3, prompt_id = $4, subject_template = $5, body_template = $6, is_active = true
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        weight,
        prompt_id,
        variant.subject,
        variant.body
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Assigns nobody to the variant any more; who is assigned stays.
pub async fn stop(tx: &mut TenantTx, id: VariantId, now: DateTime<Utc>) -> Result<(), Error> {
    splits::begin_anew(tx, id, None, now).await?;
    sqlx::query!(
        "UPDATE outreach.step_experiment_variants SET is_active = false WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The prompt of this name: the active version, else the latest.
pub async fn find_prompt(tx: &mut TenantTx, name: &str) -> Result<Option<Uuid>, Error> {
    let row = sqlx::query!(
        "SELECT id FROM outreach.prompts WHERE organisation_id = $1 AND name = $2 ORDER BY is_active DESC, version DESC LIMIT 1",
        tx.organisation_id(),
        name
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| r.id))
}
