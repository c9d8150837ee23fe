//! The embedded default: a private PostgreSQL in the data directory, on a Unix socket, started when needed.

use std::path::Path;

use super::Error;

mod programs;
mod user;

pub use programs::Programs;
pub use user::ServerUser;

/// Starts the private server of `data_dir` if it does not run yet, and returns its connection URL.
pub async fn ensure_running(data_dir: &Path) -> Result<String, Error> {
    Err(Error::Embedded(format!("not built yet for {}", data_dir.display())))
}
