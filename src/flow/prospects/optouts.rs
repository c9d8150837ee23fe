//! Whoever does not want to hear from us does not want it at another address either.

use uuid::Uuid;

use crate::{
    base::ids::CompanyId,
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        privacy::hashing,
    },
    outreach::{
        store::{
            enrollments::{self, Stopped},
            suppressions,
        },
        suppression::{Key, Kind, Reason, Suppression},
    },
};

/// What enrollments end with that a suppression covers.
const STOPPED_BY: &str = "suppressed";

/// The suppression of one of these addresses (lower-case) itself, whoever's choice it was: neither of its domain or company, nor of a
/// mailbox that does not exist.
pub(super) async fn of(
    engine: &Engine,
    tx: &mut TenantTx,
    addresses: &[String],
) -> Result<Option<Suppression>, Error> {
    for address in addresses {
        let found = hashing::find_for(engine, tx, address, CompanyId(Uuid::nil())).await?;
        if let Some(suppression) = found
            && suppression.key.kind == Kind::Address
            && suppression.reason != Reason::Bounce
        {
            return Ok(Some(suppression));
        }
    }
    Ok(None)
}

/// Suppresses these addresses (lower-case) too, for the same reason; which are new.
pub(super) async fn carry(
    engine: &Engine,
    tx: &mut TenantTx,
    scope: &Scope,
    suppression: &Suppression,
    addresses: &[String],
    source: &str,
) -> Result<Vec<Suppression>, Error> {
    let mut new = Vec::new();
    for address in addresses {
        let nowhere = CompanyId(Uuid::nil());
        let known = hashing::find_for(engine, tx, address, nowhere).await?;
        if known.is_none_or(|s| s.key.kind != Kind::Address) {
            new.push((engine.ids.next(), Key { kind: Kind::Address, value: address.clone() }));
        }
    }
    // What was left of an erased person is a hash; a new address in clear is somebody's decision.
    let reason = if suppression.reason == Reason::Erasure { Reason::Manual } else { suppression.reason };
    let (user, now) = (Some(scope.user_id), engine.clock.now());
    Ok(suppressions::insert(tx, &new, reason, Some(source), user, now).await?)
}

/// Stops whoever is under way at one of these addresses (lower-case) or companies (SIREN or id), and suppressed there.
pub(super) async fn stop_covered(
    engine: &Engine,
    tx: &mut TenantTx,
    addresses: &[(String, Uuid)],
) -> Result<Stopped, Error> {
    let mut keys = Vec::new();
    for (address, company) in addresses {
        if hashing::find_for(engine, tx, address, CompanyId(*company)).await?.is_some() {
            keys.push(Key { kind: Kind::Address, value: address.clone() });
        }
    }
    let covered = suppressions::covered_enrollments(tx, &keys).await?;
    let ids: Vec<_> = covered.into_iter().map(|(id, _)| id).collect();
    Ok(enrollments::stop(tx, &ids, STOPPED_BY, engine.clock.now()).await?)
}
