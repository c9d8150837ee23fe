//! Hashes of what a row says, before anything is made of it: the same cells under the same mapping mean the same, so that a row that was
//! imported before costs three hashes and a look-up.

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use super::{
    mapping::{Column, Mapping},
    profile::Target,
    records::Record,
};
use crate::crm::field::{Entity, Field};

/// To be raised when cells are read in another way than before: files are then merged anew.
const VERSION: u64 = 2;

/// Ends a cell: no byte of UTF-8.
const END: u8 = 0xff;

/// Hashes of the cells of a row; 0 stands for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hashes {
    /// Everything that the row says about the company.
    pub(super) company: u64,
    /// Everything that it says about the person.
    pub(super) person: u64,
    /// Everything that it says about the position, and whose and where that is.
    pub(super) position: u64,
}

impl Hashes {
    /// All three in one.
    pub(super) fn mixed(&self) -> u64 {
        let mut bytes = [0; 24];
        for (place, hash) in bytes.chunks_exact_mut(8).zip([self.company, self.person, self.position]) {
            place.copy_from_slice(&hash.to_le_bytes());
        }
        xxh3_64(&bytes).max(1)
    }
}

/// Which columns tell about whom.
#[derive(Debug)]
pub(super) struct Fingerprint {
    /// Per table (company, person, position): its columns, and the hash of what they mean.
    parts: [(Vec<usize>, u64); 3],
    width: usize,
    cells: Vec<u8>,
}

impl Fingerprint {
    pub(super) fn new(mapping: &Mapping) -> Self {
        let part = |entity: Entity| {
            let columns: Vec<usize> =
                (0..mapping.columns.len()).filter(|i| tells(mapping.columns[*i].target, entity)).collect();
            let meaning = |i: &usize| {
                let Column { header, target } = &mapping.columns[*i];
                format!("{header}={target:?}\n")
            };
            let meaning: String = columns.iter().map(meaning).collect();
            (columns, xxh3_64_with_seed(meaning.as_bytes(), VERSION))
        };
        let parts = [part(Entity::Company), part(Entity::Person), part(Entity::Position)];
        Self { parts, width: mapping.columns.len(), cells: Vec::new() }
    }

    /// The hashes of a row; none of one that cannot be imported because it does not end, or is longer than the header.
    pub(super) fn of(&mut self, record: &Record) -> Option<Hashes> {
        if record.unclosed || (self.width..record.len()).any(|i| !record.cell(i).trim().is_empty()) {
            return None;
        }
        let [company, person, position] = [0, 1, 2].map(|n| {
            let (columns, meaning) = &self.parts[n];
            self.cells.clear();
            for column in columns {
                self.cells.extend_from_slice(record.cell(*column).as_bytes());
                self.cells.push(END);
            }
            self.cells.extend_from_slice(&meaning.to_le_bytes());
            xxh3_64(&self.cells).max(1)
        });
        Some(Hashes { company, person, position })
    }
}

/// Whether a column tells about this one. A position's hash also covers what identifies its person and its company.
fn tells(target: Target, entity: Entity) -> bool {
    match target {
        Target::Ignore | Target::Refused => false,
        Target::Extra(of) => of == entity,
        Target::FullName | Target::MaybeLinkedin => entity != Entity::Company,
        Target::Naf(_) | Target::RangeCode => entity == Entity::Company,
        // It may name the company.
        Target::Establishment => entity != Entity::Person,
        Target::Field(field) | Target::Second(field) => {
            field.entity() == entity || (entity == Entity::Position && identifies(field))
        }
    }
}

fn identifies(field: Field) -> bool {
    matches!(
        field,
        Field::Siren
            | Field::HqSiret
            | Field::PharowCompanyId
            | Field::WebsiteUrl
            | Field::CompanyName
            | Field::BrandName
            | Field::LinkedinName
            | Field::FirstName
            | Field::LastName
            | Field::PersonLinkedinUrl
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::onboarding::{options::Wanted, profile::Profile};

    const HEADERS: [&str; 5] = ["Nom", "Email", "SIREN", "Tél standard", "Pointure"];

    fn of(cells: &[&str], wishes: &[(String, Wanted)]) -> Hashes {
        let mapping = Mapping::new(&HEADERS.map(str::to_owned), Profile::Pharow, wishes).unwrap();
        Fingerprint::new(&mapping).of(&Record::of(2, cells)).unwrap()
    }

    #[test]
    fn each_part_has_its_own_hash() {
        let first = of(&["Durand", "d@x.example", "901000018", "01 99 00 00 01", "38"], &[]);
        let phone = of(&["Durand", "d@x.example", "901000018", "01 99 00 00 02", "38"], &[]);
        assert_eq!((first.person, first.position), (phone.person, phone.position));
        assert_ne!(first.company, phone.company);
        let shoes = of(&["Durand", "d@x.example", "901000018", "01 99 00 00 01", "39"], &[]);
        assert_eq!((first.person, first.company), (shoes.person, shoes.company));
        assert_ne!(first.position, shoes.position);
        let elsewhere = of(&["Durand", "d@x.example", "901000026", "01 99 00 00 01", "38"], &[]);
        assert_ne!(first.position, elsewhere.position, "the same words about another company");
    }

    #[test]
    fn cells_do_not_run_into_each_other() {
        assert_ne!(of(&["ab", "c"], &[]).position, of(&["a", "bc"], &[]).position);
    }

    #[test]
    fn another_meaning_is_another_hash() {
        let row = ["Durand", "d@x.example", "901000018", "", "38"];
        let wish = [("Pointure".to_owned(), Wanted::Field(Field::JobTitle))];
        assert_ne!(of(&row, &[]).position, of(&row, &wish).position);
        assert_eq!(of(&row, &[]).person, of(&row, &wish).person);
    }
}
