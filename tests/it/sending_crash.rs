//! Whatever dies, freezes or races: nobody gets a step twice, and nothing is lost. Real processes, real signals.

use std::{
    collections::BTreeMap,
    process::{Child, Stdio},
};

use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use serde_json::Value;

use crate::support::{Pflow, Sequence};

/// Every named point of the protocol, and the one inside the delivery.
const POINTS: [&str; 8] =
    ["after_t1", "after_t2", "after_t3", "before_n1", "maildir_tmp", "after_n1", "after_t4", "sync.message"];

/// Dead workers' leases are over at once.
fn impatient(pflow: &Pflow) -> Pflow {
    pflow.env("PFLOW_LEASE_SECONDS", "0").env("PFLOW_QUARANTINE_SECONDS", "0")
}

/// Runs until nothing is in anybody's hands and nothing is due.
#[track_caller]
fn until_quiet(pflow: &Pflow) {
    let pflow = impatient(pflow);
    for _ in 0..20 {
        let report = pflow.json(&["run-scheduler"]);
        assert_eq!(report["locked"], false, "{report}");
        if report["claimed"] == 0 && report["rescued"] == 0 {
            return;
        }
    }
    panic!("it never came to rest");
}

#[track_caller]
fn everybody_got(pflow: &Pflow, people: usize, mails: usize, context: &str) {
    let received = pflow.received("mail");
    let wrong: BTreeMap<_, _> = received.iter().filter(|(_, n)| **n != mails).collect();
    assert!(wrong.is_empty(), "{context}: {wrong:?}");
    assert_eq!(received.len(), people, "{context}");
    let open: i64 = pflow.sql(
        "SELECT count(*) FROM outreach.tasks t LEFT JOIN outreach.messages m ON m.task_id = t.id AND m.direction = 'outbound'
          WHERE t.status IN ('locked', 'held', 'failed') OR (t.status = 'done') <> (coalesce(m.status, '') = 'sent')",
    );
    assert_eq!(open, 0, "{context}");
    assert_eq!(std::fs::read_dir(pflow.path("mail/outbox/tmp")).unwrap().count(), 0, "{context}");
}

#[test]
fn a_kill_at_any_point_sends_nothing_twice_and_loses_nothing() {
    let pflow = Pflow::with_mailbox();
    let mut people = 0;
    for point in &POINTS[..7] {
        for nth in 1..=2 {
            Sequence::new(&format!("{point} {nth}"), 2).people_from(people + 1).insert(&pflow);
            people += 2;
            let at = format!("{point}:{nth}");
            let run = pflow.env("PFLOW_CRASH_AT", &at).run(&["run-scheduler"]);
            assert_eq!(run.code, -1, "{at}: {} {}", run.stdout, run.stderr);
            let patient = pflow.json(&["run-scheduler"]);
            assert_eq!(patient["rescued"], 0, "{at}: a lease is not over because somebody else runs");
            until_quiet(&pflow);
            everybody_got(&pflow, people, 1, &at);
        }
    }
}

#[test]
fn a_kill_before_or_in_a_follow_up_is_no_different() {
    let pflow = Pflow::with_mailbox();
    let mut people = 0;
    for (n, point) in POINTS.iter().enumerate() {
        Sequence::new(point, 2).people_from(people + 1).then(0).insert(&pflow);
        people += 2;
        let (first, second) = (pflow.at(&day(n)), pflow.at(&day(n + 1)));
        until_quiet(&first);
        if *point == "sync.message" {
            pflow.write(
                "mail/inbox/new/1.x",
                "From: Y <y@other.example>\r\nTo: ana@acme.example\r\nSubject: Hello\r\n\r\nHello\r\n",
            );
        }
        let run = second.env("PFLOW_CRASH_AT", *point).run(&["run-scheduler"]);
        assert_eq!(run.code, -1, "{point}: {} {}", run.stdout, run.stderr);
        until_quiet(&second);
        everybody_got(&pflow, people, 2, point);
    }
}

/// The n-th working day of a stretch without holidays, at nine.
fn day(n: usize) -> String {
    format!("2027-02-{:02}T09:00:00+01:00", 1 + n / 5 * 7 + n % 5)
}

#[test]
fn a_storm_of_kills_ends_with_one_mail_each() {
    let seed = std::env::var("PFLOW_TEST_SEED")
        .ok()
        .and_then(|s| s.parse().ok())
        .unwrap_or_else(|| u64::from(std::process::id()).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let pflow = Pflow::with_mailbox();
    Sequence::new("Storm", 12).insert(&pflow);
    let mut state = seed;
    let mut told = Vec::new();
    for _ in 0..14 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let point = POINTS[(state >> 33) as usize % 7];
        let at = format!("{point}:{}", 1 + (state >> 50) % 3);
        impatient(&pflow).env("PFLOW_CRASH_AT", &at).run(&["run-scheduler"]);
        told.push(at);
    }
    until_quiet(&pflow);
    everybody_got(&pflow, 12, 1, &format!("PFLOW_TEST_SEED={seed}: {told:?}"));
}

