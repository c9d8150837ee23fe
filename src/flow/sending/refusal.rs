//! What a provider's refusal does: to the task, and to the mailbox.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    report::TickReport,
    settle::{self},
};
use crate::{
    db::TenantTx,
    flow::Error,
    outreach::{
        mailbox::Mailbox,
        store::{
            mailboxes,
            queue::{self, Lease},
        },
    },
    provider,
};

/// First wait after a refusal for now; doubled each time.
const FIRST_RETRY: TimeDelta = TimeDelta::minutes(5);
/// Longest wait after a refusal for now.
const LAST_RETRY: TimeDelta = TimeDelta::hours(6);
/// First rest of a mailbox whose provider's limit is used up, where the provider names no time; doubled each time.
const FIRST_REST: TimeDelta = TimeDelta::hours(1);
/// Longest rest: the limits are counted over a day.
const LAST_REST: TimeDelta = TimeDelta::hours(24);

/// The mail has certainly not left. For good: its sequence ends. For now: it goes again later. Our own limit: the whole mailbox
/// rests, and the mail waits for it. Our credentials: the mailbox waits for a person. In the caller's transaction; the message is
/// the caller's.
pub(super) async fn settle(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    lease: &Lease,
    refusal: &provider::Error,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<(), Error> {
    let said = refusal.to_string();
    match refusal {
        provider::Error::Permanent(reason) => {
            settle::fail(tx, lease, reason, now, report).await?;
            report.problem(format!("{}: {said}", mailbox.address));
            return Ok(());
        }
        provider::Error::Transient { retry_after, .. } => {
            let wait = retry_after.map_or_else(|| back_off(lease.attempts), delta);
            queue::release(tx, lease, Some(now + wait), Some(&said), now).await?;
        }
        provider::Error::Quota { .. } | provider::Error::Auth(_) => {
            queue::release(tx, lease, None, Some(&said), now).await?;
            of_mailbox(tx, mailbox, refusal, now).await?;
            report.halted = true;
        }
    }
    report.retrying += 1;
    report.problem(format!("{}: {said}", mailbox.address));
    Ok(())
}

/// What a refusal says of the mailbox itself: it rests, or waits for a person.
pub(super) async fn of_mailbox(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    refusal: &provider::Error,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match refusal {
        provider::Error::Quota { retry_after, .. } => {
            let wait = retry_after.map_or_else(|| rest(mailbox.trouble.rests), delta);
            mailboxes::rest(tx, mailbox.id, now + wait, &refusal.to_string(), now).await?;
        }
        provider::Error::Auth(reason) => {
            mailboxes::set_status(tx, mailbox.id, "needs_auth", Some(reason), now).await?;
        }
        provider::Error::Permanent(_) | provider::Error::Transient { .. } => {}
    }
    Ok(())
}

fn delta(wait: std::time::Duration) -> TimeDelta {
    TimeDelta::from_std(wait).unwrap_or(LAST_REST).min(LAST_REST)
}

/// Five minutes, ten, twenty, … six hours.
fn back_off(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 10)).unwrap_or(0);
    (FIRST_RETRY * 2_i32.pow(doublings)).min(LAST_RETRY)
}

/// How long a mailbox rests that had to so often in a row: one hour, two, four, … a day.
pub(in crate::flow) fn rest(rests: u32) -> TimeDelta {
    (FIRST_REST * 2_i32.pow(rests.min(10))).min(LAST_REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_retried_later_and_later() {
        let waits: Vec<_> = [1, 2, 3, 8, 400].map(|n| back_off(n).num_minutes()).into();
        assert_eq!(waits, [5, 10, 20, 360, 360]);
    }

    #[test]
    fn a_mailbox_rests_longer_and_longer_up_to_a_day() {
        let rests: Vec<_> = [0, 1, 2, 4, 5, 99].map(|n| rest(n).num_hours()).into();
        assert_eq!(rests, [1, 2, 4, 16, 24, 24]);
        assert_eq!(delta(std::time::Duration::from_secs(90)).num_seconds(), 90);
        assert_eq!(delta(std::time::Duration::from_hours(400)).num_hours(), 24);
    }
}
