//! Mailboxes behind real servers: added, tried, given new passwords; their secrets are nowhere to be seen.

use serde_json::Value;

use crate::support::{MailStack, Pflow, RARE_PASSWORD};

/// The arguments that add a mailbox, with STARTTLS.
fn adding(stack: &MailStack, address: &str, more: &[&str]) -> Vec<String> {
    let user = address.replace('@', "%40");
    let (smtp, imap) = (
        format!("smtp://{user}@127.0.0.1:{}", stack.smtp_port),
        format!("imap://{user}@127.0.0.1:{}", stack.imap_port),
    );
    let ca_file = stack.ca_file.display().to_string();
    let own = ["mailbox", "add", "smtp", "--address", address, "--smtp", &smtp, "--imap", &imap];
    own.iter().chain(&["--ca-file", &ca_file]).chain(more).map(|s| (*s).to_owned()).collect()
}

fn run(pflow: &Pflow, args: &[String], stdin: &str) -> crate::support::Run {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    pflow.run_with_stdin(&args, stdin.as_bytes())
}

#[track_caller]
fn add(pflow: &Pflow, stack: &MailStack, address: &str) {
    let args = adding(stack, address, &["--password-stdin", "--json"]);
    let run = run(pflow, &args, "secret\n");
    assert_eq!(run.code, 0, "{}", run.stderr);
}

fn mailboxes(pflow: &Pflow) -> i64 {
    pflow.sql("SELECT count(*) FROM outreach.mailboxes")
}

#[test]
fn a_mailbox_tries_itself_and_learns_who_files_what_it_sends() {
    let Some(stack) = MailStack::get() else { return };
    let pflow = Pflow::with_org();
    for (address, filing) in [("selftest@acme.test", "none"), ("filed-selftest@acme.test", "server")] {
        add(&pflow, stack, address);
        let report = pflow.json(&["mailbox", "test", address]);
        assert_eq!((&report["ok"], &report["address"]), (&true.into(), &address.into()));
        assert_eq!(report["sent_filing"], filing, "{report}");
        let steps = report["steps"].as_array().unwrap();
        let names: Vec<&str> = steps.iter().map(|s| s["name"].as_str().unwrap()).collect();
        for step in ["smtp login", "send", "arrival", "reply", "reply arrival", "thread", "sent folder"] {
            assert!(names.contains(&step), "{step}: {names:?}");
        }
        assert!(steps.iter().all(|s| s["ok"] == true && s["milliseconds"].is_u64()), "{steps:?}");
        let settings = &pflow.json(&["mailbox", "show", address])["settings"];
        assert_eq!(settings["sent_filing"], filing);
        assert_eq!(stack.inbox(address).len(), 2, "the mail and the reply to it, once each");
    }
}

#[test]
fn an_authority_that_nobody_knows_is_named_and_nothing_is_stored() {
    let Some(stack) = MailStack::get() else { return };
    let pflow = Pflow::with_org();
    for (smtp, imap, smtp_port, imap_port) in [
        ("smtps", "imaps", stack.smtps_port, stack.imaps_port),
        ("smtp", "imap", stack.smtp_port, stack.imap_port),
    ] {
        let smtp = format!("{smtp}://ana@localhost:{smtp_port}");
        let imap = format!("{imap}://ana@localhost:{imap_port}");
        let args = ["mailbox", "add", "smtp", "--address", "ana@acme.test", "--smtp", &smtp, "--imap", &imap];
        let mut args: Vec<String> = args.iter().map(|s| (*s).to_owned()).collect();
        args.push("--password-stdin".to_owned());
        let refused = run(&pflow, &args, "secret\n");
        assert_eq!(refused.code, 8, "{}", refused.stderr);
        assert!(
            refused.stderr.contains("ca_file") || refused.stderr.contains("--ca-file"),
            "{}",
            refused.stderr
        );
        assert_eq!(mailboxes(&pflow), 0);
        // With the authority it works, TLS from the start too.
        args.extend(["--ca-file".to_owned(), stack.ca_file.display().to_string(), "--dry-run".to_owned()]);
        assert_eq!(run(&pflow, &args, "secret\n").code, 0);
        args.pop();
        assert_eq!(run(&pflow, &args, "secret\n").code, 0);
        pflow.ok(&["mailbox", "remove", "ana@acme.test", "--yes"]);
        pflow.execute("DELETE FROM outreach.mailboxes");
    }
}

