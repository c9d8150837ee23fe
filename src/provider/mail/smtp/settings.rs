//! A mailbox's settings: where its servers are and how they behave. No secret is among them.

use std::{path::PathBuf, time::Duration};

use serde_json::{Map, Value};

use crate::{
    base::secrets::{SecretString, Secrets},
    provider::{
        Error,
        mail::{
            login::Login,
            server::{IMAP, Protocol, SMTP, Server, Timeouts},
        },
    },
};

/// Every key there is.
const KEYS: &[&str] = &[
    "smtp",
    "imap",
    "sent_folder",
    "ca_file",
    "sent_filing",
    "auth",
    "password",
    "imap_password",
    "timeouts",
];

/// The settings of an `smtp` mailbox, and who it is.
#[derive(Debug)]
pub(super) struct Settings {
    /// Where mail is handed in.
    pub(super) smtp: Server,
    /// How we log in there; none: no password is known, and none is sent.
    pub(super) smtp_login: Option<Login>,
    /// Where mail is read, and how we log in there; none: it is not read.
    pub(super) imap: Option<(Server, Login)>,
    /// The folder of sent mail; none: the one the server names.
    pub(super) sent_folder: Option<String>,
    /// Authorities beside the machine's.
    pub(super) ca_file: Option<PathBuf>,
    /// Whether a test has proven that the server itself files what is sent.
    pub(super) is_filed_by_server: bool,
    /// How long to wait.
    pub(super) timeouts: Timeouts,
}

impl Settings {
    /// From the mailbox's settings and secrets. Errors name the setting.
    pub(super) fn read(address: &str, settings: &Value, secrets: &Secrets) -> Result<Self, Error> {
        Reader { address, settings }.read(secrets)
    }
}

struct Reader<'a> {
    address: &'a str,
    settings: &'a Value,
}

impl<'a> Reader<'a> {
    fn read(&self, secrets: &Secrets) -> Result<Settings, Error> {
        let unknown =
            |settings: &'a Map<String, Value>| settings.keys().find(|k| !KEYS.contains(&k.as_str()));
        if let Some(key) = self.settings.as_object().and_then(unknown) {
            return Err(self.wrong(key, "no such setting"));
        }
        let is_token = match self.text("auth")? {
            None | Some("password") => false,
            Some("xoauth2") => true,
            Some(_) => return Err(self.wrong("auth", "expected password or xoauth2")),
        };
        let is_filed_by_server = match self.text("sent_filing")? {
            None | Some("none") => false,
            Some("server") => true,
            Some(_) => return Err(self.wrong("sent_filing", "expected server or none")),
        };
        let ca_file = self.text("ca_file")?.map(PathBuf::from);
        if ca_file.as_ref().is_some_and(|path| !path.is_absolute()) {
            return Err(self.wrong("ca_file", "expected an absolute path"));
        }
        // References to secrets, which the caller has resolved; here only their shape counts.
        self.text("password")?;
        self.text("imap_password")?;
        let smtp = self.server("smtp", &SMTP)?.ok_or_else(|| self.wrong("smtp", "it is missing"))?;
        let imap = self.server("imap", &IMAP)?;
        let own = secrets.get(if is_token { "access_token" } else { "password" });
        let reading = if is_token { own } else { secrets.get("imap_password").or(own) };
        let imap = match (imap, reading) {
            (None, _) => None,
            (Some(server), Some(secret)) => {
                let login = self.login(&server, secret, is_token);
                Some((server, login))
            }
            (Some(server), None) => return Err(self.secretless(&server)),
        };
        if is_token && own.is_none() {
            return Err(self.secretless(&smtp));
        }
        Ok(Settings {
            smtp_login: own.map(|secret| self.login(&smtp, secret, is_token)),
            smtp,
            imap,
            sent_folder: self.text("sent_folder")?.map(str::to_owned),
            ca_file,
            is_filed_by_server,
            timeouts: self.timeouts()?,
        })
    }

    /// The name in the server's address, or the mailbox's whole address.
    fn login(&self, server: &Server, secret: &SecretString, is_token: bool) -> Login {
        let user = server.user.clone().unwrap_or_else(|| self.address.to_owned());
        Login { user, secret: secret.clone(), is_token }
    }

    fn server(&self, key: &str, protocol: &Protocol) -> Result<Option<Server>, Error> {
        let parsed = self.text(key)?.map(|text| Server::parse(text, protocol));
        parsed.transpose().map_err(|why| self.wrong(key, &why))
    }

