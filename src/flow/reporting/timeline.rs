//! One person's life, in order.

use crate::{
    base::email,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    tracking::store::timeline,
};

pub use crate::tracking::store::timeline::Event;

/// Everything that happened to the person with this address, the oldest first, and what is scheduled.
pub async fn timeline(engine: &Engine, scope: &Scope, address: &str) -> Result<Vec<Event>, Error> {
    let key = email::normalise(address)
        .ok_or_else(|| Error::invalid(format!("{address:?} is no e-mail address")))?;
    let mut tx = engine.begin(scope, Action::Read).await?;
    let events = timeline::events(&mut tx, &key).await?;
    if events.is_empty() {
        return Err(Error::not_found("prospect", address));
    }
    Ok(events)
}
