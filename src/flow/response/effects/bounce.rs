//! Mail that came back: whose fault it is decides what follows.

use chrono::TimeDelta;

use super::{absence::not_before, apply::Effect, people::source};
use crate::{
    base::ids::MailboxId,
    db::TenantTx,
    flow::{Error, engine::Engine, privacy::hashing, sending},
    outreach::{
        bounce::Cause,
        effects::{self, Change, SOFT_BOUNCE_WAIT},
        store::{
            mailboxes,
            sent_before::Outbound,
            stop::{self, Ground},
        },
        suppression::Reason,
    },
};

/// Gmail's limits are counted over 24 hours.
const SELF_BOUNCE_REST: TimeDelta = TimeDelta::hours(24);

/// The address is bad: the enrollment ends, the address is marked and suppressed.
pub(super) async fn hard(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    to: &Outbound,
    reason: &str,
) -> Result<Vec<Change>, Error> {
    if effect.facts.own_limit {
        return refused_by_our_own(tx, engine, effect, to).await;
    }
    let mut changes = Vec::new();
    changes.extend(stop::mark_outbound(tx, to.id, &["sent"], "bounced").await?);
    if let Some(address) = &to.to_address {
        changes.extend(stop::mark_address_bounced(tx, address).await?);
        let ground = Ground { reason: Reason::Bounce, source: &source(effect), at: effect.at };
        changes.extend(hashing::suppress_address(engine, tx, address, ground).await?);
    }
    if let Some(id) = to.enrollment_id {
        changes.extend(stop::stop_enrollment(tx, id, "bounced", reason, effect.at).await?);
    }
    Ok(changes)
}

/// The address may be good: the next step is the next try, three days later at the earliest. Too many of them over days, or a second
/// refusal that looks like an unknown recipient, and it is bad. A block or a policy is our own trouble: the mailbox rests.
pub(super) async fn soft(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    to: &Outbound,
) -> Result<Vec<Change>, Error> {
    if effect.facts.own_limit {
        return refused_by_our_own(tx, engine, effect, to).await;
    }
    if effect.facts.cause == Cause::Policy
        && let Some(mailbox_id) = to.mailbox_id
        && !effect.is_replay
    {
        rest(tx, engine, effect, mailbox_id).await?;
    } else if let Some(address) = &to.to_address {
        let so_far = stop::refusals(tx, address).await?;
        let apart = so_far.last.zip(so_far.first).map_or(TimeDelta::zero(), |(last, first)| last - first);
        if effects::is_worn_out(so_far.soft, so_far.denied, apart) {
            return hard(tx, engine, effect, to, "too many soft bounces").await;
        }
    }
    let Some(id) = to.enrollment_id else { return Ok(Vec::new()) };
    if stop::active(tx, &[id]).await?.is_empty() {
        return Ok(Vec::new());
    }
    let calendar = sending::calendar_of(tx, id).await?;
    not_before(tx, id, effect.at + SOFT_BOUNCE_WAIT, &calendar).await
}

async fn rest(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    mailbox_id: MailboxId,
) -> Result<(), Error> {
    let now = engine.clock.now();
    let rests = mailboxes::find(tx, mailbox_id).await?.map_or(0, |m| m.trouble.rests);
    let until = effect.at + sending::rest(rests);
    if until > now {
        mailboxes::rest(tx, mailbox_id, until, "a mail was refused by policy: see `pflow inbox list`", now)
            .await?;
    }
    Ok(())
}

/// Our own provider took the mail and sent it back: its limit is used up. The mailbox rests, nobody is suppressed, and the sequence
/// ends here, since nothing can follow a mail that was not sent; the enrollment says why.
async fn refused_by_our_own(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    to: &Outbound,
) -> Result<Vec<Change>, Error> {
    let reason = "our provider's sending limit: the mail came back unsent";
    let mut changes = Vec::new();
    if let Some(id) = to.enrollment_id {
        changes.extend(stop::stop_enrollment(tx, id, "failed", reason, effect.at).await?);
    }
    changes.extend(stop::mark_outbound(tx, to.id, &["sent", "sending", "held"], "failed").await?);
    if let Some(mailbox_id) = effect.mailbox_id.filter(|_| !effect.is_replay) {
        let now = engine.clock.now();
        mailboxes::rest(tx, mailbox_id, now + SELF_BOUNCE_REST, reason, now).await?;
    }
    Ok(changes)
}
