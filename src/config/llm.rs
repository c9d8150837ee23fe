//! Which model server writes drafts, and with which key.

use std::{env, time::Duration};

use super::{Source, Value, settings::env_value};
use crate::base::secrets::SecretString;

/// Where `OpenAI` itself is.
const OPENAI: &str = "https://api.openai.com/v1";
/// Patience for one whole answer.
const PATIENCE: Duration = Duration::from_mins(1);

/// Everything that is set about models.
#[derive(Clone, Debug)]
pub struct Llm {
    /// Base of the API: `OPENAI_BASE_URL`.
    pub base_url: Value<String>,
    /// The key: `OPENAI_API_KEY`.
    pub key: Option<SecretString>,
    /// Patience for one whole answer: `PFLOW_OPENAI_TIMEOUT`, in seconds; default 60.
    pub patience: Duration,
}

impl Default for Llm {
    fn default() -> Self {
        let base_url = Value { value: OPENAI.to_owned(), source: Source::Default };
        Self { base_url, key: None, patience: PATIENCE }
    }
}

impl Llm {
    /// Reads the environment. The error says what is wrong.
    pub(super) fn load() -> Result<Self, String> {
        let mut all = Self::default();
        if let Some(base_url) = env_value("OPENAI_BASE_URL") {
            all.base_url = base_url;
        }
        all.key = env::var("OPENAI_API_KEY")
            .ok()
            .filter(|key| !key.trim().is_empty())
            .map(|key| key.trim().to_owned().into());
        if let Some(set) = env_value("PFLOW_OPENAI_TIMEOUT") {
            let seconds = set.value.parse().ok().filter(|s| (1..=600).contains(s));
            all.patience = seconds
                .map(Duration::from_secs)
                .ok_or_else(|| "PFLOW_OPENAI_TIMEOUT: write seconds, from 1 to 600".to_owned())?;
        }
        Ok(all)
    }
}
