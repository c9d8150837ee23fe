//! The embedded default: a private PostgreSQL in the data directory, on a Unix socket, started when needed.
//!
//! - No TCP port. The socket lies in a directory of mode 0700, and so does the cluster: only its owner and root reach it, which
//!   is why `trust` is enough for authentication there.
//! - As root, the server runs as an unprivileged user ([`ServerUser`]).
//! - A running server is found by its own `postmaster.pid`, without a lock and without a process; everything else happens under
//!   a file lock, so that two commands at once do not fight.
//! - A cluster is made under another name and renamed, so that a killed `initdb` leaves nothing half-made.

use std::path::Path;

use super::Error;

mod cluster;
mod files;
mod guard;
mod initdb;
mod install;
mod pidfile;
mod place;
mod programs;
mod user;

pub use cluster::{Cluster, Durability, ServerStatus};
pub use guard::StopGuard;
pub use install::{Installed, WHEEL_VERSION, install, installed};
pub use programs::{Programs, Search};
pub use user::ServerUser;

/// Starts the private server of `data_dir` if it does not run yet, and returns its connection URL.
pub async fn ensure_running(data_dir: &Path) -> Result<String, Error> {
    Cluster::new(data_dir, Durability::Kept)?.ensure_running().await
}
