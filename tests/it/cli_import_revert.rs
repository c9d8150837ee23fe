//! `import show` and `import revert`: what an import changed, and how that is taken back.

use serde_json::{Value, json};

use crate::{
    cli_import::{ROWS, pharow},
    support::Pflow,
};

/// Everything that an import writes into the three tables, by their natural keys.
const STATE: &str = "SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (
      SELECT concat_ws('|', 'company', siren, name, employee_range, main_phone, website_url, extras) AS line FROM crm.companies
      UNION ALL SELECT concat_ws('|', 'person', last_name, first_name, linkedin_url, mobile_phone, email, extras) FROM crm.people
      UNION ALL SELECT concat_ws('|', 'position', email, job_title, email_status, email_reliability, extras) FROM crm.positions) x";

fn import(pflow: &Pflow, name: &str, rows: &[&str]) -> String {
    pflow.write(name, pharow(rows));
    pflow.json(&["import", "csv", name])["import_id"].as_str().unwrap().to_owned()
}

/// The first row with another title and without the phone, and somebody new at a new company.
fn second() -> [String; 2] {
    [
        ROWS[0].replace(",DAF,", ",Directrice générale,").replace("+33 1 99 00 00 01", ""),
        ROWS[2]
            .replace("Lefèvre,Zoé", "Petit,Ana")
            .replace("zoe@autre", "ana@nouvelle")
            .replace("901000026", "901000034"),
    ]
}

#[test]
fn what_an_import_changed_is_shown_field_by_field_and_taken_back() {
    let pflow = Pflow::with_org();
    let first = import(&pflow, "first.csv", &ROWS);
    let before = pflow.sql::<String>(STATE);
    let rows = second();
    let id = import(&pflow, "second.csv", &[&rows[0], &rows[1]]);
    let after = pflow.sql::<String>(STATE);
    assert_ne!(before, after);

    let shown = pflow.json(&["import", "show", &id]);
    assert_eq!(shown["import"]["counts"]["positions"], json!({"created": 1, "updated": 1, "unchanged": 0}));
    assert_eq!(
        shown["columns"],
        json!([{"entity": "position", "column": "job_title", "filled": 0, "replaced": 1}])
    );
    let change = &shown["changes"][0];
    assert_eq!(change["fields"], json!({"job_title": {"before": "DAF", "after": "Directrice générale"}}));
    assert_eq!(
        (&change["name"], &change["entity"]),
        (&json!("c.durand@exemple.example"), &json!("position"))
    );
    let table = pflow.ok(&["import", "show", "second.csv"]);
    assert!(table.contains("Directrice générale") && table.contains("position.job_title"), "{table}");

    let dry = pflow.json(&["import", "revert", &id, "--dry-run"]);
    assert_eq!(pflow.sql::<String>(STATE), after, "a dry run changes nothing");
    let report = pflow.json(&["import", "revert", &id]);
    assert_eq!(dry, report);
    assert_eq!(report["deleted"], json!({"companies": 1, "people": 1, "positions": 1}));
    assert_eq!(report["restored"], json!({"companies": 0, "people": 0, "positions": 1}));
    assert_eq!(pflow.sql::<String>(STATE), before);
    assert_eq!(pflow.error(&["import", "revert", &id], 6)["code"], 6);
    let runs = pflow.json(&["import", "list"]);
    assert!(runs[0]["reverted_at"].is_string() && runs[1]["reverted_at"].is_null());

    pflow.ok(&["import", "revert", &first]);
    assert_eq!(pflow.sql::<String>(STATE), "");
    import(&pflow, "first.csv", &ROWS);
    assert_eq!(pflow.sql::<String>(STATE), before, "the same file can come again");
}

#[test]
fn what_something_touched_since_stays() {
    let pflow = Pflow::with_org();
    let id = import(&pflow, "first.csv", &ROWS);
    // One is written to, one is in somebody's list; the third nobody touched.
    pflow.execute(
        "INSERT INTO crm.lists (organisation_id, id, name) SELECT organisation_id, gen_random_uuid(), 'à la main' FROM crm.positions LIMIT 1",
    );
    pflow.execute(
        "INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
         SELECT l.organisation_id, l.id, p.id FROM crm.lists l, crm.positions p WHERE p.email = 'p.martin@exemple.example'",
    );
    pflow.ok(&["suppression", "add", "autre.example"]);
    let report = pflow.json(&["import", "revert", &id]);
    assert_eq!(report["deleted"], json!({"companies": 1, "people": 2, "positions": 2}));
    assert_eq!(report["kept_rows"], json!({"companies": 1, "people": 1, "positions": 1}));
    assert_eq!(pflow.sql::<String>("SELECT email::text FROM crm.positions"), "p.martin@exemple.example");
}

#[test]
fn a_change_that_was_changed_again_stays() {
    let pflow = Pflow::with_org();
    import(&pflow, "first.csv", &ROWS);
    let rows = second();
    let id = import(&pflow, "second.csv", &[&rows[0]]);
    pflow.execute("UPDATE crm.positions SET job_title = 'PDG' WHERE email = 'c.durand@exemple.example'");
    let report = pflow.json(&["import", "revert", &id]);
    assert_eq!((&report["kept_columns"], &report["restored"]["positions"]), (&json!(1), &json!(0)));
    assert_eq!(report["kept"][0]["column"], "job_title");
    assert_eq!(
        pflow.sql::<String>("SELECT job_title FROM crm.positions WHERE email = 'c.durand@exemple.example'"),
        "PDG"
    );
}

#[test]
fn what_a_later_import_met_is_not_taken_away_unasked() {
    let pflow = Pflow::with_org();
    let id = import(&pflow, "first.csv", &ROWS);
    import(&pflow, "again.csv", &ROWS[..1]);
    let refusal = pflow.error(&["import", "revert", &id], 6);
    assert!(refusal["hint"].as_str().unwrap().contains("--force"), "{refusal}");
    let report = pflow.json(&["import", "revert", &id, "--force"]);
    assert_eq!(report["deleted"]["positions"], 3);
}

#[test]
fn nobody_reverts_another_organisations_import() {
    let pflow = Pflow::with_org();
    let id = import(&pflow, "first.csv", &ROWS);
    pflow.ok(&["org", "create", "Autre", "--owner", "bob@autre.example"]);
    let theirs = ["--org", "Autre", "--as", "bob@autre.example"];
    let error: Value = pflow.error(&[&["import", "revert", &id][..], &theirs].concat(), 5);
    assert_eq!(error["kind"], "not_found");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.positions"), 3);
}
