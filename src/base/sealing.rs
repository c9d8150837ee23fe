//! Sealing of secrets that rest in the database: XChaCha20-Poly1305 with a random nonce, bound to the mailbox they belong to.
//!
//! The nonce has 24 bytes, so random ones do not repeat. The associated data are the organisation's and the mailbox's id: a sealed
//! value that is copied into another row does not open.

use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use chacha20poly1305::{
    AeadCore, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, OsRng, Payload},
};
use secrecy::{ExposeSecret, SecretBox, SecretString, zeroize::Zeroizing};
use sha2::{Digest, Sha256};

use super::{
    ids::{MailboxId, OrganisationId},
    secrets::Secrets,
};

/// With and without `=` at the end.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why something did not open, or could not be sealed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The key that sealed it is not among ours.
    #[error("it was sealed with the key {0}, which is not among the present ones")]
    UnknownKey(String),
    /// It was changed, or it belongs to somebody else.
    #[error("it does not open: it was changed, or it belongs to another mailbox")]
    Forged,
    /// A key that is none.
    #[error("a key is 32 bytes in base64, such as `openssl rand -base64 32` prints")]
    Malformed,
    /// There is no key.
    #[error("there is no key")]
    NoKey,
}

/// One key.
#[derive(Debug)]
pub struct Key {
    id: String,
    bytes: SecretBox<[u8; 32]>,
}

impl Key {
    /// A key that nobody else has.
    #[must_use]
    pub fn generate() -> Self {
        Self::of(SecretBox::new(Box::new(XChaCha20Poly1305::generate_key(&mut OsRng).into())))
    }

    /// From 32 bytes in base64.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let bytes = Zeroizing::new(BASE64.decode(text.trim()).map_err(|_| Error::Malformed)?);
        let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| Error::Malformed)?;
        Ok(Self::of(SecretBox::new(Box::new(bytes))))
    }

    fn of(bytes: SecretBox<[u8; 32]>) -> Self {
        let mut digest = Sha256::new();
        digest.update(b"pflow key id");
        digest.update(bytes.expose_secret());
        let id = digest.finalize().iter().take(8).fold(0_u64, |id, byte| id << 8 | u64::from(*byte));
        Self { id: format!("{id:016x}"), bytes }
    }

    /// Its name, which tells nothing of it: part of a digest.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The key in base64.
    #[must_use]
    pub fn text(&self) -> SecretString {
        BASE64.encode(self.bytes.expose_secret()).into()
    }

    /// What `read` makes of its bytes.
    pub(super) fn with_bytes<T>(&self, read: impl FnOnce(&[u8; 32]) -> T) -> T {
        read(self.bytes.expose_secret())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.bytes.expose_secret().into())
    }
}

/// The secrets of a mailbox as they rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Which key sealed it.
    pub key_id: String,
    /// 24 bytes.
    pub nonce: Vec<u8>,
    /// The ciphertext and its tag.
    pub sealed: Vec<u8>,
}

/// Keys: the first seals, all open.
#[derive(Debug)]
pub struct Keyring(Vec<Key>);

impl Keyring {
    /// Of at least one key.
    pub fn new(keys: Vec<Key>) -> Result<Self, Error> {
        if keys.is_empty() { Err(Error::NoKey) } else { Ok(Self(keys)) }
    }

    /// Of one key.
    #[must_use]
    pub fn of_one(key: Key) -> Self {
        Self(vec![key])
    }

    /// The keys, the current one first.
    #[must_use]
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// The same keys behind a new one.
    #[must_use]
    pub fn led_by(mut self, key: Key) -> Self {
        self.0.insert(0, key);
        self
    }

    /// The current key alone.
    #[must_use]
    pub fn current_alone(mut self) -> Self {
        self.0.truncate(1);
        self
    }

    /// The id of the current key.
    #[must_use]
    pub fn current_id(&self) -> &str {
        self.0.first().map_or("", Key::id)
    }

    /// Seals the secrets of a mailbox with the current key.
    pub fn seal(
        &self,
        organisation_id: OrganisationId,
        mailbox_id: MailboxId,
        secrets: &Secrets,
    ) -> Result<Sealed, Error> {
        let key = self.0.first().ok_or(Error::NoKey)?;
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let aad = associated(organisation_id, mailbox_id);
        let plain = Zeroizing::new(secrets.to_bytes());
        let sealed =
            key.cipher().encrypt(&nonce, Payload { msg: &plain, aad: &aad }).map_err(|_| Error::Forged)?;
        Ok(Sealed { key_id: key.id.clone(), nonce: nonce.to_vec(), sealed })
    }

