//! What an import knows of suppressions: read once before the first row, asked row by row without the database.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{identity::hash, mapping::Mapping, normalise::Row, profile::Target, records::Record};
use crate::{
    base::{email, keyed_hash::HashKey},
    crm::{
        field::Field,
        identity::{self, Person},
        text,
    },
    db::TenantTx,
    flow::{Error, engine::Engine, privacy::hashing},
    outreach::{
        store::suppressions,
        suppression::{self, Kind, Reason},
    },
};

/// Who is suppressed.
#[derive(Debug, Default)]
pub(super) struct Suppressed {
    /// xxh3 of addresses in clear.
    addresses: HashSet<u64>,
    domains: HashSet<String>,
    /// xxh3 of SIRENs and ids.
    companies: HashSet<u64>,
    hashed: Option<Hashed>,
}

/// What is left of people who were erased.
#[derive(Debug)]
struct Hashed {
    key: HashKey,
    /// Reason and time by hash.
    known: HashMap<String, (Reason, DateTime<Utc>)>,
}

/// Reads all of it; opens the key of the hashes only where there are any.
pub(super) async fn read(engine: &Engine, tx: &mut TenantTx) -> Result<Suppressed, Error> {
    let mut all = Suppressed::default();
    for (kind, value) in suppressions::in_clear(tx).await? {
        match kind {
            Kind::Address => drop(all.addresses.insert(hash(&value))),
            Kind::Domain => drop(all.domains.insert(value)),
            Kind::Company => drop(all.companies.insert(hash(&value))),
            Kind::Identity => {}
        }
    }
    if let Some(key) = hashing::in_use(engine, tx).await? {
        let known = suppressions::hashed(tx).await?;
        let known = known.into_iter().map(|(value, reason, at)| (value, (reason, at))).collect();
        all.hashed = Some(Hashed { key, known });
    }
    Ok(all)
}

impl Suppressed {
    /// Why the row stays out: its address, its profile or its name at this company is that of somebody who asked to be forgotten.
    pub(super) fn keeps_out(&self, row: &Row) -> Option<String> {
        let hashed = self.hashed.as_ref()?;
        let of = |field| row.get(field).unwrap_or_default();
        let person = Person {
            linkedin_url: of(Field::PersonLinkedinUrl),
            first_name: of(Field::FirstName),
            last_name: of(Field::LastName),
            siren: of(Field::Siren),
            company: of(Field::CompanyName),
        };
        let identities = identity::texts(&person).into_iter().map(|text| hashed.key.identity(&text));
        let address = row.get(Field::Email).map(|address| hashed.key.address(address));
        let erased = |hash: String| hashed.known.get(&hash).filter(|(reason, _)| *reason == Reason::Erasure);
        let (_, at) = address.into_iter().chain(identities).find_map(erased)?;
        Some(format!("erased at the person's request on {}: stays out", at.format("%Y-%m-%d")))
    }

    /// Whether the row's address, domain or company is suppressed: imported, and never written to.
    pub(super) fn covers(&self, row: &Row, company_id: Uuid) -> bool {
        let siren = row.get(Field::Siren).map_or(0, hash);
        row.get(Field::Email).is_some_and(|address| self.covers_address(address))
            || self.covers_company(siren, company_id)
    }

    /// The same of a row that was imported before and is not read again: `siren` is its hash.
    pub(super) fn covers_known(
        &self,
        record: &Record,
        mapping: &Mapping,
        siren: u64,
        company_id: Uuid,
    ) -> bool {
        if self.addresses.is_empty()
            && self.domains.is_empty()
            && self.companies.is_empty()
            && self.hashed.is_none()
        {
            return false;
        }
        let mut addresses =
            mapping.columns.iter().enumerate().filter(|(_, c)| c.target == Target::Field(Field::Email));
        let address = addresses.find_map(|(i, _)| email::normalise(&text::clean(record.cell(i))));
        address.is_some_and(|address| self.covers_address(&address)) || self.covers_company(siren, company_id)
    }

    fn covers_company(&self, siren: u64, company_id: Uuid) -> bool {
        !self.companies.is_empty()
            && (self.companies.contains(&siren) || self.companies.contains(&hash(&company_id.to_string())))
    }

    fn covers_address(&self, address: &str) -> bool {
        self.addresses.contains(&hash(address))
            || (!self.domains.is_empty()
                && suppression::domains(address).iter().any(|domain| self.domains.contains(*domain)))
            || self.hashed.as_ref().is_some_and(|h| h.known.contains_key(&h.key.address(address)))
    }
}
