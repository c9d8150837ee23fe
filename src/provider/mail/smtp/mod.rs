//! A mailbox at any provider: mail is handed in over SMTP, and read over IMAP where there is an account.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

mod client;
mod deliver;
mod envelope;
mod filing;
mod probe;
mod reply;
mod settings;

use client::Client;
use deliver::Idle;
use settings::Settings;

pub use probe::{Prober, Recipient, Session, Settings as ProberSettings, nobody};

use super::{Check, imap::Imap, tls::Tls};
use crate::{base::secrets::Secrets, provider::Error};

/// An account for submission, and one for reading. Clones share their connections.
#[derive(Clone, Debug)]
pub struct Smtp(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    settings: Settings,
    tls: Arc<Tls>,
    /// The connection that the last mail went over.
    idle: Mutex<Option<Idle>>,
    imap: Option<Imap>,
}

impl Smtp {
    /// From the mailbox's address, settings and secrets. Connects to nothing.
    ///
    /// Settings: `smtp` (`smtp://user@host:port`, or `smtps` for TLS from the start), `imap` likewise, `sent_folder`, `ca_file` (PEM, absolute
    /// path), `sent_filing` (`server` or `none`), `auth` (`password` or `xoauth2`), `timeouts` (`connect`, `command`, `body`, in milliseconds).
    /// Secrets: `password`, `imap_password`, `access_token`.
    pub fn from_settings(address: &str, settings: &Value, secrets: &Secrets) -> Result<Self, Error> {
        let settings = Settings::read(address, settings, secrets)?;
        let tls = Arc::new(Tls::new(settings.ca_file.clone()));
        let imap = settings
            .imap
            .clone()
            .map(|(server, login)| Imap::new(server, login, Arc::clone(&tls), settings.timeouts));
        Ok(Self(Arc::new(Shared { settings, tls, idle: Mutex::new(None), imap })))
    }

    /// A connection that has logged in.
    async fn connect(&self) -> Result<Client, Error> {
        let mut client = self.dial().await?;
        self.log_in(&mut client).await?;
        Ok(client)
    }

    async fn dial(&self) -> Result<Client, Error> {
        let settings = &self.0.settings;
        Client::connect(&settings.smtp, &self.0.tls, settings.timeouts).await
    }

    async fn log_in(&self, client: &mut Client) -> Result<(), Error> {
        match &self.0.settings.smtp_login {
            Some(login) => client.log_in(login).await,
            None => Ok(()),
        }
    }

    fn take_idle(&self) -> Option<Client> {
        let idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).take();
        idle.and_then(Idle::still_fresh)
    }

    fn keep(&self, client: Client) {
        *self.0.idle.lock().unwrap_or_else(PoisonError::into_inner) = Some(Idle::new(client));
    }

    /// Whether both servers are there, trusted, and let us in. Sends nothing.
    pub(super) async fn check(&self) -> Vec<Check> {
        let mut checks = Vec::new();
        match self.dial().await {
            Ok(mut client) => {
                checks.push(Check::of("smtp", Ok(self.described(&client))));
                checks.push(Check::of("smtp login", self.tried_login(&mut client).await));
                client.quit().await;
            }
            Err(e) => checks.push(Check::of("smtp", Err(e))),
        }
        if let Some(imap) = &self.0.imap {
            checks.extend(imap.check(self.0.settings.sent_folder.as_deref()).await);
        }
        checks
    }

    async fn tried_login(&self, client: &mut Client) -> Result<String, Error> {
        self.log_in(client).await?;
        Ok(match &self.0.settings.smtp_login {
            Some(login) => login.user.clone(),
            None => "no password is known, so none was tried".to_owned(),
        })
    }

    fn described(&self, client: &Client) -> String {
        let offers = &client.offers;
        let mut parts = vec![
            format!("{} ({})", self.0.settings.smtp, offers.name),
            if client.is_encrypted() { "TLS" } else { "no TLS" }.to_owned(),
        ];
        if let Some(size) = offers.size.filter(|size| *size > 0) {
            parts.push(format!("SIZE {size}"));
        }
        let shown = ["8BITMIME", "SMTPUTF8", "PIPELINING"];
        parts.extend(shown.into_iter().filter(|keyword| offers.has(keyword)).map(str::to_owned));
        if !offers.auth.is_empty() {
            parts.push(format!("AUTH {}", offers.auth.join(" ")));
        }
        parts.join(", ")
    }
}
