//! What a dead worker left: each row says how far it came, and the provider says the rest.

use super::{answers, compose, deliver, gate, report::TickReport, resolve, settle::settle, worker::Worker};
use crate::{
    base::ids::MessageId,
    db::TenantTx,
    flow::Error,
    outreach::{
        gate::Verdict,
        mailbox::Mailbox,
        store::{
            facts,
            outbox::{self, Outbound},
            proof,
            queue::{self, Expired, Lease},
        },
    },
    provider::mail::{Found, Outcome, Sent, SentFolder},
};

/// Held mails that one pass asks the provider about.
pub(super) const HELD_AT_ONCE: i64 = 50;

/// What the provider's answer comes to.
pub(super) enum Judgement {
    /// It left.
    Left(Sent),
    /// It certainly did not.
    NotLeft,
    /// Providers show things late: asked again in a later pass.
    Later,
    /// It cannot be known, and why.
    Unknowable(String),
}

/// Brings back what provably has not left, asks the provider about the rest, and holds what nobody can know.
pub(super) async fn rescue(worker: &Worker, mailbox: &Mailbox, report: &mut TickReport) -> Result<(), Error> {
    for expired in expired(worker, mailbox).await? {
        let Expired { lease, message_status, quarantine_over } = expired;
        match message_status.as_deref() {
            Some("sending") if !quarantine_over => {}
            Some("sending") => ask(worker, mailbox, &lease, report).await?,
            Some(status @ ("sent" | "bounced" | "held" | "failed")) => {
                settle_known(worker, &lease, status, report).await?;
            }
            _ => give_back(worker, mailbox, &lease, report).await?,
        }
    }
    prove_held(worker, mailbox, report).await?;
    answers::rescue(worker, mailbox, report).await
}

async fn expired(worker: &Worker, mailbox: &Mailbox) -> Result<Vec<Expired>, Error> {
    let mut tx = worker.begin().await?;
    let leases = worker.leases;
    let found = queue::expired(&mut tx, mailbox.id, leases.lease, leases.quarantine).await?;
    tx.rollback().await?;
    Ok(found)
}

/// Nothing left the machine: it goes again, unless its sequence has ended meanwhile.
async fn give_back(
    worker: &Worker,
    mailbox: &Mailbox,
    lease: &Lease,
    report: &mut TickReport,
) -> Result<(), Error> {
    let now = worker.now();
    let mut tx = worker.begin().await?;
    facts::lock_enrollment(&mut tx, lease.enrollment_id).await?;
    let (mut holds, _) =
        gate::recipient(&mut tx, &worker.engine, mailbox, lease.enrollment_id, lease.step_id, now).await?;
    holds.retain(|hold| matches!(hold.verdict(), Verdict::Cancel | Verdict::Stop));
    if !queue::renew(&mut tx, lease).await? {
        return Ok(());
    }
    if holds.is_empty() {
        queue::release(&mut tx, lease, None, Some("its worker died"), now).await?;
    } else {
        settle(&mut tx, mailbox, lease, &holds, now, report).await?;
    }
    report.rescued += 1;
    tx.commit().await?;
    Ok(())
}

/// The message tells the end already; only the task did not hear of it.
async fn settle_known(
    worker: &Worker,
    lease: &Lease,
    status: &str,
    report: &mut TickReport,
) -> Result<(), Error> {
    let end = match status {
        "sent" | "bounced" => "done",
        other => other,
    };
    let mut tx = worker.begin().await?;
    if queue::finish(&mut tx, lease, end, None, worker.now()).await? {
        report.rescued += 1;
    }
    tx.commit().await?;
    Ok(())
}

