//! From a row to a mailbox that can be used: its secrets opened, its references looked up.

use serde_json::Value;

use crate::{
    base::{
        ids::{MailboxId, OrganisationId},
        reference::Reference,
        sealing,
        secrets::Secrets,
    },
    db::TenantTx,
    flow::{Error, engine::Engine},
    outreach::{mailbox::Mailbox, store::mailbox_secrets},
    provider::mail,
};

/// The settings that may refer to a secret instead of its being sealed.
const REFERENCES: [&str; 2] = ["password", "imap_password"];

/// What is needed to reach a mailbox.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// Its id.
    pub id: MailboxId,
    /// `maildir`, `smtp` or `gmail`.
    pub provider: &'a str,
    /// Its address.
    pub address: &'a str,
    /// Its settings.
    pub settings: &'a Value,
}

impl<'a> From<&'a Mailbox> for Account<'a> {
    fn from(mailbox: &'a Mailbox) -> Self {
        Self {
            id: mailbox.id,
            provider: &mailbox.provider,
            address: &mailbox.address,
            settings: &mailbox.settings,
        }
    }
}

/// The provider's side of `mailbox`. Reads its secrets in a short transaction of its own; call it outside of any other, and once for
/// many mails: clones share their connections. Touches no network. Fails with [`Error::Credentials`] or [`Error::Invalid`] where a
/// person has to act.
pub async fn open(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
) -> Result<mail::Mailbox, Error> {
    open_account(engine, organisation_id, mailbox.into()).await
}

/// The same, for those who have no more than the account.
pub async fn open_account(
    engine: &Engine,
    organisation_id: OrganisationId,
    account: Account<'_>,
) -> Result<mail::Mailbox, Error> {
    let mut secrets = match account.provider {
        "maildir" => Secrets::default(),
        _ => unseal(engine, organisation_id, account).await?,
    };
    resolve(account.address, account.settings, &mut secrets).await?;
    Ok(mail::open(account.provider, account.address, account.settings, &secrets)?)
}

/// The secrets as they were given: references are not looked up.
pub(super) async fn unseal(
    engine: &Engine,
    organisation_id: OrganisationId,
    account: Account<'_>,
) -> Result<Secrets, Error> {
    let mut is_second_look = false;
    loop {
        let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
        let sealed = mailbox_secrets::find(&mut tx, account.id).await?;
        tx.rollback().await?;
        let Some(sealed) = sealed else { return Ok(Secrets::default()) };
        let keyring = engine.keys.for_opening().map_err(|e| unusable(account.address, &e))?;
        match keyring.open(organisation_id, account.id, &sealed) {
            // A rotation may have ended between the two reads.
            Err(sealing::Error::UnknownKey(_)) if !is_second_look => is_second_look = true,
            opened => return opened.map_err(|e| unusable(account.address, &e)),
        }
    }
}

/// Seals the secrets of a mailbox and stores them in the place of those it had; without any, none are left.
pub(super) async fn seal(
    tx: &mut TenantTx,
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
    secrets: &Secrets,
) -> Result<(), Error> {
    if secrets.is_empty() {
        return Ok(mailbox_secrets::delete(tx, mailbox.id).await?);
    }
    mailbox_secrets::hold_keys(tx).await?;
    let keyring = engine.keys.for_sealing().map_err(|e| unusable(&mailbox.address, &e))?;
    let sealed = keyring.seal(organisation_id, mailbox.id, secrets);
    let sealed = sealed.map_err(|e| unusable(&mailbox.address, &e))?;
    Ok(mailbox_secrets::put(tx, mailbox.id, &sealed, engine.clock.now()).await?)
}

/// The secret that a setting may refer to: what is called a password is a token where the settings say so.
pub(super) fn secret_name<'a>(settings: &Value, setting: &'a str) -> &'a str {
    if setting == "password" && settings["auth"] == "xoauth2" { "access_token" } else { setting }
}

/// Looks up what the settings refer to, and adds it to the secrets.
pub(super) async fn resolve(address: &str, settings: &Value, secrets: &mut Secrets) -> Result<(), Error> {
    for name in REFERENCES {
        let Some(reference) = settings.get(name).and_then(Value::as_str) else { continue };
        let parsed: Result<Reference, String> = reference.parse();
        let parsed = parsed.map_err(|e| Error::invalid(format!("{address}: its {name}: {e}")))?;
        let secret = parsed.resolve().await.map_err(|e| Error::invalid(format!("{address}: {e}")))?;
        secrets.insert(secret_name(settings, name), secret);
    }
    Ok(())
}

fn unusable(address: &str, e: &dyn std::error::Error) -> Error {
    Error::invalid_with(
        format!("{address}: its secrets: {e}"),
        "bring the key back, or give the mailbox its password again: `pflow mailbox login`",
    )
}
