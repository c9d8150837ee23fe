//! `pflow daemon`

use std::{net::SocketAddr, sync::Arc, time::Duration};

use clap::{Args, ValueEnum};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

use super::{Context, Exit, Failure, duration};
use crate::{
    daemon::{self, Ended, Options, Role, Roles},
    flow::{self, tracking::spool::Spool},
};

#[derive(Debug, Args)]
pub(super) struct Daemon {
    /// What this daemon does; several daemons share the work [default: all]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "ROLE")]
    role: Vec<RoleArg>,
    /// Where the web server listens (role web): opens, ways out, pushes, health, metrics
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The longest time between two readings of an inbox; a server that tells of new mail is read at once
    #[arg(long, value_name = "TIME", default_value = "60s", value_parser = duration::parse)]
    poll: Duration,
    /// How long what is under way may take after SIGTERM; a second signal aborts
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = duration::parse)]
    drain: Duration,
    /// Answer opens before they are on the disk: faster, and a power cut (not a kill) may lose some (role web)
    #[arg(long)]
    no_fsync: bool,
    /// How the log is written to stderr
    #[arg(long, value_enum, default_value_t = LogFormat::Text, value_name = "FORMAT")]
    log_format: LogFormat,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LogFormat {
    /// Lines for people
    Text,
    /// One JSON object a line
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RoleArg {
    /// Sends what is due
    Sender,
    /// Reads inboxes
    Inbox,
    /// Has mails drafted before their slots come
    Drafts,
    /// Answers opens, ways out, pushes and probes
    Web,
    /// Events to ClickHouse, what is kept for a time only
    Upkeep,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Sender => Self::Sender,
            RoleArg::Inbox => Self::Inbox,
            RoleArg::Drafts => Self::Drafts,
            RoleArg::Web => Self::Web,
            RoleArg::Upkeep => Self::Upkeep,
        }
    }
}

impl Daemon {
    /// How its log is written.
    pub(super) const fn log_format(&self) -> LogFormat {
        self.log_format
    }
}

pub(super) async fn run(context: &Context, args: Daemon) -> Result<Exit, Failure> {
    if context.dry_run {
        return Err(Failure::usage(
            "a daemon has no dry run",
            Some("`pflow run-scheduler --dry-run` shows a pass"),
        ));
    }
    let engine = context.daemon_engine().await?;
    let (ask_to_stop, stop) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        let _ = ask_to_stop.send(true);
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        // What was cut off is found by the next start, as after any crash.
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    });
    let roles = Roles::new(args.role.into_iter().map(Role::from));
    let data_dir = &context.app.settings.data_dir.value;
    let open = || Spool::open(data_dir, &engine.ids, !args.no_fsync).map_err(flow::Error::from);
    let spool = if roles.has(Role::Web) { Some(open()?) } else { None };
    let options = Options {
        roles,
        spool: spool.map(Arc::new),
        trusted_proxies: context.app.trusted_proxies()?,
        push: context.app.gmail_push()?,
        listen: args.listen,
        poll: args.poll,
        drain: args.drain,
    };
    let ended = daemon::run(engine, options, stop)
        .await
        .map_err(|e| Failure::cannot_listen(&args.listen.to_string(), &e))?;
    Ok(match ended {
        Ended::Drained => Exit::Done,
        Ended::CutOff => Exit::Partly,
    })
}
