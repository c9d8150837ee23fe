//! `crm.former_keys`: by what a row was recognised before it was corrected or merged.

use std::future::poll_fn;

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    crm::field::Entity,
    db::{Error, TenantTx},
};

/// Keys of a row that hold no more.
#[derive(Clone, Debug, Default)]
pub struct FormerKeys {
    /// company, person or position.
    pub entity: String,
    /// The row that is meant.
    pub row_id: Uuid,
    /// A company's.
    pub siren: Option<String>,
    /// A company's.
    pub pharow_company_id: Option<String>,
    /// A company's.
    pub website_url: Option<String>,
    /// A company's.
    pub name: Option<String>,
    /// A person's.
    pub linkedin_url: Option<String>,
    /// A person's.
    pub first_name: Option<String>,
    /// A person's.
    pub last_name: Option<String>,
    /// Where the person had that name, or where the position is.
    pub company_id: Option<Uuid>,
    /// The position's person.
    pub person_id: Option<Uuid>,
    /// The position's address, lower-case.
    pub email_key: Option<String>,
    /// Whose the position is now.
    pub of_person_id: Option<Uuid>,
    /// Where it is now.
    pub at_company_id: Option<Uuid>,
}

/// Remembers the keys of these rows that are about to change: `values` are the columns that will be written, by row.
pub async fn remember(
    tx: &mut TenantTx,
    entity: Entity,
    rows: &[Uuid],
    values: &[Value],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    match entity {
        Entity::Company => {
            sqlx::query!(
                "INSERT INTO crm.former_keys (organisation_id, entity, row_id, siren, pharow_company_id, website_url, name, at)
                 SELECT t.organisation_id, 'company', t.id, t.siren, t.pharow_company_id, t.website_url, t.name, $4
                   FROM crm.companies t
                   JOIN unnest($2::uuid[], $3::jsonb[]) AS w (id, values) ON w.id = t.id
                  WHERE t.organisation_id = $1
                    AND EXISTS (SELECT FROM (VALUES ('siren', t.siren), ('pharow_company_id', t.pharow_company_id),
                                                    ('website_url', t.website_url), ('name', t.name)) AS k (key, value)
                                 WHERE w.values ? k.key AND k.value <> coalesce(w.values ->> k.key, ''))",
                organisation,
                rows,
                values,
                now
            )
            .execute(tx.conn())
            .await?
        }
        Entity::Person => {
            sqlx::query!(
                "INSERT INTO crm.former_keys (organisation_id, entity, row_id, linkedin_url, first_name, last_name, company_id, at)
                 SELECT DISTINCT t.organisation_id, 'person', t.id, t.linkedin_url, t.first_name, t.last_name, p.company_id, $4::timestamptz
                   FROM crm.people t
                   JOIN unnest($2::uuid[], $3::jsonb[]) AS w (id, values) ON w.id = t.id
                   LEFT JOIN crm.positions p ON p.organisation_id = t.organisation_id AND p.person_id = t.id
                  WHERE t.organisation_id = $1
                    AND EXISTS (SELECT FROM (VALUES ('linkedin_url', t.linkedin_url), ('first_name', t.first_name),
                                                    ('last_name', t.last_name)) AS k (key, value)
                                 WHERE w.values ? k.key AND k.value <> coalesce(w.values ->> k.key, ''))",
                organisation,
                rows,
                values,
                now
            )
            .execute(tx.conn())
            .await?
        }
        Entity::Position => {
            sqlx::query!(
                "INSERT INTO crm.former_keys (organisation_id, entity, row_id, person_id, company_id, email_key, at)
                 SELECT t.organisation_id, 'position', t.id, t.person_id, t.company_id, t.email_key, $4
                   FROM crm.positions t
                   JOIN unnest($2::uuid[], $3::jsonb[]) AS w (id, values) ON w.id = t.id
                  WHERE t.organisation_id = $1
                    AND w.values ? 'email' AND t.email_key <> lower(coalesce(w.values ->> 'email', ''))",
                organisation,
                rows,
                values,
                now
            )
            .execute(tx.conn())
            .await?
        }
    };
    Ok(())
}

/// Calls `each` with the former keys of the organisation, oldest first.
pub async fn each(tx: &mut TenantTx, mut each: impl FnMut(FormerKeys)) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    let mut rows = sqlx::query_as!(
        FormerKeys,
        "SELECT f.entity, f.row_id, f.siren, f.pharow_company_id, f.website_url, f.name, f.linkedin_url, f.first_name, f.last_name,
                f.company_id, f.person_id, f.email_key, p.person_id AS \"of_person_id?\", p.company_id AS \"at_company_id?\"
           FROM crm.former_keys f
           LEFT JOIN crm.positions p ON f.entity = 'position' AND p.organisation_id = f.organisation_id AND p.id = f.row_id
          WHERE f.organisation_id = $1 ORDER BY f.at, f.id",
        organisation
    )
    .fetch(tx.conn());
    while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        each(row?);
    }
    Ok(())
}

/// Makes a row that goes known under the one that stays: its own keys, and those that it had before.
pub async fn inherit(
    tx: &mut TenantTx,
    entity: Entity,
    from: Uuid,
    to: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    match entity {
        Entity::Company => {
            sqlx::query!(
                "INSERT INTO crm.former_keys (organisation_id, entity, row_id, siren, pharow_company_id, website_url, name, at)
                 SELECT t.organisation_id, 'company', $3, t.siren, t.pharow_company_id, t.website_url, t.name, $4
                   FROM crm.companies t WHERE t.organisation_id = $1 AND t.id = $2",
                organisation,
                from,
                to,
                now
            )
            .execute(tx.conn())
            .await?
        }
        Entity::Person => {
            sqlx::query!(
                "INSERT INTO crm.former_keys (organisation_id, entity, row_id, linkedin_url, first_name, last_name, company_id, at)
                 SELECT DISTINCT t.organisation_id, 'person', $3::uuid, t.linkedin_url, t.first_name, t.last_name, p.company_id, $4::timestamptz
                   FROM crm.people t
                   LEFT JOIN crm.positions p ON p.organisation_id = t.organisation_id AND p.person_id = t.id
                  WHERE t.organisation_id = $1 AND t.id = $2",
                organisation,
                from,
                to,
                now
            )
            .execute(tx.conn())
            .await?
        }
        Entity::Position => {
            sqlx::query!(
                "INSERT INTO crm.former_keys (organisation_id, entity, row_id, person_id, company_id, email_key, at)
                 SELECT t.organisation_id, 'position', $3, t.person_id, t.company_id, t.email_key, $4
                   FROM crm.positions t WHERE t.organisation_id = $1 AND t.id = $2",
                organisation,
                from,
                to,
                now
            )
            .execute(tx.conn())
            .await?
        }
    };
    sqlx::query!(
        "UPDATE crm.former_keys SET row_id = $3 WHERE organisation_id = $1 AND row_id = $2",
        organisation,
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
