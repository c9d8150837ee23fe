//! `crm.provenance`: what has changed, by whom, before and after.

use uuid::Uuid;

use crate::{
    crm::{
        authority::entity_name,
        provenance::{Change, Origin, Record},
    },
    db::{Error, TenantTx},
};

/// Remembers a change.
pub async fn insert(tx: &mut TenantTx, change: &Change) -> Result<(), Error> {
    let (source, provider, import_id, job_id, user_id) = match &change.origin {
        Origin::Import(id) => ("import", None, Some(*id), None, None),
        Origin::Provider(name, job) => ("provider", Some(name.as_str()), None, *job, None),
        Origin::Person(user) => ("person", None, None, None, Some(*user)),
        Origin::Merge(user) => ("merge", None, None, None, Some(*user)),
        Origin::Revert(user) => ("revert", None, None, None, Some(*user)),
    };
    sqlx::query!(
        "INSERT INTO crm.provenance (organisation_id, id, entity, row_id, source, provider, import_id, job_id, user_id, fields, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tx.organisation_id(),
        change.id,
        entity_name(change.entity),
        change.row_id,
        source,
        provider,
        import_id,
        job_id,
        user_id,
        serde_json::Value::Object(change.fields.clone()),
        change.at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The changes of these rows, oldest first.
pub async fn of_rows(tx: &mut TenantTx, rows: &[Uuid]) -> Result<Vec<Record>, Error> {
    Ok(sqlx::query_as!(
        Record,
        "SELECT p.id, p.entity, p.row_id, p.source, p.provider, p.import_id, p.job_id, u.email::text AS user, p.fields, p.at
           FROM crm.provenance p
           LEFT JOIN iam.users u ON u.id = p.user_id
          WHERE p.organisation_id = $1 AND p.row_id = ANY($2)
          ORDER BY p.at, p.id",
        tx.organisation_id(),
        rows
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The changes that an import made, oldest first, `limit` of them from `offset`.
pub async fn of_import(
    tx: &mut TenantTx,
    import_id: Uuid,
    limit: i64,
    offset: i64,
) -> Result<Vec<Record>, Error> {
    Ok(sqlx::query_as!(
        Record,
        "SELECT p.id, p.entity, p.row_id, p.source, p.provider, p.import_id, p.job_id, u.email::text AS user, p.fields, p.at
           FROM crm.provenance p
           LEFT JOIN iam.users u ON u.id = p.user_id
          WHERE p.organisation_id = $1 AND p.import_id = $2 AND p.source = 'import'
          ORDER BY p.at, p.id
          LIMIT $3 OFFSET $4",
        tx.organisation_id(),
        import_id,
        limit,
        offset
    )
    .fetch_all(tx.conn())
    .await?)
}
