//! `crm.provenance`: what has changed, by whom, before and after.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    crm::{
        authority::entity_name,
        provenance::{Change, Origin, Record},
    },
    db::{Error, TenantTx},
};

/// Remembers changes.
pub async fn insert_all(tx: &mut TenantTx, changes: &[Change]) -> Result<(), Error> {
    let ids: Vec<Uuid> = changes.iter().map(|c| c.id).collect();
    let entities: Vec<String> = changes.iter().map(|c| entity_name(c.entity).to_owned()).collect();
    let rows: Vec<Uuid> = changes.iter().map(|c| c.row_id).collect();
    let origins: Vec<Value> = changes.iter().map(|c| origin(&c.origin)).collect();
    let fields: Vec<Value> = changes.iter().map(|c| Value::Object(c.fields.clone())).collect();
    let times: Vec<DateTime<Utc>> = changes.iter().map(|c| c.at).collect();
    sqlx::query!(
        "INSERT INTO crm.provenance (organisation_id, id, entity, row_id, source, provider, import_id, job_id, user_id, fields, at)
         SELECT $1, c.id, c.entity, c.row_id, c.origin ->> 'source', c.origin ->> 'provider', (c.origin ->> 'import_id')::uuid,
                (c.origin ->> 'job_id')::uuid, (c.origin ->> 'user_id')::uuid, c.fields, c.at
           FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::jsonb[], $6::jsonb[], $7::timestamptz[])
                AS c (id, entity, row_id, origin, fields, at)",
        tx.organisation_id(),
        &ids,
        &entities,
        &rows,
        &origins,
        &fields,
        &times
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Remembers a change.
pub async fn insert(tx: &mut TenantTx, change: &Change) -> Result<(), Error> {
    insert_all(tx, std::slice::from_ref(change)).await
}

fn origin(origin: &Origin) -> Value {
    match origin {
        Origin::Import(id) => json!({"source": "import", "import_id": id}),
        Origin::Provider(name, job) => json!({"source": "provider", "provider": name, "job_id": job}),
        Origin::Person(user) => json!({"source": "person", "user_id": user}),
        Origin::Merge(user) => json!({"source": "merge", "user_id": user}),
        Origin::Revert(user) => json!({"source": "revert", "user_id": user}),
    }
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

/// The changes that an import made, in the order of their ids: `limit` of them behind `after`.
pub async fn of_import(
    tx: &mut TenantTx,
    import_id: Uuid,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Record>, Error> {
    Ok(sqlx::query_as!(
        Record,
        "SELECT p.id, p.entity, p.row_id, p.source, p.provider, p.import_id, p.job_id, u.email::text AS user, p.fields, p.at
           FROM crm.provenance p
           LEFT JOIN iam.users u ON u.id = p.user_id
          WHERE p.organisation_id = $1 AND p.import_id = $2 AND p.source = 'import' AND p.id > $3
          ORDER BY p.id
          LIMIT $4",
        tx.organisation_id(),
        import_id,
        after,
        limit
    )
    .fetch_all(tx.conn())
    .await?)
}

/// How often an import filled or replaced a column.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnCount {
    /// company, person or position.
    pub entity: String,
    /// The column.
    pub column: String,
    /// How often it was empty before.
    pub filled: i64,
    /// How often something else stood there before.
    pub replaced: i64,
}

/// What an import changed, column by column, the most often changed first.
pub async fn columns_of_import(tx: &mut TenantTx, import_id: Uuid) -> Result<Vec<ColumnCount>, Error> {
    Ok(sqlx::query_as!(
        ColumnCount,
        "SELECT p.entity, f.key AS \"column!\",
                count(*) FILTER (WHERE f.value -> 'before' = 'null') AS \"filled!\",
                count(*) FILTER (WHERE f.value -> 'before' <> 'null') AS \"replaced!\"
           FROM crm.provenance p, jsonb_each(p.fields) f
          WHERE p.organisation_id = $1 AND p.import_id = $2 AND p.source = 'import'
          GROUP BY p.entity, f.key
          ORDER BY count(*) DESC, p.entity, f.key",
        tx.organisation_id(),
        import_id
    )
    .fetch_all(tx.conn())
    .await?)
}
