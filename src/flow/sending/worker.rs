//! One worker's pass over one mailbox: claim, compose, arm, fire, record; wait for the gap where there is time for it.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{OnceCell, Semaphore, watch};

use super::{gate, report::TickReport, rescue};
use crate::{
    base::{
        clock::Clock,
        failpoint::failpoint,
        ids::{MailboxId, OrganisationId, TaskId},
        lease::Leases,
    },
    db::{self, TenantTx},
    flow::{Error, engine::Engine, mailboxes as verbs, response::sync},
    outreach::{
        gate::{bounces_too_much, mailbox_holds},
        mailbox::Mailbox,
        pacing,
        store::{
            mailboxes,
            queue::{self, Lease},
        },
    },
    provider::mail,
};

/// Tasks claimed at once where no gap is kept between mails.
const BATCH: u64 = 20;
/// How often one task may come back within a pass before the pass ends.
const MOST_RETURNS: u32 = 3;
/// Refusals for now in a row after which the pass ends.
const MOST_REFUSALS: u32 = 3;
/// Shortest and longest nap while waiting for a gap: each ends with a new look, and a sign of life.
const NAP: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(30));

/// A worker of one pass; cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Worker {
    pub(super) engine: Engine,
    pub(super) organisation_id: OrganisationId,
    /// `pid:nonce`: who holds a task.
    pub(super) name: String,
    pub(super) leases: Leases,
    /// How many more tasks the pass may claim.
    pub(super) budget: Arc<AtomicU64>,
    /// The pass ends then; none: after one round.
    pub(super) until: Option<Instant>,
    /// Becomes true when somebody wants the pass to end.
    pub(super) stop: watch::Receiver<bool>,
    /// Keeps many mailboxes from asking for more connections than there are.
    pub(super) connections: Arc<Semaphore>,
    /// The mailbox's provider, opened once in a pass: its connections last from mail to mail.
    pub(super) provider: Arc<OnceCell<mail::Mailbox>>,
}

/// What a look at the mailbox says.
enum Plan {
    /// Up to so many mails may go now.
    Go { mailbox: Box<Mailbox>, room: u64 },
    /// None may go before; none: before somebody acts.
    Wait(Option<DateTime<Utc>>),
}

impl Worker {
    pub(super) fn now(&self) -> DateTime<Utc> {
        self.engine.clock.now()
    }

    pub(super) async fn begin(&self) -> Result<TenantTx, db::Error> {
        TenantTx::begin(&self.engine.db, self.organisation_id).await
    }

    /// For what comes before the arming: lost, it is done again. The arming waits for the disk, and with it all that came before.
    pub(super) async fn begin_relaxed(&self) -> Result<TenantTx, db::Error> {
        TenantTx::begin_relaxed(&self.engine.db, self.organisation_id).await
    }

    fn is_stopped(&self) -> bool {
        *self.stop.borrow()
    }

    /// The pass over one mailbox. A failure ends it; what was done stands in the report.
    pub(super) async fn run(self, mailbox_id: MailboxId) -> TickReport {
        let mut report = TickReport::default();
        if let Err(e) = self.work(mailbox_id, &mut report).await {
            report.problem(e.to_string());
        }
        report
    }

    /// The provider of the mailbox that this worker looks after.
    pub(super) async fn provider(&self, mailbox: &Mailbox) -> Result<&mail::Mailbox, Error> {
        let open = || verbs::access::open(&self.engine, self.organisation_id, mailbox);
        self.provider.get_or_try_init(open).await
    }

