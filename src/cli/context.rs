//! What a subcommand gets: the printer, the parts, and who acts.

use std::future::Future;

use tokio::runtime::Runtime;

use super::{Global, failure::Failure};
use crate::{
    app::App,
    flow::{
        engine::{Engine, Scope},
        organisations,
    },
    output::{self, Printer},
};

/// One run of one command. The database is connected when a command first asks for it.
pub(super) struct Context {
    pub(super) out: Printer,
    pub(super) app: App,
    pub(super) dry_run: bool,
    pub(super) quiet: bool,
    yes: bool,
    runtime: Runtime,
}

impl Context {
    pub(super) fn new(out: Printer, global: &Global) -> Result<Self, Failure> {
        let app = App::load(global.overrides())?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        Ok(Self { out, app, dry_run: global.dry_run, quiet: global.quiet, yes: global.yes, runtime })
    }

    pub(super) fn block_on<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }

    /// The parts, with the database connected.
    pub(super) async fn engine(&self) -> Result<Engine, Failure> {
        Ok(self.app.engine().await?)
    }

    /// The parts for a daemon, which does much at the same time.
    pub(super) async fn daemon_engine(&self) -> Result<Engine, Failure> {
        Ok(self.app.daemon_engine().await?)
    }

    /// The parts, and who acts in which organisation.
    pub(super) async fn scoped(&self) -> Result<(Engine, Scope), Failure> {
        let engine = self.engine().await?;
        let scope = organisations::scope(&engine, self.org(), self.user()).await?;
        Ok((engine, scope))
    }

    pub(super) fn org(&self) -> Option<&str> {
        self.app.settings.org.as_ref().map(|v| v.value.as_str())
    }

    pub(super) fn user(&self) -> Option<&str> {
        self.app.settings.user.as_ref().map(|v| v.value.as_str())
    }

    /// Whether `--yes` was given.
    pub(super) fn is_sure(&self) -> bool {
        self.yes
    }

    /// Asks before something that cannot be undone; `--yes` and `--dry-run` need no answer, and without a terminal there is none.
    pub(super) fn confirm(&self, question: &str) -> Result<(), Failure> {
        if self.yes || self.dry_run {
            return Ok(());
        }
        if !output::is_interactive() {
            return Err(Failure::usage(format!("{question} Nobody is there to answer."), Some("add --yes")));
        }
        if output::confirm(question)? { Ok(()) } else { Err(Failure::usage("cancelled", None)) }
    }
}
