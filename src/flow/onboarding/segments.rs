//! A file in segments, so that memory does not grow with it: how large they are, and what the rows of one are about.

use super::{
    fingerprint::Fingerprint,
    identity::Identities,
    keys,
    mapping::Mapping,
    normalise::Row,
    notes::Notes,
    reader::{Opened, Rows},
    records::Record,
    wanted::Wanted,
};
use crate::flow::Error;

/// Bytes that identities may take: a million prospects or so. Whoever fits in is read at once, and rows are taken in until it is full.
const MOST_BYTES: usize = 200 * 1024 * 1024;
/// Rows of a segment whose keys are known before it is read.
const MOST_ROWS: u64 = 700_000;
/// Keys of such a segment: about as many as so many rows have.
const MOST_KEYS: usize = 3_500_000;

/// How large segments are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Rows, whatever they hold. For tests: `PFLOW_IMPORT_SEGMENT`.
    rows: Option<u64>,
}

impl Limits {
    /// The defaults, or what the environment says. What an import does is the same with segments of any size.
    pub(super) fn from_env() -> Self {
        let rows = std::env::var("PFLOW_IMPORT_SEGMENT").ok().and_then(|v| v.parse().ok());
        Self { rows: rows.filter(|rows| *rows > 0) }
    }

    /// Whether as many companies, people and positions can all be read.
    pub(super) fn hold(self, known: [usize; 3]) -> bool {
        let rows = self.rows.map_or(usize::MAX, |rows| usize::try_from(rows).unwrap_or(usize::MAX));
        Identities::size(known) <= MOST_BYTES && known[2] <= rows
    }

    /// Whether a segment that began with everybody ends here.
    pub(super) fn are_reached(self, rows: u64, identities: &Identities) -> bool {
        self.rows.is_some_and(|most| rows >= most) || identities.bytes() >= MOST_BYTES
    }

    /// Whether as much as this is enough for a segment.
    fn are_reached_by(self, wanted: &Wanted) -> bool {
        wanted.rows >= self.rows.unwrap_or(MOST_ROWS) || wanted.len() >= MOST_KEYS
    }
}

/// Reads ahead: by what the rows of the next segment recognise companies and people.
pub(super) struct Scout {
    rows: Rows,
    record: Record,
    row: Row,
    fingerprint: Fingerprint,
    notes: Notes,
    scratch: String,
    /// Rows read, blank ones not counted.
    at: u64,
}

impl Scout {
    pub(super) fn new(opened: &Opened, mapping: &Mapping) -> Result<Self, Error> {
        Ok(Self {
            rows: opened.rows()?,
            record: Record::default(),
            row: Row::new(),
            fingerprint: Fingerprint::new(mapping),
            notes: Notes::new(mapping),
            scratch: String::new(),
            at: 0,
        })
    }

    /// The keys of the rows after the first `after`.
    pub(super) fn look(
        &mut self,
        after: u64,
        opened: &Opened,
        mapping: &Mapping,
        limits: Limits,
    ) -> Result<Wanted, Error> {
        let mut wanted = Wanted::default();
        while !limits.are_reached_by(&wanted) {
            if !self.rows.next(&mut self.record).map_err(|e| opened.trouble(e))? {
                wanted.is_last = true;
                break;
            }
            if self.record.is_blank() {
                continue;
            }
            self.at += 1;
            if self.at <= after {
                continue;
            }
            wanted.rows += 1;
            if let Some(hashes) = self.fingerprint.of(&self.record) {
                wanted.add_hashes(&hashes);
            }
            // What is wrong with a row is told when it is imported.
            if self.row.read(&self.record, mapping, &mut self.notes).is_ok() {
                let (company, person) = keys::of_row(&self.row, &mut self.scratch);
                wanted.add_keys(company, person);
            }
        }
        Ok(wanted)
    }
}
