//! `import list` and `import show`: what past imports made and changed, field by field.

use serde::Serialize;
use uuid::Uuid;

pub use crate::crm::import::{ImportRun, Reject};
use crate::{
    crm::{
        provenance::Record,
        store::{imports, provenance, provenance::ColumnCount},
    },
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
};

/// An import in full.
#[derive(Clone, Debug, Serialize)]
pub struct Detail {
    /// The import.
    pub import: ImportRun,
    /// How often it filled or replaced each column of rows that were there before.
    pub columns: Vec<ColumnCount>,
    /// Its changes of such rows, as many as were asked for: before and after of every column.
    pub changes: Vec<Named>,
    /// Whether there are more changes than `changes` has.
    pub more_changes: bool,
    /// The rows it rejected.
    pub rejects: Vec<Reject>,
}

/// A change, and whose row it is.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// The company's or the person's name; a position's address, or its person's name.
    pub name: String,
    /// What has changed.
    #[serde(flatten)]
    pub change: Record,
}

/// The imports of the organisation, newest first.
pub async fn list(engine: &Engine, scope: &Scope) -> Result<Vec<ImportRun>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    Ok(imports::list(&mut tx).await?)
}

/// One import, by its id or the beginning of it, with its first `limit` changes.
pub async fn show(engine: &Engine, scope: &Scope, name: &str, limit: usize) -> Result<Detail, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let import = find(imports::list(&mut tx).await?, name)?;
    let id = import.id.0;
    let wanted = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let mut records = provenance::of_import(&mut tx, id, Uuid::nil(), wanted).await?;
    let more_changes = records.len() > limit;
    records.truncate(limit);
    let rows: Vec<Uuid> = records.iter().map(|r| r.row_id).collect();
    let names = imports::row_names(&mut tx, &rows).await?;
    let changes = records
        .into_iter()
        .map(|change| Named { name: names.get(&change.row_id).cloned().unwrap_or_default(), change })
        .collect();
    let columns = provenance::columns_of_import(&mut tx, id).await?;
    let rejects = imports::rejects(&mut tx, id).await?;
    Ok(Detail { import, columns, changes, more_changes, rejects })
}

/// The import of this id, of this beginning of an id, or of this file name.
pub(super) fn find(all: Vec<ImportRun>, name: &str) -> Result<ImportRun, Error> {
    naming::resolve("import", name, all, |run| (run.id.0, run.file_name.clone()))
}
