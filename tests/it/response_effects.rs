//! What answers change, in whatever order they come, and how a corrected class takes it back.

use serde_json::{Value, json};

use crate::support::{Prospect, Sent};

fn sync(sent: &Sent) -> Value {
    sent.pflow.json(&["sync-inbox"])
}

/// When the second step of a prospect is due, in Paris.
fn due(sent: &Sent, prospect: &Prospect) -> String {
    sent.pflow.sql(&format!(
        "SELECT to_char(scheduled_for AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD HH24:MI') FROM outreach.tasks WHERE id = '{}'",
        prospect.next_task
    ))
}

fn away(sent: &Sent, prospect: &Prospect, text: &str) -> String {
    let headers = format!("In-Reply-To: {}\r\nAuto-Submitted: auto-replied\r\n", prospect.message_id);
    sent.mail(&prospect.email, &headers, text)
}

/// The report of a mail that did not arrive, written on that day of December at 08:30.
fn returned(sent: &Sent, prospect: &Prospect, day: u32, status: &str, said: &str) -> String {
    let headers = "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n";
    let body = format!(
        "--B\r\n\r\nYour message was not delivered.\r\n--B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; {}\r\nAction: failed\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {said}\r\n\r\n--B\r\n\
         Content-Type: message/rfc822\r\n\r\nMessage-ID: {}\r\nSubject: Une question\r\n\r\nBonjour\r\n--B--",
        prospect.email, prospect.message_id
    );
    let mail = sent.mail("mailer-daemon@mx.example", headers, &body);
    mail.replace("Date: Wed, 02 Dec 2026", &format!("Date: {day:02} Dec 2026"))
}

#[test]
fn somebody_who_is_away_is_written_to_after_the_return() {
    let sent = Sent::new();
    let [dated, open, gone] = ["dated", "open", "gone"].map(|n| sent.prospect(&format!("{n}@x.example")));
    sent.receive("1", away(&sent, &dated, "Je suis absente jusqu'au 10 décembre 2026 inclus."));
    sent.receive("2", away(&sent, &open, "Je suis en congé maternité. Écrivez à julie@x.example."));
    sent.receive("3", away(&sent, &gone, "Monsieur Martin a quitté la société."));
    assert_eq!(sync(&sent)["auto_replies"], 3);
    // Back on Friday 11, so Monday 14; the window opens at 08:30.
    assert_eq!(due(&sent, &dated), "2026-12-14 08:30");
    assert_eq!(due(&sent, &open), "2026-12-16 08:30");
    assert_eq!((sent.state(&dated).as_str(), sent.state(&open).as_str()), ("active", "active"));
    assert_eq!((sent.state(&gone).as_str(), sent.next_task(&gone).as_str()), ("paused", "scheduled"));
    let mails = sent.pflow.json(&["inbox", "list", "--class", "out_of_office"]);
    assert_eq!(mails.as_array().unwrap().len(), 3);
    let first = mails.as_array().unwrap().iter().find(|m| m["from"] == "dated@x.example").unwrap();
    let shown = sent.pflow.json(&["inbox", "show", first["id"].as_str().unwrap()]);
    assert_eq!((&shown["returns_on"], &shown["effects"][0]["what"]), (&json!("2026-12-11"), &json!("moved")));
    let life = sent.pflow.ok(&["timeline", "dated@x.example"]);
    assert!(life.contains("back on 2026-12-11"), "{life}");
}

#[test]
fn the_longest_absence_counts_and_an_old_one_does_not() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1", away(&sent, &prospect, "Absent jusqu'au 17 décembre 2026 inclus."));
    sent.receive("2", away(&sent, &prospect, "Absent jusqu'au 10 décembre 2026 inclus."));
    sent.receive("3", away(&sent, &prospect, "De retour le 30 novembre 2026."));
    sync(&sent);
    assert_eq!(due(&sent, &prospect), "2026-12-21 08:30");
}

