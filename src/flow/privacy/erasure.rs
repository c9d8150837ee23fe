//! What is taken away of people: one transaction, whoever asks for it.
//!
//! In this order: the people's enrollments are locked and stopped, as an answer stops them; what is known of the addresses is hashed; the
//! rows are emptied. Rows that statistics count stay. Drafts at Gmail are taken back by the next pass of the scheduler, as all drafts of
//! mails that failed are.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{hashing, pattern};
use crate::{
    base::ids::{CompanyId, MessageId, PersonId},
    crm::{
        identity,
        store::{
            enrichment,
            erasure::{self as crm, Place},
        },
    },
    db::TenantTx,
    flow::{Error, engine::Engine},
    iam::store::audit,
    outreach::{
        store::{
            enrollments,
            erasure::{self as outreach, Hashed},
            prompt_runs,
        },
        suppression::Reason,
    },
    tracking::store::erasure as tracking,
};

/// What enrollments end with.
const STOPPED_BY: &str = "erased";

/// What was taken away.
///
/// Open events outside PostgreSQL (`provider::events`) are to be deleted by [`Self::message_ids`], after the transaction has ended:
/// the verbs that call [`people`] commit first, then reach for providers, and a second run with the same ids does no harm.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// People whose rows say nothing any more.
    pub people: u64,
    /// Their positions.
    pub positions: u64,
    /// Sequences that were under way.
    pub stopped: u64,
    /// Their tasks.
    pub cancelled: u64,
    /// Mails whose texts, names and addresses are gone.
    pub messages: u64,
    /// Mails of others that named an address.
    pub mentions: u64,
    /// Memberships of lists.
    pub list_memberships: u64,
    /// Rejected rows of imports.
    pub import_rejects: u64,
    /// Changes of their rows that were remembered.
    pub changes: u64,
    /// What providers had said about them.
    pub answers: u64,
    /// Consents whose words are gone.
    pub consents: u64,
    /// Hashes that keep the people out from now on.
    pub suppressed: u64,
    /// Entries of the audit log that named an address.
    pub audit_entries: u64,
    /// Companies that go by the name of an erased person; their rows stay, and somebody has to look at them.
    pub sole_traders: Vec<SoleTrader>,
    /// The people, by id.
    pub person_ids: Vec<PersonId>,
    /// The mails, by id.
    pub message_ids: Vec<MessageId>,
}

impl Erased {
    /// Adds what another transaction took away.
    pub(super) fn add(&mut self, other: Self) {
        self.people += other.people;
        self.positions += other.positions;
        self.stopped += other.stopped;
        self.cancelled += other.cancelled;
        self.messages += other.messages;
        self.mentions += other.mentions;
        self.list_memberships += other.list_memberships;
        self.import_rejects += other.import_rejects;
        self.changes += other.changes;
        self.answers += other.answers;
        self.consents += other.consents;
        self.suppressed += other.suppressed;
        self.audit_entries += other.audit_entries;
        self.sole_traders.extend(other.sole_traders);
        self.person_ids.extend(other.person_ids);
        self.message_ids.extend(other.message_ids);
    }
}

/// A company that goes by the name of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SoleTrader {
    /// The company.
    pub company_id: CompanyId,
    /// Its name.
    pub name: String,
}

/// Whose data go.
#[derive(Clone, Debug, Default)]
pub(super) struct Subject {
    /// The people.
    pub(super) people: Vec<Uuid>,
    /// Addresses (in their normal form) beside those that are known of them.
    pub(super) addresses: Vec<String>,
    /// Whether they asked for it: then they are suppressed from now on. Otherwise only suppressions that are there are hashed.
    pub(super) asked: bool,
}

