//! Row-level security, tried on the live database, and the seed's own queries.

use pflow::{
    base::ids::OrganisationId,
    db::{Db, TenantTx},
};
use serde_json::Value;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::support::{Pflow, database};

const TENANT_TABLES: &str = "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND n.nspname IN ('iam', 'crm', 'outreach', 'tracking', 'report') ORDER BY 1";

async fn tenant_tables(db: &Db) -> Vec<String> {
    sqlx::query_scalar(TENANT_TABLES).fetch_all(db.pool()).await.unwrap()
}

#[tokio::test]
async fn without_a_tenant_every_tenant_table_refuses() {
    let db = database().connect().await;
    let tables = tenant_tables(&db).await;
    assert!(tables.len() > 15, "{tables:?}");
    for table in tables {
        let mut tx = db.pool().begin().await.unwrap();
        sqlx::raw_sql("SET LOCAL ROLE prospectflow_app").execute(&mut *tx).await.unwrap();
        let error = sqlx::query(AssertSqlSafe(format!("SELECT 1 FROM {table}")))
            .fetch_all(&mut *tx)
            .await
            .unwrap_err();
        let code = error.as_database_error().and_then(|e| e.code()).unwrap_or_default().into_owned();
        assert_eq!(code, "P0001", "{table}: {error}");
    }
}

#[tokio::test]
async fn a_tenant_sees_and_writes_only_its_own() {
    let pflow = Pflow::with_org();
    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let db = pflow.db.connect().await;
    let ids: Vec<Uuid> = sqlx::query_scalar("SELECT id FROM iam.organisations ORDER BY name")
        .fetch_all(db.pool())
        .await
        .unwrap();
    let (acme, beta) = (OrganisationId(ids[0]), ids[1]);
    let mut tx = TenantTx::begin(&db, acme).await.unwrap();
    sqlx::query("INSERT INTO crm.people (organisation_id, last_name) VALUES ($1, 'Durand')")
        .bind(acme.0)
        .execute(tx.conn())
        .await
        .unwrap();
    let others: i64 = sqlx::query_scalar("SELECT count(*) FROM crm.people WHERE organisation_id = $1")
        .bind(beta)
        .fetch_one(tx.conn())
        .await
        .unwrap();
    assert_eq!(others, 0);
    let foreign = sqlx::query("INSERT INTO crm.people (organisation_id, last_name) VALUES ($1, 'Durand')")
        .bind(beta)
        .execute(tx.conn())
        .await;
    assert!(foreign.is_err(), "a tenant wrote into another");
}

#[tokio::test]
async fn keys_and_indexes_begin_with_the_tenant() {
    let db = database().connect().await;
    // Tokens of pixels are unique by themselves: one is found without knowing its tenant.
    let stray: Vec<String> = sqlx::query_scalar(
        "SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'organisation_id' AND NOT t.attisdropped
         WHERE n.nspname IN ('iam', 'crm', 'outreach', 'tracking', 'report') AND i.indkey[0] <> t.attnum ORDER BY 1",
    )
    .fetch_all(db.pool())
    .await
    .unwrap();
    assert_eq!(stray, ["tracking.pixels_token_key", "tracking.variant_pixels_token_key"]);
    let keys: Vec<String> = sqlx::query_scalar(
        "SELECT conrelid::regclass || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k
          JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attname = 'organisation_id' AND NOT t.attisdropped
         WHERE k.contype = 'f' AND k.connamespace::regnamespace::text IN ('iam', 'crm', 'outreach', 'tracking', 'report')
           AND (pg_get_constraintdef(k.oid) !~ '^FOREIGN KEY \\(organisation_id, .* REFERENCES [a-z_.]+\\(organisation_id, ' OR k.confdeltype IN ('n', 'd'))",
    )
    .fetch_all(db.pool())
    .await
    .unwrap();
    assert_eq!(
        keys,
        Vec::<String>::new(),
        "foreign keys between tenant tables carry the tenant and never set NULL"
    );
}

