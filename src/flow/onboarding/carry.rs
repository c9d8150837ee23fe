//! What an import has learnt in the segments of a file before this one: ids and hashes on disk, in the order in which they were learnt.
//!
//! Nobody sees these files, and they are gone with the process. They hold no word of the imported file.

use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
};

use uuid::Uuid;

use super::{
    entry::{CARRIED, CompanyKeys, Entry, PersonKeys, TOUCHED},
    source::{At, scratch},
};

/// A record that says by what somebody was recognised first; the others say what is known of them at the end of a segment.
const LEARNT: u8 = 128;
/// Bytes of a record: flags, id, numbers.
const SIZE: usize = 1 + 16 + 6 * 8;

/// One thing learnt; what the numbers mean depends on the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    flags: u8,
    pub(super) id: Uuid,
    numbers: [u64; 6],
}

impl Record {
    /// Keys by which a company is known from now on.
    pub(super) fn company_learnt(id: Uuid, keys: CompanyKeys) -> Self {
        Self { flags: LEARNT, id, numbers: company(0, keys) }
    }

    /// What is known of a company.
    pub(super) fn company_is(entry: Entry, keys: CompanyKeys) -> Self {
        Self { flags: entry.flags, id: entry.id, numbers: company(entry.row_hash, keys) }
    }

    /// The profile by which a person is known from now on, and the name at a company.
    pub(super) fn person_learnt(id: Uuid, keys: PersonKeys, at: Uuid) -> Self {
        let (high, low) = at.as_u64_pair();
        Self { flags: LEARNT, id, numbers: [0, keys.linkedin, keys.name, high, low, 0] }
    }

    /// What is known of a person.
    pub(super) fn person_is(entry: Entry, linkedin: u64) -> Self {
        Self { flags: entry.flags, id: entry.id, numbers: [entry.row_hash, linkedin, 0, 0, 0, 0] }
    }

    /// What is known of a position.
    pub(super) fn position_is(entry: Entry, email: u64, person: Uuid, company: Uuid) -> Self {
        let ((p, q), (c, d)) = (person.as_u64_pair(), company.as_u64_pair());
        Self { flags: entry.flags, id: entry.id, numbers: [entry.row_hash, email, p, q, c, d] }
    }

    pub(super) fn is_learnt(&self) -> bool {
        self.flags & LEARNT != 0
    }

    pub(super) fn row_hash(&self) -> u64 {
        self.numbers[0]
    }

    /// The row, as an earlier segment left it.
    pub(super) fn entry(&self) -> Entry {
        Entry { id: self.id, row_hash: self.numbers[0], flags: (self.flags & !(TOUCHED | LEARNT)) | CARRIED }
    }

    /// Of a company.
    pub(super) fn company_keys(&self) -> CompanyKeys {
        let [_, siren, pharow, domain, name, _] = self.numbers;
        CompanyKeys { siren, pharow, domain, name }
    }

    /// Of a person, with the company where the name was learnt.
    pub(super) fn person_keys(&self) -> (PersonKeys, Uuid) {
        let [_, linkedin, name, high, low, _] = self.numbers;
        (PersonKeys { linkedin, name }, Uuid::from_u64_pair(high, low))
    }

    /// Of a position: the address's hash, its person and its company.
    pub(super) fn place(&self) -> (u64, Uuid, Uuid) {
        let [_, email, p, q, c, d] = self.numbers;
        (email, Uuid::from_u64_pair(p, q), Uuid::from_u64_pair(c, d))
    }

    fn to_bytes(self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        bytes[0] = self.flags;
        bytes[1..17].copy_from_slice(self.id.as_bytes());
        for (place, number) in bytes[17..].chunks_exact_mut(8).zip(self.numbers) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    fn of(bytes: &[u8; SIZE]) -> Self {
        let mut numbers = [0; 6];
        for (number, place) in numbers.iter_mut().zip(bytes[17..].as_chunks().0) {
            *number = u64::from_le_bytes(*place);
        }
        Self { flags: bytes[0], id: Uuid::from_slice(&bytes[1..17]).unwrap_or_default(), numbers }
    }
}

fn company(row_hash: u64, keys: CompanyKeys) -> [u64; 6] {
    let [siren, pharow, domain, name] = keys.all();
    [row_hash, siren, pharow, domain, name, 0]
}

/// Records, one after the other. What fails is told when they are read: writing goes on in the middle of a row.
#[derive(Debug, Default)]
pub(super) struct Log {
    out: Option<BufWriter<File>>,
    failed: Option<io::Error>,
}

impl Log {
    pub(super) fn push(&mut self, record: Record) {
        if self.failed.is_none()
            && let Err(error) = self.write(&record.to_bytes())
        {
            self.failed = Some(error);
        }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let out = match &mut self.out {
            Some(out) => out,
            none => none.insert(BufWriter::with_capacity(64 * 1024, scratch()?)),
        };
        out.write_all(bytes)
    }

    /// Calls `each` with every record, oldest first.
    pub(super) fn each(&mut self, mut each: impl FnMut(Record)) -> io::Result<()> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let Some(out) = &mut self.out else { return Ok(()) };
        out.flush()?;
        let mut records = BufReader::with_capacity(SIZE * 4096, At::start(out.get_ref().try_clone()?));
        let mut bytes = [0; SIZE];
        loop {
            match records.read_exact(&mut bytes) {
                Ok(()) => each(Record::of(&bytes)),
                Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
                Err(e) => return Err(e),
            }
        }
    }
}

/// Of companies, people and positions.
#[derive(Debug, Default)]
pub(super) struct Carry {
    pub(super) companies: Log,
    pub(super) people: Log,
    pub(super) positions: Log,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_as_often_as_one_likes() {
        let entry = Entry::fresh(Uuid::from_u128(7), 8);
        let (person, company) = (Uuid::from_u128(9 << 70), Uuid::from_u128(10));
        let mut log = Log::default();
        for n in 0..2 {
            let mut found = Vec::new();
            log.each(|r| found.push((r.entry(), r.place()))).unwrap();
            let left = Entry { flags: (entry.flags & !TOUCHED) | CARRIED, ..entry };
            assert_eq!(found, vec![(left, (11, person, company)); n]);
            log.push(Record::position_is(entry, 11, person, company));
        }
        let keys = CompanyKeys { siren: 1, pharow: 2, domain: 3, name: 4 };
        let learnt = Record::company_learnt(company, keys);
        assert_eq!((learnt.is_learnt(), learnt.company_keys()), (true, keys));
        let keys = PersonKeys { linkedin: 5, name: 6 };
        assert_eq!(Record::person_learnt(person, keys, company).person_keys(), (keys, company));
    }
}
