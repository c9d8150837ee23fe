//! Somebody else says that a person asked not to be contacted: a provider, or a file.

use uuid::Uuid;

use super::hashing;
use crate::{
    crm::{enrichment::Subject, store::enrichment::subjects},
    db::TenantTx,
    flow::{Error, engine::Engine},
    outreach::{
        store::{enrollments, stop::Ground, suppressions},
        suppression::{Key, Kind, Reason},
    },
};

/// Positions looked at in one go.
const AT_ONCE: usize = 1_000;

/// Nobody writes any more to the people who have these positions; `source` is who says so.
pub(in crate::flow) async fn positions(
    engine: &Engine,
    tx: &mut TenantTx,
    positions: &[Uuid],
    source: &str,
) -> Result<(), Error> {
    for some in positions.chunks(AT_ONCE) {
        for subject in subjects::load(tx, some).await? {
            person(engine, tx, &subject, source).await?;
        }
    }
    Ok(())
}

/// Nobody writes any more to the person, at any of its addresses; what is under way to it stops.
pub(in crate::flow) async fn person(
    engine: &Engine,
    tx: &mut TenantTx,
    subject: &Subject,
    source: &str,
) -> Result<(), Error> {
    let now = engine.clock.now();
    subjects::mark_do_not_contact(tx, subject.person_id).await?;
    for address in &subject.addresses {
        let ground = Ground { reason: Reason::Unsubscribe, source, at: now };
        hashing::suppress_address(engine, tx, address, ground).await?;
    }
    let keys: Vec<Key> =
        subject.addresses.iter().map(|a| Key { kind: Kind::Address, value: a.clone() }).collect();
    let covered = suppressions::covered_enrollments(tx, &keys).await?;
    let ids: Vec<_> = covered.into_iter().map(|(id, _)| id).collect();
    enrollments::stop(tx, &ids, "suppressed", now).await?;
    Ok(())
}
