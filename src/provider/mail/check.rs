//! What a mailbox finds when it looks at itself.

use serde::Serialize;

use crate::provider::Error;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What was looked at, such as `smtp login`.
    pub name: String,
    /// Whether it works.
    pub ok: bool,
    /// What was found, or what is wrong; for people.
    pub detail: String,
    /// The refusal, where it does not work.
    #[serde(skip)]
    pub error: Option<Error>,
}

impl Check {
    /// What was found, or the refusal.
    #[must_use]
    pub fn of(name: &str, result: Result<String, Error>) -> Self {
        match result {
            Ok(detail) => Self { name: name.to_owned(), ok: true, detail, error: None },
            Err(e) => Self { name: name.to_owned(), ok: false, detail: e.to_string(), error: Some(e) },
        }
    }
}
