//! `sync-inbox`: what stops a sequence, and what does not.

use serde_json::Value;

use crate::support::{Pflow, Sent};

fn sync(sent: &Sent) -> Value {
    sent.pflow.json(&["sync-inbox"])
}

fn dsn(sent: &Sent, action: &str, status: &str, diagnostic: &str, returned: &str, recipient: &str) -> String {
    sent.mail(
        "mailer-daemon@mx.example",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n",
        &format!(
            "--B\r\n\r\nYour message was not delivered.\r\n--B\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; {diagnostic}\r\n\r\n--B\r\nContent-Type: message/rfc822\r\n\r\n{returned}Subject: Une question\r\n\r\nBonjour\r\n--B--"
        ),
    )
}

#[test]
fn an_answer_is_found_by_message_id_references_or_sender() {
    let sent = Sent::new();
    let prospects = ["a@x.example", "b@x.example", "c@x.example", "d@x.example"].map(|e| sent.prospect(e));
    let [by_id, by_references, by_sender, silent] = &prospects;
    sent.receive(
        "1.a",
        sent.mail("other@x.example", &format!("In-Reply-To: {}\r\n", by_id.message_id), "Oui."),
    );
    let references =
        format!("References: <first@else.example>\r\n {} <last@else.example>\r\n", by_references.message_id);
    sent.receive("2.b", sent.mail("other@x.example", &references, "Oui."));
    sent.receive("3.c", sent.mail("C@X.example", "", "Oui."));
    let report = sync(&sent);
    assert_eq!(
        (&report["fetched"], &report["replies"], &report["unmatched"]),
        (&3.into(), &3.into(), &0.into())
    );
    for prospect in [by_id, by_references, by_sender] {
        assert_eq!(
            (sent.state(prospect).as_str(), sent.next_task(prospect).as_str()),
            ("replied", "cancelled")
        );
    }
    assert_eq!((sent.state(silent).as_str(), sent.next_task(silent).as_str()), ("active", "scheduled"));
}

#[test]
fn a_second_pass_changes_nothing() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1.a", sent.mail("a@x.example", "", "Oui."));
    assert_eq!(sync(&sent)["fetched"], 1);
    let rows = || sent.pflow.sql::<i64>("SELECT count(*) FROM outreach.messages");
    let before = rows();
    assert_eq!(sync(&sent)["fetched"], 0);
    // A mail program has seen it meanwhile.
    let inbox = sent.pflow.path("mail-ana@acme.example/inbox");
    std::fs::rename(inbox.join("new/1.a"), inbox.join("cur/1.a:2,S")).unwrap();
    assert_eq!(sync(&sent)["fetched"], 0);
    assert_eq!(sent.pflow.json(&["sync-inbox", "--full"])["fetched"], 0);
    assert_eq!((rows(), sent.state(&prospect).as_str()), (before, "replied"));
    assert!(inbox.join("cur/1.a:2,S").exists(), "nothing is moved");
}

#[test]
fn machines_do_not_stop_a_sequence() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let answer = format!("In-Reply-To: {}\r\n", prospect.message_id);
    sent.receive(
        "1",
        sent.mail(
            "a@x.example",
            &format!("{answer}Auto-Submitted: auto-replied\r\n"),
            "Je suis absent jusqu'au 5.",
        ),
    );
    sent.receive("2", sent.mail("a@x.example", &format!("{answer}X-Autoreply: yes\r\n"), "Ticket 4711."));
    sent.receive("3", sent.mail("a@x.example", "List-Id: <news.x.example>\r\n", "News"));
    sent.receive("4", sent.mail("ana@acme.example", &answer, "Our own copy."));
    let report = sync(&sent);
    assert_eq!(
        (&report["fetched"], &report["auto_replies"], &report["replies"]),
        (&4.into(), &2.into(), &0.into())
    );
    assert_eq!((sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()), ("active", "scheduled"));
    let classes: String =
        sent.pflow.sql("SELECT string_agg(class, ' ' ORDER BY provider_message_id) FROM outreach.messages WHERE direction = 'inbound'");
    assert_eq!(classes, "out_of_office auto_reply other other");
}

#[test]
fn a_person_behind_exchange_is_a_person() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive(
        "1",
        sent.mail("a@x.example", "X-Auto-Response-Suppress: All\r\nAuto-Submitted: no\r\n", "Rappelez-moi."),
    );
    assert_eq!(sync(&sent)["replies"], 1);
    assert_eq!(sent.state(&prospect), "replied");
}

