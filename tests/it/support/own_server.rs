//! A PostgreSQL server for one test alone, which may be stopped.

use pflow::db::embedded::{Cluster, Durability, StopGuard};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::{Pflow, TestDb};

/// It survives its own crash, and is stopped with the test.
pub struct OwnServer {
    cluster: Cluster,
    _guard: StopGuard,
    _dir: TempDir,
}

impl OwnServer {
    pub fn start() -> Self {
        let dir = tempfile::Builder::new().prefix("pf").tempdir().unwrap();
        let cluster = Cluster::new(&dir.path().join("data"), Durability::Kept).unwrap();
        let guard = cluster.stop_with_me(false).unwrap();
        Self { cluster, _guard: guard, _dir: dir }
    }

    /// Where it is, once it works; starts it where it does not.
    pub fn url(&self) -> String {
        runtime(self.cluster.ensure_running()).unwrap()
    }

    /// Ends it as a power cut would.
    pub fn crash(&self) {
        let pid = Pid::from_raw(self.cluster.status().pid.expect("a postmaster")).unwrap();
        kill_process(pid, Signal::KILL).unwrap();
    }

    /// Ends it as an upgrade would.
    pub fn shut_down(&self) {
        assert!(runtime(self.cluster.stop()).unwrap());
    }
}

impl Drop for OwnServer {
    fn drop(&mut self) {
        let _ = runtime(self.cluster.stop());
    }
}

impl Pflow {
    /// An installation with Acme and a local mailbox in a database of its own on another server.
    pub fn on_server(url: &str) -> Self {
        let pflow = Self::of(TestDb { url: url.to_owned() });
        pflow.ok(&["db", "migrate"]);
        pflow.founded().furnished()
    }
}

fn runtime<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
