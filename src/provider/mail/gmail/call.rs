//! One call of the API: patience for reads, one attempt for everything else.

use std::time::Duration;

use chrono::{DateTime, Utc};
use google_gmail1::{
    Error as ApiError,
    common::{self, Delegate, Retry},
    hyper::{Method, Request},
};
use ring::rand::{SecureRandom, SystemRandom};
use serde_json::Value;
use tokio::time::{error::Elapsed, timeout};

use super::{
    Gmail, SCOPES,
    errors::{Refusal, server_time},
    token::Token,
};
use crate::provider::Error;

/// How often a read is repeated.
const REPEATS: u32 = 2;
/// Longest pause that is waited for within a call.
const SHORT_PAUSE: Duration = Duration::from_secs(5);

/// A read's answer, and Google's time.
pub(super) struct Answer<T> {
    pub(super) value: T,
    pub(super) at: Option<DateTime<Utc>>,
}

/// Reads through the crate's call builder: `Result<Option<Answer<T>>, Error>`, none where there is no such thing.
macro_rules! read {
    ($gmail:expr, $what:expr, $call:expr) => {{
        let mut patience = $crate::provider::mail::gmail::call::Patience::new(&$gmail.token);
        let call = $call.add_scopes($crate::provider::mail::gmail::SCOPES).delegate(&mut patience);
        let answer = tokio::time::timeout($gmail.deadlines.read, call.doit()).await;
        patience.judge(&$gmail.tried($what), answer)
    }};
}
pub(super) use read;

/// Repeats a read that failed for a moment, and asks for a new token once.
pub(super) struct Patience {
    token: Token,
    is_renewed: bool,
    repeats: u32,
    refusal: Option<Refusal>,
}

impl Patience {
    pub(super) fn new(token: &Token) -> Self {
        Self { token: token.clone(), is_renewed: false, repeats: 0, refusal: None }
    }

    /// What a read's end means.
    pub(super) fn judge<T>(
        self,
        tried: &str,
        answer: Result<Result<(common::Response, T), ApiError>, Elapsed>,
    ) -> Result<Option<Answer<T>>, Error> {
        match (answer, self.refusal) {
            (Ok(Ok((response, value))), _) => Ok(Some(Answer { value, at: server_time(response.headers()) })),
            (Ok(Err(ApiError::BadRequest(_) | ApiError::Failure(_))), Some(refusal)) => {
                match refusal.status {
                    404 => Ok(None),
                    _ => Err(refusal.into_error(tried)),
                }
            }
            (Ok(Err(ApiError::MissingToken(e))), _) => Err(no_token(e)),
            // What could not be decoded may be a mail: its text does not belong into a message.
            (Ok(Err(ApiError::JsonDecodeError(_, e))), _) => {
                Err(Error::transient(format!("{tried}: the answer cannot be read: {e}")))
            }
            (Ok(Err(ApiError::HttpError(e))), _) => Err(Error::transient(format!("{tried}: {}", chain(&e)))),
            (Ok(Err(e)), _) => Err(Error::transient(format!("{tried}: {}", chain(&e)))),
            (Err(_), _) => Err(Error::transient(format!("{tried}: no answer in time"))),
        }
    }

    /// Once more after a pause that grows and differs, or not at all.
    fn again(&mut self) -> Retry {
        if self.repeats >= REPEATS {
            return Retry::Abort;
        }
        self.repeats += 1;
        Retry::After(back_off(self.repeats))
    }
}

/// Half of it fixed, half of it chance: about 1 s, then about 2 s.
fn back_off(attempt: u32) -> Duration {
    let mut chance = [0_u8];
    // Without chance all pauses are equal, which is no failure.
    let _ = SystemRandom::new().fill(&mut chance);
    Duration::from_millis((500 << attempt) * (256 + u64::from(chance[0])) / 512)
}

impl Delegate for Patience {
    fn http_error(&mut self, _: &hyper_util::client::legacy::Error) -> Retry {
        self.again()
    }

