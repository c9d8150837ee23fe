//! The connection pool.

use std::{str::FromStr, time::Duration};

use sqlx::{
    ConnectOptions, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::Error;

/// Our statements are prepared, and nearly all look rows up by key: planning the gate's under row-level security takes 20 ms, running it one.
const SETTINGS: [(&str, &str); 2] = [("plan_cache_mode", "force_generic_plan"), ("jit", "off")];

/// A handle on the database; cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    pool: PgPool,
}

/// What a server says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerFacts {
    /// Its version, such as `15.13 (Debian 15.13-0+deb12u1)`.
    pub version: String,
    /// The database user we are.
    pub user: String,
    /// The database's size on disk, in bytes.
    pub bytes: i64,
}

impl Db {
    /// Connects to `url`, with at most `max_connections` at a time. Waits at most ten seconds for the first.
    pub async fn connect(url: &str, max_connections: u32) -> Result<Self, Error> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("pflow")
            .options(SETTINGS)
            .disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(max_connections)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options)
            .await?;
        Ok(Self { pool })
    }

    /// The pool, for rooms that hold SQL.
    #[must_use]
    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// What the server says about itself and this database.
    pub async fn facts(&self) -> Result<ServerFacts, Error> {
        let (version, user, bytes) = sqlx::query_as(
            "SELECT current_setting('server_version'), current_user::text, pg_database_size(current_database())",
        )
        .fetch_one(&self.pool)
        .await?;
        Ok(ServerFacts { version, user, bytes })
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