/// Takes everything of the subject's away, in the caller's transaction. The audit log is redacted last: what the caller has written there
/// before is included.
pub(super) async fn people(engine: &Engine, tx: &mut TenantTx, subject: &Subject) -> Result<Erased, Error> {
    let now = engine.clock.now();
    let ids = &subject.people[..];
    let enrolled = outreach::lock_enrollments(tx, ids).await?;
    let places = crm::places(tx, ids).await?;
    let addresses = addresses(tx, subject, &places).await?;
    let stopped = enrollments::stop(tx, &enrolled, STOPPED_BY, now).await?;
    let message_ids = outreach::messages_of(tx, ids, &addresses).await?;
    let suppressed = suppress(engine, tx, subject, &addresses, &places, now).await?;

    let mut erased = Erased {
        stopped: stopped.enrollments,
        cancelled: stopped.tasks,
        suppressed,
        sole_traders: sole_traders(&places),
        person_ids: ids.iter().copied().map(PersonId).collect(),
        ..Erased::default()
    };
    erased.messages = outreach::messages(tx, &message_ids, now).await?;
    prompt_runs::forget(tx, ids).await?;
    outreach::reasons(tx, &enrolled).await?;
    tracking::pixels(tx, &message_ids).await?;
    tracking::opens(tx, &message_ids).await?;
    erased.consents = tracking::consents(tx, ids).await?;
    erased.list_memberships = crm::list_memberships(tx, ids).await?;
    let by_address = pattern::addresses(&addresses);
    if let Some(pattern) = &by_address {
        erased.mentions = outreach::mentions(tx, pattern, now).await?;
    }
    if let Some(pattern) = pattern::any(by_address.iter().cloned().chain(names(&places, pattern::apart))) {
        erased.import_rejects = crm::import_rejects(tx, &pattern).await?;
    }
    if let Some(pattern) = pattern::any(by_address.iter().cloned().chain(names(&places, pattern::name))) {
        let companies: BTreeSet<Uuid> = places.iter().filter_map(|p| p.company_id).map(|id| id.0).collect();
        crm::companies(tx, &companies.into_iter().collect::<Vec<_>>(), &pattern, now).await?;
    }
    erased.changes = crm::history(tx, ids).await?;
    erased.answers = enrichment::erase(tx, ids).await?;
    erased.positions = crm::positions(tx, ids, now).await?;
    erased.people = crm::people(tx, ids, now).await?;
    erased.message_ids = message_ids.into_iter().map(MessageId).collect();
    if let Some(pattern) = &by_address {
        erased.audit_entries = u64::try_from(audit::redact(tx, pattern).await?).unwrap_or(0);
    }
    Ok(erased)
}

/// Every address that is known of the people, and those that were named.
async fn addresses(tx: &mut TenantTx, subject: &Subject, places: &[Place]) -> Result<Vec<String>, Error> {
    let written_to = outreach::addresses_written_to(tx, &subject.people).await?;
    let former = crm::former_addresses(tx, &subject.people).await?;
    let known = places.iter().flat_map(|p| [&p.preferred, &p.email]).flatten().cloned();
    let all: BTreeSet<String> =
        known.chain(written_to).chain(former).chain(subject.addresses.iter().cloned()).collect();
    Ok(all.into_iter().filter(|a| !a.is_empty()).collect())
}

/// Puts hashes in the place of the suppressions in clear, and adds one for each address and identity of those who asked. How many are
/// there then.
async fn suppress(
    engine: &Engine,
    tx: &mut TenantTx,
    subject: &Subject,
    addresses: &[String],
    places: &[Place],
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let clear = outreach::take_clear(tx, addresses).await?;
    if !subject.asked && clear.is_empty() {
        return Ok(0);
    }
    let key = hashing::ready(engine, tx).await?;
    let mut all: BTreeMap<String, Hashed> = BTreeMap::new();
    for (address, reason, since) in clear {
        let value = key.address(&address);
        let reason = Reason::parse(&reason).unwrap_or(Reason::Manual);
        let hashed = Hashed { id: engine.ids.next(), kind: "address", value: value.clone(), reason, since };
        all.insert(value, hashed);
    }
    if subject.asked {
        let identities: BTreeSet<String> = places.iter().flat_map(|p| identity::texts(&person(p))).collect();
        let values = addresses
            .iter()
            .map(|a| ("address", key.address(a)))
            .chain(identities.iter().map(|i| ("identity", key.identity(i))));
        for (kind, value) in values {
            let hashed = Hashed {
                id: engine.ids.next(),
                kind,
                value: value.clone(),
                reason: Reason::Erasure,
                since: now,
            };
            all.insert(value, hashed);
        }
    }
    let all: Vec<Hashed> = all.into_values().collect();
    outreach::put_hashed(tx, &all, "gdpr").await?;
    Ok(all.len() as u64)
}

fn person(place: &Place) -> identity::Person<'_> {
    identity::Person {
        linkedin_url: place.linkedin_url.as_deref().unwrap_or_default(),
        first_name: place.first_name.as_deref().unwrap_or_default(),
        last_name: place.last_name.as_deref().unwrap_or_default(),
        siren: place.siren.as_deref().unwrap_or_default(),
        company: place.company.as_deref().unwrap_or_default(),
    }
}

/// A pattern for each name.
fn names(places: &[Place], of: fn(&str, &str) -> Option<String>) -> impl Iterator<Item = String> {
    let all: BTreeSet<String> =
        places.iter().filter_map(|p| of(p.first_name.as_deref()?, p.last_name.as_deref()?)).collect();
    all.into_iter()
}

fn sole_traders(places: &[Place]) -> Vec<SoleTrader> {
    let mut found: Vec<SoleTrader> = Vec::new();
    for place in places.iter().filter(|p| identity::is_sole_trader(&person(p))) {
        if let (Some(company_id), Some(name)) = (place.company_id, place.company.clone())
            && found.iter().all(|f| f.company_id != company_id)
        {
            found.push(SoleTrader { company_id, name });
        }
    }
    found
}
