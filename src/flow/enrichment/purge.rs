//! `pflow enrich purge`: takes back what one provider brought, as far as nothing has touched it since, and forgets its answers.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    crm::{
        authority::entity_name,
        field::Entity,
        provenance::{Change, Origin, Record},
        store::{
            columns::{self, Row, Write},
            enrichment::{answers, outcome, runs},
            people, provenance,
        },
        taking_back::{self, Back},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
};

/// Rows looked at in one go.
const AT_ONCE: usize = 1_000;

/// What was taken back.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// The provider.
    pub provider: String,
    /// Columns that have their former value again.
    pub restored: u64,
    /// Columns that stay: something has touched them since.
    pub kept: u64,
    /// Answers that are forgotten; the same is asked for again by the next run.
    pub answers: u64,
}

/// Takes back what a provider brought. What its answers cost stays counted.
pub async fn purge(engine: &Engine, scope: &Scope, provider: &str, dry_run: bool) -> Result<Report, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    if !runs::try_lock(&mut tx).await? {
        return Err(Error::conflict("an enrichment is under way", Some("run it again when that has ended")));
    }
    let mut report = Report { provider: provider.to_owned(), ..Report::default() };
    let mut records = outcome::of_provider(&mut tx, provider).await?;
    for entity in [Entity::Company, Entity::Person, Entity::Position] {
        let theirs: Vec<Record> = records.extract_if(.., |r| r.entity == entity_name(entity)).collect();
        let mut by_row: HashMap<Uuid, Vec<Record>> = HashMap::new();
        for record in theirs {
            by_row.entry(record.row_id).or_default().push(record);
        }
        let mut by_row: Vec<(Uuid, Vec<Record>)> = by_row.into_iter().collect();
        by_row.sort_by_key(|(id, _)| *id);
        for some in by_row.chunks(AT_ONCE) {
            restore(engine, scope, &mut tx, entity, some, &mut report).await?;
        }
    }
    report.answers = answers::forget(&mut tx, provider).await?;
    engine.audit(&mut tx, scope, "enrich.purge", Some(provider), json!(report)).await?;
    tx.finish(dry_run).await?;
    Ok(report)
}

async fn restore(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    entity: Entity,
    by_row: &[(Uuid, Vec<Record>)],
    report: &mut Report,
) -> Result<(), Error> {
    let ids: Vec<Uuid> = by_row.iter().map(|(id, _)| *id).collect();
    let rows = columns::lock(tx, entity, &ids).await?;
    let mut history: HashMap<Uuid, Vec<Record>> = HashMap::new();
    for record in provenance::of_rows(tx, &ids).await? {
        history.entry(record.row_id).or_default().push(record);
    }
    let now = engine.clock.now();
    let (mut writes, mut changes) = (Vec::new(), Vec::new());
    for (id, records) in by_row {
        let Some(row) = rows.get(id) else { continue };
        let back = back(row, records, history.get(id).map_or(&[], Vec::as_slice));
        report.restored += back.values.len() as u64;
        report.kept += back.kept.len() as u64;
        if back.values.is_empty() {
            continue;
        }
        let authority = back.values.keys().map(|column| (column.clone(), Value::Null)).collect();
        writes.push(Write { id: *id, values: back.values, authority });
        let origin = Origin::Revert(scope.user_id.0);
        changes.push(Change {
            id: engine.ids.next(),
            entity,
            row_id: *id,
            origin,
            fields: back.fields,
            at: now,
        });
    }
    columns::write(tx, entity, &writes, now).await?;
    provenance::insert_all(tx, &changes).await?;
    if entity == Entity::Position {
        let people: Vec<Uuid> = rows.values().filter_map(|r| r.text("person_id")?.parse().ok()).collect();
        people::refresh_preferred_email(tx, &people).await?;
    }
    Ok(())
}

/// What goes back in a row: of each column the provider's last change, if nobody else changed it later, and what stood there before the
/// first of an unbroken series of its changes.
fn back(row: &Row, newest_first: &[Record], history: &[Record]) -> Back {
    let own: HashSet<Uuid> = newest_first.iter().map(|r| r.id).collect();
    let mut all = Back::default();
    let mut done: HashSet<String> = HashSet::new();
    for record in newest_first {
        let later: BTreeSet<String> = history
            .iter()
            .filter(|r| (r.at, r.id) > (record.at, record.id) && !own.contains(&r.id))
            .flat_map(|r| changed_columns(&r.fields))
            .collect();
        let mut recorded = record.fields.clone();
        if let Some(fields) = recorded.as_object_mut() {
            fields.retain(|column, _| !done.contains(column));
            for (column, entry) in fields.iter_mut() {
                as_it_reads(row, column, entry);
            }
        }
        let found = taking_back::judge(&recorded, row, &later);
        done.extend(changed_columns(&recorded));
        all.values.extend(found.values);
        all.fields.extend(found.fields);
        all.kept.extend(found.kept);
    }
    all
}

/// JSON writes a number without the zeros at its end.
fn as_it_reads(row: &Row, column: &str, entry: &mut Value) {
    let number = |text: &str| text.parse::<f64>().ok();
    let (Some(now), Some(after)) = (row.text(column), entry.get("after").and_then(Value::as_str)) else {
        return;
    };
    let is_same = column == "email_reliability"
        && number(&now).zip(number(after)).is_some_and(|(a, b)| (a - b).abs() < 0.005);
    if is_same && let Some(entry) = entry.as_object_mut() {
        entry.insert("after".to_owned(), Value::String(now));
    }
}

fn changed_columns(fields: &Value) -> Vec<String> {
    let none = Map::new();
    let fields = fields.as_object().unwrap_or(&none);
    fields
        .iter()
        .filter(|(_, entry)| entry.get("after").is_some())
        .map(|(column, _)| column.clone())
        .collect()
}
