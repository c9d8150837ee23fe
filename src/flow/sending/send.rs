//! One task's way through T2, T3, N1 and T4, each committed before the next begins.

use super::{
    compose::{self, Prepared},
    deliver::{self, Deadline},
    park,
    report::TickReport,
    rescue,
    worker::Worker,
};
use crate::{
    base::failpoint::failpoint,
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
    provider::mail::{Outbox, Outcome, Outgoing},
};

/// A mail that is armed: its bytes, and until when the call may begin.
struct Ready {
    message: Outbound,
    outgoing: Outgoing,
    bytes: Vec<u8>,
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
        let parked = park::parked(&ready.message);
        let provider = self.provider(mailbox).await?;
        let outcome = provider.deliver(&ready.outgoing, parked.as_ref(), ready.bytes).await;
        failpoint("after_n1");
        self.record(mailbox, lease, &ready.message, &outcome, report).await?;
        failpoint("after_t4");
        if let Outcome::Sent(sent) = &outcome
            && !sent.is_confirmed
        {
            self.confirm(mailbox, lease.task_id, report).await?;
            failpoint("after_n2");
        }
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
        let Some(mut message) = self.written(mailbox, lease, report).await? else { return Ok(None) };
        let mail = park::render(&message);
        if !self.park(mailbox, lease, &mut message, &mail, report).await? {
            return Ok(None);
        }
        let deadline = Deadline::start();
        let mut tx = self.begin().await?;
        let armed = deliver::arm(&mut tx, &self.engine, mailbox, lease, &message, self.now(), report).await?;
        tx.commit().await?;
        failpoint("after_t3");
        let (outgoing, bytes) = mail;
        Ok(armed.then_some(Ready { message, outgoing, bytes, deadline }))
    }

    /// T2: the mail as it is written down. One that is out of date and lies at the provider is taken back, and written anew.
    async fn written(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        report: &mut TickReport,
    ) -> Result<Option<Outbound>, Error> {
        for _ in 0..2 {
            let mut tx = self.begin_relaxed().await?;
            facts::lock_enrollment(&mut tx, lease.enrollment_id).await?;
            if !queue::renew(&mut tx, lease).await? {
                return Ok(None);
            }
            let prepared =
                compose::prepare(&mut tx, mailbox, lease, &self.engine, self.now(), report).await?;
            tx.commit().await?;
            failpoint("after_t2");
            match prepared {
                Prepared::Mail(message) => return Ok(Some(*message)),
                Prepared::Settled => return Ok(None),
                Prepared::TakeBack(message) => {
                    if !self.unpark(mailbox, lease, &message, report).await? {
                        return Ok(None);
                    }
                }
            }
        }
        Ok(None)
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
}