#[test]
fn only_a_dead_address_is_suppressed() {
    let sent = Sent::new();
    let [hard, full, late, blind] =
        ["hard", "full", "late", "blind"].map(|n| sent.prospect(&format!("{n}@x.example")));
    let returned = |p: &crate::support::Prospect| format!("Message-ID: {}\r\n", p.message_id);
    sent.receive(
        "1",
        dsn(&sent, "failed", "5.1.1", "550 user unknown", &returned(&hard), "hidden@x.example"),
    );
    sent.receive("2", dsn(&sent, "failed", "5.2.2", "552 mailbox full", &returned(&full), "full@x.example"));
    sent.receive("3", dsn(&sent, "delayed", "4.4.1", "no answer", &returned(&late), "late@x.example"));
    sent.receive("4", dsn(&sent, "failed", "5.1.1", "550 user unknown", "", "Blind@x.example"));
    let report = sync(&sent);
    assert_eq!(
        (&report["bounces"], &report["unmatched"], &report["replies"]),
        (&3.into(), &0.into(), &0.into())
    );
    for (prospect, state, reason) in [
        (&hard, "bounced", Some("bounce")),
        (&full, "active", None),
        (&late, "active", None),
        (&blind, "bounced", Some("bounce")),
    ] {
        assert_eq!(sent.state(prospect), state, "{}", prospect.email);
        assert_eq!(sent.suppressed(&prospect.email).as_deref(), reason, "{}", prospect.email);
        let status: String = sent
            .pflow
            .sql(&format!("SELECT email_status FROM crm.positions WHERE id = '{}'", prospect.position));
        assert_eq!(status == "bounced", reason.is_some());
        let message: String = sent
            .pflow
            .sql(&format!("SELECT status FROM outreach.messages WHERE id = '{}'", prospect.message));
        assert_eq!(message, if reason.is_some() { "bounced" } else { "sent" });
    }
    assert_eq!(sent.next_task(&hard), "cancelled");
}

#[test]
fn an_opt_out_stops_the_person_everywhere() {
    let sent = Sent::new();
    let here = sent.prospect("a@x.example");
    let there = sent.other_campaign().enroll("a@x.example", &here.person, &here.position);
    sent.receive("1", sent.mail("a@x.example", "", "Merci de ne plus me contacter.\r\n\r\n> Bonjour"));
    assert_eq!(sync(&sent)["unsubscribes"], 1);
    assert_eq!((sent.state(&here).as_str(), sent.state(&there).as_str()), ("unsubscribed", "unsubscribed"));
    assert_eq!((sent.next_task(&here).as_str(), sent.next_task(&there).as_str()), ("cancelled", "cancelled"));
    assert_eq!(sent.suppressed("a@x.example").as_deref(), Some("unsubscribe"));
}

#[test]
fn our_own_footer_in_a_quote_is_no_opt_out() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let text = "Oui, appelez-moi.\r\n\r\nLe mar. 1 déc. 2026 à 09:00, Ana <ana@acme.example>\r\na écrit :\r\n> Merci de me désinscrire : répondez STOP";
    sent.receive("1", sent.mail("a@x.example", "Content-Type: text/plain; charset=utf-8\r\n", text));
    assert_eq!(sync(&sent)["replies"], 1);
    assert_eq!(sent.state(&prospect), "replied");
    let kept: String = sent.pflow.sql("SELECT body_text FROM outreach.messages WHERE direction = 'inbound'");
    assert_eq!(kept, "Oui, appelez-moi.");
}

#[test]
fn a_step_may_go_on_after_an_answer() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.pflow.execute("UPDATE outreach.workflow_steps SET exit_on_reply = false");
    sent.receive("1", sent.mail("a@x.example", "", "Oui."));
    assert_eq!(sync(&sent)["replies"], 1);
    assert_eq!((sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()), ("active", "scheduled"));
}

#[test]
fn an_answer_proves_that_a_held_mail_left() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.pflow.execute("UPDATE outreach.messages SET status = 'held', sent_at = NULL; UPDATE outreach.tasks SET status = 'held' WHERE status = 'done'; UPDATE outreach.tasks SET scheduled_for = '2027-01-01' WHERE status = 'scheduled'");
    sent.receive(
        "1",
        sent.mail(
            "a@x.example",
            &format!("In-Reply-To: {}\r\nAuto-Submitted: auto-replied\r\n", prospect.message_id),
            "Votre message nous est parvenu.",
        ),
    );
    sync(&sent);
    let status: String = sent.pflow.sql("SELECT m.status || ' ' || t.status || ' ' || (m.sent_at = m.armed_at) FROM outreach.messages m JOIN outreach.tasks t ON t.id = m.task_id");
    assert_eq!(status, "sent done true");
    let next: String = sent.pflow.sql(&format!(
        "SELECT status || ' ' || (scheduled_for AT TIME ZONE 'Europe/Paris')::text FROM outreach.tasks WHERE id = '{}'",
        prospect.next_task
    ));
    assert_eq!(next, "scheduled 2026-12-04 09:00:00", "the sequence goes on, counted from when it left");
}

