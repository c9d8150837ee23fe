//! `pflow db …`: migrations, their rights, status, and what `validate` finds.

use crate::support::{Pflow, database};

/// The check of this name.
fn check<'a>(report: &'a serde_json::Value, name: &str) -> &'a serde_json::Value {
    report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["name"] == name)
        .unwrap_or(&serde_json::Value::Null)
}

#[test]
fn a_migrated_database_is_valid() {
    let pflow = Pflow::with_org();
    let report = pflow.json(&["db", "validate"]);
    assert_eq!(report["ok"], true, "{report:#}");
    assert!(report["checks"].as_array().unwrap().len() >= 15, "{report:#}");
    assert!(pflow.ok(&["db", "validate"]).contains("row_level_security"));
}

#[test]
fn every_fault_is_named() {
    let pflow = Pflow::with_org();
    pflow.execute(
        "DROP INDEX crm.idx_people_status;
         CREATE INDEX idx_wrong ON crm.people (first_name);
         ALTER TABLE crm.people NO FORCE ROW LEVEL SECURITY;
         DROP POLICY tenant ON crm.companies;
         CREATE POLICY open ON crm.companies USING (true);
         INSERT INTO crm.companies (organisation_id, name) SELECT id, 'X' FROM iam.organisations;
         DROP TRIGGER set_updated_at ON outreach.tasks;
         ALTER TABLE crm.positions ALTER job_title TYPE text;
         ALTER TABLE crm.positions ADD CONSTRAINT loose FOREIGN KEY (organisation_id, company_id)
           REFERENCES crm.companies (organisation_id, id) ON DELETE SET NULL;
         ALTER TABLE crm.companies DROP COLUMN activity;
         UPDATE _sqlx_migrations SET checksum = '\\x00' WHERE version = 20251223112356;
         INSERT INTO _sqlx_migrations VALUES (20991231000000, 'later', now(), true, '\\x00', 0);",
    );
    pflow.execute(
        "ALTER TABLE iam.organisation_users DISABLE TRIGGER USER;
         DELETE FROM iam.organisation_users;
         ALTER TABLE iam.organisation_users ENABLE TRIGGER USER;",
    );
    let report = pflow.json_with_code(&["db", "validate"], 1);
    assert_eq!(report["ok"], false);
    for (name, fault) in [
        ("indexes", "idx_people_status"),
        ("tenant_indexes", "idx_wrong does not begin with organisation_id"),
        ("row_level_security", "crm.people: row-level security is not forced"),
        ("row_level_security", "crm.companies: no policy for the tenant"),
        ("triggers", "outreach.tasks has no trigger"),
        ("foreign_keys", "crm.positions.loose"),
        ("tables", "crm.positions.job_title is text, not varchar"),
        ("tables", "crm.companies.activity is missing"),
        ("migrations", "20991231000000 is unknown"),
        ("migrations", "20251223112356 was another text"),
    ] {
        let found = check(&report, name);
        assert_eq!(found["ok"], false, "{name}: {report:#}");
        assert!(found["detail"].as_str().unwrap().contains(fault), "{fault}: {found:#}");
    }
}

#[test]
fn faults_of_rows_and_of_isolation_are_found() {
    let pflow = Pflow::with_org();
    pflow.execute(
        "ALTER TABLE iam.organisation_users DISABLE TRIGGER USER;
         DELETE FROM iam.organisation_users;
         ALTER TABLE iam.organisation_users ENABLE TRIGGER USER;
         INSERT INTO crm.companies (organisation_id, name) SELECT id, 'X' FROM iam.organisations;
         CREATE POLICY open ON crm.companies USING (true);
         SET session_replication_role = replica;
         INSERT INTO outreach.tasks (organisation_id, enrollment_id, workflow_step_id, scheduled_for, status, locked_at)
           SELECT id, gen_random_uuid(), gen_random_uuid(), now(), 'locked', '2026-12-01' FROM iam.organisations;",
    );
    let report = pflow.at("2026-12-01T02:00:00Z").json_with_code(&["db", "validate"], 1);
    for (name, fault) in [
        ("other_tenant", "crm.companies: another tenant's rows are seen"),
        ("no_tenant", "crm.companies: reads work without a tenant"),
        ("one_owner", "Acme has 0 owners"),
        ("stuck_locks", "Acme: 1 tasks locked"),
        ("tasks_without_enrollment", "Acme: 1 tasks without"),
    ] {
        let found = check(&report, name);
        assert!(found["detail"].as_str().unwrap_or_default().contains(fault), "{fault}: {report:#}");
    }
    let fresh = pflow.at("2026-12-01T00:30:00Z").json_with_code(&["db", "validate"], 1);
    assert_eq!(check(&fresh, "stuck_locks")["ok"], true, "a fresh lock is at work");
}

