//! Being told that somebody did something, by another process on the same database.

use super::{Error, engine::Engine};
use crate::db;

pub use crate::db::Heard;

/// Hears what others do.
#[derive(Debug)]
pub struct Wakes(db::Wakes);

impl Wakes {
    /// Listens from now on.
    pub async fn listen(engine: &Engine) -> Result<Self, Error> {
        Ok(Self(db::Wakes::listen(&engine.db).await?))
    }

    /// What was heard. Fails where the database is away.
    pub async fn next(&mut self) -> Result<Heard, Error> {
        Ok(self.0.next().await?)
    }
}
