//! What stands in a mail beside its variant: the way out, the signature, the legal notice, the HTML part, the thread.

use serde_json::{Value, json};

use crate::support::{MORNING, Pflow, Stage};

const NOTICE: &str = "Acme SAS, 1 rue de l’Exemple, Paris. Vos données viennent de sources publiques.\nOpposition : {{ unsubscribe_url }}";
const PUBLIC_URL: &str = "https://u.acme.example/";
const MONDAY: &str = "2026-12-07T08:30:00+01:00";

/// A running campaign with one person in it, mails with every part.
fn stage() -> Stage {
    let mut stage = Stage::new();
    stage.pflow = stage.pflow.env("PFLOW_PUBLIC_URL", PUBLIC_URL);
    stage.pflow.ok(&["org", "set", "--legal-notice", NOTICE]);
    stage.pflow.execute("UPDATE outreach.campaigns SET format = 'html', status = 'running'");
    stage.person("CLAIRE", "DURAND", "claire@exemple.example");
    stage.enroll();
    stage
}

/// The files of a directory, as text, in no order that says anything.
fn files(pflow: &Pflow, dir: &str) -> Vec<String> {
    let read = |f: std::io::Result<std::fs::DirEntry>| std::fs::read_to_string(f.unwrap().path()).unwrap();
    let mut all: Vec<String> = std::fs::read_dir(pflow.path(dir)).unwrap().map(read).collect();
    all.sort();
    all
}

