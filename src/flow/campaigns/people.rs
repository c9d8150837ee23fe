//! Holding and resuming the sequences of single people.

use serde::Serialize;
use serde_json::json;

use super::current;
use crate::{
    base::{
        email,
        ids::{CampaignId, EnrollmentId},
    },
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::enrollments,
};

/// `stopped_reason` of a sequence that a person holds.
const BY_HAND: &str = "held by hand";

/// Somebody's sequence in a campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
    /// The address, lower-case.
    pub email: String,
    /// The state it is in now.
    pub state: String,
    /// Whether this changed it.
    pub changed: bool,
}

/// Holds the sequences of these people in the campaign (`pause`), or lets them go on: those that somebody holds, and those that wait
/// because a colleague answered or an automatic answer says that the person has left. Who is out already stays as they are.
pub async fn hold_people(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    addresses: &[String],
    pause: bool,
    dry_run: bool,
) -> Result<Vec<Held>, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let campaign = current::find(&mut tx, campaign).await?;
    let now = engine.clock.now();
    let mut all = Vec::new();
    for address in addresses {
        let normal = email::normalise(address)
            .ok_or_else(|| Error::invalid(format!("{address:?} is no e-mail address")))?;
        let found = enrollments::list(&mut tx, campaign.id, Some(&normal), i64::MAX).await?;
        if found.is_empty() {
            return Err(Error::not_found("enrolled prospect", address));
        }
        for enrolled in found {
            let changed = enrollments::hold(&mut tx, enrolled.id, pause.then_some(BY_HAND), now).await?;
            let state = match (changed, pause) {
                (true, true) => "paused".to_owned(),
                (true, false) => "active".to_owned(),
                (false, _) => enrolled.state,
            };
            all.push(Held {
                campaign_id: campaign.id,
                enrollment_id: enrolled.id,
                email: enrolled.email,
                state,
                changed,
            });
        }
    }
    let action = if pause { "enrollment.pause" } else { "enrollment.resume" };
    let ids: Vec<_> = all.iter().filter(|h| h.changed).map(|h| h.enrollment_id).collect();
    engine.audit(&mut tx, scope, action, Some(&campaign.name), json!({"enrollments": ids})).await?;
    tx.finish(dry_run).await?;
    Ok(all)
}
