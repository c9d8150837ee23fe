//! Rows while answers are applied: what stands there, what is to stand there, and what is remembered of both.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    crm::{
        authority::{self, FILE, Verdict},
        enrichment::Subject,
        field::{Entity, Field},
        provenance::{Change, Origin, changed, refused},
        store::{
            columns::{self, Row, Write},
            provenance,
        },
    },
    db::TenantTx,
    flow::{Error, engine::Engine},
};

/// What a provider said beside the value.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Its own word.
    pub(super) status: Option<String>,
    /// Percent.
    pub(super) reliability: Option<f64>,
    /// What the answer cost.
    pub(super) credits: Option<f64>,
}

/// One row.
#[derive(Debug)]
struct Sheet {
    row: Row,
    write: Write,
    /// What is remembered, by column.
    fields: Map<String, Value>,
}

/// The rows of a job, locked.
#[derive(Debug)]
pub(super) struct Desk {
    sheets: [HashMap<Uuid, Sheet>; 3],
}

const ENTITIES: [Entity; 3] = [Entity::Company, Entity::Person, Entity::Position];

const fn index(entity: Entity) -> usize {
    match entity {
        Entity::Company => 0,
        Entity::Person => 1,
        Entity::Position => 2,
    }
}

impl Desk {
    /// Locks the rows of these positions, companies first.
    pub(super) async fn open(
        tx: &mut TenantTx,
        subjects: impl Iterator<Item = &Subject>,
    ) -> Result<Self, Error> {
        let mut ids: [Vec<Uuid>; 3] = Default::default();
        for subject in subjects {
            for (list, id) in ids.iter_mut().zip([subject.company_id, subject.person_id, subject.position_id])
            {
                list.push(id);
            }
        }
        let mut sheets: [HashMap<Uuid, Sheet>; 3] = Default::default();
        for ((entity, ids), sheets) in ENTITIES.into_iter().zip(&mut ids).zip(&mut sheets) {
            ids.sort_unstable();
            ids.dedup();
            for (id, row) in columns::lock(tx, entity, ids).await? {
                let write = Write { id, ..Write::default() };
                sheets.insert(id, Sheet { row, write, fields: Map::new() });
            }
        }
        Ok(Self { sheets })
    }

    fn sheet(&self, field: Field, row: Uuid) -> Option<&Sheet> {
        self.sheets.get(index(field.entity()))?.get(&row)
    }

    fn sheet_mut(&mut self, field: Field, row: Uuid) -> Option<&mut Sheet> {
        self.sheets.get_mut(index(field.entity()))?.get_mut(&row)
    }

    /// What stands in a column now.
    pub(super) fn current(&self, field: Field, row: Uuid) -> Option<String> {
        self.sheet(field, row)?.current(field)
    }

    /// How far that is believed.
    pub(super) fn believed(&self, field: Field, row: Uuid) -> u8 {
        self.sheet(field, row).map_or(FILE, |sheet| sheet.believed(field))
    }

    /// Offers a value; whether it was taken. An unknown state is an empty one; of a register's or verifier's own words the newest counts.
    pub(super) fn offer(&mut self, field: Field, row: Uuid, value: &str, authority: u8, said: &Said) -> bool {
        let believed = self.believed(field, row);
        let current = self.current(field, row).filter(|v| field != Field::EmailStatus || v != "unknown");
        let is_same = current.as_deref() == Some(value) || same_number(field, current.as_deref(), value);
        match authority::offer(current.as_deref(), believed, value, authority) {
            _ if is_same => false,
            Verdict::Keep(_) if authority > FILE && authority == believed => {
                self.put(field, row, Some(value), authority, said);
                true
            }
            Verdict::Take => {
                self.put(field, row, Some(value), authority, said);
                true
            }
            Verdict::Same => false,
            Verdict::Keep(why) => {
                self.keep(field, row, value, why, said);
                false
            }
        }
    }

    /// Puts a value into a column, or empties it.
    pub(super) fn put(&mut self, field: Field, row: Uuid, value: Option<&str>, authority: u8, said: &Said) {
        let Some(sheet) = self.sheet_mut(field, row) else { return };
        let (column, after) = (field.column(), json!(value));
        let before = match sheet.fields.get(column).and_then(|entry| entry.get("before")) {
            Some(before) => before.clone(),
            None => json!(sheet.current(field)),
        };
        if before == after {
            return;
        }
        sheet.fields.insert(column.to_owned(), said.on(changed(before, after.clone())));
        sheet.write.values.insert(column.to_owned(), after);
        sheet.write.authority.insert(column.to_owned(), json!(authority));
    }

    /// Remembers a value that was not taken, and why.
    pub(super) fn keep(&mut self, field: Field, row: Uuid, value: &str, why: &str, said: &Said) {
        let Some(sheet) = self.sheet_mut(field, row) else { return };
        let offered = if value.is_empty() { Value::Null } else { json!(value) };
        sheet.fields.entry(field.column()).or_insert_with(|| said.on(refused(offered, why)));
    }

    /// Writes all of it, and what is remembered of it.
    pub(super) async fn close(
        self,
        engine: &Engine,
        tx: &mut TenantTx,
        provider: &str,
        job_id: Uuid,
    ) -> Result<(), Error> {
        let now = engine.clock.now();
        let mut changes = Vec::new();
        for (entity, sheets) in ENTITIES.into_iter().zip(self.sheets) {
            let mut sheets: Vec<(Uuid, Sheet)> = sheets.into_iter().collect();
            sheets.sort_by_key(|(id, _)| *id);
            let writes: Vec<Write> =
                sheets.iter().map(|(_, s)| s.write.clone()).filter(|w| !w.values.is_empty()).collect();
            if !writes.is_empty() {
                columns::write(tx, entity, &writes, now).await?;
            }
            for (row_id, sheet) in sheets.into_iter().filter(|(_, s)| !s.fields.is_empty()) {
                let origin = Origin::Provider(provider.to_owned(), Some(job_id));
                changes.push(Change {
                    id: engine.ids.next(),
                    entity,
                    row_id,
                    origin,
                    fields: sheet.fields,
                    at: now,
                });
            }
        }
        if !changes.is_empty() {
            provenance::insert_all(tx, &changes).await?;
        }
        Ok(())
    }
}

impl Sheet {
    fn current(&self, field: Field) -> Option<String> {
        match self.write.values.get(field.column()) {
            Some(value) => value.as_str().map(str::to_owned),
            None => self.row.get(field),
        }
    }

    fn believed(&self, field: Field) -> u8 {
        let written = self.write.authority.get(field.column()).and_then(Value::as_u64);
        written
            .and_then(|level| u8::try_from(level).ok())
            .unwrap_or_else(|| self.row.believed(field.column()))
    }
}

impl Said {
    fn on(&self, mut entry: Value) -> Value {
        if let Some(entry) = entry.as_object_mut() {
            if let Some(status) = &self.status {
                entry.insert("status".to_owned(), json!(status));
            }
            if let Some(reliability) = self.reliability {
                entry.insert("reliability".to_owned(), json!(reliability));
            }
            if let Some(credits) = self.credits {
                entry.insert("cost".to_owned(), json!(credits));
            }
        }
        entry
    }
}

/// `95.0` of JSON and `95.00` of the database.
fn same_number(field: Field, a: Option<&str>, b: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    field == Field::EmailReliability
        && a.and_then(number).zip(number(b)).is_some_and(|(a, b)| (a - b).abs() < 0.005)
}
