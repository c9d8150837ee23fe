//! The config file: TOML, read as a whole and written as a whole.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use serde::{Deserialize, Serialize};

/// What the config file may hold; every key is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfigFile {
    /// The organisation used when none is named: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org: Option<String>,
    /// The acting user's e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Connection URL of PostgreSQL; without it pflow runs its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// Where pflow keeps its own database.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<String>,
    /// Base of ClickHouse's HTTP interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clickhouse_url: Option<String>,
    /// Base of the links in mails, such as `https://u.acme.example`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// Addresses of proxies before the daemon, with commas between.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusted_proxies: Option<String>,
    /// Who is asked for more about people and companies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enrich: Option<EnrichFile>,
}

/// The table `[enrich]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrichFile {
    /// Names of providers, the first asked first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<String>>,
    /// By provider, where its key is: `env:NAME`, `file:PATH` or `cmd:COMMAND`; never the key itself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub keys: BTreeMap<String, String>,
}

impl ConfigFile {
    /// Reads the file; a missing one is empty. The error text names the line.
    pub fn read(path: &Path) -> Result<Self, String> {
        match fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|e| e.to_string().trim_end().to_owned()),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(e) => Err(e.to_string()),
        }
    }

    /// The keys of the file, in its order.
    pub const KEYS: [&str; 7] =
        ["org", "user", "database_url", "data_dir", "clickhouse_url", "public_url", "trusted_proxies"];

    /// Sets a key, or clears it with an empty value; the error names the known keys.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        let slot = match key {
            "org" => &mut self.org,
            "user" => &mut self.user,
            "database_url" => &mut self.database_url,
            "data_dir" => &mut self.data_dir,
            "clickhouse_url" => &mut self.clickhouse_url,
            "public_url" => &mut self.public_url,
            "trusted_proxies" => &mut self.trusted_proxies,
            _ => return Err(format!("there is no key {key:?}; there are {}", Self::KEYS.join(", "))),
        };
        *slot = Some(value.to_owned()).filter(|v| !v.is_empty());
        Ok(())
    }

    /// Writes the file beside itself and renames it, so that a crash leaves the old or the new one.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let text = toml::to_string(self).map_err(io::Error::other)?;
        let next = path.with_extension("toml.new");
        match fs::remove_file(&next) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        // A connection URL may hold a password: nobody else reads it.
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&next)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&next, path)
    }
}
