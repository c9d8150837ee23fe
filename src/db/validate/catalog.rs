//! What the catalog says: schemas, tables, keys, indexes, policies, triggers, roles.

use std::collections::HashMap;

use sqlx::FromRow;

use super::{
    Check, Db, Error,
    expected::{INDEXES, SCHEMAS, TABLES, TENANTLESS_INDEXES},
    verdict,
};

/// The checks without which rows cannot be looked at.
pub(super) const NEEDED_FOR_ROWS: [&str; 4] = ["schemas", "tables", "roles", "migrations"];

/// The ordinary tables of our schemas, in this and the following statements.
const OURS: &str = "c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ('iam', 'crm', 'outreach', 'tracking', 'report')";

/// Whether a table belongs to tenants.
const TENANT: &str = "EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped)";

pub(super) async fn checks(db: &Db) -> Result<Vec<Check>, Error> {
    Ok(vec![
        schemas(db).await?,
        extension(db).await?,
        roles(db).await?,
        tables(db).await?,
        primary_keys(db).await?,
        indexes(db).await?,
        leading_columns(db).await?,
        foreign_keys(db).await?,
        policies(db).await?,
        triggers(db).await?,
    ])
}

/// `schema.table` of every table that has an `organisation_id`, in order.
pub(super) async fn tenant_tables(db: &Db) -> Result<Vec<String>, Error> {
    texts(db, &format!("SELECT c.oid::regclass::text FROM pg_class c WHERE {OURS} AND {TENANT} ORDER BY 1"))
        .await
}

async fn schemas(db: &Db) -> Result<Check, Error> {
    let there = texts(db, "SELECT nspname::text FROM pg_namespace").await?;
    let faults = SCHEMAS.iter().filter(|s| !there.iter().any(|t| t == *s)).map(|s| format!("{s} is missing"));
    Ok(verdict("schemas", &SCHEMAS.join(", "), &faults.collect::<Vec<_>>()))
}

async fn extension(db: &Db) -> Result<Check, Error> {
    let there = texts(db, "SELECT extversion FROM pg_extension WHERE extname = 'citext'").await?;
    let faults = if there.is_empty() { vec!["citext is missing".to_owned()] } else { Vec::new() };
    Ok(verdict("extensions", &format!("citext {}", there.concat()), &faults))
}

async fn roles(db: &Db) -> Result<Check, Error> {
    let mut faults = texts(
        db,
        "SELECT rolname || ' is a superuser or bypasses row-level security' FROM pg_roles
          WHERE rolname LIKE 'prospectflow\\_%' AND (rolsuper OR rolbypassrls) ORDER BY 1",
    )
    .await?;
    faults.extend(
        texts(
            db,
            "SELECT CASE WHEN oid IS NULL THEN role || ' is missing'
                    ELSE current_user || ' is no member of ' || role END
               FROM (VALUES ('prospectflow_app')) AS needed (role) LEFT JOIN pg_roles ON rolname = role
              WHERE oid IS NULL OR NOT pg_has_role(oid, 'MEMBER')",
        )
        .await?,
    );
    Ok(verdict("roles", "prospectflow_app", &faults))
}

#[derive(FromRow)]
struct Column {
    at: String,
    kind: String,
}

async fn tables(db: &Db) -> Result<Check, Error> {
    let sql = format!(
        "SELECT c.oid::regclass || '.' || a.attname AS at, format_type(a.atttypid, NULL) AS kind
           FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          WHERE {OURS}"
    );
    let columns: Vec<Column> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    let there: HashMap<&str, &str> = columns.iter().map(|c| (c.at.as_str(), seed_word(&c.kind))).collect();
    let mut faults = Vec::new();
    let mut count = 0;
    for (table, _, columns) in TABLES {
        if !there.keys().any(|at| at.rsplit_once('.').is_some_and(|(t, _)| t == table)) {
            faults.push(format!("{table} is missing"));
            continue;
        }
        for (name, kind) in columns.split(", ").filter_map(|c| c.split_once(' ')) {
            count += 1;
            match there.get(format!("{table}.{name}").as_str()) {
                None => faults.push(format!("{table}.{name} is missing")),
                Some(found) if *found != kind => {
                    faults.push(format!("{table}.{name} is {found}, not {kind}"));
                }
                Some(_) => {}
            }
        }
    }
    Ok(verdict("tables", &format!("{} tables, {count} columns of the seed", TABLES.len()), &faults))
}

/// PostgreSQL's long names in the seed's words.
fn seed_word(kind: &str) -> &str {
    match kind {
        "character varying" => "varchar",
        "timestamp with time zone" => "timestamptz",
        "integer" => "int",
        other => other,
    }
}

async fn primary_keys(db: &Db) -> Result<Check, Error> {
    let sql = format!(
        "SELECT c.oid::regclass || '.' || string_agg(a.attname, ', ' ORDER BY k.n)
           FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
          CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, n)
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
          WHERE {OURS} GROUP BY c.oid"
    );
    let there = texts(db, &sql).await?;
    let mut faults: Vec<String> = TABLES
        .iter()
        .filter(|(table, key, _)| !there.contains(&format!("{table}.{key}")))
        .map(|(table, key, _)| format!("{table} has no primary key ({key})"))
        .collect();
    let sql = format!(
        "SELECT c.oid::regclass || ' has no primary key' FROM pg_class c WHERE {OURS} AND {TENANT}
            AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) ORDER BY 1"
    );
    faults.extend(texts(db, &sql).await?);
    faults.dedup();
    Ok(verdict("primary_keys", "as in the seed; one on every tenant table", &faults))
}

