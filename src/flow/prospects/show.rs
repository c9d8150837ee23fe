//! `prospect show`: everything about one person, and where every value comes from.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::{
    base::ids::CompanyId,
    crm::{
        authority::entity_name,
        field::{Entity, Field},
        prospect::Prospect,
        provenance::Record,
        store::{prospects as store, provenance},
    },
    flow::{
        Error,
        engine::{Engine, Scope},
        privacy::hashing,
    },
    iam::Action,
    outreach::store::dossier::{self, Enrollment},
};

/// One person.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The columns of `crm.people`.
    pub person: Value,
    /// The positions, each with its company, its lists, and the suppression that covers it.
    pub positions: Vec<Value>,
    /// The lists that they are in.
    pub lists: Vec<String>,
    /// The campaigns the person is or was in.
    pub campaigns: Vec<Enrollment>,
    /// Where each value comes from.
    pub sources: Vec<Source>,
    /// The same rows, for a table.
    #[serde(skip)]
    pub prospects: Vec<Prospect>,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    /// `people.mobile_phone`
    pub field: String,
    /// The row.
    pub row_id: Uuid,
    /// What stands there; none where it is empty and somebody left it so, or an offer was refused.
    pub value: Option<String>,
    /// import, provider, person, merge, revert; unknown where the row is older than the journal.
    pub source: String,
    /// The file's name, the provider's, or the user's address.
    pub name: Option<String>,
    /// When; none: when the row was made.
    pub at: Option<DateTime<Utc>>,
    /// The provider's own word for how good the value is.
    pub status: Option<String>,
    /// Percent, as the provider said.
    pub reliability: Option<Value>,
    /// What was offered and not taken.
    pub refused: Vec<Refused>,
}

/// An offer that was not taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refused {
    /// The value.
    pub offered: Value,
    /// Why not.
    pub kept: String,
    /// By whom: import, provider, …
    pub source: String,
    /// The file's name, the provider's, or the user's address.
    pub name: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The person whom an address, an id (or its beginning) or a name means.
pub async fn show(engine: &Engine, scope: &Scope, name: &str) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let prospects = find::one(&mut tx, name).await?;
    let person_id = prospects.first().map(|p| p.person_id).unwrap_or_default();
    let mut rows = vec![person_id];
    rows.extend(prospects.iter().flat_map(|p| [p.id, p.company_id]));
    let journal = provenance::of_rows(&mut tx, &rows).await?;
    let imports: Vec<Uuid> = prospects
        .iter()
        .flat_map(|p| p.first_imports)
        .flatten()
        .chain(journal.iter().filter_map(|r| r.import_id))
        .collect();
    let files: HashMap<Uuid, String> = store::imports(&mut tx, &imports).await?.into_iter().collect();
    let mut positions = Vec::new();
    for prospect in &prospects {
        let mut document = prospect.document();
        let suppressed = match prospect.get(Field::Email) {
            Some(address) => {
                let address = address.to_lowercase();
                hashing::find_for(engine, &mut tx, &address, CompanyId(prospect.company_id)).await?
            }
            None => None,
        };
        if let Some(position) = document.as_object_mut() {
            position.remove("person");
            position.insert("suppressed".to_owned(), json!(suppressed));
        }
        positions.push(document);
    }
    let mut lists: Vec<String> = prospects.iter().flat_map(|p| p.lists.clone()).collect();
    lists.sort();
    lists.dedup();
    let campaigns = dossier::enrollments(&mut tx, &[person_id]).await?;
    let person = prospects.first().map(Prospect::person).unwrap_or_default();
    Ok(Shown {
        person,
        positions,
        lists,
        campaigns,
        sources: sources(&prospects, &journal, &files),
        prospects,
    })
}

/// Of every value: who wrote it last. A row's first values came with the import that made it.
fn sources(prospects: &[Prospect], journal: &[Record], files: &HashMap<Uuid, String>) -> Vec<Source> {
    let mut all = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for entity in [Entity::Person, Entity::Position, Entity::Company] {
        for prospect in prospects.iter().filter(|p| seen.insert((entity_name(entity), p.row_id(entity)))) {
            let changes: Vec<&Record> =
                journal.iter().filter(|r| r.row_id == prospect.row_id(entity)).collect();
            let first = prospect.first_imports[entity as usize];
            all.extend(entity.fields().iter().filter_map(|field| {
                let source = of_field(prospect, *field, first, &changes, files);
                (source.value.is_some() || !source.refused.is_empty() || source.at.is_some())
                    .then_some(source)
            }));
        }
    }
    all
}

fn of_field(
    prospect: &Prospect,
    field: Field,
    first: Option<Uuid>,
    changes: &[&Record],
    files: &HashMap<Uuid, String>,
) -> Source {
    let mut source = Source {
        field: field.path(),
        row_id: prospect.row_id(field.entity()),
        value: prospect.get(field).map(str::to_owned),
        source: if first.is_some() { "import" } else { "unknown" }.to_owned(),
        name: first.and_then(|id| files.get(&id).cloned()),
        at: None,
        status: None,
        reliability: None,
        refused: Vec::new(),
    };
    for record in changes {
        let Some(entry) = record.fields.get(field.column()) else { continue };
        if let Some(offered) = entry.get("offered") {
            source.refused.push(Refused {
                offered: offered.clone(),
                kept: entry.get("kept").and_then(Value::as_str).unwrap_or_default().to_owned(),
                source: record.source.clone(),
                name: name(record, files),
                at: record.at,
            });
        } else if entry.get("after").is_some() {
            source.source.clone_from(&record.source);
            source.name = name(record, files);
            source.at = Some(record.at);
            source.status = entry.get("status").and_then(Value::as_str).map(str::to_owned);
            source.reliability = entry.get("reliability").filter(|r| !r.is_null()).cloned();
        }
    }
    source
}

fn name(record: &Record, files: &HashMap<Uuid, String>) -> Option<String> {
    match (&record.provider, record.import_id) {
        (Some(provider), _) => Some(provider.clone()),
        (None, Some(id)) => files.get(&id).cloned(),
        (None, None) => record.user.clone(),
    }
}

impl Shown {
    /// How many values come from where.
    #[must_use]
    pub fn by_source(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for source in self.sources.iter().filter(|s| s.value.is_some()) {
            let name = source.name.clone().unwrap_or_else(|| source.source.clone());
            *counts.entry(name).or_insert(0) += 1;
        }
        counts
    }
}
