//! What a refusal over HTTP means, where a provider has no meaning of its own for it.

use std::time::Duration;

use chrono::DateTime;
use reqwest::header::HeaderMap;
use serde_json::Value;

use super::http::Reply;
use crate::provider::Error;

/// Longest message that is taken over.
const LONGEST: usize = 200;

/// By status: 401 and 403 mean the key, 402 the credits, 408, 429 and 5xx that it is worth another try, anything else never.
pub(super) fn sorted(reply: &Reply, message: String) -> Error {
    let retry_after = retry_after(&reply.headers);
    match reply.status {
        401 | 403 => Error::Auth(message),
        402 => Error::Quota { message, retry_after },
        408 | 425 | 429 | 500.. => Error::Transient { message, retry_after },
        _ => Error::Permanent(message),
    }
}

/// What an API says, wherever these six say it.
pub(super) fn message(body: &Value) -> Option<String> {
    let text = ["message", "reason", "erreur", "detail", "error"]
        .iter()
        .find_map(|key| body.get(key)?.as_str())
        .or_else(|| body.pointer("/errors/0/details")?.as_str())
        .or_else(|| body.pointer("/errors/0/id")?.as_str())?;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(line.chars().take(LONGEST).collect()).filter(|line: &String| !line.is_empty())
}

/// `Retry-After` in seconds, or as a date, which is measured against the server's own.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get("retry-after")?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = DateTime::parse_from_rfc2822(text).ok()?;
    let now = DateTime::parse_from_rfc2822(headers.get("date")?.to_str().ok()?).ok()?;
    (until - now).to_std().ok()
}

/// The time in sentences such as `try again in 30 seconds` and `Try again in 1m`.
pub(super) fn time_in(text: &str) -> Option<Duration> {
    let lower = text.to_ascii_lowercase();
    let rest = lower.split("again in ").nth(1)?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number: u64 = rest[..digits].parse().ok()?;
    match rest[digits..].trim_start().chars().next() {
        Some('m') => Some(Duration::from_secs(number.saturating_mul(60))),
        Some('h') => Some(Duration::from_secs(number.saturating_mul(3600))),
        _ => Some(Duration::from_secs(number)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn times_stand_in_sentences() {
        let of = |text| time_in(text).map(|d| d.as_secs());
        assert_eq!(of("Enrichment not ready, try again in 30 seconds"), Some(30));
        assert_eq!(of("Too many requests. Try again in 1m"), Some(60));
        assert_eq!(of("Request not ready yet"), None);
    }

    #[test]
    fn a_date_is_measured_against_the_servers_clock() {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", "Mon, 23 Nov 2026 09:00:30 GMT".parse().unwrap());
        assert_eq!(retry_after(&headers), None);
        headers.insert("date", "Mon, 23 Nov 2026 09:00:00 GMT".parse().unwrap());
        assert_eq!(retry_after(&headers), Some(Duration::from_secs(30)));
        headers.insert("retry-after", "7".parse().unwrap());
        assert_eq!(retry_after(&headers), Some(Duration::from_secs(7)));
    }

    #[test]
    fn each_api_says_it_elsewhere() {
        for body in [
            json!({"message": "non"}),
            json!({"reason": "non"}),
            json!({"errors": [{"id": "x", "details": "non"}]}),
        ] {
            assert_eq!(message(&body).as_deref(), Some("non"));
        }
        assert_eq!(message(&json!({"message": "a\n".repeat(500)})).unwrap().len(), LONGEST);
        assert_eq!(message(&json!([1])), None);
    }
}
