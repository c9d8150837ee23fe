//! T3, N1, T4: arm, fire, record.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

use super::{anchor, compose, gate, refusal, report::TickReport, settle::settle};
use crate::{
    base::clock::Clock,
    db::TenantTx,
    flow::{Error, engine::Engine, mailboxes as verbs},
    outreach::{
        bounce,
        gate::{Hold, mailbox_holds},
        mailbox::Mailbox,
        pacing,
        store::{
            facts, mailboxes,
            outbox::{self, Outbound},
            queue::{self, Lease},
            stop,
        },
    },
    provider::{
        self,
        mail::{Outcome, Sent},
    },
};

/// How long after arming the irreversible call may still begin.
const SEND_TIMEOUT: Duration = Duration::from_mins(1);
/// Until when the call may begin: by the clock that stops while the machine sleeps, and by the one that does not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline {
    begun: Instant,
    at: DateTime<Utc>,
}

impl Deadline {
    /// Counts from now, before the transaction that arms.
    pub(super) fn start() -> Self {
        Self { begun: Instant::now(), at: Clock::System.now() }
    }

    /// Whether it is too late to begin: somebody else may be asking the provider already.
    pub(super) fn is_over(self) -> bool {
        let slept = (Clock::System.now() - self.at).to_std().unwrap_or_default();
        self.begun.elapsed().max(slept) >= SEND_TIMEOUT
    }
}

/// T3: looks at everything again under locks, counts the send, and says "it may have been delivered" before it can be. `false`: the
/// mail does not go now, and the task is settled or no longer ours. In the caller's transaction, which must commit before N1.
pub(super) async fn arm(
    tx: &mut TenantTx,
    engine: &Engine,
    mailbox: &Mailbox,
    lease: &Lease,
    message: &Outbound,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<bool, Error> {
    // In this order everywhere: enrollments, mailbox, task, message.
    stop::lock_person(tx, lease.enrollment_id).await?;
    let Some(mailbox) = mailboxes::lock(tx, mailbox.id).await? else { return Ok(false) };
    if !queue::renew(tx, lease).await? {
        tracing::warn!(task = %lease.task_id, "the lease is lost; another worker has the task");
        return Ok(false);
    }
    let usage = verbs::usage(tx, &mailbox, now, false).await?;
    let mut holds = mailbox_holds(&mailbox, &usage, now);
    if lease.is_follow_up && !gate::is_fresh(&mailbox, now) {
        holds.push(Hold::new("sync_stale", None));
    }
    let (others, email) =
        gate::recipient(tx, engine, &mailbox, lease.enrollment_id, lease.step_id, now).await?;
    holds.extend(others);
    if !holds.is_empty() {
        settle(tx, &mailbox, lease, &holds, now, report).await?;
        return Ok(false);
    }
    if !compose::is_current(message, email.as_deref(), now) {
        // Composed anew with the next claim.
        queue::release(tx, lease, None, None, now).await?;
        return Ok(false);
    }
    if !outbox::arm(tx, message.id, now).await? {
        let reason = "its message changed while it was about to leave";
        queue::release(tx, lease, None, Some(reason), now).await?;
        return Ok(false);
    }
    let calendar = mailbox.calendar();
    let today = calendar.day(now);
    let gap = pacing::gap_seconds(&mailbox.pace, calendar.open_seconds(today), today, message.id.0);
    mailboxes::count_send(tx, mailbox.id, today, now + TimeDelta::seconds(gap.into())).await?;
    Ok(true)
}

/// T4: writes down how it ended. `false`: the task is no longer ours, and nothing was touched; whoever has it asks the provider.
pub(super) async fn record(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    lease: &Lease,
    message: &Outbound,
    outcome: &Outcome,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<bool, Error> {
    facts::lock_enrollment(tx, lease.enrollment_id).await?;
    if !queue::renew(tx, lease).await? {
        tracing::warn!(task = %lease.task_id, "the lease was lost during the send; the outcome is left to its rescuer");
        return Ok(false);
    }
    match outcome {
        Outcome::Sent(sent) => {
            outbox::mark_sent(tx, message.id, &["sending"], left(sent), now).await?;
            queue::finish(tx, lease, "done", None, now).await?;
            anchor::step_done(tx, &mailbox.calendar(), lease.enrollment_id, lease.step_id, now).await?;
            if mailbox.trouble.rests > 0 {
                mailboxes::rested(tx, mailbox.id).await?;
            }
            report.sent += 1;
        }
        Outcome::Refused(refusal) => {
            if let provider::Error::Permanent(said) = refusal {
                if bounce::is_hard(&bounce::enhanced_status(said).unwrap_or_default(), said) {
                    stop::mark_address_bounced(tx, &message.to_address).await?;
                }
                outbox::set_status(tx, message.id, &["sending"], "failed", now).await?;
            } else {
                outbox::disarm(tx, message.id, &["sending"], now).await?;
            }
            refusal::settle(tx, mailbox, lease, refusal, now, report).await?;
        }
        Outcome::Ambiguous(reason) => {
            outbox::set_status(tx, message.id, &["sending"], "held", now).await?;
            queue::finish(tx, lease, "held", Some(reason), now).await?;
            report.held += 1;
            report.problem(format!("{}: it may have left: {reason}", message.to_address));
        }
    }
    Ok(true)
}

/// What the provider tells of a mail that left, as it is written down.
pub(super) fn left(sent: &Sent) -> outbox::Left<'_> {
    outbox::Left {
        provider_message_id: Some(&*sent.provider_message_id).filter(|id| !id.is_empty()),
        provider_thread_id: sent.thread_id.as_deref(),
        rfc822_message_id: sent.rfc822_message_id.as_deref(),
        is_confirmed: sent.is_confirmed,
    }
}
