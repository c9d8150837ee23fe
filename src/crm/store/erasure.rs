//! Takes people out of `crm`: the rows that statistics count stay, and say nothing any more.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CompanyId, PersonId},
    db::{Error, TenantTx},
};

/// A person at a company, as far as an erasure asks.
#[derive(Clone, Debug)]
pub struct Place {
    /// The person.
    pub person_id: PersonId,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Canonical URL.
    pub linkedin_url: Option<String>,
    /// The person's preferred address, lower-case.
    pub preferred: Option<String>,
    /// The address at this company, lower-case.
    pub email: Option<String>,
    /// The company, where the person has a position.
    pub company_id: Option<CompanyId>,
    /// Its SIREN.
    pub siren: Option<String>,
    /// Its name.
    pub company: Option<String>,
}

/// The positions of these people, and those who have none; rows of people locked.
pub async fn places(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Place>, Error> {
    let rows = sqlx::query!(
        "SELECT pe.id, pe.first_name, pe.last_name, pe.linkedin_url, lower(pe.email::text) AS preferred,
                pos.email_key AS \"email?\", pos.company_id AS \"company_id?\", c.siren AS \"siren?\", c.name AS \"company?\"
           FROM crm.people pe
           LEFT JOIN crm.positions pos ON pos.organisation_id = pe.organisation_id AND pos.person_id = pe.id
           LEFT JOIN crm.companies c ON c.organisation_id = pos.organisation_id AND c.id = pos.company_id
          WHERE pe.organisation_id = $1 AND pe.id = ANY($2)
          ORDER BY pe.id, pos.id
            FOR UPDATE OF pe",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Place {
            person_id: PersonId(r.id),
            first_name: r.first_name,
            last_name: r.last_name,
            linkedin_url: r.linkedin_url,
            preferred: r.preferred,
            email: r.email,
            company_id: r.company_id.map(CompanyId),
            siren: r.siren,
            company: r.company,
        })
        .collect())
}

/// Empties the rows of people; how many.
pub async fn people(tx: &mut TenantTx, people: &[Uuid], now: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE crm.people
            SET status = 'erased', erased_at = $3, updated_at = $3, first_name = NULL, last_name = NULL, salutation = NULL,
                linkedin_url = NULL, email = NULL, mobile_phone = NULL, phone_kaspr_1 = NULL, phone_kaspr_3 = NULL,
                phone_bettercontact = NULL, phone_fullenrich_1 = NULL, phone_fullenrich_3 = NULL, extras = '{}', authority = '{}',
                row_hash = NULL, first_import_id = NULL, last_import_id = NULL
          WHERE organisation_id = $1 AND id = ANY($2)",
        tx.organisation_id(),
        people,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Empties the rows of their positions; the link between person and company stays. How many.
pub async fn positions(tx: &mut TenantTx, people: &[Uuid], now: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE crm.positions
            SET erased_at = $3, updated_at = $3, job_title = NULL, pharow_list_name = NULL, email = NULL, email_status = 'unknown',
                email_reliability = NULL, extras = '{}', authority = '{}', row_hash = NULL, first_import_id = NULL, last_import_id = NULL
          WHERE organisation_id = $1 AND person_id = ANY($2)",
        tx.organisation_id(),
        people,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Takes them out of all lists; how many memberships.
pub async fn list_memberships(tx: &mut TenantTx, people: &[Uuid]) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM crm.list_positions
          WHERE organisation_id = $1
            AND position_id IN (SELECT id FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2))",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Deletes the rejected rows of imports that `pattern` (a regular expression of PostgreSQL's) finds; how many.
pub async fn import_rejects(tx: &mut TenantTx, pattern: &str) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM crm.import_rejects WHERE organisation_id = $1 AND (raw ~* $2 OR reason ~* $2)",
        tx.organisation_id(),
        pattern
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Addresses that these people's positions had before somebody corrected them, lower-case.
pub async fn former_addresses(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT DISTINCT email_key AS \"email_key!\" FROM crm.former_keys
          WHERE organisation_id = $1 AND person_id = ANY($2) AND email_key IS NOT NULL",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Forgets what has changed in the rows of these people, and by what they were recognised before; how many changes.
pub async fn history(tx: &mut TenantTx, people: &[Uuid]) -> Result<u64, Error> {
    sqlx::query!(
        "DELETE FROM crm.former_keys WHERE organisation_id = $1 AND (row_id = ANY($2) OR person_id = ANY($2))",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    let done = sqlx::query!(
        "DELETE FROM crm.provenance
          WHERE organisation_id = $1
            AND (row_id = ANY($2) OR row_id IN (SELECT id FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2)))",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Takes what `pattern` finds out of the general address and the unmapped columns of these companies, and out of what has changed there; how
/// many were changed.
pub async fn companies(
    tx: &mut TenantTx,
    companies: &[Uuid],
    pattern: &str,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    sqlx::query!(
        "UPDATE crm.provenance SET fields = regexp_replace(fields::text, $3, '[erased]', 'gi')::jsonb
          WHERE organisation_id = $1 AND row_id = ANY($2) AND fields::text ~* $3",
        tx.organisation_id(),
        companies,
        pattern
    )
    .execute(tx.conn())
    .await?;
    let done = sqlx::query!(
        "UPDATE crm.companies
            SET generic_email = CASE WHEN generic_email::text ~* $3 THEN NULL ELSE generic_email END,
                extras = regexp_replace(extras::text, $3, '[erased]', 'gi')::jsonb, row_hash = NULL, updated_at = $4
          WHERE organisation_id = $1 AND id = ANY($2) AND (generic_email::text ~* $3 OR extras::text ~* $3)",
        tx.organisation_id(),
        companies,
        pattern,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// How many rejected rows of imports `pattern` finds.
pub async fn count_rejects(tx: &mut TenantTx, pattern: &str) -> Result<i64, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT count(*) AS \"n!\" FROM crm.import_rejects WHERE organisation_id = $1 AND (raw ~* $2 OR reason ~* $2)",
        tx.organisation_id(),
        pattern
    )
    .fetch_one(tx.conn())
    .await?)
}
