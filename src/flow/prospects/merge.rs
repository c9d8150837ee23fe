//! Two rows become one, in one transaction, and nothing of either is lost: what hangs on the one that goes is moved to the one that stays, its
//! values are combined ([`super::combine`]) or stand in the journal, and imports know it by its keys from then on.
//!
//! Two positions of one person at one company under one address become one as well. Where both are or were in the same campaign, one
//! enrollment stays on an emptied position: no mail is lost, and the person's timeline shows both.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    combine::{Combined, combine},
    dedupe::Kind,
    find, settle,
};
use crate::{
    base::email,
    crm::{
        authority::entity_name,
        duplicates::profile_key,
        field::{Entity, Field},
        provenance::{Change, Origin},
        store::{
            columns::{self, Row},
            former_keys, load,
            merge::{self as crm, Place},
            people, prospects as store, provenance,
        },
    },
    db::{self, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::{erasure, merge as outreach},
    tracking::store::merge as tracking,
};

/// How often a merge is tried where another transaction is in the way.
const ATTEMPTS: u32 = 3;

/// What came of a merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// What they were.
    pub kind: Kind,
    /// The row that stayed.
    pub keep: Uuid,
    /// The row that went.
    pub drop: Uuid,
    /// Positions that have another person or company now.
    pub positions_moved: u64,
    /// Positions that became one with another.
    pub positions_merged: u64,
    /// Sequences that were stopped, so that nobody is written to twice or after an answer.
    pub stopped: u64,
    /// Addresses that are suppressed from now on, because another one of the same person was.
    pub suppressed: Vec<String>,
}

/// Makes one of two rows; `keep` stays.
pub async fn merge(
    engine: &Engine,
    scope: &Scope,
    kind: Kind,
    keep: Uuid,
    drop: Uuid,
    dry_run: bool,
) -> Result<Merged, Error> {
    if keep == drop {
        return Err(Error::invalid("a row cannot be merged with itself"));
    }
    let mut attempt = 1;
    loop {
        match once(engine, scope, kind, keep, drop, dry_run).await {
            Err(Error::Db(db::Error::Contention(_))) if attempt < ATTEMPTS => attempt += 1,
            done => return done,
        }
    }
}

/// The two rows that a person means by ids, beginnings of ids, or (people) addresses; both must be of one kind.
pub async fn resolve(
    engine: &Engine,
    scope: &Scope,
    keep: &str,
    drop: &str,
) -> Result<(Kind, Uuid, Uuid), Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (kind, keep_id) = named(&mut tx, keep).await?;
    let (other, drop_id) = named(&mut tx, drop).await?;
    if kind != other {
        return Err(Error::invalid("one is a person and the other a company"));
    }
    Ok((kind, keep_id, drop_id))
}

async fn named(tx: &mut TenantTx, name: &str) -> Result<(Kind, Uuid), Error> {
    let mut found: Vec<(Kind, Uuid)> = Vec::new();
    if let Some(address) = email::normalise(name) {
        let people = store::people_with_address(tx, &address).await?;
        found.extend(people.into_iter().map(|id| (Kind::Person, id)));
    } else if let Some((from, to)) = find::prefix(name.trim()) {
        let people = store::people_between(tx, from, to).await?;
        let companies = crm::companies_between(tx, from, to).await?;
        found.extend(people.into_iter().map(|id| (Kind::Person, id)));
        found.extend(companies.into_iter().map(|id| (Kind::Company, id)));
    }
    match found.as_slice() {
        [] => Err(Error::not_found("person or company", name)),
        [one] => Ok(*one),
        _ => {
            let candidates = found.iter().map(|(_, id)| id.to_string()).collect();
            Err(Error::Ambiguous { what: "row", name: name.to_owned(), candidates })
        }
    }
}

