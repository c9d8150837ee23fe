//! `outreach.enrollment_step_variant_assignments`: what was drawn, so that nothing moves it later.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{EnrollmentId, ExperimentId, StepId, VariantId},
    db::{Error, TenantTx},
};

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
}

/// Inserts a batch.
pub async fn insert(tx: &mut TenantTx, batch: &[Assignment], now: DateTime<Utc>) -> Result<(), Error> {
    let column = |of: fn(&Assignment) -> Uuid| -> Vec<Uuid> { batch.iter().map(of).collect() };
    sqlx::query!(
        "INSERT INTO outreach.enrollment_step_variant_assignments
                (organisation_id, enrollment_id, workflow_step_id, step_experiment_id, variant_id, assigned_at)
         SELECT $1, a.enrollment_id, a.step_id, a.experiment_id, a.variant_id, $6
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS a (enrollment_id, step_id, experiment_id, variant_id)",
        tx.organisation_id(),
        &column(|a| a.enrollment_id.0),
        &column(|a| a.step_id.0),
        &column(|a| a.experiment_id.0),
        &column(|a| a.variant_id.0),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
