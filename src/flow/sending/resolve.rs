//! Sends whose outcome no one can know: listed, and decided by a person.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::anchor;
use crate::{
    base::ids::{MessageId, TaskId},
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::store::{
        answers, facts,
        outbox::{self, Left, Outbound},
        queue,
    },
};

pub use crate::outreach::store::outbox::Listed;

/// The statuses of outbound messages.
const STATES: [&str; 9] =
    ["draft", "approved", "composed", "parked", "sending", "sent", "bounced", "failed", "held"];

/// Outbound messages in this state, oldest first.
pub async fn list(engine: &Engine, scope: &Scope, state: &str) -> Result<Vec<Listed>, Error> {
    if !STATES.contains(&state) {
        return Err(Error::invalid_with(
            format!("{state:?} is no state of a send"),
            format!("states are {}", STATES.join(", ")),
        ));
    }
    let mut tx = engine.begin(scope, Action::Read).await?;
    Ok(outbox::list(&mut tx, state).await?)
}

/// A person says whether a held mail left. If it did, the sequence goes on from then; if not, it is sent again.
pub async fn resolve(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    sent: bool,
    dry_run: bool,
) -> Result<Listed, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let held = outbox::list(&mut tx, "held").await?;
    let mut message = naming::resolve("held send", id, held, |m| (m.id, m.id.to_string()))?;
    let (task_id, now) = (TaskId(message.id), engine.clock.now());
    let answer = answers::find(&mut tx, MessageId(message.id)).await?;
    if sent {
        mark_sent(&mut tx, task_id, Left::default(), now).await?;
    } else if let Some(answer) = answer {
        super::answers::put_back(&mut tx, &answer, &["held"], now).await?;
    } else if let Some(held) = outbox::find(&mut tx, task_id).await? {
        put_back(&mut tx, &held, now).await?;
    }
    let detail = json!({"sent": sent, "to": message.to});
    engine.audit(&mut tx, scope, "send.resolve", Some(&message.id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    if sent { "sent" } else { "composed" }.clone_into(&mut message.state);
    Ok(message)
}

/// A held mail left: the message is `sent` since it was armed, its task `done`, the later steps count from then. A person's answer has
/// no task. Whether it was held.
pub(in crate::flow) async fn mark_sent(
    tx: &mut TenantTx,
    task_id: TaskId,
    left: Left<'_>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let Some(message) = outbox::find(tx, task_id).await? else {
        return super::answers::mark_sent(tx, MessageId(task_id.0), &["held"], left, now).await;
    };
    facts::lock_enrollment(tx, message.enrollment_id).await?;
    let sent_at = message.armed_at.unwrap_or(now);
    if !outbox::mark_sent(tx, message.id, &["held"], left, sent_at).await?
        || !queue::resolve_held(tx, task_id, "done", now).await?
    {
        return Ok(false);
    }
    let Some(step_id) = facts::step_of(tx, task_id).await? else { return Ok(true) };
    let calendar = anchor::calendar_of(tx, message.enrollment_id).await?;
    anchor::step_done(tx, &calendar, message.enrollment_id, step_id, sent_at).await?;
    Ok(true)
}

/// A held mail did not leave: it is armed again, if all the checks still let it. Whether it was held.
pub(super) async fn put_back(
    tx: &mut TenantTx,
    message: &Outbound,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    facts::lock_enrollment(tx, message.enrollment_id).await?;
    Ok(outbox::disarm(tx, message.id, &["held"], now).await?
        && queue::resolve_held(tx, TaskId(message.id.0), "scheduled", now).await?)
}
