//! N2: once a mail has left, the Message-ID on the wire is read back, or its copy is filed. Repeatable, and not urgent.

use super::{answers, compose, deliver, park, report::TickReport, worker::Worker};
use crate::{
    base::ids::TaskId,
    flow::Error,
    outreach::{
        mailbox::Mailbox,
        store::{outbox, proof},
    },
    provider::mail::SentFolder,
};

/// Mails caught up with at the beginning of a pass.
pub(super) const AT_ONCE: i64 = 200;

impl Worker {
    /// N2 of one mail. `false`: the provider does not tell now, and a later pass asks again.
    pub(super) async fn confirm(
        &self,
        mailbox: &Mailbox,
        task_id: TaskId,
        report: &mut TickReport,
    ) -> Result<bool, Error> {
        let mut tx = self.begin().await?;
        let message = outbox::find(&mut tx, task_id).await?;
        tx.rollback().await?;
        let Some(message) = message else { return Ok(true) };
        let (_, bytes) = park::render(&message);
        match self.provider(mailbox).await?.confirm(&compose::sought(&message, self.now()), &bytes).await {
            Ok(sent) => {
                let mut tx = self.begin().await?;
                proof::confirm(&mut tx, message.id, deliver::left(&sent), self.now()).await?;
                tx.commit().await?;
                Ok(true)
            }
            Err(e) => {
                report.problem(format!(
                    "{}: the mail to {} has left, its copy was not seen: {e}",
                    mailbox.address, message.to_address
                ));
                Ok(false)
            }
        }
    }

    /// What earlier passes did not get to.
    pub(super) async fn catch_up(&self, mailbox: &Mailbox, report: &mut TickReport) -> Result<(), Error> {
        let mut tx = self.begin().await?;
        let waiting = proof::unconfirmed(&mut tx, mailbox.id, AT_ONCE).await?;
        tx.rollback().await?;
        for task_id in waiting {
            if !self.confirm(mailbox, task_id, report).await? {
                break;
            }
        }
        answers::catch_up(self, mailbox, report).await?;
        self.clear_drafts(mailbox).await
    }
}
