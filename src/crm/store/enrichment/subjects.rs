//! Positions as enrichment looks at them.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::{
    crm::enrichment::Subject,
    db::{Error, TenantTx},
};

/// All positions of people who may be contacted, but for those that were merged into others, oldest first.
pub async fn all(tx: &mut TenantTx, limit: i64) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT x.id FROM crm.positions x
           JOIN crm.people p ON p.organisation_id = x.organisation_id AND p.id = x.person_id
          WHERE x.organisation_id = $1 AND x.erased_at IS NULL AND p.status = 'active' ORDER BY x.id LIMIT $2",
        tx.organisation_id(),
        limit
    )
    .fetch_all(tx.conn())
    .await?)
}

/// These positions, in the order of their ids; without those that were erased, or merged into others.
pub async fn load(tx: &mut TenantTx, positions: &[Uuid]) -> Result<Vec<Subject>, Error> {
    Ok(sqlx::query_as!(
        Subject,
        "SELECT x.id AS position_id, x.person_id, x.company_id, p.status AS person_status, p.first_name, p.last_name, p.linkedin_url,
                x.email_key AS email, x.email_status, x.email_reliability::float8 AS email_reliability,
                coalesce(p.mobile_phone, p.phone_kaspr_1, p.phone_kaspr_3, p.phone_bettercontact, p.phone_fullenrich_1,
                         p.phone_fullenrich_3) IS NOT NULL AS \"has_phone!\",
                coalesce(c.name, c.brand_name, c.linkedin_name) AS company, c.website_url, c.siren, c.hq_siret, c.hq_address, c.naf_code,
                ARRAY(SELECT o.email_key FROM crm.positions o
                       WHERE o.organisation_id = x.organisation_id AND o.person_id = x.person_id AND o.email_key IS NOT NULL) AS \"addresses!\"
           FROM crm.positions x
           JOIN crm.people p ON p.organisation_id = x.organisation_id AND p.id = x.person_id
           JOIN crm.companies c ON c.organisation_id = x.organisation_id AND c.id = x.company_id
          WHERE x.organisation_id = $1 AND x.id = ANY($2) AND x.erased_at IS NULL
          ORDER BY x.id",
        tx.organisation_id(),
        positions
    )
    .fetch_all(tx.conn())
    .await?)
}

/// What is unique and taken already: SIRENs by company, LinkedIn profiles by person.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// By SIREN: the company.
    pub sirens: HashMap<String, Uuid>,
    /// By profile: the person.
    pub profiles: HashMap<String, Uuid>,
    /// Person, company and address of positions.
    pub addresses: HashSet<(Uuid, Uuid, String)>,
}

/// Which of these SIRENs and profiles rows have, and the addresses of the other positions of these people.
pub async fn taken(
    tx: &mut TenantTx,
    sirens: &[String],
    profiles: &[String],
    people: &[Uuid],
) -> Result<Taken, Error> {
    let mut taken = Taken::default();
    let rows = sqlx::query!(
        "SELECT siren AS \"siren!\", id FROM crm.companies WHERE organisation_id = $1 AND siren COLLATE \"C\" = ANY($2)",
        tx.organisation_id(),
        sirens
    )
    .fetch_all(tx.conn())
    .await?;
    taken.sirens.extend(rows.into_iter().map(|r| (r.siren, r.id)));
    let rows = sqlx::query!(
        "SELECT linkedin_url AS \"url!\", id FROM crm.people WHERE organisation_id = $1 AND linkedin_url COLLATE \"C\" = ANY($2)",
        tx.organisation_id(),
        profiles
    )
    .fetch_all(tx.conn())
    .await?;
    taken.profiles.extend(rows.into_iter().map(|r| (r.url, r.id)));
    let rows = sqlx::query!(
        "SELECT person_id, company_id, email_key AS \"email!\" FROM crm.positions
          WHERE organisation_id = $1 AND person_id = ANY($2) AND email_key IS NOT NULL",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?;
    taken.addresses.extend(rows.into_iter().map(|r| (r.person_id, r.company_id, r.email)));
    Ok(taken)
}

/// Nobody is to contact this person any more.
pub async fn mark_do_not_contact(tx: &mut TenantTx, person_id: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.people SET status = 'do_not_contact' WHERE organisation_id = $1 AND id = $2 AND status = 'active'",
        tx.organisation_id(),
        person_id
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
