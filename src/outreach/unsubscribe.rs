//! The ways out of a mail: a link, and a mail for programs that follow none.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Characters of a token.
pub const TOKEN_LENGTH: usize = 22;
/// Keeps these hashes apart from any other use of the id.
const PURPOSE: &[u8] = b"pflow unsubscribe";

/// How the recipient of one mail gets rid of the sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// Names the mail, and nothing else.
    pub token: String,
    /// Where the token is taken: the page, and the target of RFC 8058's POST.
    pub url: String,
}

impl WayOut {
    /// Of the mail of this task, below a public address without a slash at its end.
    #[must_use]
    pub fn new(public_url: &str, task_id: Uuid) -> Self {
        let token = token(task_id);
        Self { url: format!("{public_url}/u/{token}"), token }
    }
}

/// The token of a task's mail: base64url of the first 16 octets of SHA-256 over a fixed prefix and the task's id.
///
/// Opaque (RFC 8058 §3.1: no address, no name, no id can be read from it), hard to guess (an id of version 7 has 74 random
/// bits), and known before the mail is sent, so that a preview shows the bytes that leave.
#[must_use]
pub fn token(task_id: Uuid) -> String {
    let hash = Sha256::new().chain_update(PURPOSE).chain_update(task_id.as_bytes()).finalize();
    URL_SAFE_NO_PAD.encode(&hash[..16])
}

/// The mail that asks for no more: `mailto:{address}?subject=unsubscribe%20{token}` (RFC 6068).
#[must_use]
pub fn mailto(address: &str, token: &str) -> String {
    let mut to = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$'*+@".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("mailto:{to}?subject=unsubscribe%20{token}")
}

/// Whether it may be a token at all.
#[must_use]
pub fn is_token(text: &str) -> bool {
    text.len() == TOKEN_LENGTH && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The token in the subject of such a mail.
#[must_use]
pub fn token_in(subject: &str) -> Option<&str> {
    let (word, token) = subject.trim().split_once(' ')?;
    let token = token.trim();
    (word.eq_ignore_ascii_case("unsubscribe") && is_token(token)).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_opaque_and_always_the_same() {
        let id = Uuid::from_u128(0x0198_c0de_0000_7000_8000_0000_0000_0001);
        assert_eq!(token(id), "FZirhGS35KMXr6QMwTMhCQ");
        assert_eq!(token(id).len(), TOKEN_LENGTH);
        assert_ne!(token(id), token(Uuid::from_u128(2)));
        let way_out = WayOut::new("https://u.acme.example", id);
        assert_eq!(way_out.url, format!("https://u.acme.example/u/{}", token(id)));
    }

    #[test]
    fn the_subject_of_the_mail_brings_the_token_back() {
        let token = token(Uuid::from_u128(1));
        let uri = mailto("ana+b2b%x@acme.example", &token);
        assert_eq!(uri, format!("mailto:ana+b2b%25x@acme.example?subject=unsubscribe%20{token}"));
        assert_eq!(token_in(&format!(" Unsubscribe {token}\r\n")), Some(token.as_str()));
        for other in ["unsubscribe", "unsubscribe me", "Re: unsubscribe x", &format!("stop {token}")] {
            assert_eq!(token_in(other), None, "{other}");
        }
    }
}
