//! Taking somebody out of a campaign.

use serde::Serialize;
use serde_json::json;

use crate::{
    base::{
        email,
        ids::{CampaignId, EnrollmentId},
    },
    flow::{
        Error,
        campaigns::current,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::enrollments,
};

/// What came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Unenrolled {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
    /// The address, lower-case.
    pub email: String,
    /// The state it is in now: `stopped`, or what it had ended in before.
    pub state: String,
    /// Tasks that were cancelled.
    pub cancelled: u64,
}

/// Stops the sequences of everybody with this address in the campaign. Who is out already stays as they are.
pub async fn unenroll(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    address: &str,
    reason: &str,
    dry_run: bool,
) -> Result<Vec<Unenrolled>, Error> {
    let normal = email::normalise(address);
    let normal = normal.ok_or_else(|| Error::invalid(format!("{address:?} is no e-mail address")))?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::invalid("the reason is empty"));
    }
    let now = engine.clock.now();
    let mut tx = engine.begin(scope, Action::Work).await?;
    let campaign = current::find(&mut tx, campaign).await?;
    let found = enrollments::list(&mut tx, campaign.id, Some(&normal), i64::MAX).await?;
    if found.is_empty() {
        return Err(Error::not_found("enrolled prospect", address));
    }
    let mut all = Vec::new();
    for enrolled in found {
        let stopped = enrollments::stop(&mut tx, &[enrolled.id], reason, now).await?;
        all.push(Unenrolled {
            campaign_id: campaign.id,
            enrollment_id: enrolled.id,
            email: enrolled.email,
            state: if stopped.enrollments > 0 { "stopped".to_owned() } else { enrolled.state },
            cancelled: stopped.tasks,
        });
    }
    let detail = json!({"campaign_id": campaign.id, "reason": reason});
    engine.audit(&mut tx, scope, "campaign.unenroll", Some(&normal), detail).await?;
    tx.finish(dry_run).await?;
    Ok(all)
}
