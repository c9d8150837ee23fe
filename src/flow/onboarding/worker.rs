//! The thread of an import that reads the file, segment by segment.

use tokio::sync::mpsc::Sender;

use super::{
    batch::Batch,
    carry::Carry,
    fingerprint::Fingerprint,
    identity::Identities,
    normalise::Row,
    parse::{Outcome, Parser, Work},
    reader::Rows,
    records::Record,
    segments::{Limits, Scout},
    wanted::Wanted,
};
use crate::flow::Error;

/// Reads the file from its first row to its last.
pub(super) struct Worker {
    parser: Parser,
    limits: Limits,
    rows: Rows,
    record: Record,
    row: Row,
    fingerprint: Fingerprint,
    work: Work,
    scout: Option<Scout>,
    /// The segment ends after so many rows; `None`: when it is full.
    end: Option<u64>,
}

/// How a segment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// At the end of the file, or nobody takes the batches any more.
    File,
    /// There are more rows.
    Segment,
}

impl Worker {
    pub(super) fn new(parser: Parser, limits: Limits) -> Result<Self, Error> {
        Ok(Self {
            rows: parser.opened.rows()?,
            record: Record::default(),
            row: Row::new(),
            fingerprint: Fingerprint::new(&parser.mapping),
            work: Work::new(&parser.mapping),
            scout: None,
            end: None,
            parser,
            limits,
        })
    }

    /// By what the rows of the next segment recognise companies and people. Blocks.
    pub(super) fn look_ahead(&mut self) -> Result<Wanted, Error> {
        let (opened, mapping) = (&self.parser.opened, &self.parser.mapping);
        let scout = match &mut self.scout {
            Some(scout) => scout,
            none => none.insert(Scout::new(opened, mapping)?),
        };
        let wanted = scout.look(self.work.outcome.rows, opened, mapping, self.limits)?;
        self.end = Some(if wanted.is_last { u64::MAX } else { wanted.rows });
        Ok(wanted)
    }

    /// Takes in the rows of a segment that may be about these; batches go to `send` as they fill. Blocks.
    pub(super) fn segment(&mut self, identities: Identities, send: &Sender<Batch>) -> Result<Ended, Error> {
        self.parser.identities = identities;
        let before = self.work.outcome.rows;
        while self.rows.next(&mut self.record).map_err(|e| self.parser.opened.trouble(e))? {
            if self.record.is_blank() {
                continue;
            }
            let hashes = self.fingerprint.of(&self.record);
            self.parser.take(&self.record, hashes, &mut self.row, &mut self.work)?;
            if self.work.batch.is_full() && !self.pass_on(send) {
                return Ok(Ended::File);
            }
            let rows = self.work.outcome.rows - before;
            let is_over = match self.end {
                Some(end) => rows >= end,
                None => self.limits.are_reached(rows, &self.parser.identities),
            };
            if is_over {
                self.pass_on(send);
                return Ok(Ended::Segment);
            }
        }
        self.pass_on(send);
        Ok(Ended::File)
    }

    /// Counts whom the segment met; gives what it has learnt.
    pub(super) fn leave(&mut self, ended: Ended) -> Carry {
        let identities = std::mem::take(&mut self.parser.identities);
        identities.end(&mut self.work.outcome.tallies, ended == Ended::Segment)
    }

    /// What the whole file was.
    pub(super) fn outcome(self) -> Outcome {
        self.work.outcome
    }

    /// Rows read, blank ones not counted.
    pub(super) fn done(&self) -> u64 {
        self.work.outcome.rows
    }

    /// Sends the batch; `false` where nobody takes it: the load has failed, and its own error tells why.
    fn pass_on(&mut self, send: &Sender<Batch>) -> bool {
        self.work.batch.rows = self.work.outcome.rows;
        send.blocking_send(std::mem::take(&mut self.work.batch)).is_ok()
    }
}
