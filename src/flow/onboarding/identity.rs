//! Who is who: companies, people and positions, found by the keys of the rules below.
//!
//! - A company is found by its SIREN, then Pharow's id, then the domain of its site, then its name. A weaker key finds nobody whom a
//!   stronger one contradicts: the same name with another SIREN, or with another site, is another company.
//! - A person is found by the LinkedIn profile, then by name within the company (by e-mail address where there is no name). The same name with
//!   another profile is somebody else.
//! - A position is a person at a company under an e-mail address; a row without an address is about the one that is there, and an address
//!   fills one that had none.
//!
//! Keys are kept as 64-bit hashes (xxh3): at ten million people the chance of one false match is one in 400,000.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

/// Keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64(bytes);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

type Index = HashMap<u64, u32, BuildHasherDefault<AsIs>>;

/// 0 stands for "none".
pub(super) fn hash(key: &str) -> u64 {
    if key.is_empty() { 0 } else { xxh3_64(key.as_bytes()).max(1) }
}

/// Mixes two numbers into a key.
fn pair(a: u64, b: u64) -> u64 {
    let mut key = [0; 16];
    key[..8].copy_from_slice(&a.to_le_bytes());
    key[8..].copy_from_slice(&b.to_le_bytes());
    xxh3_64(&key)
}

/// A row of the database, or one to be.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) id: Uuid,
    /// Hash of the last row merged into it.
    pub(super) row_hash: u64,
    pub(super) flags: u8,
}

/// This import made it.
pub(super) const FRESH: u8 = 1;
/// This import met it.
pub(super) const SEEN: u8 = 2;
/// It is in the list.
pub(super) const LISTED: u8 = 4;
/// Its preferred address has to be chosen again.
pub(super) const REFRESH: u8 = 8;

/// A new person's first position has been placed.
pub(super) const FIRST_PLACED: u8 = 16;

impl Entry {
    pub(super) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Sets a flag; whether it was set before.
    pub(super) fn mark(&mut self, flag: u8) -> bool {
        let before = self.is(flag);
        self.flags |= flag;
        before
    }
}

/// Hashes of what identifies a company; 0 where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CompanyKeys {
    pub(super) siren: u64,
    pub(super) pharow: u64,
    pub(super) domain: u64,
    pub(super) name: u64,
}

/// Hashes of what identifies a person; 0 where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PersonKeys {
    pub(super) linkedin: u64,
    /// Name, or e-mail address where there is none.
    pub(super) name: u64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Company {
    keys: CompanyKeys,
    entry: Entry,
}

#[derive(Clone, Copy, Debug, Default)]
struct Person {
    linkedin: u64,
    entry: Entry,
}

#[derive(Clone, Copy, Debug, Default)]
struct Position {
    email: u64,
    entry: Entry,
}

/// Everybody who is known, and those whom this import adds.
#[derive(Debug, Default)]
pub(super) struct Identities {
    companies: Vec<Company>,
    by_siren: Index,
    by_pharow: Index,
    by_domain: Index,
    by_company_name: Index,
    people: Vec<Person>,
    by_linkedin: Index,
    by_name: Index,
    positions: Vec<Position>,
    /// The first position of a person at a company.
    by_place: Index,
    /// Further positions of the same person at the same company, with their address.
    by_address: Index,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "four thousand million rows do not fit into memory anyway"
)]
fn next_index<T>(items: &[T]) -> u32 {
    items.len() as u32
}

fn contradicts(a: u64, b: u64) -> bool {
    a != 0 && b != 0 && a != b
}

fn known(index: &Index, key: u64) -> Option<u32> {
    if key == 0 { None } else { index.get(&key).copied() }
}

/// Notes a key for its first holder; a second one does not take it.
fn note(index: &mut Index, key: u64, holder: u32) {
    if key != 0 {
        index.entry(key).or_insert(holder);
    }
}

impl Identities {
    pub(super) fn company(&mut self, index: u32) -> &mut Entry {
        &mut self.companies[index as usize].entry
    }

    pub(super) fn person(&mut self, index: u32) -> &mut Entry {
        &mut self.people[index as usize].entry
    }

    pub(super) fn position(&mut self, index: u32) -> &mut Entry {
        &mut self.positions[index as usize].entry
    }

