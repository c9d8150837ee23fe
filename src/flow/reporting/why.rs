//! What keeps the next mail from somebody, and when it goes.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    base::{
        email,
        ids::{CampaignId, EnrollmentId},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
        sending::{self, Hold},
    },
    iam::Action,
    outreach::store::{
        mailboxes,
        sequences::{self, Sequence},
    },
};

/// One enrollment: where it is and what holds it.
#[derive(Clone, Debug, Serialize)]
pub struct Why {
    /// The person's address.
    pub email: Option<String>,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Its name.
    pub campaign: String,
    /// The enrollment's state.
    pub state: String,
    /// Why it is in a final state.
    pub stopped_reason: Option<String>,
    /// The rules that refuse now, each with the time at which it ends; without one somebody has to act.
    pub held_by: Vec<Hold>,
    /// The step that comes next, counted from 0.
    pub next_step_index: Option<i32>,
    /// When it goes at the earliest; none where no time can be told.
    pub next_send_at: Option<DateTime<Utc>>,
}

/// The answer for one person: the enrollment that matters most (active before others, then the newest), and the others.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The enrollment that matters most.
    #[serde(flatten)]
    pub first: Why,
    /// The same person's other enrollments.
    pub others: Vec<Why>,
}

/// What holds the person with this address, or this enrollment (id or beginning of it).
pub async fn why(engine: &Engine, scope: &Scope, name: &str) -> Result<Answer, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let found = if name.contains('@') {
        let key =
            email::normalise(name).ok_or_else(|| Error::invalid(format!("{name:?} is no e-mail address")))?;
        let found = sequences::of_address(&mut tx, &key).await?;
        if found.is_empty() {
            return Err(Error::not_found("enrollment of", name));
        }
        found
    } else {
        let candidates = sequences::starting_with(&mut tx, &name.to_lowercase()).await?;
        vec![naming::resolve("enrollment", name, candidates, |s| (s.enrollment_id.0, String::new()))?]
    };
    let mut answers = Vec::new();
    for sequence in found {
        answers.push(explain(engine, &mut tx, sequence).await?);
    }
    let first = answers.remove(0);
    Ok(Answer { first, others: answers })
}

async fn explain(engine: &Engine, tx: &mut TenantTx, sequence: Sequence) -> Result<Why, Error> {
    let held_by = sending::holds(tx, engine, sequence.enrollment_id).await?;
    // A rule without an end makes every other time meaningless.
    let latest = held_by.iter().try_fold(engine.clock.now(), |latest, hold| Some(latest.max(hold.until?)));
    let next_send_at = match (latest, sequence.mailbox_id, sequence.next_step_index) {
        (Some(at), Some(mailbox), Some(_)) => {
            mailboxes::find(tx, mailbox).await?.and_then(|m| m.calendar().next_open(at))
        }
        _ => None,
    };
    Ok(Why {
        email: sequence.email,
        enrollment_id: sequence.enrollment_id,
        campaign_id: sequence.campaign_id,
        campaign: sequence.campaign,
        state: sequence.state,
        stopped_reason: sequence.stopped_reason,
        held_by,
        next_step_index: sequence.next_step_index,
        next_send_at,
    })
}
