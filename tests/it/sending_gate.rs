//! The gate over the real database: who is not written to, and what that does to the sequence; dry runs; roles; held sends.

use serde_json::json;

use crate::support::{Pflow, Sequence};

/// Everything that a run may change, as one text.
fn contents(pflow: &Pflow) -> String {
    pflow.sql(
        "SELECT string_agg(line, E'\n' ORDER BY line) FROM (
            SELECT 't' || t::text AS line FROM outreach.tasks t UNION ALL SELECT 'm' || m::text FROM outreach.messages m
            UNION ALL SELECT 'e' || e::text FROM outreach.campaign_enrollments e UNION ALL SELECT 'b' || b::text FROM outreach.mailboxes b
            UNION ALL SELECT 'a' || a::text FROM iam.audit_log a) all_rows",
    )
}

#[test]
fn a_dry_run_tells_what_would_go_and_changes_nothing() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 3).then(3).insert(&pflow);
    pflow.execute("UPDATE crm.positions SET email_status = 'invalid' WHERE email = 'p3@example3.example'");
    let before = contents(&pflow);
    let report = pflow.json(&["run-scheduler", "--dry-run"]);
    assert_eq!(contents(&pflow), before);
    assert_eq!(report["would_send"].as_array().unwrap().len(), 2, "{report}");
    assert_eq!((&report["sent"], &report["skipped"]), (&json!(0), &json!(1)));
    let subject = report["would_send"][0]["subject"].as_str().unwrap();
    assert!(["Question pour Exemple 1", "Question pour Exemple 2"].contains(&subject), "{subject}");
    assert!(pflow.outbox("mail").is_empty());
    assert!(pflow.ok(&["run-scheduler", "--dry-run"]).contains("would send 2"));
    pflow.json(&["run-scheduler"]);
    let follow_ups = pflow.at("2026-12-04T10:00:00+01:00").json(&["run-scheduler", "--dry-run"]);
    assert_eq!(follow_ups["would_send"][0]["is_follow_up"], true, "{follow_ups}");
}

#[test]
fn people_who_may_not_be_written_to_leave_the_sequence() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 6).then(3).insert(&pflow);
    pflow.execute(
        "INSERT INTO outreach.suppressions (organisation_id, kind, value, reason)
         SELECT id, k, v, 'manual' FROM iam.organisations, (VALUES ('address', 'p1@example1.example'), ('domain', 'example2.example')) s (k, v)
         UNION ALL SELECT organisation_id, 'company', id::text, 'manual' FROM crm.companies WHERE name = 'Exemple 3';
         UPDATE crm.positions SET email_status = 'bounced' WHERE email = 'p4@example4.example';
         UPDATE crm.people SET status = 'do_not_contact' WHERE last_name = 'Durand 5'",
    );
    let report = pflow.json(&["run-scheduler"]);
    assert_eq!(
        (&report["sent"], &report["skipped"], &report["cancelled"]),
        (&json!(1), &json!(5), &json!(5))
    );
    assert_eq!(pflow.received("mail").keys().collect::<Vec<_>>(), ["p6@example6.example"]);
    let reasons: String = pflow.sql(
        "SELECT string_agg(concat_ws(' ', e.state, e.stopped_reason), ', ' ORDER BY p.email) FROM outreach.campaign_enrollments e
           JOIN crm.positions p ON p.id = e.position_id",
    );
    let suppressed = "stopped suppressed, stopped suppressed, stopped suppressed";
    assert_eq!(reasons, format!("{suppressed}, stopped invalid_email, stopped do_not_contact, active"));
}

#[test]
fn one_campaign_at_a_time_and_a_month_between_two() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then(3).insert(&pflow);
    Sequence::new("Nice", 1).due("2026-12-01T08:31:00+01:00").insert(&pflow);
    let report = pflow.json(&["run-scheduler"]);
    assert_eq!((&report["sent"], &report["postponed"]), (&json!(1), &json!(1)), "{report}");
    let later = |now: &str| pflow.at(now).json(&["run-scheduler"])["sent"].clone();
    assert_eq!(later("2026-12-04T10:00:00+01:00"), 1, "the follow-up");
    assert_eq!(later("2027-01-02T10:00:00+01:00"), 0, "a Saturday, and 29 days later");
    assert_eq!(later("2027-01-04T10:00:00+01:00"), 1, "31 days after the last mail");
}

