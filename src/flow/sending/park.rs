//! N0 and T2b: a mail is laid down at the provider before it is armed, where the provider has drafts; and taken back where it will
//! not go as it is.

use super::{compose, report::TickReport, worker::Worker};
use crate::{
    base::failpoint::failpoint,
    db::TenantTx,
    flow::Error,
    outreach::{
        mailbox::Mailbox,
        store::{
            facts,
            outbox::{self, Outbound},
            queue::{self, Lease},
        },
    },
    provider::{
        self,
        mail::{Outbox, Outgoing, Parked},
    },
};

/// The draft that a message is parked as.
pub(super) fn parked(message: &Outbound) -> Option<Parked> {
    let draft_id = message.draft_id.clone()?;
    Some(Parked { draft_id, thread_id: message.provider_thread_id.clone() })
}

impl Worker {
    /// Parks the mail where the provider has drafts. `false`: it does not go now, and its task was given back or is no longer ours.
    pub(super) async fn park(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        message: &mut Outbound,
        mail: &(Outgoing, Vec<u8>),
        report: &mut TickReport,
    ) -> Result<bool, Error> {
        if message.draft_id.is_some() {
            return Ok(true);
        }
        let parked = match self.provider(mailbox).await?.park(&mail.0, &mail.1).await {
            Ok(None) => return Ok(true),
            Ok(Some(parked)) => parked,
            Err(refusal) => {
                self.refused_before_arming(mailbox, lease, &refusal, report).await?;
                return Ok(false);
            }
        };
        failpoint("after_n0");
        let mut tx = self.begin().await?;
        facts::lock_enrollment(&mut tx, lease.enrollment_id).await?;
        let ours = queue::renew(&mut tx, lease).await?
            && outbox::park(&mut tx, message.id, &parked.draft_id, parked.thread_id.as_deref(), self.now())
                .await?;
        if !ours {
            tx.rollback().await?;
            self.take_back(mailbox, &parked).await;
            return Ok(false);
        }
        tx.commit().await?;
        failpoint("after_t2b");
        message.draft_id = Some(parked.draft_id);
        message.provider_thread_id = parked.thread_id.or(message.provider_thread_id.take());
        Ok(true)
    }

    /// Takes a draft back that nobody will send. One that stays is a draft that a person may send by hand, so it is worth a try;
    /// nothing depends on it.
    async fn take_back(&self, mailbox: &Mailbox, parked: &Parked) {
        if let Ok(provider) = self.provider(mailbox).await
            && let Err(e) = provider.unpark(parked).await
        {
            tracing::warn!(draft = %parked.draft_id, "a draft stays at the provider: {e}");
        }
    }

    /// Takes back the draft of a mail that is to be composed anew.
    pub(super) async fn unpark(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        message: &Outbound,
        report: &mut TickReport,
    ) -> Result<bool, Error> {
        let Some(parked) = parked(message) else { return Ok(true) };
        if let Err(refusal) = self.provider(mailbox).await?.unpark(&parked).await {
            self.refused_before_arming(mailbox, lease, &refusal, report).await?;
            return Ok(false);
        }
        let mut tx = self.begin().await?;
        facts::lock_enrollment(&mut tx, lease.enrollment_id).await?;
        let ours = queue::renew(&mut tx, lease).await?;
        if ours {
            outbox::forget_draft(&mut tx, message.id).await?;
        }
        tx.commit().await?;
        Ok(ours)
    }

    /// Takes back the drafts of mails that were given up since: a reply came, the sequence was stopped.
    pub(super) async fn clear_drafts(&self, mailbox: &Mailbox) -> Result<(), Error> {
        let mut tx = self.begin().await?;
        let abandoned = outbox::abandoned_drafts(&mut tx, mailbox.id).await?;
        tx.rollback().await?;
        for (id, draft_id) in abandoned {
            let parked = Parked { draft_id, thread_id: None };
            if let Err(e) = self.provider(mailbox).await?.unpark(&parked).await {
                tracing::warn!(draft = %parked.draft_id, "a draft stays at the provider: {e}");
                return Ok(());
            }
            let mut tx = self.begin().await?;
            outbox::forget_draft(&mut tx, id).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// The provider said no before the mail was armed.
    async fn refused_before_arming(
        &self,
        mailbox: &Mailbox,
        lease: &Lease,
        refusal: &provider::Error,
        report: &mut TickReport,
    ) -> Result<(), Error> {
        let mut tx: TenantTx = self.begin().await?;
        facts::lock_enrollment(&mut tx, lease.enrollment_id).await?;
        if queue::renew(&mut tx, lease).await? {
            super::refusal::settle(&mut tx, mailbox, lease, refusal, self.now(), report).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// The mail as the provider takes it, and its bytes.
pub(super) fn render(message: &Outbound) -> (Outgoing, Vec<u8>) {
    let outgoing = compose::outgoing(message);
    let bytes = provider::mail::mime::render(&outgoing);
    (outgoing, bytes)
}
