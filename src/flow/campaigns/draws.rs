//! Drawing variants for people who are new in a campaign or at a step.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::current::CurrentStep;
use crate::{
    base::ids::{CompanyId, EnrollmentId, ExperimentId, OrganisationId, StepId, VariantId},
    db::TenantTx,
    flow::Error,
    outreach::{
        definition::StepKind,
        experiment::{self, Arm, AssignBy},
        store::assignments::{self, Assignment, DrawnBy},
    },
};

/// The experiments of a campaign, ready to draw from.
pub(in crate::flow) struct Draws {
    organisation: OrganisationId,
    /// In the order of the steps.
    experiments: Vec<Experiment>,
    /// What companies have already, of those that were asked about.
    kept: HashMap<(ExperimentId, CompanyId), VariantId>,
}

struct Experiment {
    id: ExperimentId,
    step_id: StepId,
    assign: AssignBy,
    arms: Vec<Arm>,
}

impl Draws {
    /// The experiments of these steps.
    pub(in crate::flow) fn of(organisation: Uuid, steps: &[CurrentStep]) -> Self {
        let experiments = steps.iter().filter(|s| s.definition.kind == StepKind::Email);
        let experiments = experiments.filter_map(|step| {
            let active = step.variants.iter().filter(|v| v.is_active).map(|v| Arm {
                variant_id: v.id,
                key: v.definition.key.clone(),
                weight: v.definition.weight,
            });
            let assign = step.definition.assign;
            Some(Experiment { id: step.experiment_id?, step_id: step.id, assign, arms: active.collect() })
        });
        let experiments = experiments.collect();
        Self { organisation: OrganisationId(organisation), experiments, kept: HashMap::new() }
    }

    /// Looks up what people of these companies have, so that their colleagues get the same. Who is drawn for afterwards is known
    /// once it is stored and looked up again; until then, the same draw gives colleagues the same.
    pub(in crate::flow) async fn look_up(
        &mut self,
        tx: &mut TenantTx,
        companies: impl Iterator<Item = CompanyId>,
    ) -> Result<(), Error> {
        let shared = self.experiments.iter().filter(|x| x.assign == AssignBy::Company);
        let shared: Vec<Uuid> = shared.map(|x| x.id.0).collect();
        if !shared.is_empty() {
            let companies: HashSet<Uuid> = companies.map(|c| c.0).collect();
            let companies: Vec<Uuid> = companies.into_iter().collect();
            self.kept = assignments::of_companies(tx, &shared, &companies).await?;
        }
        Ok(())
    }

    /// The variant of each e-mail step for somebody new; the company must have been looked up.
    pub(in crate::flow) fn all(&self, enrollment_id: EnrollmentId, company: CompanyId) -> Vec<Assignment> {
        self.experiments.iter().filter_map(|x| self.draw(x, enrollment_id, company)).collect()
    }

    /// The variant of one step; the company must have been looked up.
    pub(in crate::flow) fn one(
        &self,
        experiment: ExperimentId,
        enrollment_id: EnrollmentId,
        company: CompanyId,
    ) -> Option<Assignment> {
        let x = self.experiments.iter().find(|x| x.id == experiment)?;
        self.draw(x, enrollment_id, company)
    }

    fn draw(&self, x: &Experiment, enrollment_id: EnrollmentId, company: CompanyId) -> Option<Assignment> {
        let (unit, kept) = match x.assign {
            AssignBy::Enrollment => (enrollment_id.0, None),
            AssignBy::Company => (company.0, self.kept.get(&(x.id, company)).copied()),
        };
        let (variant_id, drawn_by) = match kept {
            Some(variant) => (variant, DrawnBy::Company),
            None => (experiment::assign(self.organisation, x.id, unit, &x.arms)?, DrawnBy::Weights),
        };
        Some(Assignment { enrollment_id, step_id: x.step_id, experiment_id: x.id, variant_id, drawn_by })
    }
}
