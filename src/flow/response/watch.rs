//! An inbox that is looked after for long: read when something comes in, where the provider tells, and every now and then otherwise.

use std::time::{Duration, Instant};

use super::sync::{self, SyncReport};
use crate::{
    base::{
        clock::Clock,
        ids::{MailboxId, OrganisationId},
    },
    db::{SystemTx, TenantTx},
    flow::{Error, engine::Engine, mailboxes as verbs},
    iam::store::organisations,
    outreach::store::{inbound, mailboxes},
    provider::mail::{self, Inbox},
};

pub use crate::provider::mail::Waited;

/// After this time a provider is opened anew: settings and secrets may have changed.
const KEPT: Duration = Duration::from_mins(10);

/// A mailbox of the installation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Known {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Its id.
    pub mailbox_id: MailboxId,
    /// Its address, lower-case.
    pub address: String,
}

/// All mailboxes of all organisations that are read.
pub async fn known(engine: &Engine) -> Result<Vec<Known>, Error> {
    let mut tx = SystemTx::begin(&engine.db).await?;
    let all = organisations::list(&mut tx).await?;
    drop(tx);
    let mut known = Vec::new();
    for organisation in all {
        let mut tx = TenantTx::begin(&engine.db, organisation.id).await?;
        let of_it = mailboxes::list(&mut tx).await?;
        tx.rollback().await?;
        known.extend(of_it.into_iter().map(|mailbox| Known {
            organisation_id: organisation.id,
            mailbox_id: mailbox.id,
            address: mailbox.address,
        }));
    }
    Ok(known)
}

/// What a round brought.
#[derive(Debug)]
pub enum Round {
    /// The inbox was read.
    Read(SyncReport),
    /// Somebody else has read it a moment ago.
    Fresh,
    /// There is no such mailbox any more.
    Gone,
}

/// Looks after one inbox.
#[derive(Debug)]
pub struct Watcher {
    engine: Engine,
    known: Known,
    open: Option<(mail::Mailbox, Instant)>,
}

impl Watcher {
    /// Touches nothing yet.
    #[must_use]
    pub fn new(engine: Engine, known: Known) -> Self {
        Self { engine, known, open: None }
    }

    /// Reads what is new, unless somebody has within `fresh`.
    pub async fn read(&mut self, fresh: Duration) -> Result<Round, Error> {
        let Known { organisation_id, mailbox_id, .. } = self.known;
        let mut tx = TenantTx::begin(&self.engine.db, organisation_id).await?;
        let mailbox = mailboxes::find(&mut tx, mailbox_id).await?;
        tx.rollback().await?;
        let Some(mailbox) = mailbox.filter(|mailbox| mailbox.status != "removed") else {
            return Ok(Round::Gone);
        };
        let age = mailbox.last_synced_at.and_then(|at| (self.engine.clock.now() - at).to_std().ok());
        // By a clock that stands still everything was read just now.
        let may_skip = mailbox.trouble.sync_error.is_none() && matches!(self.engine.clock, Clock::System);
        if may_skip && age.is_some_and(|age| age < fresh) {
            return Ok(Round::Fresh);
        }
        sync::refuse_locked_out(&mailbox)?;
        let (inbox, since) = match self.open.take().filter(|(_, since)| since.elapsed() < KEPT) {
            Some(open) => open,
            None => (verbs::access::open(&self.engine, organisation_id, &mailbox).await?, Instant::now()),
        };
        let report = sync::sync_open(&self.engine, organisation_id, &mailbox, &inbox, None).await?;
        self.open = Some((inbox, since));
        Ok(Round::Read(report))
    }

    /// Waits until something comes in, at most so long; at once where the provider cannot tell.
    pub async fn wait(&self, patience: Duration) -> Result<Waited, Error> {
        let Some((inbox, _)) = &self.open else { return Ok(Waited::CannotTell) };
        let mut tx = TenantTx::begin(&self.engine.db, self.known.organisation_id).await?;
        let cursor = inbound::cursor(&mut tx, self.known.mailbox_id).await?;
        tx.rollback().await?;
        Ok(inbox.wait(cursor.as_ref(), patience).await?)
    }
}
