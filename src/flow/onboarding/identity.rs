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

use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

use super::{fingerprint::Hashes, index::Index};

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
    /// Hash of the cells that were merged into it last; 0 where it is not known.
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
    person: u32,
    company: u32,
    entry: Entry,
}

/// A position, its person and its company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whole {
    pub(super) company: u32,
    pub(super) person: u32,
    pub(super) position: u32,
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
    /// Positions that were there before, by the hash of the cells that were merged into them.
    by_row: Index,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "four thousand million rows do not fit into memory anyway"
)]
fn next_index<T>(items: &[T]) -> u32 {
    items.len() as u32
}

#[expect(clippy::cast_possible_truncation, reason = "as many as entries")]
fn found(place: Result<usize, usize>) -> Option<u32> {
    place.ok().map(|i| i as u32)
}

fn contradicts(a: u64, b: u64) -> bool {
    a != 0 && b != 0 && a != b
}

impl Identities {
    /// Makes room for as many companies, people and positions; `known` of the latter are there already.
    pub(super) fn reserve(&mut self, [companies, people, positions]: [usize; 3], known: usize) {
        self.by_row.reserve(known);
        for index in [&mut self.by_siren, &mut self.by_pharow, &mut self.by_domain, &mut self.by_company_name]
        {
            index.reserve(companies);
        }
        self.companies.reserve(companies);
        self.by_linkedin.reserve(people);
        self.by_name.reserve(people);
        self.people.reserve(people);
        self.by_place.reserve(positions);
        self.positions.reserve(positions);
    }

    /// The position into which these cells were merged last, if nothing else was merged into it, its person or its company since.
    pub(super) fn unchanged(&self, hashes: &Hashes) -> Option<Whole> {
        let index = self.by_row.get(hashes.position)?;
        let Position { person, company, entry, .. } = self.positions[index as usize];
        let is_last = entry.row_hash == hashes.position
            && self.people[person as usize].entry.row_hash == hashes.person
            && self.companies[company as usize].entry.row_hash == hashes.company;
        is_last.then_some(Whole { company, person, position: index })
    }

    /// The company of this id. What was read comes in the order of the ids.
    pub(super) fn company_with(&self, id: Uuid) -> Option<u32> {
        found(self.companies.binary_search_by_key(&id, |c| c.entry.id))
    }

    /// The person of this id; `guess` is looked at first.
    pub(super) fn person_with(&self, id: Uuid, guess: u32) -> Option<u32> {
        if self.people.get(guess as usize).is_some_and(|p| p.entry.id == id) {
            return Some(guess);
        }
        found(self.people.binary_search_by_key(&id, |p| p.entry.id))
    }

    /// The position of this id.
    pub(super) fn position_with(&self, id: Uuid) -> Option<u32> {
        found(self.positions.binary_search_by_key(&id, |p| p.entry.id))
    }

    /// Hash of a company's SIREN; 0 where it has none.
    pub(super) fn siren(&self, company: u32) -> u64 {
        self.companies[company as usize].keys.siren
    }

    /// Adds a position that is there already.
    pub(super) fn add_known_position(&mut self, person: u32, company: u32, email: u64, entry: Entry) -> u32 {
        let index = self.add_position(person, company, email, entry);
        self.by_row.note(entry.row_hash, index);
        index
    }

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
        let by_name = self.by_company_name.get(keys.name).filter(|i| fits(companies, i, true));
        let found = self
            .by_siren
            .get(keys.siren)
            .or_else(|| {
                self.by_pharow
                    .get(keys.pharow)
                    .filter(|i| !contradicts(companies[*i as usize].keys.siren, keys.siren))
            })
            .or_else(|| {
                // Companies of a group share a site: the one with the same name is meant.
                let site = self.by_domain.get(keys.domain).filter(|i| fits(companies, i, false))?;
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
        self.by_siren.note(keys.siren, index);
        self.by_pharow.note(keys.pharow, index);
        self.by_domain.note(keys.domain, index);
        self.by_company_name.note(keys.name, index);
    }

    /// Whether the company keeps another SIREN or Pharow id than the row's, so that the row must not set it.
    pub(super) fn company_keeps(&self, index: u32, keys: CompanyKeys) -> (bool, bool) {
        let has = self.companies[index as usize].keys;
        let pharow_taken = self.by_pharow.get(keys.pharow).is_some_and(|i| i != index);
        (contradicts(has.siren, keys.siren), contradicts(has.pharow, keys.pharow) || pharow_taken)
    }

    /// The person whom these keys mean at this company.
    pub(super) fn find_person(&mut self, keys: PersonKeys, company: u32) -> Option<u32> {
        let place = name_key(keys.name, company);
        let people = &self.people;
        let found = self.by_linkedin.get(keys.linkedin).or_else(|| {
            self.by_name.get(place).filter(|i| !contradicts(people[*i as usize].linkedin, keys.linkedin))
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
        self.by_linkedin.note(linkedin, index);
    }

    /// Notes that a person is known at a company.
    pub(super) fn learn_person(&mut self, index: u32, keys: PersonKeys, company: u32) {
        self.learn_profile(index, keys.linkedin);
        self.by_name.note(name_key(keys.name, company), index);
    }

    /// The position of a person at a company under an address (hash, 0 for none).
    pub(super) fn find_position(&mut self, person: u32, company: u32, email: u64) -> Option<u32> {
        let first = self.by_place.get(place_key(person, company))?;
        let has = self.positions[first as usize].email;
        if email == 0 || has == email {
            return Some(first);
        }
        let under = self.by_address.get(pair(place_key(person, company), email));
        if under.is_none() && has == 0 {
            self.positions[first as usize].email = email;
            return Some(first);
        }
        under
    }

    /// Notes what a company was recognised by before it was corrected or merged; nobody loses a key by it.
    pub(super) fn company_was(&mut self, index: u32, keys: CompanyKeys) {
        self.by_siren.note(keys.siren, index);
        self.by_pharow.note(keys.pharow, index);
        self.by_domain.note(keys.domain, index);
        self.by_company_name.note(keys.name, index);
    }

    /// The same of a person, whose name stood at this company.
    pub(super) fn person_was(&mut self, index: u32, keys: PersonKeys, company: Option<u32>) {
        self.by_linkedin.note(keys.linkedin, index);
        if let Some(company) = company {
            self.by_name.note(name_key(keys.name, company), index);
        }
    }

    /// The same of a position, which had this address.
    pub(super) fn position_was(&mut self, index: u32, person: u32, company: u32, email: u64) {
        let place = place_key(person, company);
        self.by_place.note(place, index);
        if email != 0 {
            self.by_address.note(pair(place, email), index);
        }
    }

    /// Adds a position that [`Self::find_position`] did not find.
    pub(super) fn add_position(&mut self, person: u32, company: u32, email: u64, entry: Entry) -> u32 {
        let index = next_index(&self.positions);
        self.positions.push(Position { email, person, company, entry });
        let place = place_key(person, company);
        if let Some(first) = self.by_place.get(place) {
            // An empty address comes first, so that the next address finds it to fill.
            if email == 0 && self.positions[first as usize].email != 0 {
                self.by_place.set(place, index);
                let other = self.positions[first as usize].email;
                self.by_address.set(pair(place, other), first);
            } else {
                self.by_address.set(pair(place, email), index);
            }
        } else {
            self.by_place.set(place, index);
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
