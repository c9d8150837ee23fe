//! A campaign as a file.

use super::{current, file};
use crate::{
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
};

/// The campaign as a campaign file; applying it changes nothing. Stopped variants are not in it.
pub async fn export(engine: &Engine, scope: &Scope, name: &str) -> Result<String, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let campaign = current::find(&mut tx, name).await?;
    file::write(&current::load(&mut tx, campaign).await?.definition())
}
