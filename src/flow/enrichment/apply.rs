//! Answers become values: taken where they are believed, remembered where they are not. In one transaction with the mark that says so,
//! so that it happens once.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{
    columns::{self, Address, Offer, Offers},
    desk::{Desk, Said},
};
use crate::{
    base::email,
    crm::{
        authority::PERSON,
        enrichment::{Answer, Subject},
        field::{Entity, Field},
        store::{
            enrichment::{
                answers,
                subjects::{self, Taken},
            },
            people,
        },
    },
    db::TenantTx,
    flow::{
        Error,
        engine::Engine,
        privacy::{forbidding, hashing},
    },
    outreach::{
        store::under_way,
        suppression::{self, Key, Kind},
    },
    provider::enrichment::Fact,
};

/// What is asked of the database once for all answers of a job.
struct Facts {
    subjects: HashMap<Uuid, Subject>,
    taken: Taken,
    written_to: HashSet<Uuid>,
    suppressed: HashSet<Key>,
}

/// Applies the answers of a job that have not been.
pub(super) async fn apply(engine: &Engine, tx: &mut TenantTx, job_id: Uuid) -> Result<(), Error> {
    let all = answers::unapplied(tx, job_id).await?;
    let positions: Vec<Uuid> = all.iter().map(|a| a.position_id).collect();
    let written_to = under_way::positions(tx, &positions).await?.into_iter().collect();
    let subjects: HashMap<Uuid, Subject> =
        subjects::load(tx, &positions).await?.into_iter().map(|s| (s.position_id, s)).collect();
    let mut offered = Vec::new();
    for answer in &all {
        let Some(subject) = subjects.get(&answer.position_id) else { continue };
        if answer.outcome == "do_not_contact" {
            let source = format!("provider {}", answer.provider);
            forbidding::person(engine, tx, subject, &source).await?;
        } else if subject.person_status == "active" {
            let facts: Vec<Fact> = serde_json::from_value(answer.facts.clone())
                .map_err(|e| Error::Unexpected(format!("an answer of job {job_id} cannot be read: {e}")))?;
            offered.push((answer, columns::offers(&answer.provider, &facts)));
        }
    }
    let taken = taken(tx, &offered, &subjects).await?;
    let suppressed = suppressed(engine, tx, &offered).await?;
    let mut facts = Facts { subjects, taken, written_to, suppressed };
    let mut desk = Desk::open(tx, facts.subjects.values()).await?;
    for (answer, offers) in offered {
        take(&mut desk, &mut facts, answer, offers);
    }
    let provider = all.first().map_or("", |a| a.provider.as_str());
    desk.close(engine, tx, provider, job_id).await?;
    let mut persons: Vec<Uuid> = facts.subjects.values().map(|s| s.person_id).collect();
    persons.sort_unstable();
    people::refresh_preferred_email(tx, &persons).await?;
    Ok(answers::mark_applied(tx, job_id, engine.clock.now()).await?)
}

async fn taken(
    tx: &mut TenantTx,
    offered: &[(&Answer, Offers)],
    subjects: &HashMap<Uuid, Subject>,
) -> Result<Taken, Error> {
    let of = |field: Field| -> Vec<String> {
        let columns = offered.iter().flat_map(|(_, offers)| &offers.columns);
        columns.filter(|o| o.field == field).map(|o| o.value.clone()).collect()
    };
    let people: Vec<Uuid> = subjects.values().map(|s| s.person_id).collect();
    Ok(subjects::taken(tx, &of(Field::Siren), &of(Field::PersonLinkedinUrl), &people).await?)
}

/// Which of the addresses that were found nobody may be written to at.
async fn suppressed(
    engine: &Engine,
    tx: &mut TenantTx,
    offered: &[(&Answer, Offers)],
) -> Result<HashSet<Key>, Error> {
    let addresses = offered.iter().flat_map(|(_, offers)| &offers.addresses);
    let keys: HashSet<Key> = addresses.flat_map(|a| keys(&a.address)).collect();
    hashing::among(engine, tx, &keys.into_iter().collect::<Vec<_>>()).await
}

fn keys(address: &str) -> Vec<Key> {
    let domains = suppression::domains(address).into_iter();
    let domains = domains.map(|domain| Key { kind: Kind::Domain, value: domain.to_owned() });
    std::iter::once(Key { kind: Kind::Address, value: address.to_owned() }).chain(domains).collect()
}

