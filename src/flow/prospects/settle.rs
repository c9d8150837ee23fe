//! What a merge leaves of running sequences: nobody is written to twice, or after an answer, because two rows have become one.

use std::collections::HashSet;

use uuid::Uuid;

use super::optouts;
use crate::{
    base::ids::{CompanyId, EnrollmentId},
    crm::{
        field::Field,
        prospect::Filter,
        store::{columns, erasure as crm, merge, prospects as store},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        privacy::hashing,
    },
    outreach::{
        store::{
            enrollments, erasure,
            merge::{self as outreach, Enrolled},
            suppressions,
        },
        suppression::{Key, Kind},
    },
};

/// Why a sequence ends.
const ANSWERED: &str = "merged: the same person had answered, opted out or bounced";
const SUPPRESSED: &str = "merged: the same person must not be written to";
const TWICE: &str = "merged: the same person was in this campaign already";
const ANOTHER: &str = "merged: another sequence of the same person goes on";
const COMPANY: &str = "suppressed";

/// What was known of the people before they became one.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Every address by which they were ever known or written to, lower-case.
    pub(super) addresses: Vec<String>,
}

impl Known {
    pub(super) async fn of(tx: &mut TenantTx, people: &[Uuid]) -> Result<Self, Error> {
        let mut addresses: Vec<String> =
            merge::places(tx, people, &[]).await?.into_iter().filter_map(|p| p.email).collect();
        addresses.extend(erasure::addresses_written_to(tx, people).await?);
        addresses.extend(crm::former_addresses(tx, people).await?);
        addresses.sort();
        addresses.dedup();
        Ok(Self { addresses })
    }
}

/// What was done.
#[derive(Clone, Debug, Default)]
pub(super) struct Settled {
    pub(super) stopped: u64,
    pub(super) suppressed: Vec<String>,
}

/// Leaves a person at most one running sequence, none after an answer, and none in a campaign that the person has been through. With
/// `known`: two people have become one, and what either did not want, the one does not want.
pub(super) async fn person(
    engine: &Engine,
    tx: &mut TenantTx,
    scope: &Scope,
    person: Uuid,
    known: Option<&Known>,
) -> Result<Settled, Error> {
    let mut settled = Settled::default();
    let all = outreach::enrollments(tx, &[person]).await?;
    if let Some(known) = known {
        let places = merge::places(tx, &[person], &[]).await?;
        if let Some(suppression) = optouts::of(engine, tx, &known.addresses).await? {
            let mine: Vec<String> = places.iter().filter_map(|p| p.email.clone()).collect();
            let new = optouts::carry(engine, tx, scope, &suppression, &mine, "merge").await?;
            settled.suppressed = new.into_iter().map(|s| s.key.value).collect();
        }
        let mut is_suppressed = false;
        let nowhere = Uuid::nil();
        let held = places.iter().filter_map(|p| Some((p.email.clone()?, p.company_id)));
        let former = known.addresses.iter().map(|a| (a.clone(), nowhere));
        for (address, company) in held.chain(former).collect::<Vec<_>>() {
            is_suppressed |= hashing::find_for(engine, tx, &address, CompanyId(company)).await?.is_some();
        }
        if is_suppressed || is_blocked(tx, person).await? {
            settled.stopped += stop(engine, tx, &running(&all), SUPPRESSED).await?;
            return Ok(settled);
        }
        if all.iter().any(has_ended_for_good) {
            settled.stopped += stop(engine, tx, &running(&all), ANSWERED).await?;
            return Ok(settled);
        }
    }
    let (twice, others) = superfluous(&all);
    settled.stopped += stop(engine, tx, &twice, TWICE).await?;
    settled.stopped += stop(engine, tx, &others, ANOTHER).await?;
    Ok(settled)
}

