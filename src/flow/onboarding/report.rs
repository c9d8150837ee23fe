//! What came of an import.

use std::{collections::BTreeMap, path::PathBuf};

use serde::Serialize;

use super::notes::Note;
use crate::{
    base::ids::ImportId,
    crm::import::{Earlier, Interrupted},
};

/// How the file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Read {
    /// utf-8, windows-1252, utf-16le, …
    pub encoding: String,
    /// What separates the cells: `,`, `;`, a tab, …
    pub delimiter: String,
    /// pharow or generic.
    pub profile: &'static str,
}

/// Rows of one table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Made by this import.
    pub created: u64,
    /// There before, changed by it.
    pub updated: u64,
    /// There before, named by the file, left as they were.
    pub unchanged: u64,
}

/// The report of one import.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The run, in `crm.imports`.
    pub import_id: ImportId,
    /// How the file was read.
    pub detected: Read,
    /// Rows of data, blank ones not counted.
    pub rows: u64,
    /// Rows about a position that an earlier row of the file had already named.
    pub duplicates: u64,
    /// Rows that were not imported.
    pub rejected: u64,
    /// Rows that stay out because the person asked to be erased; nothing of them is kept.
    pub erased: u64,
    /// Rows that were imported and must not be written to: address, domain or company is suppressed.
    pub suppressed: u64,
    /// Companies.
    pub companies: Counts,
    /// People.
    pub people: Counts,
    /// Positions.
    pub positions: Counts,
    /// The list they went into.
    pub list: Option<String>,
    /// Where the rejected rows are; none if there are none, or nothing was kept.
    pub rejects_file: Option<PathBuf>,
    /// Why the rejects file could not be written; the rows are in the database then.
    pub rejects_error: Option<String>,
    /// Seconds it took.
    pub seconds: f64,
    /// Rows a second, over all of it.
    pub rate: f64,
    /// Seconds of its parts: reading the file for its form, the keys, the rows, what they change, the planner's statistics.
    pub phases: BTreeMap<&'static str, f64>,
    /// The same bytes were imported before.
    pub already_imported: Option<Earlier>,
    /// Earlier imports that were killed.
    pub interrupted: Vec<Interrupted>,
    /// Rejected rows by reason.
    pub reasons: BTreeMap<String, u64>,
    /// Rows that stay out, by the sentence that says why.
    pub stays_out: BTreeMap<String, u64>,
    /// Cells that were dropped, or read in a way one should know of.
    pub warnings: Vec<Note>,
    /// Damaged cells that were restored.
    pub repaired: Vec<Note>,
    /// Columns that nobody knows; their cells are in extras.
    pub unknown_columns: Vec<String>,
    /// Headers that stand there more than once.
    pub duplicate_columns: Vec<String>,
}
