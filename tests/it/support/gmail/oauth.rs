//! The consent page and the token endpoint.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
    time::Duration,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::signature::{KeyPair, RSA_PKCS1_2048_8192_SHA256, RsaKeyPair, UnparsedPublicKey};
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use super::{
    Shared,
    faults::Call,
    http::{Reply, Request},
    lock,
};

pub(super) const CLIENT_ID: &str = "client-1.apps.googleusercontent.com";
pub(super) const CLIENT_SECRET: &str = "GOCSPX-geheim";
pub(super) const REFRESH_TOKEN: &str = "1//refresh-geheim";
const ACCOUNT: &str = "pflow@project.iam.gserviceaccount.com";

/// Who may do what.
#[derive(Default)]
pub(super) struct Oauth {
    /// Access tokens that are taken.
    pub(super) tokens: BTreeSet<String>,
    /// Code → challenge, redirect URI, scope.
    codes: BTreeMap<String, (String, String, String)>,
    pub(super) public_key: Option<Vec<u8>>,
    pub(super) denies: bool,
    pub(super) grants_only: Option<String>,
    pub(super) asked: usize,
    given: usize,
}

impl Oauth {
    pub(super) fn takes(&self, token: &str) -> bool {
        self.tokens.contains(token)
    }

    fn token(&mut self, scope: &str) -> Value {
        self.given += 1;
        let token = format!("ya29.access-{}", self.given);
        self.tokens.insert(token.clone());
        let scope = self.grants_only.as_deref().unwrap_or(scope);
        json!({ "access_token": token, "expires_in": 3599, "scope": scope, "token_type": "Bearer" })
    }
}

/// The consent page, where somebody agrees at once.
pub(super) fn auth(request: &Request, shared: &Shared) -> Reply {
    let get = |name: &str| request.query(name).unwrap_or_default();
    let mut oauth = lock(&shared.oauth);
    let redirect = get("redirect_uri");
    let is_whole = get("response_type") == "code"
        && get("client_id") == CLIENT_ID
        && get("code_challenge_method") == "S256"
        && get("code_challenge").len() == 43
        && get("state").len() >= 22
        && get("access_type") == "offline"
        && get("prompt") == "consent"
        && redirect.starts_with("http://127.0.0.1:");
    if !is_whole {
        return Reply::page(400, "Error 400: invalid_request");
    }
    let mut url = Url::parse(&redirect).unwrap();
    if oauth.denies {
        url.query_pairs_mut().append_pair("error", "access_denied");
    } else {
        let code = format!("4/0{}", oauth.codes.len());
        url.query_pairs_mut().append_pair("code", &code);
        oauth.codes.insert(code, (get("code_challenge"), redirect, get("scope")));
    }
    url.query_pairs_mut().append_pair("state", &get("state"));
    Reply::page(302, "").header("Location", url.as_str())
}

/// The token endpoint.
pub(super) fn token(request: &Request, shared: &Shared) -> Reply {
    lock(&shared.oauth).asked += 1;
    if let Some(fault) = lock(&shared.faults).take(Call::Token) {
        return fault.reply(None, lock(&shared.state).now());
    }
    // Long enough for a second caller to come along.
    std::thread::sleep(Duration::from_millis(30));
    let form: BTreeMap<String, String> = url::form_urlencoded::parse(&request.body).into_owned().collect();
    let get = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let mut oauth = lock(&shared.oauth);
    let is_client = get("client_id") == CLIENT_ID && get("client_secret") == CLIENT_SECRET;
    let granted = match get("grant_type") {
        "refresh_token" | "authorization_code" if !is_client => Err((401, "invalid_client")),
        "refresh_token" if get("refresh_token") == REFRESH_TOKEN => Ok(oauth.token(
            "https://www.googleapis.com/auth/gmail.compose https://www.googleapis.com/auth/gmail.readonly",
        )),
        "authorization_code" => match oauth.codes.remove(get("code")) {
            Some((challenge, redirect, scope))
                if challenge == URL_SAFE_NO_PAD.encode(Sha256::digest(get("code_verifier")))
                    && redirect == get("redirect_uri") =>
            {
                let mut answer = oauth.token(&scope);
                answer["refresh_token"] = json!(REFRESH_TOKEN);
                Ok(answer)
            }
            _ => Err((400, "invalid_grant")),
        },
        "urn:ietf:params:oauth:grant-type:jwt-bearer" => {
            let subject = lock(&shared.state).address.clone();
            let audience = format!("{}token", shared.url);
            match claims(get("assertion"), oauth.public_key.as_deref()) {
                Some(claims) if is_good(&claims, &audience) && claims["sub"] == subject => {
                    Ok(oauth.token(claims["scope"].as_str().unwrap()))
                }
                Some(_) => Err((401, "unauthorized_client")),
                None => Err((400, "invalid_grant")),
            }
        }
        _ => Err((400, "invalid_grant")),
    };
    match granted {
        Ok(answer) => Reply::json(200, &answer),
        Err((status, error)) => {
            Reply::json(status, &json!({ "error": error, "error_description": "Bad Request" }))
        }
    }
}

/// The claims of a JWT that the key signed.
fn claims(assertion: &str, key: Option<&[u8]>) -> Option<Value> {
    let (signed, signature) = assertion.rsplit_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key?).verify(signed.as_bytes(), &signature).ok()?;
    let (header, claims) = signed.split_once('.')?;
    let decode = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
    (decode(header)?["alg"] == "RS256").then(|| decode(claims))?
}

fn is_good(claims: &Value, audience: &str) -> bool {
    let life = claims["exp"].as_i64().unwrap_or(0) - claims["iat"].as_i64().unwrap_or(0);
    claims["iss"] == ACCOUNT
        && claims["aud"] == audience
        && (1..=3600).contains(&life)
        && claims["scope"].as_str().is_some_and(|s| s.contains("gmail"))
}

/// A key file, and its public key.
pub(super) fn service_account(token_url: &str) -> (String, Vec<u8>) {
    let made = Command::new("openssl")
        .args(["genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let der = PrivatePkcs8KeyDer::from_pem_slice(&made.stdout).unwrap();
    let pair = RsaKeyPair::from_pkcs8(der.secret_pkcs8_der()).unwrap();
    let file = json!({
        "type": "service_account", "project_id": "project", "private_key_id": "k1",
        "private_key": String::from_utf8(made.stdout).unwrap(), "client_email": ACCOUNT, "client_id": "1",
        "token_uri": token_url,
    });
    (file.to_string(), pair.public_key().as_ref().to_vec())
}
