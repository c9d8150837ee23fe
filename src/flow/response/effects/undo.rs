//! What a mail changed is taken back, the last change first.

use super::{
    apply::{self, Effect},
    people::source,
};
use crate::{
    db::{self, TenantTx},
    flow::{Error, engine::Engine},
    outreach::{
        classify::Class,
        effects::Change,
        store::{
            inbound,
            judged::{self, Judged},
            sent_before,
            stop::Circle,
            undo::{self, State},
        },
    },
};

/// Takes back what `mail` changed, where nothing else has changed it since, and lets the other mails of the same people take effect
/// again: what two of them asked for stays. What `mail` changes from now on is its caller's to keep.
pub(in crate::flow::response) async fn undo(
    tx: &mut TenantTx,
    engine: &Engine,
    mail: &Judged,
    circle: &Circle,
) -> Result<u64, Error> {
    let mut undone = 0;
    // Enrollments first: a task is only scheduled again where its enrollment goes on.
    let (states, others): (Vec<_>, Vec<_>) =
        mail.effects.iter().rev().partition(|c| matches!(c, Change::Enrollment { .. }));
    for change in states.into_iter().chain(others) {
        undone += u64::from(take_back(tx, engine, mail, change).await?);
    }
    let everyone: Vec<_> = circle.person.iter().chain(&circle.colleagues).copied().collect();
    for other in judged::of_enrollments(tx, &everyone).await? {
        if other.id != mail.id {
            again(tx, engine, other, circle).await?;
        }
    }
    Ok(undone)
}

async fn take_back(
    tx: &mut TenantTx,
    engine: &Engine,
    mail: &Judged,
    change: &Change,
) -> Result<bool, db::Error> {
    let now = engine.clock.now();
    match change {
        Change::Enrollment { id, before, reason_before, after, reason } => {
            let from = State { state: after, reason: Some(reason) };
            undo::enrollment(tx, *id, from, State { state: before, reason: reason_before.as_deref() }).await
        }
        Change::Cancelled { id } => undo::cancelled(tx, *id, now).await,
        Change::Moved { id, before, after } => undo::moved(tx, *id, *after, *before, now).await,
        Change::Suppressed { id } => {
            let effect = Effect::stored(mail, Class::Other, true);
            undo::suppression(tx, *id, &source(&effect)).await
        }
        Change::Address { id, before } => undo::address(tx, *id, before).await,
        Change::Outbound { id, before, after } => undo::outbound(tx, *id, after, before).await,
    }
}

/// Another mail of the same people takes effect again, and keeps what that changed beside what it changed before.
async fn again(tx: &mut TenantTx, engine: &Engine, mut other: Judged, circle: &Circle) -> Result<(), Error> {
    let Some(about) = other.about_id else { return Ok(()) };
    let Some(to) = sent_before::outbound_by_ids(tx, &[], &[about.0]).await?.pop() else { return Ok(()) };
    let class = Class::parse(&other.class).unwrap_or(Class::Other);
    // Seen from the other mail's person, the circle is another one.
    let its_own = match to.enrollment_id {
        Some(id) if !circle.person.contains(&id) => apply::lock(tx, &to).await?,
        _ => circle.clone(),
    };
    let changes = apply::change(tx, engine, &Effect::stored(&other, class, true), &to, &its_own).await?;
    if !changes.is_empty() {
        let mut effects = std::mem::take(&mut other.effects);
        effects.extend(changes);
        inbound::set_effects(tx, other.id, &effects).await?;
    }
    Ok(())
}
