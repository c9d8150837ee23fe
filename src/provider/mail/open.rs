//! Which mailbox a provider's name and settings mean.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{
    Check, Found, Inbox, Listing, Maildir, Outbox, Outcome, Outgoing, Parked, Sent, SentCopy, SentFolder,
    Since, Smtp, Sought, Waited, Waiting, gmail::Gmail,
};
use crate::{base::secrets::Secrets, provider::Error};

/// A mailbox of any provider. A clone shares its connections.
#[derive(Clone, Debug)]
pub enum Mailbox {
    /// A local Maildir.
    Maildir(Maildir),
    /// SMTP and IMAP.
    Smtp(Smtp),
    /// A mailbox at Google.
    Gmail(Gmail),
}

/// The mailbox that `provider`, the mailbox's address, its settings and its secrets describe. Touches nothing yet.
pub fn open(provider: &str, address: &str, settings: &Value, secrets: &Secrets) -> Result<Mailbox, Error> {
    match provider {
        "maildir" => Maildir::from_settings(settings)
            .map(Mailbox::Maildir)
            .ok_or_else(|| Error::Permanent(format!("{address}: its settings name no absolute path"))),
        "smtp" => Smtp::from_settings(address, settings, secrets).map(Mailbox::Smtp),
        "gmail" => Gmail::open(address, settings, secrets).map(Mailbox::Gmail),
        other => Err(Error::Permanent(format!("{address}: no provider {other:?}"))),
    }
}

/// The same call on whatever provider it is.
macro_rules! on_provider {
    ($mailbox:expr, $provider:ident => $call:expr) => {
        match $mailbox {
            Mailbox::Maildir($provider) => $call.await,
            Mailbox::Smtp($provider) => $call.await,
            Mailbox::Gmail($provider) => $call.await,
        }
    };
}

impl Mailbox {
    /// Looks whether everything that sending and reading need is there: connects and logs in, or tries the folders. Sends nothing.
    pub async fn check(&self) -> Vec<Check> {
        on_provider!(self, p => p.check())
    }
}

impl Outbox for Mailbox {
    async fn park(&self, mail: &Outgoing, bytes: &[u8]) -> Result<Option<Parked>, Error> {
        on_provider!(self, p => p.park(mail, bytes))
    }

    async fn unpark(&self, parked: &Parked) -> Result<(), Error> {
        on_provider!(self, p => p.unpark(parked))
    }

    async fn deliver(&self, mail: &Outgoing, parked: Option<&Parked>, bytes: Vec<u8>) -> Outcome {
        on_provider!(self, p => p.deliver(mail, parked, bytes))
    }
}

impl SentFolder for Mailbox {
    async fn find(&self, sought: &Sought) -> Found {
        on_provider!(self, p => p.find(sought))
    }

    async fn confirm(&self, sought: &Sought, bytes: &[u8]) -> Result<Sent, Error> {
        on_provider!(self, p => p.confirm(sought, bytes))
    }

    async fn sent_since(&self, from: DateTime<Utc>) -> Result<Option<Vec<SentCopy>>, Error> {
        on_provider!(self, p => p.sent_since(from))
    }
}

impl Inbox for Mailbox {
    async fn list(&self, since: Since<'_>) -> Result<Listing, Error> {
        on_provider!(self, p => p.list(since))
    }

    async fn read(&self, waiting: &Waiting) -> Result<Option<Vec<u8>>, Error> {
        on_provider!(self, p => p.read(waiting))
    }

    async fn wait(&self, cursor: Option<&Value>, patience: Duration) -> Result<Waited, Error> {
        on_provider!(self, p => p.wait(cursor, patience))
    }
}
