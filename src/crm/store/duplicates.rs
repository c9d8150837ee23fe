//! What companies and people are compared by: the keys of all rows, read as a stream, and the rows of those that share one.

use std::future::poll_fn;

use serde::Serialize;
use uuid::Uuid;

use crate::{
    crm::duplicates::{Company, Person},
    db::{Error, TenantTx},
};

/// A row that may be another one's double.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// The row.
    pub id: Uuid,
    /// How a person calls it.
    pub name: String,
    /// A company's SIREN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub siren: Option<String>,
    /// A company's site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website_url: Option<String>,
    /// A company's address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hq_address: Option<String>,
    /// LinkedIn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linkedin_url: Option<String>,
    /// E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A person's addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// The names of a person's companies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub companies: Vec<String>,
    /// How many columns say something.
    pub filled: i32,
    /// How many positions it has.
    pub positions: i64,
    /// How many enrollments and mails it has, once they were counted.
    pub history: i64,
}

/// Calls `each` with id, names, site and LinkedIn page of every company, oldest id first.
pub async fn company_keys(tx: &mut TenantTx, mut each: impl FnMut(&Company)) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    let mut rows = sqlx::query!(
        "SELECT id, name, brand_name, linkedin_name, website_url, linkedin_url FROM crm.companies
          WHERE organisation_id = $1 ORDER BY id",
        organisation
    )
    .fetch(tx.conn());
    while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        let r = row?;
        each(&Company {
            id: r.id,
            name: r.name,
            brand_name: r.brand_name,
            linkedin_name: r.linkedin_name,
            website_url: r.website_url,
            linkedin_url: r.linkedin_url,
            ..Company::default()
        });
    }
    Ok(())
}

/// Calls `each` with id, name, profile and mobile number of every person, oldest id first.
pub async fn person_keys(tx: &mut TenantTx, mut each: impl FnMut(&Person)) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    let mut rows = sqlx::query!(
        "SELECT id, first_name, last_name, linkedin_url, mobile_phone FROM crm.people
          WHERE organisation_id = $1 AND status <> 'erased' ORDER BY id",
        organisation
    )
    .fetch(tx.conn());
    while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        let r = row?;
        each(&Person {
            id: r.id,
            first_name: r.first_name,
            last_name: r.last_name,
            linkedin_url: r.linkedin_url,
            mobile_phone: r.mobile_phone,
            ..Person::default()
        });
    }
    Ok(())
}

/// Calls `each` with person, company and address (lower-case) of every position.
pub async fn position_keys(
    tx: &mut TenantTx,
    mut each: impl FnMut(Uuid, Uuid, Option<&str>),
) -> Result<(), Error> {
    let organisation = tx.organisation_id();
    let mut rows = sqlx::query!(
        "SELECT person_id, company_id, email_key FROM crm.positions WHERE organisation_id = $1 AND erased_at IS NULL",
        organisation
    )
    .fetch(tx.conn());
    while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        let r = row?;
        each(r.person_id, r.company_id, r.email_key.as_deref());
    }
    Ok(())
}

/// These companies.
pub async fn companies(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<(Company, Card)>, Error> {
    let rows = sqlx::query!(
        "SELECT c.id, c.siren, c.pharow_company_id, c.name, c.brand_name, c.linkedin_name, c.website_url, c.linkedin_url,
                c.hq_address, c.main_phone,
                num_nonnulls(c.pharow_company_id, c.siren, c.hq_siret, c.name, c.brand_name, c.linkedin_name, c.naf_sector, c.activity,
                             c.founding_year, c.founding_date, c.growing, c.employee_range, c.annual_revenue_eur, c.main_phone,
                             c.generic_email, c.website_url, c.linkedin_url, c.hq_address, c.naf_code) AS \"filled!\",
                (SELECT count(*) FROM crm.positions p WHERE p.organisation_id = $1 AND p.company_id = c.id) AS \"positions!\"
           FROM crm.companies c WHERE c.organisation_id = $1 AND c.id = ANY($2)",
        tx.organisation_id(),
        ids
    )
    .fetch_all(tx.conn())
    .await?;
    let cards = rows.into_iter().map(|r| {
        let card = Card {
            id: r.id,
            name: r.name.clone().or_else(|| r.brand_name.clone()).unwrap_or_default(),
            siren: r.siren.clone(),
            website_url: r.website_url.clone(),
            hq_address: r.hq_address.clone(),
            linkedin_url: r.linkedin_url.clone(),
            phone: r.main_phone.clone(),
            filled: r.filled,
            positions: r.positions,
            ..Card::default()
        };
        let company = Company {
            id: r.id,
            siren: r.siren,
            pharow_company_id: r.pharow_company_id,
            name: r.name,
            brand_name: r.brand_name,
            linkedin_name: r.linkedin_name,
            website_url: r.website_url,
            linkedin_url: r.linkedin_url,
            hq_address: r.hq_address,
            main_phone: r.main_phone,
        };
        (company, card)
    });
    Ok(cards.collect())
}

/// These people.
pub async fn people(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<(Person, Card)>, Error> {
    let rows = sqlx::query!(
        "SELECT pe.id, pe.first_name, pe.last_name, pe.salutation, pe.linkedin_url, pe.mobile_phone,
                num_nonnulls(pe.first_name, pe.last_name, pe.salutation, pe.linkedin_url, pe.mobile_phone, pe.phone_kaspr_1,
                             pe.phone_kaspr_3, pe.phone_bettercontact, pe.phone_fullenrich_1, pe.phone_fullenrich_3, pe.email) AS \"filled!\",
                coalesce(at.emails, '{}') AS \"emails!\", coalesce(at.companies, '{}') AS \"companies!\",
                coalesce(at.names, '{}') AS \"names!\", at.positions AS \"positions!\"
           FROM crm.people pe
          CROSS JOIN LATERAL (
                SELECT array_agg(DISTINCT p.email_key) FILTER (WHERE p.email_key IS NOT NULL) AS emails,
                       array_agg(DISTINCT p.company_id) AS companies,
                       array_agg(DISTINCT c.name::text) FILTER (WHERE c.name IS NOT NULL) AS names, count(*) AS positions
                  FROM crm.positions p
                  JOIN crm.companies c ON c.organisation_id = p.organisation_id AND c.id = p.company_id
                 WHERE p.organisation_id = $1 AND p.person_id = pe.id AND p.erased_at IS NULL) at
          WHERE pe.organisation_id = $1 AND pe.id = ANY($2) AND pe.status <> 'erased'",
        tx.organisation_id(),
        ids
    )
    .fetch_all(tx.conn())
    .await?;
    let cards = rows.into_iter().map(|r| {
        let names = [r.first_name.as_deref(), r.last_name.as_deref()];
        let card = Card {
            id: r.id,
            name: names.into_iter().flatten().collect::<Vec<_>>().join(" "),
            linkedin_url: r.linkedin_url.clone(),
            phone: r.mobile_phone.clone(),
            emails: r.emails.clone(),
            companies: r.names,
            filled: r.filled,
            positions: r.positions,
            ..Card::default()
        };
        let person = Person {
            id: r.id,
            first_name: r.first_name,
            last_name: r.last_name,
            salutation: r.salutation,
            linkedin_url: r.linkedin_url,
            mobile_phone: r.mobile_phone,
            emails: r.emails,
            companies: r.companies,
        };
        (person, card)
    });
    Ok(cards.collect())
}
