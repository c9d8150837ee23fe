//! What a provider says when it says no, sorted by what a caller does about it.

use std::time::Duration;

/// A provider's refusal: the thing asked for was certainly not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not now: worth another try.
    #[error("{message}")]
    Transient {
        /// What it said.
        message: String,
        /// When to try again, where it said so.
        retry_after: Option<Duration>,
    },
    /// Never: the same request will be refused again.
    #[error("{0}")]
    Permanent(String),
    /// It does not know us, or no longer lets us in; a person has to act.
    #[error("{0}")]
    Auth(String),
    /// Our own limit is used up.
    #[error("{message}")]
    Quota {
        /// What it said.
        message: String,
        /// When to try again, where it said so.
        retry_after: Option<Duration>,
    },
}

impl Error {
    /// Worth another try, at a time of the caller's choice.
    pub fn transient(message: impl Into<String>) -> Self {
        Self::Transient { message: message.into(), retry_after: None }
    }
}
