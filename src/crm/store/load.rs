//! The bulk load of an import: `COPY` into temporary tables, one `INSERT … SELECT` and one `UPDATE` per table.
//!
//! Row-level security refuses `COPY FROM` on a tenant table, so rows take the way over temporary tables, with their ids made by the
//! caller. Statements on temporary tables cannot be checked at compile time; they are put together here from the list of fields, hold no
//! value but the tenant's id and the clock's time, and every one names the tenant.

use std::future::poll_fn;

use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use crate::{
    crm::field::{Entity, Field},
    db::{Error, TenantTx},
};

/// A temporary table of a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Staging {
    /// Rows with a new id: id, (people: preferred e-mail; positions: `person_id`, `company_id`), fields, extras, `row_hash`.
    New(Entity),
    /// What a file says about rows that have an id already: ordinal, id, whether this import made the row, fields, extras, `row_hash`.
    Change(Entity),
    /// Members of a list: `position_id`.
    ListMembers,
    /// Rejected rows: line, reason, raw.
    Rejects,
}

impl Staging {
    fn name(self) -> String {
        match self {
            Self::New(entity) => format!("pg_temp.new_{}", entity.table()),
            Self::Change(entity) => format!("pg_temp.change_{}", entity.table()),
            Self::ListMembers => "pg_temp.list_members".to_owned(),
            Self::Rejects => "pg_temp.rejects".to_owned(),
        }
    }
}

/// How many rows, that were there before the import, an update changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// `crm.companies`
    pub companies: u64,
    /// `crm.people`
    pub people: u64,
    /// `crm.positions`
    pub positions: u64,
}

const ENTITIES: [Entity; 3] = [Entity::Company, Entity::Person, Entity::Position];

/// Lets only one import of the organisation run at a time: identities are resolved against keys read once. Waits for the other one.
pub async fn lock(tx: &mut TenantTx) -> Result<(), Error> {
    let id = tx.organisation_id();
    sqlx::query_scalar!(
        "SELECT pg_advisory_xact_lock(hashtextextended('pflow import ' || $1::uuid::text, 0))",
        id
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(())
}

/// Makes the temporary tables, and room to sort; both go with the transaction.
pub async fn create_tables(tx: &mut TenantTx) -> Result<(), Error> {
    // For the order of the keys and the folding of changes; gone with the transaction.
    run(tx, "SET LOCAL work_mem = '96MB'".to_owned()).await?;
    for entity in ENTITIES {
        let columns = each(entity, |f| format!("{} {}", f.column(), f.sql_type()));
        // In the order in which rows are written: see `Staging`.
        let links = match entity {
            Entity::Company => "",
            Entity::Person => "email text, ",
            Entity::Position => "person_id uuid, company_id uuid, ",
        };
        let tail = "extras jsonb, row_hash bigint) ON COMMIT DROP";
        let table = entity.table();
        let sql = format!(
            "CREATE TEMPORARY TABLE new_{table} (id uuid, {links}{columns}{tail};
             CREATE TEMPORARY TABLE change_{table} (ordinal bigint, id uuid, fresh boolean, {columns}{tail}"
        );
        run(tx, sql).await?;
    }
    let others = "CREATE TEMPORARY TABLE list_members (position_id uuid) ON COMMIT DROP;
                  CREATE TEMPORARY TABLE rejects (line bigint, reason text, raw text) ON COMMIT DROP";
    run(tx, others.to_owned()).await
}

/// Sends rows in PostgreSQL's text format; nothing for no rows.
pub async fn copy(tx: &mut TenantTx, into: Staging, rows: &[u8]) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut copy = tx.conn().copy_in_raw(&format!("COPY {} FROM STDIN", into.name())).await?;
    for part in rows.chunks(256 * 1024) {
        copy.send(part).await?;
    }
    copy.finish().await?;
    Ok(())
}

/// Moves the new rows of `entity` from their temporary table into the real one. People and positions remember the import.
pub async fn insert_new(
    tx: &mut TenantTx,
    entity: Entity,
    import_id: uuid::Uuid,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let table = entity.table();
    let links = match entity {
        Entity::Company => "",
        Entity::Person => "email, ",
        Entity::Position => "person_id, company_id, ",
    };
    let (seen, import) = match entity {
        Entity::Company => ("", String::new()),
        _ => (", first_import_id, last_import_id", format!(", '{import_id}', '{import_id}'")),
    };
    let columns = each(entity, |f| f.column().to_owned());
    let values = each(entity, |f| match f {
        Field::EmailStatus => "coalesce(email_status, 'unknown')".to_owned(),
        f => f.column().to_owned(),
    });
    let sql = format!(
        "INSERT INTO crm.{table} (organisation_id, id, {links}{columns}extras, row_hash, created_at, updated_at{seen})
         SELECT '{org}', id, {links}{values}coalesce(extras, '{{}}'), row_hash, '{now}', '{now}'{import} FROM pg_temp.new_{table};
         TRUNCATE pg_temp.new_{table}",
        org = tx.organisation_id(),
        now = now.to_rfc3339(),
    );
    run(tx, sql).await
}

/// Adds the staged positions to a list; those already in it stay.
pub async fn insert_list_members(tx: &mut TenantTx, list_id: uuid::Uuid) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
         SELECT '{org}', '{list_id}', position_id FROM pg_temp.list_members
         ON CONFLICT (organisation_id, list_id, position_id) DO NOTHING;
         TRUNCATE pg_temp.list_members",
        org = tx.organisation_id(),
    );
    run(tx, sql).await
}

