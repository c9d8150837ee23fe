//! A new key for the sealed secrets of the whole installation.
//!
//! At every moment the file holds the key of every row: the new key is added before the first row is sealed with it, and the old ones
//! go when no row carries them. Who seals meanwhile waits. A rotation that was cut off is taken up again by the next one.

use serde::Serialize;
use serde_json::json;

use crate::{
    base::{
        failpoint::failpoint,
        ids::{MailboxId, OrganisationId},
        key_source::{self, KeySource},
        sealing::{Key, Keyring, Sealed},
    },
    db::{SystemTx, TenantTx},
    flow::{Error, engine::Engine, privacy::hashing},
    iam::store::{audit, organisations},
    outreach::store::{mailbox_secrets, suppression_keys},
};

/// What a rotation did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rotation {
    /// Mailboxes whose secrets were sealed again.
    pub resealed: usize,
    /// The key that they carry now. Of a dry run: the present one, since the new one is not made yet.
    pub key_id: String,
    /// Whether the key comes from `PFLOW_SECRET_KEY`, where only a person can change it.
    pub from_environment: bool,
}

/// Seals the secrets of all organisations with a new key and drops the old ones. With `PFLOW_SECRET_KEY` no key is made: the first of
/// the list becomes the key of all.
pub async fn rotate_key(engine: &Engine, dry_run: bool) -> Result<Rotation, Error> {
    let mut lock = SystemTx::begin(&engine.db).await?;
    if !dry_run {
        mailbox_secrets::begin_rotation(&mut lock).await?;
    }
    let organisations: Vec<OrganisationId> =
        organisations::list(&mut lock).await?.into_iter().map(|o| o.id).collect();
    let from_environment = matches!(engine.keys, KeySource::Environment(_));
    let keyring = match engine.keys.for_opening() {
        Err(key_source::Error::Missing { .. }) if dry_run => Ok(Keyring::of_one(Key::generate())),
        Err(key_source::Error::Missing { .. }) => engine.keys.for_sealing(),
        keyring => keyring,
    };
    let mut keyring = keyring.map_err(|e| Error::invalid(e.to_string()))?;
    // Several keys in the file: the rotation that added the first one did not come to its end.
    let adds_key = !from_environment && keyring.keys().len() == 1;
    if adds_key && !dry_run {
        keyring = keyring.led_by(Key::generate());
        replace(engine, &keyring)?;
    }
    failpoint("rotate_key.added");
    let spared = if adds_key && dry_run { "" } else { keyring.current_id() };
    let mut resealed = 0;
    for organisation_id in organisations {
        resealed += reseal(engine, organisation_id, &keyring, spared, dry_run).await?;
        failpoint("rotate_key.resealed");
    }
    let key_id = keyring.current_id().to_owned();
    if !dry_run {
        replace(engine, &keyring.current_alone())?;
    }
    failpoint("rotate_key.dropped");
    lock.commit().await?;
    Ok(Rotation { resealed, key_id, from_environment })
}

fn replace(engine: &Engine, keyring: &Keyring) -> Result<(), Error> {
    engine.keys.replace(keyring).map_err(|e| Error::invalid(e.to_string()))
}

/// Seals what one organisation has with the first key, all or nothing; `spared` are the rows that carry that key id.
async fn reseal(
    engine: &Engine,
    organisation_id: OrganisationId,
    keyring: &Keyring,
    spared: &str,
    dry_run: bool,
) -> Result<usize, Error> {
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    let rows = mailbox_secrets::not_of_key(&mut tx, spared).await?;
    for (mailbox_id, sealed) in &rows {
        let sealed = again(keyring, organisation_id, *mailbox_id, sealed)?;
        mailbox_secrets::put(&mut tx, *mailbox_id, &sealed, engine.clock.now()).await?;
    }
    let hash_key = suppression_keys::state(&mut tx).await?.sealed.filter(|sealed| sealed.key_id != spared);
    if let Some(sealed) = &hash_key {
        let sealed = again(keyring, organisation_id, hashing::NO_MAILBOX, sealed)?;
        suppression_keys::replace(&mut tx, &sealed, engine.clock.now()).await?;
    }
    if hash_key.is_some() || !rows.is_empty() {
        let entry = audit::Entry {
            id: engine.ids.next(),
            at: engine.clock.now(),
            user_id: None,
            action: "mailbox.rotate_key",
            target: None,
            detail: json!({"resealed": rows.len(), "key_id": keyring.current_id()}),
        };
        audit::insert(&mut tx, entry).await?;
    }
    tx.finish(dry_run).await?;
    Ok(rows.len())
}

fn again(
    keyring: &Keyring,
    organisation_id: OrganisationId,
    mailbox_id: MailboxId,
    sealed: &Sealed,
) -> Result<Sealed, Error> {
    let resealed = keyring
        .open(organisation_id, mailbox_id, sealed)
        .and_then(|secrets| keyring.seal(organisation_id, mailbox_id, &secrets));
    resealed.map_err(|e| {
        let (what, or) = if mailbox_id == hashing::NO_MAILBOX {
            (format!("the key of the erased people's hashes (organisation {organisation_id})"), "")
        } else {
            (format!("the secrets of mailbox {mailbox_id}"), ", or remove that mailbox")
        };
        Error::invalid_with(format!("{what}: {e}; no key was dropped"), format!("bring the old key back{or}"))
    })
}
