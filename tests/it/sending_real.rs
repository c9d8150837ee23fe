//! The two promises over real servers: a real Postfix and Dovecot, and a Gmail that fails in every way Google does.

use std::{
    collections::BTreeMap,
    io::Write,
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::support::{
    World,
    gmail::{Call, Fault},
};

/// The points of the protocol, and those inside a delivery over SMTP.
const SMTP: [&str; 8] =
    ["after_t1", "after_t2", "after_t3", "before_n1", "smtp_data", "smtp_dot", "after_n1", "after_t4"];
/// From here to the outcome nobody can tell a mail that left from one that did not, where the server keeps no copy.
const IN_DOUBT: [&str; 5] = ["after_t3", "before_n1", "smtp_data", "smtp_dot", "after_n1"];
/// The points of the protocol with drafts.
const GMAIL: [&str; 9] = [
    "after_t1",
    "after_t2",
    "gmail_parked",
    "after_n0",
    "after_t2b",
    "after_t3",
    "before_n1",
    "after_n1",
    "after_t4",
];

#[track_caller]
fn killed_at(world: &World, point: &str) {
    let run = world.pflow.env("PFLOW_CRASH_AT", point).run(&["run-scheduler"]);
    assert_eq!(run.code, -1, "{point}: {} {}", run.stdout, run.stderr);
}

fn each_once(people: usize) -> BTreeMap<usize, usize> {
    BTreeMap::from([(1, people)])
}

#[test]
fn a_kill_at_any_point_over_a_server_that_files_sent_mail() {
    let Some(world) = World::smtp(true) else { return };
    let mut people = 0;
    for point in SMTP {
        world.sequence(point, 2).people_from(people + 1).insert(&world.pflow);
        people += 2;
        killed_at(&world, point);
        world.until_quiet(&world.impatient());
        assert_eq!(world.counts(1..=people), each_once(people), "{point}");
        assert_eq!(world.states(), BTreeMap::from([("done sent".to_owned(), people as i64)]), "{point}");
    }
}

#[test]
fn a_kill_over_a_server_that_keeps_no_copy_holds_what_nobody_can_know() {
    let Some(world) = World::smtp(false) else { return };
    let (mut people, mut held) = (0, 0);
    for point in SMTP.into_iter().chain(["after_n2"]) {
        world.sequence(point, 2).people_from(people + 1).insert(&world.pflow);
        people += 2;
        killed_at(&world, point);
        world.until_quiet(&world.impatient().env("PFLOW_SECOND_LOOK_SECONDS", "0"));
        held += i64::from(IN_DOUBT.contains(&point));
        let counts = world.counts(1..=people);
        assert!(counts.keys().all(|n| *n <= 1), "{point}: {counts:?}");
        assert_eq!(world.states().get("held held").copied().unwrap_or(0), held, "{point}");
    }
    // Two of the five had left: the two after the final dot. A person who looks finds out, and says so.
    assert_eq!(world.counts(1..=people), BTreeMap::from([(0, 3), (1, people - 3)]));
    let listed = world.pflow.json(&["send", "list"]);
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), 5);
    for send in listed {
        let n = (1..=people).find(|n| send["to"] == json!(world.person(*n))).unwrap();
        let answer = if world.arrived(n).is_empty() { "--not-sent" } else { "--sent" };
        world.pflow.ok(&["send", "resolve", send["id"].as_str().unwrap(), answer]);
    }
    world.until_quiet(&world.impatient());
    assert_eq!(world.counts(1..=people), each_once(people));
    assert_eq!(world.states(), BTreeMap::from([("done sent".to_owned(), people as i64)]));
}

#[test]
fn a_kill_at_any_point_over_gmail() {
    let world = World::gmail();
    let mut people = 0;
    for point in GMAIL.into_iter().chain(["after_n2"]) {
        world.sequence(point, 2).people_from(people + 1).insert(&world.pflow);
        people += 2;
        killed_at(&world, point);
        world.until_quiet(&world.impatient());
        assert_eq!(world.counts(1..=people), each_once(people), "{point}");
        assert_eq!(world.states(), BTreeMap::from([("done sent".to_owned(), people as i64)]), "{point}");
    }
    let ours: i64 = world.pflow.sql(
        "SELECT count(*) FROM outreach.messages WHERE rfc822_message_id NOT LIKE '%mail.gmail.com>' OR provider_thread_id IS NULL",
    );
    assert_eq!(ours, 0, "every Message-ID on the wire was read back");
}

