//! `inbox reply`: in its thread, dry by default, at most once.

use serde_json::{Value, json};

use crate::support::{Pflow, Prospect, Sent};

const OUTBOX: &str = "mail-ana@acme.example";

/// Acme, to whom a person has answered; the answer's id.
fn answered(from: &str, headers: &str, text: &str) -> (Sent, Prospect, String) {
    let sent = Sent::new();
    std::fs::create_dir_all(sent.pflow.path(format!("{OUTBOX}/outbox/new"))).unwrap();
    let prospect = sent.prospect("a@x.example");
    let id = receive(&sent, "1", sent.mail(from, headers, text));
    (sent, prospect, id)
}

/// Takes a mail in; its id.
fn receive(sent: &Sent, name: &str, mail: String) -> String {
    sent.receive(name, mail);
    sent.pflow.json(&["sync-inbox"]);
    let all = sent.pflow.json(&["inbox", "list"]);
    let found = all.as_array().unwrap().iter().find(|m| m["provider_message_id"] == name).cloned();
    found.unwrap_or_else(|| panic!("{all}"))["id"].as_str().unwrap().to_owned()
}

fn outbox(sent: &Sent) -> Vec<String> {
    sent.pflow.outbox(OUTBOX).into_iter().map(|(_, mail)| mail).collect()
}

/// The leases of the dead are over at once.
fn impatient(pflow: &Pflow) -> Pflow {
    pflow.env("PFLOW_LEASE_SECONDS", "0").env("PFLOW_QUARANTINE_SECONDS", "0")
}

const UTF8: &str = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";

#[test]
fn what_would_go_is_shown_and_nothing_goes() {
    let (sent, prospect, id) = answered("a@x.example", UTF8, "Oui, évidemment.\r\n\r\n> Bonjour");
    sent.pflow.execute("UPDATE outreach.mailboxes SET signature = '--\nAna'");
    let shown = sent.pflow.json(&["inbox", "reply", &id, "--body", "Merci !\n\n"]);
    assert_eq!(
        (&shown["email"], &shown["subject"], &shown["status"], &shown["sent"]),
        (&json!("a@x.example"), &json!("Re: Une question"), &json!("planned"), &json!(false))
    );
    assert_eq!(
        shown["body_text"],
        "Merci !\n\n--\nAna\n\nLe 2 décembre 2026 à 08:30, a@x.example a écrit :\n\n> Oui, évidemment.\n>\n>> Bonjour\n"
    );
    assert_eq!((&shown["answers_id"], &shown["enrollment_id"]), (&json!(id), &json!(prospect.enrollment)));
    for key in ["id", "position_id", "body_html", "headers", "error", "warnings", "sent_at", "mailbox"] {
        assert!(shown.get(key).is_some(), "{key}");
    }
    let headers = &shown["headers"];
    assert_eq!((&headers["From"], &headers["To"]), (&json!("Ana <ana@acme.example>"), &json!("a@x.example")));
    assert!(headers.get("List-Unsubscribe").is_none(), "one person answers another");
    let shown = sent.pflow.ok(&["inbox", "reply", &id[..30], "--body", "Merci !", "--send", "--dry-run"]);
    assert!(shown.contains("\nSubject: Re: Une question\n\nMerci !\n"), "{shown}");
    let stdin = sent.pflow.run_with_stdin(
        &["inbox", "reply", &id, "--body-file", "-", "--json"],
        "Merci,\r\nà mardi\r\n".as_bytes(),
    );
    assert!(stdin.stdout.contains("Merci,\\nà mardi\\n\\n--"), "{} {}", stdin.stdout, stdin.stderr);
    for (args, kind) in
        [(&["--body", " \n"][..], "invalid"), (&[], "usage"), (&["--body-file", "nowhere.txt"], "io")]
    {
        assert_eq!(sent.pflow.error(&[&["inbox", "reply", &id], args].concat(), 2)["kind"], kind, "{args:?}");
    }
    assert_eq!(sent.pflow.error(&["inbox", "reply", "ffffffff", "--body", "x"], 5)["kind"], "not_found");
    assert!(outbox(&sent).is_empty());
    let rows: i64 = sent.pflow.sql("SELECT count(*) FROM outreach.messages WHERE answers_id IS NOT NULL");
    assert_eq!(rows, 0, "a dry run writes nothing");
}

