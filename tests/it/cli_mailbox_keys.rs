//! The key that seals the mailboxes' secrets: made once, for its owner alone, and changed without losing anything.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::support::Pflow;

/// Adds a mailbox without asking its server.
#[track_caller]
fn add(pflow: &Pflow, address: &str) {
    let url = "smtp://ana:geheim@mail.acme.test";
    pflow.ok(&["mailbox", "add", "smtp", "--address", address, "--smtp", url, "--no-check"]);
}

/// Whether its secrets open; sends nothing and asks no server.
#[track_caller]
fn opens(pflow: &Pflow, address: &str) {
    pflow.ok(&["mailbox", "test", address, "--dry-run"]);
}

fn key_file(pflow: &Pflow) -> Vec<String> {
    let text = fs::read_to_string(pflow.path("data/secret.key")).unwrap();
    text.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect()
}

fn key_ids(pflow: &Pflow) -> String {
    pflow.sql("SELECT string_agg(DISTINCT key_id, ',') FROM outreach.mailbox_secrets")
}

#[test]
fn the_key_file_is_made_once_and_refused_when_others_can_read_it() {
    let pflow = Pflow::with_org();
    let path = pflow.path("data/secret.key");
    assert!(!path.exists(), "nothing was sealed yet");
    add(&pflow, "a@acme.test");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let key = key_file(&pflow);
    add(&pflow, "b@acme.test");
    assert_eq!(key_file(&pflow), key);
    opens(&pflow, "a@acme.test");

    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    for args in [&["mailbox", "test", "a@acme.test", "--dry-run"][..], &["mailbox", "rotate-key"]] {
        let refusal = pflow.error(args, 2);
        assert!(refusal["message"].as_str().unwrap().contains("chmod 600"), "{refusal}");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    opens(&pflow, "a@acme.test");

    fs::write(&path, "nonsense\n").unwrap();
    let refusal = pflow.error(&["mailbox", "test", "a@acme.test", "--dry-run"], 2);
    assert!(refusal["message"].as_str().unwrap().contains("line 1"), "{refusal}");
    fs::remove_file(&path).unwrap();
    let refusal = pflow.error(&["mailbox", "test", "a@acme.test", "--dry-run"], 2);
    assert!(refusal["message"].as_str().unwrap().contains("is not there"), "{refusal}");
    assert!(!path.exists(), "a new key would not open what the old one sealed");
}

#[test]
fn a_rotation_seals_everything_again_in_every_organisation() {
    let pflow = Pflow::with_org();
    add(&pflow, "a@acme.test");
    pflow.ok(&["org", "create", "Beta", "--owner", "bea@beta.example"]);
    let beta = pflow.env("PFLOW_ORG", "Beta").env("PFLOW_USER", "bea@beta.example");
    let acme = pflow.env("PFLOW_ORG", "Acme").env("PFLOW_USER", "ana@acme.example");
    add(&beta, "b@beta.test");
    let (old_file, old_id) = (key_file(&pflow), key_ids(&pflow));

    let dry = pflow.json(&["mailbox", "rotate-key", "--dry-run"]);
    assert_eq!(dry["resealed"], 2);
    assert_eq!((key_file(&pflow), key_ids(&pflow)), (old_file.clone(), old_id.clone()));

    let done = pflow.json(&["mailbox", "rotate-key"]);
    assert_eq!((&done["resealed"], done["key_id"].as_str().unwrap()), (&2.into(), key_ids(&pflow).as_str()));
    assert_ne!(key_ids(&pflow), old_id);
    assert_eq!(key_file(&pflow).len(), 1);
    assert_ne!(key_file(&pflow), old_file);
    opens(&acme, "a@acme.test");
    opens(&beta, "b@beta.test");
    let audited = "SELECT count(*) FROM iam.audit_log WHERE action = 'mailbox.rotate_key'";
    assert_eq!(pflow.sql::<i64>(audited), 2);
}

#[test]
fn a_rotation_can_be_killed_anywhere() {
    let pflow = Pflow::with_org();
    add(&pflow, "a@acme.test");
    add(&pflow, "c@acme.test");
    for point in ["rotate_key.added", "rotate_key.resealed", "rotate_key.dropped"] {
        let before = key_ids(&pflow);
        let killed = pflow.env("PFLOW_CRASH_AT", point).run(&["mailbox", "rotate-key"]);
        assert_eq!(killed.code, -1, "{point}: {}", killed.stderr);
        opens(&pflow, "a@acme.test");
        opens(&pflow, "c@acme.test");
        assert_eq!(key_file(&pflow).len(), if point == "rotate_key.dropped" { 1 } else { 2 }, "{point}");
        pflow.ok(&["mailbox", "rotate-key"]);
        assert_eq!(key_file(&pflow).len(), 1, "{point}");
        assert_ne!(key_ids(&pflow), before, "{point}");
        opens(&pflow, "a@acme.test");
        opens(&pflow, "c@acme.test");
    }
}

#[test]
fn keys_can_come_from_the_environment() {
    let pflow = Pflow::with_org();
    let [one, two] =
        ["MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE=", "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjI="];
    let with = |keys: &str| pflow.env("PFLOW_SECRET_KEY", keys);
    add(&with(one), "a@acme.test");
    assert!(!pflow.path("data/secret.key").exists());
    opens(&with(one), "a@acme.test");
    let refusal = with(two).error(&["mailbox", "test", "a@acme.test", "--dry-run"], 2);
    assert!(refusal["message"].as_str().unwrap().contains("was sealed with the key"), "{refusal}");
    assert!(
        with("short")
            .error(&["mailbox", "test", "a@acme.test", "--dry-run"], 2)
            .to_string()
            .contains("PFLOW_SECRET_KEY")
    );

    let refused = with(two).error(&["mailbox", "rotate-key"], 2);
    assert!(refused["message"].as_str().unwrap().contains("no key was dropped"), "{refused}");
    let both = format!("{two},{one}");
    assert_eq!(with(&both).json(&["mailbox", "rotate-key"])["resealed"], 1);
    assert_eq!(with(&both).json(&["mailbox", "rotate-key"])["resealed"], 0);
    opens(&with(two), "a@acme.test");

    let shown = with(one).json(&["config", "show"]).to_string();
    assert!(shown.contains("PFLOW_SECRET_KEY") && !shown.contains(one), "{shown}");
}