async fn indexes(db: &Db) -> Result<Check, Error> {
    let sql = format!(
        "SELECT x.relname || ' ' || c.oid::regclass || ' ' || string_agg(a.attname, ', ' ORDER BY k.n)
           FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisvalid JOIN pg_class x ON x.oid = i.indexrelid
          CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, n)
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
          WHERE {OURS} GROUP BY c.oid, x.relname"
    );
    let there = texts(db, &sql).await?;
    let faults = INDEXES
        .iter()
        .filter(|(name, table, columns)| !there.contains(&format!("{name} {table} {columns}")))
        .map(|(name, table, columns)| format!("{name} ON {table} ({columns}) is missing or different"));
    Ok(verdict("indexes", &format!("{} by name and columns", INDEXES.len()), &faults.collect::<Vec<_>>()))
}

async fn leading_columns(db: &Db) -> Result<Check, Error> {
    let sql = format!(
        "SELECT x.relname::text FROM pg_class c
           JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
           LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
          WHERE {OURS} AND {TENANT} AND a.attname IS DISTINCT FROM 'organisation_id' ORDER BY 1"
    );
    let faults = texts(db, &sql)
        .await?
        .into_iter()
        .filter(|name| !TENANTLESS_INDEXES.contains(&name.as_str()))
        .map(|name| format!("{name} does not begin with organisation_id"));
    Ok(verdict(
        "tenant_indexes",
        "every index of a tenant table begins with organisation_id",
        &faults.collect::<Vec<_>>(),
    ))
}

async fn foreign_keys(db: &Db) -> Result<Check, Error> {
    // Between tenant tables, both sides begin with the tenant; SET NULL and SET DEFAULT would clear it.
    let sql = format!(
        "SELECT c.oid::regclass || '.' || f.conname FROM pg_class c
           JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f'
           JOIN pg_attribute own ON own.attrelid = c.oid AND own.attnum = f.conkey[1]
           JOIN pg_attribute far ON far.attrelid = f.confrelid AND far.attnum = f.confkey[1]
          WHERE {OURS} AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = f.confrelid
                                      AND t.attname = 'organisation_id' AND NOT t.attisdropped)
            AND (own.attname <> 'organisation_id' OR far.attname <> 'organisation_id'
                 OR f.confdeltype IN ('n', 'd') OR NOT f.convalidated) ORDER BY 1"
    );
    let mut faults = texts(db, &sql).await?;
    let sql = format!(
        "SELECT c.oid::regclass || ' does not reference iam.organisations' FROM pg_class c
          WHERE {OURS} AND {TENANT} AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = c.oid
            AND f.contype = 'f' AND f.confrelid = to_regclass('iam.organisations')) ORDER BY 1"
    );
    faults.extend(texts(db, &sql).await?);
    Ok(verdict("foreign_keys", "between tenant tables they carry organisation_id", &faults))
}

async fn policies(db: &Db) -> Result<Check, Error> {
    let sql = format!(
        "SELECT c.oid::regclass || CASE
                WHEN NOT c.relrowsecurity THEN ': row-level security is off'
                WHEN NOT c.relforcerowsecurity THEN ': row-level security is not forced'
                ELSE ': no policy for the tenant' END
           FROM pg_class c
          WHERE {OURS} AND {TENANT} AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
             OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*'
                               AND pg_get_expr(p.polqual, p.polrelid) LIKE '%current_organisation_id()%'
                               AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%current_organisation_id()%'))
          ORDER BY 1"
    );
    let faults = texts(db, &sql).await?;
    let tables = tenant_tables(db).await?.len();
    Ok(verdict("row_level_security", &format!("enabled and forced on {tables} tables"), &faults))
}

async fn triggers(db: &Db) -> Result<Check, Error> {
    let sql = format!(
        "SELECT c.oid::regclass || ' has no trigger that sets updated_at' FROM pg_class c
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'updated_at' AND NOT a.attisdropped
          WHERE {OURS} AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled <> 'D'
                                          AND t.tgfoid = to_regproc('public.set_updated_at')) ORDER BY 1"
    );
    let mut faults = texts(db, &sql).await?;
    faults.extend(
        texts(
            db,
            "SELECT name || ' is missing' FROM (VALUES
                ('iam.organisations', 'organisations_require_owner'),
                ('iam.organisation_users', 'organisation_users_require_owner')) AS needed (home, name)
              WHERE NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgname = name AND t.tgrelid = to_regclass(home)
                                   AND t.tgenabled <> 'D')",
        )
        .await?,
    );
    Ok(verdict("triggers", "updated_at is set everywhere; an organisation keeps an owner", &faults))
}

async fn texts(db: &Db, sql: &str) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned())).fetch_all(db.pool()).await?)
}