    /// The company that these keys mean. What is new about it is noted.
    pub(super) fn find_company(&mut self, keys: CompanyKeys) -> Option<u32> {
        let fits = |companies: &[Company], i: &u32, by_site: bool| {
            let has = companies[*i as usize].keys;
            let other = contradicts(has.siren, keys.siren)
                || contradicts(has.pharow, keys.pharow)
                || (by_site && contradicts(has.domain, keys.domain));
            !other
        };
        let companies = &self.companies;
        let by_name = known(&self.by_company_name, keys.name).filter(|i| fits(companies, i, true));
        let found = known(&self.by_siren, keys.siren)
            .or_else(|| {
                known(&self.by_pharow, keys.pharow)
                    .filter(|i| !contradicts(companies[*i as usize].keys.siren, keys.siren))
            })
            .or_else(|| {
                // Companies of a group share a site: the one with the same name is meant.
                let site = known(&self.by_domain, keys.domain).filter(|i| fits(companies, i, false))?;
                Some(by_name.filter(|n| companies[*n as usize].keys.domain == keys.domain).unwrap_or(site))
            })
            .or(by_name)?;
        self.learn_company(found, keys);
        Some(found)
    }

    /// Adds a company that [`Self::find_company`] did not find.
    pub(super) fn add_company(&mut self, keys: CompanyKeys, entry: Entry) -> u32 {
        let index = next_index(&self.companies);
        self.companies.push(Company { keys: CompanyKeys::default(), entry });
        self.learn_company(index, keys);
        index
    }

    fn learn_company(&mut self, index: u32, keys: CompanyKeys) {
        let has = &mut self.companies[index as usize].keys;
        // SIREN and Pharow's id stay once they are known; site and name are the newest.
        has.siren = if has.siren == 0 { keys.siren } else { has.siren };
        has.pharow = if has.pharow == 0 { keys.pharow } else { has.pharow };
        has.domain = if keys.domain == 0 { has.domain } else { keys.domain };
        has.name = if keys.name == 0 { has.name } else { keys.name };
        note(&mut self.by_siren, keys.siren, index);
        note(&mut self.by_pharow, keys.pharow, index);
        note(&mut self.by_domain, keys.domain, index);
        note(&mut self.by_company_name, keys.name, index);
    }

    /// Whether the company keeps another SIREN or Pharow id than the row's, so that the row must not set it.
    pub(super) fn company_keeps(&self, index: u32, keys: CompanyKeys) -> (bool, bool) {
        let has = self.companies[index as usize].keys;
        let pharow_taken = known(&self.by_pharow, keys.pharow).is_some_and(|i| i != index);
        (contradicts(has.siren, keys.siren), contradicts(has.pharow, keys.pharow) || pharow_taken)
    }

    /// The person whom these keys mean at this company.
    pub(super) fn find_person(&mut self, keys: PersonKeys, company: u32) -> Option<u32> {
        let place = name_key(keys.name, company);
        let people = &self.people;
        let found = known(&self.by_linkedin, keys.linkedin).or_else(|| {
            known(&self.by_name, place).filter(|i| !contradicts(people[*i as usize].linkedin, keys.linkedin))
        })?;
        self.learn_person(found, keys, company);
        Some(found)
    }

    /// Adds a person whom [`Self::find_person`] did not find.
    pub(super) fn add_person(&mut self, keys: PersonKeys, company: Option<u32>, entry: Entry) -> u32 {
        let index = next_index(&self.people);
        self.people.push(Person { linkedin: 0, entry });
        match company {
            Some(company) => self.learn_person(index, keys, company),
            None => self.learn_profile(index, keys.linkedin),
        }
        index
    }

    fn learn_profile(&mut self, index: u32, linkedin: u64) {
        let has = &mut self.people[index as usize].linkedin;
        *has = if *has == 0 { linkedin } else { *has };
        note(&mut self.by_linkedin, linkedin, index);
    }

    /// Notes that a person is known at a company.
    pub(super) fn learn_person(&mut self, index: u32, keys: PersonKeys, company: u32) {
        self.learn_profile(index, keys.linkedin);
        note(&mut self.by_name, name_key(keys.name, company), index);
    }

    /// The position of a person at a company under an address (hash, 0 for none).
    pub(super) fn find_position(&mut self, person: u32, company: u32, email: u64) -> Option<u32> {
        let first = known(&self.by_place, place_key(person, company))?;
        let has = self.positions[first as usize].email;
        if email == 0 || has == email {
            return Some(first);
        }
        if has == 0 {
            self.positions[first as usize].email = email;
            return Some(first);
        }
        known(&self.by_address, pair(place_key(person, company), email))
    }

