//! One model at one server, asked for one mail.

use std::{sync::Arc, time::Duration};

use async_openai::{Client, config::OpenAIConfig, error::OpenAIError};
use reqwest::{header::HeaderValue, redirect::Policy};
use serde_json::Value;
use url::{Host, Url};

use super::{
    Settings,
    dialect::Dialect,
    read::{self, Written},
    refusal::Failure,
    wire::{self, Fault},
};
use crate::{
    base::secrets::{ExposeSecret, SecretString},
    provider::Error,
};

/// Patience for a connection, TLS included.
const CONNECT: Duration = Duration::from_secs(10);
/// Tries of one question that was refused for now.
const TRIES: u32 = 3;
/// The first wait between two tries where the server names none; it doubles.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// The longest wait that is waited for; who wants more is asked again with the next round.
const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// Who asks.
const USER_AGENT: &str = concat!("pflow/", env!("CARGO_PKG_VERSION"));

/// A question to a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The model's name.
    pub model: String,
    /// Rules.
    pub system: String,
    /// The task and its data.
    pub user: String,
    /// Most tokens that it may write.
    pub max_tokens: u32,
}

/// The way to one server. A clone shares its connections, and what was learnt of it.
#[derive(Clone, Debug)]
pub struct Model {
    client: Client<OpenAIConfig>,
    dialect: Arc<Dialect>,
    key: Option<SecretString>,
    patience: Duration,
}

/// The server that the settings name; connects to nothing yet.
///
/// # Errors
/// [`Error::Auth`] where `OpenAI` itself is meant and there is no key; [`Error::Permanent`] for a base that cannot be used: a key goes over
/// TLS, or stays on this machine.
pub fn open(settings: &Settings) -> Result<Model, Error> {
    let base = settings.base_url.value.trim().trim_end_matches('/');
    let wrong = |why: &str| Error::Permanent(format!("OPENAI_BASE_URL {why}"));
    let url = Url::parse(base).map_err(|e| wrong(&format!("cannot be used: {e}")))?;
    let is_loopback = match url.host() {
        Some(Host::Domain(host)) => host == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback) {
        return Err(wrong("begins with https://; http:// is for loopback alone"));
    }
    if settings.key.is_none() && url.host_str() == Some("api.openai.com") {
        return Err(Error::Auth("there is no key for the model: set OPENAI_API_KEY".to_owned()));
    }
    let key = settings.key.as_ref().map_or("none", |key| key.expose_secret());
    if HeaderValue::from_str(key).is_err() {
        return Err(Error::Auth("OPENAI_API_KEY holds characters that no key has".to_owned()));
    }
    let http = reqwest::Client::builder()
        .user_agent(USER_AGENT)
        .connect_timeout(CONNECT)
        .timeout(settings.patience)
        .redirect(Policy::none())
        .build()
        .map_err(|e| Error::Permanent(format!("the way to the model: {e}")))?;
    // Every field is set: what stands in OPENAI_ORG_ID and its like belongs to OpenAI's own base.
    let config =
        OpenAIConfig::new().with_api_base(base).with_api_key(key).with_org_id("").with_project_id("");
    let service = tower::service_fn({
        let http = http.clone();
        move |request| wire::exchange(http.clone(), request)
    });
    let client = Client::build(http, config).with_http_service(service);
    let dialect = Arc::default();
    Ok(Model { client, dialect, key: settings.key.clone(), patience: settings.patience })
}

impl Model {
    /// Asks for a mail. What is refused for now is tried again a few times; what may have been paid never is.
    pub async fn write(&self, ask: &Ask) -> Result<Written, Failure> {
        let mut tries = 1;
        let mut wait = FIRST_WAIT;
        loop {
            let fault = match self.once(ask).await {
                Ok(answer) => return read::read(&answer),
                Err(fault) => fault,
            };
            let refused = match fault {
                Fault::Refused(refusal) if self.dialect.learns(&refusal) => continue,
                Fault::Refused(refusal) => refusal.sorted(),
                Fault::NotSent(why) => Error::transient(format!("the model cannot be reached: {why}")),
                Fault::Lost(why) => {
                    return Err(Failure::Lost(self.hide(format!("the model's answer was lost: {why}"))));
                }
                Fault::NoJson => {
                    let message = "the model's server answered with something that is no JSON".to_owned();
                    return Err(Failure::Useless { message, tokens: None });
                }
            };
            let refused = self.without_key(refused);
            let Error::Transient { retry_after, .. } = &refused else {
                return Err(Failure::Refused(refused));
            };
            let asked = retry_after.unwrap_or(wait);
            if tries >= TRIES || asked > LONGEST_WAIT {
                return Err(Failure::Refused(refused));
            }
            tokio::time::sleep(asked).await;
            tries += 1;
            wait *= 2;
        }
    }

    /// One exchange, which ends in any case.
    async fn once(&self, ask: &Ask) -> Result<Value, Fault> {
        let request = self.dialect.request(ask);
        let chat = self.client.chat();
        let asked = chat.create_byot::<_, Value>(request);
        match tokio::time::timeout(self.patience + CONNECT, asked).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(OpenAIError::Boxed(e))) => Err(match e.downcast::<Fault>() {
                Ok(fault) => *fault,
                Err(other) => Fault::Lost(other.to_string()),
            }),
            // A success whose JSON says `error`; the crate's text may repeat what was asked.
            Ok(Err(_)) => Err(Fault::NoJson),
            Err(_) => Err(Fault::Lost("it took too long".to_owned())),
        }
    }

    fn without_key(&self, error: Error) -> Error {
        match error {
            Error::Transient { message, retry_after } => {
                Error::Transient { message: self.hide(message), retry_after }
            }
            Error::Quota { message, retry_after } => {
                Error::Quota { message: self.hide(message), retry_after }
            }
            Error::Auth(message) => Error::Auth(self.hide(message)),
            Error::Permanent(message) => Error::Permanent(self.hide(message)),
        }
    }

    /// Servers like to repeat the key that they refuse.
    fn hide(&self, message: String) -> String {
        match &self.key {
            Some(key) if !key.expose_secret().is_empty() => message.replace(key.expose_secret(), "****"),
            _ => message,
        }
    }
}