/// What a fault of drafts.send leads to: whether the mail was delivered by the first pass, the states after it, the mailbox.
const FAULTS: [(Fault, usize, &str, &str); 16] = [
    (Fault::BadRecipient, 0, "failed failed", "active"),
    (Fault::MailNotEnabled, 0, "scheduled parked", "needs_auth"),
    (Fault::Insufficient, 0, "scheduled parked", "needs_auth"),
    (Fault::DailyLimit, 0, "scheduled parked", "resting"),
    (Fault::Rate, 0, "scheduled parked", "resting"),
    (Fault::TooMany(120), 0, "scheduled parked", "resting"),
    (Fault::SendLimit(7200), 0, "scheduled parked", "resting"),
    (Fault::ErrorBefore, 0, "held held", "active"),
    (Fault::Page, 0, "held held", "active"),
    (Fault::CutBefore, 0, "held held", "active"),
    (Fault::HangBefore(50), 0, "held held", "active"),
    (Fault::ErrorAfter, 1, "held held", "active"),
    (Fault::CutAfter, 1, "held held", "active"),
    (Fault::CutBody, 1, "held held", "active"),
    (Fault::Gibberish, 1, "held held", "active"),
    (Fault::HangAfter(50), 1, "held held", "active"),
];

#[test]
fn every_fault_of_gmail_leaves_one_mail_or_a_state_that_says_why() {
    for (fault, delivered, state, mailbox) in FAULTS {
        let world = World::gmail();
        world.sequence("Lyon", 1).insert(&world.pflow);
        world.fake().fault(fault, 1);
        world.pflow.run(&["run-scheduler"]).expect(&[], 3);
        assert_eq!(world.arrived(1).len(), delivered, "{fault:?}");
        assert_eq!(world.states().keys().collect::<Vec<_>>(), [state], "{fault:?}");
        let shown: String = world
            .pflow
            .sql("SELECT CASE WHEN resting_until IS NOT NULL THEN 'resting' ELSE status END FROM outreach.mailboxes");
        assert_eq!(shown, mailbox, "{fault:?}");
        if state == "failed failed" {
            continue;
        }
        // Somebody signs in again, the limit is over, the held ones are looked for: in the end it is one mail.
        world.pflow.ok(&["mailbox", "resume", &world.from]);
        let impatient = world.impatient().env("PFLOW_SECOND_LOOK_SECONDS", "0");
        world.until_quiet(&impatient);
        world.until_quiet(&impatient);
        assert_eq!(world.counts(1..=1), each_once(1), "{fault:?}");
        assert_eq!(world.states(), BTreeMap::from([("done sent".to_owned(), 1)]), "{fault:?}");
    }
}

#[test]
fn a_refused_token_pauses_that_mailbox_alone() {
    let world = World::gmail();
    world.pflow.add_mailbox("bob@acme.example", "mail", &["--gap", "0", "--ramp-start", "10"]);
    world.sequence("Lyon", 1).insert(&world.pflow);
    world.sequence("Nice", 1).people_from(2).from("bob@acme.example").insert(&world.pflow);
    world.fake().fault_on(Call::Token, Fault::InvalidGrant, 9);
    let report = world.pflow.json_with_code(&["run-scheduler"], 3);
    assert_eq!(report["sent"], 1, "{report}");
    let status = |address: &str| world.pflow.json(&["mailbox", "show", address])["status"].clone();
    assert_eq!(
        (status("ana@acme.example"), status("bob@acme.example")),
        (json!("needs_auth"), json!("active"))
    );
}

