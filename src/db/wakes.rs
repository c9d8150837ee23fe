//! Being woken by others: what is committed with `pg_notify('pflow', organisation)` is heard here.

use std::time::Duration;

use sqlx::postgres::PgListener;

use super::{Db, Error};

/// The channels: an organisation in which something was done, and a mailbox's address that is to be read now.
const DONE: &str = "pflow";
const POLL: &str = "pflow_poll";
/// How long a connection is tried for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Somebody did something somewhere, or something was missed: look.
    Done,
    /// The mailbox of this address has something new.
    Poll(String),
}

/// A connection of its own that hears what the others do. What happens while it is away is not repeated: look for yourself then.
#[derive(Debug)]
pub struct Wakes {
    listener: PgListener,
}

impl Wakes {
    /// Listens from now on.
    pub async fn listen(db: &Db) -> Result<Self, Error> {
        let connect = async {
            let mut listener = PgListener::connect_with(db.pool()).await?;
            listener.listen_all([DONE, POLL]).await?;
            Ok(Self { listener })
        };
        tokio::time::timeout(PATIENCE, connect)
            .await
            .unwrap_or(Err(sqlx::Error::PoolTimedOut))
            .map_err(Error::from)
    }

    /// What the others do. Fails where the connection is lost and stays so.
    pub async fn next(&mut self) -> Result<Heard, Error> {
        Ok(match self.listener.try_recv().await? {
            Some(said) if said.channel() == POLL => Heard::Poll(said.payload().to_owned()),
            // Also where the connection was lost for a moment: something may have been missed.
            _ => Heard::Done,
        })
    }

    /// Tells whoever listens to read the mailbox of this address.
    pub async fn tell_to_poll(db: &Db, address: &str) -> Result<(), Error> {
        sqlx::query("SELECT pg_notify($1, $2)").bind(POLL).bind(address).execute(db.pool()).await?;
        Ok(())
    }
}