async fn once(
    engine: &Engine,
    scope: &Scope,
    kind: Kind,
    keep: Uuid,
    drop: Uuid,
    dry_run: bool,
) -> Result<Merged, Error> {
    let tx = engine.begin(scope, Action::Work).await?;
    let merged = Merged {
        kind,
        keep,
        drop,
        positions_moved: 0,
        positions_merged: 0,
        stopped: 0,
        suppressed: Vec::new(),
    };
    let mut work = Work { engine, scope, tx, merged };
    // An import that runs has read who is there.
    load::lock(&mut work.tx).await?;
    match kind {
        Kind::Person => work.people(keep, drop).await?,
        Kind::Company => work.companies(keep, drop).await?,
    }
    let Work { mut tx, merged, .. } = work;
    let detail = json!({
        "kind": kind, "drop": drop, "positions": merged.positions_moved + merged.positions_merged,
        "stopped": merged.stopped, "suppressed": merged.suppressed.len(),
    });
    engine.audit(&mut tx, scope, "prospect.merge", Some(&keep.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    Ok(merged)
}

struct Work<'a> {
    engine: &'a Engine,
    scope: &'a Scope,
    tx: TenantTx,
    merged: Merged,
}

impl Work<'_> {
    async fn people(&mut self, keep: Uuid, drop: Uuid) -> Result<(), Error> {
        let now = self.engine.clock.now();
        erasure::lock_enrollments(&mut self.tx, &[keep, drop]).await?;
        let rows = self.pair(Entity::Person, keep, drop).await?;
        let profile = |row: &Row| row.get(Field::PersonLinkedinUrl).as_deref().and_then(profile_key);
        refuse_contradiction("LinkedIn profiles", profile(&rows.0), profile(&rows.1))?;
        let is_blocked = rows.1.text("status").as_deref() == Some("do_not_contact");
        let known = settle::Known::of(&mut self.tx, &[keep, drop]).await?;
        former_keys::inherit(&mut self.tx, Entity::Person, drop, keep, now).await?;
        let places = crm::places(&mut self.tx, &[keep, drop], &[]).await?;
        let (theirs, mut mine): (Vec<Place>, Vec<Place>) =
            places.into_iter().partition(|p| p.person_id == drop);
        for place in theirs {
            self.place(&mut mine, &place, keep, place.company_id).await?;
        }
        // A file of either source may turn the names over again.
        former_keys::inherit(&mut self.tx, Entity::Person, keep, keep, now).await?;
        tracking::consents(&mut self.tx, drop, keep).await?;
        self.replace(Entity::Person, keep, drop, &rows).await?;
        if is_blocked {
            crm::do_not_contact(&mut self.tx, keep, now).await?;
        }
        people::refresh_preferred_email(&mut self.tx, &[keep]).await?;
        let settled = settle::person(self.engine, &mut self.tx, self.scope, keep, Some(&known)).await?;
        self.merged.stopped += settled.stopped;
        self.merged.suppressed.extend(settled.suppressed);
        Ok(())
    }

    async fn companies(&mut self, keep: Uuid, drop: Uuid) -> Result<(), Error> {
        let now = self.engine.clock.now();
        let staff = crm::staff(&mut self.tx, &[keep, drop]).await?;
        erasure::lock_enrollments(&mut self.tx, &staff).await?;
        let rows = self.pair(Entity::Company, keep, drop).await?;
        refuse_contradiction("SIRENs", rows.0.get(Field::Siren), rows.1.get(Field::Siren))?;
        let pharow = [&rows.0, &rows.1].map(|row| row.get(Field::PharowCompanyId));
        let [a, b] = pharow;
        refuse_contradiction("Pharow ids", a, b)?;
        for id in [drop, keep] {
            former_keys::inherit(&mut self.tx, Entity::Company, id, keep, now).await?;
        }
        let places = crm::places(&mut self.tx, &[], &[keep, drop]).await?;
        let (theirs, mut mine): (Vec<Place>, Vec<Place>) =
            places.into_iter().partition(|p| p.company_id == drop);
        let mut touched = Vec::new();
        for place in theirs {
            if self.place(&mut mine, &place, place.person_id, keep).await? {
                touched.push(place.person_id);
            }
        }
        outreach::move_company_suppression(&mut self.tx, drop, keep).await?;
        crm::move_company_answers(&mut self.tx, drop, keep).await?;
        self.replace(Entity::Company, keep, drop, &rows).await?;
        people::refresh_preferred_email(&mut self.tx, &touched).await?;
        for person in touched {
            self.merged.stopped +=
                settle::person(self.engine, &mut self.tx, self.scope, person, None).await?.stopped;
        }
        self.merged.stopped += settle::company(self.engine, &mut self.tx, keep).await?;
        Ok(())
    }

    /// Both rows, locked.
    async fn pair(&mut self, entity: Entity, keep: Uuid, drop: Uuid) -> Result<(Row, Row), Error> {
        let mut rows: HashMap<Uuid, Row> = columns::lock(&mut self.tx, entity, &[keep, drop]).await?;
        let mut take = |id: Uuid| {
            let row = rows.remove(&id).filter(|row| row.text("erased_at").is_none());
            row.ok_or_else(|| Error::not_found(entity_name(entity), id.to_string()))
        };
        Ok((take(keep)?, take(drop)?))
    }

    /// Gives a position another person or company. Where there is such a position already, the two become one; whether they did.
    async fn place(
        &mut self,
        mine: &mut Vec<Place>,
        place: &Place,
        person: Uuid,
        company: Uuid,
    ) -> Result<bool, Error> {
        let now = self.engine.clock.now();
        let is_here = |p: &&mut Place| p.person_id == person && p.company_id == company && !p.is_empty;
        let at = |p: &&mut Place| place.email.is_none() || p.email.is_none() || p.email == place.email;
        let mut here: Vec<&mut Place> = mine.iter_mut().filter(is_here).filter(at).collect();
        // The same address before an empty one.
        here.sort_by_key(|p| p.email != place.email);
        match here.into_iter().next() {
            Some(target) if !place.is_empty => {
                let id = target.id;
                target.email = target.email.take().or_else(|| place.email.clone());
                self.one_position(id, place, person, company).await?;
                self.merged.positions_merged += 1;
                Ok(true)
            }
            _ => {
                crm::move_position(&mut self.tx, place.id, person, company, now).await?;
                mine.push(Place { person_id: person, company_id: company, ..place.clone() });
                self.merged.positions_moved += 1;
                Ok(false)
            }
        }
    }

    async fn one_position(
        &mut self,
        keep: Uuid,
        place: &Place,
        person: Uuid,
        company: Uuid,
    ) -> Result<(), Error> {
        let now = self.engine.clock.now();
        let rows = self.pair(Entity::Position, keep, place.id).await?;
        former_keys::inherit(&mut self.tx, Entity::Position, place.id, keep, now).await?;
        crm::move_lists(&mut self.tx, place.id, keep).await?;
        let is_free = outreach::move_enrollments(&mut self.tx, place.id, keep).await?
            & crm::move_answers(&mut self.tx, place.id, keep).await?;
        outreach::move_messages(&mut self.tx, place.id, keep).await?;
        outreach::move_prompt_runs(&mut self.tx, place.id, keep).await?;
        if is_free {
            return self.replace(Entity::Position, keep, place.id, &rows).await;
        }
        crm::empty_position(&mut self.tx, place.id, person, company, now).await?;
        let combined = combine(Entity::Position, keep, &rows.0, &rows.1);
        self.write(Entity::Position, keep, place.id, combined).await
    }

    /// Deletes the row that goes and writes the one that stays.
    async fn replace(
        &mut self,
        entity: Entity,
        keep: Uuid,
        drop: Uuid,
        rows: &(Row, Row),
    ) -> Result<(), Error> {
        let combined = combine(entity, keep, &rows.0, &rows.1);
        crm::delete(&mut self.tx, entity, drop).await?;
        self.write(entity, keep, drop, combined).await
    }

    async fn write(
        &mut self,
        entity: Entity,
        keep: Uuid,
        drop: Uuid,
        combined: Combined,
    ) -> Result<(), Error> {
        let now = self.engine.clock.now();
        crm::move_journal(&mut self.tx, drop, keep).await?;
        columns::write(&mut self.tx, entity, &[combined.write], now).await?;
        let change = Change {
            id: self.engine.ids.next(),
            entity,
            row_id: keep,
            origin: Origin::Merge(self.scope.user_id.0),
            fields: combined.journal,
            at: now,
        };
        provenance::insert(&mut self.tx, &change).await?;
        Ok(())
    }
}

fn refuse_contradiction(what: &str, a: Option<String>, b: Option<String>) -> Result<(), Error> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err(Error::conflict(
            format!("they have different {what}: {a} and {b}"),
            Some("if one is wrong, correct it first: pflow prospect edit"),
        )),
        _ => Ok(()),
    }
}
