//! What makes imports fast must not make them wrong: rows that are not read again, keys that are checked by statement, interrupted runs.

use pflow::{
    base::ids::OrganisationId,
    crm::{
        field::Entity,
        store::load::{self, Origin, Staging},
    },
    db::TenantTx,
};
use serde_json::json;

use crate::{
    cli_import::{ROWS, pharow},
    support::Pflow,
};

const ROWS_THERE: &str = "SELECT (SELECT count(*) FROM crm.companies) + (SELECT count(*) FROM crm.people) + (SELECT count(*) FROM crm.positions)";
/// Changes with every row that is written, whatever is written.
const VERSIONS: &str = "SELECT string_agg(v, ',' ORDER BY v) FROM (SELECT xmin::text || ctid FROM crm.companies
    UNION ALL SELECT xmin::text || ctid FROM crm.people UNION ALL SELECT xmin::text || ctid FROM crm.positions) x (v)";

#[test]
fn the_same_file_again_writes_no_row_and_says_so() {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    let first = pflow.json(&["import", "csv", "prospects.csv"]);
    assert_eq!(first["already_imported"], json!(null));
    let versions = pflow.sql::<String>(VERSIONS);
    let again = pflow.json(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    assert_eq!(pflow.sql::<String>(VERSIONS), versions);
    assert_eq!(again["positions"], json!({"created": 0, "updated": 0, "unchanged": 3}));
    assert_eq!(again["already_imported"]["import_id"], first["import_id"]);
    assert!(again["rate"].as_f64().unwrap() > 0.0 && again["phases"]["importing"].is_number(), "{again}");
    assert_eq!(
        pflow.sql::<i64>("SELECT count(*) FROM crm.list_positions"),
        3,
        "known rows go into the list too"
    );
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.provenance"), 0);
}

#[test]
fn a_file_counts_again_after_another_one_changed_the_company() {
    let pflow = Pflow::with_org();
    let newer: Vec<String> = ROWS.iter().map(|r| r.replace("01 99 00 00 02", "01 99 00 00 05")).collect();
    let newer: Vec<&str> = newer.iter().map(String::as_str).collect();
    pflow.write("a.csv", pharow(&ROWS));
    pflow.write("b.csv", pharow(&newer));
    let phone = "SELECT main_phone FROM crm.companies WHERE siren = '901000018'";
    for (file, expected) in [("a.csv", "+33199000002"), ("b.csv", "+33199000005"), ("a.csv", "+33199000002")]
    {
        pflow.ok(&["import", "csv", file]);
        assert_eq!(pflow.sql::<String>(phone), expected, "{file}");
    }
    let fields = "SELECT fields::text FROM crm.provenance WHERE entity = 'company' ORDER BY at DESC LIMIT 1";
    assert_eq!(
        pflow.sql::<String>(fields),
        r#"{"main_phone": {"after": "+33199000002", "before": "+33199000005"}}"#
    );
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.provenance"), 2);
    let seen = "SELECT count(*) FROM crm.companies WHERE first_import_id <> last_import_id";
    assert_eq!(pflow.sql::<i64>(seen), 1);
}

#[test]
fn what_a_person_wrote_stays_and_so_does_the_state_of_its_address() {
    let pflow = Pflow::with_org();
    pflow.write("a.csv", pharow(&ROWS));
    pflow.ok(&["import", "csv", "a.csv"]);
    pflow.execute(
        "UPDATE crm.positions SET job_title = 'Présidente', row_hash = NULL,
                authority = '{\"job_title\": 100}' WHERE email_key = 'c.durand@exemple.example'",
    );
    pflow.execute(
        "UPDATE crm.companies SET name = 'La bonne', row_hash = NULL, authority = '{\"name\": 80}' WHERE siren = '901000018'",
    );
    let newer = ROWS[0].replace(",DAF,", ",Stagiaire,").replace("01 99 00 00 02", "01 99 00 00 09");
    pflow.write("b.csv", pharow(&[&newer]));
    let report = pflow.json(&["import", "csv", "b.csv"]);
    assert_eq!(report["positions"]["updated"], 0, "{report}");
    assert_eq!(report["companies"]["updated"], 1, "{report}");
    let row = "SELECT p.job_title || '|' || c.name || '|' || c.main_phone FROM crm.positions p
                 JOIN crm.companies c ON c.id = p.company_id WHERE p.email_key = 'c.durand@exemple.example'";
    assert_eq!(pflow.sql::<String>(row), "Présidente|La bonne|+33199000009");
}

#[test]
fn the_next_import_says_which_one_was_killed() {
    let pflow = Pflow::with_org();
    pflow.write("a.csv", pharow(&ROWS));
    pflow.write("b.csv", pharow(&ROWS[..1]));
    for point in ["import.begun", "import.loaded"] {
        assert_eq!(pflow.env("PFLOW_CRASH_AT", point).run(&["import", "csv", "a.csv"]).code, -1);
        assert_eq!(pflow.sql::<i64>(ROWS_THERE), 0);
        let dry = pflow.json(&["import", "csv", "b.csv", "--dry-run"]);
        assert_eq!(dry["interrupted"][0]["file"], "a.csv", "{point}");
        assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.imports WHERE status = 'running'"), 1);
        if point == "import.begun" {
            let report = pflow.json(&["import", "csv", "b.csv", "--dry-run"]);
            assert_eq!(report["interrupted"].as_array().unwrap().len(), 1);
            pflow.execute("DELETE FROM crm.imports");
        }
    }
    let told = pflow.ok(&["import", "csv", "b.csv"]);
    assert!(
        told.contains("the import of a.csv begun at") && told.contains("nothing of it was kept"),
        "{told}"
    );
    let report = pflow.json(&["import", "csv", "a.csv"]);
    assert_eq!((&report["interrupted"], &report["already_imported"]), (&json!([]), &json!(null)));
    let states: Vec<_> =
        pflow.json(&["import", "list"]).as_array().unwrap().iter().map(|r| r["status"].clone()).collect();
    assert_eq!(states, ["done", "done", "interrupted"]);
}

/// With the row triggers off a batch is checked by one statement; a user who may not turn them off imports with them.
#[test]
fn both_ways_of_checking_keys_import_the_same() {
    let mut file = "Nom,Prénom,LinkedIn,Email,SIREN\n".to_owned();
    for n in 0..300 {
        file += &format!(
            "Durand{n},Claire,linkedin.com/in/claire-{n},c{n}@exemple.example,{}\n",
            ["901000018", "901000026", ""][n % 3]
        );
    }
    let pflow = Pflow::with_org();
    pflow.write("many.csv", &file);
    pflow.ok(&["import", "csv", "many.csv", "--list", "Lyon"]);
    assert_eq!(pflow.sql::<i64>(ORPHANS), 0);
    assert_eq!(triggered(&pflow), 0, "checked by statement");

    let other = Pflow::with_org();
    other.write("many.csv", &file);
    other.execute(
        "DO $$ BEGIN IF to_regrole('modest_import') IS NULL THEN CREATE ROLE modest_import LOGIN; END IF; END $$;
         GRANT prospectflow_app TO modest_import; GRANT USAGE ON SCHEMA iam TO modest_import;
         GRANT ALL ON ALL TABLES IN SCHEMA public, iam, crm, outreach, tracking TO modest_import",
    );
    let url = other.db.url.replace("pflow@", "modest_import@");
    let modest = other.env("PFLOW_DATABASE_URL", url);
    let report = modest.json(&["import", "csv", "many.csv", "--list", "Lyon"]);
    assert_eq!(report["positions"]["created"], 300, "{report}");
    assert!(triggered(&other) >= 300, "checked row by row");
    assert_eq!(other.sql::<i64>(ORPHANS), 0);
}

const ORPHANS: &str = "SELECT count(*) FROM crm.positions p
     WHERE NOT EXISTS (SELECT FROM crm.people e WHERE e.organisation_id = p.organisation_id AND e.id = p.person_id)
        OR NOT EXISTS (SELECT FROM crm.companies c WHERE c.organisation_id = p.organisation_id AND c.id = p.company_id)";

/// Look-ups of the tenant's row, of which the row triggers do one for every row.
fn triggered(pflow: &Pflow) -> i64 {
    pflow.execute("SELECT pg_stat_force_next_flush()");
    let scans = pflow
        .sql::<i64>("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'organisations_pkey'");
    if scans < 200 { 0 } else { scans }
}

/// The planner knows nothing of a tenant that came after the last ANALYZE: no statement may go through all of its rows for every row.
#[test]
fn a_new_tenants_import_reads_no_more_than_its_rows() {
    let pflow = Pflow::with_org();
    let file = |salt: &str| {
        let mut file = "Nom,Prénom,LinkedIn,Email,Poste\n".to_owned();
        for n in 0..6_000 {
            file += &format!(
                "Durand{n},Claire,linkedin.com/in/claire-{n},c{n}@exemple{}.example,{salt}\n",
                n % 500
            );
        }
        file
    };
    pflow.write("one.csv", file("DAF"));
    pflow.write("two.csv", file("DG"));
    pflow.ok(&["import", "csv", "one.csv"]);
    pflow.execute("ANALYZE");
    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    pflow.execute("SELECT pg_stat_reset()");
    for (name, created, updated) in [("one.csv", 6_000, 0), ("two.csv", 0, 6_000)] {
        let args = ["import", "csv", name, "--org", "Beta", "--as", "bob@beta.example"];
        let report = pflow.json(&args);
        let counts = json!({"created": created, "updated": updated, "unchanged": 0});
        assert_eq!(report["positions"], counts, "{report}");
    }
    pflow.execute("SELECT pg_stat_force_next_flush()");
    let read = "SELECT (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE schemaname = 'crm')::bigint
                     + (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE schemaname = 'crm')::bigint";
    assert!(pflow.sql::<i64>(read) < 400_000, "{} rows and entries read", pflow.sql::<i64>(read));
}

/// Between the reading of the keys and the writing of a position somebody may delete its person.
#[test]
fn a_position_of_nobody_is_refused_whoever_checks() {
    let pflow = Pflow::with_org();
    let organisation: uuid::Uuid = pflow.sql("SELECT id FROM iam.organisations");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let db = pflow.db.connect().await;
        let mut tx = TenantTx::begin(&db, OrganisationId(organisation)).await.unwrap();
        load::create_tables(&mut tx).await.unwrap();
        let nobody = uuid::Uuid::from_u128(7);
        let row = format!(
            "{nobody}\t{nobody}\t{nobody}\t{}\\N\t1\n",
            "\\N\t".repeat(Entity::Position.fields().len())
        );
        load::copy(&mut tx, Staging::New(Entity::Position), row.as_bytes()).await.unwrap();
        let by = Origin { import_id: nobody, now: chrono::DateTime::UNIX_EPOCH };
        let refused = load::insert_new(&mut tx, Entity::Position, by).await;
        assert!(matches!(refused, Err(pflow::db::Error::Constraint { .. })), "{refused:?}");
    });
}
