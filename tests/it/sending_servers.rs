//! A whole pass against servers that refuse, break off, answer, bounce or hide mail: what arrived, and the state that is left.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    mailstack::submit,
    support::{At, Fault, MailStack, Pflow, Script, Sequence, SmtpDouble, World},
};

const UNPACED: [&str; 6] = ["--gap", "0", "--daily-cap", "100000", "--ramp-start", "100000"];

/// Where, what, how many mails were taken, task and message after it, and the mailbox.
const FAULTS: [(At, Fault, usize, &str, &str); 14] = [
    (At::Greeting, Fault::Cut, 0, "scheduled composed", "active"),
    (At::Greeting, Fault::SayAndCut("421 4.3.2 closing"), 0, "scheduled composed", "active"),
    (At::Auth, Fault::Say("535 5.7.8 no"), 0, "scheduled composed", "needs_auth"),
    (At::Mail, Fault::Say("451 4.5.3 daily sending quota exceeded"), 0, "scheduled composed", "resting"),
    (At::Rcpt, Fault::Say("550 5.1.1 no such user"), 0, "failed failed", "active"),
    (At::Rcpt, Fault::Say("451 4.3.0 later"), 0, "scheduled composed", "active"),
    (At::Rcpt, Fault::Cut, 0, "scheduled composed", "active"),
    (At::Data, Fault::Cut, 0, "scheduled composed", "active"),
    (At::Data, Fault::Say("451 4.3.0 later"), 0, "scheduled composed", "active"),
    (At::Body, Fault::Cut, 0, "held held", "active"),
    (At::Dot, Fault::Say("451 4.3.0 busy"), 0, "scheduled composed", "active"),
    (At::Dot, Fault::Say("554 5.6.0 not this content"), 0, "failed failed", "active"),
    (At::Dot, Fault::Cut, 1, "held held", "active"),
    (At::Quit, Fault::Cut, 1, "done sent", "active"),
];

#[test]
fn every_fault_of_smtp_leaves_one_mail_or_a_state_that_says_why() {
    for (at, fault, taken, state, mailbox) in FAULTS {
        let told = format!("{at:?} {fault:?}");
        let double = SmtpDouble::start(Script::fault(at, fault));
        let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
        let url = format!("smtp://ana@127.0.0.1:{}", double.port);
        let args = ["mailbox", "add", "smtp", "--address", "ana@acme.test", "--smtp", &url];
        let args = [&args[..], &["--password-stdin", "--no-check"], &UNPACED].concat();
        pflow.run_with_stdin(&args, b"secret\n").expect(&args, 0);
        Sequence::new("Lyon", 1).from("ana@acme.test").insert(&pflow);
        pflow.run(&["run-scheduler"]);
        let states = || {
            pflow.sql::<String>("SELECT t.status || ' ' || m.status FROM outreach.tasks t JOIN outreach.messages m ON m.task_id = t.id")
        };
        let rest = "SELECT CASE WHEN resting_until IS NOT NULL THEN 'resting' ELSE status END FROM outreach.mailboxes";
        let mails = || double.seen().mails.len();
        assert_eq!((mails(), &*states(), &*pflow.sql::<String>(rest)), (taken, state, mailbox), "{told}");

        // The server is well again, and the time has come: what was refused for now goes, once.
        double.set(at, None);
        pflow.ok(&["mailbox", "resume", "ana@acme.test"]);
        pflow.at("2026-12-01T09:10:00+01:00").run(&["run-scheduler"]);
        let after = if state == "scheduled composed" { (1, "done sent") } else { (taken, state) };
        assert_eq!((mails(), &*states()), after, "{told}");
        let hard = pflow.sql::<String>("SELECT email_status FROM crm.positions") == "bounced";
        assert_eq!(hard, told.contains("no such user"), "{told}");
    }
}

/// An answer, as a mail program would write it.
pub fn answer(to_ours: &str, from: &str, text: &str) -> String {
    let header = |name: &str| {
        to_ours.lines().find_map(|l| l.strip_prefix(&format!("{name}: "))).unwrap().trim().to_owned()
    };
    let (id, subject, to) = (header("Message-ID"), header("Subject"), header("From"));
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: Re: {subject}\r\nIn-Reply-To: {id}\r\nReferences: {id}\r\n\
         Message-ID: <answer-{from}>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}"
    )
}

