//! Suppressions: what is added stops at once, for good, and in this organisation only.

use serde_json::json;

use crate::support::Stage;

#[test]
fn what_is_added_is_recognised_and_stops_what_is_under_way() {
    let stage = Stage::new();
    stage.crowd(2);
    let claire = stage.person("Claire", "Durand", "claire@mail.acme.example");
    let jean = stage.person("Jean", "Martin", "jean@other.example");
    stage
        .pflow
        .execute(&format!("UPDATE crm.companies SET siren = '552100554' WHERE id = '{}'", jean.company));
    stage.enroll();
    let add = |value: &str| stage.pflow.json(&["suppression", "add", value]);
    let report = add("P0@exemple0.example");
    assert_eq!((&report["stopped"], &report["cancelled"]), (&json!(1), &json!(2)));
    assert_eq!(
        (&report["added"][0]["kind"], &report["added"][0]["reason"]),
        (&json!("address"), &json!("manual"))
    );
    assert_eq!(add("p0@exemple0.example")["existing"], 1);
    assert_eq!(add("@ACME.example")["stopped"], 1, "{}", claire.email);
    assert_eq!(add("552 100 554")["stopped"], 1);
    let states = "outreach.campaign_enrollments WHERE state = 'stopped' AND stopped_reason = 'suppressed'";
    assert_eq!(stage.count(states), 3);
    assert_eq!(stage.count("outreach.tasks WHERE status = 'scheduled'"), 2);
    let all = stage.pflow.json(&["suppression", "list"]);
    let values: Vec<&str> = all.as_array().unwrap().iter().map(|s| s["value"].as_str().unwrap()).collect();
    assert_eq!(values, ["p0@exemple0.example", "acme.example", "552100554"]);
    assert_eq!(stage.pflow.json(&["suppression", "list", "--kind", "domain"]).as_array().unwrap().len(), 1);
    stage.pflow.ok(&["suppression", "remove", "acme.example"]);
    assert_eq!(stage.count(states), 3, "nobody starts again");
}

#[test]
fn bad_values_are_refused_and_nothing_is_kept() {
    let stage = Stage::new();
    let error =
        |args: &[&str], code| stage.pflow.error(&[&["suppression"], args].concat(), code)["kind"].clone();
    assert_eq!(error(&["add", "good@a.example", "nobody"], 2), "invalid");
    assert_eq!(error(&["add", "552100555"], 2), "invalid");
    assert_eq!(error(&["remove", "good@a.example"], 5), "not_found");
    assert_eq!(error(&["import", "nowhere.csv"], 2), "io");
    assert_eq!(stage.pflow.run(&["suppression", "add"]).code, 2);
    assert_eq!(stage.pflow.run(&["suppression", "add", "a@b.example", "--reason", "because"]).code, 2);
    assert_eq!(stage.pflow.run(&["suppression", "list", "--kind", "person"]).code, 2);
    stage.pflow.ok(&["suppression", "add", "a@b.example", "--dry-run"]);
    assert_eq!(stage.count("outreach.suppressions"), 0);
}

#[test]
fn members_add_and_admins_remove() {
    let stage = Stage::new();
    for role in ["viewer", "member", "admin"] {
        stage.pflow.ok(&["org", "member", "add", &format!("{role}@acme.example"), "--role", role]);
    }
    let run =
        |args: &[&str], user: &str| stage.pflow.run(&[&["suppression"], args, &["--as", user]].concat()).code;
    assert_eq!(run(&["add", "a@b.example"], "viewer@acme.example"), 4);
    assert_eq!(run(&["add", "a@b.example"], "member@acme.example"), 0);
    assert_eq!(run(&["list"], "viewer@acme.example"), 0);
    assert_eq!(run(&["remove", "a@b.example"], "member@acme.example"), 4);
    assert_eq!(run(&["remove", "a@b.example"], "admin@acme.example"), 0);
}

#[test]
fn files_go_in_and_out() {
    let stage = Stage::new();
    stage.crowd(1);
    stage.enroll();
    stage.pflow.write("in.csv", "Nom;E-mail;Domaine;SIREN;Reason\nA;p0@exemple0.example;;;unsubscribe\nB;nobody;;;\nC;;@no.example;552100554;\n");
    let report = stage.pflow.json_with_code(&["suppression", "import", "in.csv"], 3);
    assert_eq!((&report["rows"], &report["added"], &report["stopped"]), (&json!(3), &json!(3), &json!(1)));
    assert_eq!(
        (&report["rejected"][0]["line"], &report["rejected"][0]["value"]),
        (&json!(3), &json!("nobody"))
    );
    stage.pflow.ok(&["suppression", "export", "out.csv"]);
    let csv = std::fs::read_to_string(stage.pflow.path("out.csv")).unwrap();
    assert!(csv.contains("address,p0@exemple0.example,unsubscribe,in.csv,"), "{csv}");
    assert_eq!(stage.pflow.ok(&["suppression", "export"]), csv);
    let again = stage.pflow.json(&["suppression", "import", "out.csv"]);
    assert_eq!((&again["added"], &again["existing"]), (&json!(0), &json!(3)));
    let empty = stage.pflow.run_with_stdin(&["suppression", "import", "-", "-o", "json"], b"");
    assert_eq!((empty.code, empty.stdout.contains("\"rows\": 0")), (0, true), "{empty:?}");
    assert_eq!(stage.pflow.run_with_stdin(&["suppression", "import", "-"], b"a\0b").code, 2);
}

#[test]
fn another_organisation_is_not_concerned() {
    let acme = Stage::new();
    acme.pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let beta = Stage::in_organisation(&acme.pflow, "Beta", "bob@beta.example");
    for stage in [&acme, &beta] {
        stage.person("Claire", "Durand", "claire@exemple.example");
        stage.enroll();
    }
    assert_eq!(acme.pflow.json(&["suppression", "add", "@exemple.example"])["stopped"], 1);
    assert_eq!(beta.pflow.json(&["suppression", "list"]), json!([]));
    assert_eq!(
        beta.count(&format!(
            "outreach.tasks WHERE organisation_id = '{}' AND status = 'scheduled'",
            beta.organisation
        )),
        2
    );
}