#[test]
fn an_answer_pauses_the_colleagues_where_the_campaign_says_so() {
    let sent = Sent::new();
    let answers = sent.prospect("a@x.example");
    let [same, elsewhere] = ["b@x.example", "c@x.example"].map(|e| sent.prospect(e));
    let strict = sent.other_campaign();
    sent.pflow.execute(&format!(
        "UPDATE outreach.campaigns SET pause_colleagues = false WHERE id = '{}';
         UPDATE crm.positions SET company_id = (SELECT company_id FROM crm.positions WHERE id = '{}') WHERE id = '{}'",
        strict.campaign, answers.position, same.position
    ));
    let same_elsewhere = strict.enroll("b@x.example", &same.person, &same.position);
    sent.receive("1", sent.mail("a@x.example", "", "Oui."));
    sync(&sent);
    let states = [&answers, &same, &elsewhere, &same_elsewhere].map(|p| sent.state(p));
    assert_eq!(states, ["replied", "paused", "active", "active"]);
    let why = sent.pflow.json(&["why", "b@x.example"]).to_string();
    assert!(why.contains("enrollment_paused"), "{why}");
    let resumed = sent.pflow.json(&["campaign", "resume", "DAF", "--email", "b@x.example"]);
    assert_eq!((&resumed[0]["state"], &resumed[0]["changed"]), (&json!("active"), &json!(true)));
    assert_eq!(sent.state(&same), "active");
    let held = sent.pflow.json(&["campaign", "pause", "DAF", "--email", "B@X.example"]);
    assert_eq!(held[0]["state"], "paused");
    assert_eq!(
        sent.pflow.error(&["campaign", "resume", "DAF", "--email", "z@x.example"], 5)["kind"],
        "not_found"
    );
}

#[test]
fn soft_bounces_wait_and_add_up_over_days() {
    let sent = Sent::new();
    let [once, often, quick, denied] =
        ["once", "often", "quick", "denied"].map(|n| sent.prospect(&format!("{n}@x.example")));
    sent.receive("1", returned(&sent, &once, 2, "5.2.2", "552 mailbox full"));
    sync(&sent);
    assert_eq!((sent.state(&once).as_str(), due(&sent, &once).as_str()), ("active", "2026-12-07 08:30"));
    assert_eq!(sent.suppressed("once@x.example"), None);
    // Three mails of the past to the same address, which came back over four days, or within one.
    let full = |prospect: &Prospect, days: [u32; 3]| {
        let [second, third] = [2, 3].map(|n| {
            let campaign = sent.campaign_named(&format!("{} {n}", prospect.email));
            campaign.enroll(&prospect.email, &prospect.person, &prospect.position)
        });
        for (n, (mail, day)) in [prospect, &second, &third].into_iter().zip(days).enumerate() {
            let mail = returned(&sent, mail, day, "5.2.2", "552 mailbox full");
            sent.receive(&format!("{}{n}", prospect.email), mail);
        }
    };
    full(&often, [1, 1, 4]);
    full(&quick, [2, 2, 2]);
    let late = sent.pflow.at("2026-12-05T10:00:00+01:00");
    late.json(&["sync-inbox"]);
    assert_eq!(sent.suppressed("often@x.example").as_deref(), Some("bounce"));
    assert_eq!(sent.suppressed("quick@x.example"), None);
    let second = sent.other_campaign().enroll(&denied.email, &denied.person, &denied.position);
    let said = "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)";
    sent.receive("d1", returned(&sent, &denied, 2, "5.4.1", said));
    late.json(&["sync-inbox"]);
    assert_eq!(sent.suppressed("denied@x.example"), None, "once may be a policy");
    sent.receive("d2", returned(&sent, &second, 3, "5.4.1", said));
    late.json(&["sync-inbox"]);
    assert_eq!(sent.suppressed("denied@x.example").as_deref(), Some("bounce"));
}

#[test]
fn a_policy_is_our_trouble_and_a_complaint_slows_the_mailbox() {
    let sent = Sent::new();
    let [blocked, annoyed] = ["blocked", "annoyed"].map(|n| sent.prospect(&format!("{n}@x.example")));
    sent.receive("1", returned(&sent, &blocked, 2, "5.7.1", "550 5.7.1 Message blocked due to spam content"));
    let arf = format!(
        "--B\r\n\r\nAn abuse report.\r\n--B\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x/1\r\n\
         Version: 1\r\n\r\n--B\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {}\r\nSubject: Une question\r\n\r\nBonjour\r\n--B--",
        annoyed.message_id
    );
    let headers = "Content-Type: multipart/report; report-type=feedback-report; boundary=B\r\n";
    sent.receive("2", sent.mail("fbl@provider.example", headers, &arf));
    let report = sync(&sent);
    assert_eq!((&report["bounces"], &report["complaints"]), (&json!(1), &json!(1)));
    assert_eq!((sent.state(&blocked).as_str(), sent.suppressed("blocked@x.example")), ("active", None));
    assert_eq!(sent.state(&annoyed), "unsubscribed");
    assert_eq!(sent.suppressed("annoyed@x.example").as_deref(), Some("complaint"));
    let mailbox = &sent.pflow.json(&["mailbox", "show", "ana@acme.example"]);
    assert!(mailbox["slowed_until"].as_str().is_some_and(|at| at.starts_with("2026-12-09")), "{mailbox}");
    let rests: bool = sent.pflow.sql("SELECT bool_or(rests > 0) FROM outreach.mailboxes");
    assert!(!rests, "an hour's rest for what was refused at 08:30 is over at 10:00");
    sent.receive(
        "3",
        returned(&sent, &blocked, 2, "5.7.1", "550 5.7.1 blocked").replace("08:30:00", "09:59:00"),
    );
    sync(&sent);
    let until: String = sent
        .pflow
        .sql("SELECT to_char(resting_until AT TIME ZONE 'Europe/Paris', 'HH24:MI') FROM outreach.mailboxes");
    assert_eq!(until, "10:59");
}

