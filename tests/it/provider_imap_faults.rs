//! Reading over IMAP from a server that refuses, lies or breaks off: nothing is taken for proof that is none.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use chrono::{TimeZone, Utc};
use pflow::{
    base::secrets::Secrets,
    provider::{
        Error,
        mail::{Found, Inbox, Mailbox, SentFolder, Since, Sought, open},
    },
};
use serde_json::{Value, json};
use uuid::Uuid;

/// An IMAP server of a few lines: a command that contains the left gets the right, with its tag for `TAG`; the rest is done.
struct ImapDouble {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
}

/// What it says unless told otherwise.
const ORDINARY: &[(&str, &str)] = &[
    ("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2\r\nTAG OK done"),
    ("AUTHENTICATE", "+ "),
    ("EXAMINE", "* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 9] x\r\nTAG OK [READ-ONLY] done"),
    (
        "LIST",
        "* LIST (\\HasNoChildren) \"/\" INBOX\r\n* LIST (\\Sent) \"/\" Sent\r\n* LIST (\\Noselect) \"/\" Junk\r\nTAG OK done",
    ),
    ("UID SEARCH", "* SEARCH\r\nTAG OK done"),
];

impl ImapDouble {
    fn start(rules: &[(&'static str, &'static str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let rules: Arc<[_]> = rules.iter().chain(ORDINARY).copied().collect();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let seen_there = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (rules, seen) = (Arc::clone(&rules), Arc::clone(&seen_there));
                thread::spawn(move || converse(stream, &rules, &seen));
            }
        });
        Self { port, seen }
    }

    fn mailbox(&self, more: Value) -> Mailbox {
        let mut settings = json!({
            "smtp": "smtp://127.0.0.1:9",
            "imap": format!("imap://127.0.0.1:{}", self.port),
            "sent_filing": "server",
            "timeouts": {"connect": 3000, "command": 400, "body": 400},
        });
        settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let mut secrets = Secrets::default();
        secrets.insert("password", "secret-word".into());
        secrets.insert("access_token", "token-word".into());
        open("smtp", "ana@acme.test", &settings, &secrets).unwrap()
    }

    fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

fn converse(mut stream: TcpStream, rules: &[(&str, &str)], seen: &Mutex<Vec<String>>) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    stream.write_all(b"* OK hello\r\n").ok()?;
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let mut pending = String::new();
    loop {
        let line = lines.next()?.ok()?;
        seen.lock().unwrap().push(line.clone());
        let (tag, command) = match line.split_once(' ') {
            Some((tag, command)) if tag.starts_with('p') => (tag.to_owned(), command),
            // The SASL message after a challenge.
            _ => (pending.clone(), if line.is_empty() { "ACKNOWLEDGED" } else { "SASL" }),
        };
        pending.clone_from(&tag);
        let answer = rules.iter().find(|(part, _)| command.contains(part)).map_or("TAG OK done", |(_, a)| *a);
        if answer == "CUT" {
            return None;
        }
        stream.write_all(format!("{}\r\n", answer.replace("TAG", &tag)).as_bytes()).ok()?;
    }
}

fn sought() -> Sought {
    Sought {
        message_id: Uuid::from_u128(7),
        rfc822_message_id: "<7@acme.test>".to_owned(),
        to_address: "zoe@example.test".to_owned(),
        subject: "x".to_owned(),
        armed_at: Utc.with_ymd_and_hms(2026, 11, 2, 8, 0, 0).unwrap(),
        draft_id: None,
        thread_id: None,
        provider_message_id: None,
    }
}

fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
}

fn find(rules: &[(&'static str, &'static str)]) -> Found {
    run(ImapDouble::start(rules).mailbox(json!({})).find(&sought()))
}

#[test]
fn only_a_search_that_was_done_shows_that_a_mail_is_absent() {
    assert!(matches!(find(&[]), Found::Absent { conclusive: true, .. }));
    for fault in [
        ("UID SEARCH", "TAG NO not now"),
        ("UID SEARCH", "TAG BAD what?"),
        ("UID SEARCH", "CUT"),
        ("UID SEARCH", "* BYE going down"),
        ("UID SEARCH", "this is no IMAP"),
        ("UID SEARCH", "* SEARCH"),
        ("HEADER X-Ref", "TAG NO not now"),
        ("EXAMINE", "TAG NO no such folder"),
        ("EXAMINE", "TAG OK without a UIDVALIDITY"),
        ("LIST", "TAG NO not now"),
        ("SASL", "TAG NO [AUTHENTICATIONFAILED] no"),
    ] {
        let found = find(&[fault]);
        assert!(matches!(&found, Found::Unknown(_)), "{fault:?}: {found:?}");
    }
    // It says that there is one, and cannot show it, or shows another.
    let headers = "* 1 FETCH (UID 3 BODY[HEADER] {30}\r\nMessage-ID: <77@acme.test>\r\n\r\n)\r\nTAG OK done";
    let found = find(&[("UID SEARCH", "* SEARCH 3\r\nTAG OK done"), ("UID FETCH", headers)]);
    assert!(matches!(found, Found::Absent { .. }), "{found:?}");
    let found = find(&[("UID SEARCH", "* SEARCH 3\r\nTAG OK done"), ("UID FETCH", "TAG NO not now")]);
    assert!(matches!(found, Found::Unknown(_)), "{found:?}");
}

