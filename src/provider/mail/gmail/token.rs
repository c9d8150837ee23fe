//! Access tokens: fetched when needed, by one caller at a time, kept until shortly before they end.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use google_gmail1::{
    api::Scope,
    common::{self, GetToken},
    hyper::Request,
};
use serde_json::Value;
use url::Url;

use super::{SCOPES, call::chain, hub::Http, service_account::ServiceAccount, tried};
use crate::{
    base::secrets::{ExposeSecret, SecretString},
    provider::Error,
};

/// What a person does about a refused authorisation.
pub(super) const AGAIN: &str = "consent once more with `pflow mailbox login`";
/// How long before its end a token is no longer used.
const MARGIN: Duration = Duration::from_mins(1);
/// How long a token lasts that names no end.
const SHORT: u64 = 300;
/// How long the token endpoint may take.
const DEADLINE: Duration = Duration::from_secs(20);

/// What is shown to the token endpoint.
pub(super) enum Grant {
    /// Nothing: the token was given, and is used until it ends.
    Fixed(SecretString),
    /// A person's consent (RFC 6749 §6).
    Refresh { client_id: String, client_secret: Option<SecretString>, refresh_token: SecretString },
    /// An organisation's delegation (RFC 7523).
    ServiceAccount(Box<ServiceAccount>),
}

/// A source of access tokens. Clones share the token.
#[derive(Clone)]
pub(super) struct Token(Arc<Source>);

struct Source {
    address: String,
    http: Http,
    url: Url,
    grant: Grant,
    current: Mutex<Option<Current>>,
    /// Held while a token is being fetched, so that others wait for that one.
    fetching: tokio::sync::Mutex<()>,
}

struct Current {
    token: SecretString,
    until: Instant,
}

impl Token {
    pub(super) fn new(address: &str, http: Http, url: Url, grant: Grant) -> Self {
        let (current, fetching) = Default::default();
        Self(Arc::new(Source { address: address.to_owned(), http, url, grant, current, fetching }))
    }

    /// Forgets the token: the server no longer takes it.
    pub(super) fn invalidate(&self) {
        *self.0.current.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// A token that is still good for a minute.
    async fn get(&self) -> Result<SecretString, Error> {
        if let Grant::Fixed(token) = &self.0.grant {
            return Ok(token.clone());
        }
        if let Some(token) = self.kept() {
            return Ok(token);
        }
        let _alone = self.0.fetching.lock().await;
        if let Some(token) = self.kept() {
            return Ok(token);
        }
        let answer = self.fetch().await?;
        let token = answer.access_token()?;
        check_scopes(&self.0.address, &answer.body)?;
        let life = Duration::from_secs(answer.body["expires_in"].as_u64().unwrap_or(SHORT));
        *self.0.current.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Current { token: token.clone(), until: Instant::now() + life.saturating_sub(MARGIN) });
        Ok(token)
    }

    /// Whether there is a token; where it comes from.
    pub(super) async fn check(&self) -> Result<String, Error> {
        self.get().await?;
        Ok(match &self.0.grant {
            Grant::Fixed(_) => "a token that cannot be renewed".to_owned(),
            Grant::Refresh { .. } => "by consent".to_owned(),
            Grant::ServiceAccount(account) => format!("by the delegation of {}", account.email()),
        })
    }

    fn kept(&self) -> Option<SecretString> {
        let current = self.0.current.lock().unwrap_or_else(PoisonError::into_inner);
        current.as_ref().filter(|c| Instant::now() < c.until).map(|c| c.token.clone())
    }

    async fn fetch(&self) -> Result<TokenAnswer, Error> {
        let source = &self.0;
        match &source.grant {
            Grant::Fixed(_) => Err(Error::Auth(format!("{}: its token has ended", source.address))),
            Grant::Refresh { client_id, client_secret, refresh_token } => {
                let mut form = vec![
                    ("grant_type", "refresh_token"),
                    ("client_id", client_id),
                    ("refresh_token", refresh_token.expose_secret()),
                ];
                if let Some(secret) = client_secret {
                    form.push(("client_secret", secret.expose_secret()));
                }
                request(&source.http, &source.url, &source.address, &form, AGAIN).await
            }
            Grant::ServiceAccount(account) => {
                let assertion = account.assertion()?;
                let form = [
                    ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
                    ("assertion", assertion.as_str()),
                ];
                request(&source.http, &source.url, &source.address, &form, &account.hint()).await
            }
        }
    }
}

