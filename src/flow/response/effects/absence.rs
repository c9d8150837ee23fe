//! Somebody is away: what is scheduled for them waits.

use chrono::{DateTime, Utc};

use super::apply::Effect;
use crate::{
    base::ids::EnrollmentId,
    db::TenantTx,
    flow::{Error, sending},
    outreach::{
        calendar::SendingCalendar,
        effects::{self, Change},
        store::{
            queue,
            stop::{self, Circle},
        },
    },
};

/// Moves what is scheduled for the person to one business day after the return, or by two weeks where none is told. Somebody who has
/// left for good is paused: a person decides.
pub(super) async fn put_off(
    tx: &mut TenantTx,
    effect: &Effect<'_>,
    circle: &Circle,
) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    for id in stop::active(tx, &circle.person).await? {
        if effect.facts.has_left {
            let reason = "no longer there, says the automatic answer";
            changes.extend(stop::stop_enrollment(tx, id, "paused", reason, effect.at).await?);
            continue;
        }
        let calendar = sending::calendar_of(tx, id).await?;
        if let Some(earliest) = effects::resumes_at(&effect.facts, effect.at, &calendar) {
            changes.extend(not_before(tx, id, earliest, &calendar).await?);
        }
    }
    Ok(changes)
}

/// Nothing of the enrollment goes before `earliest`; the later steps keep their distance. Applied twice it changes nothing.
pub(super) async fn not_before(
    tx: &mut TenantTx,
    id: EnrollmentId,
    earliest: DateTime<Utc>,
    calendar: &SendingCalendar,
) -> Result<Vec<Change>, Error> {
    let earliest = calendar.next_open(earliest).unwrap_or(earliest);
    let mut previous: Option<DateTime<Utc>> = None;
    let mut times = Vec::new();
    let mut changes = Vec::new();
    for task in stop::scheduled(tx, id).await? {
        let due = match previous {
            None => earliest,
            Some(before) => {
                let due = calendar.after_delay(before, task.delay_days, task.delay_business);
                calendar.next_open(due).unwrap_or(due)
            }
        };
        let after = due.max(task.at);
        if after != task.at {
            times.push((task.task_id, after));
            changes.push(Change::Moved { id: task.task_id, before: task.at, after });
        }
        previous = Some(after);
    }
    if !times.is_empty() {
        queue::reschedule(tx, &times, earliest).await?;
    }
    Ok(changes)
}