#[test]
fn an_answer_leaves_once_and_is_seen_everywhere() {
    let (sent, prospect, id) = answered("a@x.example", "References: <r1@x.example>\r\n", "Oui.");
    let stats = sent.pflow.json(&["stats"]);
    let before = sent.pflow.json(&["mailbox", "show", "ana@acme.example"])["usage"]["today"].clone();
    let unanswered =
        |sent: &Sent| sent.pflow.json(&["inbox", "list", "--unanswered"]).as_array().unwrap().len();
    assert_eq!(unanswered(&sent), 1);
    sent.pflow.ok(&["org", "member", "add", "meg@acme.example", "--role", "member"]);
    let args = ["inbox", "reply", &id, "--body", "Merci !", "--send", "--as", "meg@acme.example"];
    let done = sent.pflow.json(&args);
    assert_eq!(
        (&done["sent"], &done["status"], &done["sent_at"]),
        (&json!(true), &json!("sent"), &json!("2026-12-02T09:00:00Z"))
    );
    let mails = outbox(&sent);
    assert_eq!(mails.len(), 1);
    let inbound = sent.pflow.json(&["inbox", "show", &id]);
    let theirs = inbound["message_id"].as_str().unwrap();
    assert!(
        mails[0].contains(&format!("\r\nIn-Reply-To: <{theirs}>\r\nReferences: <r1@x.example>")),
        "{}",
        mails[0]
    );
    let unfolded = mails[0].replace("\r\n ", " ");
    assert!(unfolded.contains(&format!("References: <r1@x.example> <{theirs}>\r\n")), "{unfolded}");
    assert_eq!(
        inbound["answers"],
        json!([{"id": done["id"], "sent_at": "2026-12-02T09:00:00Z", "status": "sent"}])
    );
    assert_eq!((inbound["answered_at"].clone(), unanswered(&sent)), (json!("2026-12-02T09:00:00Z"), 0));
    assert_eq!(
        sent.pflow.json(&["inbox", "list", "--mailbox", "ana@acme.example"]).as_array().unwrap().len(),
        1
    );
    let life = sent.pflow.json(&["timeline", "a@x.example"]);
    assert!(
        life.as_array().unwrap().iter().any(|e| e["kind"] == "answered" && e["id"] == done["id"]),
        "{life}"
    );
    assert_eq!(sent.pflow.json(&["stats"]), stats, "an answer is no step of a sequence");
    let after = sent.pflow.json(&["mailbox", "show", "ana@acme.example"])["usage"]["today"].clone();
    assert_eq!(after.as_i64(), before.as_i64().map(|n| n + 1), "it counts as any mail does");
    // The same text again is a script's retry; another one is another answer.
    let again = sent.pflow.error(&args, 6);
    assert!(again["message"].as_str().unwrap().contains("answered already at 2026-12-02 09:00"), "{again}");
    assert_eq!(sent.pflow.error(&["inbox", "reply", &id, "--body", "Merci !"], 6)["kind"], "conflict");
    sent.pflow.json(&["inbox", "reply", &id, "--body", "Merci !", "--send", "--again"]);
    sent.pflow.json(&["inbox", "reply", &id, "--body", "Autre chose.", "--send"]);
    assert_eq!(outbox(&sent).len(), 3);
    // What comes back to it belongs to the person.
    let ours = done["headers"]["Message-ID"].as_str().unwrap();
    let mail = sent.mail("assistant@else.example", &format!("In-Reply-To: {ours}\r\n"), "Entendu.");
    let back = receive(&sent, "2", mail);
    assert_eq!(sent.pflow.json(&["inbox", "show", &back])["enrollment_id"], prospect.enrollment.as_str());
}