/// Stores the staged rejects of an import.
pub async fn insert_rejects(tx: &mut TenantTx, import_id: uuid::Uuid) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO crm.import_rejects (organisation_id, import_id, line, reason, raw)
         SELECT '{org}', '{import_id}', line, reason, raw FROM pg_temp.rejects;
         TRUNCATE pg_temp.rejects",
        org = tx.organisation_id(),
    );
    run(tx, sql).await
}

/// Merges the staged changes into their rows: of several values for one column the last non-empty one wins, an empty one never erases, a
/// status that a bounce has set stays. Rows that would not change are not touched.
pub async fn apply_changes(
    tx: &mut TenantTx,
    import_id: uuid::Uuid,
    now: DateTime<Utc>,
) -> Result<Changed, Error> {
    Ok(Changed {
        companies: apply(tx, Entity::Company, import_id, now).await?,
        people: apply(tx, Entity::Person, import_id, now).await?,
        positions: apply(tx, Entity::Position, import_id, now).await?,
    })
}

async fn apply(
    tx: &mut TenantTx,
    entity: Entity,
    import_id: uuid::Uuid,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    fold(tx, entity).await?;
    let table = entity.table();
    let set = each(entity, |f| format!("{} = {}", f.column(), merged(f)));
    let new = each(entity, merged);
    let old = each(entity, |f| format!("c.{}", f.column()));
    let seen = match entity {
        Entity::Company => String::new(),
        _ => format!(", last_import_id = '{import_id}'"),
    };
    let sql = format!(
        "WITH changed AS (
           UPDATE crm.{table} c SET {set}extras = c.extras || coalesce(t.extras, '{{}}'), row_hash = t.row_hash, updated_at = '{now}'{seen}
             FROM pg_temp.change_{table} t
            WHERE c.organisation_id = '{org}' AND c.id = t.id
              AND ({new}c.extras || coalesce(t.extras, '{{}}')) IS DISTINCT FROM ({old}c.extras)
           RETURNING t.fresh)
         SELECT count(*) FILTER (WHERE NOT fresh) FROM changed",
        org = tx.organisation_id(),
        now = now.to_rfc3339(),
    );
    Ok(u64::try_from(sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql)).fetch_one(tx.conn()).await?)
        .unwrap_or(0))
}