#[test]
fn an_answer_is_found_by_tag_person_company_or_our_header() {
    let sent = Sent::new();
    let [tag, tagged, person, colleague, header, private] = [
        "tag@a.example",
        "tagged+pro@b.example",
        "person@c.example",
        "chef@d.example",
        "h@e.example",
        "p@gmail.com",
    ]
    .map(|e| sent.prospect(e));
    sent.pflow.execute(&format!(
        "INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email, email_status)
         SELECT organisation_id, gen_random_uuid(), person_id, company_id, 'perso@z.example', 'valid' FROM crm.positions WHERE id = '{}'",
        person.position
    ));
    sent.receive("1", sent.mail("tag+x@a.example", "", "Oui."));
    sent.receive("2", sent.mail("tagged@b.example", "", "Oui."));
    sent.receive("3", sent.mail("perso@z.example", "", "Oui."));
    sent.receive("4", sent.mail("assistante@d.example", "", "Je réponds pour mon chef."));
    let quoted = format!("Oui.\r\n\r\n> X-Ref: {}\r\n> Bonjour", header.message);
    sent.receive("5", sent.mail("other@f.example", "", &quoted).replace("Re: Une question", "Bonjour"));
    sent.receive("6", sent.mail("other@gmail.com", "", "Oui."));
    sent.receive("7", sent.mail("other@d.example", "", "Oui.").replace("Re: Une question", "Autre chose"));
    let report = sync(&sent);
    assert_eq!((&report["replies"], &report["unmatched"]), (&json!(5), &json!(2)));
    for prospect in [&tag, &tagged, &person, &colleague, &header] {
        assert_eq!(sent.state(prospect), "replied", "{}", prospect.email);
    }
    assert_eq!(sent.state(&private), "active");
    let rules: String = sent.pflow.sql(
        "SELECT string_agg(coalesce(match_rule, '-'), ' ' ORDER BY provider_message_id) FROM outreach.messages WHERE direction = 'inbound'",
    );
    assert_eq!(rules, "sender-tag sender-tag same-person company-and-subject our-header - -");
}

fn only_id(sent: &Sent, class: &str) -> String {
    sent.pflow.json(&["inbox", "list", "--class", class])[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_corrected_class_takes_back_what_the_wrong_one_did() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1", sent.mail("a@x.example", "", "Merci de ne plus me contacter."));
    sync(&sent);
    let id = only_id(&sent, "unsubscribe");
    assert_eq!(sent.suppressed("a@x.example").as_deref(), Some("unsubscribe"));
    assert_eq!(
        (sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()),
        ("unsubscribed", "cancelled")
    );
    let dry = sent.pflow.json(&["inbox", "reclassify", &id, "auto_reply", "--dry-run"]);
    assert_eq!((&dry["class"], &dry["before"]), (&json!("auto_reply"), &json!("unsubscribe")));
    assert_eq!(sent.state(&prospect), "unsubscribed");
    sent.pflow.ok(&["inbox", "reclassify", &id, "auto_reply"]);
    assert_eq!(sent.suppressed("a@x.example"), None);
    assert_eq!((sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()), ("active", "scheduled"));
    assert_eq!(sent.pflow.json(&["inbox", "show", &id])["rule"], "by-hand");
    sent.pflow.ok(&["inbox", "reclassify", &id, "reply"]);
    assert_eq!(
        (sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()),
        ("replied", "cancelled")
    );
    assert_eq!(sent.pflow.error(&["inbox", "reclassify", &id, "reply"], 6)["kind"], "conflict");
    assert_eq!(sent.pflow.json(&["sync-inbox", "--full"])["fetched"], 0);
    assert_eq!(sent.state(&prospect), "replied");
    let done: i64 = sent.pflow.sql("SELECT count(*) FROM iam.audit_log WHERE action = 'inbox.reclassify'");
    assert_eq!(done, 2);
}

#[test]
fn what_another_mail_asked_for_stays() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let colleague = sent.prospect("b@x.example");
    sent.pflow.execute(&format!(
        "UPDATE crm.positions SET company_id = (SELECT company_id FROM crm.positions WHERE id = '{}') WHERE id = '{}'",
        prospect.position, colleague.position
    ));
    sent.receive("1", sent.mail("a@x.example", "", "Merci de ne plus me contacter."));
    sent.receive("2", sent.mail("a@x.example", "", "STOP"));
    sent.receive("3", sent.mail("b@x.example", "", "Oui, appelez-moi."));
    sync(&sent);
    sent.pflow.ok(&["inbox", "reclassify", &only_id(&sent, "unsubscribe"), "other"]);
    assert_eq!(sent.state(&prospect), "unsubscribed", "the second wish still counts");
    assert_eq!(sent.suppressed("a@x.example").as_deref(), Some("unsubscribe"));
    sent.pflow.ok(&["inbox", "reclassify", &only_id(&sent, "unsubscribe"), "other"]);
    assert_eq!((sent.state(&prospect).as_str(), sent.state(&colleague).as_str()), ("paused", "replied"));
    assert_eq!(sent.suppressed("a@x.example"), None);
}