#[test]
fn refused_credentials_are_exit_4_and_nothing_is_stored() {
    let Some(stack) = MailStack::get() else { return };
    let pflow = Pflow::with_org();
    let args = adding(stack, "wrong@acme.test", &["--password-stdin"]);
    let refused = run(&pflow, &args, "not-the-password\n");
    assert_eq!(refused.code, 4, "{}", refused.stderr);
    assert!(!refused.stderr.contains("not-the-password"), "{}", refused.stderr);
    let imap_alone = adding(stack, "wrong@acme.test", &["--password-stdin", "--imap-password", "env:WRONG"]);
    let refused = run(&pflow.env("WRONG", "not-the-password"), &imap_alone, "secret\n");
    assert_eq!(refused.code, 4, "{}", refused.stderr);
    assert!(refused.stderr.contains("imap"), "{}", refused.stderr);
    assert_eq!(mailboxes(&pflow), 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.mailbox_secrets"), 0);

    let stored = run(&pflow, &[args, vec!["--no-check".to_owned()]].concat(), "not-the-password\n");
    assert_eq!(stored.code, 0, "{}", stored.stderr);
    let report = pflow.json_with_code(&["mailbox", "test", "wrong@acme.test"], 4);
    assert_eq!(report["ok"], false);
    assert_eq!(report["sent_filing"], Value::Null);
}

#[test]
fn a_server_that_is_not_there_is_exit_8() {
    let pflow = Pflow::with_org();
    let args = ["mailbox", "add", "smtp", "--address", "a@acme.test", "--smtp", "smtp://a:x@127.0.0.1:1"];
    let error = pflow.error(&args, 8);
    assert!(error["message"].as_str().unwrap().contains("127.0.0.1:1"), "{error}");
    assert_eq!(mailboxes(&pflow), 0);
}

#[test]
fn what_is_written_wrong_is_exit_2_and_shows_no_password() {
    let pflow = Pflow::with_org();
    let add = |more: &[&str]| {
        let args = [&["mailbox", "add", "smtp", "--address", "a@acme.test"], more].concat();
        pflow.error(&args, 2).to_string()
    };
    for more in [
        &["--smtp", "http://a:geheim@h"][..],
        &["--smtp", "smtp://a:geheim@h/x"],
        &["--smtp", "smtp://a:geheim@h", "--imap", "smtp://a:geheim@h"],
        &["--smtp", "smtp://a@h", "--password", "geheim"],
        &["--smtp", "smtp://a@h", "--password", "env:NOT_THERE"],
        &["--smtp", "smtp://a:geheim@h", "--password", "env:HOME"],
        &["--smtp", "smtp://a:geheim@h", "--ca-file", "not-there.pem"],
    ] {
        let refusal = add(more);
        assert!(!refusal.contains("geheim"), "{refusal}");
    }
    assert!(add(&["--smtp", "smtp://a@h"]).contains("--password-stdin"));
    assert_eq!(mailboxes(&pflow), 0);
}

#[test]
fn a_dry_run_touches_neither_server_nor_key() {
    let pflow = Pflow::with_org();
    let url = "smtp://a:geheim@127.0.0.1:1";
    pflow.ok(&["mailbox", "add", "smtp", "--address", "a@acme.test", "--smtp", url, "--dry-run"]);
    assert_eq!(mailboxes(&pflow), 0);
    assert!(!pflow.path("data/secret.key").exists());
}

/// All the text of the database; what is binary stands there in hexadecimal digits.
fn everything_stored(pflow: &Pflow) -> String {
    pflow.sql("SELECT database_to_xml(true, false, '')::text")
}

#[test]
fn a_password_is_nowhere_to_be_seen() {
    let Some(stack) = MailStack::get() else { return };
    let pflow = Pflow::with_org().env("PFLOW_LOG", "trace");
    let address = "quiet@acme.test";
    let url =
        |scheme: &str, port: u16| format!("{scheme}://quiet%40acme.test:{RARE_PASSWORD}@127.0.0.1:{port}");
    let (smtp, imap) = (url("smtp", stack.smtp_port), url("imap", stack.imap_port));
    let ca_file = stack.ca_file.display().to_string();
    let mut said = String::new();
    let mut call = |args: &[&str]| {
        let run = pflow.run(args).expect(args, 0);
        said += &run.stdout;
        said += &run.stderr;
    };
    call(&[
        "mailbox",
        "add",
        "smtp",
        "--address",
        address,
        "--smtp",
        &smtp,
        "--imap",
        &imap,
        "--ca-file",
        &ca_file,
        "-vv",
    ]);
    call(&["mailbox", "test", address, "-vv", "--json"]);
    call(&["mailbox", "show", address, "--json"]);
    call(&["mailbox", "show", address]);
    call(&["mailbox", "list", "--json", "-vv"]);
    call(&["sync-inbox", "-vv"]);
    call(&["mailbox", "rotate-key", "-vv", "--json"]);
    call(&["mailbox", "test", address, "-vv"]);
    let key = std::fs::read_to_string(pflow.path("data/secret.key")).unwrap();
    let key = key.lines().last().unwrap();
    let base64 = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, RARE_PASSWORD);
    let plain =
        base64::Engine::encode(&base64::prelude::BASE64_STANDARD, format!("\0{address}\0{RARE_PASSWORD}"));
    let hex: String = RARE_PASSWORD.bytes().map(|b| format!("{b:02x}")).collect();
    let stored = everything_stored(&pflow);
    assert!(stored.contains(address) && stored.contains("127.0.0.1"), "the search looks at the right place");
    for secret in [RARE_PASSWORD, &base64, &plain, &hex, key] {
        assert!(!said.contains(secret), "{secret} was said:\n{said}");
        assert!(!stored.contains(secret), "{secret} is stored");
    }
}