#[test]
fn answers_and_bounces_of_real_servers_stop_what_they_should() {
    let Some(world) = World::smtp(true) else { return };
    let stack = MailStack::get().unwrap();
    world.sequence("Lyon", 3).then(3).insert(&world.pflow);
    world.sequence("Nice", 1).people_from(4).to("gone@example.test").then(3).insert(&world.pflow);
    assert_eq!(world.pflow.json(&["run-scheduler"])["sent"], 4);
    world.settle();
    let one = world.person(1);
    let said = submit(stack, &one, &world.from, &answer(&world.arrived(1)[0], &one, "Oui, appelez-moi."));
    assert!(said.last().unwrap().starts_with("250"), "{said:?}");
    let two = world.person(2);
    submit(stack, &two, &world.from, &answer(&world.arrived(2)[0], &two, "STOP"));
    world.settle();
    // No `sync-inbox`: the inbox is read before a follow-up leaves.
    let later = world.pflow.at("2026-12-04T10:00:00+01:00");
    assert_eq!(later.json(&["run-scheduler"])["sent"], 1);
    let state = |address: &str| {
        world.pflow.sql::<String>(&format!(
            "SELECT e.state FROM outreach.campaign_enrollments e JOIN crm.positions p ON p.id = e.position_id WHERE p.email_key = '{address}'"
        ))
    };
    let states = [state(&one), state(&two), state(&world.person(3)), state("gone@example.test")];
    assert_eq!(states, ["replied", "unsubscribed", "finished", "bounced"]);
    let counts: Vec<usize> = (1..=3)
        .map(|n| {
            world.settle();
            world.arrived(n).len()
        })
        .collect();
    assert_eq!(counts, [1, 1, 2]);
    // The follow-up is in the thread, by the ids and by the subject.
    let mails = world.arrived(3);
    let follow_up =
        mails.iter().find(|m| m.contains("\r\nIn-Reply-To: ") || m.contains("\nIn-Reply-To: ")).unwrap();
    assert!(follow_up.contains("Subject: Re: Question pour"), "{follow_up}");
}

#[test]
fn a_night_s_second_look_finds_what_was_missed() {
    let world = World::gmail();
    world.sequence("Lyon", 2).then(3).insert(&world.pflow);
    world.pflow.json(&["run-scheduler"]);
    world.pflow.json(&["sync-inbox"]);
    let one = world.person(1);
    let ours = world.arrived(1).remove(0);
    world.fake().receive(answer(&ours, &one, "Oui.").as_bytes(), None);
    // As if the provider's history had not told of it.
    world.fake().forget_history();
    let cursor = format!(
        "UPDATE outreach.mailboxes SET sync_cursor = sync_cursor || '{}'",
        json!({"history_id": "999999"})
    );
    world.pflow.execute(&cursor);
    assert!(!world.pflow.run(&["sync-inbox", "--json"]).stdout.contains("\"replies\": 1"));
    let full = world.pflow.json(&["sync-inbox", "--full"]);
    assert_eq!((&full["replies"], &full["fetched"]), (&json!(1), &json!(1)), "{full}");
    assert!(full["mailboxes"][0]["listed"].as_u64().unwrap() >= 1, "{full}");
    let again = world.pflow.json(&["sync-inbox", "--full"]);
    assert_eq!(
        (&again["fetched"], &again["mailboxes"][0]["listed"]),
        (&json!(0), &full["mailboxes"][0]["listed"])
    );
    assert_eq!(
        world.pflow.at("2026-12-04T10:00:00+01:00").json(&["run-scheduler"])["sent"],
        1,
        "to the other one"
    );
}

#[test]
fn a_mail_that_waits_as_a_draft_is_taken_back_once_its_person_has_answered() {
    let world = World::gmail();
    world.sequence("Lyon", 1).then(3).insert(&world.pflow);
    world.pflow.json(&["run-scheduler"]);
    let later = world.pflow.at("2026-12-04T10:00:00+01:00");
    assert_eq!(later.env("PFLOW_CRASH_AT", "after_t2b").run(&["run-scheduler"]).code, -1);
    assert_eq!(world.fake().drafts(), 1);
    let ours = world.arrived(1).remove(0);
    world.fake().receive(answer(&ours, &world.person(1), "Non merci.").as_bytes(), None);
    assert_eq!(later.json(&["sync-inbox"])["replies"], 1);
    let impatient = world.impatient().at("2026-12-04T10:00:00+01:00");
    for _ in 0..2 {
        impatient.json(&["run-scheduler"]);
    }
    assert_eq!((world.fake().drafts(), world.arrived(1).len()), (0, 1), "nobody can send it by hand either");
    let states: BTreeMap<String, i64> = world.states();
    assert_eq!(states, BTreeMap::from([("done sent".to_owned(), 1)]));
}
