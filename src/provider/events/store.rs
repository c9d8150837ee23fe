//! The connection, the schema, the batches.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::Duration,
};

use chrono::{DateTime, Utc};
use clickhouse::{Client, Compression, Row, sql::Identifier};
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

use super::schema::{HISTORY, VERSIONS};
use crate::provider::Error;

/// Its database where the address names none.
const DATABASE: &str = "pflow";
/// Patience for a statement, and for each part of a batch.
const PATIENCE: Duration = Duration::from_secs(30);
/// Patience where somebody waits.
const SHORT: Duration = Duration::from_secs(3);

/// The events of all organisations.
#[derive(Clone)]
pub struct Store {
    pub(super) client: Client,
    server: Client,
    database: String,
    /// Whether the tables were as they have to be, when last seen.
    is_ready: Arc<AtomicBool>,
}

impl fmt::Debug for Store {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("database", &self.database).finish_non_exhaustive()
    }
}

/// One opening, without anything about the program or the network it came from.
#[derive(Clone, Debug, PartialEq, Eq, Row, Serialize, Deserialize)]
pub struct OpenEvent {
    /// The tenant.
    #[serde(with = "clickhouse::serde::uuid")]
    pub organisation_id: Uuid,
    /// The campaign.
    #[serde(with = "clickhouse::serde::uuid")]
    pub campaign_id: Uuid,
    /// The variant.
    #[serde(with = "clickhouse::serde::uuid")]
    pub variant_id: Uuid,
    /// When.
    #[serde(with = "clickhouse::serde::chrono::datetime64::micros")]
    pub at: DateTime<Utc>,
    /// The event; the same one sent again replaces itself.
    #[serde(with = "clickhouse::serde::uuid")]
    pub event_id: Uuid,
    /// The mail; none for a pixel of many mails.
    #[serde(with = "clickhouse::serde::uuid::option")]
    pub message_id: Option<Uuid>,
    /// `GET` or `HEAD`.
    pub method: String,
    /// Milliseconds since the mail left.
    pub sent_ago_ms: Option<i64>,
    /// Who it was.
    pub verdict: String,
    /// By which rule.
    pub rule: String,
    /// Of which version of the rules.
    pub rule_version: i32,
    /// Whether it counts as an open.
    pub counted: bool,
    /// Of two of the same event the greater one stays.
    pub version: u64,
}