#[test]
fn a_mail_that_our_own_provider_sends_back_suppresses_nobody_and_rests_the_mailbox() {
    let world = World::gmail();
    world.sequence("Lyon", 1).then(3).insert(&world.pflow);
    world.fake().fault(Fault::SelfBounce, 1);
    assert_eq!(world.pflow.json(&["run-scheduler"])["sent"], 1);
    world.pflow.json(&["sync-inbox"]);
    assert_eq!(world.states().keys().collect::<Vec<_>>(), ["done failed"]);
    assert_eq!(world.pflow.sql::<i64>("SELECT count(*) FROM outreach.suppressions"), 0);
    let shown = world.pflow.json(&["mailbox", "show", &world.from]);
    assert_eq!(shown["held_by"][0]["rule"], "provider_limit", "{shown}");
    let state: String =
        world.pflow.sql("SELECT state || ': ' || stopped_reason FROM outreach.campaign_enrollments");
    assert!(state.starts_with("failed: our provider"), "{state}");
}

/// Not a macro: those are captured, and only failed tests show what they captured.
fn tell(what: &str) {
    let _ = writeln!(std::io::stderr(), "{what}");
}

/// A slow machine gets little done between two kills: after this time it is left in peace.
const STORM: Duration = Duration::from_secs(60);

/// Kills the scheduler with SIGKILL again and again until nearly all is sent, or the storm has lasted long enough; then all is finished.
fn storm(world: &World, people: usize, every: Duration) -> usize {
    let (pflow, began, mut kills) = (world.impatient(), Instant::now(), 0);
    loop {
        let mut run = pflow
            .command(&["run-scheduler", "--json"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(every);
        run.kill().unwrap();
        let status = run.wait().unwrap();
        kills += usize::from(status.code().is_none());
        let done: i64 = pflow.sql("SELECT count(*) FROM outreach.tasks WHERE status = 'done'");
        if done >= people as i64 * 9 / 10 || began.elapsed() > STORM {
            break;
        }
    }
    world.until_quiet(&pflow);
    kills
}

#[test]
fn five_hundred_over_postfix_with_a_kill_every_second() {
    const PEOPLE: usize = 500;
    let Some(world) = World::smtp(true) else { return };
    world.sequence("Storm", PEOPLE).insert(&world.pflow);
    let kills = storm(&world, PEOPLE, Duration::from_secs(1));
    let counts = world.counts(1..=PEOPLE);
    tell(&format!("{PEOPLE} over Postfix, {kills} kills: {counts:?}, {:?}", world.states()));
    assert_eq!(counts, each_once(PEOPLE));
    assert!(kills > 1, "{kills} kills are no storm");
}

#[test]
fn five_hundred_over_gmail_with_a_kill_every_second_and_every_fault() {
    const PEOPLE: usize = 500;
    let seed = std::env::var("PFLOW_TEST_SEED")
        .ok()
        .and_then(|s| s.parse().ok())
        .unwrap_or(u64::from(std::process::id()));
    let world = World::gmail();
    world.sequence("Storm", PEOPLE).insert(&world.pflow);
    let faults = [
        Fault::ErrorBefore,
        Fault::ErrorAfter,
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::CutBody,
        Fault::Gibberish,
        Fault::Page,
        Fault::HangBefore(20),
        Fault::HangAfter(20),
        Fault::Unauthorised,
    ];
    for (n, fault) in faults.into_iter().enumerate() {
        world.fake().chance(Call::Send, fault, 1, seed.wrapping_add(n as u64));
    }
    world.fake().chance(Call::Park, Fault::CutAfter, 1, seed);
    world.fake().chance(Call::Read, Fault::ErrorBefore, 2, seed);
    let kills = storm(&world, PEOPLE, Duration::from_secs(1));
    world.fake().heal();
    // What was refused for now goes once its time has come.
    // Who was unlucky several times is asked to come back later each time.
    for time in ["11:45", "14:45", "17:15"] {
        let later = world.impatient().env("PFLOW_SECOND_LOOK_SECONDS", "0");
        world.until_quiet(&later.at(&format!("2026-12-01T{time}:00+01:00")));
    }
    let counts = world.counts(1..=PEOPLE);
    let states = world.states();
    tell(&format!("{PEOPLE} over Gmail, PFLOW_TEST_SEED={seed}, {kills} kills: {counts:?}, {states:?}"));
    assert_eq!(counts, each_once(PEOPLE), "PFLOW_TEST_SEED={seed}");
    assert_eq!(states, BTreeMap::from([("done sent".to_owned(), PEOPLE as i64)]), "PFLOW_TEST_SEED={seed}");
    assert!(kills > 1, "{kills} kills are no storm");
}
