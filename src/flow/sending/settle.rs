//! What a refusal does to a task that a worker holds.

use chrono::{DateTime, Utc};

use super::report::TickReport;
use crate::{
    db::TenantTx,
    flow::Error,
    outreach::{
        calendar::SendingCalendar,
        effects::Change,
        gate::{Hold, Verdict},
        mailbox::Mailbox,
        store::{
            outbox,
            queue::{self, Lease},
            stop,
        },
    },
};

/// Statuses of a message that has provably not left.
pub(super) const UNSENT: &[&str] = &["draft", "approved", "composed", "parked"];

/// Acts on the gravest of `holds`, in the caller's transaction; the enrollment is locked already. Without a hold nothing happens.
pub(super) async fn settle(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    lease: &Lease,
    holds: &[Hold],
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<(), Error> {
    let Some(hold) = holds.iter().min_by_key(|hold| gravity(hold.verdict())) else { return Ok(()) };
    let ours = match hold.verdict() {
        Verdict::Wait => queue::release(tx, lease, None, Some(hold.rule), now).await?,
        Verdict::Postpone => {
            // Several may be for a time only: the longest counts.
            let until = holds.iter().filter_map(|h| h.until).max();
            let at = until.or_else(|| next_day(&mailbox.calendar(), now));
            report.postponed += 1;
            queue::release(tx, lease, at, Some(hold.rule), now).await?
        }
        Verdict::Cancel => {
            let ours = queue::finish(tx, lease, "cancelled", Some(hold.rule), now).await?;
            if ours {
                report.cancelled += 1;
                let state = if hold.rule == "exit_on_reply" { "replied" } else { "stopped" };
                end(tx, lease, state, hold.rule, now, report).await?;
            }
            ours
        }
        Verdict::Stop => {
            let ours = queue::finish(tx, lease, "skipped", Some(hold.rule), now).await?;
            if ours {
                report.skipped += 1;
                end(tx, lease, "stopped", hold.rule, now, report).await?;
            }
            ours
        }
    };
    if !ours {
        tracing::warn!(task = %lease.task_id, "the lease was lost before the gate's answer was written");
    }
    Ok(())
}

/// Ends the sequence: the mail that was composed will not go, nor will any later one.
async fn end(
    tx: &mut TenantTx,
    lease: &Lease,
    state: &str,
    reason: &str,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<(), Error> {
    if let Some(message) = outbox::find(tx, lease.task_id).await? {
        outbox::set_status(tx, message.id, UNSENT, "failed", now).await?;
    }
    let stopped = stop::stop_enrollment(tx, lease.enrollment_id, state, reason, now).await?;
    report.cancelled += stopped.iter().filter(|c| matches!(c, Change::Cancelled { .. })).count() as u64;
    report.cancelled += stop::cancel_future(tx, lease.enrollment_id, reason).await?.len() as u64;
    Ok(())
}

/// Ends a sequence whose mail cannot be written or was refused for good.
pub(super) async fn fail(
    tx: &mut TenantTx,
    lease: &Lease,
    reason: &str,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<(), Error> {
    if queue::finish(tx, lease, "failed", Some(reason), now).await? {
        report.failed += 1;
        end(tx, lease, "failed", reason, now, report).await?;
    }
    Ok(())
}

const fn gravity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Cancel => 0,
        Verdict::Stop => 1,
        Verdict::Wait => 2,
        Verdict::Postpone => 3,
    }
}

fn next_day(calendar: &SendingCalendar, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    calendar.next_open(calendar.day_span(calendar.day(now)).1)
}