    /// Adds a position that [`Self::find_position`] did not find.
    pub(super) fn add_position(&mut self, person: u32, company: u32, email: u64, entry: Entry) -> u32 {
        let index = next_index(&self.positions);
        self.positions.push(Position { email, entry });
        let place = place_key(person, company);
        if let Some(first) = known(&self.by_place, place) {
            // An empty address comes first, so that the next address finds it to fill.
            if email == 0 && self.positions[first as usize].email != 0 {
                self.by_place.insert(place, index);
                let other = self.positions[first as usize].email;
                self.by_address.insert(pair(place, other), first);
            } else {
                self.by_address.insert(pair(place, email), index);
            }
        } else {
            self.by_place.insert(place, index);
        }
        index
    }

    pub(super) fn counts(&self) -> (Tally, Tally, Tally) {
        (
            Tally::of(self.companies.iter().map(|c| &c.entry)),
            Tally::of(self.people.iter().map(|p| &p.entry)),
            Tally::of(self.positions.iter().map(|p| &p.entry)),
        )
    }
}

fn name_key(name: u64, company: u32) -> u64 {
    if name == 0 { 0 } else { pair(name, u64::from(company)) }
}

fn place_key(person: u32, company: u32) -> u64 {
    pair(u64::from(person), u64::from(company))
}

/// How many were made, and how many that were there were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) created: u64,
    pub(super) met: u64,
}

impl Tally {
    fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            tally.created += u64::from(entry.is(FRESH));
            tally.met += u64::from(entry.is(SEEN) && !entry.is(FRESH));
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(siren: &str, pharow: &str, domain: &str, name: &str) -> CompanyKeys {
        CompanyKeys { siren: hash(siren), pharow: hash(pharow), domain: hash(domain), name: hash(name) }
    }

    fn company(all: &mut Identities, keys: CompanyKeys) -> u32 {
        all.find_company(keys).unwrap_or_else(|| all.add_company(keys, Entry::default()))
    }

    #[test]
    fn stronger_keys_win_and_contradict() {
        let mut all = Identities::default();
        let a = company(&mut all, keys("1", "p1", "a.example", "exemple"));
        assert_eq!(company(&mut all, keys("1", "", "", "autre nom")), a);
        assert_eq!(company(&mut all, keys("", "p1", "", "")), a);
        assert_eq!(company(&mut all, keys("", "", "a.example", "")), a);
        assert_eq!(company(&mut all, keys("", "", "", "exemple")), a);
        let b = company(&mut all, keys("2", "", "a.example", "exemple filiale"));
        assert_ne!(b, a, "another SIREN is another company");
        assert_eq!(
            company(&mut all, keys("", "", "a.example", "exemple filiale")),
            b,
            "of a group, the one with the name"
        );
        assert_ne!(
            company(&mut all, keys("", "", "b.example", "exemple")),
            a,
            "the same name with another site"
        );
    }

    #[test]
    fn a_key_that_comes_later_is_learnt() {
        let mut all = Identities::default();
        let a = company(&mut all, keys("", "", "", "exemple"));
        assert_eq!(company(&mut all, keys("1", "", "", "exemple")), a);
        assert_eq!(company(&mut all, keys("1", "", "", "")), a);
        assert_ne!(company(&mut all, keys("2", "", "", "exemple")), a);
    }

    #[test]
    fn people_are_told_apart_by_their_profile() {
        let mut all = Identities::default();
        let c = company(&mut all, keys("1", "", "", ""));
        let person = |all: &mut Identities, linkedin: &str, name: &str| {
            let keys = PersonKeys { linkedin: hash(linkedin), name: hash(name) };
            all.find_person(keys, c).unwrap_or_else(|| all.add_person(keys, Some(c), Entry::default()))
        };
        let claire = person(&mut all, "", "claire durand");
        assert_eq!(person(&mut all, "in/claire", "claire durand"), claire, "the profile is learnt");
        let other = person(&mut all, "in/claire-2", "claire durand");
        assert_ne!(other, claire, "a homonym");
        assert_eq!(person(&mut all, "in/claire-2", "claire martin"), other);
        assert_eq!(person(&mut all, "", "claire durand"), claire);
    }

    #[test]
    fn an_address_fills_an_empty_place_and_a_second_one_is_a_second_position() {
        let mut all = Identities::default();
        let position = |all: &mut Identities, email: &str| {
            all.find_position(1, 1, hash(email))
                .unwrap_or_else(|| all.add_position(1, 1, hash(email), Entry::default()))
        };
        let first = position(&mut all, "");
        assert_eq!(position(&mut all, "a@x.example"), first);
        let second = position(&mut all, "b@x.example");
        assert_ne!(second, first);
        assert_eq!(position(&mut all, "b@x.example"), second);
        assert_eq!(position(&mut all, "a@x.example"), first);
        assert_eq!(position(&mut all, ""), first);
    }
}