/// The three statements under "Query Patterns" of the seed, with `?` written `$n`.
#[tokio::test]
async fn the_seeds_queries_run_as_written() {
    let pflow = Pflow::with_org();
    let db = pflow.db.connect().await;
    let org: Uuid =
        sqlx::query_scalar("SELECT id FROM iam.organisations").fetch_one(db.pool()).await.unwrap();
    let mut tx = TenantTx::begin(&db, OrganisationId(org)).await.unwrap();
    let campaign = fill(&mut tx).await;
    let found =
        sqlx::query("SELECT * FROM crm.people\nWHERE organisation_id = $1 AND email = 'test@example.com';")
            .bind(org)
            .fetch_all(tx.conn())
            .await
            .unwrap();
    assert_eq!(found.len(), 1, "citext compares without case");
    let names: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT p.first_name, p.last_name, c.name as company_name
FROM crm.positions pos
JOIN crm.people p ON pos.organisation_id = p.organisation_id AND pos.person_id = p.id
JOIN crm.companies c ON pos.organisation_id = c.organisation_id AND pos.company_id = c.id
WHERE pos.organisation_id = $1;",
    )
    .bind(org)
    .fetch_all(tx.conn())
    .await
    .unwrap();
    assert_eq!(names, [("Claire".to_owned(), "Durand".to_owned(), "Exemple".to_owned())]);
    let variants: Vec<(Uuid, String, String, String, i32, String)> = sqlx::query_as(
        "SELECT
  e.id,
  p.first_name,
  p.last_name,
  pos.email::text,
  ws.step_index,
  v.key as variant_key
FROM outreach.campaign_enrollments e
JOIN crm.positions pos ON e.organisation_id = pos.organisation_id AND e.position_id = pos.id
JOIN crm.people p ON pos.organisation_id = p.organisation_id AND pos.person_id = p.id
JOIN outreach.enrollment_step_variant_assignments a ON e.organisation_id = a.organisation_id AND e.id = a.enrollment_id
JOIN outreach.workflow_steps ws ON a.organisation_id = ws.organisation_id AND a.workflow_step_id = ws.id
JOIN outreach.step_experiment_variants v ON a.organisation_id = v.organisation_id AND a.variant_id = v.id
WHERE e.organisation_id = $1
  AND e.campaign_id = $2;",
    )
    .bind(org)
    .bind(campaign)
    .fetch_all(tx.conn())
    .await
    .unwrap();
    assert_eq!(variants.len(), 1);
    assert_eq!((variants[0].3.as_str(), variants[0].4, variants[0].5.as_str()), ("Test@Example.com", 0, "A"));
}

/// One prospect, enrolled in one campaign with one variant.
async fn fill(tx: &mut TenantTx) -> Uuid {
    let org = tx.organisation_id();
    let mut insert = async |sql: &'static str, ids: &[Uuid]| -> Uuid {
        let mut query = sqlx::query_scalar(sql).bind(org);
        for id in ids {
            query = query.bind(*id);
        }
        query.fetch_one(tx.conn()).await.unwrap()
    };
    let company =
        insert("INSERT INTO crm.companies (organisation_id, name) VALUES ($1, 'Exemple') RETURNING id", &[])
            .await;
    let person = insert("INSERT INTO crm.people (organisation_id, first_name, last_name, email) VALUES ($1, 'Claire', 'Durand', 'Test@Example.com') RETURNING id", &[]).await;
    let position = insert("INSERT INTO crm.positions (organisation_id, person_id, company_id, email) VALUES ($1, $2, $3, 'Test@Example.com') RETURNING id", &[person, company]).await;
    let campaign =
        insert("INSERT INTO outreach.campaigns (organisation_id, name) VALUES ($1, 'C') RETURNING id", &[])
            .await;
    let step = insert("INSERT INTO outreach.workflow_steps (organisation_id, campaign_id, step_index) VALUES ($1, $2, 0) RETURNING id", &[campaign]).await;
    let experiment = insert("INSERT INTO outreach.step_experiments (organisation_id, workflow_step_id, name) VALUES ($1, $2, 'E') RETURNING id", &[step]).await;
    let variant = insert("INSERT INTO outreach.step_experiment_variants (organisation_id, step_experiment_id, key) VALUES ($1, $2, 'A') RETURNING id", &[experiment]).await;
    let enrollment = insert("INSERT INTO outreach.campaign_enrollments (organisation_id, campaign_id, position_id) VALUES ($1, $2, $3) RETURNING id", &[campaign, position]).await;
    insert("INSERT INTO outreach.enrollment_step_variant_assignments (organisation_id, enrollment_id, workflow_step_id, step_experiment_id, variant_id) VALUES ($1, $2, $3, $4, $5) RETURNING variant_id", &[enrollment, step, experiment, variant]).await;
    campaign
}

/// Statements of `.sqlx` on a tenant table that rightly name no `organisation_id` in a condition. Each with its reason.
const WITHOUT_TENANT: &[(&str, &str)] = &[];

#[tokio::test]
async fn every_statement_on_a_tenant_table_names_the_tenant() {
    let db = database().connect().await;
    let tables = tenant_tables(&db).await;
    let mut seen = 0;
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.sqlx")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let query: Value = serde_json::from_str(&text).unwrap();
        let sql = query["query"].as_str().unwrap();
        if !tables.iter().any(|t| mentions(sql, t)) || WITHOUT_TENANT.iter().any(|(known, _)| *known == sql) {
            continue;
        }
        seen += 1;
        assert!(names_the_tenant(sql), "names no organisation_id where it must:\n{sql}");
    }
    assert!(seen > 5, "no statements found in .sqlx");
}

fn mentions(sql: &str, table: &str) -> bool {
    sql.match_indices(table)
        .any(|(at, _)| !sql[at + table.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// An INSERT lists the column; everything else compares it.
fn names_the_tenant(sql: &str) -> bool {
    let flat = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    let inserts = flat.contains("INSERT INTO") && flat.contains("(organisation_id,");
    let compares = ["organisation_id = $", "organisation_id = "].iter().any(|c| flat.contains(c));
    inserts || compares
}
