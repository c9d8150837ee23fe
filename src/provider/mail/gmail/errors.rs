//! What Google's refusals mean (developers.google.com/gmail/api/guides/handle-errors).

use std::time::Duration;

use chrono::{DateTime, Utc};
use google_gmail1::hyper::HeaderMap;
use serde_json::Value;

use crate::{base::clock::Clock, provider::Error};

/// Longest pause that is believed: sending limits are counted over 24 hours (support.google.com/a/answer/166852).
const LONGEST_PAUSE: Duration = Duration::from_hours(24);
/// A pause that lets the quota per minute and user fill up again, where Google names none.
const RATE_PAUSE: Duration = Duration::from_mins(1);

/// An answer that is no success.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    /// The HTTP status.
    pub(super) status: u16,
    /// Google's word for it, such as `rateLimitExceeded`; empty where it gave none.
    pub(super) reason: String,
    /// Google's sentence.
    pub(super) message: String,
    /// When to come back, where it says so.
    retry_after: Option<Duration>,
}

impl Refusal {
    /// From status, headers and body of an answer. `Null`: the body is not JSON.
    pub(super) fn read(status: u16, headers: &HeaderMap, body: &Value) -> Self {
        let message = body.pointer("/error/message").and_then(Value::as_str).unwrap_or_default();
        let now = server_time(headers).unwrap_or_else(|| Clock::System.now());
        Self {
            status,
            reason: reason(body),
            message: message.chars().filter(|c| !c.is_control()).take(300).collect(),
            retry_after: header_pause(headers, now)
                .or_else(|| text_pause(message, now))
                .map(|pause| pause.clamp(Duration::from_secs(1), LONGEST_PAUSE)),
        }
    }

    /// Whether it proves that nothing was done: the request was understood and turned down. Not so where the draft is gone, which may mean
    /// that it was sent before, and where the server failed.
    pub(super) fn proves_unsent(&self) -> bool {
        (400..500).contains(&self.status)
            && !matches!(self.status, 404 | 408 | 409 | 410)
            && !self.names("draft")
    }

    /// Whether the request was wrong in what Google's sentence calls by this name.
    pub(super) fn names(&self, thing: &str) -> bool {
        self.status == 400 && self.message.to_lowercase().contains(thing)
    }

    /// Whether it concerns how often we ask.
    pub(super) fn is_rate(&self) -> bool {
        self.status == 429
            || (self.status == 403
                && matches!(
                    plain(&self.reason).as_str(),
                    "ratelimitexceeded" | "userratelimitexceeded" | "resourceexhausted"
                ))
    }

    /// When Google wants to be asked again, where it says so.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// `what`: what was tried, and where.
    pub(super) fn into_error(self, what: &str) -> Error {
        let message = format!("{what}: {self}");
        match (self.status, plain(&self.reason).as_str()) {
            (429, _) => Error::Quota { message, retry_after: self.retry_after },
            (403, "dailylimitexceeded" | "quotaexceeded") => {
                Error::Quota { message, retry_after: self.retry_after }
            }
            (403, _) if self.is_rate() => {
                Error::Quota { message, retry_after: Some(self.retry_after.unwrap_or(RATE_PAUSE)) }
            }
            (400, "failedprecondition") => Error::Auth(message),
            (400 | 413 | 422, reason) if !reason.is_empty() => Error::Permanent(message),
            // A scope, the domain's policy, mail that is not switched on, a delegation, a wrong address of the API: nothing that concerns
            // this one mail. A person has to act.
            (400..=499, _) if !matches!(self.status, 408 | 425) => Error::Auth(message),
            _ => Error::Transient { message, retry_after: self.retry_after },
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.status)?;
        for part in [&self.reason, &self.message] {
            if !part.is_empty() {
                write!(f, " {part}")?;
            }
        }
        Ok(())
    }
}

/// The reason where the old error format has it, else where the new one has it, else the status' name.
fn reason(body: &Value) -> String {
    let old = body.pointer("/error/errors/0/reason");
    let new = body
        .pointer("/error/details")
        .and_then(Value::as_array)
        .and_then(|details| details.iter().find_map(|detail| detail.get("reason")));
    let found = old.or(new).or_else(|| body.pointer("/error/status")).and_then(Value::as_str);
    found.unwrap_or_default().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(60).collect()
}

/// `rateLimitExceeded` and `RATE_LIMIT_EXCEEDED` are one word.
fn plain(reason: &str) -> String {
    reason.replace('_', "").to_ascii_lowercase()
}