impl GetToken for Token {
    fn get_token<'a>(
        &'a self,
        _: &'a [&str],
    ) -> Pin<
        Box<
            dyn Future<Output = Result<Option<String>, Box<dyn std::error::Error + Send + Sync>>> + Send + 'a,
        >,
    > {
        Box::pin(async move { Ok(Some(self.get().await?.expose_secret().to_owned())) })
    }
}

/// What the token endpoint gave. Not printable: it holds tokens.
pub(super) struct TokenAnswer {
    tried: String,
    pub(super) body: Value,
}

impl TokenAnswer {
    pub(super) fn access_token(&self) -> Result<SecretString, Error> {
        let token = self.body["access_token"].as_str().filter(|t| t.bytes().all(|b| b.is_ascii_graphic()));
        token
            .map(SecretString::from)
            .ok_or_else(|| Error::transient(format!("{}: the answer holds no access token", self.tried)))
    }
}

/// Asks the token endpoint. `hint`: what a person does where it refuses for good.
pub(super) async fn request(
    http: &Http,
    url: &Url,
    address: &str,
    form: &[(&str, &str)],
    hint: &str,
) -> Result<TokenAnswer, Error> {
    let tried = tried(address, url, "asking for a token");
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = Request::post(url.as_str())
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(common::to_body(Some(body)))
        .map_err(|e| Error::Permanent(format!("{tried}: {e}")))?;
    let exchange = async {
        let (head, body) = http.request(request).await?.into_parts();
        Ok::<_, hyper_util::client::legacy::Error>((head.status.as_u16(), common::to_bytes(body).await))
    };
    let (status, body) = tokio::time::timeout(DEADLINE, exchange)
        .await
        .map_err(|_| Error::transient(format!("{tried}: no answer in {} s", DEADLINE.as_secs())))?
        .map_err(|e| Error::transient(format!("{tried}: {}", chain(&e))))?;
    let body: Value = body.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    match status {
        200..=299 => Ok(TokenAnswer { tried, body }),
        400 | 401 | 403 => Err(Error::Auth(format!("{tried}: {status} {}; {hint}", said(&body)))),
        _ => Err(Error::transient(format!("{tried}: {status} {}", said(&body)))),
    }
}

/// The endpoint's error (RFC 6749 §5.2), which names no secret.
fn said(body: &Value) -> String {
    let parts = ["error", "error_subtype", "error_description"].iter().filter_map(|part| body[part].as_str());
    let text = parts.collect::<Vec<_>>().join(": ");
    text.chars().filter(|c| !c.is_control()).take(300).collect()
}

/// A person can untick permissions one by one, and the endpoint says which were given (RFC 6749 §5.1).
pub(super) fn check_scopes(address: &str, answer: &Value) -> Result<(), Error> {
    let Some(given) = answer["scope"].as_str() else {
        return Ok(());
    };
    let given: Vec<&str> = given.split_whitespace().collect();
    let missing = SCOPES.iter().map(AsRef::as_ref).filter(|scope| !given.contains(scope));
    let missing: Vec<&str> = missing.collect();
    let has_more = [Scope::Gmai, Scope::Modify].iter().any(|scope| given.contains(&scope.as_ref()));
    if missing.is_empty() || has_more {
        return Ok(());
    }
    Err(Error::Auth(format!(
        "{address}: Google was not permitted all that is needed ({} is missing): {AGAIN}, and tick every box",
        missing.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_permission_that_was_not_given_is_named() {
        let scopes = SCOPES.each_ref().map(AsRef::as_ref);
        let check = |given: &str| check_scopes("a@b.example", &json!({ "scope": given }));
        assert_eq!(check(&scopes.join(" ")), Ok(()));
        assert_eq!(check("openid https://mail.google.com/"), Ok(()));
        assert!(check(scopes[0]).unwrap_err().to_string().contains("gmail.readonly"));
        assert_eq!(check_scopes("a@b.example", &json!({})), Ok(()));
    }
}
