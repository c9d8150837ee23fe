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

pub(super) use super::entry::{
    CompanyKeys, Entry, FIRST_PLACED, FRESH, LISTED, PersonKeys, REFRESH, SEEN, Tally, hash,
};
use super::{
    carry::{Carry, Record},
    entry::{id_key, pair},
    fingerprint::Hashes,
    index::Index,
};

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Company {
    pub(super) keys: CompanyKeys,
    pub(super) entry: Entry,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Person {
    pub(super) linkedin: u64,
    pub(super) entry: Entry,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Position {
    pub(super) email: u64,
    pub(super) person: u32,
    pub(super) company: u32,
    pub(super) entry: Entry,
}

/// A position, its person and its company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whole {
    pub(super) company: u32,
    pub(super) person: u32,
    pub(super) position: u32,
}

/// Everybody whom a segment of the file may mean, and those whom this import adds.
#[derive(Debug, Default)]
pub(super) struct Identities {
    pub(super) companies: Vec<Company>,
    by_siren: Index,
    by_pharow: Index,
    by_domain: Index,
    by_company_name: Index,
    pub(super) people: Vec<Person>,
    by_linkedin: Index,
    by_name: Index,
    pub(super) positions: Vec<Position>,
    /// The first position of a person at a company.
    by_place: Index,
    /// Further positions of the same person at the same company, with their address.
    by_address: Index,
    /// Positions that were there before, by the cells that were merged into them, their person and their company.
    by_row: Index,
    /// How many of each were there before the import; they stand first, in the order of their ids.
    known: [usize; 3],
    /// Those whom earlier segments made, by id.
    pub(super) made: [Index; 3],
    /// What the segments of the file learn.
    pub(super) carry: Carry,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "four thousand million rows do not fit into memory anyway"
)]
pub(super) fn next_index<T>(items: &[T]) -> u32 {
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
    /// Nobody, and what earlier segments have learnt.
    pub(super) fn after(carry: Carry) -> Self {
        Self { carry, ..Self::default() }
    }

    /// About how many bytes as many companies, people and positions take; an entry of an index takes 15 to 22.
    pub(super) fn size([companies, people, positions]: [usize; 3]) -> usize {
        companies * (size_of::<Company>() + 4 * 18)
            + people * (size_of::<Person>() + 2 * 18)
            + positions * (size_of::<Position>() + 2 * 18)
    }

    /// About how many bytes these take.
    pub(super) fn bytes(&self) -> usize {
        Self::size([self.companies.len(), self.people.len(), self.positions.len()])
    }

    /// How many companies, people and positions were there before.
    pub(super) fn known(&self) -> [usize; 3] {
        self.known
    }

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
        let index = self.by_row.get(hashes.mixed())?;
        let Position { person, company, entry, .. } = self.positions[index as usize];
        let is_last = entry.row_hash == hashes.position
            && self.people[person as usize].entry.row_hash == hashes.person
            && self.companies[company as usize].entry.row_hash == hashes.company;
        is_last.then_some(Whole { company, person, position: index })
    }

    /// The company of this id.
    pub(super) fn company_with(&self, id: Uuid) -> Option<u32> {
        found(self.companies[..self.known[0]].binary_search_by_key(&id, |c| c.entry.id))
            .or_else(|| self.made[0].get(id_key(id)))
    }

    /// The person of this id; `guess` is looked at first.
    pub(super) fn person_with(&self, id: Uuid, guess: u32) -> Option<u32> {
        if self.people.get(guess as usize).is_some_and(|p| p.entry.id == id) {
            return Some(guess);
        }
        found(self.people[..self.known[1]].binary_search_by_key(&id, |p| p.entry.id))
            .or_else(|| self.made[1].get(id_key(id)))
    }

    /// The position of this id.
    pub(super) fn position_with(&self, id: Uuid) -> Option<u32> {
        found(self.positions[..self.known[2]].binary_search_by_key(&id, |p| p.entry.id))
            .or_else(|| self.made[2].get(id_key(id)))
    }

    /// Hash of a company's SIREN; 0 where it has none.
    pub(super) fn siren(&self, company: u32) -> u64 {
        self.companies[company as usize].keys.siren
    }

    /// Adds a company that was there before; they come in the order of their ids, and before all others.
    pub(super) fn add_known_company(&mut self, keys: CompanyKeys, entry: Entry) {
        let index = next_index(&self.companies);
        self.companies.push(Company { keys, entry });
        self.known[0] = self.companies.len();
        self.company_was(index, keys);
    }

    /// The same of a person.
    pub(super) fn add_known_person(&mut self, linkedin: u64, entry: Entry) {
        let index = next_index(&self.people);
        self.people.push(Person { linkedin, entry });
        self.known[1] = self.people.len();
        self.by_linkedin.note(linkedin, index);
    }

    /// The same of a position; `company_hash` is the row hash that its company had before the import.
    pub(super) fn add_known_position(
        &mut self,
        (person, company): (u32, u32),
        email: u64,
        entry: Entry,
        company_hash: u64,
    ) {
        let index = self.add_position(person, company, email, entry);
        self.known[2] = self.positions.len();
        let hashes = Hashes {
            company: company_hash,
            person: self.people[person as usize].entry.row_hash,
            position: entry.row_hash,
        };
        if hashes.company != 0 && hashes.person != 0 && hashes.position != 0 {
            self.by_row.note(hashes.mixed(), index);
        }
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
        if self.company_was(index, keys) {
            let id = self.companies[index as usize].entry.id;
            self.carry.companies.push(Record::company_learnt(id, keys));
        }
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
    pub(super) fn add_person(&mut self, keys: PersonKeys, company: u32, entry: Entry) -> u32 {
        let index = next_index(&self.people);
        self.people.push(Person { linkedin: 0, entry });
        self.learn_person(index, keys, company);
        index
    }

    /// Notes that a person is known at a company.
    fn learn_person(&mut self, index: u32, keys: PersonKeys, company: u32) {
        let has = &mut self.people[index as usize];
        has.linkedin = if has.linkedin == 0 { keys.linkedin } else { has.linkedin };
        let id = has.entry.id;
        if self.person_was(index, keys, Some(company)) {
            let at = self.companies[company as usize].entry.id;
            self.carry.people.push(Record::person_learnt(id, keys, at));
        }
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

    /// Notes what a company is or was recognised by; nobody loses a key by it. Whether any of it is new.
    pub(super) fn company_was(&mut self, index: u32, keys: CompanyKeys) -> bool {
        let siren = self.by_siren.note(keys.siren, index);
        let pharow = self.by_pharow.note(keys.pharow, index);
        let domain = self.by_domain.note(keys.domain, index);
        let name = self.by_company_name.note(keys.name, index);
        siren || pharow || domain || name
    }

    /// The same of a person, whose name stands or stood at this company.
    pub(super) fn person_was(&mut self, index: u32, keys: PersonKeys, company: Option<u32>) -> bool {
        let linkedin = self.by_linkedin.note(keys.linkedin, index);
        let name = company.is_some_and(|company| self.by_name.note(name_key(keys.name, company), index));
        linkedin || name
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
}

fn name_key(name: u64, company: u32) -> u64 {
    if name == 0 { 0 } else { pair(name, u64::from(company)) }
}

fn place_key(person: u32, company: u32) -> u64 {
    pair(u64::from(person), u64::from(company))
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
            all.find_person(keys, c).unwrap_or_else(|| all.add_person(keys, c, Entry::default()))
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
