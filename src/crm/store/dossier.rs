//! What `crm` knows of people, to be handed out (GDPR art. 15).

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// A person.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of crm.people")]
pub struct Person {
    pub id: Uuid,
    pub status: String,
    pub salutation: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub linkedin_url: Option<String>,
    pub mobile_phone: Option<String>,
    pub phone_kaspr_1: Option<String>,
    pub phone_kaspr_3: Option<String>,
    pub phone_bettercontact: Option<String>,
    pub phone_fullenrich_1: Option<String>,
    pub phone_fullenrich_3: Option<String>,
    pub extras: Value,
    pub first_import_id: Option<Uuid>,
    pub last_import_id: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A person at a company.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of crm.positions, and the company's name and SIREN")]
pub struct Position {
    pub id: Uuid,
    pub person_id: Uuid,
    pub company_id: Uuid,
    pub company: Option<String>,
    pub siren: Option<String>,
    pub job_title: Option<String>,
    pub email: Option<String>,
    pub email_status: String,
    pub email_reliability: Option<f64>,
    pub pharow_list_name: Option<String>,
    pub extras: Value,
    pub first_import_id: Option<Uuid>,
    pub last_import_id: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A position in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Membership {
    /// The list.
    pub list_id: Uuid,
    /// Its name.
    pub list: String,
    /// The position.
    pub position_id: Uuid,
}

/// Where the data come from: an import that made or changed what is known.
#[derive(Clone, Debug, Serialize)]
pub struct Provenance {
    /// The import.
    pub import_id: Uuid,
    /// The file.
    pub file_name: String,
    /// How it was read: `pharow` or `generic`.
    pub profile: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub user: Option<String>,
    /// Into which list.
    pub list: Option<String>,
}

/// A row that an import rejected.
#[derive(Clone, Debug, Serialize)]
pub struct RejectedRow {
    /// The import.
    pub import_id: Uuid,
    /// The file.
    pub file_name: String,
    /// Line of the file.
    pub line: i64,
    /// Why.
    pub reason: String,
    /// The row.
    pub raw: String,
}

/// These people.
pub async fn people(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Person>, Error> {
    Ok(sqlx::query_as!(
        Person,
        "SELECT id, status, salutation, first_name, last_name, email::text AS email, linkedin_url, mobile_phone, phone_kaspr_1,
                phone_kaspr_3, phone_bettercontact, phone_fullenrich_1, phone_fullenrich_3, extras, first_import_id, last_import_id,
                created_at, updated_at
           FROM crm.people WHERE organisation_id = $1 AND id = ANY($2) ORDER BY id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Their positions.
pub async fn positions(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Position>, Error> {
    Ok(sqlx::query_as!(
        Position,
        "SELECT p.id, p.person_id, p.company_id, c.name AS company, c.siren, p.job_title, p.email::text AS email, p.email_status,
                p.email_reliability::float8 AS email_reliability, p.pharow_list_name, p.extras, p.first_import_id,
                p.last_import_id, p.created_at, p.updated_at
           FROM crm.positions p
           JOIN crm.companies c ON c.organisation_id = p.organisation_id AND c.id = p.company_id
          WHERE p.organisation_id = $1 AND p.person_id = ANY($2) ORDER BY p.person_id, p.id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The lists they are in.
pub async fn lists(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Membership>, Error> {
    Ok(sqlx::query_as!(
        Membership,
        "SELECT l.id AS list_id, l.name AS list, lp.position_id
           FROM crm.positions p
           JOIN crm.list_positions lp ON lp.organisation_id = p.organisation_id AND lp.position_id = p.id
           JOIN crm.lists l ON l.organisation_id = lp.organisation_id AND l.id = lp.list_id
          WHERE p.organisation_id = $1 AND p.person_id = ANY($2) ORDER BY l.name, lp.position_id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The first and the last import of what is known of them.
pub async fn provenance(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Provenance>, Error> {
    Ok(sqlx::query_as!(
        Provenance,
        "SELECT i.id AS import_id, i.file_name, i.profile, i.started_at AS at, u.email::text AS user, l.name AS \"list?\"
           FROM crm.imports i
           LEFT JOIN crm.lists l ON l.organisation_id = i.organisation_id AND l.id = i.list_id
           LEFT JOIN iam.users u ON u.id = i.user_id
          WHERE i.organisation_id = $1
            AND i.id IN (SELECT unnest(ARRAY[first_import_id, last_import_id]) FROM crm.people
                          WHERE organisation_id = $1 AND id = ANY($2)
                         UNION
                         SELECT unnest(ARRAY[first_import_id, last_import_id]) FROM crm.positions
                          WHERE organisation_id = $1 AND person_id = ANY($2))
          ORDER BY i.started_at, i.id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The rejected rows of imports that `pattern` (a regular expression of PostgreSQL's) finds.
pub async fn rejected_rows(tx: &mut TenantTx, pattern: &str) -> Result<Vec<RejectedRow>, Error> {
    Ok(sqlx::query_as!(
        RejectedRow,
        "SELECT r.import_id, i.file_name, r.line, r.reason, r.raw
           FROM crm.import_rejects r
           JOIN crm.imports i ON i.organisation_id = r.organisation_id AND i.id = r.import_id
          WHERE r.organisation_id = $1 AND r.raw ~* $2 ORDER BY i.started_at, r.import_id, r.line",
        tx.organisation_id(),
        pattern
    )
    .fetch_all(tx.conn())
    .await?)
}
