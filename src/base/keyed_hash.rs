//! Keyed hashes of what must not be kept: HMAC-SHA-256 (RFC 2104) with a random key of 32 bytes.
//!
//! Addresses can be guessed, so a plain digest of one is the address to whoever has a list of them; without the key a keyed one says
//! nothing. Its text names the key, so that a hash of another organisation is told apart.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, zeroize::Zeroizing};
use sha2::{Digest, Sha256};

use super::{
    sealing::{self, Key},
    secrets::Secrets,
};

/// What the hash of an address begins with.
pub const OF_ADDRESS: &str = "hmac:";
/// What the hash of a LinkedIn profile, or of a name at a company, begins with.
pub const OF_IDENTITY: &str = "hmac-id:";

/// Under which name the key is sealed.
const NAME: &str = "suppression_key";

/// The key of an organisation's hashes.
#[derive(Debug)]
pub struct HashKey {
    key: Key,
    name: String,
}

impl HashKey {
    /// A new key.
    #[must_use]
    pub fn generate() -> Self {
        Self::of(Key::generate())
    }

    fn of(key: Key) -> Self {
        let mut digest = Sha256::new();
        digest.update(b"pflow suppression key");
        digest.update(key.id().as_bytes());
        let name = digest.finalize().iter().take(4).fold(0_u32, |name, byte| name << 8 | u32::from(*byte));
        Self { key, name: format!("{name:08x}") }
    }

    /// As it is sealed.
    #[must_use]
    pub fn to_secrets(&self) -> Secrets {
        let mut secrets = Secrets::default();
        secrets.insert(NAME, self.key.text());
        secrets
    }

    /// From what [`Self::to_secrets`] made.
    pub fn from_secrets(secrets: &Secrets) -> Result<Self, sealing::Error> {
        let text = secrets.get(NAME).ok_or(sealing::Error::NoKey)?;
        Ok(Self::of(Key::parse(text.expose_secret())?))
    }

    /// The hash of an address in its normal form.
    #[must_use]
    pub fn address(&self, address: &str) -> String {
        self.hash(OF_ADDRESS, address)
    }

    /// The hash of what else tells who somebody is.
    #[must_use]
    pub fn identity(&self, identity: &str) -> String {
        self.hash(OF_IDENTITY, identity)
    }

    /// Whether this key made `hash`.
    #[must_use]
    pub fn made(&self, hash: &str) -> bool {
        parts(hash).is_some_and(|(_, name)| name == self.name)
    }

    fn hash(&self, kind: &str, text: &str) -> String {
        let bytes = self.key.with_bytes(|key| {
            // A key is filled up with zeros to the block of the hash (RFC 2104, section 2).
            let mut block = Zeroizing::new([0; 64]);
            block[..key.len()].copy_from_slice(key);
            Hmac::<Sha256>::new((&*block).into())
                .chain_update(kind)
                .chain_update(text)
                .finalize()
                .into_bytes()
        });
        format!("{kind}{}:{}", self.name, URL_SAFE_NO_PAD.encode(bytes))
    }
}

/// Kind and key of what looks like a hash: `hmac:1a2b3c4d:` and 43 characters of base64url.
#[must_use]
pub fn parts(text: &str) -> Option<(&'static str, &str)> {
    let (kind, rest) =
        [OF_ADDRESS, OF_IDENTITY].into_iter().find_map(|k| Some((k, text.strip_prefix(k)?)))?;
    let (name, hash) = rest.split_once(':')?;
    let is_name = name.len() == 8 && name.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let is_hash = hash.len() == 43 && URL_SAFE_NO_PAD.decode(hash).is_ok();
    (is_name && is_hash).then_some((kind, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with `python3 -c "import hmac, hashlib, base64; …"`.
    #[test]
    fn a_hash_is_an_hmac_of_kind_and_text() {
        let zero = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        let key = HashKey::of(Key::parse(zero).unwrap());
        let hash = key.address("claire@exemple.example");
        assert_eq!(hash.rsplit(':').next(), Some("7mMo8vKS69ajhA3p9eMbhicyFEuVJWg7n6pTF2YMcAQ"));
    }

    #[test]
    fn hashes_depend_on_key_kind_and_text() {
        let (one, other) = (HashKey::generate(), HashKey::generate());
        let hash = one.address("a@x.example");
        assert_eq!(hash, one.address("a@x.example"));
        assert_ne!(hash, other.address("a@x.example"));
        assert_ne!(hash, one.address("b@x.example"));
        assert_ne!(hash.rsplit(':').next(), one.identity("a@x.example").rsplit(':').next());
        assert!(one.made(&hash) && !other.made(&hash) && one.made(&one.identity("x")));
        assert!(!hash.contains("a@x"));
    }

    #[test]
    fn a_key_is_opened_as_it_was_sealed() {
        let key = HashKey::generate();
        let again = HashKey::from_secrets(&key.to_secrets()).unwrap();
        assert_eq!(key.address("a@x.example"), again.address("a@x.example"));
        assert_eq!(HashKey::from_secrets(&Secrets::default()).err(), Some(sealing::Error::NoKey));
    }

    #[test]
    fn what_is_no_hash_is_told_apart() {
        let hash = HashKey::generate().identity("x");
        assert_eq!(parts(&hash).map(|p| p.0), Some(OF_IDENTITY));
        for wrong in ["hmac:", "hmac:x@y.example", "hmac:1a2b3c4d:short", &hash[..hash.len() - 1], &hash[1..]]
        {
            assert_eq!(parts(wrong), None, "{wrong}");
        }
    }
}
