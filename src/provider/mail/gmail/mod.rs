//! A mailbox at Google, over the Gmail API.
//!
//! The API replaces the Message-ID of what it sends, so a Message-ID cannot prove that a mail left. A draft can: it is made first, its id
//! is stored, and the server consumes it when it is sent. Our own `X-Ref` names the mail in the Sent copy.

mod call;
mod check;
mod client_file;
mod errors;
mod hub;
mod inbox;
mod metadata;
pub mod oauth;
mod outbox;
mod sent;
mod service_account;
mod token;

use std::{sync::Arc, time::Duration};

use google_gmail1::api::Scope;
use serde_json::Value;
use url::Url;

use self::{
    hub::Hub,
    service_account::ServiceAccount,
    token::{Grant, Token},
};
use crate::{base::secrets::Secrets, provider::Error};

/// Where the API is.
const BASE_URL: &str = "https://gmail.googleapis.com/";
/// Where tokens are (developers.google.com/identity/protocols/oauth2).
const TOKEN_URL: &str = "https://oauth2.googleapis.com/token";
/// The user whose mailbox is meant: the one the token belongs to.
const ME: &str = "me";
/// All that is asked for: drafts and sending, and reading. Nothing is labelled or deleted.
const SCOPES: [Scope; 2] = [Scope::Compose, Scope::Readonly];

/// A mailbox at Google. A clone shares its connections and its token.
#[derive(Clone)]
pub struct Gmail {
    address: Arc<str>,
    base: Url,
    hub: Arc<Hub>,
    token: Token,
    deadlines: Deadlines,
}

/// How long an answer is waited for.
#[derive(Clone, Copy, Debug)]
struct Deadlines {
    read: Duration,
    send: Duration,
}

impl std::fmt::Debug for Gmail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gmail")
            .field("address", &self.address)
            .field("base", &self.base.as_str())
            .finish_non_exhaustive()
    }
}

impl Gmail {
    /// From the mailbox's settings (`base_url`, `token_url`, `client_id`, `subject`; all but `client_id` have defaults) and its secrets:
    /// `service_account`, or `refresh_token` and `client_secret`, or `access_token`. Touches no network.
    pub fn open(address: &str, settings: &Value, secrets: &Secrets) -> Result<Self, Error> {
        let base = hub::base_url(address, text(settings, "base_url").unwrap_or(BASE_URL))?;
        let (token_url, grant) = grant(address, settings, secrets)?;
        let token_url = hub::safe_url(address, &token_url)?;
        let http = hub::http(address, base.scheme() == "https" && token_url.scheme() == "https")?;
        let token = Token::new(address, http.clone(), token_url, grant);
        Ok(Self {
            address: address.into(),
            hub: Arc::new(hub::hub(http, token.clone(), &base)),
            base,
            token,
            deadlines: Deadlines { read: Duration::from_secs(30), send: Duration::from_mins(1) },
        })
    }

    /// The same mailbox with less patience: how long an answer to a read and to a send is waited for.
    #[must_use]
    pub fn with_deadlines(self, read: Duration, send: Duration) -> Self {
        Self { deadlines: Deadlines { read, send }, ..self }
    }

    /// What was tried, where: how every message to people begins.
    fn tried(&self, what: &str) -> String {
        tried(&self.address, &self.base, what)
    }
}

fn tried(address: &str, url: &Url, what: &str) -> String {
    let host = url.host_str().unwrap_or("Google");
    match url.port() {
        Some(port) => format!("{address}: {what} at {host}:{port}"),
        None => format!("{address}: {what} at {host}"),
    }
}

fn text<'a>(settings: &'a Value, name: &str) -> Option<&'a str> {
    settings.get(name)?.as_str().filter(|text| !text.is_empty())
}

/// The token endpoint and what is shown there.
fn grant(address: &str, settings: &Value, secrets: &Secrets) -> Result<(String, Grant), Error> {
    let url = |default: &str| text(settings, "token_url").unwrap_or(default).to_owned();
    if let Some(key) = secrets.get("service_account") {
        let subject = text(settings, "subject").unwrap_or(address);
        let mut account = ServiceAccount::parse(key, subject)?;
        account.token_url = url(&account.token_url);
        return Ok((account.token_url.clone(), Grant::ServiceAccount(Box::new(account))));
    }
    if let Some(refresh_token) = secrets.get("refresh_token") {
        let client_id = text(settings, "client_id").ok_or_else(|| {
            Error::Permanent(format!(
                "{address}: its settings lack the client_id that its refresh token belongs to"
            ))
        })?;
        let grant = Grant::Refresh {
            client_id: client_id.to_owned(),
            client_secret: secrets.get("client_secret").cloned(),
            refresh_token: refresh_token.clone(),
        };
        return Ok((url(TOKEN_URL), grant));
    }
    if let Some(token) = secrets.get("access_token") {
        return Ok((url(TOKEN_URL), Grant::Fixed(token.clone())));
    }
    Err(Error::Auth(format!("{address}: Google has not been asked for access yet: {}", token::AGAIN)))
}

/// Whether an id may stand in a path: the crate does not encode it.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn secrets(name: &str) -> Secrets {
        let mut secrets = Secrets::default();
        secrets.insert(name, "geheim".into());
        secrets
    }

    #[test]
    fn a_bad_address_of_the_api_is_refused() {
        for (url, good) in [
            ("http://127.0.0.1:1/", true),
            ("http://127.0.0.1:1", true),
            ("http://localhost:1/x", true),
            ("http://gmail.example/", false),
            ("ftp://127.0.0.1/", false),
            ("https://gmail.example/?q=1", false),
            ("gmail", false),
            ("http://", false),
        ] {
            let opened = Gmail::open("a@b.example", &json!({ "base_url": url }), &secrets("access_token"));
            assert_eq!(opened.is_ok(), good, "{url}: {opened:?}");
        }
    }

    #[test]
    fn what_is_missing_is_named_and_no_secret_is_printed() {
        let none = Gmail::open("a@b.example", &json!({}), &Secrets::default()).unwrap_err();
        assert!(matches!(none, Error::Auth(_)), "{none:?}");
        let no_client = Gmail::open("a@b.example", &json!({}), &secrets("refresh_token")).unwrap_err();
        assert!(no_client.to_string().contains("client_id"), "{no_client}");
        let local = json!({ "base_url": "http://127.0.0.1:1/", "client_id": "c", "token_url": "http://127.0.0.1:1/token" });
        let gmail = Gmail::open("a@b.example", &local, &secrets("refresh_token")).unwrap();
        assert!(!format!("{gmail:?}").contains("geheim"));
        let bad_key = Gmail::open("a@b.example", &json!({}), &secrets("service_account")).unwrap_err();
        assert!(!bad_key.to_string().contains("geheim"), "{bad_key}");
    }
}