    /// A text that is not empty; null counts as missing.
    fn text(&self, key: &str) -> Result<Option<&'a str>, Error> {
        match self.settings.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if !text.is_empty() => Ok(Some(text)),
            Some(_) => Err(self.wrong(key, "expected a text")),
        }
    }

    /// `{"connect": ms, "command": ms, "body": ms}`, each of which may be missing.
    fn timeouts(&self) -> Result<Timeouts, Error> {
        let mut timeouts = Timeouts::default();
        let given = match self.settings.get("timeouts") {
            None | Some(Value::Null) => return Ok(timeouts),
            Some(Value::Object(given)) => given,
            Some(_) => return Err(self.wrong("timeouts", "expected an object")),
        };
        for (key, value) in given {
            let time = value.as_u64().map(Duration::from_millis);
            let time = time.ok_or_else(|| self.wrong("timeouts", "expected milliseconds"))?;
            match key.as_str() {
                "connect" => timeouts.connect = time,
                "command" => timeouts.command = time,
                "body" => timeouts.body = time,
                _ => return Err(self.wrong("timeouts", "expected connect, command and body")),
            }
        }
        Ok(timeouts)
    }

    fn secretless(&self, server: &Server) -> Error {
        Error::Auth(format!("{}: no password or token is known for {server}", self.address))
    }

    fn wrong(&self, key: &str, why: &str) -> Error {
        Error::Permanent(format!("{}: setting {key:?}: {why}", self.address))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::base::secrets::ExposeSecret;

    fn secrets(of: &[(&str, &str)]) -> Secrets {
        let mut secrets = Secrets::default();
        for (name, secret) in of {
            secrets.insert(name, (*secret).into());
        }
        secrets
    }

    fn read(settings: &Value, secrets: &Secrets) -> Result<Settings, Error> {
        Settings::read("ana@acme.test", settings, secrets)
    }

    #[test]
    fn settings_are_read() {
        let all = json!({
            "smtp": "smtp://ana@localhost:2525", "imap": "imaps://mail.acme.test", "sent_folder": "Sent", "ca_file": "/ca.pem",
            "sent_filing": "server", "auth": "password", "password": "env:X", "imap_password": null, "timeouts": {"body": 5}
        });
        let read = read(&all, &secrets(&[("password", "p"), ("imap_password", "i")])).unwrap();
        let (server, login) = read.imap.unwrap();
        assert_eq!(
            (server.port, login.user.as_str(), login.secret.expose_secret()),
            (993, "ana@acme.test", "i")
        );
        let login = read.smtp_login.unwrap();
        assert_eq!((login.user.as_str(), login.secret.expose_secret(), login.is_token), ("ana", "p", false));
        assert_eq!(read.timeouts, Timeouts { body: Duration::from_millis(5), ..Timeouts::default() });
        assert!(read.is_filed_by_server && read.ca_file.is_some() && read.sent_folder.is_some());
    }

    #[test]
    fn a_token_logs_in_everywhere_and_a_local_server_needs_nothing() {
        let settings = json!({"smtp": "smtp://h", "imap": "imap://h", "auth": "xoauth2"});
        let with_token = read(&settings, &secrets(&[("access_token", "t"), ("password", "p")])).unwrap();
        assert!(with_token.smtp_login.unwrap().is_token && with_token.imap.unwrap().1.is_token);
        assert!(matches!(read(&settings, &secrets(&[("password", "p")])), Err(Error::Auth(_))));
        let bare = read(&json!({"smtp": "smtp://localhost"}), &Secrets::default()).unwrap();
        assert!(bare.smtp_login.is_none() && bare.imap.is_none() && !bare.is_filed_by_server);
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (settings, key) in [
            (json!({}), "smtp"),
            (json!({"smtp": 1}), "smtp"),
            (json!({"smtp": "http://x"}), "smtp"),
            (json!({"smtp": "smtp://x", "imap": "smtp://x"}), "imap"),
            (json!({"smtp": "smtp://x", "auth": "kerberos"}), "auth"),
            (json!({"smtp": "smtp://x", "sent_filing": "maybe"}), "sent_filing"),
            (json!({"smtp": "smtp://x", "ca_file": "ca.pem"}), "ca_file"),
            (json!({"smtp": "smtp://x", "timeouts": {"nap": 1}}), "timeouts"),
            (json!({"smtp": "smtp://x", "smpt": "smtp://x"}), "smpt"),
        ] {
            let Err(Error::Permanent(e)) = read(&settings, &secrets(&[("password", "p")])) else {
                panic!("{settings}")
            };
            assert!(e.starts_with("ana@acme.test") && e.contains(&format!("{key:?}")), "{e}");
        }
    }
}
