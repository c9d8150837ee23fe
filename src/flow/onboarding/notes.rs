//! What an import has to say about cells: dropped ones and repaired ones, counted by column and reason.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{mapping::Mapping, profile::Target};
use crate::crm::field::Field;

/// Longest example that is shown, in characters.
const SHOWN: usize = 60;

/// Cells of one column with one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The column's header.
    pub column: String,
    /// What happened, and why.
    pub reason: String,
    /// How many cells.
    pub count: u64,
    /// The first one's line; the header is line 1.
    pub first_line: u64,
    /// What it held.
    pub example: String,
}

/// Counts notes.
#[derive(Debug)]
pub(super) struct Notes {
    headers: Vec<String>,
    fields: Vec<Option<Field>>,
    warnings: BTreeMap<(usize, &'static str), Note>,
    repairs: BTreeMap<(usize, &'static str), Note>,
}

impl Notes {
    pub(super) fn new(mapping: &Mapping) -> Self {
        let field = |t: &Target| match t {
            Target::Field(field) => Some(*field),
            _ => None,
        };
        Self {
            headers: mapping.columns.iter().map(|c| c.header.clone()).collect(),
            fields: mapping.columns.iter().map(|c| field(&c.target)).collect(),
            warnings: BTreeMap::new(),
            repairs: BTreeMap::new(),
        }
    }

    /// A cell was dropped, or read in a way that one should know of.
    pub(super) fn warn(&mut self, column: usize, reason: &'static str, line: u64, cell: &str) {
        count(&mut self.warnings, &self.headers, column, reason, line, cell);
    }

    /// The same, where only the field is at hand.
    pub(super) fn warn_field(&mut self, field: Field, reason: &'static str, line: u64, cell: &str) {
        let column = self.fields.iter().position(|f| *f == Some(field)).unwrap_or(0);
        self.warn(column, reason, line, cell);
    }

    /// A damaged cell was restored.
    pub(super) fn repair(&mut self, column: usize, reason: &'static str, line: u64, cell: &str) {
        count(&mut self.repairs, &self.headers, column, reason, line, cell);
    }

    /// Dropped cells, in the order of the columns.
    pub(super) fn warnings(&self) -> Vec<Note> {
        self.warnings.values().cloned().collect()
    }

    /// Repaired cells, in the order of the columns.
    pub(super) fn repairs(&self) -> Vec<Note> {
        self.repairs.values().cloned().collect()
    }
}

fn count(
    notes: &mut BTreeMap<(usize, &'static str), Note>,
    headers: &[String],
    column: usize,
    reason: &'static str,
    line: u64,
    cell: &str,
) {
    notes.entry((column, reason)).and_modify(|n| n.count += 1).or_insert_with(|| Note {
        column: headers.get(column).cloned().unwrap_or_default(),
        reason: reason.to_owned(),
        count: 1,
        first_line: line,
        example: cell.chars().take(SHOWN).collect(),
    });
}
