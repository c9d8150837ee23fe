//! What a changed sequence means for those who are in it: tasks cancelled, moved and added, variants drawn.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    current::{self, Current, CurrentStep},
    draws::Draws,
    plan::{Operation, Plan},
};
use crate::{
    base::ids::{CampaignId, MailboxId, StepId, TaskId},
    db::TenantTx,
    flow::{Error, engine::Engine},
    outreach::{
        calendar::SendingCalendar,
        reschedule::{Move, Slot, TaskState, reschedule},
        store::{
            assignments, mailboxes,
            pending::{self, NewTask, Row, Task},
        },
    },
};

/// How many tasks a change of the campaign touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TaskCounts {
    /// Made for those who are in the campaign.
    pub added: usize,
    /// Due at another time.
    pub moved: usize,
    /// Of steps that are gone.
    pub cancelled: usize,
}

/// Brings the tasks of everybody whose sequence goes on in line with the steps as they are now in the database; `before` and
/// `plan` say how they came to be so. What was sent stays as it was.
pub(super) async fn follow(
    engine: &Engine,
    tx: &mut TenantTx,
    before: &Current,
    plan: &Plan,
) -> Result<TaskCounts, Error> {
    let now = engine.clock.now();
    let campaign_id = before.campaign.id;
    let removed: Vec<StepId> = (plan.operations.iter())
        .filter_map(|o| {
            if let Operation::RemoveStep { from, .. } = o { Some(before.steps[*from].id) } else { None }
        })
        .collect();
    let mut counts = TaskCounts::default();
    if !removed.is_empty() {
        counts.cancelled = pending::cancel_steps(tx, &removed, now).await?;
    }
    let after = current::load(tx, before.campaign.clone()).await?;
    let sequence = Sequence { steps: &after.steps, changed: changed(before, &after, plan) };
    let rows = pending::list(tx, campaign_id).await?;
    let calendars: HashMap<MailboxId, SendingCalendar> =
        mailboxes::list(tx).await?.into_iter().map(|m| (m.id, m.calendar())).collect();
    let (mut moves, mut added) = (Vec::new(), Vec::new());
    for person in rows.chunk_by(|a, b| a.enrollment_id == b.enrollment_id) {
        let calendar = person[0].mailbox_id.and_then(|id| calendars.get(&id));
        let calendar = calendar.cloned().unwrap_or_default();
        sequence.follow(engine, person, &calendar, now, &mut moves, &mut added);
    }
    if !moves.is_empty() {
        pending::reschedule(tx, &moves, now).await?;
    }
    if !added.is_empty() {
        pending::insert(tx, &added, now).await?;
    }
    pending::mark_follow_ups(tx, campaign_id, now).await?;
    assign(tx, campaign_id, &after.steps, now).await?;
    (counts.moved, counts.added) = (moves.len(), added.len());
    Ok(counts)
}

/// The steps that are kept, but whose delay or predecessor is another than before.
fn changed(before: &Current, after: &Current, plan: &Plan) -> HashSet<StepId> {
    let preceding = |steps: &[CurrentStep], n: usize| n.checked_sub(1).map(|p| steps[p].id);
    let has_moved = |(from, to): &&(usize, usize)| {
        let (old, new) = (&before.steps[*from].definition, &after.steps[*to].definition);
        (old.delay_days, old.delay_business) != (new.delay_days, new.delay_business)
            || preceding(&before.steps, *from) != preceding(&after.steps, *to)
    };
    plan.kept.iter().filter(has_moved).map(|(from, _)| before.steps[*from].id).collect()
}

struct Sequence<'a> {
    steps: &'a [CurrentStep],
    changed: HashSet<StepId>,
}

impl Sequence<'_> {
    /// What one person's tasks have to do.
    fn follow(
        &self,
        engine: &Engine,
        person: &[Row],
        calendar: &SendingCalendar,
        now: DateTime<Utc>,
        moves: &mut Vec<(TaskId, DateTime<Utc>)>,
        added: &mut Vec<NewTask>,
    ) {
        let tasks: Vec<&Task> = person.iter().filter_map(|r| r.task.as_ref()).collect();
        let is_here = |task: &&&Task| self.steps.iter().any(|s| s.id == task.step_id);
        // A mail of a step that is gone was still the last one that this person got.
        let last_of_removed = tasks
            .iter()
            .filter(|t| !is_here(t))
            .filter_map(|t| if let TaskState::Done(at) = state(t) { Some(at) } else { None })
            .max();
        let of = |step: &CurrentStep| tasks.iter().find(|t| t.step_id == step.id).copied();
        let slots: Vec<Slot> = (self.steps.iter())
            .map(|step| Slot {
                delay_days: step.definition.delay_days,
                delay_business: step.definition.delay_business,
                is_changed: self.changed.contains(&step.id),
                task: of(step).map_or(TaskState::Missing, state),
            })
            .collect();
        let (head, row) = (&self.steps, &person[0]);
        for (n, decision) in reschedule(&slots, last_of_removed, calendar, now).into_iter().enumerate() {
            match (decision, of(&head[n])) {
                (Move::To(at), Some(task)) => moves.push((task.id, at)),
                (Move::Add(scheduled_for), None) => added.push(NewTask {
                    id: engine.ids.next(),
                    enrollment_id: row.enrollment_id,
                    step_id: head[n].id,
                    mailbox_id: row.mailbox_id,
                    scheduled_for,
                    is_follow_up: n > 0,
                }),
                _ => {}
            }
        }
    }
}

fn state(task: &Task) -> TaskState {
    match task.status.as_str() {
        "scheduled" => TaskState::Scheduled(task.scheduled_for),
        "done" => TaskState::Done(task.sent_at.unwrap_or(task.scheduled_for)),
        "locked" | "held" => TaskState::Busy(task.scheduled_for),
        _ => TaskState::Over,
    }
}

/// Draws a variant for everybody who has a task of a step with variants ahead and none drawn yet.
async fn assign(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    steps: &[CurrentStep],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let people = pending::unassigned(tx, campaign_id).await?;
    if people.is_empty() {
        return Ok(());
    }
    let mut draws = Draws::load(tx, campaign_id, steps, now).await?;
    draws.look_up(tx, people.iter().map(|p| p.company_id)).await?;
    let drawn: Vec<_> =
        people.iter().filter_map(|p| draws.one(p.experiment_id, p.enrollment_id, p.company_id)).collect();
    if !drawn.is_empty() {
        draws.log(&drawn);
        assignments::insert(tx, &drawn, now).await?;
    }
    Ok(())
}
