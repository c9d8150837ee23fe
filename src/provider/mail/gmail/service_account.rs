//! A service account with domain-wide delegation: it signs who it acts for (RFC 7523).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use serde::Deserialize;
use serde_json::json;

use super::{SCOPES, TOKEN_URL};
use crate::{
    base::{
        clock::Clock,
        secrets::{ExposeSecret, SecretString},
    },
    provider::Error,
};

/// How long an assertion is good, in seconds; Google takes an hour at most.
const LIFE: i64 = 3600;

/// A key of a service account, and the address it acts for.
pub(super) struct ServiceAccount {
    email: String,
    key_id: Option<String>,
    key: RsaKeyPair,
    subject: String,
    /// Where its assertions are shown.
    pub(super) token_url: String,
}

/// What is used of the file that Google's console gives out.
#[derive(Deserialize)]
struct KeyFile {
    client_email: String,
    private_key: String,
    private_key_id: Option<String>,
    token_uri: Option<String>,
}

impl ServiceAccount {
    /// From the JSON of a key file. `subject`: the address it acts for.
    pub(super) fn parse(json: &SecretString, subject: &str) -> Result<Self, Error> {
        // The parser's own words could quote the key.
        let wrong = |what: &str| Error::Auth(format!("{subject}: the service account's key file {what}"));
        let file: KeyFile = serde_json::from_str(json.expose_secret()).map_err(|_| {
            wrong("is not the JSON that Google's console gives out (client_email, private_key)")
        })?;
        let der = PrivatePkcs8KeyDer::from_pem_slice(file.private_key.as_bytes())
            .map_err(|_| wrong("holds no private key in PEM form"))?;
        let key = RsaKeyPair::from_pkcs8(der.secret_pkcs8_der())
            .map_err(|e| wrong(&format!("holds no usable RSA key: {e}")))?;
        Ok(Self {
            email: file.client_email,
            key_id: file.private_key_id,
            key,
            subject: subject.to_owned(),
            token_url: file.token_uri.unwrap_or_else(|| TOKEN_URL.to_owned()),
        })
    }

    /// A JWT (RS256) that says: `email` acts for `subject`, for the next hour.
    pub(super) fn assertion(&self) -> Result<String, Error> {
        // Google compares with its own clock, so this is the machine's, whatever time the program plays.
        let now = Clock::System.now().timestamp();
        let mut header = json!({ "alg": "RS256", "typ": "JWT" });
        if let Some(id) = &self.key_id {
            header["kid"] = json!(id);
        }
        let claims = json!({
            "iss": self.email,
            "sub": self.subject,
            "scope": SCOPES.each_ref().map(AsRef::as_ref).join(" "),
            "aud": self.token_url,
            "iat": now,
            "exp": now + LIFE,
        });
        let encode = |part: &serde_json::Value| URL_SAFE_NO_PAD.encode(part.to_string());
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature)
            .map_err(|_| Error::Auth(format!("{}: the service account's key cannot sign", self.subject)))?;
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    /// The account's own address.
    pub(super) fn email(&self) -> &str {
        &self.email
    }

    /// What an administrator does where Google refuses.
    pub(super) fn hint(&self) -> String {
        let scopes = SCOPES.each_ref().map(AsRef::as_ref).join(",");
        format!(
            "in the admin console, under domain-wide delegation, {} needs the scopes {scopes}, and {} must exist",
            self.email, self.subject
        )
    }
}
