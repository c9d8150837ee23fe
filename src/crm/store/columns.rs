//! The columns of companies, people and positions by name: what stands there, and what is to stand there. For everything that changes some
//! columns of a row and remembers which: a person's edit, a provider's answer, a merge, a revert. Imports have a bulk way of their own.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::former_keys;
use crate::{
    crm::field::{Entity, Field},
    db::{Error, TenantTx},
};

/// A row's columns as text, and how far each is believed.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// All columns of the table, as JSON has them.
    columns: Map<String, Value>,
}

impl Row {
    /// A row with these columns, as JSON has them.
    #[must_use]
    pub fn of(columns: Map<String, Value>) -> Self {
        Self { columns }
    }

    /// All columns, as JSON has them.
    #[must_use]
    pub fn columns(&self) -> &Map<String, Value> {
        &self.columns
    }

    /// A column as text, `None` where it is empty. Numbers, days and truth values as PostgreSQL writes them (`true`, `95.00`).
    #[must_use]
    pub fn text(&self, column: &str) -> Option<String> {
        match self.columns.get(column)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            // The only column with decimals is a percentage with two of them, which JSON may have lost.
            Value::Number(number) if number.is_f64() => Some(format!("{:.2}", number.as_f64()?)),
            other => Some(other.to_string()),
        }
    }

    /// A field as text.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<String> {
        self.text(field.column())
    }

    /// How far a column's value is believed: see [`crate::crm::authority`].
    #[must_use]
    pub fn believed(&self, column: &str) -> u8 {
        let level = self.columns.get("authority").and_then(|a| a.get(column)).and_then(Value::as_u64);
        level.and_then(|level| u8::try_from(level).ok()).unwrap_or(crate::crm::authority::FILE)
    }

    /// Columns of files that nobody mapped.
    #[must_use]
    pub fn extras(&self) -> Value {
        self.columns.get("extras").cloned().unwrap_or_else(|| Value::Object(Map::new()))
    }
}

/// What is to be written into one row.
#[derive(Clone, Debug, Default)]
pub struct Write {
    /// The row.
    pub id: Uuid,
    /// By column: its text, or null. `extras`: the whole object.
    pub values: Map<String, Value>,
    /// By column: how far it is believed from now on; null or [`crate::crm::authority::FILE`]: like a file.
    pub authority: Map<String, Value>,
}

/// These rows by their ids, locked until the transaction ends.
pub async fn lock(tx: &mut TenantTx, entity: Entity, ids: &[Uuid]) -> Result<HashMap<Uuid, Row>, Error> {
    let organisation = tx.organisation_id();
    let found: Vec<(Uuid, Value)> = match entity {
        Entity::Company => sqlx::query!(
            "SELECT t.id, to_jsonb(t) AS \"row!\" FROM crm.companies t
              WHERE t.organisation_id = $1 AND t.id = ANY($2) ORDER BY t.id FOR NO KEY UPDATE",
            organisation,
            ids
        )
        .fetch_all(tx.conn())
        .await?
        .into_iter()
        .map(|r| (r.id, r.row))
        .collect(),
        Entity::Person => sqlx::query!(
            "SELECT t.id, to_jsonb(t) AS \"row!\" FROM crm.people t
              WHERE t.organisation_id = $1 AND t.id = ANY($2) ORDER BY t.id FOR NO KEY UPDATE",
            organisation,
            ids
        )
        .fetch_all(tx.conn())
        .await?
        .into_iter()
        .map(|r| (r.id, r.row))
        .collect(),
        Entity::Position => sqlx::query!(
            "SELECT t.id, to_jsonb(t) AS \"row!\" FROM crm.positions t
              WHERE t.organisation_id = $1 AND t.id = ANY($2) ORDER BY t.id FOR NO KEY UPDATE",
            organisation,
            ids
        )
        .fetch_all(tx.conn())
        .await?
        .into_iter()
        .map(|r| (r.id, r.row))
        .collect(),
    };
    let rows = found.into_iter().map(|(id, row)| match row {
        Value::Object(columns) => (id, Row::of(columns)),
        _ => (id, Row::default()),
    });
    Ok(rows.collect())
}

