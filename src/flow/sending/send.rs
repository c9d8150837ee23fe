//! One task's way through T2, T3, N1 and T4, each committed before the next begins.

use super::{
    compose,
    deliver::{self, Deadline},
    report::TickReport,
    rescue,
    worker::Worker,
};
use crate::{
    base::{failpoint::failpoint, secrets::Secrets},
    db,
    flow::Error,
    outreach::{
        mailbox::Mailbox,
        store::{
            facts,
            outbox::Outbound,
            queue::{self, Lease},
        },
    },
    provider::mail::{self, Outbox, Outcome, Outgoing, mime},
};

/// A mail that is armed: its bytes, and until when the call may begin.
struct Ready {
    message: Outbound,
    outgoing: Outgoing,
    bytes: Vec<u8>,
    provider: mail::Mailbox,
    deadline: Deadline,
}

impl Worker {
    /// T2 to T4 of one task.
    pub(super) async fn deliver(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        report: &mut TickReport,
    ) -> Result<(), Error> {
        let Some(ready) = self.ready(mailbox, lease, report).await? else { return Ok(()) };
        failpoint("before_n1");
        if ready.deadline.is_over() {
            let mut tx = self.begin().await?;
            rescue::unsend(&mut tx, lease, &ready.message, self).await?;
            tx.commit().await?;
            return Ok(());
        }
        let outcome = ready.provider.deliver(&ready.outgoing, None, ready.bytes).await;
        failpoint("after_n1");
        self.record(mailbox, lease, &ready.message, &outcome, report).await?;
        failpoint("after_t4");
        Ok(())
    }

    /// T2 and T3; another transaction in the way is a reason to try again, as long as nothing is armed.
    async fn ready(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        report: &mut TickReport,
    ) -> Result<Option<Ready>, Error> {
        for attempt in 1.. {
            let mut told = TickReport::default();
            match self.compose_and_arm(mailbox, lease, &mut told).await {
                Err(Error::Db(db::Error::Contention(why))) if attempt < 5 => {
                    tracing::debug!(task = %lease.task_id, "once more: {why}");
                }
                done => {
                    report.add(told);
                    return done;
                }
            }
        }
        Ok(None)
    }

    async fn compose_and_arm(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        report: &mut TickReport,
    ) -> Result<Option<Ready>, Error> {
        let provider =
            match mail::open(&mailbox.provider, &mailbox.address, &mailbox.settings, &Secrets::default()) {
                Ok(provider) => provider,
                Err(e) => {
                    self.give_up(mailbox, lease, &e.to_string(), report).await?;
                    return Ok(None);
                }
            };
        let mut tx = self.begin().await?;
        facts::lock_enrollment(&mut tx, lease.enrollment_id).await?;
        if !queue::renew(&mut tx, lease).await? {
            return Ok(None);
        }
        let public_url = self.engine.public_url.as_deref();
        let prepared = compose::prepare(&mut tx, mailbox, lease, public_url, self.now(), report).await?;
        tx.commit().await?;
        failpoint("after_t2");
        let Some(message) = prepared else { return Ok(None) };
        let outgoing = compose::outgoing(&message);
        let bytes = mime::render(&outgoing);

        let deadline = Deadline::start();
        let mut tx = self.begin().await?;
        let armed = deliver::arm(&mut tx, mailbox, lease, &message, self.now(), report).await?;
        tx.commit().await?;
        failpoint("after_t3");
        Ok(armed.then_some(Ready { message, outgoing, bytes, provider, deadline }))
    }

    /// T4; another transaction in the way is no reason to forget what happened.
    async fn record(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        message: &Outbound,
        outcome: &Outcome,
        report: &mut TickReport,
    ) -> Result<(), Error> {
        for attempt in 1.. {
            let mut told = TickReport::default();
            let mut tx = self.begin().await?;
            let now = self.now();
            let written = deliver::record(&mut tx, mailbox, lease, message, outcome, now, &mut told).await;
            match written {
                Ok(_) => {
                    tx.commit().await?;
                    report.add(told);
                    break;
                }
                Err(Error::Db(db::Error::Contention(_))) if attempt < 5 => tx.rollback().await?,
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }

    /// The mailbox cannot be used at all.
    async fn give_up(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        why: &str,
        report: &mut TickReport,
    ) -> Result<(), Error> {
        let mut tx = self.begin().await?;
        queue::release(&mut tx, lease, None, Some(why), self.now()).await?;
        tx.commit().await?;
        report.retrying += 1;
        report.problem(format!("{}: {why}", mailbox.address));
        Ok(())
    }
}
