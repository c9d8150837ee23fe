//! Ids: UUID v7, time-ordered, so that indexes stay dense; one type per kind of thing, so that they are not mixed up.

use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use uuid::{ContextV7, Timestamp, Uuid};

use super::clock::Clock;

/// Makes ids from a clock and the system's random source.
#[derive(Clone, Debug)]
pub struct IdSource {
    clock: Clock,
    context: Arc<Mutex<ContextV7>>,
}

impl IdSource {
    /// Ids that carry the time of `clock`.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self { clock, context: Arc::new(Mutex::new(ContextV7::new())) }
    }

    /// The next id; ids made one after the other are ordered.
    #[must_use]
    pub fn next<T: From<Uuid>>(&self) -> T {
        let now = self.clock.now();
        let context = self.context.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        T::from(Uuid::new_v7(Timestamp::from_unix(&*context, seconds, now.timestamp_subsec_nanos())))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// `iam.organisations`: the tenant.
    OrganisationId,
    /// `iam.users`.
    UserId,
    /// `crm.companies`.
    CompanyId,
    /// `crm.people`.
    PersonId,
    /// `crm.positions`.
    PositionId,
    /// `crm.imports`.
    ImportId,
    /// `outreach.mailboxes`.
    MailboxId,
    /// `outreach.campaigns`.
    CampaignId,
    /// `outreach.prompts`.
    PromptId,
    /// `outreach.prompt_runs`.
    PromptRunId,
    /// `outreach.workflow_steps`.
    StepId,
    /// `outreach.step_experiments`.
    ExperimentId,
    /// `outreach.step_experiment_variants`.
    VariantId,
    /// `outreach.campaign_enrollments`.
    EnrollmentId,
    /// `outreach.tasks`.
    TaskId,
    /// `outreach.messages`.
    MessageId,
    /// `outreach.suppressions`.
    SuppressionId,
}
