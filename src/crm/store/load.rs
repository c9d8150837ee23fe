//! The bulk load of an import: `COPY` into temporary tables, one `INSERT … SELECT` per table.
//!
//! Row-level security refuses `COPY FROM` on a tenant table, so rows take the way over temporary tables, with their ids made by the
//! caller. Statements on temporary tables cannot be checked at compile time; they are put together here from the list of fields, hold no
//! value but the tenant's id and the clock's time, and every one names the tenant.
//!
//! Foreign keys cost more than all indexes together where a trigger checks them row by row. Where the connection's user may turn those
//! triggers off, they are checked a batch at a time, in the same transaction and as strictly: every parent has to be there, and one that
//! was there before the import is locked against being deleted.

use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

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
    /// People whose preferred address has to be chosen again: `person_id`.
    Refresh,
    /// Rejected rows: line, reason, raw.
    Rejects,
}

impl Staging {
    fn name(self) -> String {
        match self {
            Self::New(entity) => format!("pg_temp.new_{}", entity.table()),
            Self::Change(entity) => format!("pg_temp.change_{}", entity.table()),
            Self::ListMembers => "pg_temp.list_members".to_owned(),
            Self::Refresh => "pg_temp.refresh".to_owned(),
            Self::Rejects => "pg_temp.rejects".to_owned(),
        }
    }

    /// Columns that name a row of another table.
    fn parents(self) -> &'static [(&'static str, Entity)] {
        match self {
            Self::New(Entity::Position) => &[("person_id", Entity::Person), ("company_id", Entity::Company)],
            Self::ListMembers => &[("position_id", Entity::Position)],
            _ => &[],
        }
    }
}

/// Which import loads, and when.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The import.
    pub import_id: Uuid,
    /// What its rows say of their making.
    pub now: DateTime<Utc>,
}

pub(super) const ENTITIES: [Entity; 3] = [Entity::Company, Entity::Person, Entity::Position];

/// Lets only one import of the organisation run at a time: identities are resolved against keys read before. Waits for the other one.
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
                  CREATE TEMPORARY TABLE refresh (person_id uuid) ON COMMIT DROP;
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

/// Moves the new rows of `entity` from their temporary table into the real one. They remember the import.
pub async fn insert_new(tx: &mut TenantTx, entity: Entity, by: Origin) -> Result<(), Error> {
    let table = entity.table();
    let links = match entity {
        Entity::Company => "",
        Entity::Person => "email, ",
        Entity::Position => "person_id, company_id, ",
    };
    let columns = each(entity, |f| f.column().to_owned());
    let values = each(entity, |f| match f {
        Field::EmailStatus => "coalesce(email_status, 'unknown')".to_owned(),
        f => f.column().to_owned(),
    });
    let sql = format!(
        "INSERT INTO crm.{table} (organisation_id, id, {links}{columns}extras, row_hash, created_at, updated_at, first_import_id, last_import_id)
         SELECT '{org}', id, {links}{values}coalesce(extras, '{{}}'), row_hash, '{now}', '{now}', '{import}', '{import}'
           FROM pg_temp.new_{table}",
        org = tx.organisation_id(),
        now = by.now.to_rfc3339(),
        import = by.import_id,
    );
    insert(tx, Staging::New(entity), sql, by).await
}

/// Adds the staged positions to a list; those already in it stay.
pub async fn insert_list_members(tx: &mut TenantTx, list_id: Uuid, by: Origin) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
         SELECT '{org}', '{list_id}', position_id FROM pg_temp.list_members
         ON CONFLICT (organisation_id, list_id, position_id) DO NOTHING",
        org = tx.organisation_id(),
    );
    // The list is held, as its foreign key would hold it.
    let hold = format!(
        "SELECT id FROM crm.lists WHERE organisation_id = '{org}' AND id = '{list_id}' FOR KEY SHARE",
        org = tx.organisation_id(),
    );
    sqlx::raw_sql(AssertSqlSafe(hold)).fetch_one(tx.conn()).await?;
    insert(tx, Staging::ListMembers, sql, by).await
}

