//! How an installation is: what waits, what is held, how fresh each inbox is.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    db::{SystemTx, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes as verbs, organisations,
        tracking::spool::{self, Place},
    },
    iam::{Action, Organisation},
    outreach::{
        pacing,
        store::{mailboxes, status},
    },
    tracking::store::{export, spool_offsets},
};

pub use crate::outreach::store::status::Queue;

/// One organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// Its name.
    pub organisation: String,
    /// What waits.
    #[serde(flatten)]
    pub queue: Queue,
    /// Seconds for which the oldest due mail has been waiting; 0: none is due.
    pub lag_seconds: i64,
    /// Its mailboxes, by address.
    pub mailboxes: Vec<MailboxStatus>,
    /// What ClickHouse does not have yet; none: there is no ClickHouse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<EventStatus>,
    /// The spool of opens on this machine; none: no daemon has measured any here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spool: Option<SpoolStatus>,
}

/// Opens that were answered and are kept on the disk, of all organisations.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SpoolStatus {
    /// Octets of its files.
    pub bytes: u64,
    /// Of those, what the database does not have yet.
    pub waiting_bytes: u64,
}

/// Openings on their way to ClickHouse.
#[derive(Clone, Debug, Serialize)]
pub struct EventStatus {
    /// How many wait.
    pub waiting: i64,
    /// Seconds for which the oldest has waited; 0: none does.
    pub oldest_seconds: i64,
    /// Whether ClickHouse answers; none: it was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<bool>,
}

/// One mailbox.
#[derive(Clone, Debug, Serialize)]
pub struct MailboxStatus {
    /// Its address.
    pub address: String,
    /// `active`, `paused` or `needs_auth`.
    pub status: String,
    /// Why it has this status.
    pub status_reason: Option<String>,
    /// Mails of today.
    pub sent_today: u32,
    /// How many it may write today.
    pub allowance: u32,
    /// When its inbox was last read.
    pub last_synced_at: Option<DateTime<Utc>>,
    /// Seconds since then; none: never.
    pub sync_age_seconds: Option<i64>,
    /// Why its inbox cannot be read.
    pub sync_error: Option<String>,
    /// Until when the provider's own limit is used up.
    pub resting_until: Option<DateTime<Utc>>,
}

/// The organisation of `scope`, and the spool in the data directory.
pub async fn status(engine: &Engine, scope: &Scope, data_dir: &Path) -> Result<Status, Error> {
    let tx = engine.begin(scope, Action::Read).await?;
    let mut status = read(engine, tx, scope.organisation.clone()).await?;
    if let Some(id) = spool::id_in(data_dir) {
        let mut tx = SystemTx::begin(&engine.db).await?;
        let (segment, position) = spool_offsets::find(&mut tx, id).await?.unwrap_or_default();
        tx.commit().await?;
        let (bytes, waiting_bytes) = spool::bytes_in(data_dir, Place { segment, position });
        status.spool = Some(SpoolStatus { bytes, waiting_bytes });
    }
    if let Some((events, of)) = engine.events.as_ref().zip(status.events.as_mut()) {
        of.answers = Some(events.answers().await);
    }
    Ok(status)
}

/// All organisations, by name: for a daemon.
pub async fn everywhere(engine: &Engine) -> Result<Vec<Status>, Error> {
    let mut all = Vec::new();
    for Organisation { id, name, .. } in organisations::list(engine).await? {
        let tx = TenantTx::begin(&engine.db, id).await?;
        all.push(read(engine, tx, name).await?);
    }
    Ok(all)
}

async fn read(engine: &Engine, mut tx: TenantTx, organisation: String) -> Result<Status, Error> {
    let now = engine.clock.now();
    let queue = status::queue(&mut tx, now).await?;
    let mut of_mailboxes = Vec::new();
    for mailbox in mailboxes::list(&mut tx).await? {
        let usage = verbs::usage(&mut tx, &mailbox, now, false).await?;
        let (allowance, _) = pacing::allowance(&mailbox.pace, mailbox.calendar().day(now));
        of_mailboxes.push(MailboxStatus {
            sent_today: usage.today,
            allowance,
            sync_age_seconds: mailbox.last_synced_at.map(|at| (now - at).num_seconds().max(0)),
            last_synced_at: mailbox.last_synced_at,
            sync_error: mailbox.trouble.sync_error,
            resting_until: mailbox.trouble.resting_until,
            address: mailbox.address,
            status: mailbox.status,
            status_reason: mailbox.status_reason,
        });
    }
    let events = if engine.events.is_some() { Some(export::backlog(&mut tx).await?) } else { None };
    tx.rollback().await?;
    let since = |at: Option<DateTime<Utc>>| at.map_or(0, |at| (now - at).num_seconds().max(0));
    let events = events.map(|backlog| EventStatus {
        waiting: backlog.waiting,
        oldest_seconds: since(backlog.oldest_at),
        answers: None,
    });
    Ok(Status {
        organisation,
        lag_seconds: since(queue.oldest_due_at),
        queue,
        mailboxes: of_mailboxes,
        events,
        spool: None,
    })
}