#[test]
fn two_organisations_with_the_same_prospect_are_two() {
    let pflow = Pflow::with_org().at("2026-12-02T10:00:00+01:00");
    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let acme = Sent::in_organisation(&pflow, "Acme", "ana@acme.example");
    let beta = Sent::in_organisation(&pflow, "Beta", "bob@beta.example");
    let (here, there) = (acme.prospect("a@x.example"), beta.prospect("a@x.example"));
    acme.receive("1", acme.mail("a@x.example", "", "STOP"));
    // Names Beta's mail, in Acme's mailbox.
    acme.receive("2", acme.mail("z@y.example", &format!("In-Reply-To: {}\r\n", there.message_id), "Oui."));
    let report = pflow.json(&["sync-inbox"]);
    assert_eq!((&report["unsubscribes"], &report["unmatched"]), (&1.into(), &1.into()));
    assert_eq!((acme.state(&here).as_str(), beta.state(&there).as_str()), ("unsubscribed", "active"));
    assert_eq!((acme.suppressed("a@x.example").is_some(), beta.suppressed("a@x.example")), (true, None));
}

#[test]
fn junk_is_stored_or_reported_and_never_fatal() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let mut line = b"From: x@y.example\n\n".to_vec();
    line.resize(1 << 20, b'x');
    let noise: Vec<u8> = (0..5000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    sent.receive("1.empty", "");
    sent.receive("2.noise", noise);
    sent.receive("3.line", line);
    sent.receive("4.nul", "From: x\0@y.example\0\nSubject: \0\nMessage-ID: \0\n\n\0\0");
    sent.receive("5.id", format!("From: x@y.example\nMessage-ID: <{}>\n\nx", "i".repeat(9000)));
    sent.receive("6.é💥", sent.mail("a@x.example", "", "Oui."));
    let report = sync(&sent);
    assert_eq!(
        (&report["fetched"], &report["unmatched"], &report["replies"]),
        (&6.into(), &5.into(), &1.into())
    );
    assert_eq!(sent.state(&prospect), "replied");
    assert_eq!(sync(&sent)["fetched"], 0);
}

#[test]
fn a_broken_mailbox_does_not_stop_the_others() {
    let sent = Sent::new();
    sent.prospect("a@x.example");
    let other = sent.other_mailbox("bea@acme.example");
    std::fs::remove_dir_all(sent.pflow.path("mail-bea@acme.example")).unwrap();
    sent.receive("1", sent.mail("a@x.example", "", "Oui."));
    let report = sent.pflow.json_with_code(&["sync-inbox"], 3);
    assert_eq!(report["replies"], 1);
    let synced = |s: &Sent| {
        s.pflow.sql::<bool>(&format!(
            "SELECT last_synced_at IS NOT NULL FROM outreach.mailboxes WHERE id = '{}'",
            s.mailbox
        ))
    };
    assert_eq!((synced(&sent), synced(&other)), (true, false));
    let errors: Vec<&Value> =
        report["mailboxes"].as_array().unwrap().iter().filter(|m| !m["error"].is_null()).collect();
    assert_eq!((errors.len(), &errors[0]["address"]), (1, &"bea@acme.example".into()));
    assert_eq!(sent.pflow.error(&["sync-inbox", "--mailbox", "who@acme.example"], 5)["kind"], "not_found");
}

#[test]
fn a_crash_between_two_mails_loses_nothing() {
    let sent = Sent::new();
    let prospects = ["a@x.example", "b@x.example"].map(|e| sent.prospect(e));
    sent.receive("1", sent.mail("a@x.example", "", "Oui."));
    sent.receive("2", sent.mail("b@x.example", "", "Non."));
    assert_ne!(sent.pflow.env("PFLOW_CRASH_AT", "sync.message").run(&["sync-inbox"]).code, 0);
    assert_eq!(prospects.each_ref().map(|p| sent.state(p)), ["replied", "active"]);
    assert_eq!(sync(&sent)["fetched"], 1);
    assert_eq!(prospects.each_ref().map(|p| sent.state(p)), ["replied", "replied"]);
}

#[test]
fn a_dry_run_reaches_no_mailbox_and_roles_are_enforced() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1", sent.mail("a@x.example", "", "Oui."));
    let report = sent.pflow.json(&["sync-inbox", "--dry-run"]);
    assert_eq!(
        (&report["fetched"], &report["mailboxes"][0]["address"]),
        (&0.into(), &"ana@acme.example".into())
    );
    assert_eq!(sent.state(&prospect), "active");
    sent.pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    assert_eq!(sent.pflow.error(&["sync-inbox", "--as", "max@acme.example"], 4)["kind"], "not_allowed");
}