#[test]
fn a_bounce_that_was_none_gives_the_address_back() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1", returned(&sent, &prospect, 2, "5.1.1", "550 user unknown"));
    sync(&sent);
    assert_eq!(sent.state(&prospect), "bounced");
    sent.pflow.ok(&["inbox", "reclassify", &only_id(&sent, "bounce_hard"), "bounce_soft"]);
    let row: String = sent.pflow.sql(&format!(
        "SELECT p.email_status || ' ' || m.status FROM crm.positions p, outreach.messages m WHERE p.id = '{}' AND m.id = '{}'",
        prospect.position, prospect.message
    ));
    assert_eq!(row, "valid sent");
    assert_eq!((sent.state(&prospect).as_str(), sent.suppressed("a@x.example")), ("active", None));
}

/// Everything that must not depend on the order of arrival.
fn outcome(sent: &Sent) -> String {
    sent.pflow.sql(
        "SELECT concat_ws(E'\\n',
           (SELECT string_agg(concat_ws(' ', p.email, e.state, e.stopped_reason, e.last_activity_at), E'\\n' ORDER BY p.email, e.campaign_id)
              FROM outreach.campaign_enrollments e JOIN crm.positions p ON p.id = e.position_id),
           (SELECT string_agg(concat_ws(' ', p.email, t.status, CASE WHEN t.status = 'scheduled' THEN t.scheduled_for END), E'\\n' ORDER BY p.email, t.id)
              FROM outreach.tasks t JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id JOIN crm.positions p ON p.id = e.position_id),
           (SELECT string_agg(concat_ws(' ', s.value, s.reason, s.created_at), E'\\n' ORDER BY s.value) FROM outreach.suppressions s),
           (SELECT string_agg(concat_ws(' ', m.rfc822_message_id, m.class, m.class_rule, m.match_rule, m.about_id, m.body_text), E'\\n' ORDER BY m.rfc822_message_id)
              FROM outreach.messages m WHERE m.direction = 'inbound'),
           (SELECT string_agg(concat_ws(' ', p.email, p.email_status), E'\\n' ORDER BY p.email) FROM crm.positions p))",
    )
}

