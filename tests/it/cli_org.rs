//! Organisations, members, roles, and who is acting.

use crate::support::Pflow;

#[test]
fn the_first_organisation_becomes_the_default() {
    let pflow = Pflow::new();
    let org = pflow.json(&["org", "create", "Acme", "--owner", "Ana@Acme.example", "--first-name", "Ana"]);
    assert_eq!(org["name"], "Acme");
    assert_eq!(org["owner"]["email"], "ana@acme.example");
    let shown = pflow.json(&["org", "show"]);
    assert_eq!(shown["id"], org["id"]);
    assert_eq!(shown["members"][0]["role"], "owner");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log"), 1);
}

#[test]
fn with_two_organisations_one_must_be_named() {
    let pflow = Pflow::with_org();
    let beta = pflow.ok(&["-q", "org", "create", "Beta", "--owner", "bob@beta.example"]);
    std::fs::remove_file(pflow.path("config.toml")).unwrap();
    let error = pflow.error(&["org", "show", "--as", "ana@acme.example"], 2);
    assert!(error["message"].as_str().unwrap().contains("Acme, Beta"), "{error}");
    assert_eq!(
        pflow.error(&["org", "show", "--org", "Beta", "--as", "ana@acme.example"], 4)["kind"],
        "not_allowed"
    );
    let shown = pflow.json(&["org", "show", "--org", &beta.trim()[..30], "--as", "bob@beta.example"]);
    assert_eq!(shown["name"], "Beta");
    assert_eq!(pflow.error(&["org", "show", "--org", "Gamma"], 5)["kind"], "not_found");
    pflow.ok(&["org", "use", "Beta"]);
    assert_eq!(pflow.json(&["org", "show", "--as", "bob@beta.example"])["name"], "Beta");
}

#[test]
fn ownership_is_handed_over_in_one_step() {
    let pflow = Pflow::with_org();
    pflow.ok(&["org", "member", "add", "bob@acme.example", "--role", "member"]);
    assert_eq!(pflow.error(&["org", "member", "remove", "ana@acme.example"], 6)["kind"], "conflict");
    assert_eq!(pflow.error(&["org", "member", "role", "bob@acme.example", "owner"], 6)["kind"], "conflict");
    pflow.ok(&["org", "transfer", "bob@acme.example"]);
    let members = pflow.json(&["org", "member", "list"]);
    assert_eq!((&members[0]["email"], &members[0]["role"]), (&"bob@acme.example".into(), &"owner".into()));
    assert_eq!((&members[1]["email"], &members[1]["role"]), (&"ana@acme.example".into(), &"admin".into()));
    assert_eq!(pflow.error(&["org", "transfer", "ana@acme.example"], 4)["kind"], "not_allowed");
}

#[test]
fn roles_are_enforced() {
    let pflow = Pflow::with_org();
    for (email, role) in
        [("vic@acme.example", "viewer"), ("max@acme.example", "member"), ("ada@acme.example", "admin")]
    {
        pflow.ok(&["org", "member", "add", email, "--role", role]);
    }
    let add = |actor: &str| {
        pflow
            .run(&[
                "org",
                "member",
                "add",
                "new@acme.example",
                "--role",
                "viewer",
                "--dry-run",
                "--as",
                actor,
            ])
            .code
    };
    assert_eq!((add("vic@acme.example"), add("max@acme.example"), add("ada@acme.example")), (4, 4, 0));
    let delete = |actor: &str| pflow.run(&["org", "delete", "--yes", "--dry-run", "--as", actor]).code;
    assert_eq!((delete("ada@acme.example"), delete("ana@acme.example")), (4, 0));
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.organisation_users"), 4, "dry runs change nothing");
}

#[test]
fn a_deletion_needs_an_answer_and_takes_everything() {
    let pflow = Pflow::with_org();
    assert_eq!(pflow.error(&["org", "delete"], 2)["kind"], "usage");
    pflow.ok(&["org", "delete", "--yes"]);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.organisation_users"), 0);
}

#[test]
fn bad_input_is_named() {
    let pflow = Pflow::with_org();
    assert_eq!(pflow.error(&["org", "create", "Acme", "--owner", "x@y.example"], 6)["kind"], "conflict");
    assert_eq!(pflow.error(&["org", "create", "Beta", "--owner", "nobody"], 2)["kind"], "invalid");
    assert_eq!(pflow.error(&["org", "create", "  ", "--owner", "x@y.example"], 2)["kind"], "invalid");
    assert_eq!(pflow.error(&["org", "show", "--as", "who@acme.example"], 5)["kind"], "not_found");
    assert_eq!(pflow.at("yesterday").error(&["org", "list"], 2)["kind"], "usage");
    pflow.write("config.toml", "org = [");
    assert_eq!(pflow.error(&["org", "list"], 2)["kind"], "config");
}
