//! Sequences that end or wait, and addresses that nobody writes to any more.

use super::apply::Effect;
use crate::{
    db::TenantTx,
    flow::{Error, engine::Engine, privacy::hashing},
    outreach::{
        classify::Class,
        effects::Change,
        store::{
            sent_before::Outbound,
            stop::{self, COLLEAGUE_ANSWERED, Circle, Ground},
        },
        suppression::Reason,
    },
};

/// The enrollment itself takes the state; the person's others take it too, and say that it was in another campaign.
pub(super) async fn stop(
    tx: &mut TenantTx,
    effect: &Effect<'_>,
    to: &Outbound,
    circle: &Circle,
    state: &str,
    reason: &str,
) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    for id in &circle.person {
        let is_own = Some(*id) == to.enrollment_id;
        let reason = if is_own { reason.to_owned() } else { stop::elsewhere(reason) };
        changes.extend(stop::stop_enrollment(tx, *id, state, &reason, effect.at).await?);
    }
    Ok(changes)
}

/// The sequences of the other people at the same company wait for a person to decide.
pub(super) async fn pause_colleagues(
    tx: &mut TenantTx,
    effect: &Effect<'_>,
    circle: &Circle,
) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    for id in &circle.colleagues {
        changes.extend(stop::stop_enrollment(tx, *id, "paused", COLLEAGUE_ANSWERED, effect.at).await?);
    }
    Ok(changes)
}

/// Suppresses the address we wrote to, and for an opt-out the one that it came from; a report about spam comes from a provider.
pub(super) async fn suppress(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    written_to: Option<&str>,
    reason: Reason,
) -> Result<Vec<Change>, Error> {
    let sender = (effect.class == Class::Unsubscribe).then_some(effect.from_address);
    let source = source(effect);
    let mut changes = Vec::new();
    for address in written_to.into_iter().chain(sender).filter(|a| !a.is_empty()) {
        let ground = Ground { reason, source: &source, at: effect.at };
        changes.extend(hashing::suppress_address(engine, tx, address, ground).await?);
    }
    Ok(changes)
}

/// How a suppression names the mail that asked for it.
pub(super) fn source(effect: &Effect<'_>) -> String {
    format!("message {}", effect.id)
}
