//! `outreach.enrollment_step_variant_assignments`: what was drawn, so that nothing moves it later.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CompanyId, EnrollmentId, ExperimentId, StepId, VariantId},
    db::{Error, TenantTx},
};

/// `enrollment_step_variant_assignments.drawn_by`: how a variant came to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawnBy {
    /// Drawn, with shares by the weights.
    Weights,
    /// Drawn, with shares by the answers so far.
    Thompson,
    /// Not drawn: a colleague had it already.
    Company,
}

impl DrawnBy {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Weights => "weights",
            Self::Thompson => "thompson",
            Self::Company => "company",
        }
    }
}

/// One draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Who.
    pub enrollment_id: EnrollmentId,
    /// At which step.
    pub step_id: StepId,
    /// In which experiment.
    pub experiment_id: ExperimentId,
    /// Gets what.
    pub variant_id: VariantId,
    /// By which way.
    pub drawn_by: DrawnBy,
}

/// Inserts a batch.
pub async fn insert(tx: &mut TenantTx, batch: &[Assignment], now: DateTime<Utc>) -> Result<(), Error> {
    let ways: Vec<String> = batch.iter().map(|a| a.drawn_by.as_str().to_owned()).collect();
    let column = |of: fn(&Assignment) -> Uuid| -> Vec<Uuid> { batch.iter().map(of).collect() };
    sqlx::query!(
        "INSERT INTO outreach.enrollment_step_variant_assignments
                (organisation_id, enrollment_id, workflow_step_id, step_experiment_id, variant_id, drawn_by, assigned_at)
         SELECT $1, a.enrollment_id, a.step_id, a.experiment_id, a.variant_id, a.drawn_by, $7
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[])
             AS a (enrollment_id, step_id, experiment_id, variant_id, drawn_by)",
        tx.organisation_id(),
        &column(|a| a.enrollment_id.0),
        &column(|a| a.step_id.0),
        &column(|a| a.experiment_id.0),
        &column(|a| a.variant_id.0),
        &ways,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The variant that each of these companies has in each of these experiments: what the first of its people got of those that still
/// take new people. A stopped variant is nobody's any more but those who have it.
pub async fn of_companies(
    tx: &mut TenantTx,
    experiments: &[Uuid],
    companies: &[Uuid],
) -> Result<HashMap<(ExperimentId, CompanyId), VariantId>, Error> {
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (a.step_experiment_id, p.company_id) a.step_experiment_id, p.company_id, a.variant_id
           FROM crm.positions p
           JOIN outreach.campaign_enrollments e ON e.organisation_id = p.organisation_id AND e.position_id = p.id
           JOIN outreach.enrollment_step_variant_assignments a ON a.organisation_id = e.organisation_id AND a.enrollment_id = e.id
           JOIN outreach.step_experiment_variants v ON v.organisation_id = a.organisation_id AND v.id = a.variant_id AND v.is_active
          WHERE p.organisation_id = $1 AND p.company_id = ANY($3) AND a.step_experiment_id = ANY($2)
          ORDER BY a.step_experiment_id, p.company_id, a.assigned_at, a.enrollment_id",
        tx.organisation_id(),
        experiments,
        companies
    )
    .fetch_all(tx.conn())
    .await?;
    let named = rows
        .into_iter()
        .map(|r| ((ExperimentId(r.step_experiment_id), CompanyId(r.company_id)), VariantId(r.variant_id)));
    Ok(named.collect())
}
