//! `inbox list|show|attach|explain`

use crate::support::Sent;

#[test]
fn what_came_in_is_listed_and_shown() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive(
        "1.a",
        sent.mail(
            "a@x.example",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Oui, évidemment.\r\n\r\n> Bonjour",
        ),
    );
    sent.receive("2.b:2,S", sent.mail("stranger@else.example", "", "Bonjour"));
    sent.receive("3.c", sent.mail("ana@acme.example", "", "Our own."));
    sent.pflow.json(&["sync-inbox"]);
    let all = sent.pflow.json(&["inbox", "list"]);
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 2, "our own mail is not shown: {all:?}");
    let answer = all.iter().find(|m| m["from"] == "a@x.example").unwrap();
    assert_eq!((&answer["class"], &answer["matched"]), (&"reply".into(), &true.into()));
    assert_eq!(
        (&answer["campaign"], &answer["enrollment_id"]),
        (&"DAF".into(), &prospect.enrollment.clone().into())
    );
    assert_eq!(answer["subject"], "Re: Une question");
    assert_eq!(answer["provider_message_id"], "1.a");
    assert_eq!(answer["received_at"], "2026-12-02T07:30:00Z");
    let unmatched = sent.pflow.json(&["inbox", "list", "--unmatched"]);
    assert_eq!(unmatched.as_array().unwrap().len(), 1);
    assert_eq!(
        (&unmatched[0]["provider_message_id"], &unmatched[0]["matched"]),
        (&"2.b".into(), &false.into())
    );
    let count =
        |args: &[&str]| sent.pflow.json(&[&["inbox", "list"], args].concat()).as_array().unwrap().len();
    assert_eq!((count(&["--class", "reply"]), count(&["--class", "bounce_hard"])), (2, 0));
    assert_eq!(
        (count(&["--campaign", "DAF"]), count(&["--since", "1d"]), count(&["--since", "30m"])),
        (1, 2, 0)
    );
    assert_eq!(sent.pflow.run(&["inbox", "list", "--class", "nonsense"]).code, 2);
    assert_eq!(sent.pflow.error(&["inbox", "list", "--campaign", "Nope"], 5)["kind"], "not_found");
    let shown = sent.pflow.json(&["inbox", "show", &answer["id"].as_str().unwrap()[..30]]);
    assert_eq!((&shown["text"], &shown["rule"]), (&"Oui, évidemment.".into(), &"person".into()));
    assert!(shown["full_text"].as_str().unwrap().contains("> Bonjour"));
    assert!(shown["bounce"].is_null());
    assert_eq!(sent.pflow.error(&["inbox", "show", "ffffffff"], 5)["kind"], "not_found");
    assert!(sent.pflow.ok(&["inbox", "list"]).contains("unmatched"));
}

#[test]
fn a_mail_is_attached_by_hand_and_takes_effect() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.receive("1", sent.mail("assistant@else.example", "", "Merci de ne plus nous contacter."));
    sent.pflow.json(&["sync-inbox"]);
    assert_eq!(sent.state(&prospect), "active");
    let id = sent.pflow.json(&["inbox", "list", "--unmatched"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(
        sent.pflow.error(&["inbox", "attach", &id, "--email", "nobody@x.example"], 5)["kind"],
        "not_found"
    );
    assert_eq!(sent.pflow.error(&["inbox", "attach", &id, "--email", "nobody"], 2)["kind"], "invalid");
    sent.pflow.json(&["inbox", "attach", &id, "--email", "a@x.example", "--dry-run"]);
    assert_eq!(sent.state(&prospect), "active", "a dry run changes nothing");
    let attached = sent.pflow.json(&["inbox", "attach", &id, "--email", "A@x.example"]);
    assert_eq!(attached["enrollment_id"], prospect.enrollment.as_str());
    assert_eq!(
        (sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()),
        ("unsubscribed", "cancelled")
    );
    assert!(sent.suppressed("a@x.example").is_some() && sent.suppressed("assistant@else.example").is_some());
    assert_eq!(sent.pflow.error(&["inbox", "attach", &id, "--email", "a@x.example"], 6)["kind"], "conflict");
    sent.pflow.ok(&["org", "member", "add", "vic@acme.example", "--role", "viewer"]);
    assert_eq!(
        sent.pflow.error(&["inbox", "attach", &id, "--email", "a@x.example", "--as", "vic@acme.example"], 4)
            ["kind"],
        "not_allowed"
    );
}

#[test]
fn a_bounce_tells_its_story() {
    let sent = Sent::new();
    sent.prospect("a@x.example");
    let mail = "From: Mailer-Daemon <mailer-daemon@mx.example>\nDate: Wed, 02 Dec 2026 08:30:00 +0100\nSubject: Undelivered\n\
                Message-ID: <b1@mx.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\n\n\
                --B\n\nNo.\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
                Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1\n\n--B\nContent-Type: text/rfc822-headers\n\n\
                Message-ID: <gone@acme.example>\n--B--\n";
    let file = sent.pflow.write("bounce.eml", mail);
    sent.receive("1", mail);
    sent.pflow.json(&["sync-inbox"]);
    let id = sent.pflow.json(&["inbox", "list"])[0]["id"].as_str().unwrap().to_owned();
    let shown = sent.pflow.json(&["inbox", "show", &id]);
    let explained = sent.pflow.json(&["inbox", "explain", file.to_str().unwrap()]);
    for mail in [&shown, &explained] {
        assert_eq!((&mail["class"], &mail["rule"]), (&"bounce_hard".into(), &"rfc3464.failed".into()));
        assert_eq!(mail["message_id"], "b1@mx.example");
        let bounce = &mail["bounce"];
        assert_eq!((&bounce["recipients"][0], &bounce["status"]), (&"a@x.example".into(), &"5.1.1".into()));
        assert_eq!((&bounce["hard"], &bounce["temporary"]), (&true.into(), &false.into()));
        assert_eq!(bounce["original_message_id"], "gone@acme.example");
    }
}

#[test]
fn explain_needs_no_database() {
    let sent = Sent::new();
    let pflow = sent.pflow.env("PFLOW_DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");
    for (name, from) in [("mails/1.eml", "a@x.example"), ("mails/sub/2.eml", "b@x.example")] {
        pflow.write(name, sent.mail(from, "", "STOP"));
    }
    let dir = pflow.path("mails");
    let lines = pflow.ok(&["inbox", "explain", dir.to_str().unwrap(), "--json"]);
    let mails: Vec<serde_json::Value> = lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(mails.len(), 2);
    assert_eq!((&mails[0]["from"], &mails[1]["class"]), (&"a@x.example".into(), &"unsubscribe".into()));
    assert_eq!(
        (&mails[0]["text"], &mails[0]["bounce"], &mails[0]["returns_on"]),
        (&"STOP".into(), &serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert!(mails[0]["path"].as_str().unwrap().ends_with("1.eml"));
    let stdin = pflow
        .run_with_stdin(&["inbox", "explain", "-", "--json"], b"From: a@b.example\n\nOui")
        .expect(&["-"], 0);
    assert!(stdin.stdout.contains("\"reply\""), "{}", stdin.stdout);
    assert!(pflow.ok(&["inbox", "explain", dir.to_str().unwrap()]).contains("unsubscribe"));
    assert_eq!(pflow.error(&["inbox", "explain", "nowhere.eml"], 2)["kind"], "io");
    let one = pflow.path("mails/1.eml");
    let run = pflow.run(&["inbox", "explain", "nowhere.eml", one.to_str().unwrap()]);
    assert_eq!(run.code, 3, "{}", run.stderr);
}