/// Everything is in the preview, and the preview is what is sent, whatever is set by then.
#[test]
fn what_was_previewed_with_every_part_is_what_is_sent() {
    let stage = stage();
    let pflow = &stage.pflow;
    let mails = pflow.json(&["campaign", "preview", "C"]);
    let [first, second] = &mails.as_array().unwrap()[..] else { panic!("{mails}") };

    let link = first["headers"]["List-Unsubscribe"].as_str().unwrap();
    let (url, mailto) = link.split_once(", ").unwrap();
    let token = url.strip_prefix("<https://u.acme.example/u/").unwrap().strip_suffix('>').unwrap();
    assert_eq!(token.len(), 22);
    assert_eq!(mailto, format!("<mailto:ana@acme.example?subject=unsubscribe%20{token}>"));
    assert_eq!(first["headers"]["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
    assert_ne!(second["headers"]["List-Unsubscribe"], first["headers"]["List-Unsubscribe"]);

    let text = first["body_text"].as_str().unwrap();
    let end = format!(
        "\n\n--\nAna\n\nAcme SAS, 1 rue de l’Exemple, Paris. Vos données viennent de sources publiques.\n\
         Opposition : https://u.acme.example/u/{token}\n"
    );
    assert!(text.ends_with(&end), "{text}");
    assert_eq!(
        second["body_text"], "Bonjour Claire, avez-vous lu ?\n--\nAna\n",
        "a follow-up needs neither again"
    );
    let html = first["body_html"].as_str().unwrap();
    assert!(html.contains(&format!("<a href=\"https://u.acme.example/u/{token}\">")), "{html}");
    assert!(!html.contains("<img") && !html.contains("style"), "{html}");
    assert_eq!(first["warnings"], json!([]));

    pflow.ok(&["campaign", "preview", "C", "--out", "before"]);
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 1);
    let sent = files(pflow, "mail-Acme/outbox/new");
    assert!(files(pflow, "before").contains(&sent[0]), "{}", sent[0]);
    assert!(sent[0].contains("\r\nContent-Type: multipart/alternative;\r\n boundary=\"=_"), "{}", sent[0]);
    assert_eq!(pflow.sql::<String>("SELECT unsubscribe_token FROM outreach.messages"), token);

    // The row says what was sent, not what would be sent today.
    let later = pflow.env("PFLOW_PUBLIC_URL", "https://elsewhere.example").at(MONDAY);
    later.ok(&["org", "set", "--no-legal-notice"]);
    later.execute(
        "UPDATE outreach.campaigns SET format = 'text'; UPDATE outreach.mailboxes SET name = 'Bob', signature = 'Bob';
         UPDATE crm.people SET first_name = NULL",
    );
    later.run(&["campaign", "preview", "C", "--out", "after"]);
    assert!(files(&later, "after").contains(&sent[0]), "{}", sent[0]);
}

#[test]
fn the_mail_that_a_mail_program_writes_stops_the_person() {
    let stage = stage();
    let pflow = &stage.pflow;
    pflow.ok(&["run-scheduler"]);
    let token: String = pflow.sql("SELECT unsubscribe_token FROM outreach.messages");
    // From another address of hers, and by a program that says so.
    let mail = format!(
        "From: Claire <c.perso@ailleurs.example>\r\nTo: ana@acme.example\r\nSubject: unsubscribe {token}\r\n\
         Message-ID: <1@ailleurs.example>\r\nAuto-Submitted: auto-generated\r\n\r\n\
         This message was automatically generated.\r\n"
    );
    pflow.write("mail-Acme/inbox/new/1", mail);
    let report = pflow.at(MONDAY).json(&["sync-inbox"]);
    assert_eq!((&report["unsubscribes"], &report["unmatched"]), (&json!(1), &json!(0)), "{report}");
    assert_eq!(pflow.sql::<String>("SELECT state FROM outreach.campaign_enrollments"), "unsubscribed");
    assert_eq!(
        pflow.sql::<i64>("SELECT count(*) FROM outreach.suppressions WHERE value = 'claire@exemple.example'"),
        1
    );
    assert_eq!(pflow.at(MONDAY).json(&["run-scheduler"])["sent"], 0);
}

/// `subject=unsubscribe` alone, from the address that was written to: what other mail programs and people send.
#[test]
fn a_bare_wish_in_the_subject_is_enough() {
    let stage = stage();
    stage.pflow.ok(&["run-scheduler"]);
    let mail = "From: claire@exemple.example\r\nTo: ana@acme.example\r\nSubject: unsubscribe\r\nMessage-ID: <1@x.example>\r\n\r\n";
    stage.pflow.write("mail-Acme/inbox/new/1", mail);
    assert_eq!(stage.pflow.at(MONDAY).json(&["sync-inbox"])["unsubscribes"], 1);
    assert_eq!(stage.pflow.sql::<String>("SELECT state FROM outreach.campaign_enrollments"), "unsubscribed");
}

/// Gmail puts its own Message-ID on a mail: the follow-up names that one.
#[test]
fn a_follow_up_names_the_id_on_the_wire() {
    let stage = stage();
    let pflow = &stage.pflow;
    pflow.ok(&["run-scheduler"]);
    pflow.execute("UPDATE outreach.messages SET rfc822_message_id = '<CAF+wire=1@mail.gmail.com>' WHERE status = 'sent'");
    let later = pflow.at(MONDAY);
    let planned = later.json(&["campaign", "preview", "C"])[1].clone();
    assert_eq!(later.json(&["run-scheduler"])["sent"], 1);
    let sent = later.json(&["campaign", "preview", "C"])[1].clone();
    for mail in [&planned, &sent] {
        assert_eq!(mail["headers"]["In-Reply-To"], "<CAF+wire=1@mail.gmail.com>");
        assert_eq!(mail["headers"]["References"], "<CAF+wire=1@mail.gmail.com>");
        let subject = mail["subject"].as_str().unwrap();
        assert!(subject.starts_with("Re: ") && !subject[4..].contains("Re:"), "{subject}");
    }
    assert_eq!(sent["status"], "sent");
}

#[test]
fn without_a_public_url_there_is_no_link_and_who_needs_one_is_told() {
    let stage = Stage::new();
    stage.person("CLAIRE", "DURAND", "claire@exemple.example");
    let mails = stage.pflow.json(&["campaign", "preview", "C", "--email", "claire@exemple.example"]);
    assert_eq!(mails[0]["headers"].get("List-Unsubscribe"), None);
    assert!(mails[0]["warnings"][0].as_str().unwrap().contains("no legal notice"), "{mails}");
    assert_eq!(mails[1]["warnings"], json!([]));
    let shown = stage.pflow.json(&["campaign", "show", "C"]);
    assert!(shown["warnings"][0].as_str().unwrap().contains("pflow org set"), "{shown}");

    stage.pflow.ok(&["org", "set", "--legal-notice", NOTICE]);
    assert_eq!(stage.pflow.json(&["campaign", "show", "C"])["warnings"], json!([]));
    let report = stage.enroll();
    assert_eq!(report["skipped"], json!({"template": 1}), "{report}");
    let detail = report["skipped_details"][0]["detail"].as_str().unwrap();
    assert!(detail.contains("legal notice, line 2") && detail.contains("PFLOW_PUBLIC_URL"), "{detail}");
    let with_url = stage.pflow.env("PFLOW_PUBLIC_URL", PUBLIC_URL);
    assert_eq!(with_url.json(&["campaign", "enroll", "C", "--list", "Lyon"])["enrolled"], 1);
}

#[test]
fn a_public_url_that_mails_cannot_hold_is_refused() {
    let pflow = Pflow::with_org();
    for url in ["u.acme.example", "http://u.acme.example", "https://u.acme.example/?a=b"] {
        let error = pflow.env("PFLOW_PUBLIC_URL", url).run(&["org", "show"]);
        assert_ne!(error.code, 0, "{url}");
        assert!(error.stderr.contains("PFLOW_PUBLIC_URL"), "{}", error.stderr);
        assert_eq!(pflow.run(&["config", "set", "public_url", url]).code, 2, "{url}");
    }
    pflow.ok(&["config", "set", "public_url", "https://u.acme.example/"]);
    let shown = pflow.json(&["config", "show"]);
    let set = shown.as_array().unwrap().iter().find(|s| s["key"] == "public_url").unwrap().clone();
    assert_eq!(set["value"], "https://u.acme.example", "{shown}");
}

#[test]
fn a_legal_notice_is_set_shown_and_taken_away() {
    let pflow = Pflow::with_org();
    let notice = |p: &Pflow| p.json(&["org", "show"])["legal_notice"].clone();
    assert_eq!(notice(&pflow), Value::Null);
    pflow.write("notice.txt", "\r\nAcme\r\n{{ sender.name }}\n\n");
    pflow.ok(&["org", "set", "--legal-notice-file", "notice.txt", "--dry-run"]);
    assert_eq!(notice(&pflow), Value::Null);
    pflow.ok(&["org", "set", "--legal-notice-file", "notice.txt"]);
    assert_eq!(notice(&pflow), "Acme\n{{ sender.name }}");
    assert!(pflow.ok(&["org", "show"]).contains("legal notice: Acme"));
    let wrong = pflow.error(&["org", "set", "--legal-notice", "a\n{{ company.nam }}"], 2);
    assert!(
        wrong["message"].as_str().unwrap().contains("legal notice, line 2: there is no company.nam"),
        "{wrong}"
    );
    assert_eq!(pflow.run(&["org", "set", "--legal-notice", " "]).code, 2);
    assert_eq!(pflow.run(&["org", "set"]).code, 2);
    pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    assert_eq!(pflow.run(&["org", "set", "--no-legal-notice", "--as", "max@acme.example"]).code, 4);
    assert_eq!(notice(&pflow), "Acme\n{{ sender.name }}");
    pflow.ok(&["org", "set", "--no-legal-notice"]);
    assert_eq!(notice(&pflow), Value::Null);
}

#[test]
fn the_campaign_file_says_whether_there_is_html() {
    let stage = Stage::new();
    let file = stage.pflow.ok(&["campaign", "export", "C"]);
    assert!(file.contains("\nformat = \"text\"\n"), "{file}");
    stage.pflow.write("c.toml", file.replace("format = \"text\"", "format = \"html\""));
    let applied = stage.pflow.json(&["campaign", "apply", "c.toml"]);
    let change = json!([{"kind": "change", "target": "format", "before": "text", "after": "html"}]);
    assert_eq!(applied["changes"], change);
    assert_eq!(stage.pflow.json(&["campaign", "show", "C"])["format"], "html");
    assert!(stage.pflow.ok(&["campaign", "show", "C"]).contains("format: html"));
    assert_eq!(stage.pflow.json(&["campaign", "apply", "c.toml"])["changes"], json!([]));
    stage.person("CLAIRE", "DURAND", "claire@exemple.example");
    let mails = stage.pflow.json(&["campaign", "preview", "C", "--email", "claire@exemple.example"]);
    assert!(
        mails[1]["body_html"].as_str().unwrap().contains("avez-vous lu ?<br>\n--<br>\nAna</p>"),
        "{mails}"
    );
    stage.pflow.write("c.toml", file.replace("format = \"text\"", "format = \"rich\""));
    let wrong = stage.pflow.error(&["campaign", "apply", "c.toml"], 2);
    assert!(wrong["message"].as_str().unwrap().contains("rich"), "{wrong}");
    assert_eq!(stage.pflow.at(MORNING).run(&["campaign", "show", "C"]).code, 0);
}
