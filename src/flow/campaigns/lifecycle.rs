//! Start, pause, resume, archive.

use serde::Serialize;
use serde_json::json;

use super::current::{self, Current};
use crate::{
    base::ids::CampaignId,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{
        campaign::{Status, Transition},
        definition,
        store::{campaigns, pending},
    },
};

/// A campaign that changed its status.
#[derive(Clone, Debug, Serialize)]
pub struct Moved {
    /// The campaign.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// What it is now.
    pub status: Status,
    /// What it was.
    pub before: Status,
    /// Sequences that this ended.
    pub stopped: u64,
    /// Tasks that this cancelled.
    pub cancelled: usize,
}

/// Changes the status of a campaign. Archiving ends its sequences and cancels what is scheduled.
pub async fn change_status(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    transition: Transition,
    dry_run: bool,
) -> Result<Moved, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let campaign = current::find_locked(&mut tx, name).await?;
    let before = campaign.status;
    let status = before.after(transition).ok_or_else(|| not_from_here(&campaign.name, before, transition))?;
    let (id, name) = (campaign.id, campaign.name.clone());
    if transition == Transition::Start {
        refuse_unready(&current::load(&mut tx, campaign).await?)?;
    }
    let now = engine.clock.now();
    campaigns::set_status(&mut tx, id, status, now).await?;
    let (mut stopped, mut cancelled) = (0, 0);
    if transition == Transition::Archive {
        stopped = pending::stop_enrollments(&mut tx, id, "campaign archived", now).await?;
        cancelled = pending::cancel_campaign(&mut tx, id, now).await?;
    }
    let action = format!("campaign.{}", transition.as_str());
    let detail = json!({"before": before, "stopped": stopped, "cancelled": cancelled});
    engine.audit(&mut tx, scope, &action, Some(&name), detail).await?;
    tx.finish(dry_run).await?;
    Ok(Moved { id, name, status, before, stopped, cancelled })
}

fn not_from_here(name: &str, status: Status, transition: Transition) -> Error {
    let hint = match (status, transition) {
        (Status::Archived, _) => {
            Some("an archived campaign stays so; export it and apply it under another name")
        }
        (Status::Paused, Transition::Start) => Some("go on with `pflow campaign resume NAME`"),
        (Status::Draft | Status::Finished, Transition::Resume) => {
            Some("begin with `pflow campaign start NAME`")
        }
        _ => None,
    };
    Error::conflict(
        format!("campaign {name:?} is {}, it cannot {}", status.as_str(), transition.as_str()),
        hint,
    )
}

/// A campaign starts only when every step of it can be sent. Nobody has to be enrolled yet.
fn refuse_unready(current: &Current) -> Result<(), Error> {
    let name = &current.campaign.name;
    let refuse = |what: &str, hint| {
        Err(Error::conflict(format!("campaign {name:?} cannot start: {what}"), Some(hint)))
    };
    if current.steps.is_empty() {
        return refuse("it has no step", "add one: `pflow campaign step add NAME --subject … --body …`");
    }
    if current.senders.is_empty() {
        return refuse("it has no mailbox", "name one in its file: mailboxes = [\"…\"], and apply it");
    }
    if !current.senders.iter().any(|s| s.status == "active") {
        let all: Vec<String> =
            current.senders.iter().map(|s| format!("{} is {}", s.address, s.status)).collect();
        return refuse(
            &format!("it has no active mailbox: {}", all.join(", ")),
            "see `pflow mailbox list`; wake one with `pflow mailbox resume ADDRESS`",
        );
    }
    match definition::problems(&current.definition(), true).first() {
        None => Ok(()),
        Some(problem) => refuse(
            &problem.step.map_or(problem.message.clone(), |n| format!("step {n}: {}", problem.message)),
            "add what is missing: `pflow campaign variant add NAME STEP …`, or apply a campaign file",
        ),
    }
}
