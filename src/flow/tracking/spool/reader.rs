//! Reads what is durable, from a place on.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

use super::{
    files,
    handle::Spool,
    place::Place,
    record::{Decoded, Record, decode},
};

/// Octets that are read at a time; a record has a few hundred.
const CHUNK: u64 = 4 * 1024 * 1024;

/// Some records, in the order in which they were written.
#[derive(Debug, Default)]
pub struct Batch {
    /// The records.
    pub records: Vec<Record>,
    /// The place behind the last one.
    pub end: Place,
    /// Octets that were passed over because nobody can read them.
    pub damaged: u64,
}

impl Spool {
    /// At most `most` records from `from` on. A place the spool does not have (it was put back from a copy) is its beginning.
    pub fn read(&self, from: Option<Place>, most: usize) -> io::Result<Batch> {
        let end = self.end();
        let segments = files::segments(self.dir())?;
        let begin = Place { segment: segments.first().copied().unwrap_or(end.segment), position: 0 };
        let mut batch = Batch { end: from.filter(|from| *from <= end).unwrap_or(begin), ..Batch::default() };
        for segment in segments.into_iter().filter(|s| *s <= end.segment) {
            if segment < batch.end.segment {
                continue;
            }
            if segment > batch.end.segment {
                batch.end = Place { segment, position: 0 };
            }
            let is_last = segment == end.segment;
            let upto = is_last.then_some(end.position);
            if !self.read_segment(upto, most, &mut batch)? || batch.records.len() >= most {
                break;
            }
        }
        Ok(batch)
    }

    /// Reads on in the segment of `batch.end`; whether it was read to its end.
    fn read_segment(&self, upto: Option<u64>, most: usize, batch: &mut Batch) -> io::Result<bool> {
        let mut file = File::open(files::path(self.dir(), batch.end.segment))?;
        let length = file.metadata()?.len();
        let upto = upto.map_or(length, |upto| upto.min(length));
        while batch.end.position < upto && batch.records.len() < most {
            file.seek(SeekFrom::Start(batch.end.position))?;
            let wanted = CHUNK.min(upto - batch.end.position);
            let mut bytes = Vec::with_capacity(usize::try_from(wanted).unwrap_or_default());
            file.by_ref().take(wanted).read_to_end(&mut bytes)?;
            let read = take(&bytes, most, batch);
            if read == 0 {
                // No record begins here: a damaged disk. Nothing behind it can be found either.
                batch.damaged += upto - batch.end.position;
                batch.end.position = upto;
            }
        }
        Ok(batch.end.position >= upto)
    }
}

/// Takes the records at the beginning of `bytes`; how many octets they have.
fn take(bytes: &[u8], most: usize, batch: &mut Batch) -> usize {
    let mut taken = 0;
    while batch.records.len() < most
        && let Decoded::Record(record, length) = decode(&bytes[taken..])
    {
        taken += length;
        batch.records.push(*record);
    }
    batch.end.position += taken as u64;
    taken
}
