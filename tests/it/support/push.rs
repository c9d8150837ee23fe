//! Google as Pub/Sub shows itself: a server of public keys, and tokens signed with the private ones, which were made for these tests.

use std::{
    net::TcpListener,
    sync::{Arc, Mutex},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::gmail::http::{Reply, read};

/// What a key server does; `published` are the ids of the keys that it shows.
#[derive(Debug, Default)]
struct State {
    published: Vec<&'static str>,
    asked: usize,
    is_down: bool,
}

/// The server of keys.
#[derive(Debug)]
pub struct Certs {
    pub url: String,
    state: Arc<Mutex<State>>,
}

fn key(kid: &str) -> Value {
    let keys: Vec<Value> = serde_json::from_str(include_str!("push_keys.json")).unwrap();
    keys.into_iter().find(|key| key["kid"] == kid).unwrap()
}

impl Certs {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/certs", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State { published: vec!["one"], ..State::default() }));
        let (shared, base) = (Arc::clone(&state), url.clone());
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                if read(&mut stream, &base).is_none() {
                    continue;
                }
                let mut state = shared.lock().unwrap();
                state.asked += 1;
                let reply = match state.is_down {
                    true => Reply::page(502, "away"),
                    false => {
                        let shown = |kid: &&str| json!({"kid": kid, "kty": "RSA", "alg": "RS256", "use": "sig", "e": "AQAB", "n": key(kid)["n"]});
                        Reply::json(
                            200,
                            &json!({"keys": state.published.iter().map(shown).collect::<Vec<_>>()}),
                        )
                        .header("Cache-Control", "public, max-age=19834, must-revalidate")
                    }
                };
                drop(state);
                let _ = reply.write(&mut stream, "Mon, 23 Nov 2026 08:00:00 GMT");
            }
        });
        Self { url, state }
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.state.lock().unwrap().asked
    }

    pub fn publish(&self, kids: &[&'static str]) {
        self.state.lock().unwrap().published = kids.to_vec();
    }

    pub fn set_down(&self, is_down: bool) {
        self.state.lock().unwrap().is_down = is_down;
    }
}

/// `Authorization` with these claims, signed with the key of this id.
pub fn signed(kid: &str, claims: &Value) -> String {
    let der = STANDARD.decode(key(kid)["der"].as_str().unwrap()).unwrap();
    with(Algorithm::RS256, kid, &EncodingKey::from_rsa_der(&der), claims)
}

/// The same, signed with the public key as if it were a shared secret.
pub fn signed_with_public_key(kid: &str, claims: &Value) -> String {
    let secret = EncodingKey::from_secret(key(kid)["n"].as_str().unwrap().as_bytes());
    with(Algorithm::HS256, kid, &secret, claims)
}

fn with(algorithm: Algorithm, kid: &str, key: &EncodingKey, claims: &Value) -> String {
    let header = Header { kid: Some(kid.to_owned()), ..Header::new(algorithm) };
    format!("Bearer {}", jsonwebtoken::encode(&header, claims, key).unwrap())
}