/// A run that stops itself at a point, and has stopped.
fn frozen_at(pflow: &Pflow, point: &str) -> Child {
    let child = pflow
        .env("PFLOW_STOP_AT", point)
        .command(&["run-scheduler", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let pid = Pid::from_raw(child.id().try_into().unwrap()).unwrap();
    let (_, status) = waitpid(Some(pid), WaitOptions::UNTRACED).unwrap().unwrap();
    assert!(status.stopped(), "{point}: it ended before it could be stopped");
    child
}

/// Lets it go on to its end.
fn thaw(child: Child) -> (i32, Value, String) {
    kill_process(Pid::from_raw(child.id().try_into().unwrap()).unwrap(), Signal::CONT).unwrap();
    let output = child.wait_with_output().unwrap();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (output.status.code().unwrap_or(-1), report, String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_worker_that_was_frozen_past_its_lease_sends_nothing_twice() {
    let pflow = Pflow::with_mailbox();
    let mut people = 0;
    for point in &POINTS[..7] {
        Sequence::new(point, 2).people_from(people + 1).insert(&pflow);
        people += 2;
        let frozen = frozen_at(&pflow, point);
        let other = pflow.json(&["run-scheduler"]);
        assert_eq!((&other["locked"], &other["claimed"]), (&true.into(), &0.into()), "{point}");
        until_quiet(&pflow);
        everybody_got(&pflow, people, 1, point);
        let (_, report, stderr) = thaw(frozen);
        everybody_got(&pflow, people, 1, point);
        assert!(report["sent"].as_u64().unwrap() <= 1, "{point}: {report} {stderr}");
    }
}

#[test]
fn an_answer_that_is_recorded_before_arming_stops_the_mail() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then(3).insert(&pflow);
    pflow.json(&["run-scheduler"]);
    let later = pflow.at("2026-12-04T10:00:00+01:00");
    let frozen = frozen_at(&later, "after_t2");
    answer(&pflow);
    assert_eq!(later.json(&["sync-inbox"])["replies"], 1);
    let (code, report, _) = thaw(frozen);
    assert_eq!((code, &report["sent"], &report["cancelled"]), (0, &0.into(), &1.into()), "{report}");
    assert_eq!(pflow.outbox("mail").len(), 1);
    let states: String = pflow.sql(
        "SELECT concat_ws(' ', e.state, t.status, m.status) FROM outreach.campaign_enrollments e JOIN outreach.tasks t ON t.enrollment_id = e.id
           JOIN outreach.messages m ON m.task_id = t.id WHERE t.is_follow_up",
    );
    assert_eq!(states, "replied cancelled failed");
}

#[test]
fn an_answer_that_lies_in_the_inbox_is_read_before_a_follow_up() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 2).then(3).insert(&pflow);
    pflow.json(&["run-scheduler"]);
    answer(&pflow);
    let report = pflow.at("2026-12-04T10:00:00+01:00").json(&["run-scheduler"]);
    assert_eq!(report["sent"], 1, "{report}");
    assert_eq!(pflow.outbox("mail").len(), 3);
    assert_eq!(
        pflow.sql::<i64>("SELECT count(*) FROM outreach.campaign_enrollments WHERE state = 'replied'"),
        1
    );
}

/// The first person answers.
fn answer(pflow: &Pflow) {
    let (_, mail) =
        pflow.outbox("mail").into_iter().find(|(_, m)| m.contains("p1@example1.example")).unwrap();
    let id = mail.lines().find_map(|l| l.strip_prefix("Message-ID: ")).unwrap().to_owned();
    let reply = format!(
        "From: Claire <p1@example1.example>\r\nTo: ana@acme.example\r\nSubject: Re: Question\r\nMessage-ID: <r1@example1.example>\r\n\
         In-Reply-To: {id}\r\nDate: Tue, 1 Dec 2026 10:00:00 +0100\r\n\r\nAppelez-moi demain.\r\n"
    );
    pflow.write("mail/inbox/new/1764579600.r1.example", reply);
}

#[test]
fn many_schedulers_at_once_send_every_mail_exactly_once() {
    const EACH: usize = 550;
    let pflow = Pflow::with_mailbox();
    let boxes = ["mail", "mail2", "mail3", "mail4"];
    for (n, path) in boxes.iter().enumerate().skip(1) {
        let limits = ["--gap", "0", "--daily-cap", "100000", "--ramp-start", "100000"];
        pflow.add_mailbox(&format!("ana{n}@acme.example"), path, &limits);
    }
    for n in 0..4 {
        let from = if n == 0 { "ana@acme.example".to_owned() } else { format!("ana{n}@acme.example") };
        Sequence::new(&format!("C{n}"), EACH).people_from(1 + n * EACH).from(&from).insert(&pflow);
    }
    let mut sent = 0;
    for _ in 0..5 {
        let runs: Vec<Child> = (0..6)
            .map(|_| {
                pflow
                    .command(&["run-scheduler", "--json"])
                    .stdout(Stdio::piped())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for run in runs {
            let output = run.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let report: Value = serde_json::from_slice(&output.stdout).unwrap();
            assert!(report["locked"] == false || report["claimed"] == 0, "{report}");
            sent += report["sent"].as_u64().unwrap();
        }
        if sent == 4 * EACH as u64 {
            break;
        }
    }
    assert_eq!(sent, 4 * EACH as u64);
    for path in boxes {
        let received = pflow.received(path);
        assert_eq!((received.len(), received.values().sum::<usize>()), (EACH, EACH), "{path}");
    }
}

#[test]
fn an_interrupt_finishes_the_mail_in_hand_and_gives_the_rest_back() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 5).insert(&pflow);
    let frozen = frozen_at(&pflow, "after_n1");
    kill_process(Pid::from_raw(frozen.id().try_into().unwrap()).unwrap(), Signal::INT).unwrap();
    let (code, report, stderr) = thaw(frozen);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("finishing the mail in hand"), "{stderr}");
    let sent = pflow.outbox("mail").len();
    assert_eq!(report["sent"], sent);
    let left: String = pflow.sql("SELECT string_agg(DISTINCT status, ' ') FROM outreach.tasks");
    assert!(
        left == "done scheduled" || (left == "done" && sent == 5),
        "{left}: an interrupt leaves nothing locked"
    );
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 5 - sent);
}
