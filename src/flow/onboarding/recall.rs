//! From one segment of a file to the next: what identities leave behind, and what they take over.

use super::{
    carry::{Carry, Record},
    entry::{CompanyKeys, TOUCHED, Tally, id_key},
    identity::{Company, Identities, Person, Position, next_index},
    index::Index,
};

impl Identities {
    /// Takes over what an earlier segment learnt of a company.
    pub(super) fn recall_company(&mut self, record: &Record) {
        let index = self.company_with(record.id).unwrap_or_else(|| {
            let index = next_index(&self.companies);
            self.companies.push(Company { keys: CompanyKeys::default(), entry: record.entry() });
            self.made[0].set(id_key(record.id), index);
            index
        });
        let keys = record.company_keys();
        if record.is_learnt() {
            self.company_was(index, keys);
        } else {
            self.companies[index as usize] = Company { keys, entry: record.entry() };
        }
    }

    /// The same of a person.
    pub(super) fn recall_person(&mut self, record: &Record) {
        let index = self.person_with(record.id, 0).unwrap_or_else(|| {
            let index = next_index(&self.people);
            self.people.push(Person { linkedin: 0, entry: record.entry() });
            self.made[1].set(id_key(record.id), index);
            index
        });
        let (keys, at) = record.person_keys();
        if record.is_learnt() {
            let company = self.company_with(at);
            self.person_was(index, keys, company);
        } else {
            self.people[index as usize] = Person { linkedin: keys.linkedin, entry: record.entry() };
        }
    }

    /// The same of a position, if its person and its company are here.
    pub(super) fn recall_position(&mut self, record: &Record) {
        let (email, person, company) = record.place();
        let (Some(person), Some(company)) = (self.person_with(person, 0), self.company_with(company)) else {
            return;
        };
        let index = self.position_with(record.id).unwrap_or_else(|| {
            let index = self.add_position(person, company, email, record.entry());
            self.made[2].set(id_key(record.id), index);
            index
        });
        self.positions[index as usize] = Position { email, person, company, entry: record.entry() };
    }

    /// The ids are not looked up any more: the segment may begin.
    pub(super) fn forget_ids(&mut self) {
        self.made = <[Index; 3]>::default();
    }

    /// Ends a segment: counts whom it met first, and writes down what later ones have to know, if there are any.
    pub(super) fn end(mut self, tallies: &mut [Tally; 3], more: bool) -> Carry {
        tallies[0].count(self.companies.iter().map(|c| &c.entry));
        tallies[1].count(self.people.iter().map(|p| &p.entry));
        tallies[2].count(self.positions.iter().map(|p| &p.entry));
        if !more {
            return Carry::default();
        }
        for company in self.companies.iter().filter(|c| c.entry.is(TOUCHED)) {
            self.carry.companies.push(Record::company_is(company.entry, company.keys));
        }
        for person in self.people.iter().filter(|p| p.entry.is(TOUCHED)) {
            self.carry.people.push(Record::person_is(person.entry, person.linkedin));
        }
        for position in self.positions.iter().filter(|p| p.entry.is(TOUCHED)) {
            let person = self.people[position.person as usize].entry.id;
            let company = self.companies[position.company as usize].entry.id;
            self.carry.positions.push(Record::position_is(position.entry, position.email, person, company));
        }
        self.carry
    }
}