/// What a column of row `c` becomes by the change `t`.
fn merged(field: Field) -> String {
    let column = field.column();
    match field {
        Field::EmailStatus => format!(
            "CASE WHEN c.{column} = 'bounced' THEN c.{column} ELSE coalesce(t.{column}, c.{column}) END"
        ),
        _ => format!("coalesce(t.{column}, c.{column})"),
    }
}

/// Leaves one row per id in the staged changes.
async fn fold(tx: &mut TenantTx, entity: Entity) -> Result<(), Error> {
    let table = entity.table();
    let last = |column: &str| {
        format!(
            "(array_agg({column} ORDER BY ordinal DESC) FILTER (WHERE {column} IS NOT NULL))[1] AS {column}"
        )
    };
    let columns = each(entity, |f| last(f.column()));
    let sql = format!(
        "CREATE TEMPORARY TABLE several ON COMMIT DROP AS
           SELECT id FROM pg_temp.change_{table} GROUP BY id HAVING count(*) > 1;
         CREATE TEMPORARY TABLE folded ON COMMIT DROP AS
           SELECT 0::bigint AS ordinal, id, bool_or(fresh) AS fresh, {columns}NULL::jsonb AS extras, {hash}
             FROM pg_temp.change_{table} JOIN pg_temp.several USING (id) GROUP BY id;
         CREATE TEMPORARY TABLE folded_extras ON COMMIT DROP AS
           SELECT id, jsonb_object_agg(e.key, e.value ORDER BY ordinal) AS extras
             FROM pg_temp.change_{table} JOIN pg_temp.several USING (id), jsonb_each(extras) e GROUP BY id;
         DELETE FROM pg_temp.change_{table} t USING pg_temp.several s WHERE t.id = s.id;
         INSERT INTO pg_temp.change_{table} SELECT * FROM pg_temp.folded;
         UPDATE pg_temp.change_{table} t SET extras = e.extras FROM pg_temp.folded_extras e WHERE t.id = e.id;
         DROP TABLE pg_temp.several, pg_temp.folded, pg_temp.folded_extras;
         ANALYZE pg_temp.change_{table}",
        hash = last("row_hash"),
    );
    run(tx, sql).await
}

/// Reads the keys of the organisation's rows, oldest id first: calls `each` with one line per row, its columns in PostgreSQL's text format
/// separated by tabs. This is what identities are resolved against.
///
/// Companies: id, `siren`, `pharow_company_id`, `website_url`, `name`, `row_hash`. People: id, `linkedin_url`, `first_name`, `last_name`,
/// `row_hash`. Positions: id, `person_id`, `company_id`, `email_key`, `row_hash`.
pub async fn read_keys(tx: &mut TenantTx, entity: Entity, mut each: impl FnMut(&[u8])) -> Result<(), Error> {
    let columns = match entity {
        Entity::Company => "id, siren, pharow_company_id, website_url, name, row_hash",
        Entity::Person => "id, linkedin_url, first_name, last_name, row_hash",
        Entity::Position => "id, person_id, company_id, email_key, row_hash",
    };
    let sql = format!(
        "COPY (SELECT {columns} FROM crm.{} WHERE organisation_id = '{}' ORDER BY id) TO STDOUT",
        entity.table(),
        tx.organisation_id()
    );
    let mut rows = tx.conn().copy_out_raw(&sql).await?;
    while let Some(line) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        each(&line?);
    }
    Ok(())
}

/// A list with an item per field, each followed by a comma.
fn each(entity: Entity, item: impl Fn(Field) -> String) -> String {
    entity.fields().iter().fold(String::new(), |list, field| list + &item(*field) + ", ")
}

async fn run(tx: &mut TenantTx, sql: String) -> Result<(), Error> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(tx.conn()).await?;
    Ok(())
}
