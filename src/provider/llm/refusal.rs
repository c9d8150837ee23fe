//! What a model server's "no" means, in whatever shape it says it.

use std::time::Duration;

use serde_json::Value;

use crate::provider::Error;

/// Longest message that is taken over.
const LONGEST: usize = 200;

/// Why there is no draft, sorted by what it may have cost.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Nothing was done, and nothing is owed.
    #[error(transparent)]
    Refused(Error),
    /// It left, and nobody knows what came of it: it may have been paid.
    #[error("{0}")]
    Lost(String),
    /// It answered, which is paid, and the answer is of no use.
    #[error("{message}")]
    Useless {
        /// What is wrong with it.
        message: String,
        /// Tokens read and written, where it said so.
        tokens: Option<(u64, u64)>,
    },
}

/// An answer that is no success, as the wire saw it.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) retry_after: Option<Duration>,
    pub(super) body: Value,
}

impl Refusal {
    /// What it says, wherever servers say it: `OpenAI`, Ollama (a text), `FastAPI` and vLLM (`detail`, a text or a list), Mistral (`message`).
    pub(super) fn message(&self) -> String {
        let said =
            ["/error/message", "/error", "/detail", "/detail/0/msg", "/message", "/message/detail/0/msg"]
                .iter()
                .find_map(|place| self.body.pointer(place)?.as_str());
        let line = said.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let line: String = line.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        if line.is_empty() { self.status.to_string() } else { format!("{}: {line}", self.status) }
    }

    /// Whether the request is at fault: another dialect may be understood.
    pub(super) const fn is_of_request(&self) -> bool {
        matches!(self.status, 400 | 415 | 422 | 501)
    }

    /// Sorted by what a caller does about it.
    pub(super) fn sorted(&self) -> Error {
        let message = format!("the model's server says {}", self.message());
        let retry_after = self.retry_after;
        match self.status {
            401 | 403 => Error::Auth(message),
            402 => Error::Quota { message, retry_after },
            429 if self.is_quota() => Error::Quota { message, retry_after },
            408 | 425 | 429 | 500.. => Error::Transient { message, retry_after },
            _ => Error::Permanent(message),
        }
    }

    /// `OpenAI` says 429 both for "too fast" and for "nothing left to pay with".
    fn is_quota(&self) -> bool {
        ["/error/code", "/error/type"]
            .iter()
            .any(|place| self.body.pointer(place).and_then(Value::as_str) == Some("insufficient_quota"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refusal(status: u16, body: Value) -> Refusal {
        Refusal { status, retry_after: None, body }
    }

    #[test]
    fn every_server_says_no_in_its_own_shape() {
        for body in [
            json!({"error": {"message": "non", "type": "x"}}),
            json!({"error": "non"}),
            json!({"detail": "non"}),
            json!({"detail": [{"msg": "non"}]}),
            json!({"object": "error", "message": "non"}),
        ] {
            assert_eq!(refusal(400, body).message(), "400: non");
        }
        assert_eq!(refusal(502, Value::Null).message(), "502");
        assert!(refusal(400, json!({"error": "x\n".repeat(900)})).message().len() < 220);
    }

    #[test]
    fn a_status_says_what_to_do() {
        let quota =
            json!({"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}});
        assert!(matches!(refusal(429, quota).sorted(), Error::Quota { .. }));
        assert!(matches!(refusal(429, json!({"detail": "slow"})).sorted(), Error::Transient { .. }));
        assert!(matches!(refusal(401, Value::Null).sorted(), Error::Auth(_)));
        assert!(matches!(refusal(404, Value::Null).sorted(), Error::Permanent(_)));
        assert!(matches!(refusal(503, Value::Null).sorted(), Error::Transient { .. }));
    }
}
