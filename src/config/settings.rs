//! The settings of one run, each with the place it came from.

use std::{
    env,
    path::{Path, PathBuf},
};

use super::{ConfigFile, Enrichment, Llm};
use crate::base::secrets::SecretString;

/// Where a value came from, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A flag of this call.
    Flag,
    /// An environment variable.
    Environment(&'static str),
    /// The config file.
    File,
    /// Built in.
    Default,
}

/// A value and its source.
#[derive(Clone, Debug)]
pub struct Value<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub source: Source,
}

/// What flags say.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// `--org`
    pub org: Option<String>,
    /// `--as`
    pub user: Option<String>,
}

/// The settings of one run.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The config file's path: `PFLOW_CONFIG`, or `pflow/config.toml` in the user's config folder.
    pub config_path: Value<PathBuf>,
    /// Name or id of the organisation: `--org`, `PFLOW_ORG`, file `org`.
    pub org: Option<Value<String>>,
    /// Acting user's address: `--as`, `PFLOW_USER`, file `user`.
    pub user: Option<Value<String>>,
    /// `PFLOW_DATABASE_URL`, `DATABASE_URL`, file `database_url`; none: the embedded database.
    pub database_url: Option<Value<String>>,
    /// `PFLOW_DATA_DIR`, file `data_dir`; default `/var/lib/pflow` for root, else `pflow` in the user's data folder.
    pub data_dir: Value<PathBuf>,
    /// `PFLOW_CLICKHOUSE_URL`, file `clickhouse_url`.
    pub clickhouse_url: Option<Value<String>>,
    /// `PFLOW_PUBLIC_URL`, file `public_url`.
    pub public_url: Option<Value<String>>,
    /// `PFLOW_TRUSTED_PROXIES`, file `trusted_proxies`: addresses and ranges of the proxies before the daemon, with commas between.
    pub trusted_proxies: Option<Value<String>>,
    /// `PFLOW_GMAIL_PUSH_AUDIENCE`: the audience that the push subscription of Pub/Sub was made with; none: no pushes.
    pub gmail_push_audience: Option<Value<String>>,
    /// `PFLOW_GMAIL_PUSH_ACCOUNT`: the service account in whose name Pub/Sub pushes.
    pub gmail_push_account: Option<Value<String>>,
    /// `PFLOW_GMAIL_CERTS_URL`: where the keys of these pushes are; none: Google's.
    pub gmail_certs_url: Option<Value<String>>,
    /// Who is asked for more about people and companies.
    pub enrichment: Enrichment,
    /// Which model writes drafts.
    pub llm: Llm,
    /// `PFLOW_SECRET_KEY`: seals the mailboxes' secrets; none: `secret.key` in the data directory.
    pub secret_key: Option<SecretString>,
    /// `PFLOW_NOW`, RFC 3339: a fixed clock.
    pub now: Option<Value<String>>,
    /// What the file held, for those who change it.
    pub file: ConfigFile,
}

/// The config file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {reason}", path = path.display())]
pub struct ConfigError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong, with the line.
    pub reason: String,
}

impl Settings {
    /// Reads environment and config file below the flags.
    pub fn load(flags: Overrides) -> Result<Self, ConfigError> {
        let dirs = directories::ProjectDirs::from("", "", "pflow");
        let config_path = config_path();
        let file = ConfigFile::read(&config_path.value)
            .map_err(|reason| ConfigError { path: config_path.value.clone(), reason })?;
        let enrichment = Enrichment::load(&file)
            .map_err(|reason| ConfigError { path: config_path.value.clone(), reason })?;
        let llm = Llm::load().map_err(|reason| ConfigError { path: config_path.value.clone(), reason })?;
        let default = default_data_dir(dirs.as_ref().map(directories::ProjectDirs::data_dir));
        let data_dir = pick(None, &["PFLOW_DATA_DIR"], file.data_dir.as_ref()).map_or(
            Value { value: default, source: Source::Default },
            |v| Value { value: PathBuf::from(v.value), source: v.source },
        );
        Ok(Self {
            org: pick(flags.org, &["PFLOW_ORG"], file.org.as_ref()),
            user: pick(flags.user, &["PFLOW_USER"], file.user.as_ref()),
            database_url: pick(None, &["PFLOW_DATABASE_URL", "DATABASE_URL"], file.database_url.as_ref()),
            clickhouse_url: pick(None, &["PFLOW_CLICKHOUSE_URL"], file.clickhouse_url.as_ref()),
            public_url: pick(None, &["PFLOW_PUBLIC_URL"], file.public_url.as_ref()),
            trusted_proxies: pick(None, &["PFLOW_TRUSTED_PROXIES"], file.trusted_proxies.as_ref()),
            gmail_push_audience: env_value("PFLOW_GMAIL_PUSH_AUDIENCE"),
            gmail_push_account: env_value("PFLOW_GMAIL_PUSH_ACCOUNT"),
            gmail_certs_url: env_value("PFLOW_GMAIL_CERTS_URL"),
            enrichment,
            llm,
            secret_key: env_value("PFLOW_SECRET_KEY").map(|v| v.value.into()),
            now: pick(None, &["PFLOW_NOW"], None),
            config_path,
            data_dir,
            file,
        })
    }
}

/// The config file's path, whether or not the file is there or can be read.
#[must_use]
pub fn config_path() -> Value<PathBuf> {
    let default = || {
        directories::ProjectDirs::from("", "", "pflow")
            .map_or_else(|| PathBuf::from("pflow.toml"), |d| d.config_dir().join("config.toml"))
    };
    match env_value("PFLOW_CONFIG") {
        Some(v) => Value { value: PathBuf::from(v.value), source: v.source },
        None => Value { value: default(), source: Source::Default },
    }
}

/// Root's home is closed to the unprivileged user that runs PostgreSQL.
fn default_data_dir(user_dir: Option<&Path>) -> PathBuf {
    match user_dir {
        Some(dir) if !rustix::process::geteuid().is_root() => dir.to_owned(),
        _ => PathBuf::from("/var/lib/pflow"),
    }
}

pub(super) fn env_value(name: &'static str) -> Option<Value<String>> {
    env::var(name)
        .ok()
        .filter(|v| !v.is_empty())
        .map(|value| Value { value, source: Source::Environment(name) })
}

fn pick(flag: Option<String>, variables: &[&'static str], file: Option<&String>) -> Option<Value<String>> {
    flag.map(|value| Value { value, source: Source::Flag })
        .or_else(|| variables.iter().find_map(|name| env_value(name)))
        .or_else(|| file.map(|value| Value { value: value.clone(), source: Source::File }))
}
