//! Drawing variants for people who are new in a campaign or at a step.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::current::CurrentStep;
use crate::{
    base::ids::{CampaignId, CompanyId, EnrollmentId, ExperimentId, OrganisationId, StepId, VariantId},
    db::TenantTx,
    flow::{Error, reporting::stats::MATURE_AFTER},
    outreach::{
        definition::StepKind,
        experiment::{self, Allocation, Arm, AssignBy},
        store::assignments::{self, Assignment, DrawnBy},
    },
    tracking::store::{
        funnel::{self, Window},
        rollup,
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
    allocation: Allocation,
    /// With the shares of this moment for weights.
    arms: Vec<Arm>,
    /// What the shares were made of: answers and people reached, of mature mails, by variant. None where weights decide.
    seen: HashMap<VariantId, (u64, u64)>,
}

impl Draws {
    /// The experiments of a campaign's steps, with their shares of this moment.
    pub(in crate::flow) async fn load(
        tx: &mut TenantTx,
        campaign_id: CampaignId,
        steps: &[CurrentStep],
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let mut draws = Self::of(tx.organisation_id(), steps);
        if draws.experiments.iter().any(|x| x.allocation == Allocation::Thompson) {
            draws.share_by_answers(tx, campaign_id, now).await?;
        }
        Ok(draws)
    }

    fn of(organisation: Uuid, steps: &[CurrentStep]) -> Self {
        let experiments = steps.iter().filter(|s| s.definition.kind == StepKind::Email);
        let experiments = experiments.filter_map(|step| {
            let active = step.variants.iter().filter(|v| v.is_active).map(|v| Arm {
                variant_id: v.id,
                key: v.definition.key.clone(),
                weight: v.definition.weight,
            });
            Some(Experiment {
                id: step.experiment_id?,
                step_id: step.id,
                assign: step.definition.assign,
                allocation: step.definition.allocation,
                arms: active.collect(),
                seen: HashMap::new(),
            })
        });
        let experiments = experiments.collect();
        Self { organisation: OrganisationId(organisation), experiments, kept: HashMap::new() }
    }

    /// Only mails to which who answers has answered count: a variant that has just been sent is not a bad one.
    async fn share_by_answers(
        &mut self,
        tx: &mut TenantTx,
        campaign_id: CampaignId,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        rollup::refresh(tx).await?;
        let window = Window { since: None, until: None, mature: now - MATURE_AFTER };
        let counts = funnel::groups(tx, "variant", Some(campaign_id), &window).await?;
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        for x in self.experiments.iter_mut().filter(|x| x.allocation == Allocation::Thompson) {
            let mine = counts.iter().filter_map(|c| {
                let id = VariantId(c.group_id?);
                let (answered, reached) = (count(c.mature_replied), count(c.mature_reached));
                x.arms
                    .iter()
                    .any(|arm| arm.variant_id == id)
                    .then_some((id, (answered, reached.max(answered))))
            });
            x.seen = mine.collect();
            x.arms = experiment::by_answers(&x.arms, |id| x.seen.get(&id).copied().unwrap_or_default());
        }
        Ok(())
    }

    /// What the shares are made of, for the audit log; empty where weights decide everything.
    pub(in crate::flow) fn odds(&self) -> Vec<Value> {
        let thompson = self.experiments.iter().filter(|x| x.allocation == Allocation::Thompson);
        thompson.map(|x| json!({"experiment_id": x.id, "step_id": x.step_id, "variants": x.odds()})).collect()
    }

    /// Writes to the log what a batch was drawn from, of experiments whose shares follow the answers.
    pub(in crate::flow) fn log(&self, batch: &[Assignment]) {
        for x in self.experiments.iter().filter(|x| x.allocation == Allocation::Thompson) {
            let all = batch.iter().filter(|a| a.experiment_id == x.id).count();
            if all > 0 {
                let variants: Vec<String> = x.arms.iter().map(|arm| x.said(arm, batch)).collect();
                let variants = variants.join(", ");
                tracing::info!(experiment = %x.id, people = all, variants, "variants drawn by Thompson sampling");
            }
        }
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
            None => (experiment::assign(self.organisation, x.id, unit, &x.arms)?, x.drawn_by()),
        };
        Some(Assignment { enrollment_id, step_id: x.step_id, experiment_id: x.id, variant_id, drawn_by })
    }
}

impl Experiment {
    const fn drawn_by(&self) -> DrawnBy {
        match self.allocation {
            Allocation::Weights => DrawnBy::Weights,
            Allocation::Thompson => DrawnBy::Thompson,
        }
    }

    fn odds(&self) -> Vec<Value> {
        let of = |arm: &Arm| {
            let (answered, reached) = self.seen.get(&arm.variant_id).copied().unwrap_or_default();
            let share = f64::from(arm.weight) / 1e6;
            json!({"key": arm.key, "replied": answered, "reached": reached, "share": share})
        };
        self.arms.iter().map(of).collect()
    }

    /// `B 12/240 share 0.613 drawn 61`: answers of people reached, what they make, and what came out.
    fn said(&self, arm: &Arm, batch: &[Assignment]) -> String {
        let (answered, reached) = self.seen.get(&arm.variant_id).copied().unwrap_or_default();
        let drawn = batch.iter().filter(|a| a.variant_id == arm.variant_id).count();
        let share = f64::from(arm.weight) / 1e6;
        format!("{} {answered}/{reached} share {share:.3} drawn {drawn}", arm.key)
    }
}