#[test]
fn whatever_dies_is_found_by_the_next_attempt() {
    let sent = Sent::new();
    sent.pflow.execute("UPDATE outreach.mailboxes SET daily_cap = 1000");
    std::fs::create_dir_all(sent.pflow.path(format!("{OUTBOX}/outbox/new"))).unwrap();
    sent.prospect("a@x.example");
    let points = ["after_t2", "after_t3", "before_n1", "maildir_tmp", "after_n1", "after_t4"];
    for (n, point) in points.iter().enumerate() {
        let id = receive(&sent, &n.to_string(), sent.mail("a@x.example", "", "Oui."));
        let args = ["inbox", "reply", &id, "--body", "Merci !", "--send"];
        let run = sent.pflow.env("PFLOW_CRASH_AT", *point).run(&args);
        assert_eq!(run.code, -1, "{point}: {} {}", run.stdout, run.stderr);
        let left = *point == "after_n1" || *point == "after_t4";
        if *point != "after_t2" {
            let error = sent.pflow.error(&args, 6);
            assert_eq!(error["kind"], "conflict", "{point}: {error}");
            assert_eq!(outbox(&sent).len(), n + usize::from(left), "{point}: nothing is sent twice");
        }
        let run = impatient(&sent.pflow).run(&args);
        assert_eq!(run.code, if left { 6 } else { 0 }, "{point}: {} {}", run.stdout, run.stderr);
        assert_eq!(outbox(&sent).len(), n + 1, "{point}");
        let answers = sent.pflow.json(&["inbox", "show", &id])["answers"].clone();
        assert_eq!(
            (answers.as_array().unwrap().len(), &answers[0]["status"]),
            (1, &json!("sent")),
            "{point}"
        );
    }
}

#[test]
fn a_pass_finds_out_what_became_of_it() {
    let (sent, _, id) = answered("a@x.example", "", "Oui.");
    let args = ["inbox", "reply", &id, "--body", "Merci !", "--send"];
    for (point, status) in [("before_n1", "composed"), ("after_n1", "sent")] {
        sent.pflow.env("PFLOW_CRASH_AT", point).run(&args);
        assert_eq!(sent.pflow.json(&["run-scheduler"])["rescued"], 0, "its sender may live");
        let run = impatient(&sent.pflow).run(&["run-scheduler", "--json"]);
        assert!(
            run.stdout.contains("\"rescued\":1") || run.stdout.contains("\"rescued\": 1"),
            "{}",
            run.stdout
        );
        assert_eq!(sent.pflow.json(&["inbox", "show", &id])["answers"][0]["status"], status, "{point}");
        assert_eq!(
            sent.pflow
                .json(&["send", "list", "--state", status])
                .as_array()
                .unwrap()
                .iter()
                .filter(|m| m["reason"] == "it did not leave")
                .count(),
            usize::from(status == "composed")
        );
    }
    assert_eq!(outbox(&sent).len(), 1);
    // A person decides what nobody can know.
    let held = receive(&sent, "2", sent.mail("a@x.example", "", "Encore."));
    let args = ["inbox", "reply", &held, "--body", "Merci !", "--send"];
    sent.pflow.env("PFLOW_CRASH_AT", "before_n1").run(&args);
    sent.pflow.execute("UPDATE outreach.messages SET status = 'held' WHERE status = 'sending'");
    let listed = sent.pflow.json(&["send", "list"]);
    let send = listed[0]["id"].as_str().unwrap();
    assert!(sent.pflow.error(&args, 6)["hint"].as_str().unwrap().contains("send resolve"));
    sent.pflow.json(&["send", "resolve", send, "--not-sent"]);
    assert_eq!(sent.pflow.json(&args)["id"], send, "what was written is what goes");
    assert_eq!(outbox(&sent).len(), 2);
}

