//! A person's consent: a browser, and a listener on this machine that takes the answer (RFC 8252, RFC 7636).

use std::time::Duration;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::timeout,
};
use url::Url;

pub use super::client_file::OauthClient;
use super::{SCOPES, TOKEN_URL, hub, token};
use crate::{
    base::secrets::{ExposeSecret, SecretString, Secrets},
    provider::Error,
};

/// How long a person has, in all.
pub const PATIENCE: Duration = Duration::from_mins(5);
/// How long a browser may take over one request.
const REQUEST: Duration = Duration::from_secs(10);
/// Longest head of a request that is read, in bytes.
const LONGEST: usize = 16 << 10;

/// What a consent leaves to be stored.
#[derive(Clone, Debug)]
pub struct Consent {
    /// `client_id`, and `token_url` where it is not Google's.
    pub settings: Value,
    /// `refresh_token` and `client_secret`.
    pub secrets: Secrets,
}

/// Asks the owner of `address` for consent. `open_browser` gets the URL to be visited on this machine; the answer is waited for as long
/// as `patience`.
pub async fn authorise(
    client: &OauthClient,
    address: &str,
    patience: Duration,
    open_browser: impl FnOnce(&str),
) -> Result<Consent, Error> {
    let failed = |e: std::io::Error| Error::transient(format!("{address}: no listener on this machine: {e}"));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(failed)?;
    let redirect = format!("http://127.0.0.1:{}", listener.local_addr().map_err(failed)?.port());
    let (state, verifier) = (random::<16>()?, random::<32>()?);
    open_browser(consent_url(client, address, &redirect, &state, &verifier).as_str());
    let code = timeout(patience, wait(&listener, address, &state)).await.map_err(|_| {
        Error::transient(format!(
            "{address}: nobody consented in the browser within {} minutes",
            patience.as_secs().div_ceil(60)
        ))
    })??;
    exchange(client, address, &redirect, &code, &verifier).await
}

/// `BYTES` random bytes, encoded.
fn random<const BYTES: usize>() -> Result<String, Error> {
    let mut bytes = [0_u8; BYTES];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| Error::transient("the system has no random numbers for us"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

fn consent_url(client: &OauthClient, address: &str, redirect: &str, state: &str, verifier: &str) -> Url {
    let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
    let mut url = client.auth_url.clone();
    // Without `consent` Google gives a refresh token only the first time.
    url.query_pairs_mut().extend_pairs([
        ("response_type", "code"),
        ("client_id", &client.id),
        ("redirect_uri", redirect),
        ("scope", &SCOPES.each_ref().map(AsRef::as_ref).join(" ")),
        ("state", state),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("access_type", "offline"),
        ("prompt", "consent"),
        ("login_hint", address),
    ]);
    url
}

/// The code of the request that carries our state. Browsers also open connections that ask nothing, and ask for icons.
async fn wait(listener: &TcpListener, address: &str, state: &str) -> Result<SecretString, Error> {
    let mut visits = JoinSet::new();
    loop {
        tokio::select! {
            visitor = listener.accept() => {
                let Ok((stream, _)) = visitor else { continue };
                let (address, state) = (address.to_owned(), state.to_owned());
                visits.spawn(async move { timeout(REQUEST, visit(stream, &address, &state)).await.ok().flatten() });
            }
            Some(done) = visits.join_next() => {
                if let Ok(Some(answer)) = done {
                    return answer;
                }
            }
        }
    }
}

/// One visit; none where it is not the answer.
async fn visit(mut stream: TcpStream, address: &str, state: &str) -> Option<Result<SecretString, Error>> {
    let path = request_path(&mut stream).await?;
    let answer = read_answer(&path, address, state);
    let (status, text) = match &answer {
        None => ("404 Not Found", "This is not the page you are looking for.".to_owned()),
        Some(Ok(_)) => ("200 OK", format!("pflow may now use {address}. You can close this window.")),
        Some(Err(e)) => ("200 OK", format!("{e}. You can close this window.")),
    };
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let page = format!("<!doctype html><meta charset=\"utf-8\"><title>pflow</title><p>{text}</p>\n");
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n",
        page.len()
    );
    // The answer counts even where the browser does not wait for its page.
    let _ = stream.write_all(format!("{head}{page}").as_bytes()).await;
    let _ = stream.shutdown().await;
    answer
}

/// The target of a GET request, once its whole head is there.
async fn request_path(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut chunk = [0_u8; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut chunk).await {
            Ok(1..) if head.len() > LONGEST => return None,
            Ok(n @ 1..) => head.extend_from_slice(&chunk[..n]),
            _ => return None,
        }
    }
    let head = String::from_utf8_lossy(&head);
    let mut words = head.lines().next()?.split(' ');
    (words.next()? == "GET").then(|| words.next().map(str::to_owned)).flatten()
}

