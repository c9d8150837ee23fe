//! Normalises and identifies rows, and fills batches: the part of an import that needs no database.

use std::{collections::BTreeMap, io};

use uuid::Uuid;

use super::{
    batch::{Batch, Link, Said},
    fingerprint::Hashes,
    identity::{
        CompanyKeys, Entry, FIRST_PLACED, FRESH, Identities, LISTED, PersonKeys, REFRESH, SEEN, Tally, Whole,
        hash,
    },
    keys,
    mapping::Mapping,
    normalise::Row,
    notes::Notes,
    reader::Opened,
    records::Record,
    rejects::{self, Rejects},
    suppressed::Suppressed,
};
use crate::{
    base::ids::IdSource,
    crm::field::{Entity, Field},
    flow::Error,
};

/// Most reasons that are counted one by one.
const MOST_REASONS: usize = 50;

/// What rows are read with.
pub(super) struct Parser {
    pub(super) opened: Opened,
    pub(super) mapping: Mapping,
    pub(super) identities: Identities,
    pub(super) suppressed: Suppressed,
    pub(super) ids: IdSource,
    /// Whether positions go into a list.
    pub(super) listed: bool,
    /// Stop at the first rejected row.
    pub(super) strict: bool,
}

/// What the worker counted.
pub(super) struct Outcome {
    pub(super) rows: u64,
    pub(super) duplicates: u64,
    pub(super) rejected: u64,
    pub(super) reasons: BTreeMap<String, u64>,
    /// Rows that stay out, by the sentence that says why.
    pub(super) stays_out: BTreeMap<String, u64>,
    /// Rows that were imported and must not be written to.
    pub(super) suppressed: u64,
    pub(super) rejects: Rejects,
    pub(super) notes: Notes,
    /// Positions of people who asked not to be contacted, by the file's own words.
    pub(super) opted_out: Vec<Uuid>,
    /// Companies, people, positions.
    pub(super) tallies: [Tally; 3],
}

/// What is filled on the way.
pub(super) struct Work {
    pub(super) batch: Batch,
    pub(super) outcome: Outcome,
    said: [Said; 3],
    /// Of the row at hand.
    hashes: Hashes,
    scratch: String,
    ordinal: u64,
}

impl Work {
    pub(super) fn new(mapping: &Mapping) -> Self {
        Self {
            batch: Batch::default(),
            outcome: Outcome {
                rows: 0,
                duplicates: 0,
                rejected: 0,
                reasons: BTreeMap::new(),
                stays_out: BTreeMap::new(),
                suppressed: 0,
                rejects: Rejects::default(),
                notes: Notes::new(mapping),
                opted_out: Vec::new(),
                tallies: <[Tally; 3]>::default(),
            },
            said: [Said::new(Entity::Company), Said::new(Entity::Person), Said::new(Entity::Position)],
            hashes: Hashes::default(),
            scratch: String::new(),
            ordinal: 0,
        }
    }
}

impl Parser {
    /// Takes in a row; `hashes` are those of its cells.
    pub(super) fn take(
        &mut self,
        record: &Record,
        hashes: Option<Hashes>,
        row: &mut Row,
        work: &mut Work,
    ) -> Result<(), Error> {
        work.outcome.rows += 1;
        work.batch.own_rows += 1;
        work.hashes = hashes.unwrap_or_default();
        match hashes.and_then(|hashes| self.identities.unchanged(&hashes)) {
            Some(known) => self.meet(known, record, work),
            None => self.read(record, row, work)?,
        }
        Ok(())
    }

    /// A row whose cells were merged before, and nothing else since: it has nothing new to say.
    fn meet(&mut self, known: Whole, record: &Record, work: &mut Work) {
        let company_id = self.identities.company(known.company).id;
        let siren = self.identities.siren(known.company);
        work.outcome.suppressed +=
            u64::from(self.suppressed.covers_known(record, &self.mapping, siren, company_id));
        self.identities.company(known.company).mark(SEEN);
        self.identities.person(known.person).mark(SEEN);
        let entry = self.identities.position(known.position);
        if entry.mark(SEEN) {
            work.outcome.duplicates += 1;
        }
        if self.listed && !entry.mark(LISTED) {
            work.batch.add_list_member(entry.id);
        }
    }

    /// Reads a row that is new, or says something new.
    fn read(&mut self, record: &Record, row: &mut Row, work: &mut Work) -> Result<(), Error> {
        match row.read(record, &self.mapping, &mut work.outcome.notes) {
            Ok(()) => match self.suppressed.keeps_out(row) {
                None => self.place(row, work),
                // Of somebody who was erased no cell is kept, not even among the rejected rows.
                Some(why) => {
                    work.batch.add_reject(record.line, &why, "");
                    *work.outcome.stays_out.entry(why).or_insert(0) += 1;
                }
            },
            Err(reason) => self.reject(record, reason, work)?,
        }
        Ok(())
    }