#[test]
fn who_must_not_be_answered_is_not() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let reply = |id: &str| ["inbox", "reply", id, "--body", "Merci !", "--send"].map(str::to_owned);
    let refused = |id: &str, code: i32| {
        let args = reply(id);
        sent.pflow.error(&args.each_ref().map(String::as_str), code)
    };
    let away = receive(&sent, "1", sent.mail("a@x.example", "Auto-Submitted: auto-replied\r\n", "Absent."));
    assert!(refused(&away, 7)["hint"].as_str().unwrap().contains("reclassify"));
    let daemon = receive(&sent, "2", sent.mail("no-reply@x.example", "", "Bonjour"));
    refused(&daemon, 7);
    let back =
        receive(&sent, "3", sent.mail("b@x.example", "Reply-To: Ana <ANA@acme.example>\r\n", "Bonjour"));
    assert!(refused(&back, 7)["message"].as_str().unwrap().contains("own mailboxes"));
    let fine = receive(&sent, "4", sent.mail("a@x.example", "", "Oui."));
    sent.pflow.ok(&["suppression", "add", "a@x.example"]);
    assert!(refused(&fine, 7)["hint"].as_str().unwrap().contains("suppression remove"));
    sent.pflow.ok(&["suppression", "remove", "a@x.example", "--yes"]);
    for (status, reason, hint) in [("needs_auth", "x", "login"), ("paused", "vacation", "resume")] {
        sent.pflow.execute(&format!(
            "UPDATE outreach.mailboxes SET status = '{status}', status_reason = '{reason}'"
        ));
        assert!(refused(&fine, 6)["hint"].as_str().unwrap().contains(hint));
    }
    sent.pflow
        .execute("UPDATE outreach.mailboxes SET status = 'active', status_reason = NULL, daily_cap = 1");
    sent.pflow.execute(&format!(
        "UPDATE outreach.messages SET armed_at = '2026-12-02 09:00+01' WHERE id = '{}'",
        prospect.message
    ));
    assert!(refused(&fine, 6)["message"].as_str().unwrap().contains("mails of the day"));
    sent.pflow.execute("UPDATE outreach.mailboxes SET daily_cap = 30");
    sent.pflow.execute(&format!(
        "UPDATE crm.people SET status = 'do_not_contact' WHERE id = '{}'",
        prospect.person
    ));
    refused(&fine, 7);
    sent.pflow.execute(&format!("UPDATE crm.people SET status = 'active' WHERE id = '{}'", prospect.person));
    sent.pflow.ok(&["org", "member", "add", "vic@acme.example", "--role", "viewer"]);
    let viewer = sent.pflow.env("PFLOW_USER", "vic@acme.example");
    assert_eq!(viewer.error(&["inbox", "reply", &fine, "--body", "x", "--send"], 4)["kind"], "not_allowed");
    assert!(outbox_is_empty(&sent));
    // A wish to be left alone is no question.
    let stop = receive(&sent, "5", sent.mail("a@x.example", "", "STOP"));
    refused(&stop, 7);
}

fn outbox_is_empty(sent: &Sent) -> bool {
    std::fs::read_dir(sent.pflow.path(format!("{OUTBOX}/outbox/new"))).is_ok_and(|mut d| d.next().is_none())
}

