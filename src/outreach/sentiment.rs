//! What a person takes an answer for. No machine guesses it.

use serde::{Deserialize, Serialize};

/// `messages.sentiment`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sentiment {
    /// What the campaign was for: somebody wants to talk.
    Positive,
    /// A refusal.
    Negative,
    /// Neither, such as "ask my colleague".
    Neutral,
}

impl Sentiment {
    /// As the database and people write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
            Self::Neutral => "neutral",
        }
    }

    /// What the database or a person wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Positive, Self::Negative, Self::Neutral].into_iter().find(|s| s.as_str() == text)
    }
}