/// Stops whoever is under way at a company that is suppressed.
pub(super) async fn company(engine: &Engine, tx: &mut TenantTx, company: Uuid) -> Result<u64, Error> {
    let rows = columns::lock(tx, crate::crm::field::Entity::Company, &[company]).await?;
    let siren = rows.get(&company).and_then(|row| row.get(Field::Siren));
    let key = |value| Key { kind: Kind::Company, value };
    let keys: Vec<Key> = siren.into_iter().chain([company.to_string()]).map(key).collect();
    let found = suppressions::among(tx, &keys).await?;
    if found.is_empty() {
        return Ok(0);
    }
    let covered = suppressions::covered_enrollments(tx, &found).await?;
    let ids: Vec<EnrollmentId> = covered.into_iter().map(|(id, _)| id).collect();
    stop(engine, tx, &ids, COMPANY).await
}

async fn is_blocked(tx: &mut TenantTx, person: Uuid) -> Result<bool, Error> {
    let mut blocked = false;
    let filter = Filter { people: vec![person], ..Filter::default() };
    store::each(tx, &filter, |p| {
        blocked |= p.status != "active";
        Ok::<(), Error>(())
    })
    .await?;
    Ok(blocked)
}

async fn stop(engine: &Engine, tx: &mut TenantTx, ids: &[EnrollmentId], why: &str) -> Result<u64, Error> {
    if ids.is_empty() {
        return Ok(0);
    }
    Ok(enrollments::stop(tx, ids, why, engine.clock.now()).await?.enrollments)
}

fn is_running(enrolled: &Enrolled) -> bool {
    matches!(enrolled.state.as_str(), "active" | "paused")
}

fn running(all: &[Enrolled]) -> Vec<EnrollmentId> {
    all.iter().filter(|e| is_running(e)).map(|e| e.id).collect()
}

fn has_ended_for_good(enrolled: &Enrolled) -> bool {
    enrolled.answered || matches!(enrolled.state.as_str(), "replied" | "bounced" | "unsubscribed")
}

/// The running enrollments in campaigns that have ended for the person once, and of the others all but the furthest.
fn superfluous(all: &[Enrolled]) -> (Vec<EnrollmentId>, Vec<EnrollmentId>) {
    let ended: HashSet<Uuid> = all.iter().filter(|e| !is_running(e)).map(|e| e.campaign_id).collect();
    let (twice, mut others): (Vec<&Enrolled>, Vec<&Enrolled>) =
        all.iter().filter(|e| is_running(e)).partition(|e| ended.contains(&e.campaign_id));
    // Of equals the older one, which comes first.
    others.sort_by_key(|e| std::cmp::Reverse(e.sent));
    let ids = |list: &[&Enrolled]| list.iter().map(|e| e.id).collect();
    (ids(&twice), ids(others.get(1..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn enrolled(id: u128, campaign: u128, state: &str, sent: i64) -> Enrolled {
        Enrolled {
            id: EnrollmentId(Uuid::from_u128(id)),
            campaign_id: Uuid::from_u128(campaign),
            position_id: Uuid::nil(),
            state: state.to_owned(),
            sent,
            answered: false,
        }
    }

    fn left(all: &[Enrolled]) -> Vec<u128> {
        let (twice, others) = superfluous(all);
        let gone: Vec<EnrollmentId> = twice.into_iter().chain(others).collect();
        all.iter().filter(|e| is_running(e) && !gone.contains(&e.id)).map(|e| e.id.0.as_u128()).collect()
    }

    #[test]
    fn one_sequence_goes_on_the_furthest() {
        assert_eq!(left(&[enrolled(1, 1, "active", 0), enrolled(2, 2, "active", 2)]), [2]);
        assert_eq!(left(&[enrolled(1, 1, "active", 1), enrolled(2, 1, "paused", 1)]), [1]);
        assert_eq!(left(&[enrolled(1, 1, "active", 1)]), [1]);
    }

    #[test]
    fn nobody_goes_through_a_campaign_twice() {
        assert_eq!(left(&[enrolled(1, 1, "finished", 2), enrolled(2, 1, "active", 1)]), [0; 0]);
        assert_eq!(
            left(&[enrolled(1, 1, "stopped", 0), enrolled(2, 1, "active", 1), enrolled(3, 2, "active", 0)]),
            [3]
        );
    }
}
