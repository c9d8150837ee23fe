//! What is known of sent mail: the account's folder of it, where there is an account.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::Smtp;
use crate::provider::{
    Error,
    mail::{
        Found, Inbox, Listing, Sent, SentCopy, SentFolder, Since, Sought, Waited, Waiting,
        imap::{Filed, Look},
    },
};

impl Smtp {
    fn sent_folder(&self) -> Option<&str> {
        self.0.settings.sent_folder.as_deref()
    }
}

/// How a mail is named that is filed.
fn sent(sought: &Sought, filed: Option<Filed>) -> Sent {
    let (name, rfc822_message_id) = match filed {
        Some(filed) => (filed.name, filed.rfc822_message_id),
        None => (String::new(), None),
    };
    Sent {
        // The server's answer of the time stays where it is known.
        provider_message_id: sought.provider_message_id.clone().unwrap_or(name),
        rfc822_message_id: rfc822_message_id.filter(|id| *id != sought.rfc822_message_id),
        is_confirmed: true,
        ..Sent::default()
    }
}

impl SentFolder for Smtp {
    /// A copy proves that the mail left. That there is none proves something only where the server files what is sent.
    async fn find(&self, sought: &Sought) -> Found {
        let smtp = &self.0.settings.smtp;
        let Some(imap) = &self.0.imap else {
            return Found::Unknown(format!(
                "{smtp} keeps no record of sent mail that can be read (no IMAP account)"
            ));
        };
        match imap.look(self.sent_folder(), sought).await {
            Ok(Look::Filed(filed)) => Found::Sent(sent(sought, Some(filed))),
            Ok(Look::Absent(folder)) => {
                let conclusive = self.0.settings.is_filed_by_server;
                let doubt = if conclusive { "" } else { ", where the server does not file what is sent" };
                Found::Absent { conclusive, why: format!("it is not in {folder}{doubt}") }
            }
            Ok(Look::NoFolder(why)) => Found::Unknown(why),
            Err(e) => Found::Unknown(e.to_string()),
        }
    }

    /// Files a copy, where there is an account and the server files none itself.
    async fn confirm(&self, sought: &Sought, bytes: &[u8]) -> Result<Sent, Error> {
        match &self.0.imap {
            Some(imap) if !self.0.settings.is_filed_by_server => {
                imap.file(self.sent_folder(), sought, bytes).await.map(|filed| sent(sought, filed))
            }
            _ => Ok(sent(sought, None)),
        }
    }

    async fn sent_since(&self, from: DateTime<Utc>) -> Result<Option<Vec<SentCopy>>, Error> {
        match &self.0.imap {
            Some(imap) => imap.sent_since(self.sent_folder(), from).await,
            None => Ok(None),
        }
    }
}

impl Inbox for Smtp {
    /// Empty where there is no account to read.
    async fn list(&self, since: Since<'_>) -> Result<Listing, Error> {
        match &self.0.imap {
            Some(imap) => imap.list(since).await,
            None => Ok(Listing::default()),
        }
    }

    async fn read(&self, waiting: &Waiting) -> Result<Option<Vec<u8>>, Error> {
        match &self.0.imap {
            Some(imap) => imap.read(waiting).await,
            None => Ok(None),
        }
    }

    async fn wait(&self, cursor: Option<&Value>, patience: Duration) -> Result<Waited, Error> {
        match &self.0.imap {
            Some(imap) => imap.wait(cursor, patience).await,
            None => Ok(Waited::CannotTell),
        }
    }
}
