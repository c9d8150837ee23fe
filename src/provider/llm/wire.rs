//! The exchange itself, below async-openai: it sees only whole JSON answers of a success.
//!
//! The crate logs and repeats what it cannot read, reads without end, and takes error bodies for `OpenAI`'s own. So whatever is not a
//! success with JSON is turned into a [`Fault`] here, before it gets there.

use std::time::Duration;

use async_openai::{error::OpenAIError, middleware::HttpRequestFactory};
use chrono::DateTime;
use reqwest::{Client, Response, header::HeaderMap};
use serde_json::Value;

use super::refusal::Refusal;

/// Longest answer that is read.
const LARGEST: usize = 1 << 20;

/// No answer that could be used.
#[derive(Clone, Debug, thiserror::Error)]
pub(super) enum Fault {
    /// The request did not leave.
    #[error("{0}")]
    NotSent(String),
    /// It left, and no whole answer came.
    #[error("{0}")]
    Lost(String),
    /// The server says no.
    #[error("refused")]
    Refused(Refusal),
    /// A success that is no JSON.
    #[error("the answer is no JSON")]
    NoJson,
}

/// Makes one request, once.
pub(super) async fn exchange(client: Client, request: HttpRequestFactory) -> Result<Response, OpenAIError> {
    let request = request.build().await?;
    answer(&client, request).await.map_err(|fault| OpenAIError::Boxed(Box::new(fault)))
}

async fn answer(client: &Client, request: reqwest::Request) -> Result<Response, Fault> {
    let mut response = match client.execute(request).await {
        Ok(response) => response,
        Err(e) if e.is_connect() || e.is_builder() => return Err(Fault::NotSent(chain(&e.without_url()))),
        Err(e) => return Err(Fault::Lost(chain(&e.without_url()))),
    };
    let (status, headers) = (response.status(), response.headers().clone());
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() <= LARGEST => bytes.extend_from_slice(&chunk),
            Ok(Some(_)) => return Err(Fault::Lost("the answer is longer than 1 MB".to_owned())),
            Ok(None) => break,
            // A refusal costs nothing, even where its words are cut.
            Err(_) if !status.is_success() => break,
            Err(e) => return Err(Fault::Lost(chain(&e.without_url()))),
        }
    }
    let body: Option<Value> = serde_json::from_slice(&bytes).ok();
    if !status.is_success() {
        let retry_after = retry_after(&headers);
        let body = body.unwrap_or_default();
        return Err(Fault::Refused(Refusal { status: status.as_u16(), retry_after, body }));
    }
    if body.is_none() {
        return Err(Fault::NoJson);
    }
    Ok(Response::from(hyper::Response::new(bytes)))
}

/// `Retry-After` in seconds, or as a date, which is measured against the server's own.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get("retry-after")?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = DateTime::parse_from_rfc2822(text).ok()?;
    let now = DateTime::parse_from_rfc2822(headers.get("date")?.to_str().ok()?).ok()?;
    (until - now).to_std().ok()
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
