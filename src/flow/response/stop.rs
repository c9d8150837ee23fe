//! What an inbound mail changes, in the transaction that stores it.

use super::{matching::Strength, reading::Reading};
use crate::{
    base::ids::{MailboxId, MessageId},
    db::{self, TenantTx},
    flow::{Error, engine::Engine, privacy::hashing, sending},
    outreach::{
        classify::Class,
        store::{
            inbound::{self, Outbound},
            mailboxes,
            outbox::Left,
            stop,
        },
    },
};

use chrono::{DateTime, TimeDelta, Utc};

/// Gmail's limits are counted over 24 hours.
const SELF_BOUNCE_REST: TimeDelta = TimeDelta::hours(24);

/// What there is to know about an inbound mail when its effects are applied.
pub(super) struct Effect<'a> {
    pub(super) id: MessageId,
    pub(super) class: Class,
    pub(super) from_address: &'a str,
    /// When it was written.
    pub(super) at: DateTime<Utc>,
    /// Whether the mail names ours by its Message-ID.
    pub(super) strength: Strength,
    /// The mailbox whose own provider says that its limit is used up.
    pub(super) limit_of: Option<MailboxId>,
}

impl<'a> Effect<'a> {
    pub(super) fn of(
        id: MessageId,
        mailbox_id: MailboxId,
        reading: &'a Reading,
        at: DateTime<Utc>,
        strength: Strength,
    ) -> Self {
        Self {
            id,
            class: reading.verdict.class,
            from_address: &reading.mail.from_address,
            at,
            strength,
            limit_of: reading.verdict.bounce.as_ref().filter(|b| b.own_limit).map(|_| mailbox_id),
        }
    }
}

/// Applies it to the enrollment of `to`, and to the same person's others. The enrollments are locked first, as the arming of a
/// send locks its own: an answer that is stored before the arming stops the send.
pub(super) async fn apply(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: Effect<'_>,
    to: &Outbound,
) -> Result<(), Error> {
    let now = engine.clock.now();
    let everyone = match to.enrollment_id {
        Some(id) => stop::lock_person(tx, id).await?,
        None => Vec::new(),
    };
    inbound::set_match(tx, effect.id, to).await?;
    if effect.strength == Strength::Named {
        prove_sent(tx, to, now).await?;
    }
    if let Some(id) = to.enrollment_id {
        stop::touch(tx, id, effect.at).await?;
    }
    let written_to = to.to_address.as_deref();
    if let Some(mailbox_id) = effect.limit_of {
        return refused_by_our_own(tx, mailbox_id, to, now).await;
    }
    match effect.class {
        Class::Reply if to.exit_on_reply => stop_all(tx, to, &everyone, "replied", "reply", now).await?,
        Class::Unsubscribe | Class::Complaint => {
            let reason = if effect.class == Class::Complaint { "complaint" } else { "unsubscribe" };
            // A report about spam comes from the provider, an opt-out perhaps from another address of the person.
            let sender = (effect.class == Class::Unsubscribe).then_some(effect.from_address);
            suppress(tx, engine, written_to.into_iter().chain(sender), reason, &effect).await?;
            stop_all(tx, to, &everyone, "unsubscribed", reason, now).await?;
        }
        Class::BounceHard => {
            stop::mark_bounced(tx, to.id).await?;
            if let Some(address) = written_to {
                stop::mark_address_bounced(tx, address).await?;
            }
            suppress(tx, engine, written_to.into_iter(), "bounce", &effect).await?;
            if let Some(id) = to.enrollment_id {
                stop::stop_enrollment(tx, id, "bounced", "bounce", now).await?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Our own provider took the mail and sent it back: its limit is used up. The mailbox rests, nobody is suppressed, and the sequence
/// ends here, since nothing can follow a mail that was not sent; the enrollment says why.
async fn refused_by_our_own(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    to: &Outbound,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let reason = "our provider's sending limit: the mail came back unsent";
    if let Some(id) = to.enrollment_id {
        stop::stop_enrollment(tx, id, "failed", reason, now).await?;
    }
    stop::mark_unsent(tx, to.id).await?;
    mailboxes::rest(tx, mailbox_id, now + SELF_BOUNCE_REST, reason, now).await?;
    Ok(())
}

/// Late proof that a mail did leave whose outcome nobody knew: the sequence goes on from then.
async fn prove_sent(tx: &mut TenantTx, to: &Outbound, now: DateTime<Utc>) -> Result<(), Error> {
    if let Some(task_id) = to.task_id
        && stop::is_held(tx, to.id).await?
    {
        sending::mark_sent(tx, task_id, Left::default(), now).await?;
    }
    Ok(())
}

/// The enrollment itself takes the state; the person's others take it too, and say through which campaign.
async fn stop_all(
    tx: &mut TenantTx,
    to: &Outbound,
    everyone: &[crate::base::ids::EnrollmentId],
    state: &str,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    for id in everyone {
        let reason = match (Some(*id) == to.enrollment_id, to.campaign_id) {
            (false, Some(campaign)) => format!("{reason} in campaign {campaign}"),
            _ => reason.to_owned(),
        };
        stop::stop_enrollment(tx, *id, state, &reason, now).await?;
    }
    Ok(())
}

async fn suppress(
    tx: &mut TenantTx,
    engine: &Engine,
    addresses: impl Iterator<Item = &str>,
    reason: &str,
    effect: &Effect<'_>,
) -> Result<(), Error> {
    let source = format!("message {}", effect.id);
    for address in addresses.filter(|a| !a.is_empty()) {
        hashing::suppress_address(engine, tx, address, reason, &source).await?;
    }
    Ok(())
}
