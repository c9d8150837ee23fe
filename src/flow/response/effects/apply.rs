//! The effects of a mail, by its class.

use chrono::{DateTime, TimeDelta, Utc};

use super::{absence, bounce, people};
use crate::{
    base::ids::{MailboxId, MessageId, TaskId},
    db::TenantTx,
    flow::{Error, engine::Engine, response::matching::Match, sending},
    outreach::{
        classify::Class,
        effects::{Change, Facts},
        store::{
            inbound,
            judged::Judged,
            mailboxes,
            outbox::Left,
            sent_before::Outbound,
            stop::{self, Circle},
        },
        suppression::Reason,
    },
};

/// How long a mailbox writes less after somebody called a mail of it spam.
const SLOWED: TimeDelta = TimeDelta::days(7);

/// What there is to know about an inbound mail when its effects are applied.
#[derive(Clone, Debug)]
pub(in crate::flow::response) struct Effect<'a> {
    pub(in crate::flow::response) id: MessageId,
    pub(in crate::flow::response) class: Class,
    pub(in crate::flow::response) from_address: &'a str,
    /// The mailbox that received it.
    pub(in crate::flow::response) mailbox_id: Option<MailboxId>,
    /// When it was written.
    pub(in crate::flow::response) at: DateTime<Utc>,
    /// What a bounce or an absence says.
    pub(in crate::flow::response) facts: Facts,
    /// Applied anew, because another mail of the same people was corrected: what is no longer news leaves the mailbox alone.
    pub(in crate::flow::response) is_replay: bool,
}

impl<'a> Effect<'a> {
    /// The effect of a stored mail.
    pub(in crate::flow::response) fn stored(mail: &'a Judged, class: Class, is_replay: bool) -> Self {
        Self {
            id: mail.id,
            class,
            from_address: &mail.from_address,
            mailbox_id: mail.mailbox_id,
            at: mail.received_at,
            facts: Facts::of(mail.detail.as_ref()),
            is_replay,
        }
    }
}

/// Locks the enrollments that a mail about `to` may touch, before anything else is written, as the arming of a send locks its own:
/// an answer that is stored before the arming stops the send.
pub(in crate::flow::response) async fn lock(tx: &mut TenantTx, to: &Outbound) -> Result<Circle, Error> {
    match to.enrollment_id {
        Some(id) => Ok(stop::lock_circle(tx, id).await?),
        None => Ok(Circle::default()),
    }
}

/// Ties a mail to what it is about, applies its effects, and keeps what they changed.
pub(in crate::flow::response) async fn apply(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    found: &Match,
    circle: &Circle,
) -> Result<Vec<Change>, Error> {
    let to = &found.to;
    inbound::set_match(tx, effect.id, to, found.rule).await?;
    if found.is_proof {
        prove_sent(tx, to, engine.clock.now()).await?;
    }
    if let Some(id) = to.enrollment_id {
        stop::touch(tx, id, effect.at).await?;
    }
    let changes = change(tx, engine, effect, to, circle).await?;
    inbound::set_effects(tx, effect.id, &changes).await?;
    Ok(changes)
}

/// A mail that belongs to nothing we sent: an opt-out counts all the same, for the address that it came from.
pub(in crate::flow::response) async fn apply_unmatched(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
) -> Result<Vec<Change>, Error> {
    if effect.class != Class::Unsubscribe {
        return Ok(Vec::new());
    }
    let changes = people::suppress(tx, engine, effect, None, Reason::Unsubscribe).await?;
    inbound::set_effects(tx, effect.id, &changes).await?;
    Ok(changes)
}

/// What the class changes, without the match.
pub(in crate::flow::response) async fn change(
    tx: &mut TenantTx,
    engine: &Engine,
    effect: &Effect<'_>,
    to: &Outbound,
    circle: &Circle,
) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    match effect.class {
        Class::Reply if to.exit_on_reply => {
            changes.extend(people::stop(tx, effect, to, circle, "replied", "reply").await?);
            changes.extend(people::pause_colleagues(tx, effect, circle).await?);
        }
        Class::Unsubscribe | Class::Complaint => {
            let (reason, word) = match effect.class {
                Class::Complaint => (Reason::Complaint, "complaint"),
                _ => (Reason::Unsubscribe, "unsubscribe"),
            };
            changes.extend(people::suppress(tx, engine, effect, to.to_address.as_deref(), reason).await?);
            changes.extend(people::stop(tx, effect, to, circle, "unsubscribed", word).await?);
            if let (Class::Complaint, Some(mailbox_id)) = (effect.class, to.mailbox_id) {
                mailboxes::slow(tx, mailbox_id, effect.at + SLOWED).await?;
            }
        }
        Class::BounceHard => changes.extend(bounce::hard(tx, engine, effect, to, "bounce").await?),
        Class::BounceSoft => changes.extend(bounce::soft(tx, engine, effect, to).await?),
        Class::OutOfOffice => changes.extend(absence::put_off(tx, effect, circle).await?),
        Class::Reply | Class::AutoReply | Class::Delay | Class::Other => {}
    }
    Ok(changes)
}

/// Late proof that a mail did leave whose outcome nobody knew: the sequence goes on from then.
pub(in crate::flow::response) async fn prove_sent(
    tx: &mut TenantTx,
    to: &Outbound,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if stop::is_held(tx, to.id).await? {
        sending::mark_sent(tx, TaskId(to.id.0), Left::default(), now).await?;
    }
    Ok(())
}
