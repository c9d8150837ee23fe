//! Suppressions that outlive the data: looked up by a keyed hash wherever those in clear are.
//!
//! The key is made with the first erasure of an organisation and rests sealed as the mailboxes' secrets do. Where something was hashed
//! and the key does not open, every look-up fails: nobody is written to who may have been erased. Organisations that hashed nothing open
//! no key.

use std::collections::{HashMap, HashSet};

use crate::{
    base::{
        ids::{CompanyId, MailboxId, OrganisationId},
        keyed_hash::HashKey,
        sealing::{self, Sealed},
    },
    db::TenantTx,
    flow::{Error, engine::Engine},
    outreach::{
        effects::Change,
        store::{
            mailbox_secrets,
            stop::{self, Ground},
            suppression_keys, suppressions,
        },
        suppression::{Key, Kind, Suppression},
    },
};

/// The key is sealed for no mailbox.
pub(in crate::flow) const NO_MAILBOX: MailboxId = MailboxId(uuid::Uuid::nil());

/// The organisation's key where anything was hashed with it; none: there is nothing to look up.
pub(in crate::flow) async fn in_use(engine: &Engine, tx: &mut TenantTx) -> Result<Option<HashKey>, Error> {
    let mut is_second_look = false;
    loop {
        let state = suppression_keys::state(tx).await?;
        match (state.is_used, state.sealed) {
            (false, _) => return Ok(None),
            (true, None) => return Err(lost("its row is gone")),
            (true, Some(sealed)) => match open(engine, tx, &sealed) {
                // A rotation may have ended between the two reads.
                Err(Unopened::UnknownKey(_)) if !is_second_look => is_second_look = true,
                opened => return opened.map(Some).map_err(Error::from),
            },
        }
    }
}

/// The organisation's key, used or not.
pub(in crate::flow) async fn existing(engine: &Engine, tx: &mut TenantTx) -> Result<Option<HashKey>, Error> {
    match suppression_keys::state(tx).await?.sealed {
        None => Ok(None),
        Some(sealed) => Ok(Some(open(engine, tx, &sealed)?)),
    }
}

/// The organisation's key, made where there is none yet.
pub(in crate::flow) async fn ready(engine: &Engine, tx: &mut TenantTx) -> Result<HashKey, Error> {
    if let Some(key) = in_use(engine, tx).await? {
        return Ok(key);
    }
    mailbox_secrets::hold_keys(tx).await?;
    if let Some(sealed) = suppression_keys::state(tx).await?.sealed {
        return Ok(open(engine, tx, &sealed)?);
    }
    let keyring = engine.keys.for_sealing().map_err(|e| lost(&e.to_string()))?;
    let key = HashKey::generate();
    let sealed = keyring
        .seal(OrganisationId(tx.organisation_id()), NO_MAILBOX, &key.to_secrets())
        .map_err(|e| lost(&e.to_string()))?;
    if suppression_keys::insert(tx, &sealed, engine.clock.now()).await? {
        return Ok(key);
    }
    let theirs = suppression_keys::state(tx).await?.sealed.ok_or_else(|| lost("its row is gone"))?;
    Ok(open(engine, tx, &theirs)?)
}

/// The suppression that forbids to write to this address at this company, in clear or hashed; none: it may be written to.
pub(in crate::flow) async fn find_for(
    engine: &Engine,
    tx: &mut TenantTx,
    address: &str,
    company_id: CompanyId,
) -> Result<Option<Suppression>, Error> {
    let (found, has_hashed) = suppressions::find_for(tx, address, company_id).await?;
    if found.is_some() || !has_hashed {
        return Ok(found);
    }
    match in_use(engine, tx).await? {
        None => Ok(None),
        Some(key) => Ok(suppressions::find(tx, &hashed(&key, address)).await?),
    }
}

/// Which of these addresses, domains and companies are suppressed, in clear or hashed; each as it was asked for.
pub(in crate::flow) async fn among(
    engine: &Engine,
    tx: &mut TenantTx,
    keys: &[Key],
) -> Result<HashSet<Key>, Error> {
    let mut found: HashSet<Key> = suppressions::among(tx, keys).await?.into_iter().collect();
    found.extend(already_hashed(engine, tx, &keys.iter().collect()).await?);
    Ok(found)
}

