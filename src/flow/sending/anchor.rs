//! What comes after a step that is over: the later steps count from when it really happened.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::{EnrollmentId, StepId, TaskId},
    db::TenantTx,
    flow::{Error, engine::Engine},
    outreach::{
        calendar::SendingCalendar,
        store::{facts, mailboxes, queue},
    },
};

/// Gives the later steps their times, counted from `at`, and ends the enrollment where there is none.
pub(super) async fn step_done(
    tx: &mut TenantTx,
    calendar: &SendingCalendar,
    enrollment_id: EnrollmentId,
    step_id: StepId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let mut previous = at;
    let mut times = Vec::new();
    for step in queue::later_steps(tx, enrollment_id, step_id).await? {
        let due = calendar.after_delay(previous, step.delay_days, step.delay_business);
        let due = calendar.next_open(due).unwrap_or(due);
        times.push((step.task_id, due));
        previous = due;
    }
    if !times.is_empty() {
        queue::reschedule(tx, &times, at).await?;
    }
    queue::step_done(tx, enrollment_id, at).await?;
    Ok(())
}

/// A person has done a `call` or `todo` task: the later steps count from `at`. Whether there was such a task, not yet over.
pub async fn complete_step(
    tx: &mut TenantTx,
    engine: &Engine,
    task_id: TaskId,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let Some((enrollment_id, step_id)) = queue::complete(tx, task_id, engine.clock.now()).await? else {
        return Ok(false);
    };
    let calendar = calendar_of(tx, enrollment_id).await?;
    step_done(tx, &calendar, enrollment_id, step_id, at).await?;
    Ok(true)
}

/// The calendar of the enrollment's mailbox; without a mailbox the default one.
pub(in crate::flow) async fn calendar_of(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
) -> Result<SendingCalendar, Error> {
    let mailbox = match facts::mailbox_of(tx, enrollment_id).await? {
        Some(id) => mailboxes::find(tx, id).await?,
        None => None,
    };
    Ok(mailbox.map(|m| m.calendar()).unwrap_or_default())
}
