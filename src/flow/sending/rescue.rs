//! What a dead worker left: each row says how far it came, and the provider says the rest.

use chrono::{DateTime, Utc};

use super::{compose, deliver, report::TickReport, worker::Worker};
use crate::{
    base::{ids::MailboxId, secrets::Secrets},
    flow::Error,
    outreach::{
        mailbox::Mailbox,
        store::{
            outbox::{self, Outbound},
            queue::{self, Expired, Lease},
        },
    },
    provider::mail::{self, Found, Outcome, SentFolder},
};

/// Brings back what provably has not left, asks the provider about the rest, and holds what nobody can know.
pub(super) async fn rescue(worker: &Worker, mailbox: &Mailbox, report: &mut TickReport) -> Result<(), Error> {
    for expired in expired(worker, mailbox.id).await? {
        let Expired { lease, message_status, quarantine_over } = expired;
        match message_status.as_deref() {
            Some("sending") if !quarantine_over => {}
            Some("sending") => ask(worker, mailbox, &lease, report).await?,
            Some(status @ ("sent" | "bounced" | "held" | "failed")) => {
                settle_known(worker, &lease, status, report).await?;
            }
            _ => give_back(worker, &lease, report).await?,
        }
    }
    prove_held(worker, mailbox, report).await
}

async fn expired(worker: &Worker, mailbox_id: MailboxId) -> Result<Vec<Expired>, Error> {
    let mut tx = worker.begin().await?;
    let leases = worker.leases;
    let found = queue::expired(&mut tx, mailbox_id, leases.lease, leases.quarantine).await?;
    tx.rollback().await?;
    Ok(found)
}

/// Nothing left the machine.
async fn give_back(worker: &Worker, lease: &Lease, report: &mut TickReport) -> Result<(), Error> {
    let mut tx = worker.begin().await?;
    if queue::release(&mut tx, lease, None, Some("its worker died"), worker.now()).await? {
        report.rescued += 1;
    }
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
    let Some(message) = outbox::find(&mut tx, lease.task_id).await? else { return Ok(()) };
    tx.rollback().await?;
    let found = look(mailbox, &message, worker.now()).await;
    let mut tx = worker.begin().await?;
    let sent_at = message.armed_at.unwrap_or_else(|| worker.now());
    let done = match found {
        Found::Sent(sent) => {
            let outcome = Outcome::Sent(sent);
            deliver::record(&mut tx, mailbox, lease, &message, &outcome, sent_at, report).await?
        }
        Found::NotSent => unsend(&mut tx, lease, &message, worker).await?,
        Found::Unknown(why) | Found::Absent { why, .. } => {
            let outcome = Outcome::Ambiguous(why);
            deliver::record(&mut tx, mailbox, lease, &message, &outcome, worker.now(), report).await?
        }
    };
    tx.commit().await?;
    report.rescued += u64::from(done);
    Ok(())
}

/// It was armed and provably not fired: back to where it may be armed again, after all the checks again.
pub(super) async fn unsend(
    tx: &mut crate::db::TenantTx,
    lease: &Lease,
    message: &Outbound,
    worker: &Worker,
) -> Result<bool, Error> {
    if !queue::release(tx, lease, None, Some("armed, and not sent"), worker.now()).await? {
        return Ok(false);
    }
    outbox::set_status(tx, message.id, &["sending"], "composed", worker.now()).await?;
    Ok(true)
}

/// Late proof: a held mail that the provider has after all. What it has not stays held, for a person to decide.
async fn prove_held(worker: &Worker, mailbox: &Mailbox, report: &mut TickReport) -> Result<(), Error> {
    let mut tx = worker.begin().await?;
    let held = outbox::held_of(&mut tx, mailbox.id).await?;
    tx.rollback().await?;
    for task_id in held {
        let mut tx = worker.begin().await?;
        let message = outbox::find(&mut tx, task_id).await?;
        tx.rollback().await?;
        let Some(message) = message else { continue };
        if let Found::Sent(sent) = look(mailbox, &message, worker.now()).await {
            let mut tx = worker.begin().await?;
            if super::resolve::mark_sent(&mut tx, task_id, Some(&sent.provider_message_id), worker.now())
                .await?
            {
                report.rescued += 1;
            }
            tx.commit().await?;
        }
    }
    Ok(())
}

async fn look(mailbox: &Mailbox, message: &Outbound, now: DateTime<Utc>) -> Found {
    match mail::open(&mailbox.provider, &mailbox.address, &mailbox.settings, &Secrets::default()) {
        Ok(provider) => provider.find(&compose::sought(message, now)).await,
        Err(e) => Found::Unknown(e.to_string()),
    }
}
