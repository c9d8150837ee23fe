//! What came of an import.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use serde::Serialize;

use super::{
    identity::Tally, mapping::Mapping, notes::Note, parse::Outcome, phases::milliseconds, profile::Verdict,
    reader::Opened, rejects::Rejects, source::Form,
};
use crate::{
    base::ids::ImportId,
    crm::{
        import::{Earlier, Interrupted},
        store::changes::Changed,
    },
};

/// How the file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Read {
    /// csv, json, xlsx or xls.
    pub format: &'static str,
    /// utf-8, windows-1252, utf-16le, …
    pub encoding: String,
    /// What separates the cells: `,`, `;`, a tab, …; none of a workbook or of JSON.
    pub delimiter: Option<String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// pharow, apollo, …, generic.
    pub profile: &'static str,
    /// Why this profile, for people.
    pub because: String,
    /// What the numbers of rows in this report count: line, row (of a sheet) or element (of JSON).
    pub counted: &'static str,
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

impl Report {
    /// The report of an import that has read nothing yet.
    pub(super) fn new(
        import_id: ImportId,
        opened: &Opened,
        verdict: &Verdict,
        mapping: &Mapping,
        list: Option<String>,
    ) -> Self {
        Self {
            import_id,
            detected: Read {
                encoding: opened.detected.encoding.name().to_lowercase(),
                format: opened.form.as_str(),
                delimiter: (opened.form == Form::Csv).then(|| char::from(opened.delimiter).to_string()),
                sheet: opened.sheet.clone(),
                profile: verdict.profile.as_str(),
                because: verdict.because.clone(),
                counted: opened.form.place(),
            },
            rows: 0,
            duplicates: 0,
            rejected: 0,
            erased: 0,
            suppressed: 0,
            companies: Counts::default(),
            people: Counts::default(),
            positions: Counts::default(),
            list,
            rejects_file: None,
            rejects_error: None,
            seconds: 0.0,
            rate: 0.0,
            phases: BTreeMap::new(),
            already_imported: None,
            interrupted: Vec::new(),
            reasons: BTreeMap::new(),
            stays_out: BTreeMap::new(),
            warnings: opened.damage().into_iter().collect(),
            repaired: Vec::new(),
            unknown_columns: mapping.unknown.clone(),
            duplicate_columns: mapping.duplicates.clone(),
        }
    }

    /// Takes over the counts; what is left are the rejected rows.
    pub(super) fn fill(&mut self, outcome: Outcome, changed: Changed) -> Rejects {
        let counts = |tally: Tally, updated: u64| Counts {
            created: tally.created,
            updated,
            unchanged: tally.met.saturating_sub(updated),
        };
        self.rows = outcome.rows;
        self.duplicates = outcome.duplicates;
        self.rejected = outcome.rejected;
        self.erased = outcome.stays_out.values().sum();
        self.suppressed = outcome.suppressed;
        self.stays_out = outcome.stays_out;
        let [companies, people, positions] = outcome.tallies;
        self.companies = counts(companies, changed.companies);
        self.people = counts(people, changed.people);
        self.positions = counts(positions, changed.positions);
        self.reasons = outcome.reasons;
        self.warnings.extend(outcome.notes.warnings());
        self.repaired = outcome.notes.repairs();
        outcome.rejects
    }

    /// Notes how long it took.
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    pub(super) fn took(&mut self, time: Duration) {
        self.seconds = milliseconds(time.as_secs_f64());
        self.rate = (self.rows as f64 / time.as_secs_f64().max(0.001)).round();
    }
}
