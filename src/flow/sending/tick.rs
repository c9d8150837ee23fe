//! One pass over an organisation's mailboxes. `run-scheduler` runs it; a daemon runs it again and again, in every organisation.

use std::{
    sync::{Arc, atomic::AtomicU64},
    time::{Duration, Instant},
};

use tokio::{
    sync::{Semaphore, watch},
    task::JoinSet,
};

use super::{rehearse::rehearse, report::TickReport, worker::Worker};
use crate::{
    base::{ids::MailboxId, lease::Leases},
    db::{self, SystemTx},
    flow::{
        Error,
        engine::{Engine, Scope},
        organisations,
    },
    iam::Action,
    outreach::store::{mailboxes, queue},
};

/// Mails under way at the same time: each needs a connection, and the reading of an inbox another.
const AT_ONCE: usize = 4;
/// Organisations at work at the same time: a slow server of one does not hold up the others.
const ORGANISATIONS_AT_ONCE: usize = 4;

/// How far a pass goes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Tasks it takes up at most.
    pub limit: Option<u64>,
    /// How long it waits for gaps to end; none: it does what is due now. A clock that stands still is never waited for.
    pub max_duration: Option<Duration>,
    /// Roll everything back and touch no mailbox.
    pub dry_run: bool,
}

/// Sends what is due. Once `stop` says true, the mail in hand is finished and nothing else is begun.
///
/// Every mailbox has one sender at a time, different ones work in parallel. A mailbox that another run has is left to it.
pub async fn tick(
    engine: &Engine,
    scope: &Scope,
    options: Options,
    stop: watch::Receiver<bool>,
) -> Result<TickReport, Error> {
    scope.require(Action::Administer)?;
    db::refresh_statistics(&engine.db).await?;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let wanted = queue::mailboxes_with_work(&mut tx).await?;
    let nonce: uuid::Uuid = engine.ids.next();
    let limit = options.limit.unwrap_or(u64::MAX);
    let worker = Worker {
        engine: engine.clone(),
        organisation_id: scope.organisation_id,
        name: format!("{}:{nonce}", std::process::id()),
        leases: Leases::from_env(),
        budget: Arc::new(AtomicU64::new(limit)),
        until: options.max_duration.map(|long| Instant::now() + long),
        stop,
        connections: Arc::new(Semaphore::new(AT_ONCE)),
        provider: Arc::default(),
    };
    if options.dry_run {
        let mut report = TickReport { would_send: Some(Vec::new()), ..TickReport::default() };
        let mut budget = limit;
        for mailbox_id in wanted {
            rehearse(&mut tx, &worker, mailbox_id, &mut budget, &mut report).await?;
        }
        tx.rollback().await?;
        return Ok(report);
    }
    tx.rollback().await?;

    // Holds the senders' locks, and goes with this process however it ends.
    let mut lock = SystemTx::begin(&engine.db).await?;
    let mut workers = JoinSet::new();
    let mut report = TickReport { locked: !wanted.is_empty(), ..TickReport::default() };
    for mailbox_id in wanted {
        if may_send(&worker, &mut lock, mailbox_id).await? {
            report.locked = false;
            let of_mailbox = Worker { provider: Arc::default(), ..worker.clone() };
            workers.spawn(of_mailbox.run(mailbox_id));
        }
    }
    while let Some(done) = workers.join_next().await {
        match done {
            Ok(of_mailbox) => report.add(of_mailbox),
            Err(e) => report.problem(format!("a worker broke off: {e}")),
        }
    }
    lock.commit().await?;
    Ok(report)
}

/// A pass in every organisation, several side by side. What goes wrong in one is in its report's problems, and in the others nothing.
pub async fn tick_everywhere(engine: &Engine, stop: &watch::Receiver<bool>) -> Result<TickReport, Error> {
    let mut waiting = organisations::list(engine).await?.into_iter();
    let mut passes = JoinSet::new();
    let mut report = TickReport::default();
    loop {
        while passes.len() < ORGANISATIONS_AT_ONCE && !*stop.borrow() {
            let Some(organisation) = waiting.next() else { break };
            let (engine, stop) = (engine.clone(), stop.clone());
            passes.spawn(async move {
                let scope = Scope::installation(&organisation);
                let done = tick(&engine, &scope, Options::default(), stop).await;
                (organisation.name, done)
            });
        }
        match passes.join_next().await {
            Some(Ok((_, Ok(done)))) => report.add(done),
            // A database that is away is the whole round's affair: the caller waits for it.
            Some(Ok((_, Err(e @ Error::Db(_))))) => return Err(e),
            Some(Ok((name, Err(e)))) => report.problem(format!("{name}: {e}")),
            Some(Err(e)) => report.problem(format!("a pass broke off: {e}")),
            None => return Ok(report),
        }
    }
}

/// Whether nobody else sends from the mailbox. One that was stopped past its lease has lost it: every write of its is fenced.
async fn may_send(worker: &Worker, lock: &mut SystemTx, mailbox_id: MailboxId) -> Result<bool, Error> {
    if mailboxes::try_become_sender(lock, mailbox_id).await? {
        return Ok(true);
    }
    let mut tx = worker.begin().await?;
    let stale = mailboxes::sender_is_stale(&mut tx, mailbox_id, worker.leases.lease).await?;
    tx.rollback().await?;
    Ok(stale)
}