#[test]
fn what_rests_stays_and_goes_on_later() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 2).insert(&pflow);
    let sent = |now: &str| pflow.at(now).json(&["run-scheduler"])["sent"].clone();
    for (rest, resume) in [
        (
            "UPDATE outreach.campaigns SET status = 'paused'",
            "UPDATE outreach.campaigns SET status = 'running'",
        ),
        (
            "UPDATE outreach.campaign_enrollments SET state = 'paused'",
            "UPDATE outreach.campaign_enrollments SET state = 'active'",
        ),
        (
            "UPDATE outreach.mailboxes SET status = 'paused'",
            "UPDATE outreach.mailboxes SET status = 'active'",
        ),
    ] {
        pflow.execute(rest);
        assert_eq!(sent("2026-12-01T09:00:00+01:00"), 0, "{rest}");
        pflow.execute(resume);
    }
    for closed in ["2026-12-25T09:00:00+01:00", "2026-12-26T09:00:00+01:00", "2026-12-02T13:00:00+01:00"] {
        assert_eq!(sent(closed), 0, "{closed}");
    }
    assert_eq!(sent("2026-12-28T09:00:00+01:00"), 2);
}

#[test]
fn a_mailbox_whose_mails_bounce_is_paused() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 25).insert(&pflow);
    pflow.json(&["run-scheduler", "--limit", "20"]);
    pflow.execute("UPDATE outreach.messages SET status = 'bounced' WHERE id = (SELECT min(id::text)::uuid FROM outreach.messages)");
    let report = pflow.json_with_code(&["run-scheduler"], 3);
    assert_eq!(report["sent"], 0, "{report}");
    let shown = pflow.json(&["mailbox", "show", "ana@acme.example"]);
    assert_eq!((&shown["status"], &shown["held_by"][0]["rule"]), (&json!("paused"), &json!("bounce_rate")));
    pflow.ok(&["mailbox", "resume", "ana@acme.example"]);
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 5, "a person said so");
}

#[test]
fn without_a_readable_inbox_no_follow_up_goes() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then(3).insert(&pflow);
    pflow.json(&["run-scheduler"]);
    Sequence::new("Nice", 1).people_from(2).insert(&pflow);
    std::fs::rename(pflow.path("mail/inbox"), pflow.path("mail/gone")).unwrap();
    let later = pflow.at("2026-12-04T10:00:00+01:00");
    let report = later.json_with_code(&["run-scheduler"], 3);
    assert_eq!(report["sent"], 1, "the opening: {report}");
    std::fs::rename(pflow.path("mail/gone"), pflow.path("mail/inbox")).unwrap();
    assert_eq!(later.json(&["run-scheduler"])["sent"], 1);
}

#[test]
fn a_template_that_cannot_be_rendered_fails_one_person_and_says_so() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 2).then(3).insert(&pflow);
    pflow.execute("UPDATE crm.people SET last_name = NULL WHERE last_name = 'Durand 1'");
    let run = pflow.run(&["run-scheduler", "--json"]).expect(&[], 3);
    assert!(run.stderr.contains("person.last_name"), "{}", run.stderr);
    let states: String = pflow.sql("SELECT string_agg(DISTINCT state || ' ' || coalesce(stopped_reason, '-'), ', ') FROM outreach.campaign_enrollments");
    assert!(states.contains("active -") && states.contains("failed "), "{states}");
}

#[test]
fn a_mailbox_that_cannot_be_written_to_is_tried_again() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 5).insert(&pflow);
    std::fs::rename(pflow.path("mail/outbox/new"), pflow.path("mail/outbox/away")).unwrap();
    let report = pflow.json_with_code(&["run-scheduler"], 3);
    // After three refusals in a row it is the mailbox: the others keep their time.
    assert_eq!((&report["sent"], &report["retrying"]), (&json!(0), &json!(3)), "{report}");
    assert_eq!(report["problems"].as_array().unwrap().len(), 1, "{report}");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.messages WHERE armed_at IS NOT NULL"), 0);
    std::fs::rename(pflow.path("mail/outbox/away"), pflow.path("mail/outbox/new")).unwrap();
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 2);
    assert_eq!(pflow.at("2026-12-01T09:06:00+01:00").json(&["run-scheduler"])["sent"], 3);
}

/// A mail that was delivered and of whose delivery nothing is known, because the worker died and its outbox is out of reach.
fn held() -> (Pflow, String) {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).then(3).insert(&pflow);
    assert_eq!(pflow.env("PFLOW_CRASH_AT", "after_n1").run(&["run-scheduler"]).code, -1);
    let dead = pflow.env("PFLOW_LEASE_SECONDS", "0").env("PFLOW_QUARANTINE_SECONDS", "0");
    std::fs::rename(pflow.path("mail/outbox"), pflow.path("mail/away")).unwrap();
    let report = dead.json_with_code(&["run-scheduler"], 3);
    assert_eq!((&report["held"], &report["sent"]), (&json!(1), &json!(0)), "{report}");
    let listed = pflow.json(&["send", "list"]);
    assert_eq!((&listed[0]["state"], &listed[0]["to"]), (&json!("held"), &json!("p1@example1.example")));
    let id = listed[0]["id"].as_str().unwrap().to_owned();
    (pflow, id)
}