fn take(desk: &mut Desk, facts: &mut Facts, answer: &Answer, offers: Offers) {
    let Some(subject) = facts.subjects.get(&answer.position_id) else { return };
    for offer in offers.columns {
        let row = match offer.field.entity() {
            Entity::Company => subject.company_id,
            Entity::Person => subject.person_id,
            Entity::Position => subject.position_id,
        };
        let said =
            Said { status: offer.status.clone(), reliability: offer.reliability, credits: answer.credits };
        match belongs_to_another(&facts.taken, row, &offer) {
            Some(why) => desk.keep(offer.field, row, &offer.value, why, &said),
            None => {
                let is_taken = desk.offer(offer.field, row, &offer.value, offer.authority, &said);
                if is_taken && offer.field == Field::Siren {
                    facts.taken.sirens.insert(offer.value, row);
                } else if is_taken && offer.field == Field::PersonLinkedinUrl {
                    facts.taken.profiles.insert(offer.value, row);
                }
            }
        }
    }
    for address in offers.addresses {
        take_address(desk, facts, answer, &address);
    }
}

fn belongs_to_another(taken: &Taken, row: Uuid, offer: &Offer) -> Option<&'static str> {
    let (owner, why) = match offer.field {
        Field::Siren => (
            taken.sirens.get(&offer.value)?,
            "another company has this SIREN: `pflow prospect dedupe` finds such doubles",
        ),
        Field::PersonLinkedinUrl => (
            taken.profiles.get(&offer.value)?,
            "another person has this profile: `pflow prospect dedupe` finds such doubles",
        ),
        _ => return None,
    };
    (*owner != row).then_some(why)
}

/// An address: fills what is empty, replaces what is known to be dead, and is an offer otherwise; the same one is graded.
fn take_address(desk: &mut Desk, facts: &mut Facts, answer: &Answer, found: &Address) {
    let Some(subject) = facts.subjects.get(&answer.position_id) else { return };
    let row = subject.position_id;
    let said = Said {
        status: found.word.clone(),
        reliability: found.grade.as_ref().and_then(|g| g.reliability),
        credits: answer.credits,
    };
    let current = desk.current(Field::Email, row).and_then(|a| email::normalise(&a));
    if current.as_ref() == Some(&found.address) {
        grade(desk, row, found, &said);
        return;
    }
    if found.is_state {
        return;
    }
    if keys(&found.address).iter().any(|key| facts.suppressed.contains(key)) {
        // Not even as an offer: it may be hashed because somebody asked to be forgotten.
        desk.keep(Field::Email, row, "", "the address that was found is suppressed", &said);
        return;
    }
    let key = (subject.person_id, subject.company_id, found.address.clone());
    let status = desk.current(Field::EmailStatus, row).unwrap_or_default();
    let why = match &current {
        _ if facts.taken.addresses.contains(&key) => Some("another position of this person has it"),
        _ if desk.believed(Field::Email, row) == PERSON => Some("a person's value stays"),
        Some(_) if !matches!(status.as_str(), "invalid" | "bounced") => Some("there is an address already"),
        Some(_) if facts.written_to.contains(&row) => Some("a campaign is under way at the known address"),
        _ => None,
    };
    if let Some(why) = why {
        desk.keep(Field::Email, row, &found.address, why, &said);
        return;
    }
    desk.put(Field::Email, row, Some(&found.address), found.authority, &said);
    let (status, reliability) = found.grade.as_ref().map_or(("unknown", None), |g| (g.status, g.reliability));
    desk.put(Field::EmailStatus, row, Some(status), found.authority, &said);
    desk.put(Field::EmailReliability, row, reliability.map(percent).as_deref(), found.authority, &said);
    facts.taken.addresses.insert(key);
}

/// The state of the address that is known. A mail that came back knows better than everybody.
fn grade(desk: &mut Desk, row: Uuid, found: &Address, said: &Said) {
    let Some(grade) = &found.grade else { return };
    if desk.current(Field::EmailStatus, row).as_deref() == Some("bounced") {
        desk.keep(Field::EmailStatus, row, grade.status, "a mail to it came back", said);
        return;
    }
    let is_taken = desk.offer(Field::EmailStatus, row, grade.status, found.authority, said);
    let Some(reliability) = grade.reliability.map(percent) else { return };
    if is_taken {
        desk.put(Field::EmailReliability, row, Some(&reliability), found.authority, said);
    } else if desk.current(Field::EmailStatus, row).as_deref() == Some(grade.status) {
        desk.offer(Field::EmailReliability, row, &reliability, found.authority, said);
    }
}

fn percent(reliability: f64) -> String {
    format!("{reliability:.2}")
}