#[test]
fn the_order_of_arrival_does_not_matter() {
    let sent = Sent::new();
    let [a, b, c] = ["a@x.example", "b@x.example", "c@x.example"].map(|e| sent.prospect(e));
    let there = sent.other_campaign().enroll("a@x.example", &a.person, &a.position);
    sent.pflow.execute(&format!(
        "UPDATE crm.positions SET company_id = (SELECT company_id FROM crm.positions WHERE id = '{}') WHERE id = '{}'",
        a.position, b.position
    ));
    let mails = [
        sent.mail("a@x.example", &format!("In-Reply-To: {}\r\n", a.message_id), "Oui."),
        sent.mail("a@x.example", &format!("In-Reply-To: {}\r\n", there.message_id), "Rappelez-moi."),
        sent.mail("a@x.example", "", "STOP").replace("08:30:00", "08:45:00"),
        returned(&sent, &a, 2, "5.1.1", "550 user unknown"),
        away(&sent, &b, "Absent jusqu'au 10 décembre 2026 inclus."),
        away(&sent, &c, "Absent jusqu'au 17 décembre 2026 inclus."),
        away(&sent, &c, "Absent jusqu'au 10 décembre 2026 inclus."),
        returned(&sent, &c, 2, "4.2.2", "452 mailbox full"),
    ];
    let undo = sent.pflow.sql::<String>("SELECT string_agg(format('UPDATE outreach.tasks SET status = %L, scheduled_for = %L, last_error = NULL WHERE id = %L;', status, scheduled_for, id), '') FROM outreach.tasks");
    let inbox = sent.pflow.path("mail-ana@acme.example/inbox/new");
    let mut outcomes = Vec::new();
    for rotation in 0..mails.len() {
        let mut order: Vec<usize> = (0..mails.len()).collect();
        order.rotate_left(rotation);
        if rotation % 2 == 1 {
            order.reverse();
        }
        for (place, mail) in order.iter().enumerate() {
            sent.receive(&format!("{place}.m"), &mails[*mail]);
        }
        assert_eq!(sync(&sent)["fetched"], mails.len());
        let outcome = outcome(&sent);
        assert_eq!(sent.pflow.json(&["sync-inbox", "--full"])["fetched"], 0);
        outcomes.push((order, outcome));
        for file in std::fs::read_dir(&inbox).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        sent.pflow.execute(&format!(
            "DELETE FROM outreach.messages WHERE direction = 'inbound'; DELETE FROM outreach.suppressions;
             UPDATE outreach.campaign_enrollments SET state = 'active', stopped_reason = NULL, last_activity_at = NULL;
             UPDATE outreach.messages SET status = 'sent'; UPDATE crm.positions SET email_status = 'valid'; {undo}"
        ));
    }
    let (_, first) = &outcomes[0];
    assert!(first.contains("unsubscribed") && first.contains("out_of_office"), "{first}");
    for (order, outcome) in &outcomes {
        assert_eq!(outcome, first, "{order:?}");
    }
}

#[test]
fn passes_at_the_same_time_do_not_trip_over_each_other() {
    let sent = Sent::new();
    let other = sent.other_mailbox("bea@acme.example");
    let people: Vec<Prospect> = (0..12).map(|n| sent.prospect(&format!("p{n}@x.example"))).collect();
    sent.pflow.execute(&format!(
        "UPDATE crm.positions SET company_id = (SELECT company_id FROM crm.positions WHERE id = '{}')",
        people[0].position
    ));
    for (n, prospect) in people.iter().enumerate().take(10) {
        // From both ends, so that two passes meet each other's people.
        let mail = sent.mail(&prospect.email, &format!("In-Reply-To: {}\r\n", prospect.message_id), "Oui.");
        sent.receive(&format!("{n:02}"), &mail);
        other.receive(&format!("{:02}", 20 - n), &mail);
    }
    let runs: Vec<_> = ["ana@acme.example", "bea@acme.example"]
        .into_iter()
        .map(|address| {
            let pflow = sent.pflow.clone();
            std::thread::spawn(move || pflow.json(&["sync-inbox", "--mailbox", address]))
        })
        .collect();
    for run in runs {
        let report = run.join().unwrap();
        assert_eq!((&report["fetched"], &report["replies"]), (&json!(10), &json!(10)), "{report}");
    }
    let states: Vec<String> = people.iter().map(|p| sent.state(p)).collect();
    assert!(states[..10].iter().all(|s| s == "replied"), "{states:?}");
    assert_eq!(states[10..], ["paused", "paused"]);
}

#[test]
fn an_opt_out_counts_even_where_it_belongs_to_nothing() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1", sent.mail("perso@z.example", "", "STOP"));
    let report = sync(&sent);
    assert_eq!((&report["unmatched"], &report["unsubscribes"]), (&json!(1), &json!(0)));
    assert_eq!(sent.suppressed("perso@z.example").as_deref(), Some("unsubscribe"));
    assert_eq!(sent.state(&prospect), "active");
    let id = only_id(&sent, "unsubscribe");
    sent.pflow.ok(&["inbox", "attach", &id, "--email", "a@x.example"]);
    let after = (sent.state(&prospect), sent.suppressed("a@x.example"));
    assert_eq!(after, ("unsubscribed".to_owned(), Some("unsubscribe".to_owned())));
    sent.pflow.ok(&["inbox", "reclassify", &id, "other"]);
    assert_eq!((sent.suppressed("perso@z.example"), sent.suppressed("a@x.example")), (None, None));
    assert_eq!(sent.state(&prospect), "active");
}
