//! Secrets in memory: wiped when they go, and never printed.

use std::collections::BTreeMap;

pub use secrecy::{ExposeSecret, SecretString, zeroize::Zeroizing};

/// The secrets of one mailbox by name: `password`, `imap_password`, `client_secret`, `refresh_token`, `service_account`.
#[derive(Clone, Debug, Default)]
pub struct Secrets(BTreeMap<String, SecretString>);

impl Secrets {
    /// The secret of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&SecretString> {
        self.0.get(name)
    }

    /// Adds or replaces one.
    pub fn insert(&mut self, name: &str, secret: SecretString) {
        self.0.insert(name.to_owned(), secret);
    }

    /// Takes one out.
    pub fn remove(&mut self, name: &str) -> Option<SecretString> {
        self.0.remove(name)
    }

    /// As they are sealed: one JSON object.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let plain: BTreeMap<&str, &str> = self.iter().map(|(name, s)| (name, s.expose_secret())).collect();
        // A map from text to text has a JSON form always.
        serde_json::to_vec(&plain).unwrap_or_default()
    }

    /// From what [`Self::to_bytes`] made.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let plain: BTreeMap<String, Box<str>> = serde_json::from_slice(bytes).ok()?;
        Some(Self(plain.into_iter().map(|(name, secret)| (name, SecretString::new(secret))).collect()))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names and the secrets.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &SecretString)> {
        self.0.iter().map(|(name, secret)| (name.as_str(), secret))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_printed() {
        let mut secrets = Secrets::default();
        secrets.insert("password", "geheim".into());
        assert!(!format!("{secrets:?}").contains("geheim"));
        assert_eq!(secrets.get("password").map(ExposeSecret::expose_secret), Some("geheim"));
    }
}