/// Stores the staged rejects of an import.
pub async fn insert_rejects(tx: &mut TenantTx, import_id: Uuid) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO crm.import_rejects (organisation_id, import_id, line, reason, raw)
         SELECT '{org}', '{import_id}', line, reason, raw FROM pg_temp.rejects;
         TRUNCATE pg_temp.rejects",
        org = tx.organisation_id(),
    );
    run(tx, sql).await
}

/// Begins to hand out the staged people whose preferred address has to be chosen again.
pub async fn begin_refresh(tx: &mut TenantTx) -> Result<(), Error> {
    run(tx, "DECLARE refreshing NO SCROLL CURSOR FOR SELECT person_id FROM pg_temp.refresh".to_owned()).await
}

/// As many of them as one statement takes; none at the end.
pub async fn next_refresh(tx: &mut TenantTx) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar("FETCH 20000 FROM refreshing").fetch_all(tx.conn()).await?)
}

/// Empties the temporary tables for the next batch.
pub async fn empty(tx: &mut TenantTx) -> Result<(), Error> {
    let tables: Vec<String> =
        ENTITIES.into_iter().map(Staging::New).chain([Staging::ListMembers]).map(Staging::name).collect();
    run(tx, format!("TRUNCATE {}", tables.join(", "))).await
}

/// Runs an `INSERT … SELECT` from a temporary table, with its foreign keys checked by statement if that may be.
async fn insert(tx: &mut TenantTx, from: Staging, sql: String, by: Origin) -> Result<(), Error> {
    let by_statement = tx.row_checks(false).await?;
    run(tx, sql).await?;
    if by_statement {
        tx.row_checks(true).await?;
        for (column, parent) in from.parents() {
            check_parents(tx, from, column, *parent, by).await?;
        }
    }
    Ok(())
}

/// Fails unless every row that `column` names is there; locks those that another transaction could delete. Those that came with the same batch
/// are still in their temporary table.
async fn check_parents(
    tx: &mut TenantTx,
    from: Staging,
    column: &str,
    parent: Entity,
    by: Origin,
) -> Result<(), Error> {
    // One look-up for each, whatever the planner believes of the tables' sizes.
    let sql = format!(
        "WITH named AS (
                SELECT DISTINCT {column} AS id FROM {staging} s
                 WHERE NOT EXISTS (SELECT FROM {batch} b WHERE b.id = s.{column})),
              older AS MATERIALIZED (
                SELECT n.id FROM named n WHERE (
                  SELECT p.first_import_id = '{import}' FROM crm.{table} p
                   WHERE p.organisation_id = {org} AND p.id = n.id) IS NOT TRUE),
              held AS (
                SELECT FROM older o CROSS JOIN LATERAL (
                  SELECT FROM crm.{table} p WHERE p.organisation_id = {org} AND p.id = o.id FOR KEY SHARE) p)
         SELECT (SELECT count(*) FROM older) - (SELECT count(*) FROM held)",
        staging = from.name(),
        batch = Staging::New(parent).name(),
        table = parent.table(),
        org = tenant(tx),
        import = by.import_id,
    );
    let missing: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(tx.conn()).await?;
    if missing == 0 {
        return Ok(());
    }
    let table = parent.table();
    Err(Error::Constraint {
        constraint: format!("{}.{column}", from.name()),
        message: format!("{missing} {table} that the file's rows belong to were deleted meanwhile"),
    })
}

/// The tenant, as the planner should see it. Of a literal that the statistics do not know yet, a new tenant's, it believes that there are no
/// rows, so that any index that begins with it looks as good as the primary key, and a join runs the wrong way round.
pub(super) fn tenant(tx: &TenantTx) -> String {
    format!("(SELECT '{}'::uuid)", tx.organisation_id())
}

/// A list with an item per field, each followed by a comma.
pub(super) fn each(entity: Entity, item: impl Fn(Field) -> String) -> String {
    entity.fields().iter().fold(String::new(), |list, field| list + &item(*field) + ", ")
}

pub(super) async fn run(tx: &mut TenantTx, sql: String) -> Result<(), Error> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(tx.conn()).await?;
    Ok(())
}
