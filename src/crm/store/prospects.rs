//! Positions with their people and companies, as people look for them and take them out.

use std::future::poll_fn;

use uuid::Uuid;

use crate::{
    crm::prospect::{Filter, Prospect, Source},
    db::{Error, TenantTx},
};

/// Calls `each` with every prospect that the filter lets through, in the order of their positions' ids. Rows arrive one by one, of one
/// moment, however many there are.
#[expect(clippy::too_many_lines, reason = "one statement")]
pub async fn each<E: From<Error>>(
    tx: &mut TenantTx,
    filter: &Filter,
    mut each: impl FnMut(Prospect) -> Result<(), E>,
) -> Result<(), E> {
    let organisation = tx.organisation_id();
    let search = &filter.search;
    // Companies are fewer than positions, and are judged before these are looked at; so are people.
    let of_company = filter.closed
        || [&search.company, &search.city, &search.naf, &search.site, &search.siren]
            .iter()
            .any(|words| !words.is_empty());
    let anyone = Source::default();
    let source = filter.source.as_ref().unwrap_or(&anyone);
    // A plan of its own for these values, in the rest of the transaction: what is not asked for costs nothing. One plan for all values, which
    // is the rule elsewhere, would sort a million rows to show fifty.
    sqlx::query_scalar!("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
        .fetch_one(tx.conn())
        .await
        .map_err(Error::from)?;
    let mut rows = sqlx::query!(
        "SELECT pos.id, pos.person_id, pos.company_id, pe.status,
                ARRAY[c.pharow_company_id, c.siren, c.hq_siret, c.name, c.brand_name, c.linkedin_name, c.naf_sector, c.activity,
                      c.founding_year::text, c.founding_date::text, c.growing::text, c.employee_range, c.annual_revenue_eur::text,
                      c.main_phone, c.generic_email::text, c.website_url, c.linkedin_url, c.hq_address, c.naf_code,
                      c.naf_version::text, c.administrative_status, c.closed_on::text,
                      pe.first_name, pe.last_name, pe.salutation, pe.linkedin_url, pe.mobile_phone, pe.phone_kaspr_1, pe.phone_kaspr_3,
                      pe.phone_bettercontact, pe.phone_fullenrich_1, pe.phone_fullenrich_3,
                      pos.job_title, pos.pharow_list_name, pos.email::text, pos.email_status,
                      pos.email_reliability::text]::text[] AS \"fields!: Vec<Option<String>>\",
                c.extras AS company_extras, pe.extras AS person_extras, pos.extras AS position_extras,
                CASE WHEN $17 THEN (SELECT array_agg(l.name::text ORDER BY l.name)
                                      FROM crm.list_positions lp
                                      JOIN crm.lists l ON l.organisation_id = lp.organisation_id AND l.id = lp.list_id
                                     WHERE lp.organisation_id = $1 AND lp.position_id = pos.id) END AS lists,
                c.first_import_id AS company_import, pe.first_import_id AS person_import, pos.first_import_id AS position_import
           FROM crm.positions pos
           JOIN crm.people pe ON pe.organisation_id = pos.organisation_id AND pe.id = pos.person_id
           JOIN crm.companies c ON c.organisation_id = pos.organisation_id AND c.id = pos.company_id
          WHERE pos.organisation_id = $1 AND pos.erased_at IS NULL AND pe.status <> 'erased'
            AND ($2::uuid IS NULL OR pos.id IN (SELECT position_id FROM crm.list_positions
                                                 WHERE organisation_id = $1 AND list_id = $2))
            AND (cardinality($3::uuid[]) = 0 OR pos.person_id = ANY($3))
            AND (cardinality($4::text[]) = 0 OR pos.email_status = ANY($4))
            AND ($5::float8 IS NULL OR pos.email_reliability >= $5::float8::numeric)
            AND (cardinality($6::text[]) = 0
                 OR concat_ws(' ', pos.job_title, pos.email_key) COLLATE \"C\" ~ ($6::text[])[1]
                 OR pos.person_id IN (SELECT p2.id FROM crm.people p2
                                       WHERE p2.organisation_id = $1
                                         AND concat_ws(' ', p2.first_name, p2.last_name) COLLATE \"C\" ~ ($6::text[])[1])
                 OR pos.company_id IN (SELECT c2.id FROM crm.companies c2
                                        WHERE c2.organisation_id = $1
                                          AND concat_ws(' ', c2.name, c2.brand_name) COLLATE \"C\" ~ ($6::text[])[1]))
            AND (cardinality($6::text[]) <= 1
                 OR concat_ws(' ', pe.first_name, pe.last_name, c.name, c.brand_name, pos.job_title, pos.email_key) COLLATE \"C\" ~ ALL($6))
            AND (cardinality($7::text[]) = 0
                 OR pos.person_id IN (SELECT p3.id FROM crm.people p3
                                       WHERE p3.organisation_id = $1
                                         AND concat_ws(' ', p3.first_name, p3.last_name) COLLATE \"C\" ~ ALL($7)))
            AND (cardinality($8::text[]) = 0 OR pos.job_title COLLATE \"C\" ~ ALL($8))
            AND (cardinality($9::text[]) = 0 OR pos.email_key ~ ALL($9))
            AND (NOT $25
                 OR pos.company_id IN (
                    SELECT c3.id FROM crm.companies c3
                     WHERE c3.organisation_id = $1
                       AND (cardinality($10::text[]) = 0
                            OR concat_ws(' ', c3.name, c3.brand_name, c3.linkedin_name) COLLATE \"C\" ~ ALL($10))
                       AND (cardinality($11::text[]) = 0 OR c3.hq_address COLLATE \"C\" ~ ALL($11))
                       AND (cardinality($12::text[]) = 0 OR concat_ws(' ', c3.naf_code, c3.naf_sector) COLLATE \"C\" ~ ALL($12))
                       AND (cardinality($13::text[]) = 0 OR c3.website_url COLLATE \"C\" ~ ALL($13))
                       AND (cardinality($15::text[]) = 0 OR c3.siren COLLATE \"C\" = ANY($15))
                       AND (NOT $18 OR c3.administrative_status = 'closed')))
            AND (cardinality($14::text[]) = 0 OR pos.email_key = ANY($14))
            AND (NOT $16 OR pos.email IS NULL)
            AND (NOT $19 OR pos.first_import_id = ANY($20) OR pos.last_import_id = ANY($20)
                 OR EXISTS (SELECT FROM crm.provenance pr
                             WHERE pr.organisation_id = $1 AND pr.row_id IN (pos.id, pe.id, c.id) AND pr.provider = $21))
            AND ($22::uuid IS NULL OR pos.id > $22)
            AND ($24::uuid IS NULL OR pos.company_id = $24)
          ORDER BY pos.id
          LIMIT $23",
        organisation,
        filter.list,
        &filter.people,
        &filter.email_status,
        filter.min_reliability,
        &search.anywhere,
        &search.name,
        &search.title,
        &search.email,
        &search.company,
        &search.city,
        &search.naf,
        &search.site,
        &search.address,
        &search.siren,
        filter.without_email,
        filter.with_lists,
        filter.closed,
        filter.source.is_some(),
        &source.imports,
        source.provider,
        filter.after,
        filter.limit,
        filter.company,
        of_company
    )
    .fetch(tx.conn());
    while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        let r = row.map_err(Error::from)?;
        each(Prospect {
            id: r.id,
            person_id: r.person_id,
            company_id: r.company_id,
            status: r.status,
            fields: r.fields,
            extras: [r.company_extras, r.person_extras, r.position_extras],
            lists: r.lists.unwrap_or_default(),
            first_imports: [r.company_import, r.person_import, r.position_import],
        })?;
    }
    Ok(())
}

/// The names of the columns that nobody mapped, over all companies, people and positions.
pub async fn extra_columns(tx: &mut TenantTx) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT jsonb_object_keys(extras) AS \"key!\" FROM crm.companies WHERE organisation_id = $1 AND extras <> '{}'
         UNION
         SELECT jsonb_object_keys(extras) FROM crm.people WHERE organisation_id = $1 AND extras <> '{}'
         UNION
         SELECT jsonb_object_keys(extras) FROM crm.positions WHERE organisation_id = $1 AND extras <> '{}'
         ORDER BY 1",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The people who have this address (lower-case).
pub async fn people_with_address(tx: &mut TenantTx, address: &str) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT DISTINCT pos.person_id FROM crm.positions pos
          WHERE pos.organisation_id = $1 AND pos.email_key = $2 ORDER BY 1",
        tx.organisation_id(),
        address
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The people whose id, or whose position's id, lies between these two; at most ten.
pub async fn people_between(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT id AS \"id!\" FROM crm.people WHERE organisation_id = $1 AND id BETWEEN $2 AND $3 AND status <> 'erased'
         UNION
         SELECT pos.person_id FROM crm.positions pos
          WHERE pos.organisation_id = $1 AND pos.id BETWEEN $2 AND $3 AND pos.erased_at IS NULL
         ORDER BY 1 LIMIT 10",
        tx.organisation_id(),
        from,
        to
    )
    .fetch_all(tx.conn())
    .await?)
}

/// File names of these imports.
pub async fn imports(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>, Error> {
    let rows = sqlx::query!(
        "SELECT id, file_name FROM crm.imports WHERE organisation_id = $1 AND id = ANY($2)",
        tx.organisation_id(),
        ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.id, r.file_name)).collect())
}

/// The imports of this file name, or whose id begins so (lower-case).
pub async fn imports_named(tx: &mut TenantTx, name: &str) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT id FROM crm.imports
          WHERE organisation_id = $1 AND (file_name = $2 OR length($2) >= 4 AND starts_with(id::text, lower($2)))",
        tx.organisation_id(),
        name
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The addresses (lower-case) at a company.
pub async fn addresses_at(tx: &mut TenantTx, company_id: Uuid) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT DISTINCT email_key AS \"email_key!\" FROM crm.positions
          WHERE organisation_id = $1 AND company_id = $2 AND email_key IS NOT NULL ORDER BY 1",
        tx.organisation_id(),
        company_id
    )
    .fetch_all(tx.conn())
    .await?)
}