/// Which of these addresses are suppressed by their hash already: they must not be stored in clear again.
pub(in crate::flow) async fn already_hashed(
    engine: &Engine,
    tx: &mut TenantTx,
    keys: &HashSet<&Key>,
) -> Result<HashSet<Key>, Error> {
    let Some(key) = in_use(engine, tx).await? else { return Ok(HashSet::new()) };
    let asked: HashMap<Key, &Key> =
        keys.iter().filter(|k| k.is_clear_address()).map(|k| (hashed(&key, &k.value), *k)).collect();
    let hashes: Vec<Key> = asked.keys().cloned().collect();
    let met = suppressions::among(tx, &hashes).await?;
    Ok(met.iter().filter_map(|hash| asked.get(hash)).map(|k| (*k).clone()).collect())
}

/// The same suppressions as an audit log may keep them: the hash of an address that is suppressed by it.
pub(in crate::flow) async fn in_place_of_clear(
    engine: &Engine,
    tx: &mut TenantTx,
    keys: &[Key],
) -> Result<Vec<Key>, Error> {
    let Some(key) = in_use(engine, tx).await? else { return Ok(keys.to_vec()) };
    let known = already_hashed(engine, tx, &keys.iter().collect()).await?;
    let kept = keys.iter().map(|k| if known.contains(k) { hashed(&key, &k.value) } else { k.clone() });
    Ok(kept.collect())
}

/// Refuses hashes that another organisation's key made: they would match nobody here.
pub(in crate::flow) async fn refuse_foreign(
    engine: &Engine,
    tx: &mut TenantTx,
    keys: &[Key],
) -> Result<(), Error> {
    if !keys.iter().any(Key::is_hashed) {
        return Ok(());
    }
    let key = existing(engine, tx).await?;
    let foreign =
        keys.iter().filter(|k| k.is_hashed()).find(|k| key.as_ref().is_none_or(|own| !own.made(&k.value)));
    match foreign {
        None => Ok(()),
        Some(foreign) => Err(Error::invalid_with(
            format!("{:?} was hashed with the key of another organisation or installation", foreign.value),
            "only the organisation that wrote a hash can read it; leave such rows out",
        )),
    }
}

/// Suppresses an address (in its normal form) unless it is already, by its hash.
pub(in crate::flow) async fn suppress_address(
    engine: &Engine,
    tx: &mut TenantTx,
    address: &str,
    ground: Ground<'_>,
) -> Result<Option<Change>, Error> {
    if let Some(key) = in_use(engine, tx).await?
        && suppressions::find(tx, &hashed(&key, address)).await?.is_some()
    {
        return Ok(None);
    }
    Ok(stop::suppress_address(tx, engine.ids.next(), address, ground).await?)
}

/// The suppression of an address (in its normal form), hashed.
pub(in crate::flow) fn hashed(key: &HashKey, address: &str) -> Key {
    Key { kind: Kind::Address, value: key.address(address) }
}

/// Why a sealed key did not open.
enum Unopened {
    UnknownKey(String),
    Other(String),
}

impl From<Unopened> for Error {
    fn from(e: Unopened) -> Self {
        match e {
            Unopened::UnknownKey(said) | Unopened::Other(said) => lost(&said),
        }
    }
}

fn open(engine: &Engine, tx: &TenantTx, sealed: &Sealed) -> Result<HashKey, Unopened> {
    let organisation_id = OrganisationId(tx.organisation_id());
    let keyring = engine.keys.for_opening().map_err(|e| Unopened::Other(e.to_string()))?;
    let opened = keyring.open(organisation_id, NO_MAILBOX, sealed).and_then(|s| HashKey::from_secrets(&s));
    opened.map_err(|e| match e {
        sealing::Error::UnknownKey(_) => Unopened::UnknownKey(e.to_string()),
        other => Unopened::Other(other.to_string()),
    })
}

fn lost(why: &str) -> Error {
    Error::Refused {
        message: format!("people were erased, and the key that recognises them does not open: {why}"),
        hint: Some(
            "nobody is written to, enrolled or imported until the key is back: restore secret.key or PFLOW_SECRET_KEY".to_owned(),
        ),
    }
}
