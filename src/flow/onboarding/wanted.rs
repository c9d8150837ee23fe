//! By what the rows of a segment may recognise somebody: whoever matches none of it need not be read.

use super::{
    entry::{CompanyKeys, PersonKeys},
    fingerprint::Hashes,
    index::Keys,
};

/// Keys of the rows of a segment, as hashes.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Of companies: whatever names one, and the hashes of cells.
    companies: Keys,
    /// Of people: profiles, and the hashes of cells.
    people: Keys,
    /// Of people: names.
    names: Keys,
    /// Rows of the file, blank ones not counted.
    pub(super) rows: u64,
    /// No row of the file follows.
    pub(super) is_last: bool,
}

impl Wanted {
    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        self.companies.len() + self.people.len() + self.names.len()
    }

    pub(super) fn add_hashes(&mut self, hashes: &Hashes) {
        self.companies.add(hashes.company);
        self.people.add(hashes.person);
    }

    pub(super) fn add_keys(&mut self, company: CompanyKeys, person: PersonKeys) {
        for key in company.all() {
            self.companies.add(key);
        }
        self.people.add(person.linkedin);
        self.names.add(person.name);
    }

    /// Companies are not asked for any more.
    pub(super) fn forget_companies(&mut self) {
        self.companies = Keys::default();
    }

    pub(super) fn company(&self, keys: CompanyKeys, row_hash: u64) -> bool {
        self.companies.has(row_hash) || keys.all().into_iter().any(|key| self.companies.has(key))
    }

    /// Whether a person is wanted wherever that is.
    pub(super) fn person(&self, linkedin: u64, row_hash: u64) -> bool {
        self.people.has(row_hash) || self.people.has(linkedin)
    }

    /// Whether a person of this name is wanted, at a company that is. The nameless are known by their addresses.
    pub(super) fn name(&self, name: u64) -> bool {
        name == 0 || self.names.has(name)
    }
}
