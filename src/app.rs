//! The composition root: it alone knows which parts exist and puts them together.

mod database;

pub use database::{DatabaseStatus, InstallReport, MigrateReport, Migrations, Server, source_name};

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::{
    base::{clock::Clock, ids::IdSource, ip_range::IpRange, key_source::KeySource},
    config::{ConfigError, ConfigFile, Overrides, Settings, masked_url, public_url},
    db::{
        self, Db,
        embedded::{self, Cluster, Durability},
    },
    flow::{engine::Engine, response::push::Push},
    provider::{events, push::Verifier},
};

/// The file of the keys of sealed secrets, in the data directory.
const KEY_FILE: &str = "secret.key";

/// Google's keys for the tokens of Pub/Sub.
const GOOGLE_CERTS: &str = "https://www.googleapis.com/oauth2/v3/certs";

/// Connections to the database, at most: of a command, and of a daemon.
const CONNECTIONS: u32 = 8;
const DAEMON_CONNECTIONS: u32 = 24;

/// The parts could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The config file.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A setting's value makes no sense.
    #[error("{name}={value:?}: {reason}")]
    Setting {
        /// The variable.
        name: &'static str,
        /// Its value.
        value: String,
        /// What is wrong.
        reason: String,
    },
    /// The database.
    #[error(transparent)]
    Db(#[from] db::Error),
    /// The config file could not be written.
    #[error("{path}: {source}")]
    WriteConfig {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
}

/// The parts of one run; the database is connected only when it is asked for.
#[derive(Clone, Debug)]
pub struct App {
    /// What is set, and where.
    pub settings: Settings,
    /// What time it is.
    pub clock: Clock,
}

impl App {
    /// Reads the settings; touches neither database nor network.
    pub fn load(flags: Overrides) -> Result<Self, Error> {
        let settings = Settings::load(flags)?;
        let clock = match &settings.now {
            None => Clock::System,
            Some(now) => {
                let fixed = DateTime::parse_from_rfc3339(&now.value).map_err(|e| Error::Setting {
                    name: "PFLOW_NOW",
                    value: now.value.clone(),
                    reason: format!("{e}; write RFC 3339, such as 2026-12-01T09:00:00+01:00"),
                })?;
                Clock::fixed(fixed.with_timezone(&Utc))
            }
        };
        Ok(Self { settings, clock })
    }

    /// The URL of the database; starts the embedded one where none is named.
    pub async fn database_url(&self) -> Result<String, Error> {
        match &self.settings.database_url {
            Some(url) => Ok(url.value.clone()),
            None => Ok(embedded::ensure_running(&self.settings.data_dir.value).await?),
        }
    }

    /// Connects, brings the schema up to date where the database is our own, and puts the parts together.
    pub async fn engine(&self) -> Result<Engine, Error> {
        self.engine_with(CONNECTIONS).await
    }

    /// The same for a daemon, whose loops share the connections.
    pub async fn daemon_engine(&self) -> Result<Engine, Error> {
        self.engine_with(DAEMON_CONNECTIONS).await
    }

    async fn engine_with(&self, connections: u32) -> Result<Engine, Error> {
        let db = Db::connect(&self.database_url().await?, connections).await?;
        let state = db::migration_state(&db).await?;
        if !state.is_current() {
            if self.settings.database_url.is_some() {
                return Err(db::Error::Migration(format!(
                    "{} of {} migrations are applied{}",
                    state.applied,
                    state.known.len(),
                    if state.unknown.is_empty() { "" } else { ", and some are newer than this pflow" }
                ))
                .into());
            }
            db::migrate(&db).await?;
        }
        Ok(Engine {
            db,
            clock: self.clock.clone(),
            ids: IdSource::new(self.clock.clone()),
            keys: self.key_source(),
            public_url: self.public_url()?,
            enrichment: self.settings.enrichment.clone(),
            events: self.events()?,
            llm: self.settings.llm.clone(),
        })
    }

    /// ClickHouse, where it is set up.
    fn events(&self) -> Result<Option<events::Store>, Error> {
        let Some(set) = &self.settings.clickhouse_url else { return Ok(None) };
        let wrong =
            |reason| Error::Setting { name: "PFLOW_CLICKHOUSE_URL", value: masked_url(&set.value), reason };
        events::Store::new(&set.value).map(Some).map_err(wrong)
    }

    fn key_source(&self) -> KeySource {
        match &self.settings.secret_key {
            Some(keys) => KeySource::Environment(keys.clone()),
            None => KeySource::File(self.settings.data_dir.value.join(KEY_FILE)),
        }
    }

    /// Where the unsubscribe links of the mails lead.
    fn public_url(&self) -> Result<Option<String>, Error> {
        let Some(set) = &self.settings.public_url else { return Ok(None) };
        let wrong =
            |reason| Error::Setting { name: "PFLOW_PUBLIC_URL", value: masked_url(&set.value), reason };
        public_url(&set.value).map(Some).map_err(wrong)
    }

    /// The proxies before the daemon, whose word on who asks is believed.
    pub fn trusted_proxies(&self) -> Result<Vec<IpRange>, Error> {
        let Some(set) = &self.settings.trusted_proxies else { return Ok(Vec::new()) };
        IpRange::list(&set.value).map_err(|e| Error::Setting {
            name: "PFLOW_TRUSTED_PROXIES",
            value: set.value.clone(),
            reason: e.to_string(),
        })
    }

    /// Who takes the pushes of Gmail; none: nobody set them up.
    pub fn gmail_push(&self) -> Result<Option<Push>, Error> {
        let Settings { gmail_push_audience, gmail_push_account, gmail_certs_url, .. } = &self.settings;
        let wrong = |name, value: &str, reason: &str| Error::Setting {
            name,
            value: value.to_owned(),
            reason: reason.to_owned(),
        };
        let (audience, account) = match (gmail_push_audience, gmail_push_account) {
            (None, None) => return Ok(None),
            (Some(audience), Some(account)) => (audience.value.as_str(), account.value.as_str()),
            (Some(audience), None) => {
                let reason =
                    "set PFLOW_GMAIL_PUSH_ACCOUNT, too: the service account of the push subscription";
                return Err(wrong("PFLOW_GMAIL_PUSH_AUDIENCE", &audience.value, reason));
            }
            (None, Some(account)) => {
                let reason = "set PFLOW_GMAIL_PUSH_AUDIENCE, too: the audience of the push subscription";
                return Err(wrong("PFLOW_GMAIL_PUSH_ACCOUNT", &account.value, reason));
            }
        };
        let certs_url = gmail_certs_url.as_ref().map_or(GOOGLE_CERTS, |set| set.value.as_str());
        // Who can change the keys on their way can make tokens.
        if !certs_url.starts_with("https://") && !certs_url.starts_with("http://127.0.0.1:") {
            return Err(wrong(
                "PFLOW_GMAIL_CERTS_URL",
                certs_url,
                "write an address that begins with https://",
            ));
        }
        let verifier = Verifier::new(audience, account, certs_url)
            .map_err(|e| wrong("PFLOW_GMAIL_CERTS_URL", certs_url, &e.to_string()))?;
        Ok(Some(Push::new(verifier)))
    }

    /// A directory for a demonstration, among the temporary files; nothing is made yet.
    #[must_use]
    pub fn new_demo_dir(&self) -> PathBuf {
        let id: uuid::Uuid = IdSource::new(self.clock.clone()).next();
        let id = id.simple().to_string();
        std::env::temp_dir().join(format!("pflow-demo-{}", &id[id.len() - 8..]))
    }

    /// The parts of a demonstration in `dir`: a throw-away database, stopped when the guard goes, and a clock that can be set.
    /// Fetches PostgreSQL's programs where the machine has none.
    pub async fn demo(&self, dir: &Path, remove: bool) -> Result<(Engine, embedded::StopGuard), Error> {
        let programs_of = &self.settings.data_dir.value;
        let cluster = Cluster::new(&dir.join("data"), Durability::ThrowAway)?.with_programs_of(programs_of);
        let guard = match cluster.stop_with_me(remove) {
            Err(db::Error::NoServerPrograms) => {
                embedded::install(programs_of).await?;
                cluster.stop_with_me(remove)?
            }
            guard => guard?,
        };
        let db = Db::connect(&cluster.ensure_running().await?, CONNECTIONS).await?;
        db::migrate(&db).await?;
        let clock = Clock::fixed(self.clock.now());
        let keys = KeySource::File(dir.join("data").join(KEY_FILE));
        let ids = IdSource::new(clock.clone());
        let enrichment = self.settings.enrichment.clone();
        let llm = self.settings.llm.clone();
        Ok((Engine { db, clock, ids, keys, public_url: None, enrichment, events: None, llm }, guard))
    }

    /// Writes the config file of a demonstration, so that the next commands work in it.
    pub fn write_demo_config(&self, dir: &Path, org: &str, user: &str) -> Result<(), Error> {
        let file =
            ConfigFile { org: Some(org.to_owned()), user: Some(user.to_owned()), ..ConfigFile::default() };
        let path = dir.join("config.toml");
        file.write(&path).map_err(|source| Error::WriteConfig { path: path.display().to_string(), source })
    }

    /// Remembers organisation and user in the config file.
    pub fn remember(&self, org: Option<&str>, user: Option<&str>) -> Result<(), Error> {
        let mut file = self.settings.file.clone();
        file.org = org.map(str::to_owned).or(file.org);
        file.user = user.map(str::to_owned).or(file.user);
        let path = &self.settings.config_path.value;
        file.write(path).map_err(|source| Error::WriteConfig { path: path.display().to_string(), source })
    }
}
