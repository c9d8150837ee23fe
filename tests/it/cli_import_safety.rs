//! What an import may not do: stop half-way, cross tenants, lose a row, write in a dry run.

use serde_json::json;

use crate::{
    cli_import::{ROWS, pharow},
    support::Pflow,
};

const EVERYTHING: &str = "SELECT (SELECT count(*) FROM crm.companies) + (SELECT count(*) FROM crm.people) + (SELECT count(*) FROM crm.positions)
    + (SELECT count(*) FROM crm.imports) + (SELECT count(*) FROM crm.import_rejects) + (SELECT count(*) FROM crm.lists) + (SELECT count(*) FROM crm.list_positions)";

#[test]
fn a_killed_import_leaves_nothing_and_the_next_one_works() {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    let killed = pflow.env("PFLOW_CRASH_AT", "import.loaded").run(&[
        "import",
        "csv",
        "prospects.csv",
        "--list",
        "Lyon",
    ]);
    assert_eq!(killed.code, -1, "killed by a signal: {}", killed.stderr);
    assert_eq!(
        pflow.sql::<String>("SELECT status FROM crm.imports"),
        "running",
        "that it began is all there is"
    );
    assert_eq!(pflow.sql::<i64>(EVERYTHING), 1);
    let report = pflow.json(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    assert_eq!(report["positions"]["created"], 3);
}

#[test]
fn a_dry_run_tells_everything_and_keeps_nothing() {
    let pflow = Pflow::with_org();
    pflow.write("mixed.csv", "Nom,Email,Entreprise\nDurand,c@exemple.example,Exemple\n,,X\n");
    let report = pflow.json_with_code(&["import", "csv", "mixed.csv", "--list", "Lyon", "--dry-run"], 3);
    assert_eq!((&report["positions"]["created"], &report["rejected"]), (&json!(1), &json!(1)));
    assert_eq!(pflow.sql::<i64>(EVERYTHING), 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log WHERE action = 'import'"), 0);
    assert!(!pflow.path("mixed.rejects.csv").exists());
}

#[test]
fn strict_imports_all_or_nothing() {
    let pflow = Pflow::with_org();
    pflow.write("mixed.csv", "Nom,Email,Entreprise\nDurand,c@exemple.example,Exemple\n,,X\n");
    let error = pflow.error(&["import", "csv", "mixed.csv", "--strict"], 2);
    assert!(error["message"].as_str().unwrap().contains("line 3"), "{error}");
    assert_eq!(pflow.sql::<i64>(EVERYTHING), 0);
    pflow.write("good.csv", "Nom,Email,Entreprise\nDurand,c@exemple.example,Exemple\n");
    pflow.ok(&["import", "csv", "good.csv", "--strict"]);
}

#[test]
fn a_full_disk_costs_the_rejects_file_and_no_row() {
    let pflow = Pflow::with_org();
    pflow.write("mixed.csv", "Nom,Email,Entreprise\nDurand,c@exemple.example,Exemple\n,,X\n");
    let args = ["import", "csv", "mixed.csv", "--rejects", "/dev/full", "--json"];
    let run = pflow.run(&args).expect(&args, 3);
    assert!(
        run.stderr.contains("could not be written") && run.stderr.contains("import show"),
        "{}",
        run.stderr
    );
    assert_eq!(pflow.sql::<String>("SELECT raw FROM crm.import_rejects"), ",,X");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.people"), 1, "what was good is in");
    let args = ["import", "csv", "mixed.csv", "--rejects", "no/such/folder/r.csv"];
    pflow.run(&args).expect(&args, 3);
}

#[test]
fn two_organisations_keep_the_same_prospects_apart() {
    let pflow = Pflow::with_org();
    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    pflow.write("prospects.csv", pharow(&ROWS));
    pflow.ok(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    let beta =
        ["import", "csv", "prospects.csv", "--list", "Lyon", "--org", "Beta", "--as", "bob@beta.example"];
    let report = pflow.json(&beta);
    assert_eq!((&report["companies"]["created"], &report["positions"]["created"]), (&json!(2), &json!(3)));
    let each =
        "SELECT count(*) FROM (SELECT organisation_id FROM crm.positions GROUP BY 1 HAVING count(*) = 3) t";
    assert_eq!(pflow.sql::<i64>(each), 2);
    assert_eq!(pflow.json(&["import", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(
        pflow.run(&["import", "csv", "prospects.csv", "--org", "Beta", "--as", "ana@acme.example"]).code,
        4
    );
}

#[test]
fn members_import_and_viewers_look() {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    for role in ["viewer", "member"] {
        pflow.ok(&["org", "member", "add", &format!("{role}@acme.example"), "--role", role]);
    }
    let import = |who: &str| pflow.run(&["import", "csv", "prospects.csv", "--as", who]).code;
    assert_eq!((import("viewer@acme.example"), import("member@acme.example")), (4, 0));
    pflow.ok(&["import", "list", "--as", "viewer@acme.example"]);
    assert_eq!(
        pflow.sql::<String>("SELECT u.email::text FROM crm.imports i JOIN iam.users u ON u.id = i.user_id"),
        "member@acme.example"
    );
}

#[test]
fn two_imports_at_once_make_nobody_twice() {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    let both: Vec<_> = (0..4)
        .map(|_| {
            pflow
                .command(&["import", "csv", "prospects.csv", "--list", "Lyon"])
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut child in both {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.people"), 3);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.list_positions"), 3);
}

/// `performance.md` §1, finding 2: on tables that were never analysed, a foreign key's check can pick an index that holds the whole tenant.
#[test]
fn foreign_keys_are_checked_through_the_right_index() {
    let pflow = Pflow::with_org();
    let mut file = "Nom,Prénom,LinkedIn,Email,SIREN\n".to_owned();
    for n in 0..5_000 {
        file += &format!(
            "Durand{n},Claire,linkedin.com/in/claire-{n},c{n}@exemple.example,{}\n",
            ["901000018", "901000026", ""][n % 3]
        );
    }
    pflow.write("many.csv", &file);
    pflow.ok(&["import", "csv", "many.csv"]);
    pflow.execute("SELECT pg_stat_force_next_flush()");
    let read =
        "SELECT coalesce(sum(idx_tup_read), 0)::bigint FROM pg_stat_user_indexes WHERE schemaname = 'crm'";
    assert!(pflow.sql::<i64>(read) < 100_000, "{} index entries read", pflow.sql::<i64>(read));
    assert_eq!(pflow.json(&["import", "csv", "many.csv"])["positions"]["unchanged"], 5_000);
}
