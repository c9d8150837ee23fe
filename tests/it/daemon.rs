//! `pflow daemon`: the loops over the real database and a local mailbox, the signals, the probes.

use std::{collections::BTreeMap, time::Instant};

use rustix::process::Signal;

use crate::support::{
    At, Fault, Pflow, Script, Sequence, SmtpDouble,
    daemon::{Daemon, until},
};

fn once(people: usize) -> BTreeMap<String, usize> {
    (1..=people).map(|n| (format!("p{n}@example{n}.example"), 1)).collect()
}

fn reply(pflow: &Pflow, n: usize) {
    let from = format!("p{n}@example{n}.example");
    let mails = pflow.outbox("mail");
    let (_, mail) = mails.iter().find(|(_, mail)| mail.contains(&from)).unwrap();
    let id = mail.lines().find_map(|l| l.strip_prefix("Message-ID: ")).unwrap();
    let answer = format!(
        "From: {from}\r\nTo: ana@acme.example\r\nSubject: Re: question\r\nMessage-ID: <r{n}@x.example>\r\nIn-Reply-To: {id}\r\nDate: Tue, 1 Dec 2026 08:59:00 +0100\r\n\r\nOui, appelez-moi.\r\n"
    );
    pflow.write(&format!("mail/inbox/new/176466600{n}.1.host"), answer);
}

#[test]
fn it_sends_reads_and_drains() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 3).then(3).insert(&pflow);
    let daemon = Daemon::start(&pflow, &["--poll", "1s"]);
    until("three mails left", || pflow.received("mail") == once(3));
    reply(&pflow, 2);
    until("the answer is read", || {
        pflow.sql::<i64>("SELECT count(*) FROM outreach.messages WHERE class = 'reply'") == 1
    });
    assert_eq!(daemon.stop(), Some(0));
    // Three days later: nobody who answered hears more.
    let later = pflow.at("2026-12-04T09:00:00+01:00");
    let daemon = Daemon::start(&later, &["--role", "sender"]);
    until("two follow-ups left", || pflow.outbox("mail").len() == 5);
    assert_eq!(daemon.stop(), Some(0));
    let counts = pflow.received("mail");
    assert_eq!(counts.values().copied().collect::<Vec<_>>(), [2, 1, 2], "{counts:?}");
}

#[test]
fn what_somebody_does_wakes_it() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).insert(&pflow);
    pflow.ok(&["campaign", "pause", "Lyon"]);
    let daemon = Daemon::start(&pflow, &["--role", "sender"]);
    // Its first pass finds nothing to send; by itself it looks again after half a minute.
    until("it listens", || {
        pflow.sql::<bool>("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%')")
    });
    let begun = Instant::now();
    pflow.ok(&["campaign", "resume", "Lyon"]);
    until("the mail left", || pflow.outbox("mail").len() == 1);
    assert!(begun.elapsed().as_secs() < 15, "{:?}: it was not woken", begun.elapsed());
    daemon.kill();
}

#[test]
fn several_side_by_side_and_commands_send_everything_once() {
    let pflow = Pflow::with_mailbox();
    pflow.add_mailbox(
        "bob@acme.example",
        "mail2",
        &["--gap", "0", "--daily-cap", "1000", "--ramp-start", "1000"],
    );
    Sequence::new("Lyon", 40).insert(&pflow);
    Sequence::new("Nice", 40).people_from(41).from("bob@acme.example").insert(&pflow);
    let daemons: Vec<_> =
        (0..3).map(|_| Daemon::start(&pflow, &["--role", "sender,inbox", "--poll", "1s"])).collect();
    pflow.run(&["run-scheduler"]);
    until("all left", || pflow.sql::<i64>("SELECT count(*) FROM outreach.tasks WHERE status = 'done'") == 80);
    for daemon in daemons {
        assert_eq!(daemon.stop(), Some(0));
    }
    let mut counts = pflow.received("mail");
    counts.extend(pflow.received("mail2"));
    assert_eq!(counts, once(80));
}