#[test]
fn a_listing_fails_rather_than_skip_mails() {
    for (fault, is_failure) in [
        (("EXAMINE", "TAG NO not now"), true),
        (("UID SEARCH", "TAG NO not now"), true),
        (("UID SEARCH", "* SEARCH 3 8\r\nTAG OK done"), false),
    ] {
        let double = ImapDouble::start(&[fault]);
        let listing = run(double.mailbox(json!({})).list(Since::Cursor(None)));
        assert_eq!(listing.is_err(), is_failure, "{fault:?}: {listing:?}");
        assert!(!double.seen().iter().any(|line| line.contains("EXAMINE \"Junk\"")), "it cannot be opened");
    }
    // `9:*` also names the last mail where that is older.
    let double = ImapDouble::start(&[("UID SEARCH", "* SEARCH 8\r\nTAG OK done")]);
    let cursor = json!({"INBOX": {"uidvalidity": 7, "next": 9}});
    let listing = run(double.mailbox(json!({})).list(Since::Cursor(Some(&cursor)))).unwrap();
    assert_eq!((listing.waiting, listing.cursor), (Vec::new(), Some(cursor)));
    assert!(double.seen().iter().any(|line| line.ends_with("UID SEARCH UID 9:*")));
    // A cursor of another life, or of somebody else, is no cursor.
    for cursor in [json!({"INBOX": {"uidvalidity": 6, "next": 9}}), json!("12345")] {
        let double = ImapDouble::start(&[("UID SEARCH", "* SEARCH 8\r\nTAG OK done")]);
        let listing = run(double.mailbox(json!({})).list(Since::Cursor(Some(&cursor)))).unwrap();
        assert_eq!(listing.waiting[0].provider_message_id, "INBOX/7.8");
        assert!(double.seen().iter().any(|line| line.contains("UID SEARCH SINCE ")));
    }
}

#[test]
fn logins_are_refused_with_a_reason_and_without_the_secret() {
    let refused = |rules: &[(&'static str, &'static str)], settings: Value| {
        let double = ImapDouble::start(rules);
        let e = run(double.mailbox(settings).list(Since::Cursor(None))).unwrap_err();
        assert!(!e.to_string().contains("-word"), "{e}");
        (e, double.seen())
    };
    let (e, _) = refused(&[("SASL", "TAG NO [AUTHENTICATIONFAILED] bad password")], json!({}));
    assert!(matches!(&e, Error::Auth(why) if why.contains("bad password")), "{e}");
    let (e, _) = refused(&[("SASL", "TAG NO [UNAVAILABLE] try later")], json!({}));
    assert!(matches!(&e, Error::Transient { .. }), "{e:?}");
    let plain = ("CAPABILITY", "* CAPABILITY IMAP4rev1\r\nTAG OK done");
    let (e, seen) = refused(&[plain, ("LOGIN", "TAG NO no")], json!({}));
    assert!(matches!(&e, Error::Auth(_)), "{e:?}");
    assert!(seen.iter().any(|line| line.ends_with("LOGIN \"ana@acme.test\" \"secret-word\"")));
    let disabled = ("CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK done");
    let (e, seen) = refused(&[disabled], json!({}));
    assert!(matches!(&e, Error::Auth(_)) && seen.len() == 1, "{e:?} {seen:?}");
    // XOAUTH2 explains its refusal in a challenge.
    let rules = [("SASL", "+ eyJzdGF0dXMiOiI0MDAifQ=="), ("ACKNOWLEDGED", "TAG NO token expired")];
    let (e, seen) = refused(&rules, json!({"auth": "xoauth2"}));
    assert!(matches!(&e, Error::Auth(why) if why.contains("token expired")), "{e:?}");
    assert!(seen.iter().any(|line| line.ends_with("AUTHENTICATE XOAUTH2")), "{seen:?}");
}

#[test]
fn a_kept_connection_that_died_is_replaced() {
    let double = ImapDouble::start(&[("HEADER Message-ID", "CUT")]);
    let mailbox = double.mailbox(json!({}));
    run(async {
        assert!(mailbox.list(Since::Cursor(None)).await.is_ok());
        assert!(matches!(mailbox.find(&sought()).await, Found::Unknown(_)));
        assert!(mailbox.list(Since::Cursor(None)).await.is_ok());
    });
    assert_eq!(double.seen().iter().filter(|line| line.contains("AUTHENTICATE")).count(), 2);
}