#[test]
fn a_held_send_waits_for_proof() {
    let (pflow, _) = held();
    assert_eq!(pflow.run(&["run-scheduler"]).code, 0, "nothing new");
    assert_eq!(pflow.json(&["send", "list"]).as_array().unwrap().len(), 1);
    std::fs::rename(pflow.path("mail/away"), pflow.path("mail/outbox")).unwrap();
    let report = pflow.json(&["run-scheduler"]);
    assert_eq!(
        (&report["rescued"], &report["next_due_at"]),
        (&json!(1), &json!("2026-12-04T08:00:00Z")),
        "{report}"
    );
    assert_eq!(pflow.json(&["send", "list"]), json!([]));
}

#[test]
fn a_person_may_decide_what_became_of_a_held_send() {
    let (pflow, id) = held();
    pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    assert_eq!(
        pflow.error(&["send", "resolve", &id, "--sent", "--as", "max@acme.example"], 4)["kind"],
        "not_allowed"
    );
    assert_eq!(pflow.run(&["send", "resolve", &id]).code, 2);
    assert_eq!(pflow.error(&["send", "resolve", "0000", "--sent"], 5)["kind"], "not_found");
    let before = contents(&pflow);
    pflow.ok(&["send", "resolve", &id, "--sent", "--dry-run"]);
    assert_eq!(contents(&pflow), before);
    assert_eq!(pflow.json(&["send", "resolve", &id[..13], "--sent"])["state"], "sent");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log WHERE action = 'send.resolve'"), 1);
    assert_eq!(pflow.json(&["run-scheduler"])["next_due_at"], "2026-12-04T08:00:00Z");
    assert_eq!(pflow.error(&["send", "resolve", &id, "--sent"], 5)["kind"], "not_found");
}

#[test]
fn a_person_who_errs_does_not_make_two_of_it() {
    let (pflow, id) = held();
    pflow.ok(&["send", "resolve", &id, "--not-sent"]);
    std::fs::rename(pflow.path("mail/away"), pflow.path("mail/outbox")).unwrap();
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 1);
    assert_eq!(pflow.outbox("mail").len(), 1);
    assert_eq!(pflow.error(&["send", "list", "--state", "lost"], 2)["kind"], "invalid");
}

#[test]
fn only_admins_send() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 1).insert(&pflow);
    pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    let max = pflow.env("PFLOW_USER", "max@acme.example");
    assert_eq!(max.error(&["run-scheduler"], 4)["kind"], "not_allowed");
    assert_eq!(max.error(&["run-scheduler", "--dry-run"], 4)["kind"], "not_allowed");
    assert_eq!(max.json(&["send", "list", "--state", "sent"]), json!([]));
    assert!(pflow.outbox("mail").is_empty());
    assert_eq!(pflow.run(&["run-scheduler", "--max-duration", "soon"]).code, 2);
    assert_eq!(pflow.json(&["run-scheduler", "--limit", "0"])["sent"], 0);
    assert_eq!(
        pflow.json(&["run-scheduler", "--max-duration", "55s"])["sent"],
        1,
        "a standing clock is not waited for"
    );
}

#[test]
fn a_task_that_was_laid_out_again_sends_nothing_again() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 3).insert(&pflow);
    pflow.json(&["run-scheduler"]);
    pflow.execute(
        "UPDATE outreach.campaign_enrollments SET state = 'active'; UPDATE outreach.tasks SET status = 'scheduled';
         UPDATE outreach.messages m SET status = (ARRAY['sent', 'sending', 'failed'])[n]
           FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM outreach.messages) o WHERE o.id = m.id",
    );
    let report = pflow.at("2026-12-02T09:00:00+01:00").json_with_code(&["run-scheduler"], 3);
    assert_eq!((&report["sent"], &report["held"]), (&json!(0), &json!(1)), "{report}");
    assert_eq!(pflow.outbox("mail").len(), 3);
    assert_eq!(pflow.json(&["send", "list"]).as_array().unwrap().len(), 1);
    let ends: String = pflow.sql("SELECT string_agg(status, ' ' ORDER BY status) FROM outreach.tasks");
    assert_eq!(ends, "done failed held");
}
