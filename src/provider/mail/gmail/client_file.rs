//! The file that Google's console gives out for an OAuth client: `{"installed": {…}}` or `{"web": {…}}`.

use serde::Deserialize;
use url::Url;

use super::{TOKEN_URL, hub};
use crate::{
    base::secrets::{ExposeSecret, SecretString},
    provider::Error,
};

/// Where consent is asked for.
const AUTH_URL: &str = "https://accounts.google.com/o/oauth2/v2/auth";

/// The program as Google knows it.
#[derive(Clone, Debug)]
pub struct OauthClient {
    /// Its public name.
    pub id: String,
    /// What proves it; a client without one relies on PKCE.
    pub secret: Option<SecretString>,
    /// Where a person consents.
    pub auth_url: Url,
    /// Where codes and refresh tokens are exchanged.
    pub token_url: Url,
}

#[derive(Deserialize)]
struct File {
    installed: Option<Client>,
    web: Option<Client>,
}

#[derive(Deserialize)]
struct Client {
    #[serde(rename = "client_id")]
    id: String,
    #[serde(rename = "client_secret")]
    secret: Option<String>,
    auth_uri: Option<String>,
    token_uri: Option<String>,
}

impl OauthClient {
    /// From the file's JSON. An error quotes none of it.
    pub fn parse(json: &SecretString) -> Result<Self, Error> {
        let wrong = || {
            Error::Permanent(
                "the client file is not the JSON that Google's console gives out for a desktop app ({\"installed\": {…}})"
                    .to_owned(),
            )
        };
        let file: File = serde_json::from_str(json.expose_secret()).map_err(|_| wrong())?;
        let client = file.installed.or(file.web).filter(|c| !c.id.is_empty()).ok_or_else(wrong)?;
        let url = |given: Option<String>, default: &str| {
            hub::safe_url("the client file", given.as_deref().unwrap_or(default))
        };
        Ok(Self {
            auth_url: url(client.auth_uri, AUTH_URL)?,
            token_url: url(client.token_uri, TOKEN_URL)?,
            id: client.id,
            secret: client.secret.map(SecretString::from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Result<OauthClient, Error> {
        OauthClient::parse(&json.into())
    }

    #[test]
    fn both_kinds_of_clients_are_read() {
        let desktop = parse(r#"{"installed":{"client_id":"c","client_secret":"geheim","auth_uri":"https://a.example/o","token_uri":"https://t.example/t","redirect_uris":["http://localhost"]}}"#).unwrap();
        assert_eq!((desktop.id.as_str(), desktop.auth_url.as_str()), ("c", "https://a.example/o"));
        assert_eq!(desktop.secret.as_ref().map(ExposeSecret::expose_secret), Some("geheim"));
        assert!(!format!("{desktop:?}").contains("geheim"));
        let web = parse(r#"{"web":{"client_id":"c"}}"#).unwrap();
        assert_eq!((web.auth_url.as_str(), web.token_url.as_str()), (AUTH_URL, TOKEN_URL));
    }

    #[test]
    fn other_files_are_refused_without_being_quoted() {
        for json in [
            "",
            "{}",
            r#"{"installed":{}}"#,
            r#"{"type":"service_account","private_key":"geheim"}"#,
            r#"{"installed":{"client_id":"c","client_secret":"geheim","token_uri":"http://evil.example/"}}"#,
        ] {
            let error = parse(json).unwrap_err().to_string();
            assert!(!error.contains("geheim"), "{error}");
        }
    }
}