async fn ask(
    worker: &Worker,
    mailbox: &Mailbox,
    lease: &Lease,
    report: &mut TickReport,
) -> Result<(), Error> {
    let mut tx = worker.begin().await?;
    let message = outbox::find(&mut tx, lease.task_id).await?;
    tx.rollback().await?;
    let Some(message) = message else { return Ok(()) };
    let found = look(worker, mailbox, &message).await?;
    let mut tx = worker.begin().await?;
    let sent_at = message.armed_at.unwrap_or_else(|| worker.now());
    let done = match judge(&mut tx, worker.leases.second_look, message.id, found).await? {
        Judgement::Left(sent) => {
            let outcome = Outcome::Sent(sent);
            deliver::record(&mut tx, mailbox, lease, &message, &outcome, sent_at, report).await?
        }
        Judgement::NotLeft => unsend(&mut tx, lease, &message, worker).await?,
        Judgement::Later => false,
        Judgement::Unknowable(why) => {
            let outcome = Outcome::Ambiguous(why);
            deliver::record(&mut tx, mailbox, lease, &message, &outcome, worker.now(), report).await?
        }
    };
    tx.commit().await?;
    report.rescued += u64::from(done);
    Ok(())
}

/// Absence is believed once a second look, minutes later, confirms it, and only where the provider is known to show what left; where
/// it is not, a third look's time is waited before the mail is held.
pub(super) async fn judge(
    tx: &mut TenantTx,
    second_look: f64,
    id: MessageId,
    found: Found,
) -> Result<Judgement, Error> {
    let (conclusive, why) = match found {
        Found::Sent(sent) => return Ok(Judgement::Left(sent)),
        Found::NotSent => return Ok(Judgement::NotLeft),
        Found::Unknown(why) => return Ok(Judgement::Unknowable(why)),
        Found::Absent { conclusive, why } => (conclusive, why),
    };
    let missed = proof::note_miss(tx, id).await?;
    Ok(if missed < second_look {
        Judgement::Later
    } else if conclusive {
        Judgement::NotLeft
    } else if missed < 3.0 * second_look {
        Judgement::Later
    } else {
        Judgement::Unknowable(why)
    })
}

/// It was armed and provably not fired: back to where it may be armed again, after all the checks again.
pub(super) async fn unsend(
    tx: &mut TenantTx,
    lease: &Lease,
    message: &Outbound,
    worker: &Worker,
) -> Result<bool, Error> {
    if !queue::release(tx, lease, None, Some("armed, and not sent"), worker.now()).await? {
        return Ok(false);
    }
    outbox::disarm(tx, message.id, &["sending"], worker.now()).await?;
    Ok(true)
}

/// Late proof: a held mail that the provider has after all goes on as sent, and one that it certainly has not goes again. The rest
/// stays held, for a person to decide.
async fn prove_held(worker: &Worker, mailbox: &Mailbox, report: &mut TickReport) -> Result<(), Error> {
    let mut tx = worker.begin().await?;
    let held = outbox::some_held_of(&mut tx, mailbox.id, HELD_AT_ONCE).await?;
    tx.rollback().await?;
    for task_id in held {
        let mut tx = worker.begin().await?;
        let message = outbox::find(&mut tx, task_id).await?;
        tx.rollback().await?;
        let Some(message) = message else { continue };
        let found = look(worker, mailbox, &message).await?;
        let mut tx = worker.begin().await?;
        let moved = match judge(&mut tx, worker.leases.second_look, message.id, found).await? {
            Judgement::Left(sent) => {
                resolve::mark_sent(&mut tx, task_id, deliver::left(&sent), worker.now()).await?
            }
            // Nothing is urgent here: even certainty is asked for twice.
            Judgement::NotLeft
                if proof::note_miss(&mut tx, message.id).await? >= worker.leases.second_look =>
            {
                resolve::put_back(&mut tx, &message, worker.now()).await?
            }
            Judgement::NotLeft | Judgement::Later | Judgement::Unknowable(_) => false,
        };
        tx.commit().await?;
        report.rescued += u64::from(moved);
    }
    Ok(())
}

async fn look(worker: &Worker, mailbox: &Mailbox, message: &Outbound) -> Result<Found, Error> {
    Ok(worker.provider(mailbox).await?.find(&compose::sought(message, worker.now())).await)
}
