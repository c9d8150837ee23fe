//! `prospect edit`: a person corrects what is known of somebody, and is believed from then on.

use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{find, optouts};
use crate::{
    base::{email, ids::CompanyId},
    crm::{
        authority::{self, entity_name},
        cell,
        field::{Entity, Field},
        prospect::Prospect,
        provenance::{Change, Origin, changed},
        store::{
            columns::{self, Write},
            erasure as crm, load, people, prospects as store, provenance,
        },
    },
    db::{self, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
        privacy::hashing,
    },
    iam::Action,
    outreach::{store::erasure, suppression::Reason},
};

/// How often an edit is tried where another transaction is in the way.
const ATTEMPTS: u32 = 3;

/// What came of an edit.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Edited {
    /// The person.
    pub person_id: Uuid,
    /// The columns that have changed.
    pub changes: Vec<FieldChange>,
    /// Addresses that are suppressed from now on, because the one before was.
    pub suppressed: Vec<String>,
    /// Sequences that were stopped.
    pub stopped: u64,
}

/// A column that has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// `people.mobile_phone`
    pub field: String,
    /// The row.
    pub row_id: Uuid,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there.
    pub after: Option<String>,
}

/// What is wanted: a field and its normal form.
type Wanted = (Field, Option<String>);

/// Sets fields (`job_title=DG`, `people.mobile_phone=0199000001`, `email=` to empty it) of the person whom `name` means.
pub async fn edit(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    assignments: &[String],
    dry_run: bool,
) -> Result<Edited, Error> {
    let wanted = parse(assignments)?;
    let mut attempt = 1;
    loop {
        match once(engine, scope, name, &wanted, dry_run).await {
            Err(Error::Db(db::Error::Contention(_))) if attempt < ATTEMPTS => attempt += 1,
            done => return done,
        }
    }
}

fn parse(assignments: &[String]) -> Result<Vec<Wanted>, Error> {
    let mut wanted: Vec<Wanted> = Vec::new();
    for assignment in assignments {
        let (name, value) = assignment.split_once('=').ok_or_else(|| {
            Error::invalid_with(format!("{assignment:?} sets nothing"), "write field=value")
        })?;
        let field = Field::named(name).map_err(|fits| unknown(name, &fits))?;
        let value = cell::normalise(field, value)
            .map_err(|why| Error::invalid(format!("{}: {value:?}: {why}", field.path())))?;
        if wanted.iter().any(|(f, _)| *f == field) {
            return Err(Error::invalid(format!("{} is set twice", field.path())));
        }
        wanted.push((field, value));
    }
    Ok(wanted)
}

fn unknown(name: &str, fits: &[Field]) -> Error {
    let paths = |fields: &[Field]| fields.iter().map(|f| f.path()).collect::<Vec<_>>().join(", ");
    if fits.is_empty() {
        Error::invalid_with(format!("no field {name:?}"), format!("fields: {}", paths(Field::ALL)))
    } else {
        Error::invalid_with(format!("{name:?} is a column of several tables"), format!("say {}", paths(fits)))
    }
}

async fn once(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    wanted: &[Wanted],
    dry_run: bool,
) -> Result<Edited, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    // An import that runs has read by which keys rows are found.
    load::lock(&mut tx).await?;
    let found = find::one(&mut tx, name).await?;
    let place = place(&found, name, wanted)?.clone();
    let mut edited = Edited { person_id: place.person_id, ..Edited::default() };
    let known = known_addresses(&mut tx, &place, &found).await?;
    erasure::lock_enrollments(&mut tx, &[place.person_id]).await?;
    for entity in [Entity::Company, Entity::Person, Entity::Position] {
        let mine: Vec<&Wanted> = wanted.iter().filter(|(f, _)| f.entity() == entity).collect();
        if !mine.is_empty() {
            write(engine, &mut tx, scope, &place, entity, &mine, &mut edited).await?;
        }
    }
    after(engine, &mut tx, scope, &place, &known, &mut edited).await?;
    if !edited.changes.is_empty() {
        let fields: Vec<&str> = edited.changes.iter().map(|c| c.field.as_str()).collect();
        let detail =
            json!({"fields": fields, "suppressed": edited.suppressed.len(), "stopped": edited.stopped});
        let target = place.person_id.to_string();
        engine.audit(&mut tx, scope, "prospect.edit", Some(&target), detail).await?;
    }
    tx.finish(dry_run).await?;
    Ok(edited)
}