#[test]
fn a_mailbox_that_waits_for_credentials_gets_new_ones() {
    let Some(stack) = MailStack::get() else { return };
    let pflow = Pflow::with_org();
    let address = "login@acme.test";
    add(&pflow, stack, address);
    pflow.execute("UPDATE outreach.mailboxes SET status = 'needs_auth', status_reason = '535'");
    let login = ["mailbox", "login", address, "--password-stdin"];
    assert_eq!(pflow.run_with_stdin(&login, b"wrong\n").code, 4);
    let status = || pflow.json(&["mailbox", "show", address])["status"].clone();
    assert_eq!(status(), "needs_auth");
    assert!(pflow.ok(&["mailbox", "show", address]).contains("pflow mailbox login"));
    assert_eq!(pflow.run_with_stdin(&login, b"secret\n").expect(&login, 0).code, 0);
    assert_eq!(status(), "active");

    // By reference: nothing is sealed any more.
    let referring = pflow.env("ANA", "secret");
    referring.ok(&["mailbox", "login", address, "--password", "env:ANA"]);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.mailbox_secrets"), 0);
    assert_eq!(pflow.json(&["mailbox", "show", address])["settings"]["password"], "env:ANA");
    referring.ok(&["mailbox", "test", address, "--dry-run"]);
    let lost = pflow.error(&["mailbox", "test", address, "--dry-run"], 2);
    assert!(lost["message"].as_str().unwrap().contains("env:ANA"), "{lost}");

    // Somebody's rest is not ended by a password.
    pflow.ok(&["mailbox", "pause", address]);
    pflow.run_with_stdin(&login, b"secret\n").expect(&login, 0);
    assert_eq!(status(), "paused");
    pflow.ok(&["mailbox", "remove", address, "--yes"]);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.mailbox_secrets"), 0);
}