#[test]
fn a_database_that_goes_away_is_waited_for() {
    let pflow = Pflow::with_mailbox();
    let (behind, cable) = pflow.behind_cable();
    let daemon = Daemon::start(&behind, &["--poll", "1s"]);
    until("it is ready", || daemon.get("/readyz").status == 200);
    cable.pull();
    until("it says that it waits", || {
        daemon.log().iter().any(|entry| entry["level"] == "WARN" && entry["fields"]["task"] == "sender")
    });
    assert_eq!((daemon.get("/healthz").status, daemon.get("/readyz").status), (200, 503));
    assert!(daemon.get("/metrics").text().contains("\npflow_database_up 0\n"));
    Sequence::new("Lyon", 2).insert(&pflow);
    cable.put_back();
    until("what was due meanwhile left", || pflow.received("mail") == once(2));
    until("it is ready again", || daemon.get("/readyz").status == 200);
    let tries = daemon.log().iter().filter(|entry| entry["level"] == "WARN").count();
    assert!(tries < 40, "{tries} warnings are a tight loop");
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn probes_tell_what_waits_and_strangers_see_no_figures() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 2).due("2026-12-01T08:50:00+01:00").insert(&pflow);
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    assert_eq!(daemon.get("/healthz").text(), "ok\n");
    assert_eq!(daemon.get("/readyz").text(), "ready\n");
    assert_eq!(daemon.get("/nothing").status, 404);
    assert_eq!(daemon.ask("POST", "/metrics", &[], b"").status, 405);
    assert_eq!(daemon.ask("GET", "/metrics", &[("x-forwarded-for", "192.0.2.7")], b"").status, 404);
    let page = daemon.get("/metrics").text();
    for line in [
        "pflow_queue_due{organisation=\"Acme\"} 2",
        "pflow_queue_lag_seconds{organisation=\"Acme\"} 600",
        "pflow_mailbox_up{mailbox=\"ana@acme.example\",organisation=\"Acme\"} 1",
        "pflow_database_up 1",
        "pflow_http_answer_seconds_count{page=\"health\",status=\"200\"} 1",
    ] {
        assert!(page.lines().any(|l| l == line), "no {line} in\n{page}");
    }
    for line in page.lines().filter(|l| !l.starts_with('#')) {
        let name: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        let family =
            ["_bucket", "_sum", "_count"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
        assert!(
            page.contains(&format!("# HELP {family} ")) || page.contains(&format!("# HELP {name} ")),
            "{name}"
        );
    }
    assert!(!page.contains("pflow_clickhouse_up"), "there is none: no reason for an alarm");
    let log = pflow.env("PFLOW_LOG", "debug").run(&["status"]).stderr;
    assert!(log.contains("DEBUG") && !log.contains('\x1b'), "no colours in a file: {log}");
    let status = pflow.json(&["status"]);
    assert_eq!((&status["due"], &status["lag_seconds"]), (&2.into(), &600.into()), "{status}");
    assert!(pflow.ok(&["status"]).contains("queue: 2 due, the oldest for 10 min"));
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn it_says_what_is_wrong_with_its_address() {
    let pflow = Pflow::with_org();
    let first = Daemon::start(&pflow, &["--role", "web"]);
    let error = pflow.error(&["daemon", "--listen", &first.address], 6);
    assert!(error["message"].as_str().unwrap().contains("data/spool is another daemon's"), "{error}");
    let elsewhere = pflow.env("PFLOW_DATA_DIR", pflow.path("elsewhere").to_str().unwrap());
    let error = elsewhere.error(&["daemon", "--listen", &first.address], 8);
    assert!(error["message"].as_str().unwrap().contains(&first.address), "{error}");
    assert_eq!(pflow.run(&["daemon", "--dry-run"]).code, 2);
}

/// A mail server that takes the mail and never says so.
fn mute() -> (Pflow, SmtpDouble) {
    let double = SmtpDouble::start(Script::fault(At::Dot, Fault::Silence));
    let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
    let url = format!("smtp://ana@127.0.0.1:{}", double.port);
    let args = [
        "mailbox",
        "add",
        "smtp",
        "--address",
        "ana@acme.example",
        "--smtp",
        &url,
        "--password-stdin",
        "--gap",
        "0",
    ];
    pflow.run_with_stdin(&args, b"secret\n").expect(&args, 0);
    Sequence::new("Lyon", 1).insert(&pflow);
    (pflow, double)
}

#[test]
fn what_hangs_is_cut_off_after_the_time_to_drain() {
    let (pflow, double) = mute();
    let daemon = Daemon::start(&pflow, &["--role", "sender", "--drain", "1s"]);
    until("the mail was handed over", || double.seen().mails.len() == 1);
    assert_eq!(daemon.stop(), Some(3));
    let status: String = pflow.sql("SELECT status FROM outreach.messages");
    assert_eq!(status, "sending", "nobody knows, and nobody says otherwise");
}

#[test]
fn the_second_signal_aborts() {
    let (pflow, double) = mute();
    let daemon = Daemon::start(&pflow, &["--role", "sender", "--drain", "1h"]);
    until("the mail was handed over", || double.seen().mails.len() == 1);
    daemon.signal(Signal::TERM);
    until("it drains", || daemon.log().iter().any(|e| e["fields"]["drain_s"] == 3600));
    assert_eq!(daemon.stop(), None, "ended by a signal");
}

#[test]
fn people_of_whom_nothing_is_heard_are_forgotten_where_it_was_said_so() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).insert(&pflow);
    pflow.execute("UPDATE outreach.campaign_enrollments SET state = 'finished'; UPDATE outreach.tasks SET status = 'cancelled'; UPDATE crm.people SET created_at = '2020-01-01'; UPDATE crm.positions SET created_at = '2020-01-01'; UPDATE outreach.campaign_enrollments SET created_at = '2020-01-01', enrolled_at = '2020-01-01', last_activity_at = NULL");
    let people = || pflow.sql::<i64>("SELECT count(*) FROM crm.people WHERE status <> 'erased'");
    let daemon = Daemon::start(&pflow, &["--role", "upkeep"]);
    assert_eq!(daemon.stop(), Some(0));
    assert_eq!(people(), 1, "nobody is erased by default");
    pflow.ok(&["org", "set", "--retention", "36"]);
    let daemon = Daemon::start(&pflow, &["--role", "upkeep"]);
    until("the person is forgotten", || people() == 0);
    assert_eq!(daemon.stop(), Some(0));
    let by: i64 =
        pflow.sql("SELECT count(*) FROM iam.audit_log WHERE action = 'gdpr.purge' AND user_id IS NULL");
    assert_eq!(by, 1);
}
