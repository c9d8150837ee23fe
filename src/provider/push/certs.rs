//! Google's public keys, kept as long as Google says.

use std::{
    collections::HashMap,
    fmt,
    time::{Duration, Instant},
};

use jsonwebtoken::DecodingKey;
use reqwest::{Client, header::CACHE_CONTROL, redirect::Policy};
use serde::Deserialize;
use tokio::sync::Mutex;

/// Least time between two fetches: a stranger's key id makes no flood.
const APART: Duration = Duration::from_mins(1);
/// The longest that keys are kept, whatever Google says.
const LONGEST: Duration = Duration::from_hours(24);
/// Patience for the keys; Pub/Sub waits ten seconds for an answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Longest body that is read: Google's has some 2 KB.
const LARGEST: usize = 256 << 10;

/// The keys cannot be had now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Google's keys cannot be had: {0}")]
pub struct Unavailable(String);

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<Key>,
}

/// RFC 7517, of an RSA key.
#[derive(Deserialize)]
struct Key {
    kid: String,
    n: String,
    e: String,
}

/// The keys, and where they come from.
pub(super) struct Certs {
    client: Client,
    url: String,
    kept: Mutex<Kept>,
}

impl fmt::Debug for Certs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certs").field("url", &self.url).finish_non_exhaustive()
    }
}

/// What was fetched, and when.
#[derive(Default)]
struct Kept {
    keys: HashMap<String, DecodingKey>,
    until: Option<Instant>,
    asked: Option<Instant>,
}

/// What a question for a key leads to.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// It is there.
    Use,
    /// Nobody has it.
    Unknown,
    /// The keys are fetched.
    Fetch,
    /// They are too old, and were asked for in vain a moment ago.
    Wait,
}

impl Kept {
    fn step(&self, kid: &str, now: Instant) -> Step {
        let is_fresh = self.until.is_some_and(|until| now < until);
        let may_ask = self.asked.is_none_or(|asked| now.duration_since(asked) >= APART);
        match (is_fresh, self.keys.contains_key(kid), may_ask) {
            (true, true, _) => Step::Use,
            (_, _, true) => Step::Fetch,
            (true, false, false) => Step::Unknown,
            (false, _, false) => Step::Wait,
        }
    }
}

impl Certs {
    /// Fetches nothing yet.
    pub(super) fn new(url: &str) -> Result<Self, Unavailable> {
        let client = Client::builder()
            .timeout(PATIENCE)
            .redirect(Policy::none())
            .build()
            .map_err(|e| Unavailable(e.to_string()))?;
        Ok(Self { client, url: url.to_owned(), kept: Mutex::default() })
    }

    /// The key of this id; none: Google has no such key. One fetch at a time: the others wait for it.
    pub(super) async fn key(&self, kid: &str) -> Result<Option<DecodingKey>, Unavailable> {
        let mut kept = self.kept.lock().await;
        match kept.step(kid, Instant::now()) {
            Step::Use | Step::Unknown => {}
            Step::Wait => return Err(Unavailable("asked for a moment ago, in vain".to_owned())),
            Step::Fetch => {
                kept.asked = Some(Instant::now());
                match self.fetch().await {
                    Ok((keys, age)) => {
                        kept.keys = keys;
                        kept.until = Some(Instant::now() + age);
                    }
                    // Keys that are still good answer for themselves.
                    Err(e) => return Err(e),
                }
            }
        }
        Ok(kept.keys.get(kid).cloned())
    }

    async fn fetch(&self) -> Result<(HashMap<String, DecodingKey>, Duration), Unavailable> {
        let failed = |e: reqwest::Error| Unavailable(e.without_url().to_string());
        let mut answer = self.client.get(&self.url).send().await.map_err(failed)?;
        if !answer.status().is_success() {
            return Err(Unavailable(format!("status {}", answer.status().as_u16())));
        }
        let age = max_age(answer.headers().get(CACHE_CONTROL).and_then(|v| v.to_str().ok()));
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(failed)? {
            body.extend_from_slice(&chunk);
            if body.len() > LARGEST {
                return Err(Unavailable("too long".to_owned()));
            }
        }
        let set: KeySet = serde_json::from_slice(&body).map_err(|_| Unavailable("no key set".to_owned()))?;
        let keys = set.keys.into_iter().filter_map(|key| {
            let made = DecodingKey::from_rsa_components(&key.n, &key.e).ok()?;
            Some((key.kid, made))
        });
        Ok((keys.collect(), age))
    }
}

/// How long an answer may be kept (RFC 9111 §5.2.2.1): at least until the next fetch is allowed.
fn max_age(cache_control: Option<&str>) -> Duration {
    let seconds = cache_control
        .unwrap_or_default()
        .split(',')
        .find_map(|part| part.trim().strip_prefix("max-age=")?.trim_matches('"').parse().ok())
        .unwrap_or(0);
    Duration::from_secs(seconds).clamp(APART, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_kept_as_long_as_they_say() {
        for (said, kept) in [
            (Some("public, max-age=19834, must-revalidate, no-transform"), 19_834),
            (Some("max-age=5"), 60),
            (Some("max-age=999999999"), 86_400),
            (Some("no-store"), 60),
            (None, 60),
        ] {
            assert_eq!(max_age(said), Duration::from_secs(kept), "{said:?}");
        }
    }

    #[test]
    fn an_unknown_key_is_asked_for_once_a_minute_and_old_keys_are_not_used() {
        let begun = Instant::now();
        let after = |seconds| begun + Duration::from_secs(seconds);
        let mut kept = Kept::default();
        assert_eq!(kept.step("a", begun), Step::Fetch);
        kept.asked = Some(begun);
        assert_eq!(kept.step("a", after(59)), Step::Wait);
        assert_eq!(kept.step("a", after(60)), Step::Fetch);
        kept.keys.insert("a".to_owned(), DecodingKey::from_secret(b""));
        kept.until = Some(after(3_600));
        assert_eq!(kept.step("a", after(1)), Step::Use);
        assert_eq!(kept.step("b", after(59)), Step::Unknown);
        assert_eq!(kept.step("b", after(60)), Step::Fetch);
        assert_eq!(kept.step("a", after(3_600)), Step::Fetch);
        kept.asked = Some(after(3_600));
        assert_eq!(kept.step("a", after(3_601)), Step::Wait);
    }
}
