//! One request to a provider's API over HTTP, and what is certain when it fails.
//!
//! A request that could not be connected was not made. A request that left and came back without an answer may have been done: for a
//! call that costs something this stays unknown, since asking again could pay twice. Nothing here tries twice.

use std::time::Duration;

use reqwest::{
    Client, Method, RequestBuilder,
    header::{HeaderMap, HeaderName, HeaderValue},
    redirect::Policy,
};
use serde_json::Value;
use url::{Host, Url};

use super::{Failure, refusal};
use crate::{
    base::secrets::{ExposeSecret, SecretString},
    provider::Error,
};

/// Patience for a connection, TLS included.
const CONNECT: Duration = Duration::from_secs(10);
/// Patience for the whole exchange; Kaspr looks a profile up while it is waited for.
const EXCHANGE: Duration = Duration::from_mins(1);
/// Longest body that is read: a full batch of the wordiest provider stays far below.
const LARGEST: usize = 16 << 20;
/// Who asks; the State's API wants to know, and Cloudflare refuses those who do not say.
const USER_AGENT: &str =
    concat!("pflow/", env!("CARGO_PKG_VERSION"), " (+https://crates.io/crates/pflow; B2B outreach)");

/// The way to one provider. A clone shares its connections.
#[derive(Clone, Debug)]
pub(super) struct Http {
    client: Client,
    base: String,
    name: &'static str,
    key: Option<SecretString>,
}

/// An answer of any status.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    /// None: it is no JSON.
    pub(super) body: Option<Value>,
}

/// No answer.
#[derive(Debug)]
pub(super) enum Fault {
    /// The request did not leave.
    NotSent(Error),
    /// It left, and nobody knows what came of it.
    Lost(String),
}

impl From<Fault> for Failure {
    /// For a call that costs something.
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NotSent(error) => Self::Refused(error),
            Fault::Lost(message) => Self::Unknown(message),
        }
    }
}

impl From<Fault> for Error {
    /// For a call that costs nothing, which can be made again.
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NotSent(error) => error,
            Fault::Lost(message) => Self::transient(message),
        }
    }
}

/// How a key travels.
pub(super) struct Auth<'a> {
    /// The header.
    pub(super) header: &'static str,
    /// What stands before the key in it, such as `Bearer `.
    pub(super) prefix: &'static str,
    /// The key.
    pub(super) key: &'a SecretString,
}

impl Http {
    /// The API at `base`; connects to nothing yet. A key goes over TLS, or stays on this machine.
    pub(super) fn new(name: &'static str, base: &str, auth: Option<&Auth<'_>>) -> Result<Self, Error> {
        let wrong = |why: &str| Error::Permanent(format!("{name}: the base of its API {why}"));
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
        let mut headers = HeaderMap::new();
        headers.insert("accept", HeaderValue::from_static("application/json"));
        if let Some(auth) = auth {
            let value = format!("{}{}", auth.prefix, auth.key.expose_secret());
            let mut value = HeaderValue::from_str(&value)
                .map_err(|_| Error::Auth(format!("{name}: the key holds characters that no key has")))?;
            value.set_sensitive(true);
            headers.insert(HeaderName::from_static(auth.header), value);
        }
        let client = Client::builder()
            .user_agent(USER_AGENT)
            .default_headers(headers)
            .connect_timeout(CONNECT)
            .timeout(EXCHANGE)
            .redirect(Policy::none())
            .build()
            .map_err(|e| Error::Permanent(format!("{name}: {e}")))?;
        let key = auth.map(|auth| auth.key.clone());
        Ok(Self { client, base: base.trim_end_matches('/').to_owned(), name, key })
    }

    /// A request for `path`, which begins with a slash and is no part of a person's data.
    pub(super) fn get(&self, path: &str, query: &[(&str, &str)]) -> RequestBuilder {
        let pairs = query.iter().map(|(name, value)| format!("{name}={}", escaped(value)));
        let query = pairs.collect::<Vec<_>>().join("&");
        let mark = if query.is_empty() { "" } else { "?" };
        self.client.request(Method::GET, format!("{}{path}{mark}{query}", self.base))
    }

    /// A request that carries JSON.
    pub(super) fn post(&self, path: &str, body: &Value) -> RequestBuilder {
        self.client.request(Method::POST, format!("{}{path}", self.base)).json(body)
    }

    /// Makes the request, once.
    pub(super) async fn send(&self, request: RequestBuilder) -> Result<Reply, Fault> {
        // A URL may hold a person's name: it stands in no message.
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(e) if e.is_connect() || e.is_builder() => {
                return Err(Fault::NotSent(Error::transient(self.say(&chain(&e.without_url())))));
            }
            Err(e) => return Err(Fault::Lost(self.say(&chain(&e.without_url())))),
        };
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let mut bytes = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if bytes.len() + chunk.len() <= LARGEST => bytes.extend_from_slice(&chunk),
                Ok(Some(_)) => {
                    return Err(Fault::Lost(self.say("the answer is longer than 16 MB")));
                }
                Ok(None) => break,
                Err(e) => return Err(Fault::Lost(self.say(&chain(&e.without_url())))),
            }
        }
        Ok(Reply { status, headers, body: serde_json::from_slice(&bytes).ok() })
    }

    /// The body of a call that costs something. A server that broke over it (5xx), and an answer that cannot be read, leave open whether
    /// it was done; every other status is a refusal before the work.
    pub(super) fn paid(&self, reply: Reply) -> Result<Value, Failure> {
        match (reply.status, &reply.body) {
            (200..=299, Some(_)) => Ok(reply.body.unwrap_or_default()),
            (200..=299, None) => Err(Failure::Unknown(self.say("the answer is no JSON"))),
            (500.., _) => Err(Failure::Unknown(self.say(&reply.said()))),
            _ => Err(Failure::Refused(self.refusal(&reply))),
        }
    }

    /// The body of a call that costs nothing: whatever fails is a refusal.
    pub(super) fn free(&self, reply: Reply) -> Result<Value, Error> {
        match (reply.status, &reply.body) {
            (200..=299, Some(_)) => Ok(reply.body.unwrap_or_default()),
            (200..=299, None) => Err(Error::transient(self.say("the answer is no JSON"))),
            _ => Err(self.refusal(&reply)),
        }
    }

    /// What a status means where a provider has no meaning of its own for it.
    pub(super) fn refusal(&self, reply: &Reply) -> Error {
        refusal::sorted(reply, self.say(&reply.said()))
    }

    /// A message with the provider's name in front and its key nowhere.
    pub(super) fn say(&self, text: &str) -> String {
        let text = format!("{}: {text}", self.name);
        match &self.key {
            Some(key) if !key.expose_secret().is_empty() => text.replace(key.expose_secret(), "****"),
            _ => text,
        }
    }
}

impl Reply {
    /// Status and what the API says about it.
    pub(super) fn said(&self) -> String {
        match self.body.as_ref().and_then(refusal::message) {
            Some(message) => format!("{}: {message}", self.status),
            None => self.status.to_string(),
        }
    }

    /// A header's number; header names know no case.
    pub(super) fn number(&self, header: &str) -> Option<f64> {
        self.headers.get(header)?.to_str().ok()?.trim().parse().ok()
    }
}

/// Percent-encodes what is not unreserved (RFC 3986 §2.3).
fn escaped(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// An error with its causes: the outermost alone says little.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
