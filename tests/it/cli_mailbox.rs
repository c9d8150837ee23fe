//! Mailboxes: added, looked after, at rest, removed.

use crate::support::Pflow;

fn add(pflow: &Pflow, more: &[&str]) -> serde_json::Value {
    let args = ["mailbox", "add", "maildir", "--address", "Ana@Acme.example", "--path", "mail"];
    pflow.json(&[&args, more].concat())
}

#[test]
fn a_local_mailbox_has_two_maildirs_and_sensible_limits() {
    let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
    let added = add(&pflow, &[]);
    assert_eq!((&added["address"], &added["provider"]), (&"ana@acme.example".into(), &"maildir".into()));
    for dir in ["outbox/new", "outbox/tmp", "outbox/cur", "inbox/new", "inbox/tmp", "inbox/cur"] {
        assert!(pflow.path("mail").join(dir).is_dir(), "{dir}");
    }
    let settings: serde_json::Value = pflow.sql("SELECT settings FROM outreach.mailboxes");
    assert_eq!(settings["path"], pflow.path("mail").to_str().unwrap());
    let shown = pflow.json(&["mailbox", "show", "ANA@acme.example"]);
    assert_eq!(
        (&shown["id"], &shown["allowance"], &shown["daily_cap"]),
        (&added["id"], &5.into(), &30.into())
    );
    assert_eq!(shown["held_by"], serde_json::json!([]));
    assert_eq!(pflow.json(&["mailbox", "list"])[0]["usage"]["today"], 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log WHERE action = 'mailbox.add'"), 1);
}

#[test]
fn its_limits_can_be_set() {
    let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
    pflow.write("signature.txt", "Ana\nAcme\n");
    let more = [
        "--name",
        "Ana Müller",
        "--daily-cap",
        "200",
        "--ramp-start",
        "200",
        "--ramp-step",
        "0",
        "--gap",
        "0",
        "--timezone",
        "America/New_York",
        "--window",
        "mon-fri 09:00-12:00",
        "--window",
        "sat 10:00-11:00",
        "--signature-file",
        "signature.txt",
    ];
    add(&pflow, &more);
    let shown = pflow.json(&["mailbox", "show", "ana@acme.example"]);
    assert_eq!((&shown["name"], &shown["signature"]), (&"Ana Müller".into(), &"Ana\nAcme".into()));
    assert_eq!((&shown["allowance"], &shown["gap_seconds"]), (&200.into(), &0.into()));
    assert_eq!(shown["held_by"][0]["rule"], "window");
    assert_eq!(shown["held_by"][0]["until"], "2026-12-01T14:00:00Z");
    assert!(
        pflow.ok(&["mailbox", "show", "ana@acme.example"]).contains("mon-fri 09:00-12:00; sat 10:00-11:00")
    );
}

#[test]
fn it_rests_freezes_and_goes() {
    let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
    add(&pflow, &[]);
    let rules = || -> Vec<String> {
        let shown = pflow.json(&["mailbox", "show", "ana@acme.example"]);
        shown["held_by"].as_array().unwrap().iter().map(|h| h["rule"].as_str().unwrap().to_owned()).collect()
    };
    pflow.ok(&["mailbox", "pause", "ana@acme.example", "--reason", "on leave"]);
    assert_eq!(rules(), ["mailbox_paused"]);
    assert!(pflow.ok(&["mailbox", "list"]).contains("mailbox_paused"));
    pflow.ok(&["mailbox", "resume", "ana@acme.example"]);
    for _ in 0..2 {
        pflow.ok(&["mailbox", "freeze", "ana@acme.example", "--from", "2026-12-01", "--to", "2026-12-02"]);
    }
    assert_eq!(rules(), ["freeze"]);
    assert_eq!(pflow.sql::<i32>("SELECT jsonb_array_length(freezes) FROM outreach.mailboxes"), 1);
    assert_eq!(pflow.error(&["mailbox", "remove", "ana@acme.example"], 2)["kind"], "usage");
    pflow.ok(&["mailbox", "remove", "ana@acme.example", "--yes"]);
    assert_eq!(pflow.json(&["mailbox", "list"]), serde_json::json!([]));
    add(&pflow, &[]);
}

#[test]
fn bad_input_is_named_and_dry_runs_leave_nothing() {
    let pflow = Pflow::with_org();
    let try_add = |args: &[&str], code| {
        pflow.error(&[&["mailbox", "add", "maildir", "--path", "other"], args].concat(), code)["kind"].clone()
    };
    assert_eq!(try_add(&["--address", "nobody"], 2), "invalid");
    for (flag, value) in
        [("--window", "lundi"), ("--timezone", "Paris"), ("--daily-cap", "-1"), ("--gap", "soon")]
    {
        let args = ["mailbox", "add", "maildir", "--path", "o", "--address", "a@b.example", flag, value];
        assert_eq!(pflow.run(&args).code, 2, "{flag} {value}");
    }
    assert_eq!(try_add(&["--address", "a@b.example", "--daily-cap", "4000000000"], 2), "invalid");
    assert_eq!(try_add(&["--address", "a@b.example", "--signature-file", "none.txt"], 2), "io");
    pflow.ok(&["mailbox", "add", "maildir", "--path", "other", "--address", "a@b.example", "--dry-run"]);
    assert!(!pflow.path("other").exists());
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.mailboxes"), 0);
    add(&pflow, &[]);
    assert_eq!(try_add(&["--address", "ana@ACME.example"], 6), "conflict");
    assert!(!pflow.path("other").exists());
    assert_eq!(pflow.error(&["mailbox", "show", "bob@acme.example"], 5)["kind"], "not_found");
    let backwards = ["mailbox", "freeze", "ana@acme.example", "--from", "2026-12-02", "--to", "2026-12-01"];
    assert_eq!(pflow.error(&backwards, 2)["kind"], "invalid");
}

#[test]
fn only_admins_change_mailboxes_and_everybody_sees_them() {
    let pflow = Pflow::with_org();
    add(&pflow, &[]);
    pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    let max = pflow.env("PFLOW_USER", "max@acme.example");
    assert_eq!(max.json(&["mailbox", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(max.error(&["mailbox", "pause", "ana@acme.example"], 4)["kind"], "not_allowed");
    let add = ["mailbox", "add", "maildir", "--path", "other", "--address", "a@b.example"];
    assert_eq!(max.error(&add, 4)["kind"], "not_allowed");
    assert!(!pflow.path("other").exists());
}
