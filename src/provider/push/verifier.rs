//! Whether a push comes from Google, for us, in the name that we gave it.
//!
//! Source: cloud.google.com/pubsub/docs/authenticate-push-subscriptions. Tokens are up to one hour old.

use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, Validation, decode, decode_header};
use serde::Deserialize;

use super::certs::{Certs, Unavailable};

/// Who signs.
const ISSUER: &str = "https://accounts.google.com";
/// How far Google's clock and ours may be apart.
const LEEWAY: TimeDelta = TimeDelta::seconds(60);

/// Why a push is not taken. It says nothing of what would have been right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No token, or none that Google made for us and that is still good.
    #[error("no valid token")]
    Unauthentic,
    /// Google made it for us, in the name of somebody else.
    #[error("another account")]
    OtherAccount,
    /// It cannot be told now.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

#[derive(Deserialize)]
struct Claims {
    exp: i64,
    email: Option<String>,
    email_verified: Option<bool>,
}

/// Checks the tokens of one push subscription.
#[derive(Debug)]
pub struct Verifier {
    account: String,
    validation: Validation,
    certs: Certs,
}

impl Verifier {
    /// For the audience and the service account that the subscription was made with; the keys come from `certs_url`. Asks nobody yet.
    pub fn new(audience: &str, account: &str, certs_url: &str) -> Result<Self, Unavailable> {
        // The token's own word on its algorithm counts for nothing (RFC 8725 §3.1).
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_audience(&[audience]);
        validation.set_issuer(&[ISSUER]);
        validation.set_required_spec_claims(&["exp", "aud", "iss"]);
        // By our own clock, below.
        validation.validate_exp = false;
        Ok(Self { account: account.to_owned(), validation, certs: Certs::new(certs_url)? })
    }

    /// Whether the value of `Authorization` proves that this push is the subscription's, at `now`.
    pub async fn verify(&self, authorization: Option<&str>, now: DateTime<Utc>) -> Result<(), Refusal> {
        let token = authorization.and_then(bearer).ok_or(Refusal::Unauthentic)?;
        let header = decode_header(token).map_err(|_| Refusal::Unauthentic)?;
        let kid = header.kid.filter(|_| header.alg == Algorithm::RS256).ok_or(Refusal::Unauthentic)?;
        let key = self.certs.key(&kid).await?.ok_or(Refusal::Unauthentic)?;
        let claims =
            decode::<Claims>(token, &key, &self.validation).map_err(|_| Refusal::Unauthentic)?.claims;
        if claims.exp.saturating_add(LEEWAY.num_seconds()) <= now.timestamp() {
            return Err(Refusal::Unauthentic);
        }
        match (claims.email, claims.email_verified) {
            (Some(email), Some(true)) if email == self.account => Ok(()),
            _ => Err(Refusal::OtherAccount),
        }
    }
}

/// RFC 6750 §2.1; the scheme is written in any case (RFC 9110 §11.1).
fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
