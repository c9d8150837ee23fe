//! What a file says about rows that are there already, merged into them: the second half of a bulk load.
//!
//! Of several values for one column the newest wins, which is the last one of the newest file; an empty one never erases. What is believed
//! more than a file stays: the columns that a row's `authority` names (a person wrote them, a register or a verification brought them), and
//! a status that a bounce has set. Of a row that was there before the import, every change is remembered in `crm.provenance`.

use sqlx::AssertSqlSafe;

use super::load::{ENTITIES, Origin, each, run, tenant};
use crate::{
    crm::{
        authority::entity_name,
        field::{Entity, Field},
    },
    db::{Error, TenantTx},
};

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

/// Merges the staged changes into their rows. Rows that would not change are not touched.
pub async fn apply(tx: &mut TenantTx, by: Origin) -> Result<Changed, Error> {
    let [mut companies, mut people, mut positions] = [0; 3];
    for (entity, count) in ENTITIES.into_iter().zip([&mut companies, &mut people, &mut positions]) {
        if any(tx, entity).await? {
            fold(tx, entity).await?;
            *count = merge(tx, entity, by).await?;
        }
    }
    Ok(Changed { companies, people, positions })
}

async fn any(tx: &mut TenantTx, entity: Entity) -> Result<bool, Error> {
    let sql = format!("SELECT EXISTS (SELECT FROM pg_temp.change_{})", entity.table());
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(tx.conn()).await?)
}

/// Writes the rows that differ after the merge, and what has changed of those that this import did not make. How many of the latter.
async fn merge(tx: &mut TenantTx, entity: Entity, by: Origin) -> Result<u64, Error> {
    let table = entity.table();
    let merged_values = each(entity, |f| format!("{} AS {}", merged(f), f.column()));
    let new = each(entity, merged);
    let old = each(entity, |f| format!("c.{}", f.column()));
    let set = each(entity, |f| format!("{0} = m.{0}", f.column()));
    let compared = each(entity, |f| {
        format!("('{0}', to_jsonb(c.{0}::text), to_jsonb(({1})::text))", f.column(), merged(f))
    });
    let extras = "c.extras || coalesce(t.extras, '{}')";
    let sql = format!(
        "WITH merged AS MATERIALIZED (
           SELECT c.id, t.fresh, {merged_values}{extras} AS extras, coalesce(t.row_hash, c.row_hash) AS row_hash,
                  CASE WHEN NOT t.fresh THEN (
                    SELECT jsonb_object_agg(f.name, jsonb_build_object('before', f.before, 'after', f.after))
                      FROM (VALUES {compared}('extras', c.extras, {extras})) AS f (name, before, after)
                     WHERE f.before IS DISTINCT FROM f.after) END AS fields
             FROM pg_temp.change_{table} t JOIN crm.{table} c ON c.id = t.id
            WHERE c.organisation_id = {tenant} AND ({new}{extras}) IS DISTINCT FROM ({old}c.extras)
              FOR NO KEY UPDATE OF c),
         written AS (
           UPDATE crm.{table} c
              SET {set}extras = m.extras, row_hash = m.row_hash, updated_at = '{now}', last_import_id = '{import}'
             FROM merged m WHERE c.organisation_id = {tenant} AND c.id = m.id),
         remembered AS (
           INSERT INTO crm.provenance (organisation_id, entity, row_id, source, import_id, fields, at)
           SELECT '{org}', '{name}', id, 'import', '{import}', fields, '{now}' FROM merged WHERE NOT fresh)
         SELECT count(*) FILTER (WHERE NOT fresh) FROM merged",
        org = tx.organisation_id(),
        tenant = tenant(tx),
        now = by.now.to_rfc3339(),
        import = by.import_id,
        name = entity_name(entity),
    );
    let updated: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(tx.conn()).await?;
    Ok(u64::try_from(updated).unwrap_or(0))
}

/// What a column of row `c` becomes by the change `t`.
fn merged(field: Field) -> String {
    let column = field.column();
    let kept = match field {
        Field::EmailStatus => {
            format!("c.authority ? '{column}' OR c.{column} = 'bounced' OR {OTHER_ADDRESS}")
        }
        Field::EmailReliability => format!("c.authority ? '{column}' OR {OTHER_ADDRESS}"),
        // A row is recognised by its address, or by one that it had: that one was corrected, or died, and does not come back.
        Field::Email => format!("c.authority ? '{column}' OR c.{column} IS NOT NULL"),
        _ => format!("c.authority ? '{column}'"),
    };
    format!("CASE WHEN {kept} THEN c.{column} ELSE coalesce(t.{column}, c.{column}) END")
}

/// What a file says of another address than the one that stays does not concern it.
const OTHER_ADDRESS: &str =
    "(c.authority ? 'email' OR c.email IS NOT NULL) AND t.email IS DISTINCT FROM c.email::text";

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
