//! Reads inboxes: a loop per mailbox, so that a slow server holds up no other.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{
    sync::{Semaphore, watch},
    task::JoinHandle,
};

use super::ticker::{Ticker, stopped};
use crate::flow::{
    engine::Engine,
    response::{
        poll_now::{Asked, PollNow},
        sync::SyncReport,
        watch::{Known, Round, Waited, Watcher, known},
    },
};

/// How often the list of mailboxes is looked at, where nobody says that it changed.
const LIST: Duration = Duration::from_mins(1);
/// Inboxes read at the same time: each needs a connection to the database.
const AT_ONCE: usize = 4;
/// Least time between two readings of one inbox.
const SHORTEST: Duration = Duration::from_secs(2);

/// What all loops over inboxes share.
#[derive(Clone, Debug)]
struct Shared {
    engine: Engine,
    places: Arc<Semaphore>,
    /// The time between two readings where nothing is told.
    poll: Duration,
    /// Where pushes are heard.
    poll_now: PollNow,
}

/// Looks after every mailbox there is until the daemon stops. A mail is stored with its effects in one transaction: stopping loses none.
pub(super) async fn run(engine: Engine, poll: Duration, poll_now: PollNow, mut ticker: Ticker) {
    let shared = Shared { engine, places: Arc::new(Semaphore::new(AT_ONCE)), poll, poll_now };
    let mut loops: HashMap<Known, (JoinHandle<()>, watch::Sender<u64>)> = HashMap::new();
    while !ticker.is_over() {
        let wanted = match known(&shared.engine).await {
            Ok(wanted) => wanted,
            Err(e) => {
                ticker.back_off(&e).await;
                continue;
            }
        };
        loops.retain(|_, (task, _)| !task.is_finished());
        for mailbox in wanted {
            // Something was done somewhere: a mailbox that waits for a person may work now.
            if let Some((_, wake)) = loops.get(&mailbox) {
                wake.send_modify(|n| *n += 1);
                continue;
            }
            let (wake, woken) = watch::channel(0);
            let of_it = Ticker::new(
                format!("inbox {}", mailbox.address),
                ticker.stop().clone(),
                woken,
                Arc::clone(ticker.metrics()),
            );
            let task = tokio::spawn(look_after(shared.clone(), mailbox.clone(), of_it));
            loops.insert(mailbox, (task, wake));
        }
        ticker.rest(LIST).await;
    }
    for (task, _) in loops.into_values() {
        let _ = task.await;
    }
}

/// Reads one inbox again and again, until it is gone or the daemon stops.
async fn look_after(shared: Shared, mailbox: Known, mut ticker: Ticker) {
    let mut asked = shared.poll_now.of(&mailbox.address);
    let mut watcher = Watcher::new(shared.engine.clone(), mailbox);
    let mut told = false;
    while !ticker.is_over() {
        let begun = Instant::now();
        // What was told of is read, however short ago somebody else has read.
        let fresh = if told { Duration::ZERO } else { shared.poll / 2 };
        let read = {
            let _place = shared.places.acquire().await;
            watcher.read(fresh).await
        };
        let fetched = match read {
            Ok(Round::Gone) => return,
            Ok(Round::Fresh) => 0,
            Ok(Round::Read(report)) => {
                tell(&report);
                ticker.metrics().read(&report);
                report.fetched
            }
            Err(e) => {
                told = false;
                ticker.back_off(&e).await;
                continue;
            }
        };
        // Told of something, and nothing was there: a server that always says so is asked no more often than any other.
        let idle = told && fetched == 0;
        told = false;
        if !idle {
            told = tell_me(&watcher, &mut asked, &mut ticker, shared.poll).await;
        }
        if idle || !told {
            let left = shared.poll.saturating_sub(begun.elapsed());
            tokio::select! {
                () = ticker.rest(left.max(SHORTEST)) => {}
                () = asked.next() => told = true,
            }
        }
        if told && begun.elapsed() < SHORTEST {
            ticker.rest(SHORTEST).await;
        }
    }
}

/// Waits for the provider's word, on this connection or in a push; whether there is something new.
async fn tell_me(watcher: &Watcher, asked: &mut Asked, ticker: &mut Ticker, patience: Duration) -> bool {
    let mut stop = ticker.stop().clone();
    tokio::select! {
        () = stopped(&mut stop) => false,
        () = asked.next() => true,
        waited = watcher.wait(patience) => matches!(waited, Ok(Waited::New)),
    }
}

fn tell(report: &SyncReport) {
    for mail in &report.unreadable {
        tracing::warn!(
            task = "inbox",
            mailbox = report.address,
            mail = mail.provider_message_id,
            "{}",
            mail.error
        );
    }
    if report.fetched > 0 {
        tracing::info!(
            task = "inbox",
            mailbox = report.address,
            fetched = report.fetched,
            replies = report.replies,
            bounces = report.bounces,
            unsubscribes = report.unsubscribes,
            unmatched = report.unmatched,
            "read"
        );
    }
}
