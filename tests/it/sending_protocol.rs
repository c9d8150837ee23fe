//! The protocol's ordinary course: claim, compose, arm, fire, record, and what comes after.

use serde_json::json;

use crate::support::{Pflow, Sequence};

fn at(pflow: &Pflow, now: &str) -> serde_json::Value {
    pflow.at(now).json(&["run-scheduler"])
}

#[test]
fn what_is_due_goes_once_with_the_bytes_of_its_row() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 3).then(3).insert(&pflow);
    let report = pflow.json(&["run-scheduler"]);
    assert_eq!(
        (&report["claimed"], &report["sent"], &report["locked"]),
        (&json!(3), &json!(3), &json!(false))
    );
    assert_eq!(report["next_due_at"], "2026-12-04T08:00:00Z");
    let again = pflow.json(&["run-scheduler"]);
    assert_eq!((&again["claimed"], &again["sent"]), (&json!(0), &json!(0)));
    let mails = pflow.outbox("mail");
    assert_eq!(mails.len(), 3);
    for (file, mail) in mails {
        let id = file.strip_suffix(".pflow").unwrap();
        assert!(mail.contains(&format!("Message-ID: <{id}@acme.example>\r\n")), "{mail}");
        assert!(mail.contains("Date: Tue, 1 Dec 2026 08:00:00 +0000\r\n"), "{mail}");
        assert!(mail.contains("Subject: Question pour Exemple "), "{mail}");
        let row: String = pflow.sql(&format!(
            "SELECT concat_ws(' ', m.status, t.status, m.id = t.id, m.sent_at = '2026-12-01 08:00Z', m.provider_message_id, m.rfc822_message_id, t.attempts)
               FROM outreach.messages m JOIN outreach.tasks t ON t.id = m.task_id WHERE m.id = '{id}'"
        ));
        assert_eq!(row, format!("sent done t t {id}.pflow <{id}@acme.example> 1"));
    }
}

#[test]
fn a_follow_up_answers_the_first_mail_and_the_sequence_ends() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then(3).then(4).insert(&pflow);
    at(&pflow, "2026-12-02T15:00:00+01:00");
    assert_eq!(at(&pflow, "2026-12-05T15:00:00+01:00")["sent"], 0, "a Saturday");
    let report = at(&pflow, "2026-12-07T08:30:00+01:00");
    assert_eq!(report["sent"], 1, "{report}");
    assert_eq!(report["next_due_at"], "2026-12-11T07:30:00Z");
    assert_eq!(at(&pflow, "2026-12-11T08:30:00+01:00")["sent"], 1);
    let ids: Vec<String> = pflow
        .sql::<String>("SELECT string_agg(rfc822_message_id, ' ' ORDER BY sent_at) FROM outreach.messages")
        .split(' ')
        .map(str::to_owned)
        .collect();
    let mails = pflow.outbox("mail");
    let third = mails.iter().find(|(_, mail)| mail.contains(&format!("Message-ID: {}", ids[2]))).unwrap();
    assert!(third.1.contains("Subject: Re: Question pour Exemple 1\r\n"), "{}", third.1);
    assert!(third.1.contains(&format!("In-Reply-To: {}\r\n", ids[1])), "{}", third.1);
    let unfolded = third.1.replace("\r\n ", " ").replace("\r\n\t", " ");
    assert!(unfolded.contains(&format!("References: {} {}\r\n", ids[0], ids[1])), "{unfolded}");
    assert_eq!(pflow.sql::<String>("SELECT state FROM outreach.campaign_enrollments"), "finished");
    assert_eq!(at(&pflow, "2026-12-14T08:30:00+01:00")["next_due_at"], json!(null));
}

