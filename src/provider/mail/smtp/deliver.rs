//! Handing one mail in: what is certain after each stage, and the connection that is kept for the next mail.
//!
//! | what happens | outcome |
//! |---|---|
//! | no connection, no TLS, no login; a no to MAIL, RCPT or DATA; cut or silence before the 354 | refused |
//! | a no to the dot | refused |
//! | cut or silence from the first byte of the content on | ambiguous |
//! | a yes to the dot, whatever comes after it | sent |

use std::time::{Duration, Instant};

use super::{
    Smtp,
    client::{Client, Content, Stop},
    envelope::Envelope,
    reply::Reply,
};
use crate::{
    base::failpoint::failpoint,
    provider::{
        Error,
        mail::{Outbox, Outcome, Outgoing, Parked, Sent},
    },
};

/// How long a connection is kept for the next mail. Servers hang up after minutes; some count idle connections against us.
const FRESH: Duration = Duration::from_secs(30);
/// Longest answer to a mail that is kept as its name at the provider, in characters: queue ids are short.
const LONGEST_NAME: usize = 200;

/// A connection that waits for the next mail.
#[derive(Debug)]
pub(super) struct Idle {
    client: Client,
    since: Instant,
}

impl Idle {
    pub(super) fn new(client: Client) -> Self {
        Self { client, since: Instant::now() }
    }

    /// The connection, unless it has waited too long.
    pub(super) fn still_fresh(self) -> Option<Client> {
        (self.since.elapsed() < FRESH).then_some(self.client)
    }
}

impl Outbox for Smtp {
    async fn park(&self, _: &Outgoing, _: &[u8]) -> Result<Option<Parked>, Error> {
        Ok(None)
    }

    /// Nothing is ever parked.
    async fn unpark(&self, _: &Parked) -> Result<(), Error> {
        Ok(())
    }

    async fn deliver(&self, mail: &Outgoing, _: Option<&Parked>, bytes: Vec<u8>) -> Outcome {
        let envelope = match Envelope::new(mail, &bytes) {
            Ok(envelope) => envelope,
            Err(e) => return Outcome::Refused(e),
        };
        let mut client = match self.begin(&envelope).await {
            Ok(client) => client,
            Err(e) => return Outcome::Refused(e),
        };
        failpoint("smtp_data");
        let content = client.content(&envelope).await;
        failpoint("smtp_dot");
        match content {
            Content::Taken(reply) => {
                self.keep(client);
                Outcome::Sent(self.sent(&reply))
            }
            Content::Refused(e) => {
                self.keep(client);
                Outcome::Refused(e)
            }
            Content::Unknown(why) => Outcome::Ambiguous(why),
        }
    }
}

impl Smtp {
    /// A connection whose server waits for the content. Where a kept connection turns out to be dead, before anything was taken over it,
    /// a new one takes its place; that is the only thing that is ever tried twice.
    async fn begin(&self, envelope: &Envelope<'_>) -> Result<Client, Error> {
        if let Some(mut kept) = self.take_idle() {
            match kept.begin(envelope).await {
                Ok(()) => return Ok(kept),
                Err(Stop::Gone(_)) => drop(kept),
                Err(Stop::Refused(e)) => return Err(self.refused(kept, e).await),
            }
        }
        let mut client = self.connect().await?;
        match client.begin(envelope).await {
            Ok(()) => Ok(client),
            Err(Stop::Gone(e)) => Err(e),
            Err(Stop::Refused(e)) => Err(self.refused(client, e).await),
        }
    }

    /// Keeps the connection where it can still be used.
    async fn refused(&self, mut client: Client, e: Error) -> Error {
        if client.reset().await {
            self.keep(client);
        }
        e
    }

    /// The server's answer is the only name it gives. Nothing is left to do where no copy is to be filed.
    fn sent(&self, reply: &Reply) -> Sent {
        let name = reply.text();
        let is_name = name.chars().count() <= LONGEST_NAME;
        Sent {
            provider_message_id: if is_name { name } else { String::new() },
            is_confirmed: self.0.imap.is_none() || self.0.settings.is_filed_by_server,
            ..Sent::default()
        }
    }
}