impl Store {
    /// The server at `http[s]://user:password@host:port/database`; asks nobody yet. The error says what is wrong with the address.
    pub fn new(address: &str) -> Result<Self, String> {
        let mut url = Url::parse(address).map_err(|e| e.to_string())?;
        if !["http", "https"].contains(&url.scheme()) {
            return Err("write http://… or https://…".to_owned());
        }
        let path = url.path().trim_matches('/').to_owned();
        let database = if path.is_empty() { DATABASE.to_owned() } else { path };
        if !database.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
            return Err("its path is the name of a database: letters, digits, underscores".to_owned());
        }
        let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let (user, password) = (plain(url.username()), plain(url.password().unwrap_or_default()));
        url.set_path("");
        url.set_query(None);
        // Of an address with a host these cannot fail.
        let _ = (url.set_username(""), url.set_password(None));
        let mut server = Client::default().with_url(url.as_str()).with_compression(Compression::None);
        if !user.is_empty() {
            server = server.with_user(user);
        }
        if !password.is_empty() {
            server = server.with_password(password);
        }
        let client = server.clone().with_database(&database);
        Ok(Self { client, server, database, is_ready: Arc::default() })
    }

    /// Whether it answers within three seconds.
    pub async fn answers(&self) -> bool {
        let ask = self.server.query("SELECT 1").fetch_one::<u8>();
        matches!(tokio::time::timeout(SHORT, ask).await, Ok(Ok(1)))
    }

    /// Makes the tables, or brings them up to date: once, and again after a batch was refused.
    pub async fn prepare(&self) -> Result<(), Error> {
        if !self.is_ready.load(Relaxed) {
            self.migrate().await?;
            self.is_ready.store(true, Relaxed);
        }
        Ok(())
    }

    async fn migrate(&self) -> Result<(), Error> {
        let make = self.server.query("CREATE DATABASE IF NOT EXISTS ?").bind(Identifier(&self.database));
        patiently(make.execute()).await?;
        patiently(self.client.query(HISTORY).execute()).await?;
        let applied = self.client.query("SELECT max(version) FROM schema_versions").fetch_one::<u32>();
        let applied = patiently(applied).await? as usize;
        if applied > VERSIONS.len() {
            let message = format!("its tables are of version {applied}, made by a later pflow: install that");
            return Err(Error::Permanent(message));
        }
        for (n, statements) in VERSIONS.iter().enumerate().skip(applied) {
            for statement in *statements {
                patiently(self.client.query(statement).execute()).await?;
            }
            let note = self.client.query("INSERT INTO schema_versions (version) VALUES (?)").bind(n + 1);
            patiently(note.execute()).await?;
        }
        Ok(())
    }

    /// Adds a batch. Once it returns, the server has it; where it fails, it may have it all the same: send it again.
    pub async fn insert(&self, events: &[OpenEvent]) -> Result<(), Error> {
        self.prepare().await?;
        let done = self.send(events).await;
        // Its tables may be gone.
        self.is_ready.store(done.is_ok(), Relaxed);
        done
    }

    async fn send(&self, events: &[OpenEvent]) -> Result<(), Error> {
        let mut batch = self.client.insert::<OpenEvent>("open_events").await.map_err(|e| refusal(&e))?;
        batch = batch.with_timeouts(Some(PATIENCE), Some(PATIENCE));
        for event in events {
            batch.write(event).await.map_err(|e| refusal(&e))?;
        }
        patiently(batch.end()).await
    }

    /// Forgets all openings of an organisation.
    pub async fn forget(&self, organisation_id: Uuid) -> Result<(), Error> {
        self.prepare().await?;
        let forget = self
            .client
            .query("DELETE FROM open_events WHERE organisation_id = {organisation: UUID}")
            .param("organisation", organisation_id);
        patiently(forget.execute()).await
    }
}

/// Waits for an answer, but not for ever.
pub(super) async fn patiently<T>(
    answer: impl Future<Output = clickhouse::error::Result<T>>,
) -> Result<T, Error> {
    match tokio::time::timeout(PATIENCE, answer).await {
        Ok(answer) => answer.map_err(|e| refusal(&e)),
        Err(_) => Err(Error::transient(format!("ClickHouse: no answer within {} s", PATIENCE.as_secs()))),
    }
}

/// A server that is away comes back; one that understands nothing has to be looked at.
fn refusal(error: &clickhouse::error::Error) -> Error {
    use clickhouse::error::Error as Of;
    match error {
        Of::Network(_) | Of::TimedOut => Error::transient(format!("ClickHouse: {error}")),
        Of::BadResponse(said) if said.contains("AUTHENTICATION_FAILED") => {
            Error::Auth("ClickHouse knows no such user, or another password".to_owned())
        }
        Of::BadResponse(said) => {
            let first = said.lines().next().unwrap_or_default().chars().take(300).collect::<String>();
            Error::transient(format!("ClickHouse: {first}"))
        }
        other => Error::Permanent(format!("ClickHouse: {other}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart_and_its_secrets_stay_hidden() {
        let store = Store::new("http://ana:p%40ss@127.0.0.1:8123/stats").unwrap();
        assert_eq!(store.database, "stats");
        let shown = format!("{store:?}");
        assert!(!shown.contains("ana") && !shown.contains("p@ss") && !shown.contains("p%40ss"), "{shown}");
        assert_eq!(Store::new("https://ch.example").unwrap().database, "pflow");
        for wrong in ["ch.example:8123", "tcp://ch.example", "http://ch.example/a-b", "http://ch.example/a/b"]
        {
            assert!(Store::new(wrong).is_err(), "{wrong}");
        }
    }
}