/// The time of Google's clock.
pub(super) fn server_time(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    http_date(headers.get("date")?.to_str().ok()?)
}

fn http_date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc2822(text.trim()).ok().map(|at| at.to_utc())
}

/// Retry-After (RFC 9110 §10.2.3): seconds or a date.
fn header_pause(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let value = headers.get("retry-after")?.to_str().ok()?.trim();
    match value.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => Some((http_date(value)? - now).to_std().unwrap_or_default()),
    }
}

/// `… Retry after 2026-11-22T19:00:00.000Z`: how sending limits name the time.
fn text_pause(message: &str, now: DateTime<Utc>) -> Option<Duration> {
    let at = message.to_ascii_lowercase().find("retry after ")? + "retry after ".len();
    let word = message.get(at..)?.split_whitespace().next()?.trim_end_matches(['.', ',', ')']);
    let at = DateTime::parse_from_rfc3339(word).ok()?;
    Some((at.to_utc() - now).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refusal(status: u16, headers: &[(&'static str, &str)], body: &Value) -> Refusal {
        let headers = headers.iter().map(|(n, v)| (n.parse().unwrap(), v.parse().unwrap())).collect();
        Refusal::read(status, &headers, body)
    }

    fn body(reason: &str, message: &str) -> Value {
        json!({ "error": { "code": 0, "message": message, "errors": [{ "reason": reason, "message": message }] } })
    }

    #[test]
    fn every_refusal_has_its_class() {
        let class = |status, reason: &str| match refusal(status, &[], &body(reason, "m")).into_error("x") {
            Error::Transient { .. } => "transient",
            Error::Permanent(_) => "permanent",
            Error::Auth(_) => "auth",
            Error::Quota { .. } => "quota",
        };
        for (status, reason, expected) in [
            (400, "invalidArgument", "permanent"),
            (400, "failedPrecondition", "auth"),
            (401, "authError", "auth"),
            (403, "rateLimitExceeded", "quota"),
            (403, "userRateLimitExceeded", "quota"),
            (403, "RATE_LIMIT_EXCEEDED", "quota"),
            (403, "dailyLimitExceeded", "quota"),
            (403, "insufficientPermissions", "auth"),
            (403, "domainPolicy", "auth"),
            (400, "", "auth"),
            (404, "notFound", "auth"),
            (413, "uploadTooLarge", "permanent"),
            (408, "", "transient"),
            (429, "rateLimitExceeded", "quota"),
            (429, "", "quota"),
            (500, "backendError", "transient"),
            (503, "", "transient"),
            (302, "", "transient"),
        ] {
            assert_eq!(class(status, reason), expected, "{status} {reason}");
        }
    }

    #[test]
    fn only_a_clear_no_proves_that_nothing_left() {
        let proves = |status, message| refusal(status, &[], &body("", message)).proves_unsent();
        assert!([400, 401, 403, 413, 429].iter().all(|status| proves(*status, "no")));
        assert!(![302, 404, 408, 409, 410, 500, 503].iter().any(|status| proves(*status, "no")));
        assert!(!proves(400, "Invalid draft"));
    }

    #[test]
    fn google_names_the_time_in_a_header_or_in_its_sentence() {
        let wait = |headers: &[(&'static str, &str)], message| {
            refusal(429, headers, &body("", message)).retry_after().map(|d| d.as_secs())
        };
        let date = ("date", "Sun, 22 Nov 2026 19:00:00 GMT");
        assert_eq!(wait(&[("retry-after", "7")], ""), Some(7));
        assert_eq!(wait(&[date, ("retry-after", "Sun, 22 Nov 2026 19:01:00 GMT")], ""), Some(60));
        let text = "User-rate limit exceeded.  Retry after 2026-11-22T20:30:00.000Z (Mail sending)";
        assert_eq!(wait(&[date], text), Some(5400));
        assert_eq!(wait(&[date], "Retry after 2026-11-22T18:00:00Z"), Some(1));
        assert_eq!(wait(&[("retry-after", "9999999")], ""), Some(86_400));
        assert_eq!(wait(&[date], "Retry after lunch"), None);
    }

    #[test]
    fn the_new_error_format_is_read_too() {
        let new = json!({ "error": { "status": "PERMISSION_DENIED", "message": "m", "details": [{ "@type": "x" }, { "reason": "SERVICE_DISABLED" }] } });
        assert_eq!(refusal(403, &[], &new).to_string(), "403 SERVICE_DISABLED m");
        assert_eq!(refusal(502, &[], &Value::Null).to_string(), "502");
    }
}
