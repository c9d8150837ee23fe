//! How we log in: a password or an OAuth access token, and the SASL messages made of it.

use base64::{Engine, prelude::BASE64_STANDARD};

use crate::base::secrets::{ExposeSecret, SecretString};

/// Who we are at a server. Prints no secret.
#[derive(Clone, Debug)]
pub(super) struct Login {
    /// The name.
    pub(super) user: String,
    /// Password, or access token.
    pub(super) secret: SecretString,
    /// Whether it is an access token.
    pub(super) is_token: bool,
}

impl Login {
    /// SASL PLAIN (RFC 4616), without an identity to act as, or XOAUTH2 (Google's protocol, Microsoft's too).
    pub(super) fn initial_response(&self) -> String {
        let (user, secret) = (&self.user, self.secret.expose_secret());
        if self.is_token {
            format!("user={user}\u{1}auth=Bearer {secret}\u{1}\u{1}")
        } else {
            format!("\0{user}\0{secret}")
        }
    }

    /// The name of that mechanism.
    pub(super) fn mechanism(&self) -> &'static str {
        if self.is_token { "XOAUTH2" } else { "PLAIN" }
    }
}

/// Base64, as SASL messages go over SMTP.
pub(super) fn encoded(text: &str) -> String {
    BASE64_STANDARD.encode(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sasl_messages_are_those_of_the_specifications() {
        let mut login = Login { user: "tim".to_owned(), secret: "tanstaaftanstaaf".into(), is_token: false };
        // RFC 4954 §4.1, without the identity to act as.
        assert_eq!(encoded(&login.initial_response()), "AHRpbQB0YW5zdGFhZnRhbnN0YWFm");
        assert!(!format!("{login:?}").contains("tanstaaf"));
        // https://developers.google.com/gmail/imap/xoauth2-protocol
        login = Login {
            user: "someuser@example.com".to_owned(),
            secret: "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg".into(),
            is_token: true,
        };
        assert_eq!(
            encoded(&login.initial_response()),
            "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ=="
        );
    }
}
