//! Rows on their way into the database, in PostgreSQL's text format.

use std::io::Write;

use uuid::Uuid;

use super::{mapping::Mapping, normalise::Row};
use crate::crm::field::Entity;

/// Bytes after which a batch is sent: small enough for memory, large enough for one statement per table to cost nothing.
const FULL: usize = 8 * 1024 * 1024;
/// Rows after which one is sent whatever it holds, so that the progress is seen.
const MOST_ROWS: u64 = 50_000;

/// Rows for one round of `COPY` and `INSERT`.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// Per table (company, person, position).
    pub(super) new: [Vec<u8>; 3],
    pub(super) changes: [Vec<u8>; 3],
    pub(super) list_members: Vec<u8>,
    /// People whose preferred address has to be chosen again.
    pub(super) refresh: Vec<u8>,
    pub(super) rejects: Vec<u8>,
    /// Rows of the file read so far, for the progress.
    pub(super) rows: u64,
    /// Rows that this batch is about.
    pub(super) own_rows: u64,
}

impl Batch {
    pub(super) fn is_full(&self) -> bool {
        let size = |parts: &[Vec<u8>; 3]| parts.iter().map(Vec::len).sum::<usize>();
        size(&self.new) + size(&self.changes) + self.rejects.len() > FULL || self.own_rows >= MOST_ROWS
    }

    pub(super) fn add_new(&mut self, id: Uuid, links: &[Link<'_>], said: &Said) {
        let out = &mut self.new[said.entity as usize];
        push_id(out, id);
        for link in links {
            out.push(b'\t');
            match link {
                Link::Id(id) => push_id(out, *id),
                Link::Text(text) => push_text(out, *text),
            }
        }
        out.push(b'\t');
        said.push(out);
    }

    pub(super) fn add_change(&mut self, ordinal: u64, id: Uuid, fresh: bool, said: &Said) {
        let out = &mut self.changes[said.entity as usize];
        let _ = write!(out, "{ordinal}\t");
        push_id(out, id);
        out.extend_from_slice(if fresh { b"\tt\t" } else { b"\tf\t" });
        said.push(out);
    }

    pub(super) fn add_list_member(&mut self, id: Uuid) {
        push_id(&mut self.list_members, id);
        self.list_members.push(b'\n');
    }

    pub(super) fn add_refresh(&mut self, person_id: Uuid) {
        push_id(&mut self.refresh, person_id);
        self.refresh.push(b'\n');
    }

    pub(super) fn add_reject(&mut self, line: u64, reason: &str, raw: &str) {
        let _ = write!(self.rejects, "{line}\t");
        push_text(&mut self.rejects, Some(reason));
        self.rejects.push(b'\t');
        push_text(&mut self.rejects, Some(raw));
        self.rejects.push(b'\n');
    }
}

/// A column of a new row that is no value of the file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Link<'a> {
    Id(Uuid),
    Text(Option<&'a str>),
}

/// What one row of the file says about one company, person or position: its columns and extras, encoded.
#[derive(Debug)]
pub(super) struct Said {
    entity: Entity,
    columns: Vec<u8>,
    json: Vec<u8>,
    /// Of the cells that say it.
    hash: u64,
}

impl Said {
    pub(super) fn new(entity: Entity) -> Self {
        Self { entity, columns: Vec::new(), json: Vec::new(), hash: 0 }
    }

    /// Takes over what a row says; `hash` is that of its cells.
    pub(super) fn read(&mut self, row: &Row, mapping: &Mapping, hash: u64) {
        self.hash = hash;
        self.columns.clear();
        for field in self.entity.fields() {
            push_text(&mut self.columns, row.get(*field));
            self.columns.push(b'\t');
        }
        let extras = row.extras(self.entity);
        if extras.is_empty() {
            self.columns.extend_from_slice(b"\\N");
        } else {
            self.json.clear();
            let mut separator = b'{';
            for (column, value) in extras {
                self.json.push(separator);
                push_json(&mut self.json, &mapping.columns[*column].header);
                self.json.push(b':');
                push_json(&mut self.json, value);
                separator = b',';
            }
            self.json.push(b'}');
            push_escaped(&mut self.columns, &self.json);
        }
    }

    fn push(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.columns);
        let _ = writeln!(out, "\t{}", self.hash.cast_signed());
    }
}

fn push_id(out: &mut Vec<u8>, id: Uuid) {
    out.extend_from_slice(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).as_bytes());
}

fn push_text(out: &mut Vec<u8>, value: Option<&str>) {
    match value {
        None => out.extend_from_slice(b"\\N"),
        Some(value) => push_escaped(out, value.as_bytes()),
    }
}

fn push_escaped(out: &mut Vec<u8>, value: &[u8]) {
    if !value.iter().any(|b| matches!(b, b'\\' | b'\t' | b'\n' | b'\r')) {
        out.extend_from_slice(value);
        return;
    }
    for &byte in value {
        match byte {
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\t' => out.extend_from_slice(b"\\t"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            other => out.push(other),
        }
    }
}

fn push_json(out: &mut Vec<u8>, text: &str) {
    // Writing a string into memory cannot fail.
    let _ = serde_json::to_writer(out, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_the_format() {
        let mut out = Vec::new();
        push_text(&mut out, Some("a\\b\tc\nd"));
        out.push(b'|');
        push_text(&mut out, None);
        assert_eq!(out, b"a\\\\b\\tc\\nd|\\N");
    }
}