/// What a request says; none where it does not carry our state.
fn read_answer(path: &str, address: &str, state: &str) -> Option<Result<SecretString, Error>> {
    let url = Url::parse("http://127.0.0.1").ok()?.join(path).ok()?;
    let value = |name: &str| url.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned());
    if url.path() != "/" || value("state")? != state {
        return None;
    }
    Some(match (value("code"), value("error")) {
        (Some(code), _) => Ok(code.into()),
        (None, error) => {
            let error: String =
                error.unwrap_or_default().chars().filter(|c| !c.is_control()).take(200).collect();
            Err(Error::Auth(format!("{address}: Google gave no consent: {error}")))
        }
    })
}

/// Trades the code for a refresh token.
async fn exchange(
    client: &OauthClient,
    address: &str,
    redirect: &str,
    code: &SecretString,
    verifier: &str,
) -> Result<Consent, Error> {
    let http = hub::http(address, client.token_url.scheme() == "https")?;
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("client_id", client.id.as_str()),
        ("redirect_uri", redirect),
        ("code", code.expose_secret()),
        ("code_verifier", verifier),
    ];
    if let Some(secret) = &client.secret {
        form.push(("client_secret", secret.expose_secret()));
    }
    let hint = "check the client file";
    let answer = token::request(&http, &client.token_url, address, &form, hint).await?.body;
    token::check_scopes(address, &answer)?;
    let refresh_token = answer["refresh_token"].as_str().ok_or_else(|| {
        Error::Auth(format!("{address}: Google gave no refresh token: is the client a desktop app?"))
    })?;
    let mut secrets = Secrets::default();
    secrets.insert("refresh_token", refresh_token.into());
    if let Some(secret) = &client.secret {
        secrets.insert("client_secret", secret.clone());
    }
    let mut settings = json!({ "client_id": client.id });
    if client.token_url.as_str() != TOKEN_URL {
        settings["token_url"] = json!(client.token_url.as_str());
    }
    Ok(Consent { settings, secrets })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_with_our_state_counts() {
        let read = |path: &str| {
            read_answer(path, "a@b.example", "s1").map(|a| a.map(|c| c.expose_secret().to_owned()))
        };
        assert_eq!(read("/?state=s1&code=4%2Fx"), Some(Ok("4/x".to_owned())));
        assert_eq!(read("/?state=s2&code=x"), None);
        assert_eq!(read("/?code=x"), None);
        assert_eq!(read("/favicon.ico"), None);
        assert_eq!(read("//?state=s1&code=x"), None);
        let denied = read("/?state=s1&error=access_denied").unwrap().unwrap_err();
        assert!(matches!(&denied, Error::Auth(m) if m.ends_with("access_denied")), "{denied:?}");
    }

    #[test]
    fn what_is_chance_differs_and_is_long_enough() {
        let (a, b) = (random::<16>().unwrap(), random::<16>().unwrap());
        assert_ne!(a, b);
        assert_eq!((a.len(), random::<32>().unwrap().len()), (22, 43));
    }
}
