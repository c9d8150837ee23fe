//! How Google fails: status codes and bodies as it writes them, and connections that end at the wrong moment.

use std::{collections::VecDeque, time::Duration};

use serde_json::{Value, json};

use super::http::Reply;

/// Which calls a fault is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// drafts.create.
    Park,
    /// drafts.delete.
    Unpark,
    /// drafts.send.
    Send,
    /// Everything that only reads.
    Read,
    /// The token endpoint.
    Token,
}

/// What goes wrong. "After": the request was accepted, its effect is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 400 invalidArgument: the recipient's address.
    BadRecipient,
    /// 400 failedPrecondition: mail is not switched on for that user.
    MailNotEnabled,
    /// 400 invalid_grant, of the token endpoint.
    InvalidGrant,
    /// 401 authError.
    Unauthorised,
    /// 403 dailyLimitExceeded.
    DailyLimit,
    /// 403 rateLimitExceeded.
    Rate,
    /// 403 insufficientPermissions.
    Insufficient,
    /// 429 with Retry-After, in seconds.
    TooMany(u64),
    /// 429 whose sentence names the time, so many seconds from now.
    SendLimit(i64),
    /// 500, nothing done.
    ErrorBefore,
    /// 500, done.
    ErrorAfter,
    /// 503 with a page instead of JSON, nothing done.
    Page,
    /// The connection ends, nothing done.
    CutBefore,
    /// The connection ends, done.
    CutAfter,
    /// 200, done, and half an answer.
    CutBody,
    /// 200, done, and an answer that is not JSON.
    Gibberish,
    /// No answer for so many milliseconds, then the connection ends; nothing done.
    HangBefore(u64),
    /// The same; done.
    HangAfter(u64),
    /// 200, and instead of a delivery a mail in our own inbox that says so: over the sending limit.
    SelfBounce,
}

impl Fault {
    /// Whether the request has its effect.
    pub(super) fn accepts(self) -> bool {
        matches!(
            self,
            Self::ErrorAfter
                | Self::CutAfter
                | Self::CutBody
                | Self::Gibberish
                | Self::HangAfter(_)
                | Self::SelfBounce
        )
    }

    /// What the client sees. `done`: the answer that it would have got.
    pub(super) fn reply(self, done: Option<Reply>, now: chrono::DateTime<chrono::Utc>) -> Reply {
        let error =
            |status, reason: &str, message: &str| Reply::json(status, &error_body(status, reason, message));
        match self {
            Self::BadRecipient => error(400, "invalidArgument", "Invalid To header"),
            Self::MailNotEnabled => error(400, "failedPrecondition", "Mail service not enabled"),
            Self::InvalidGrant => Reply::json(
                400,
                &json!({ "error": "invalid_grant", "error_description": "Token has been expired or revoked." }),
            ),
            Self::Unauthorised => error(401, "authError", "Invalid Credentials"),
            Self::DailyLimit => error(403, "dailyLimitExceeded", "Daily Limit Exceeded"),
            Self::Rate => error(403, "rateLimitExceeded", "Rate Limit Exceeded"),
            Self::Insufficient => {
                error(403, "insufficientPermissions", "Request had insufficient authentication scopes.")
            }
            Self::TooMany(seconds) => {
                error(429, "rateLimitExceeded", "Too many concurrent requests for user")
                    .header("Retry-After", &seconds.to_string())
            }
            Self::SendLimit(seconds) => {
                let at = (now + chrono::Duration::seconds(seconds)).format("%Y-%m-%dT%H:%M:%S.000Z");
                let message = format!("User-rate limit exceeded.  Retry after {at} (Mail sending)");
                error(429, "userRateLimitExceeded", &message)
            }
            Self::ErrorBefore | Self::ErrorAfter => error(500, "backendError", "Backend Error"),
            Self::Page => Reply::page(503, "<html><title>Error 503</title></html>"),
            Self::CutBefore | Self::CutAfter => Reply::hang(Duration::ZERO),
            Self::HangBefore(ms) | Self::HangAfter(ms) => Reply::hang(Duration::from_millis(ms)),
            Self::CutBody => done.unwrap_or_else(|| Reply::page(200, "nothing was done")).cut(),
            Self::Gibberish => Reply::page(200, "<html>"),
            Self::SelfBounce => done.unwrap_or_else(|| Reply::page(200, "nothing was done")),
        }
    }
}

/// An error as the API writes it.
pub(super) fn error_body(status: u16, reason: &str, message: &str) -> Value {
    let name = match status {
        400 if reason == "failedPrecondition" => "FAILED_PRECONDITION",
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        429 => "RESOURCE_EXHAUSTED",
        _ => "INTERNAL",
    };
    let domain =
        if matches!(status, 403 | 429) && reason.contains("imit") { "usageLimits" } else { "global" };
    json!({ "error": {
        "code": status, "message": message, "status": name,
        "errors": [{ "message": message, "domain": domain, "reason": reason }],
    }})
}

/// The faults to come.
#[derive(Default)]
pub(super) struct Faults {
    next: VecDeque<(Call, Fault)>,
    chances: Vec<(Call, Fault, u64, u64)>,
}

impl Faults {
    pub(super) fn next(&mut self, call: Call, fault: Fault, times: usize) {
        self.next.extend(std::iter::repeat_n((call, fault), times));
    }

    pub(super) fn chance(&mut self, call: Call, fault: Fault, percent: u64, seed: u64) {
        self.chances.push((call, fault, percent, seed));
    }

    pub(super) fn take(&mut self, call: Call) -> Option<Fault> {
        if let Some(at) = self.next.iter().position(|(c, _)| *c == call) {
            return self.next.remove(at).map(|(_, fault)| fault);
        }
        self.chances.iter_mut().filter(|chance| chance.0 == call).find_map(|(_, fault, percent, seed)| {
            // Knuth's MMIX generator; its high bits are the random ones.
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((*seed >> 33) % 100 < *percent).then_some(*fault)
        })
    }
}