    async fn work(&self, mailbox_id: MailboxId, report: &mut TickReport) -> Result<(), Error> {
        if let Some(mailbox) = self.greet(mailbox_id).await? {
            let _permit = self.permit().await;
            self.provider(&mailbox).await?;
            rescue::rescue(self, &mailbox, report).await?;
            self.catch_up(&mailbox, report).await?;
        }
        let mut returns: HashMap<TaskId, u32> = HashMap::new();
        let mut pass = Pass { read: false, usable: true, refusals: 0 };
        loop {
            if self.is_stopped() || self.until.is_some_and(|until| Instant::now() >= until) {
                break;
            }
            let (mailbox, room) = match self.plan(mailbox_id, report).await? {
                Plan::Go { mailbox, room } => (mailbox, room),
                Plan::Wait(at) => {
                    let due = self.next_due(mailbox_id).await?;
                    report.next_due_at = due.zip(at).map(|(due, at)| due.max(at));
                    if self.nap_until(report.next_due_at).await {
                        continue;
                    }
                    return Ok(());
                }
            };
            let claimed = self.claim(&mailbox, room, pass.usable, report).await?;
            if claimed.is_empty() {
                report.next_due_at = self.next_due(mailbox_id).await?.map(|due| self.open_at(&mailbox, due));
                if self.nap_until(report.next_due_at).await {
                    continue;
                }
                return Ok(());
            }
            for lease in &claimed {
                *returns.entry(lease.task_id).or_default() += 1;
            }
            self.deliver_all(&mailbox, claimed, &mut pass, report).await?;
            db::refresh_statistics(&self.engine.db).await?;
            if report.halted || returns.values().any(|n| *n > MOST_RETURNS) {
                break;
            }
        }
        report.next_due_at = self.next_due(mailbox_id).await?;
        Ok(())
    }

