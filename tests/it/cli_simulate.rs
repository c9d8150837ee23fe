//! `campaign simulate`: what it says is what the scheduler does.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{Pflow, Sequence};

fn calendar(simulated: &Value) -> BTreeMap<String, u64> {
    let days = simulated["days"].as_array().unwrap().iter();
    days.map(|day| (day["date"].as_str().unwrap().to_owned(), day["sends"].as_u64().unwrap())).collect()
}

fn with_mailbox(limits: &[&str]) -> Pflow {
    let pflow = Pflow::with_org().at("2026-12-01T08:00:00+01:00");
    pflow.add_mailbox("ana@acme.example", "mail", limits);
    pflow
}

/// Runs the scheduler whenever it says that something is due, until nothing is.
fn run_to_the_end(pflow: &Pflow, from: &str) -> BTreeMap<String, u64> {
    let mut at = from.to_owned();
    for _ in 0..200 {
        let report = pflow.at(&at).json(&["run-scheduler"]);
        let Some(next) = report["next_due_at"].as_str() else { break };
        // The clock stands still within a run: never ask for the same moment twice.
        at = if next > at.as_str() && report["sent"] == 0 {
            next.to_owned()
        } else {
            pflow.sql(&format!(
                "SELECT to_char(greatest('{next}'::timestamptz, '{at}'::timestamptz + interval '1 minute') AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
            ))
        };
    }
    let sent: Value = pflow.sql(
        "SELECT coalesce(jsonb_object_agg(day, n), '{}') FROM (SELECT (sent_at AT TIME ZONE 'Europe/Paris')::date AS day, count(*) AS n
           FROM outreach.messages WHERE direction = 'outbound' AND status = 'sent' GROUP BY 1) x",
    );
    sent.as_object().unwrap().iter().map(|(day, n)| (day.clone(), n.as_u64().unwrap())).collect()
}

#[test]
fn the_scheduler_does_what_was_simulated() {
    let begins = "2026-12-22T08:00:00Z";
    let pflow = with_mailbox(&["--daily-cap", "5", "--ramp-start", "3", "--ramp-step", "1", "--gap", "1200"])
        .at(begins);
    pflow.ok(&["mailbox", "freeze", "ana@acme.example", "--from", "2026-12-30", "--to", "2026-12-31"]);
    Sequence::new("Lyon", 10).then_step("email", 2, true).due("2026-12-22T08:30:00+01:00").insert(&pflow);
    let simulated = pflow.json(&["campaign", "simulate", "Lyon"]);
    assert_eq!((&simulated["people"], &simulated["sends"]), (&json!(10), &json!(20)), "{simulated}");
    let ahead = calendar(&simulated);
    assert_eq!(run_to_the_end(&pflow, begins), ahead, "{simulated}");
    assert_eq!(simulated["ends_on"].as_str(), ahead.keys().next_back().map(String::as_str));
    let limit = |kind: &str| {
        let hit = simulated["limits"].as_array().unwrap().iter().find(|hit| hit["kind"] == kind);
        hit.map(|hit| hit["first_hit_on"].as_str().unwrap().to_owned())
    };
    assert_eq!(limit("ramp").as_deref(), Some("2026-12-22"));
    assert_eq!(limit("holiday").as_deref(), Some("2026-12-25"));
    assert_eq!(limit("cap").as_deref(), Some("2026-12-24"));
}

#[test]
fn other_mailboxes_caps_and_people_change_it_and_nothing_is_written() {
    let pflow = with_mailbox(&["--daily-cap", "10", "--ramp-start", "10"]);
    Sequence::new("Lyon", 40).insert(&pflow);
    let ask = |more: &[&str]| pflow.json(&[&["campaign", "simulate", "Lyon"], more].concat());
    let plain = ask(&[]);
    assert_eq!((&plain["sends"], &plain["ends_on"]), (&json!(40), &json!("2026-12-04")), "{plain}");
    assert_eq!(ask(&["--mailboxes", "2"])["ends_on"], "2026-12-02");
    assert_eq!(ask(&["--cap", "5"])["ends_on"], "2026-12-10");
    let more = ask(&["--people", "10"]);
    assert_eq!((&more["people"], &more["ends_on"]), (&json!(50), &json!("2026-12-07")));
    let cut = ask(&["--until", "2026-12-02"]);
    assert_eq!((&cut["sends"], &cut["ends_on"]), (&json!(20), &json!(null)));
    assert_eq!(ask(&["--seed", "7"])["expected"], ask(&["--seed", "7"])["expected"]);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.messages"), 0);
    let text = pflow.ok(&["campaign", "simulate", "Lyon"]);
    assert!(
        text.contains("the last on Fri 2026-12-04")
            && text.contains("ana@acme.example: cap from Tue 2026-12-01"),
        "{text}"
    );
    pflow.ok(&["campaign", "create", "Empty", "--mailbox", "ana@acme.example"]);
    let error = pflow.error(&["campaign", "simulate", "Empty"], 6);
    assert!(error["hint"].as_str().unwrap().contains("--people"), "{error}");
}

#[test]
fn what_was_seen_is_what_is_expected() {
    let pflow = Pflow::with_mailbox().at("2026-12-01T08:00:00+01:00");
    Sequence::new("Past", 200).insert(&pflow);
    // Of 200 mails half were answered, some weeks ago.
    pflow.execute(
        "INSERT INTO outreach.messages (organisation_id, id, enrollment_id, position_id, campaign_id, task_id, mailbox_id, direction, status, provider, subject, sent_at, created_at)
         SELECT t.organisation_id, t.id, e.id, e.position_id, e.campaign_id, t.id, t.mailbox_id, 'outbound', 'sent', 'maildir', 'x', '2026-11-01', '2026-11-01'
           FROM outreach.tasks t JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id;
         INSERT INTO outreach.messages (organisation_id, id, enrollment_id, position_id, campaign_id, mailbox_id, direction, status, provider, class, subject, received_at, created_at)
         SELECT organisation_id, gen_random_uuid(), enrollment_id, position_id, campaign_id, mailbox_id, 'inbound', 'received', 'maildir', 'reply', 'x', '2026-11-02', '2026-11-02'
           FROM outreach.messages ORDER BY id LIMIT 100;
         UPDATE outreach.tasks SET status = 'done';
         UPDATE outreach.campaign_enrollments SET state = 'finished'",
    );
    Sequence::new("Lyon", 100).then(3).then(3).people_from(301).insert(&pflow);
    let simulated = pflow.json(&["campaign", "simulate", "Lyon", "--rounds", "200"]);
    let basis = &simulated["basis"];
    assert_eq!((&basis["mails"], &basis["of"]), (&json!(200), &json!("organisation")));
    // (100 + 1) of (200 + 20): what is usual counts for twenty mails.
    assert!((basis["reply_rate"].as_f64().unwrap() - 101.0 / 220.0).abs() < 1e-9, "{basis}");
    let replies = &simulated["expected"]["replies"];
    let of = |what: &str| replies[what].as_f64().unwrap();
    // Who is asked up to three times answers in 1 - 0.54³ of the cases.
    assert!(of("low") < 84.0 && of("high") > 84.0 && (of("median") - 84.0).abs() < 6.0, "{replies}");
    assert!(simulated["expected"]["sends"]["high"].as_u64().unwrap() < simulated["sends"].as_u64().unwrap());
}
