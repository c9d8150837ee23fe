//! Starts the loops, and ends them.

use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use super::{
    drafts, events,
    http::{self, Site},
    inbox,
    metrics::Metrics,
    opens,
    role::{Role, Roles},
    sender, supervisor,
    ticker::{Ticker, stopped},
    upkeep, wakes,
};
use crate::{
    base::ip_range::IpRange,
    flow::{
        engine::Engine,
        response::{poll_now::PollNow, push::Push},
        tracking::spool::Spool,
    },
};

/// How a daemon works.
#[derive(Debug)]
pub struct Options {
    /// What it does.
    pub roles: Roles,
    /// Where its web server listens, if it has one.
    pub listen: SocketAddr,
    /// The longest time between two readings of an inbox.
    pub poll: Duration,
    /// How long what is under way may take once it is to stop.
    pub drain: Duration,
    /// Where fetches of pixels are kept until the database has them; none: they are answered, and not kept.
    pub spool: Option<Arc<Spool>>,
    /// Proxies of one's own before the web server.
    pub trusted_proxies: Vec<IpRange>,
    /// Who may say that a mailbox of Gmail has something new; none: nobody.
    pub push: Option<Push>,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Everything under way was finished.
    Drained,
    /// Something was cut off; the next start finds out what became of it.
    CutOff,
}

/// Works until `stop` says true. Fails where it cannot listen.
pub async fn run(engine: Engine, options: Options, stop: watch::Receiver<bool>) -> std::io::Result<Ended> {
    let listener =
        if options.roles.has(Role::Web) { Some(TcpListener::bind(options.listen).await?) } else { None };
    let listening = listener.as_ref().and_then(|l| l.local_addr().ok());
    let (wake, woken) = watch::channel(0);
    let metrics = Arc::new(Metrics::new().map_err(std::io::Error::other)?);
    let ticker = |name: &str| Ticker::new(name, stop.clone(), woken.clone(), Arc::clone(&metrics));
    let poll_now = PollNow::default();
    let mut loops = Loops::default();
    loops.spawn("wakes", wakes::run(engine.clone(), wake, poll_now.clone(), ticker("wakes")));
    if options.roles.has(Role::Sender) {
        loops.spawn("sender", sender::run(engine.clone(), ticker("sender")));
    }
    if options.roles.has(Role::Inbox) {
        loops.spawn("inbox", inbox::run(engine.clone(), options.poll, poll_now.clone(), ticker("inbox")));
    }
    if options.roles.has(Role::Drafts) {
        loops.spawn("drafts", drafts::run(engine.clone(), ticker("drafts")));
    }
    if options.roles.has(Role::Upkeep) {
        loops.spawn("upkeep", upkeep::run(engine.clone(), ticker("upkeep")));
        if engine.events.is_some() {
            loops.spawn("events", events::run(engine.clone(), ticker("events")));
        }
    }
    if let Some(listener) = listener {
        let mut site = Site::new(engine.clone(), Arc::clone(&metrics));
        site.spool.clone_from(&options.spool);
        site.trusted_proxies = options.trusted_proxies;
        site.push = options.push;
        loops.spawn("web", http::serve(listener, Arc::new(site), stop.clone()));
    }
    if let Some(spool) = options.spool {
        loops.spawn("opens", opens::run(engine.clone(), spool, ticker("opens")));
    }
    let watchdog = tokio::spawn(supervisor::watchdog(stop.clone()));
    let roles = options.roles.describe();
    tracing::info!(roles, listen = listening.map(|at| at.to_string()), "working");
    supervisor::ready(&roles);
    let ended = loops.until(stop, options.drain).await;
    watchdog.abort();
    tracing::info!(?ended, "stopped");
    Ok(ended)
}

/// The loops under way.
#[derive(Default)]
struct Loops(JoinSet<&'static str>);

impl Loops {
    fn spawn(&mut self, name: &'static str, work: impl Future<Output = ()> + Send + 'static) {
        self.0.spawn(async move {
            work.await;
            name
        });
    }

    /// Waits for the word to stop, then for the loops to end, at most so long. A loop that ends by itself is a fault: the others stop too,
    /// and whoever looks after the daemon starts it anew.
    async fn until(mut self, mut stop: watch::Receiver<bool>, drain: Duration) -> Ended {
        let ended = tokio::select! {
            () = stopped(&mut stop) => None,
            ended = self.0.join_next() => ended,
        };
        // A loop may hear the word to stop before this does.
        if let Some(ended) = ended.filter(|_| !*stop.borrow()) {
            tracing::error!("a loop ended by itself: {ended:?}");
            return Ended::CutOff;
        }
        supervisor::stopping();
        tracing::info!(drain_s = drain.as_secs(), "stopping: what is under way is finished");
        let all = async { while self.0.join_next().await.is_some() {} };
        match tokio::time::timeout(drain, all).await {
            Ok(()) => Ended::Drained,
            Err(_) => Ended::CutOff,
        }
    }
}
