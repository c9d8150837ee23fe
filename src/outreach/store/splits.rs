//! How people were split among the variants of a step.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::{CampaignId, ExperimentId, VariantId},
    db::{Error, TenantTx},
    outreach::experiment::Allocation,
};

/// A variant's part of the people of its step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The variant.
    pub variant_id: VariantId,
    /// Its experiment.
    pub experiment_id: ExperimentId,
    /// Its share, relative to the weights of the others.
    pub weight: u32,
    /// Whether new people are assigned to it.
    pub is_active: bool,
    /// Everybody who is assigned to it.
    pub assigned: u64,
    /// How often it was drawn under today's weights: people, or companies where these are drawn for.
    pub drawn_lately: u64,
    /// What decides the shares of the experiment.
    pub allocation: Allocation,
}

/// The parts of all variants, stopped ones too, of one campaign or of all.
pub async fn parts(tx: &mut TenantTx, campaign_id: Option<CampaignId>) -> Result<Vec<Part>, Error> {
    let rows = sqlx::query!(
        "SELECT v.id, v.step_experiment_id, v.weight, v.is_active, x.allocation,
                coalesce(a.assigned, 0) AS \"assigned!\", coalesce(a.lately, 0) AS \"lately!\"
           FROM outreach.workflow_steps s
           JOIN outreach.step_experiments x ON x.organisation_id = s.organisation_id AND x.workflow_step_id = s.id
           JOIN outreach.step_experiment_variants v ON v.organisation_id = x.organisation_id AND v.step_experiment_id = x.id
           LEFT JOIN LATERAL (
             SELECT count(*) AS assigned,
                    CASE x.assign_by
                      WHEN 'company' THEN count(DISTINCT p.company_id) FILTER (WHERE a.drawn_by <> 'company' AND (x.split_since IS NULL OR a.assigned_at >= x.split_since))
                      ELSE count(*) FILTER (WHERE x.split_since IS NULL OR a.assigned_at >= x.split_since) END AS lately
               FROM outreach.enrollment_step_variant_assignments a
               LEFT JOIN outreach.campaign_enrollments e
                 ON x.assign_by = 'company' AND e.organisation_id = a.organisation_id AND e.id = a.enrollment_id
               LEFT JOIN crm.positions p ON p.organisation_id = e.organisation_id AND p.id = e.position_id
              WHERE a.organisation_id = v.organisation_id AND a.step_experiment_id = v.step_experiment_id AND a.variant_id = v.id) a ON true
          WHERE s.organisation_id = $1 AND ($2::uuid IS NULL OR s.campaign_id = $2)
          ORDER BY v.step_experiment_id, v.key COLLATE \"C\"",
        tx.organisation_id(),
        campaign_id.map(|id| id.0)
    )
    .fetch_all(tx.conn())
    .await?;
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    rows.into_iter()
        .map(|r| {
            let allocation = Allocation::parse(&r.allocation).ok_or(Error::BadValue {
                table: "outreach.step_experiments",
                column: "allocation",
                value: r.allocation,
            })?;
            Ok(Part {
                variant_id: VariantId(r.id),
                experiment_id: ExperimentId(r.step_experiment_id),
                weight: u32::try_from(r.weight).unwrap_or(0),
                is_active: r.is_active,
                assigned: count(r.assigned),
                drawn_lately: count(r.lately),
                allocation,
            })
        })
        .collect()
}

/// From now on people are split differently: the variant was added, stopped or taken up again, or gets another weight.
pub(super) async fn begin_anew(
    tx: &mut TenantTx,
    variant_id: VariantId,
    weight: Option<i32>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.step_experiments x SET split_since = $4
           FROM outreach.step_experiment_variants v
          WHERE x.organisation_id = $1 AND v.organisation_id = $1 AND v.id = $2 AND x.id = v.step_experiment_id
            AND ($3::int IS NULL OR v.weight <> $3 OR NOT v.is_active)",
        tx.organisation_id(),
        variant_id.0,
        weight,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
