//! The picture of one pixel: its token, and where it stands in a mail.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Characters of a token.
pub const TOKEN_LENGTH: usize = 22;
/// Nothing is recorded of a mail that is older than this.
pub const LIFE: TimeDelta = TimeDelta::days(90);
/// How long the user agent and the network of a fetch are kept.
pub const DETAILS_KEPT: TimeDelta = TimeDelta::days(90);
/// Keeps these hashes apart from any other use of the ids.
const PURPOSE: &[u8] = b"pflow open pixel";
/// The same, for the pixel that all mails of a variant share.
const PURPOSE_OF_VARIANT: &[u8] = b"pflow open pixel of a variant";

/// The token of a task's mail: opaque, hard to guess (an id of version 7 has 74 random bits), and known before the mail is sent, so that a
/// preview shows the bytes that leave.
#[must_use]
pub fn token(task_id: Uuid) -> String {
    hashed(PURPOSE, task_id)
}

/// The token that all mails of a variant have, where nobody's opens are to be seen.
#[must_use]
pub fn token_of_variant(variant_id: Uuid) -> String {
    hashed(PURPOSE_OF_VARIANT, variant_id)
}

fn hashed(purpose: &[u8], id: Uuid) -> String {
    let hash = Sha256::new().chain_update(purpose).chain_update(id.as_bytes()).finalize();
    URL_SAFE_NO_PAD.encode(&hash[..16])
}

/// The token of a path below `/o/`; none where it cannot be one.
#[must_use]
pub fn token_in(file: &str) -> Option<&str> {
    let token = file.strip_suffix(".gif")?;
    let fits = token.len() == TOKEN_LENGTH
        && token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    fits.then_some(token)
}

/// An HTML body with the picture at its end; `public_url` has no slash at its own.
#[must_use]
pub fn at_the_end(html: &str, public_url: &str, token: &str) -> String {
    let picture = format!(
        "<img src=\"{public_url}/o/{token}.gif\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0\">"
    );
    let end = html.rfind("</body>").unwrap_or(html.len());
    format!("{}{picture}\n{}", &html[..end], &html[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_opaque_and_always_the_same() {
        let id = Uuid::from_u128(0x0198_c0de_0000_7000_8000_0000_0000_0001);
        assert_eq!(token(id).len(), TOKEN_LENGTH);
        assert_eq!(token(id), token(id));
        assert_ne!(token(id), token_of_variant(id));
        // The way out of the same mail has another (outreach::unsubscribe).
        assert_ne!(token(id), "FZirhGS35KMXr6QMwTMhCQ");
        assert_eq!(token_in(&format!("{}.gif", token(id))), Some(token(id).as_str()));
    }

    #[test]
    fn what_cannot_be_a_token_is_none() {
        for file in
            ["", ".gif", "FZirhGS35KMXr6QMwTMhCQ", "FZirhGS35KMXr6QMwTMhC.gif", "FZirhGS35KMXr6QMwTMhCQQ.gif"]
        {
            assert_eq!(token_in(file), None, "{file}");
        }
        assert_eq!(token_in("FZirhGS35KMXr6QMwTMh%0.gif"), None);
    }

    #[test]
    fn the_picture_is_the_last_thing_of_the_body() {
        let html = at_the_end("<html><body><p>Bonjour</p></body></html>", "https://u.acme.example", "T");
        assert!(
            html.contains("<p>Bonjour</p><img src=\"https://u.acme.example/o/T.gif\" width=\"1\""),
            "{html}"
        );
        assert!(html.ends_with("\n</body></html>"));
        assert!(at_the_end("<p>x</p>", "https://u.acme.example", "T").starts_with("<p>x</p><img"));
    }
}