    fn http_failure(&mut self, response: &common::Response, body: Option<&Value>) -> Retry {
        let refusal =
            Refusal::read(response.status().as_u16(), response.headers(), body.unwrap_or(&Value::Null));
        let retry = match (refusal.status, refusal.retry_after()) {
            (401, _) if !self.is_renewed => {
                self.is_renewed = true;
                self.token.invalidate();
                Retry::After(Duration::ZERO)
            }
            (_, Some(pause)) if refusal.is_rate() && pause <= SHORT_PAUSE && self.repeats < REPEATS => {
                self.repeats += 1;
                Retry::After(pause)
            }
            (408 | 500..=599, None) => self.again(),
            _ => Retry::Abort,
        };
        self.refusal = Some(refusal);
        retry
    }
}

/// How a request that changes something ended.
pub(super) enum Posted {
    /// 2xx, with a body that could be read.
    Done(Value),
    /// An answer that is no success.
    Refused(Refusal),
    /// It did not reach the server.
    NotSent(Error),
    /// It may have reached the server, and why nobody knows.
    Lost(String),
}

impl Gmail {
    /// Posts JSON to `path` below `users/me/`, once; once more only where the server has refused the token, which it does before it does
    /// anything. The crate's own methods would post multipart bodies with a fixed boundary, and an empty message beside a draft's id.
    pub(super) async fn post(&self, path: &str, body: &Value, what: &str) -> Posted {
        let first = self.post_once(path, body, what).await;
        match first {
            Posted::Refused(refusal) if refusal.status == 401 => {
                self.token.invalidate();
                self.post_once(path, body, what).await
            }
            other => other,
        }
    }

    async fn post_once(&self, path: &str, body: &Value, what: &str) -> Posted {
        let tried = self.tried(what);
        // The token has a deadline of its own: waiting for it leaves no doubt about the mail.
        let scopes = SCOPES.each_ref().map(AsRef::as_ref);
        let token = match self.hub.auth.get_token(&scopes).await {
            Ok(token) => token.unwrap_or_default(),
            Err(e) => return Posted::NotSent(no_token(e)),
        };
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{}gmail/v1/users/me/{path}", self.base))
            .header("authorization", format!("Bearer {token}"))
            .header("content-type", "application/json")
            .body(common::to_body(Some(body.to_string())));
        let request = match request {
            Ok(request) => request,
            Err(e) => return Posted::NotSent(Error::Permanent(format!("{tried}: {e}"))),
        };
        let exchange = async {
            let (head, body) = self.hub.client.request(request).await?.into_parts();
            Ok::<_, hyper_util::client::legacy::Error>((head, common::to_bytes(body).await))
        };
        match timeout(self.deadlines.send, exchange).await {
            Err(_) => Posted::Lost(format!("{tried}: no answer in {} s", self.deadlines.send.as_secs())),
            Ok(Err(e)) if e.is_connect() => {
                Posted::NotSent(Error::transient(format!("{tried}: {}", chain(&e))))
            }
            Ok(Err(e)) => Posted::Lost(format!("{tried}: {}", chain(&e))),
            Ok(Ok((head, body))) => {
                let body = body.and_then(|bytes| serde_json::from_slice(&bytes).ok());
                match (head.status.is_success(), body) {
                    (true, Some(body)) => Posted::Done(body),
                    (true, None) => {
                        Posted::Lost(format!("{tried}: {}, and an answer that cannot be read", head.status))
                    }
                    (false, body) => Posted::Refused(Refusal::read(
                        head.status.as_u16(),
                        &head.headers,
                        &body.unwrap_or(Value::Null),
                    )),
                }
            }
        }
    }
}

/// The token source's own error, which is one of ours.
fn no_token(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    match error.downcast::<Error>() {
        Ok(ours) => *ours,
        Err(other) => Error::transient(other.to_string()),
    }
}

/// An error with its causes: the outermost alone says "client error".
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
