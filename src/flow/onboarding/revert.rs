//! `import revert`: takes back what an import made and changed, as far as nothing has touched it since.
//!
//! Columns get their former values again ([`crate::crm::taking_back`] says when); rows that the import made go, unless another import, a
//! person, a provider or a mail had to do with them ([`crate::tracking::store::untouched`]). A later import that met some of its positions
//! and had nothing new to say has left no trace on them, so such an import has to be reverted first.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::history;
use crate::{
    base::progress::Progress,
    crm::{
        field::Entity,
        import::ImportRun,
        provenance::{Change, Origin, Record},
        store::{
            columns::{self, Write},
            imports, load, people, provenance,
        },
        taking_back,
    },
    db::{self, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    tracking::store::untouched,
};

/// Changes looked at in one go.
const AT_ONCE: i64 = 2_000;
/// Columns that stayed, named one by one in the report.
const NAMED: usize = 100;

/// Rows by table.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct PerTable {
    /// `crm.companies`
    pub companies: u64,
    /// `crm.people`
    pub people: u64,
    /// `crm.positions`
    pub positions: u64,
}

impl PerTable {
    fn of(&mut self, entity: Entity) -> &mut u64 {
        match entity {
            Entity::Company => &mut self.companies,
            Entity::Person => &mut self.people,
            Entity::Position => &mut self.positions,
        }
    }
}

/// A column that stayed as it is.
#[derive(Clone, Debug, Serialize)]
pub struct Kept {
    /// company, person or position.
    pub entity: String,
    /// The row.
    pub row_id: Uuid,
    /// The column.
    pub column: String,
    /// Why.
    pub reason: &'static str,
}

/// What was taken back, and what was not.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The import.
    pub import_id: Uuid,
    /// Its file.
    pub file: String,
    /// Rows that the import had made and that are gone.
    pub deleted: PerTable,
    /// Rows of which at least one column has its former value again.
    pub restored: PerTable,
    /// Rows that the import had made and that stay, because something has touched them since.
    pub kept_rows: PerTable,
    /// Columns that stay as the import, or something after it, left them.
    pub kept_columns: u64,
    /// The first hundred of them.
    pub kept: Vec<Kept>,
}