    /// Finds out whom a row is about, and notes what it says about them.
    fn place(&mut self, row: &mut Row, work: &mut Work) {
        let (company_keys, person_keys) = keys::of_row(row, &mut work.scratch);
        let email = row.get(Field::Email).map_or(0, hash);
        let company = self.company(row, company_keys, work);
        let company_id = self.identities.company(company).id;
        work.outcome.suppressed += u64::from(row.is_opted_out || self.suppressed.covers(row, company_id));
        let person = self.person(row, person_keys, company, work);
        self.position(row, person, company, email, work);
    }

    fn company(&mut self, row: &mut Row, keys: CompanyKeys, work: &mut Work) -> u32 {
        let found = self.identities.find_company(keys);
        if let Some(index) = found {
            row.keep_ids(self.identities.company_keeps(index, keys));
        }
        let said = &mut work.said[Entity::Company as usize];
        let hash = work.hashes.company;
        if let Some(index) = found {
            let entry = self.identities.company(index);
            entry.mark(SEEN);
            if entry.row_hash != hash {
                said.read(row, &self.mapping, hash);
                change(entry, said, hash, &mut work.ordinal, &mut work.batch);
            }
            return index;
        }
        said.read(row, &self.mapping, hash);
        let entry = Entry::fresh(self.ids.next(), hash);
        work.batch.add_new(entry.id, &[], said);
        self.identities.add_company(keys, entry)
    }

    fn person(&mut self, row: &Row, keys: PersonKeys, company: u32, work: &mut Work) -> u32 {
        let said = &mut work.said[Entity::Person as usize];
        let hash = work.hashes.person;
        if let Some(index) = self.identities.find_person(keys, company) {
            let entry = self.identities.person(index);
            entry.mark(SEEN);
            if entry.row_hash != hash {
                said.read(row, &self.mapping, hash);
                change(entry, said, hash, &mut work.ordinal, &mut work.batch);
            }
            return index;
        }
        said.read(row, &self.mapping, hash);
        let entry = Entry::fresh(self.ids.next(), hash);
        work.batch.add_new(entry.id, &[Link::Text(row.get(Field::Email))], said);
        self.identities.add_person(keys, company, entry)
    }

    fn position(&mut self, row: &Row, person: u32, company: u32, email: u64, work: &mut Work) {
        let said = &mut work.said[Entity::Position as usize];
        let hash = work.hashes.position;
        let (person_id, company_id) =
            (self.identities.person(person).id, self.identities.company(company).id);
        let (index, wrote) = if let Some(index) = self.identities.find_position(person, company, email) {
            let entry = self.identities.position(index);
            if entry.mark(SEEN) {
                work.outcome.duplicates += 1;
            }
            let differs = entry.row_hash != hash;
            if differs {
                said.read(row, &self.mapping, hash);
                change(entry, said, hash, &mut work.ordinal, &mut work.batch);
            }
            (index, differs)
        } else {
            said.read(row, &self.mapping, hash);
            let entry = Entry::fresh(self.ids.next(), hash);
            work.batch.add_new(entry.id, &[Link::Id(person_id), Link::Id(company_id)], said);
            (self.identities.add_position(person, company, email, entry), true)
        };
        let entry = self.identities.position(index);
        let position_id = entry.id;
        if row.is_opted_out {
            work.outcome.opted_out.push(position_id);
        }
        if self.listed && !entry.mark(LISTED) {
            work.batch.add_list_member(position_id);
        }
        // The first position of a new person brought its address along.
        let person = self.identities.person(person);
        let is_first = person.is(FRESH) && !person.mark(FIRST_PLACED);
        if wrote && !is_first && !person.mark(REFRESH) {
            work.batch.add_refresh(person_id);
        }
    }

    fn reject(&self, record: &Record, reason: String, work: &mut Work) -> Result<(), Error> {
        if self.strict {
            return Err(Error::invalid_with(
                format!("{}, {} {}: {reason}", self.opened.name, self.opened.form.place(), record.line),
                "nothing was imported; without --strict, rejected rows go into a file of their own",
            ));
        }
        let opened = &self.opened;
        let out = &mut work.outcome;
        out.rejects.add(record, &reason, opened, &self.mapping).map_err(scratch_failed)?;
        work.batch.add_reject(record.line, &reason, &rejects::raw(record, opened));
        out.rejected += 1;
        let known = out.reasons.len() < MOST_REASONS || out.reasons.contains_key(&reason);
        *out.reasons.entry(if known { reason } else { "other reasons".to_owned() }).or_insert(0) += 1;
        Ok(())
    }
}

fn scratch_failed(source: io::Error) -> Error {
    Error::Io { path: std::env::temp_dir().display().to_string(), source }
}

/// Notes what is said about somebody who is known.
fn change(entry: &mut Entry, said: &Said, hash: u64, ordinal: &mut u64, batch: &mut Batch) {
    *ordinal += 1;
    batch.add_change(*ordinal, entry.id, entry.is(FRESH), said);
    entry.row_hash = hash;
}
