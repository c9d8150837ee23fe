//! Mailboxes at Google: added by consent and by service account, tried, let in again.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use crate::support::{
    Pflow,
    gmail::{self, Gmail},
};

/// Runs a command that asks for consent, and consents; the exit code and what was said after that.
fn consenting(pflow: &Pflow, args: &[&str]) -> (i32, String) {
    let mut child = pflow.command(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    let url = loop {
        let mut line = String::new();
        if stderr.read_line(&mut line).unwrap() == 0 {
            return (child.wait().unwrap().code().unwrap(), said);
        }
        if line.starts_with("http") {
            break line.trim().to_owned();
        }
        said += &line;
    };
    gmail::browse(&url);
    std::io::Read::read_to_string(&mut stderr, &mut said).unwrap();
    (child.wait().unwrap().code().unwrap(), said)
}

#[test]
fn the_owner_consents_and_the_mailbox_tries_itself() {
    let fake = Gmail::start_for("ana@acme.test");
    let pflow = Pflow::with_org().env("PFLOW_GMAIL_URL", fake.url());
    pflow.write("client.json", fake.client_file());
    let add = ["mailbox", "add", "gmail", "--address", "ana@acme.test", "--client-secret", "client.json"];
    let (code, said) = consenting(&pflow, &add);
    assert_eq!(code, 0, "{said}");
    let shown = pflow.json(&["mailbox", "show", "ana@acme.test"]);
    assert_eq!((&shown["provider"], &shown["status"]), (&"gmail".into(), &"active".into()));
    let report = pflow.json(&["mailbox", "test", "ana@acme.test"]);
    assert_eq!((&report["ok"], fake.drafts()), (&true.into(), 0), "{report}");

    pflow.execute("UPDATE outreach.mailboxes SET status = 'needs_auth'");
    let (code, said) = consenting(&pflow, &["mailbox", "login", "ana@acme.test"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(pflow.json(&["mailbox", "show", "ana@acme.test"])["status"], "active");
    fake.deny_consent();
    assert_eq!(consenting(&pflow, &["mailbox", "login", "ana@acme.test"]).0, 4);
}

#[test]
fn a_service_account_acts_for_the_address() {
    let fake = Gmail::start_for("ana@acme.test");
    let pflow = Pflow::with_org();
    pflow.write("key.json", fake.service_account());
    let url = fake.url();
    let add = [
        "mailbox",
        "add",
        "gmail",
        "--address",
        "ana@acme.test",
        "--service-account",
        "key.json",
        "--base-url",
        &url,
    ];
    pflow.ok(&add);
    assert_eq!(pflow.json(&["mailbox", "test", "ana@acme.test"])["ok"], true);
    let stored: String = pflow.sql("SELECT database_to_xml(true, false, '')::text");
    assert!(
        !stored.contains("PRIVATE KEY") && !pflow.ok(&["mailbox", "list", "--json"]).contains("PRIVATE KEY")
    );
    assert!(
        pflow
            .error(&["mailbox", "add", "gmail", "--address", "b@acme.test"], 2)
            .to_string()
            .contains("--client-secret")
    );
    // Somebody else's mailbox.
    let other = [
        "mailbox",
        "add",
        "gmail",
        "--address",
        "bea@acme.test",
        "--service-account",
        "key.json",
        "--base-url",
        &url,
    ];
    assert_eq!(pflow.run(&other).code, 4);
}
