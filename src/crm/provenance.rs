//! What is remembered of a change: which columns, what stood there, what stands there now, by whom.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::field::Entity;

/// By whom a row was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An import.
    Import(Uuid),
    /// A provider's answer, and the job that brought it.
    Provider(String, Option<Uuid>),
    /// A person: the user's id.
    Person(Uuid),
    /// Two rows became one: the user who wanted it.
    Merge(Uuid),
    /// An import, or what a provider brought, was taken back: the user who wanted it.
    Revert(Uuid),
}

/// One change of one row.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its own id.
    pub id: Uuid,
    /// Which table.
    pub entity: Entity,
    /// Which row.
    pub row_id: Uuid,
    /// By whom.
    pub origin: Origin,
    /// By column: see [`changed`] and [`refused`].
    pub fields: Map<String, Value>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A change as people read it: `import show`, `prospect show`, `gdpr export`.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    /// Its own id.
    pub id: Uuid,
    /// company, person or position.
    pub entity: String,
    /// Which row.
    pub row_id: Uuid,
    /// import, provider, person, merge or revert.
    pub source: String,
    /// The provider's name.
    pub provider: Option<String>,
    /// The import.
    pub import_id: Option<Uuid>,
    /// The job that brought it.
    pub job_id: Option<Uuid>,
    /// Who wanted it: an e-mail address.
    pub user: Option<String>,
    /// By column: before, after; of a provider also status, reliability; offered and kept where it was not taken.
    pub fields: Value,
    /// When.
    pub at: DateTime<Utc>,
}

/// The entry of a column that has changed.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the entry takes them over")]
pub fn changed(before: Value, after: Value) -> Value {
    serde_json::json!({"before": before, "after": after})
}

/// The entry of a column for which a value was offered and not taken, and why.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the entry takes it over")]
pub fn refused(offered: Value, why: &str) -> Value {
    serde_json::json!({"offered": offered, "kept": why})
}
