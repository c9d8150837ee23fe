//! The gate with its facts: asked before a mail is composed, again in the transaction that arms it, and by `why`.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    base::ids::{EnrollmentId, StepId},
    db::TenantTx,
    flow::{Error, engine::Engine, mailboxes, privacy::hashing},
    outreach::{
        gate::{self, Hold},
        mailbox::Mailbox,
        store::{facts, mailboxes as store},
    },
};

/// How old the knowledge of the inbox may be when a follow-up leaves.
const SYNC_FRESHNESS: TimeDelta = TimeDelta::seconds(60);

/// What keeps this step from this recipient.
pub(in crate::flow) async fn recipient(
    tx: &mut TenantTx,
    engine: &Engine,
    mailbox: &Mailbox,
    enrollment_id: EnrollmentId,
    step_id: StepId,
    now: DateTime<Utc>,
) -> Result<(Vec<Hold>, Option<String>), Error> {
    let Some((mut recipient, company_id)) = facts::recipient(tx, enrollment_id, step_id).await? else {
        return Ok((vec![Hold::new("enrollment_not_active", None)], None));
    };
    if let Some(address) = &recipient.email {
        recipient.suppressed = hashing::find_for(engine, tx, address, company_id).await?.is_some();
    }
    let holds = gate::recipient_holds(&recipient, &mailbox.calendar(), now);
    Ok((holds, recipient.email))
}

/// Whether the inbox was read recently enough for a follow-up; a reading from the future proves nothing.
pub(super) fn is_fresh(mailbox: &Mailbox, now: DateTime<Utc>) -> bool {
    mailbox.last_synced_at.is_some_and(|at| at <= now && now - at <= SYNC_FRESHNESS)
}

/// Everything that keeps the enrollment's next step from going now, for `why`: rules and when they end. Empty: it goes with the
/// next pass. An enrollment without a step to come is held by its state.
pub async fn holds(
    tx: &mut TenantTx,
    engine: &Engine,
    enrollment_id: EnrollmentId,
) -> Result<Vec<Hold>, Error> {
    let now = engine.clock.now();
    let Some(task) = facts::next_task(tx, enrollment_id).await? else {
        return Ok(vec![Hold::new("nothing_scheduled", None)]);
    };
    let mailbox = match task.mailbox_id {
        Some(id) => store::find(tx, id).await?,
        None => None,
    };
    let mut holds = Vec::new();
    match task.status.as_str() {
        "held" => holds.push(Hold::new("outcome_unknown", None)),
        "locked" => holds.push(Hold::new("in_progress", None)),
        _ => {}
    }
    if task.scheduled_for > now {
        holds.push(Hold::new("scheduled", Some(task.scheduled_for)));
    }
    if task.kind != "email" {
        holds.push(Hold::new("manual_step", None));
        return Ok(holds);
    }
    let Some(mailbox) = mailbox else {
        holds.push(Hold::new("no_mailbox", None));
        return Ok(holds);
    };
    holds.extend(recipient(tx, engine, &mailbox, enrollment_id, task.step_id, now).await?.0);
    let usage = mailboxes::usage(tx, &mailbox, now, true).await?;
    holds.extend(gate::mailbox_holds(&mailbox, &usage, now));
    Ok(holds)
}