    /// Opens the secrets of a mailbox.
    pub fn open(
        &self,
        organisation_id: OrganisationId,
        mailbox_id: MailboxId,
        sealed: &Sealed,
    ) -> Result<Secrets, Error> {
        let key = self.0.iter().find(|key| key.id == sealed.key_id);
        let key = key.ok_or_else(|| Error::UnknownKey(sealed.key_id.clone()))?;
        let nonce: [u8; 24] = sealed.nonce.as_slice().try_into().map_err(|_| Error::Forged)?;
        let aad = associated(organisation_id, mailbox_id);
        let plain = key
            .cipher()
            .decrypt(&XNonce::from(nonce), Payload { msg: &sealed.sealed, aad: &aad })
            .map_err(|_| Error::Forged)?;
        Secrets::from_bytes(&Zeroizing::new(plain)).ok_or(Error::Forged)
    }
}

fn associated(organisation_id: OrganisationId, mailbox_id: MailboxId) -> Vec<u8> {
    [organisation_id.0.as_bytes().as_slice(), mailbox_id.0.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn secrets() -> Secrets {
        let mut secrets = Secrets::default();
        secrets.insert("password", "geheim é\u{0}".into());
        secrets.insert("refresh_token", "1//x".into());
        secrets
    }

    fn shown(secrets: &Secrets) -> Vec<(String, String)> {
        secrets.iter().map(|(name, secret)| (name.to_owned(), secret.expose_secret().to_owned())).collect()
    }

    const ORG: OrganisationId = OrganisationId(Uuid::from_u128(1));
    const BOX: MailboxId = MailboxId(Uuid::from_u128(2));

    #[test]
    fn what_is_sealed_opens_with_its_key_for_its_mailbox_alone() {
        let ring = Keyring::of_one(Key::generate());
        let sealed = ring.seal(ORG, BOX, &secrets()).unwrap();
        assert_eq!(shown(&ring.open(ORG, BOX, &sealed).unwrap()), shown(&secrets()));
        assert!(!sealed.sealed.windows(6).any(|w| w == b"geheim"));

        let other_org = OrganisationId(Uuid::from_u128(3));
        let other_box = MailboxId(Uuid::from_u128(3));
        assert_eq!(ring.open(other_org, BOX, &sealed).err(), Some(Error::Forged));
        assert_eq!(ring.open(ORG, other_box, &sealed).err(), Some(Error::Forged));
        // Swapped ids are not the same data.
        let swapped = ring.open(OrganisationId(BOX.0), MailboxId(ORG.0), &sealed);
        assert_eq!(swapped.err(), Some(Error::Forged));
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let ring = Keyring::of_one(Key::generate());
        let sealed = ring.seal(ORG, BOX, &secrets()).unwrap();
        for at in 0..sealed.sealed.len() {
            let mut changed = sealed.clone();
            changed.sealed[at] ^= 1;
            assert_eq!(ring.open(ORG, BOX, &changed).err(), Some(Error::Forged), "byte {at}");
        }
        for at in 0..24 {
            let mut changed = sealed.clone();
            changed.nonce[at] ^= 1;
            assert_eq!(ring.open(ORG, BOX, &changed).err(), Some(Error::Forged), "nonce byte {at}");
        }
        let short = Sealed { nonce: vec![1; 12], ..sealed.clone() };
        assert_eq!(ring.open(ORG, BOX, &short).err(), Some(Error::Forged));
        let cut = Sealed { sealed: sealed.sealed[..10].to_vec(), ..sealed };
        assert_eq!(ring.open(ORG, BOX, &cut).err(), Some(Error::Forged));
    }

    #[test]
    fn the_first_key_seals_and_all_open() {
        let old = Keyring::of_one(Key::generate());
        let before = old.seal(ORG, BOX, &secrets()).unwrap();
        let both = old.led_by(Key::generate());
        let after = both.seal(ORG, BOX, &secrets()).unwrap();
        assert_ne!(before.key_id, after.key_id);
        assert_eq!(after.key_id, both.current_id());
        assert!(both.open(ORG, BOX, &before).is_ok() && both.open(ORG, BOX, &after).is_ok());

        let new = both.current_alone();
        assert!(new.open(ORG, BOX, &after).is_ok());
        assert_eq!(new.open(ORG, BOX, &before).err(), Some(Error::UnknownKey(before.key_id)));
    }

    #[test]
    fn two_seals_of_the_same_differ() {
        let ring = Keyring::of_one(Key::generate());
        let (one, two) = (ring.seal(ORG, BOX, &secrets()).unwrap(), ring.seal(ORG, BOX, &secrets()).unwrap());
        assert!(one.nonce != two.nonce && one.sealed != two.sealed);
    }

    #[test]
    fn keys_are_read_as_they_are_written_and_not_shown() {
        let key = Key::generate();
        let text = key.text().expose_secret().to_owned();
        assert_eq!(Key::parse(&format!(" {text}\n")).unwrap().id(), key.id());
        assert_eq!(Key::parse(text.trim_end_matches('=')).unwrap().id(), key.id());
        assert!(!format!("{key:?}").contains(&text[..20]));
        for wrong in ["", "short", "not base64 at all!", &text[..40], &format!("{text}{text}")] {
            assert_eq!(Key::parse(wrong).err(), Some(Error::Malformed), "{wrong}");
        }
        assert_eq!(Keyring::new(vec![]).err(), Some(Error::NoKey));
    }
}