#[test]
fn an_empty_database_is_migrated_once() {
    let pflow = Pflow::new();
    pflow.execute("CREATE DATABASE fresh_migrate");
    let url = format!("{}/fresh_migrate", pflow.db.url.rsplit_once('/').unwrap().0);
    let pflow = pflow.env("PFLOW_DATABASE_URL", &url);
    assert_eq!(pflow.error(&["org", "list"], 6)["kind"], "migration");
    assert_eq!(check(&pflow.json_with_code(&["db", "validate"], 1), "migrations")["ok"], false);
    let plan = pflow.json(&["db", "migrate", "--dry-run"]);
    assert_eq!(plan["current"], false);
    assert_eq!(pflow.json(&["db", "status"])["migrations"]["applied"], 0, "a dry run changes nothing");
    let done = pflow.json(&["db", "migrate"]);
    assert_eq!((&done["applied"], &done["current"]), (&plan["applied"], &true.into()));
    assert_eq!(pflow.json(&["db", "migrate"])["applied"], serde_json::json!([]));
    let status = pflow.json(&["db", "status"]);
    assert_eq!((&status["kind"], &status["running"]), (&"external".into(), &true.into()));
    assert_eq!(status["source"], "PFLOW_DATABASE_URL");
    assert_eq!(status["migrations"]["current"], true);
    assert!(status["size_bytes"].as_i64().unwrap() > 1_000_000);
}

#[test]
fn without_the_right_to_make_roles_an_administrator_is_asked() {
    let pflow = Pflow::new();
    let admin = pflow.db.url.clone();
    pflow.execute("CREATE ROLE modest LOGIN");
    pflow.execute("CREATE DATABASE modest_db");
    let url = admin.replace("//pflow@", "//modest@");
    let url = format!("{}/modest_db", url.rsplit_once('/').unwrap().0);
    let modest = pflow.env("PFLOW_DATABASE_URL", &url);
    let report = modest.json_with_code(&["db", "migrate"], 4);
    let statements: Vec<&str> =
        report["statements"].as_array().unwrap().iter().filter_map(|s| s.as_str()).collect();
    // The roles belong to the cluster, where the tests' template has made them already.
    assert!(statements.contains(&"GRANT prospectflow_app TO modest;"), "{statements:?}");
    assert!(statements.contains(&"GRANT CREATE ON DATABASE modest_db TO modest;"), "{statements:?}");
    assert_eq!(modest.json(&["db", "status"])["migrations"]["applied"], 0);
    let text = modest.run(&["db", "migrate"]).expect(&["db", "migrate"], 4);
    assert_eq!(
        text.stdout.trim().lines().collect::<Vec<_>>(),
        statements,
        "ready for an administrator's psql"
    );
    assert!(text.stderr.contains("administrator"), "{}", text.stderr);

    // What was asked for is enough.
    pflow.on("modest_db").execute(&statements.join("\n"));
    assert_eq!(modest.json(&["db", "migrate"])["current"], true);
    modest.ok(&["org", "create", "Acme", "--owner", "ana@acme.example"]);
    let valid = modest.json(&["db", "validate"]);
    assert_eq!(valid["ok"], true, "{valid:#}");
}

#[test]
fn a_url_is_somebody_elses_server() {
    let pflow = Pflow::new();
    assert_eq!(pflow.error(&["db", "stop"], 2)["kind"], "usage");
    assert_eq!(pflow.error(&["db", "start"], 2)["kind"], "usage");
    assert_eq!(pflow.ok(&["db", "url"]).trim(), pflow.db.url);
    let nowhere = pflow.env("PFLOW_DATABASE_URL", "postgres://ana:s3cret@127.0.0.1:1/x");
    let error = nowhere.error(&["db", "status"], 8);
    assert_eq!(error["kind"], "database");
    assert!(!error.to_string().contains("s3cret"));
    assert_eq!(
        pflow.env("PATH", "/nowhere").env("PFLOW_PG_BIN", "/nowhere").error(&["db", "psql"], 5)["kind"],
        "not_found"
    );
    // A stand-in shows what psql is given.
    let psql = pflow.write("bin/psql", "#!/bin/sh\necho \"$@\"\n");
    std::fs::set_permissions(&psql, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", pflow.path("bin").display());
    let said = pflow.env("PATH", path).ok(&["db", "psql", "--", "-c", "SELECT 1"]);
    assert_eq!(said.trim(), format!("{} -c SELECT 1", pflow.db.url));
    drop(database());
}

#[test]
fn without_programs_the_package_to_install_is_named() {
    let pflow = Pflow::new().env("PFLOW_DATABASE_URL", "").env("PFLOW_PG_BIN", "/nowhere");
    let error = pflow.error(&["db", "start"], 8);
    assert!(error["message"].as_str().unwrap().contains("PFLOW_PG_BIN=/nowhere"), "{error}");
    // No pip: the hint names the package.
    let error = pflow.env("PATH", "/nowhere").error(&["db", "install"], 8);
    assert!(error["hint"].as_str().unwrap().contains("install postgresql"), "{error}");
    let status = pflow.json(&["db", "status"]);
    assert_eq!((&status["kind"], &status["running"]), (&"embedded".into(), &false.into()));
}
