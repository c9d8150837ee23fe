//! The provider `smtp` against real servers: Postfix takes mail, Dovecot keeps it.

use std::{fs, future::Future};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use pflow::{
    base::{clock::Clock, ids::IdSource, secrets::Secrets},
    provider::{
        Error,
        mail::{
            Found, Inbox, Listing, Mailbox, Outbox, Outcome, Outgoing, Sent, SentFolder, Since, Sought,
            Waited, Waiting, mime, open,
        },
    },
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::MailStack;

/// Runs it, where the servers can run.
fn with_stack<F: Future<Output = ()>>(test: impl FnOnce(&'static MailStack) -> F) {
    let Some(stack) = MailStack::get() else { return };
    tokio::runtime::Runtime::new().unwrap().block_on(test(stack));
}

fn secrets() -> Secrets {
    let mut secrets = Secrets::default();
    secrets.insert("password", "secret".into());
    secrets
}

fn settings(stack: &MailStack) -> Value {
    json!({
        "smtp": format!("smtp://127.0.0.1:{}", stack.smtp_port),
        "imap": format!("imap://127.0.0.1:{}", stack.imap_port),
        "ca_file": stack.ca_file,
    })
}

fn mailbox(stack: &MailStack, address: &str, more: Value) -> Mailbox {
    let mut settings = settings(stack);
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    open("smtp", address, &settings, &secrets()).unwrap()
}

/// An address that no other test uses.
fn address(name: &str) -> String {
    format!("{name}-{}@acme.test", id().simple())
}

fn id() -> Uuid {
    IdSource::new(Clock::System).next()
}

fn mail(from: &str, to: &str) -> Outgoing {
    Outgoing {
        message_id: id(),
        from_name: "Ana Müller".to_owned(),
        from_address: from.to_owned(),
        to_name: None,
        to_address: to.to_owned(),
        subject: "Une question, « café »".to_owned(),
        body_text: "Bonjour,\n\n.\n..\nFrom Ana\n".to_owned(),
        body_html: None,
        in_reply_to: None,
        references: Vec::new(),
        date: Utc.with_ymd_and_hms(2026, 11, 2, 8, 0, 0).unwrap(),
        unsubscribe: None,
        thread_id: None,
    }
}

fn sought(mail: &Outgoing) -> Sought {
    Sought {
        message_id: mail.message_id,
        rfc822_message_id: mime::message_id(mail.message_id, &mail.from_address),
        to_address: mail.to_address.clone(),
        subject: mail.subject.clone(),
        armed_at: mail.date,
        draft_id: None,
        thread_id: None,
        provider_message_id: None,
    }
}

async fn send(mailbox: &Mailbox, mail: &Outgoing) -> Sent {
    match mailbox.deliver(mail, None, mime::render(mail)).await {
        Outcome::Sent(sent) => sent,
        other => panic!("{other:?}"),
    }
}

async fn list(mailbox: &Mailbox, cursor: Option<&Value>) -> Listing {
    mailbox.list(Since::Cursor(cursor)).await.unwrap()
}

/// UIDs below INBOX or another folder.
fn names(listing: &Listing) -> Vec<String> {
    let name = |w: &Waiting| {
        let (folder, uid) = w.provider_message_id.rsplit_once('/').unwrap();
        format!("{folder}:{}", uid.split('.').next_back().unwrap())
    };
    listing.waiting.iter().map(name).collect()
}

#[test]
fn a_mail_goes_out_and_comes_in_byte_for_byte() {
    with_stack(|stack| async move {
        let (ana, zoe) = (address("ana"), address("zoe"));
        let from = mailbox(stack, &ana, json!({}));
        let to = mailbox(stack, &zoe, json!({}));
        let first = mail(&ana, &zoe);
        let sent = send(&from, &first).await;
        assert!(sent.provider_message_id.contains("queued as"), "{sent:?}");
        assert!(!sent.is_confirmed, "a copy is to be filed");
        stack.wait_for(&zoe, 1);

        let listing = list(&to, None).await;
        assert_eq!(names(&listing), ["INBOX:1"]);
        let bytes = to.read(&listing.waiting[0]).await.unwrap().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let rendered = String::from_utf8(mime::render(&first)).unwrap();
        assert!(text.ends_with(&rendered), "{text}");

        // Only what is new, and never what was listed.
        assert_eq!(names(&list(&to, listing.cursor.as_ref()).await), Vec::<String>::new());
        for _ in 0..2 {
            send(&from, &mail(&ana, &zoe)).await;
        }
        stack.wait_for(&zoe, 3);
        let more = list(&to, listing.cursor.as_ref()).await;
        assert_eq!(names(&more), ["INBOX:2", "INBOX:3"]);
        assert_eq!(names(&list(&to, more.cursor.as_ref()).await), Vec::<String>::new());
        let all = to.list(Since::Date(Clock::System.now() - TimeDelta::hours(1))).await.unwrap();
        assert_eq!(names(&all), ["INBOX:1", "INBOX:2", "INBOX:3"]);
        assert_eq!(all.cursor, None);

        // Reading marks nothing: Dovecot has set no flag on any file.
        for file in fs::read_dir(stack.mailbox_dir(&zoe).join("cur")).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            assert!(name.ends_with(":2,"), "{name}");
        }
    });
}

#[test]
fn a_mail_that_is_gone_is_none_and_a_folder_made_anew_is_listed_anew() {
    with_stack(|stack| async move {
        let (ana, zoe) = (address("ana"), address("zoe"));
        let from = mailbox(stack, &ana, json!({}));
        let to = mailbox(stack, &zoe, json!({}));
        let file = |mail: &Outgoing| {
            let (sought, bytes) = (sought(mail), mime::render(mail));
            let junk = mailbox(stack, &zoe, json!({"sent_folder": "Junk"}));
            async move { junk.confirm(&sought, &bytes).await.unwrap() }
        };
        send(&from, &mail(&ana, &zoe)).await;
        stack.wait_for(&zoe, 1);
        // The folder for spam is read as well; mail lands there with the date of now or earlier.
        let now = |mail: Outgoing| Outgoing { date: Clock::System.now(), ..mail };
        file(&now(mail(&ana, &zoe))).await;
        let listing = list(&to, None).await;
        assert_eq!(names(&listing), ["INBOX:1", "Junk:1"]);
        assert!(to.read(&listing.waiting[1]).await.unwrap().is_some());

        // The folder is deleted, and made again with other mails: the UIDs mean something else.
        let imap = RawImap::log_in(stack, &zoe);
        imap.run("DELETE Junk");
        let without = list(&to, listing.cursor.as_ref()).await;
        assert_eq!(names(&without), Vec::<String>::new());
        assert_eq!(to.read(&listing.waiting[1]).await.unwrap(), None);
        file(&now(mail(&ana, &zoe))).await;
        file(&now(mail(&ana, &zoe))).await;
        let anew = list(&to, without.cursor.as_ref()).await;
        assert_eq!(names(&anew), ["Junk:1", "Junk:2"]);
        assert_eq!(to.read(&listing.waiting[1]).await.unwrap(), None, "an old name is nobody's new mail");

        imap.run("SELECT INBOX");
        imap.run("STORE 1 +FLAGS (\\Deleted)");
        imap.run("EXPUNGE");
        assert_eq!(to.read(&listing.waiting[0]).await.unwrap(), None);
    });
}

#[test]
fn copies_are_filed_once_and_found() {
    with_stack(|stack| async move {
        let (ana, zoe) = (address("ana"), address("zoe"));
        let from = mailbox(stack, &ana, json!({}));
        let first = mail(&ana, &zoe);
        let bytes = mime::render(&first);
        assert!(matches!(from.find(&sought(&first)).await, Found::Unknown(why) if why.contains("Sent")));
        assert_eq!(from.sent_since(first.date).await.unwrap(), None);

        for _ in 0..2 {
            let sent = from.confirm(&sought(&first), &bytes).await.unwrap();
            assert!(sent.is_confirmed && sent.rfc822_message_id.is_none(), "{sent:?}");
        }
        let filed = stack.folder(&ana, "Sent");
        assert_eq!(filed.len(), 1);
        assert_eq!(filed[0].replace("\r\n", "\n"), String::from_utf8(bytes).unwrap().replace("\r\n", "\n"));
        let Found::Sent(found) = from.find(&sought(&first)).await else { panic!() };
        assert!(found.provider_message_id.starts_with("Sent/") && found.is_confirmed, "{found:?}");

        // Another mail is not taken for it, and that it is absent proves nothing where we file the copies ourselves.
        let second = mail(&ana, &zoe);
        let absent = from.find(&sought(&second)).await;
        assert!(matches!(absent, Found::Absent { conclusive: false, .. }), "{absent:?}");
        let by_server = mailbox(stack, &ana, json!({"sent_filing": "server"}));
        let absent = by_server.find(&sought(&second)).await;
        assert!(matches!(absent, Found::Absent { conclusive: true, .. }), "{absent:?}");
        by_server.confirm(&sought(&second), b"x").await.unwrap();
        assert_eq!(stack.folder(&ana, "Sent").len(), 1, "the server would have filed it");

        let later = Outgoing { date: first.date + TimeDelta::days(3), ..second };
        from.confirm(&sought(&later), &mime::render(&later)).await.unwrap();
        let since = |from_time: DateTime<Utc>| {
            let from = from.clone();
            async move { from.sent_since(from_time).await.unwrap().unwrap() }
        };
        let all = since(first.date).await;
        assert_eq!(
            all.iter().map(|c| c.message_id).collect::<Vec<_>>(),
            [first.message_id, later.message_id]
        );
        assert_eq!((all[0].sent_at, all[0].to_address.as_str()), (first.date, zoe.as_str()));
        assert_eq!(all[0].subject, first.subject);
        assert!(all[0].sent.is_confirmed && all[0].sent.provider_message_id.starts_with("Sent/"));
        assert_eq!(since(first.date + TimeDelta::seconds(1)).await.len(), 1, "to the second, not to the day");
    });
}

#[test]
fn a_server_that_rewrites_the_message_id_is_seen_through() {
    with_stack(|stack| async move {
        let ana = address("ana");
        let from = mailbox(stack, &ana, json!({"sent_folder": "Éléments envoyés"}));
        let first = mail(&ana, "zoe@acme.test");
        let text = String::from_utf8(mime::render(&first)).unwrap();
        let own = sought(&first).rfc822_message_id;
        let bytes = text.replace(&own, "<other@acme.test>").into_bytes();
        from.confirm(&sought(&first), &bytes).await.unwrap();
        let Found::Sent(found) = from.find(&sought(&first)).await else { panic!() };
        assert_eq!(found.rfc822_message_id.as_deref(), Some("<other@acme.test>"));
        assert!(found.provider_message_id.starts_with("&AMk-l&AOk-ments envoy&AOk-s/"), "{found:?}");
    });
}

#[test]
fn a_check_says_what_is_there_and_what_is_wrong() {
    with_stack(|stack| async move {
        let ana = address("ana");
        let checks = mailbox(stack, &ana, json!({})).check().await;
        let names: Vec<_> = checks.iter().map(|c| (c.name.as_str(), c.ok)).collect();
        let all =
            [("smtp", true), ("smtp login", true), ("imap", true), ("imap login", true), ("folders", true)];
        assert_eq!(names, all, "{checks:?}");
        assert!(checks[0].detail.contains("TLS, SIZE"), "{}", checks[0].detail);
        assert!(checks[4].detail.contains("Sent (will be made)"), "{}", checks[4].detail);

        let mut wrong = Secrets::default();
        wrong.insert("password", "wrong-word".into());
        let checks = open("smtp", &ana, &settings(stack), &wrong).unwrap().check().await;
        for name in ["smtp login", "imap login"] {
            let check = checks.iter().find(|c| c.name == name).unwrap();
            assert!(matches!(check.error, Some(Error::Auth(_))), "{check:?}");
            assert!(check.detail.contains("127.0.0.1:") && !check.detail.contains("wrong-word"), "{check:?}");
        }
        // Without the authority nothing is trusted, and the way out is said.
        let checks = mailbox(stack, &ana, json!({"ca_file": null})).check().await;
        assert_eq!(checks.len(), 2);
        for check in checks {
            assert!(!check.ok && check.detail.contains("--ca-file"), "{check:?}");
        }
    });
}

#[test]
fn implicit_tls_works_for_both() {
    with_stack(|stack| async move {
        let (ana, zoe) = (address("ana"), address("zoe"));
        let tls = json!({
            "smtp": format!("smtps://localhost:{}", stack.smtps_port),
            "imap": format!("imaps://localhost:{}", stack.imaps_port),
        });
        let from = mailbox(stack, &ana, tls.clone());
        send(&from, &mail(&ana, &zoe)).await;
        stack.wait_for(&zoe, 1);
        assert_eq!(list(&mailbox(stack, &zoe, tls), None).await.waiting.len(), 1);
    });
}

/// What another mail program does to the account.
struct RawImap(std::cell::RefCell<std::io::BufReader<std::net::TcpStream>>);

impl RawImap {
    fn log_in(stack: &MailStack, address: &str) -> Self {
        let stream = std::net::TcpStream::connect(("127.0.0.1", stack.imap_port)).unwrap();
        let raw = Self(std::cell::RefCell::new(std::io::BufReader::new(stream)));
        raw.run(&format!("LOGIN {address} secret"));
        raw
    }

    fn run(&self, command: &str) {
        use std::io::{BufRead, Write};
        let mut stream = self.0.borrow_mut();
        stream.get_mut().write_all(format!("x {command}\r\n").as_bytes()).unwrap();
        let mut line = String::new();
        while !line.starts_with("x ") {
            line.clear();
            assert!(stream.read_line(&mut line).unwrap() > 0);
        }
        assert!(line.starts_with("x OK"), "{command}: {line}");
    }
}

#[test]
fn a_mail_that_comes_in_ends_the_waiting() {
    with_stack(|stack| async move {
        let (sender, reader) = (address("ana"), address("zoe"));
        let ana = mailbox(stack, &sender, json!({}));
        let zoe = mailbox(stack, &reader, json!({}));
        let listing = zoe.list(Since::Cursor(None)).await.unwrap();
        let cursor = listing.cursor.unwrap();
        let short = std::time::Duration::from_millis(300);
        assert_eq!(zoe.wait(Some(&cursor), short).await.unwrap(), Waited::Nothing);
        let long = std::time::Duration::from_secs(25);
        let (waited, _) = tokio::join!(zoe.wait(Some(&cursor), long), async {
            tokio::time::sleep(short).await;
            send(&ana, &mail(&sender, &reader)).await
        });
        assert_eq!(waited.unwrap(), Waited::New);
        // What came between the listing and the waiting is told of, too; once it is listed, no more.
        assert_eq!(zoe.wait(Some(&cursor), long).await.unwrap(), Waited::New);
        let listing = zoe.list(Since::Cursor(Some(&cursor))).await.unwrap();
        assert_eq!(listing.waiting.len(), 1);
        assert_eq!(zoe.wait(listing.cursor.as_ref(), short).await.unwrap(), Waited::Nothing);
    });
}