#[test]
fn odd_mails_are_answered_too() {
    let long: String = (0..300).map(|n| format!("\r\n <{n}@x.example>")).collect();
    let headers =
        format!("References:{long}\r\nReply-To: =?utf-8?q?H=C3=A9l=C3=A8ne?= <H.Petit@x.example>\r\n");
    let (sent, _, id) = answered("a@x.example", &headers, "Oui.");
    let shown = sent.pflow.json(&["inbox", "reply", &id, "--body", "Merci !"]);
    assert_eq!(
        (&shown["email"], &shown["headers"]["To"]),
        (&json!("h.petit@x.example"), &json!("h.petit@x.example"))
    );
    assert_eq!(shown["warnings"].as_array().unwrap().len(), 1, "Reply-To is not From");
    assert_eq!(shown["headers"]["References"].as_str().unwrap().split(' ').count(), 20);
    let mail = "From: =?utf-8?q?Zo=C3=A9_L=C3=A9ger?= <zoe@else.example>\r\nTo: ana@acme.example\r\n\
                Subject: =?utf-8?q?R=C3=A9p=C2=A0=3A_caf=C3=A9?=\r\nDate: Wed, 02 Dec 2026 08:30:00 +0100\r\n\
                In-Reply-To: <gone@acme.example>\r\n\r\nBonjour\r\n";
    let id = receive(&sent, "2", mail.to_owned());
    let args = ["inbox", "reply", &id, "--body", "Merci !", "--send"];
    let done = sent.pflow.json(&args);
    assert_eq!((&done["subject"], &done["enrollment_id"]), (&json!("Re: café"), &Value::Null));
    assert!(
        done["body_text"]
            .as_str()
            .unwrap()
            .contains(", Zoé Léger <zoe@else.example> a écrit :\n\n> Bonjour\n")
    );
    assert!(done["headers"].get("In-Reply-To").is_none(), "it names itself by nothing");
    assert_eq!(done["headers"]["References"], "<gone@acme.example>");
    assert_eq!(done["headers"]["To"], "=?utf-8?Q?Zo=C3=A9_L=C3=A9ger?= <zoe@else.example>");
    // A copy of one mail in two mailboxes is answered once.
    let other = sent.other_mailbox("bob@acme.example");
    std::fs::create_dir_all(sent.pflow.path("mail-bob@acme.example/outbox/new")).unwrap();
    let copy = sent.mail("a@x.example", "", "À vous deux.");
    let first = receive(&sent, "3", copy.clone());
    let second = receive(&other, "copy", copy);
    sent.pflow.json(&["inbox", "reply", &first, "--body", "Merci !", "--send"]);
    let error = sent.pflow.error(&["inbox", "reply", &second, "--body", "Merci !", "--send"], 6);
    assert_eq!(error["kind"], "conflict");
    let shown = sent.pflow.json(&["inbox", "reply", &second, "--body", "Et de moi."]);
    assert_eq!(shown["mailbox"], "bob@acme.example");
}

#[test]
fn the_editor_asks_for_the_text_and_keeps_it() {
    let (sent, _, id) = answered("a@x.example", "", "Oui.");
    let in_terminal = |editor: &str, more: &str| {
        let pflow = env!("CARGO_BIN_EXE_pflow");
        let line = format!("{pflow} inbox reply {id} {more}");
        let mut command = sent.pflow.env("EDITOR", editor).command(&[]);
        let mut script = std::process::Command::new("script");
        script.args(["-qec", &line, "/dev/null"]).env_clear().current_dir(sent.pflow.path("."));
        script.envs(command.get_envs().filter_map(|(n, v)| Some((n.to_owned(), v?.to_owned()))));
        let _ = &mut command;
        let output = script.stdin(std::process::Stdio::null()).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let write = sent
        .pflow
        .write("write.sh", "printf 'Merci !\\n' | cat - \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"\n");
    let write = format!("sh {}", write.display());
    let draft = sent.pflow.path(format!("data/drafts/{id}.txt"));
    let (code, said) = in_terminal("true", "--send");
    assert_eq!((code, draft.exists()), (2, false), "{said}");
    let (code, said) = in_terminal(&format!("{write} && false"), "--send");
    assert_eq!((code, draft.exists()), (2, true), "{said}");
    assert!(said.contains("drafts/"), "{said}");
    std::fs::remove_file(&draft).unwrap();
    let (code, said) = in_terminal(&write, "");
    assert_eq!((code, draft.exists()), (0, true), "{said}");
    let kept = std::fs::read_to_string(&draft).unwrap();
    assert!(
        kept.starts_with("Merci !\n") && kept.contains("\nTo: a@x.example\n") && kept.contains("\n> Oui."),
        "{kept}"
    );
    assert!(outbox(&sent).is_empty());
    let (code, said) = in_terminal("true", "--send");
    assert_eq!((code, draft.exists()), (0, false), "what was kept is there again: {said}");
    let mails = outbox(&sent);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("\r\n\r\nMerci !\r\n") && !mails[0].contains(">8"), "{}", mails[0]);
}