    async fn permit(&self) -> Option<tokio::sync::SemaphorePermit<'_>> {
        self.connections.acquire().await.ok()
    }

    /// A sign of life, and follow-ups that cannot go yet out of the way.
    async fn greet(&self, mailbox_id: MailboxId) -> Result<Option<Mailbox>, Error> {
        let _permit = self.permit().await;
        let mut tx = self.begin_relaxed().await?;
        mailboxes::sender_lives(&mut tx, mailbox_id).await?;
        let mailbox = mailboxes::find(&mut tx, mailbox_id).await?;
        tx.commit().await?;
        let mut tx = self.begin_relaxed().await?;
        let tomorrow = self.now() + TimeDelta::hours(24);
        match queue::put_off_blocked(&mut tx, mailbox_id, self.now(), tomorrow).await {
            Ok(_) => tx.commit().await?,
            // Only a tidying up: the next pass does it.
            Err(db::Error::Contention(_)) => tx.rollback().await?,
            Err(e) => return Err(e.into()),
        }
        Ok(mailbox)
    }

    async fn plan(&self, mailbox_id: MailboxId, report: &mut TickReport) -> Result<Plan, Error> {
        let _permit = self.permit().await;
        let now = self.now();
        let mut tx = self.begin_relaxed().await?;
        let Some(mailbox) = mailboxes::find(&mut tx, mailbox_id).await? else { return Ok(Plan::Wait(None)) };
        let usage = verbs::usage(&mut tx, &mailbox, now, true).await?;
        if mailbox.status == "active" && bounces_too_much(&usage) {
            mailboxes::set_status(&mut tx, mailbox_id, "paused", Some("bounce_rate"), now).await?;
            let (bounced, sent) = (usage.bounced_28d, usage.sent_28d);
            report.problem(format!("{} is paused: {bounced} of {sent} mails bounced", mailbox.address));
        }
        mailboxes::sender_lives(&mut tx, mailbox_id).await?;
        tx.commit().await?;
        let holds = mailbox_holds(&mailbox, &usage, now);
        if !holds.is_empty() {
            let endless = holds.iter().any(|hold| hold.until.is_none());
            return Ok(Plan::Wait(if endless { None } else { holds.iter().filter_map(|h| h.until).max() }));
        }
        let (allowance, _) = pacing::allowance(&mailbox.pace, mailbox.calendar().day(now));
        let left = allowance.saturating_sub(usage.today.max(usage.last_24h));
        let room = if mailbox.pace.gap_seconds == Some(0) { u64::from(left).min(BATCH) } else { 1 };
        Ok(Plan::Go { mailbox: Box::new(mailbox), room })
    }

    /// T1.
    async fn claim(
        &self,
        mailbox: &Mailbox,
        room: u64,
        with_follow_ups: bool,
        report: &mut TickReport,
    ) -> Result<Vec<Lease>, Error> {
        let _permit = self.permit().await;
        let take = |budget: u64| Some(budget - budget.min(room));
        let before = self.budget.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take).unwrap_or_default();
        let granted = before.min(room);
        if granted == 0 {
            return Ok(Vec::new());
        }
        let limit = i64::try_from(granted).unwrap_or(i64::MAX);
        let mut tx = self.begin_relaxed().await?;
        let claimed =
            queue::claim(&mut tx, mailbox.id, &self.name, self.now(), limit, with_follow_ups).await?;
        tx.commit().await?;
        failpoint("after_t1");
        let taken = u64::try_from(claimed.len()).unwrap_or(granted);
        self.budget.fetch_add(granted - taken, Ordering::SeqCst);
        report.claimed += taken;
        Ok(claimed)
    }

    async fn deliver_all(
        &self,
        mailbox: &Mailbox,
        claimed: Vec<Lease>,
        pass: &mut Pass,
        report: &mut TickReport,
    ) -> Result<(), Error> {
        let mut broken = None;
        for lease in claimed {
            let mut may_go = broken.is_none() && !self.is_stopped() && !report.halted;
            if may_go && lease.is_follow_up {
                may_go = match self.knows_inbox(mailbox, pass, report).await {
                    Ok(known) => known,
                    Err(e) => {
                        broken = Some(e);
                        false
                    }
                };
            }
            let _permit = self.permit().await;
            if may_go {
                let retrying = report.retrying;
                broken = self.deliver(mailbox, &lease, report).await.err();
                pass.refusals = if report.retrying > retrying { pass.refusals + 1 } else { 0 };
                report.halted |= pass.refusals >= MOST_REFUSALS;
            } else {
                let mut tx = self.begin_relaxed().await?;
                queue::release(&mut tx, &lease, None, None, self.now()).await?;
                tx.commit().await?;
            }
        }
        broken.map_or(Ok(()), Err)
    }

    /// Before a follow-up the inbox is read: once in every pass, and again when that was too long ago. No follow-up goes out on
    /// older knowledge.
    async fn knows_inbox(
        &self,
        mailbox: &Mailbox,
        pass: &mut Pass,
        report: &mut TickReport,
    ) -> Result<bool, Error> {
        if !pass.usable {
            return Ok(false);
        }
        let _permit = self.permit().await;
        if pass.read {
            let mut tx = self.begin().await?;
            let seen = mailboxes::find(&mut tx, mailbox.id).await?;
            tx.rollback().await?;
            if seen.is_some_and(|m| gate::is_fresh(&m, self.now())) {
                return Ok(true);
            }
        }
        let failure = match sync::sync_mailbox(&self.engine, self.organisation_id, mailbox.id).await {
            Ok(synced) => synced.unreadable.first().map(|u| u.error.clone()),
            Err(e) => Some(e.to_string()),
        };
        pass.read = true;
        if let Some(why) = failure {
            pass.usable = false;
            report.problem(format!("{}: no follow-ups, its inbox cannot be read: {why}", mailbox.address));
        }
        Ok(pass.usable)
    }

    async fn next_due(&self, mailbox_id: MailboxId) -> Result<Option<DateTime<Utc>>, Error> {
        let _permit = self.permit().await;
        let mut tx = self.begin().await?;
        let due = queue::next_due(&mut tx, mailbox_id).await?;
        tx.rollback().await?;
        Ok(due)
    }

    fn open_at(&self, mailbox: &Mailbox, due: DateTime<Utc>) -> DateTime<Utc> {
        let due = due.max(self.now());
        mailbox.calendar().next_open(due).unwrap_or(due)
    }

    /// Sleeps until then, if the pass lasts that long and the clock runs; `false`: it does not.
    async fn nap_until(&self, at: Option<DateTime<Utc>>) -> bool {
        let (Some(at), Some(until), Clock::System) = (at, self.until, &self.engine.clock) else {
            return false;
        };
        let wait = (at - self.now()).to_std().unwrap_or_default();
        if Instant::now() + wait >= until || self.budget.load(Ordering::SeqCst) == 0 {
            return false;
        }
        let mut stop = self.stop.clone();
        let _ = tokio::time::timeout(wait.clamp(NAP.0, NAP.1), stop.wait_for(|stop| *stop)).await;
        !self.is_stopped()
    }
}

/// What a pass has learned of its mailbox.
struct Pass {
    /// Whether the inbox was read.
    read: bool,
    /// Whether the inbox can be read: follow-ups wait for it.
    usable: bool,
    /// Refusals for now, one after the other: it is rather the server than the recipients.
    refusals: u32,
}
