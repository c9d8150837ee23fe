//! `pflow config …`: where each value comes from, and what is hidden.

use crate::support::Pflow;

fn value(shown: &serde_json::Value, key: &str) -> (String, String) {
    let row = shown.as_array().unwrap().iter().find(|row| row["key"] == key).unwrap();
    (row["value"].as_str().unwrap_or("-").to_owned(), row["source"].as_str().unwrap().to_owned())
}

#[test]
fn flag_beats_environment_beats_file_beats_default() {
    let pflow = Pflow::new();
    pflow.ok(&["config", "set", "user", "file@acme.example"]);
    pflow.ok(&["config", "set", "org", "Acme"]);
    let shown = pflow.json(&["config", "show"]);
    assert_eq!(value(&shown, "user"), ("file@acme.example".into(), "config file".into()));
    assert_eq!(value(&shown, "data_dir").1, "PFLOW_DATA_DIR");
    assert_eq!(value(&shown, "public_url"), ("-".into(), "not set".into()));
    let pflow = pflow.env("PFLOW_USER", "env@acme.example").at("2026-12-01T09:00:00+01:00");
    let shown = pflow.json(&["config", "show"]);
    assert_eq!(value(&shown, "user"), ("env@acme.example".into(), "PFLOW_USER".into()));
    assert_eq!(value(&shown, "now"), ("2026-12-01T09:00:00+01:00".into(), "PFLOW_NOW".into()));
    let shown = pflow.json(&["config", "show", "--as", "flag@acme.example"]);
    assert_eq!(value(&shown, "user"), ("flag@acme.example".into(), "--as".into()));
    pflow.ok(&["config", "set", "org", ""]);
    assert_eq!(value(&pflow.json(&["config", "show"]), "org").1, "not set");
}

#[test]
fn secrets_are_masked() {
    let pflow = Pflow::new()
        .env("PFLOW_DATABASE_URL", "postgres://ana:s3cret@db/x?password=s3cret")
        .env("OPENAI_API_KEY", "s3cret")
        .env("PFLOW_SECRET_KEY", "s3cret");
    let shown = pflow.ok(&["config", "show"]) + &pflow.ok(&["config", "show", "--json"]);
    assert!(shown.contains("postgres://ana:****@db/x") && shown.contains("OPENAI_API_KEY"), "{shown}");
    assert!(!shown.contains("s3cret"), "{shown}");
    let set = pflow.ok(&["config", "set", "database_url", "postgres://ana:s3cret@db/x"]);
    assert!(!set.contains("s3cret"), "{set}");
    let mode = std::os::unix::fs::PermissionsExt::mode(
        &std::fs::metadata(pflow.path("config.toml")).unwrap().permissions(),
    );
    assert_eq!(mode & 0o777, 0o600, "it holds a password");
}

#[test]
fn bad_keys_and_values_are_refused() {
    let pflow = Pflow::new();
    assert_eq!(pflow.run(&["config", "set", "colour", "blue"]).code, 2);
    assert_eq!(pflow.error(&["config", "set", "database_url", "mysql://x"], 2)["kind"], "usage");
    pflow.ok(&["config", "set", "user", "ana@acme.example", "--dry-run"]);
    assert!(!pflow.path("config.toml").exists());
    pflow.ok(&["config", "set", "data_dir", "here"]);
    let text = std::fs::read_to_string(pflow.path("config.toml")).unwrap();
    assert!(text.contains(pflow.path("here").to_str().unwrap()), "{text}");
}

#[test]
fn a_broken_file_is_found() {
    let pflow = Pflow::new();
    pflow.write("config.toml", "org = [");
    assert_eq!(pflow.ok(&["config", "path"]).trim(), pflow.path("config.toml").to_str().unwrap());
    assert_eq!(pflow.error(&["config", "show"], 2)["kind"], "config");
    assert_eq!(pflow.error(&["config", "set", "user", "x@y.example"], 2)["kind"], "config");
    pflow.ok(&["completions", "bash"]);
}
