//! What is remembered of an import.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::base::ids::ImportId;

/// One import: who, what file, how it was read, what came of it.
#[derive(Clone, Debug, Serialize)]
pub struct ImportRun {
    /// Its id.
    pub id: ImportId,
    /// The file's name, or `stdin`.
    pub file_name: String,
    /// Its size.
    pub file_bytes: i64,
    /// xxh3 of its bytes, 128 bits, hexadecimal.
    pub file_hash: String,
    /// pharow or generic.
    pub profile: String,
    /// How its bytes were read.
    pub encoding: String,
    /// What separates its cells.
    pub delimiter: String,
    /// The list its positions went into.
    pub list_id: Option<Uuid>,
    /// That list's name.
    pub list: Option<String>,
    /// Who ran it: an e-mail address.
    pub user: Option<String>,
    /// running, done, or interrupted (killed: nothing of it was kept).
    pub status: String,
    /// rows, duplicates, rejected; created, updated, unchanged of companies, people, positions.
    pub counts: Value,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub reverted_at: Option<DateTime<Utc>>,
}

/// A row that was not imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reject {
    /// Line of the file on which the row begins; the header is line 1.
    pub line: i64,
    /// Why.
    pub reason: String,
    /// The row as CSV, as far as 20,000 characters.
    pub raw: String,
}

/// An import that was killed; nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interrupted {
    /// Its id.
    pub import_id: Uuid,
    /// The file's name.
    pub file: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
}

/// An earlier import of the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Its id.
    pub import_id: Uuid,
    /// When it was done.
    pub at: DateTime<Utc>,
}
