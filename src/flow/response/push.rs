//! Gmail says that a mailbox has something new. It is a hint and nothing more: the mailbox is read from where it was read last.

use crate::{
    db,
    flow::{Error, engine::Engine},
    provider::push::{self, Verifier},
};

pub use crate::provider::push::Refusal;

/// Takes the pushes of one subscription.
#[derive(Debug)]
pub struct Push(Verifier);

impl Push {
    /// With what proves them.
    #[must_use]
    pub fn new(verifier: Verifier) -> Self {
        Self(verifier)
    }

    /// Whether a request with this `Authorization` comes from the subscription.
    pub async fn admit(&self, engine: &Engine, authorization: Option<&str>) -> Result<(), Refusal> {
        self.0.verify(authorization, engine.clock.now()).await
    }
}

/// The address of the mailbox that a push names, lower-case; none: it names none.
#[must_use]
pub fn mailbox(body: &[u8]) -> Option<String> {
    push::mailbox(body)
}

/// Tells every daemon on this database that reads inboxes to read the mailbox of this address (lower-case) now.
pub async fn pass_on(engine: &Engine, address: &str) -> Result<(), Error> {
    Ok(db::Wakes::tell_to_poll(&engine.db, address).await?)
}