/// Takes an import back. `force`: even if a later import has met some of its positions.
pub async fn revert(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    force: bool,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Report, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    load::lock(&mut tx).await?;
    let all = imports::list(&mut tx).await?;
    let run = history::find(all.clone(), name)?;
    refuse(&run, &all, force)?;
    let mut report = Report {
        import_id: run.id.0,
        file: run.file_name.clone(),
        deleted: PerTable::default(),
        restored: PerTable::default(),
        kept_rows: PerTable::default(),
        kept_columns: 0,
        kept: Vec::new(),
    };
    progress.start("restoring", None);
    restore(engine, scope, &mut tx, &mut report, progress).await?;
    progress.start("deleting", None);
    delete(&mut tx, &mut report).await?;
    progress.finish();
    imports::mark_reverted(&mut tx, run.id, engine.clock.now()).await?;
    let detail = json!({"file": run.file_name, "deleted": report.deleted, "restored": report.restored});
    engine.audit(&mut tx, scope, "import.revert", Some(&run.id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    db::refresh_statistics(&engine.db).await?;
    Ok(report)
}

fn refuse(run: &ImportRun, all: &[ImportRun], force: bool) -> Result<(), Error> {
    if let Some(at) = run.reverted_at {
        let message = format!("the import of {} was reverted on {}", run.file_name, at.format("%Y-%m-%d"));
        return Err(Error::conflict(message, None));
    }
    if run.status != "done" {
        let message = format!("the import of {} is {}: nothing of it was kept", run.file_name, run.status);
        return Err(Error::conflict(message, None));
    }
    let met = |other: &&ImportRun| {
        let unchanged = other.counts.pointer("/positions/unchanged").and_then(serde_json::Value::as_u64);
        other.started_at > run.started_at && other.reverted_at.is_none() && unchanged.unwrap_or(0) > 0
    };
    match all.iter().find(met) {
        Some(later) if !force => Err(Error::conflict(
            format!(
                "a later import ({}, {}) has met positions that were there already; what it met of this import would be lost",
                later.file_name,
                later.started_at.format("%Y-%m-%d %H:%M")
            ),
            Some(&format!("revert that one first: pflow import revert {}; or use --force", later.id)),
        )),
        _ => Ok(()),
    }
}

/// Gives columns their former values again, page by page.
async fn restore(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    report: &mut Report,
    progress: &dyn Progress,
) -> Result<(), Error> {
    let mut after = Uuid::nil();
    let mut done = 0;
    loop {
        let page = provenance::of_import(tx, report.import_id, after, AT_ONCE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.id;
        done += page.len() as u64;
        for entity in [Entity::Company, Entity::Person, Entity::Position] {
            let of_entity: Vec<&Record> =
                page.iter().filter(|r| r.entity == crate::crm::authority::entity_name(entity)).collect();
            restore_some(engine, scope, tx, entity, &of_entity, report).await?;
        }
        progress.at(done);
    }
}

async fn restore_some(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    entity: Entity,
    records: &[&Record],
    report: &mut Report,
) -> Result<(), Error> {
    let ids: Vec<Uuid> = records.iter().map(|r| r.row_id).collect();
    let rows = columns::lock(tx, entity, &ids).await?;
    let history = by_row(provenance::of_rows(tx, &ids).await?);
    let now = engine.clock.now();
    let (mut writes, mut changes) = (Vec::new(), Vec::new());
    for record in records {
        let Some(row) = rows.get(&record.row_id) else { continue };
        let later = changed_since(record, history.get(&record.row_id).map_or(&[], Vec::as_slice));
        let back = taking_back::judge(&record.fields, row, &later);
        report.kept_columns += back.kept.len() as u64;
        for (column, reason) in back.kept {
            if report.kept.len() < NAMED {
                report.kept.push(Kept {
                    entity: record.entity.clone(),
                    row_id: record.row_id,
                    column,
                    reason,
                });
            }
        }
        if back.values.is_empty() {
            continue;
        }
        writes.push(Write { id: record.row_id, values: back.values, ..Write::default() });
        let origin = Origin::Revert(scope.user_id.0);
        let (id, row_id) = (engine.ids.next(), record.row_id);
        changes.push(Change { id, entity, row_id, origin, fields: back.fields, at: now });
    }
    *report.restored.of(entity) += columns::write(tx, entity, &writes, now).await?;
    provenance::insert_all(tx, &changes).await?;
    let people: Vec<Uuid> = match entity {
        Entity::Position => rows.values().filter_map(|r| r.text("person_id")?.parse().ok()).collect(),
        _ => Vec::new(),
    };
    if !people.is_empty() {
        people::refresh_preferred_email(tx, &people).await?;
    }
    Ok(())
}

fn by_row(records: Vec<Record>) -> HashMap<Uuid, Vec<Record>> {
    let mut found: HashMap<Uuid, Vec<Record>> = HashMap::new();
    for record in records {
        found.entry(record.row_id).or_default().push(record);
    }
    found
}

/// The columns of the row that something changed after this record.
fn changed_since(record: &Record, history: &[Record]) -> BTreeSet<String> {
    let later = history.iter().filter(|r| r.at > record.at);
    later
        .filter_map(|r| r.fields.as_object())
        .flat_map(|fields| fields.iter().filter(|(_, entry)| entry.get("after").is_some()))
        .map(|(column, _)| column.clone())
        .collect()
}

/// Takes out the rows that the import made.
async fn delete(tx: &mut TenantTx, report: &mut Report) -> Result<(), Error> {
    let mut left = untouched::delete_positions(tx, report.import_id).await?;
    report.deleted.positions = left.len() as u64;
    report.deleted.people = untouched::delete_people(tx, report.import_id).await?;
    report.deleted.companies = untouched::delete_companies(tx, report.import_id).await?;
    // Those who stay without that position may have lost their preferred address.
    left.sort_unstable();
    left.dedup();
    for some in left.chunks(20_000) {
        people::refresh_preferred_email(tx, some).await?;
    }
    let [companies, people, positions] = imports::made_by(tx, report.import_id).await?;
    report.kept_rows = PerTable { companies, people, positions };
    Ok(())
}