/// Writes columns of rows, all at once; a column that is not named stays. The next import compares such a row anew, and still knows it by what
/// it was recognised by before. How many rows there were.
pub async fn write(
    tx: &mut TenantTx,
    entity: Entity,
    writes: &[Write],
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let ids: Vec<Uuid> = writes.iter().map(|w| w.id).collect();
    let values: Vec<Value> = writes.iter().map(|w| Value::Object(w.values.clone())).collect();
    let authority: Vec<Value> = writes.iter().map(authority).collect();
    former_keys::remember(tx, entity, &ids, &values, now).await?;
    let organisation = tx.organisation_id();
    let done = match entity {
        Entity::Company => {
            sqlx::query!(
                "UPDATE crm.companies t
                    SET (pharow_company_id, siren, hq_siret, name, brand_name, linkedin_name, naf_sector, activity, founding_year,
                         founding_date, growing, employee_range, annual_revenue_eur, main_phone, generic_email, website_url,
                         linkedin_url, hq_address, naf_code, naf_version, administrative_status, closed_on, extras) =
                        (SELECT r.pharow_company_id, r.siren, r.hq_siret, r.name, r.brand_name, r.linkedin_name, r.naf_sector,
                                r.activity, r.founding_year, r.founding_date, r.growing, r.employee_range, r.annual_revenue_eur,
                                r.main_phone, r.generic_email, r.website_url, r.linkedin_url, r.hq_address, r.naf_code,
                                r.naf_version, r.administrative_status, r.closed_on, r.extras
                           FROM jsonb_populate_record(t, w.values) r),
                        authority = jsonb_strip_nulls(t.authority || w.authority), row_hash = NULL, updated_at = $5
                   FROM unnest($2::uuid[], $3::jsonb[], $4::jsonb[]) AS w (id, values, authority)
                  WHERE t.organisation_id = $1 AND t.id = w.id",
                organisation,
                &ids,
                &values,
                &authority,
                now
            )
            .execute(tx.conn())
            .await?
        }
        Entity::Person => {
            sqlx::query!(
                "UPDATE crm.people t
                    SET (first_name, last_name, salutation, linkedin_url, mobile_phone, phone_kaspr_1, phone_kaspr_3,
                         phone_bettercontact, phone_fullenrich_1, phone_fullenrich_3, extras) =
                        (SELECT r.first_name, r.last_name, r.salutation, r.linkedin_url, r.mobile_phone, r.phone_kaspr_1,
                                r.phone_kaspr_3, r.phone_bettercontact, r.phone_fullenrich_1, r.phone_fullenrich_3, r.extras
                           FROM jsonb_populate_record(t, w.values) r),
                        authority = jsonb_strip_nulls(t.authority || w.authority), row_hash = NULL, updated_at = $5
                   FROM unnest($2::uuid[], $3::jsonb[], $4::jsonb[]) AS w (id, values, authority)
                  WHERE t.organisation_id = $1 AND t.id = w.id",
                organisation,
                &ids,
                &values,
                &authority,
                now
            )
            .execute(tx.conn())
            .await?
        }
        Entity::Position => {
            sqlx::query!(
                "UPDATE crm.positions t
                    SET (job_title, pharow_list_name, email, email_status, email_reliability, extras) =
                        (SELECT r.job_title, r.pharow_list_name, r.email, coalesce(r.email_status, 'unknown'), r.email_reliability,
                                r.extras
                           FROM jsonb_populate_record(t, w.values) r),
                        authority = jsonb_strip_nulls(t.authority || w.authority), row_hash = NULL, updated_at = $5
                   FROM unnest($2::uuid[], $3::jsonb[], $4::jsonb[]) AS w (id, values, authority)
                  WHERE t.organisation_id = $1 AND t.id = w.id",
                organisation,
                &ids,
                &values,
                &authority,
                now
            )
            .execute(tx.conn())
            .await?
        }
    };
    Ok(done.rows_affected())
}

/// Only what is believed more than a file is kept.
fn authority(write: &Write) -> Value {
    let level = |value: &Value| match value.as_u64() {
        Some(level) if level > u64::from(crate::crm::authority::FILE) => value.clone(),
        _ => Value::Null,
    };
    Value::Object(write.authority.iter().map(|(column, value)| (column.clone(), level(value))).collect())
}
