//! Two rows of `crm` become one: what hangs on the one that goes is moved to the one that stays.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    crm::field::Entity,
    db::{Error, TenantTx},
};

/// A position, as far as a merge asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The position.
    pub id: Uuid,
    /// Its person.
    pub person_id: Uuid,
    /// Its company.
    pub company_id: Uuid,
    /// Its address, lower-case.
    pub email: Option<String>,
    /// Whether it says nothing any more.
    pub is_empty: bool,
}

/// The positions of these people and at these companies, locked, oldest first.
pub async fn places(tx: &mut TenantTx, people: &[Uuid], companies: &[Uuid]) -> Result<Vec<Place>, Error> {
    Ok(sqlx::query_as!(
        Place,
        "SELECT id, person_id, company_id, email_key AS email, erased_at IS NOT NULL AS \"is_empty!\" FROM crm.positions
          WHERE organisation_id = $1 AND (person_id = ANY($2) OR company_id = ANY($3)) ORDER BY id FOR UPDATE",
        tx.organisation_id(),
        people,
        companies
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Gives a position another person and company.
pub async fn move_position(
    tx: &mut TenantTx,
    id: Uuid,
    person_id: Uuid,
    company_id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.positions SET person_id = $3, company_id = $4, row_hash = NULL, updated_at = $5
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id,
        person_id,
        company_id,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Empties a position whose enrollments cannot move: it says nothing any more, and keeps what was sent.
pub async fn empty_position(
    tx: &mut TenantTx,
    id: Uuid,
    person_id: Uuid,
    company_id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.positions
            SET person_id = $3, company_id = $4, erased_at = $5, updated_at = $5, job_title = NULL, pharow_list_name = NULL, email = NULL,
                email_status = 'unknown', email_reliability = NULL, extras = '{}', authority = '{}', row_hash = NULL
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id,
        person_id,
        company_id,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Puts a position into the lists of another one, and takes that one out.
pub async fn move_lists(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
         SELECT organisation_id, list_id, $3 FROM crm.list_positions WHERE organisation_id = $1 AND position_id = $2
         ON CONFLICT (organisation_id, list_id, position_id) DO NOTHING",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "DELETE FROM crm.list_positions WHERE organisation_id = $1 AND position_id = $2",
        tx.organisation_id(),
        from
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Moves what is remembered of a row to another one; former keys that name it name the other.
pub async fn move_journal(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.provenance SET row_id = $3 WHERE organisation_id = $1 AND row_id = $2",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE crm.former_keys
            SET row_id = CASE row_id WHEN $2 THEN $3 ELSE row_id END, company_id = CASE company_id WHEN $2 THEN $3 ELSE company_id END,
                person_id = CASE person_id WHEN $2 THEN $3 ELSE person_id END
          WHERE organisation_id = $1 AND $2 IN (row_id, company_id, person_id)",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Deletes a row on which nothing hangs any more.
pub async fn delete(tx: &mut TenantTx, entity: Entity, id: Uuid) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    match entity {
        Entity::Company => {
            sqlx::query!("DELETE FROM crm.companies WHERE organisation_id = $1 AND id = $2", organisation, id)
                .execute(tx.conn())
                .await?
        }
        Entity::Person => {
            sqlx::query!("DELETE FROM crm.people WHERE organisation_id = $1 AND id = $2", organisation, id)
                .execute(tx.conn())
                .await?
        }
        Entity::Position => {
            sqlx::query!("DELETE FROM crm.positions WHERE organisation_id = $1 AND id = $2", organisation, id)
                .execute(tx.conn())
                .await?
        }
    };
    Ok(())
}

/// Marks a person as one who must not be written to.
pub async fn do_not_contact(tx: &mut TenantTx, person_id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.people SET status = 'do_not_contact', updated_at = $3
          WHERE organisation_id = $1 AND id = $2 AND status = 'active'",
        tx.organisation_id(),
        person_id,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The companies whose id lies between these two; at most ten.
pub async fn companies_between(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT id FROM crm.companies WHERE organisation_id = $1 AND id BETWEEN $2 AND $3 ORDER BY id LIMIT 10",
        tx.organisation_id(),
        from,
        to
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The people who have positions at these companies.
pub async fn staff(tx: &mut TenantTx, companies: &[Uuid]) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT DISTINCT person_id FROM crm.positions WHERE organisation_id = $1 AND company_id = ANY($2) ORDER BY 1",
        tx.organisation_id(),
        companies
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Gives what providers answered about a position to another one, but for jobs that asked about both; whether all of it went. What was paid
/// for stays known.
pub async fn move_answers(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<bool, Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_answers a SET position_id = $3
          WHERE a.organisation_id = $1 AND a.position_id = $2
            AND NOT EXISTS (SELECT FROM crm.enrichment_answers other
                             WHERE other.organisation_id = $1 AND other.job_id = a.job_id AND other.position_id = $3)",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    let left = sqlx::query_scalar!(
        "SELECT count(*) AS \"n!\" FROM crm.enrichment_answers WHERE organisation_id = $1 AND position_id = $2",
        tx.organisation_id(),
        from
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(left == 0)
}

/// Gives what providers answered about a company to another one.
pub async fn move_company_answers(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.enrichment_answers SET company_id = $3 WHERE organisation_id = $1 AND company_id = $2",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