/// The position that is meant: the only one, or the one that was named.
fn place<'a>(found: &'a [Prospect], name: &str, wanted: &[Wanted]) -> Result<&'a Prospect, Error> {
    let address = email::normalise(name);
    let prefix = find::prefix(name.trim());
    let named: Vec<&Prospect> = found
        .iter()
        .filter(|p| {
            let is_address = address.is_some() && p.get(Field::Email).map(str::to_lowercase) == address;
            is_address || prefix.is_some_and(|(from, to)| (from..=to).contains(&p.id))
        })
        .collect();
    let only_person = wanted.iter().all(|(f, _)| f.entity() == Entity::Person);
    match (named.as_slice(), found) {
        ([one, ..], _) if only_person || named.len() == 1 => Ok(one),
        (_, [first, ..]) if only_person || found.len() == 1 => Ok(first),
        _ => {
            let candidates = found.iter().map(|p| {
                let (company, address) = (p.get(Field::CompanyName), p.get(Field::Email));
                format!("{} {} ({})", company.unwrap_or("?"), address.unwrap_or_default(), p.id)
            });
            Err(Error::Ambiguous {
                what: "position",
                name: name.to_owned(),
                candidates: candidates.collect(),
            })
        }
    }
}

/// Every address by which the person was ever known or written to.
async fn known_addresses(
    tx: &mut TenantTx,
    place: &Prospect,
    found: &[Prospect],
) -> Result<Vec<String>, Error> {
    let mut known: Vec<String> =
        found.iter().filter_map(|p| p.get(Field::Email)).map(str::to_lowercase).collect();
    known.extend(erasure::addresses_written_to(tx, &[place.person_id]).await?);
    known.extend(crm::former_addresses(tx, &[place.person_id]).await?);
    known.sort();
    known.dedup();
    Ok(known)
}

async fn write(
    engine: &Engine,
    tx: &mut TenantTx,
    scope: &Scope,
    place: &Prospect,
    entity: Entity,
    wanted: &[&Wanted],
    edited: &mut Edited,
) -> Result<(), Error> {
    let id = place.row_id(entity);
    let rows = columns::lock(tx, entity, &[id]).await?;
    let row = rows.get(&id).ok_or_else(|| Error::not_found("row", id.to_string()))?;
    let mut write = Write { id, ..Write::default() };
    let mut journal = Map::new();
    let mut set = |field: Field, value: Option<String>, level: Option<u8>| {
        let before = row.get(field);
        write.authority.insert(field.column().to_owned(), json!(level));
        if before != value {
            write.values.insert(field.column().to_owned(), json!(value));
            journal.insert(field.column().to_owned(), changed(json!(before), json!(value)));
            edited.changes.push(FieldChange { field: field.path(), row_id: id, before, after: value });
        }
    };
    let is_set = |field: Field| wanted.iter().any(|(f, _)| *f == field);
    for (field, value) in wanted {
        if *field == Field::EmailStatus {
            refuse_revival(row.get(Field::EmailStatus).as_deref(), is_set(Field::Email))?;
        }
        let value = if *field == Field::EmailStatus && value.is_none() {
            Some("unknown".to_owned())
        } else {
            value.clone()
        };
        set(*field, value, Some(authority::PERSON));
    }
    let moved = wanted.iter().any(|(f, value)| *f == Field::Email && row.get(Field::Email) != *value);
    if moved {
        // What was found out about one address says nothing about another.
        for (field, value) in
            [(Field::EmailStatus, Some("unknown".to_owned())), (Field::EmailReliability, None)]
        {
            if !is_set(field) {
                set(field, value, None);
            }
        }
    }
    check_siret(&write, row)?;
    if let Some(Value::String(address)) = write.values.get("email") {
        refuse_taken(engine, tx, place, address).await?;
    }
    columns::write(tx, entity, &[write], engine.clock.now()).await.map_err(|e| taken(e, entity))?;
    if !journal.is_empty() {
        let change = Change {
            id: engine.ids.next(),
            entity,
            row_id: id,
            origin: Origin::Person(scope.user_id.0),
            fields: journal,
            at: engine.clock.now(),
        };
        provenance::insert(tx, &change).await?;
    }
    Ok(())
}

