//! Being woken by others: what is committed with `pg_notify('pflow', organisation)` is heard here.

use std::time::Duration;

use sqlx::postgres::PgListener;

use super::{Db, Error};
use crate::base::ids::OrganisationId;

/// The channel.
const CHANNEL: &str = "pflow";
/// How long a connection is tried for.
const PATIENCE: Duration = Duration::from_secs(10);

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
            listener.listen(CHANNEL).await?;
            Ok(Self { listener })
        };
        tokio::time::timeout(PATIENCE, connect)
            .await
            .unwrap_or(Err(sqlx::Error::PoolTimedOut))
            .map_err(Error::from)
    }

    /// The organisation in which something was done; none: the connection was lost and is there again. Fails where it stays lost.
    pub async fn next(&mut self) -> Result<Option<OrganisationId>, Error> {
        let heard = self.listener.try_recv().await?;
        Ok(heard.and_then(|n| n.payload().parse().ok()).map(OrganisationId))
    }
}