#[test]
fn follow_ups_come_first_and_a_delay_counts_from_what_was_sent() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 2).then(3).insert(&pflow);
    Sequence::new("Nice", 2).people_from(11).due("2026-12-04T08:00:00+01:00").insert(&pflow);
    assert_eq!(at(&pflow, "2026-12-01T10:00:00+01:00")["sent"], 2);
    let report = pflow.at("2026-12-04T10:00:00+01:00").json(&["run-scheduler", "--limit", "2"]);
    assert_eq!((&report["claimed"], &report["sent"]), (&json!(2), &json!(2)));
    let sent = pflow.received("mail");
    assert_eq!(sent["p1@example1.example"] + sent["p2@example2.example"], 4, "{sent:?}");
    // What was late stays a full delay behind.
    Sequence::new("Metz", 1).people_from(21).then(3).due("2026-12-04T08:00:00+01:00").insert(&pflow);
    at(&pflow, "2026-12-09T10:00:00+01:00");
    assert_eq!(at(&pflow, "2026-12-11T10:00:00+01:00")["sent"], 0);
    assert_eq!(at(&pflow, "2026-12-14T08:30:00+01:00")["sent"], 1);
}

#[test]
fn business_days_and_holidays_move_the_next_step() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then_step("email", 2, true).due("2026-12-23T09:00:00+01:00").insert(&pflow);
    assert_eq!(at(&pflow, "2026-12-23T09:00:00+01:00")["next_due_at"], "2026-12-28T08:00:00Z");
    assert_eq!(at(&pflow, "2026-12-25T09:00:00+01:00")["sent"], 0);
    assert_eq!(at(&pflow, "2026-12-28T09:00:00+01:00")["sent"], 1);
}

#[test]
fn the_clock_change_moves_no_appointment() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then(7).due("2027-03-23T09:00:00+01:00").insert(&pflow);
    assert_eq!(at(&pflow, "2027-03-23T09:00:00+01:00")["next_due_at"], "2027-03-30T07:00:00Z");
    assert_eq!(at(&pflow, "2027-03-30T08:59:59+02:00")["sent"], 0);
    assert_eq!(at(&pflow, "2027-03-30T09:00:00+02:00")["sent"], 1);
}

#[test]
fn a_call_holds_the_next_mail_until_somebody_made_it() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then_step("call", 1, false).then(2).insert(&pflow);
    at(&pflow, "2026-12-01T09:00:00+01:00");
    assert_eq!(at(&pflow, "2026-12-10T09:00:00+01:00")["sent"], 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.tasks WHERE status = 'scheduled'"), 2);
}

#[test]
fn after_downtime_nothing_bursts() {
    let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
    pflow.add_mailbox("ana@acme.example", "mail", &["--daily-cap", "30", "--ramp-start", "30"]);
    Sequence::new("Lyon", 40).insert(&pflow);
    let late = pflow.at("2026-12-15T09:00:00+01:00");
    let report = late.json(&["run-scheduler"]);
    assert_eq!(report["sent"], 1, "{report}");
    let next = report["next_due_at"].as_str().unwrap().to_owned();
    assert!(next.as_str() > "2026-12-15T08:08:00Z" && next.as_str() < "2026-12-15T08:20:00Z", "{next}");
    assert_eq!(late.json(&["run-scheduler"])["sent"], 0);
    assert_eq!(at(&pflow, &next)["sent"], 1);
}

#[test]
fn the_first_days_are_few_and_grow() {
    let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
    pflow.add_mailbox("ana@acme.example", "mail", &["--gap", "0", "--daily-cap", "8"]);
    Sequence::new("Lyon", 40).insert(&pflow);
    for (day, sent) in [("01", 5), ("02", 7), ("03", 8), ("04", 8)] {
        let report = at(&pflow, &format!("2026-12-{day}T10:00:00+01:00"));
        assert_eq!(report["sent"], sent, "{day}: {report}");
        assert_eq!(at(&pflow, &format!("2026-12-{day}T11:00:00+01:00"))["sent"], 0);
    }
    // The rolling 24 hours hold what the new day would allow.
    assert_eq!(at(&pflow, "2026-12-07T17:00:00+01:00")["sent"], 8);
    let early = at(&pflow, "2026-12-08T09:00:00+01:00");
    assert_eq!((&early["sent"], &early["next_due_at"]), (&json!(0), &json!("2026-12-08T16:00:00Z")));
}