fn refuse_revival(before: Option<&str>, has_new_address: bool) -> Result<(), Error> {
    if before == Some("bounced") && !has_new_address {
        return Err(Error::conflict(
            "mail to this address came back: its state stays bounced",
            Some("set the right address: email=…"),
        ));
    }
    Ok(())
}

fn check_siret(write: &Write, row: &columns::Row) -> Result<(), Error> {
    let now = |field: Field| match write.values.get(field.column()) {
        Some(value) => value.as_str().map(str::to_owned),
        None => row.get(field),
    };
    match (now(Field::Siren), now(Field::HqSiret)) {
        (Some(siren), Some(siret))
            if !siret.starts_with(&siren)
                && (write.values.contains_key("siren") || write.values.contains_key("hq_siret")) =>
        {
            Err(Error::invalid_with(
                format!("the SIRET {siret} belongs to another SIREN than {siren}"),
                "set both, or empty one: hq_siret=",
            ))
        }
        _ => Ok(()),
    }
}

/// An address that is another person's would let both be written to at it; one of somebody who was erased stays forgotten.
async fn refuse_taken(
    engine: &Engine,
    tx: &mut TenantTx,
    place: &Prospect,
    address: &str,
) -> Result<(), Error> {
    let others = store::people_with_address(tx, address).await?;
    if let Some(other) = others.iter().find(|id| **id != place.person_id) {
        return Err(Error::conflict(
            format!("{address} is the address of another person ({other})"),
            Some("if both are one: pflow prospect dedupe --merge KEEP DROP"),
        ));
    }
    let found = hashing::find_for(engine, tx, address, CompanyId(Uuid::nil())).await?;
    if found.is_some_and(|s| s.reason == Reason::Erasure) {
        return Err(Error::Refused {
            message: format!("{address} was erased at the person's request"),
            hint: None,
        });
    }
    Ok(())
}

fn taken(e: db::Error, entity: Entity) -> Error {
    match e {
        db::Error::Duplicate { constraint } => {
            let what = match constraint.as_str() {
                "idx_companies_siren" => "another company has this SIREN",
                "idx_companies_pharow" => "another company has this Pharow id",
                "idx_people_linkedin" => "another person has this LinkedIn profile",
                _ => "the person has a position with this address at the company already",
            };
            let kind = entity_name(entity);
            Error::conflict(
                format!("{what}: this {kind} stays as it is"),
                Some("if both are one: pflow prospect dedupe --merge KEEP DROP"),
            )
        }
        other => other.into(),
    }
}

/// The preferred address follows, opt-outs go along, and whoever is suppressed now is stopped.
async fn after(
    engine: &Engine,
    tx: &mut TenantTx,
    scope: &Scope,
    place: &Prospect,
    known: &[String],
    edited: &mut Edited,
) -> Result<(), Error> {
    people::refresh_preferred_email(tx, &[place.person_id]).await?;
    let address =
        edited.changes.iter().find(|c| c.field == Field::Email.path()).and_then(|c| c.after.clone());
    if let Some(address) = &address
        && let Some(suppression) = optouts::of(engine, tx, known).await?
    {
        let new =
            optouts::carry(engine, tx, scope, &suppression, std::slice::from_ref(address), "prospect edit")
                .await?;
        edited.suppressed = new.into_iter().map(|s| s.key.value).collect();
    }
    let has_other_siren = edited.changes.iter().any(|c| c.field == Field::Siren.path());
    let at = match (&address, has_other_siren) {
        (Some(address), _) => vec![(address.clone(), place.company_id)],
        (None, true) => {
            let addresses = store::addresses_at(tx, place.company_id).await?;
            addresses.into_iter().map(|address| (address, place.company_id)).collect()
        }
        (None, false) => Vec::new(),
    };
    edited.stopped = optouts::stop_covered(engine, tx, &at).await?.enrollments;
    Ok(())
}
