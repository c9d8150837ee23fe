//! Submission against a server that fails on purpose: for every fault the outcome, and what the server has accepted.

use chrono::{TimeZone, Utc};
use pflow::{
    base::{clock::Clock, ids::IdSource, secrets::Secrets},
    provider::{
        Error,
        mail::{Mailbox, Outbox, Outcome, Outgoing, mime, open},
    },
};
use serde_json::{Value, json};

use crate::support::{At, Fault, Script, SmtpDouble};

fn secrets() -> Secrets {
    let mut secrets = Secrets::default();
    secrets.insert("password", "secret-word".into());
    secrets.insert("access_token", "token-word".into());
    secrets
}

fn mailbox(double: &SmtpDouble, more: Value) -> Mailbox {
    let mut settings = json!({
        "smtp": format!("smtp://127.0.0.1:{}", double.port),
        "timeouts": {"connect": 3000, "command": 400, "body": 400},
    });
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    open("smtp", "ana@acme.test", &settings, &secrets()).unwrap()
}

fn mail() -> Outgoing {
    Outgoing {
        message_id: IdSource::new(Clock::System).next(),
        from_name: "Ana".to_owned(),
        from_address: "ana@acme.test".to_owned(),
        to_name: None,
        to_address: "zoe@example.test".to_owned(),
        subject: "Bonjour".to_owned(),
        body_text: ".\n..\n.fin\n\n.".to_owned(),
        body_html: None,
        in_reply_to: None,
        references: Vec::new(),
        date: Utc.with_ymd_and_hms(2026, 11, 2, 8, 0, 0).unwrap(),
        unsubscribe: None,
        thread_id: None,
    }
}

fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
}

async fn deliver(mailbox: &Mailbox) -> Outcome {
    let mail = mail();
    mailbox.deliver(&mail, None, mime::render(&mail)).await
}

/// In one word; the text names the server and no secret.
fn kind(double: &SmtpDouble, outcome: &Outcome) -> &'static str {
    let (kind, text) = match outcome {
        Outcome::Sent(_) => return "sent",
        Outcome::Ambiguous(why) => ("ambiguous", why.clone()),
        Outcome::Refused(e) => {
            let kind = match e {
                Error::Transient { .. } => "transient",
                Error::Permanent(_) => "permanent",
                Error::Auth(_) => "auth",
                Error::Quota { .. } => "quota",
            };
            (kind, e.to_string())
        }
    };
    assert!(text.contains(&format!("127.0.0.1:{}", double.port)), "{text}");
    assert!(!text.contains("-word") && !text.contains("fin"), "{text}");
    kind
}

#[test]
fn every_fault_has_the_outcome_that_it_proves() {
    use Fault::{Cut, Say, SayAndCut, Silence};
    let table = [
        // Before the content: it certainly has not left.
        (At::Greeting, Say("554 5.7.1 no service for you"), "transient", 0),
        (At::Greeting, Cut, "transient", 0),
        (At::Greeting, Say("HTTP/1.1 400 Bad Request"), "transient", 0),
        (At::Auth, Say("535 5.7.8 bad credentials"), "auth", 0),
        (At::Auth, Say("454 4.7.0 try later"), "transient", 0),
        (At::Mail, Say("452 4.3.1 daily sending quota reached"), "quota", 0),
        (At::Mail, Say("553 5.7.1 sender address rejected"), "auth", 0),
        (At::Mail, SayAndCut("421 4.3.2 shutting down"), "transient", 0),
        (At::Mail, Cut, "transient", 0),
        (At::Rcpt, Say("550 5.1.1 no such user"), "permanent", 0),
        (At::Rcpt, Say("451 4.3.0 try later"), "transient", 0),
        (At::Rcpt, Say("550 5.4.5 daily user sending limit exceeded"), "quota", 0),
        (At::Rcpt, Cut, "transient", 0),
        (At::Rcpt, Silence, "transient", 0),
        (At::Data, Say("451 4.3.0 not now"), "transient", 0),
        (At::Data, Say("554 5.5.1 no valid recipients"), "permanent", 0),
        (At::Data, Say("250 2.0.0 what?"), "transient", 0),
        (At::Data, Cut, "transient", 0),
        // The content has begun.
        (At::Body, Cut, "ambiguous", 0),
        (At::Dot, Say("451 4.3.0 queue file write error"), "transient", 0),
        (At::Dot, Say("550 5.7.1 looks like spam"), "permanent", 0),
        (At::Dot, Say("554 5.4.5 daily sending quota exceeded"), "quota", 0),
        (At::Dot, Cut, "ambiguous", 1),
        (At::Dot, Silence, "ambiguous", 1),
        (At::Dot, Say("what?"), "ambiguous", 1),
        (At::Dot, SayAndCut("250 2.0.0 Ok"), "sent", 1),
        (At::Quit, Cut, "sent", 1),
    ];
    for pipelining in [true, false] {
        let offers = if pipelining { None } else { Some(vec!["AUTH PLAIN"]) };
        for (at, fault, expected, accepted) in table.clone() {
            let double =
                SmtpDouble::start(Script { offers: offers.clone(), ..Script::fault(at, fault.clone()) });
            let outcome = run(deliver(&mailbox(&double, json!({}))));
            assert_eq!(kind(&double, &outcome), expected, "{at:?} {fault:?}: {outcome:?}");
            let seen = double.seen();
            assert_eq!(seen.mails.len(), accepted, "{at:?} {fault:?}");
            assert_eq!(seen.connections, 1, "{at:?} {fault:?}: nothing is tried twice");
        }
    }
}

#[test]
fn an_answer_cut_in_half_says_nothing() {
    let double = SmtpDouble::start(Script::fault(At::Dot, Fault::SayAndCut("250-2.0.0 taken so far")));
    let outcome = run(deliver(&mailbox(&double, json!({}))));
    assert_eq!(kind(&double, &outcome), "ambiguous");
}

#[test]
fn a_mail_arrives_byte_for_byte_over_one_connection() {
    let double = SmtpDouble::start(Script::default());
    let mailbox = mailbox(&double, json!({}));
    run(async {
        for _ in 0..3 {
            let mail = mail();
            let bytes = mime::render(&mail);
            let outcome = mailbox.clone().deliver(&mail, None, bytes.clone()).await;
            let Outcome::Sent(sent) = outcome else { panic!("{outcome:?}") };
            assert_eq!(sent.provider_message_id, "2.0.0 Ok: queued as D0UB1E");
            assert!(sent.is_confirmed, "no account to file a copy in");
            assert_eq!(double.seen().mails.last().unwrap(), &bytes);
        }
        let long = mail();
        let body: String = (0..400).map(|n| format!(".{}\n", "x.".repeat(n % 40))).collect();
        let long = Outgoing { body_text: body, ..long };
        assert!(matches!(mailbox.deliver(&long, None, mime::render(&long)).await, Outcome::Sent(_)));
        assert_eq!(double.seen().mails.last().unwrap(), &mime::render(&long));
    });
    assert_eq!(double.seen().connections, 1);
}

#[test]
fn a_refusal_leaves_the_connection_usable() {
    let double = SmtpDouble::start(Script::fault(At::Rcpt, Fault::Say("550 5.1.1 no such user")));
    let mailbox = mailbox(&double, json!({}));
    run(async {
        assert_eq!(kind(&double, &deliver(&mailbox).await), "permanent");
        double.set(At::Rcpt, None);
        double.set(At::Dot, Some(Fault::Say("451 4.3.0 later")));
        assert_eq!(kind(&double, &deliver(&mailbox).await), "transient");
        double.set(At::Dot, None);
        assert_eq!(kind(&double, &deliver(&mailbox).await), "sent");
    });
    let seen = double.seen();
    assert_eq!((seen.connections, seen.mails.len()), (1, 1));
    assert_eq!(seen.commands.iter().filter(|c| *c == "RSET").count(), 1);
}

#[test]
fn a_dead_connection_is_replaced_once_and_never_after_data() {
    let double = SmtpDouble::start(Script { mails_per_connection: Some(1), ..Script::default() });
    let mailbox_1 = mailbox(&double, json!({}));
    run(async {
        for _ in 0..3 {
            assert_eq!(kind(&double, &deliver(&mailbox_1).await), "sent");
        }
    });
    assert_eq!((double.seen().connections, double.seen().mails.len()), (3, 3));

    // A server that has had enough says so at the next mail.
    let double = SmtpDouble::start(Script::default());
    let mailbox_2 = mailbox(&double, json!({}));
    run(async {
        assert_eq!(kind(&double, &deliver(&mailbox_2).await), "sent");
        double.set(At::Mail, Some(Fault::SayAndCut("421 4.7.0 enough for this connection")));
        assert_eq!(kind(&double, &deliver(&mailbox_2).await), "transient");
    });
    assert_eq!((double.seen().connections, double.seen().mails.len()), (2, 1), "replaced once, not for ever");

    // Over a kept connection too, what breaks off later is not tried again.
    for (at, expected, accepted) in [
        (At::Rcpt, "transient", 1),
        (At::Data, "transient", 1),
        (At::Body, "ambiguous", 1),
        (At::Dot, "ambiguous", 2),
    ] {
        let double = SmtpDouble::start(Script::default());
        let mailbox = mailbox(&double, json!({}));
        run(async {
            assert_eq!(kind(&double, &deliver(&mailbox).await), "sent");
            double.set(at, Some(Fault::Cut));
            assert_eq!(kind(&double, &deliver(&mailbox).await), expected, "{at:?}");
        });
        let seen = double.seen();
        assert_eq!((seen.connections, seen.mails.len()), (1, accepted), "{at:?}");
    }
}

#[test]
fn limits_and_needs_of_a_mail_are_told_before_it_is_sent() {
    let double =
        SmtpDouble::start(Script { offers: Some(vec!["SIZE 500", "AUTH PLAIN"]), ..Script::default() });
    let mailbox = mailbox(&double, json!({}));
    run(async {
        let big = Outgoing { body_text: "x".repeat(600), ..mail() };
        let outcome = mailbox.deliver(&big, None, mime::render(&big)).await;
        let Outcome::Refused(Error::Permanent(why)) = &outcome else { panic!("{outcome:?}") };
        assert!(why.contains("at most 500"), "{why}");
        let foreign = Outgoing { to_address: "zoé@example.test".to_owned(), ..mail() };
        let outcome = mailbox.deliver(&foreign, None, b"To: x\r\n\r\nx\r\n".to_vec()).await;
        assert!(
            matches!(&outcome, Outcome::Refused(Error::Permanent(why)) if why.contains("SMTPUTF8")),
            "{outcome:?}"
        );
        let outcome = mailbox.deliver(&mail(), None, "é\r\n".into()).await;
        assert!(
            matches!(&outcome, Outcome::Refused(Error::Permanent(why)) if why.contains("8BITMIME")),
            "{outcome:?}"
        );
        for (to, bytes) in [("a@b>\r\nRCPT TO:<c@d", "x\r\n"), ("a@b", "x\n.\nMAIL FROM:<e@f>\r\n")] {
            let mail = Outgoing { to_address: to.to_owned(), ..mail() };
            let outcome = mailbox.deliver(&mail, None, bytes.into()).await;
            assert!(matches!(outcome, Outcome::Refused(Error::Permanent(_))), "{outcome:?}");
        }
    });
    let seen = double.seen();
    assert!(seen.mails.is_empty() && !seen.commands.iter().any(|c| c.starts_with("MAIL")), "{seen:?}");
}

#[test]
fn logins_are_those_the_server_offers() {
    let commands = |offers: Vec<&'static str>, settings: Value| {
        let double = SmtpDouble::start(Script { offers: Some(offers), ..Script::default() });
        let outcome = run(deliver(&mailbox(&double, settings)));
        (kind(&double, &outcome), double.seen().commands)
    };
    let (outcome, seen) = commands(vec!["AUTH LOGIN"], json!({}));
    assert_eq!(
        (outcome, &seen[1..4]),
        ("sent", &["AUTH LOGIN", "YW5hQGFjbWUudGVzdA==", "c2VjcmV0LXdvcmQ="].map(str::to_owned)[..])
    );
    let (outcome, seen) = commands(vec!["AUTH PLAIN XOAUTH2"], json!({"auth": "xoauth2"}));
    assert_eq!(outcome, "sent");
    assert!(seen[1].starts_with("AUTH XOAUTH2 dXNlcj1hbmFAYWNtZS50ZXN0"), "{seen:?}");
    assert_eq!(commands(vec!["AUTH CRAM-MD5"], json!({})).0, "auth");
    assert_eq!(commands(vec!["8BITMIME"], json!({})).0, "auth");
    assert_eq!(commands(vec!["AUTH PLAIN"], json!({"auth": "xoauth2"})).0, "auth");

    let refused = Script::fault(At::Auth, Fault::Say("535 5.7.3 token expired"));
    let double = SmtpDouble::start(Script { offers: Some(vec!["AUTH XOAUTH2"]), ..refused });
    let outcome = run(deliver(&mailbox(&double, json!({"auth": "xoauth2"}))));
    assert!(
        matches!(&outcome, Outcome::Refused(Error::Auth(why)) if why.contains("token expired")),
        "{outcome:?}"
    );
}

#[test]
fn tls_is_used_where_offered_and_trusted_only_with_proof() {
    let encrypted = |name| SmtpDouble::start(Script { certificate_for: Some(name), ..Script::default() });
    let double = encrypted("127.0.0.1");
    let trusting = json!({"ca_file": double.ca_file});
    let outcome = run(deliver(&mailbox(&double, trusting)));
    assert_eq!(kind(&double, &outcome), "sent", "{outcome:?}");
    let commands = double.seen().commands;
    let verbs: Vec<_> = commands.iter().map(|c| c.split(' ').next().unwrap()).take(4).collect();
    assert_eq!(verbs, ["EHLO", "STARTTLS", "EHLO", "AUTH"]);

    let told = |double: &SmtpDouble, settings: Value| {
        let outcome = run(deliver(&mailbox(double, settings)));
        assert_eq!(kind(double, &outcome), "transient", "{outcome:?}");
        assert!(!double.seen().commands.iter().any(|c| c.starts_with("AUTH")), "no password before trust");
        let Outcome::Refused(e) = outcome else { unreachable!() };
        e.to_string()
    };
    let double = encrypted("127.0.0.1");
    let why = told(&double, json!({}));
    assert!(why.contains("not trusted") && why.contains("--ca-file"), "{why}");
    let double = encrypted("mail.other.test");
    let why = told(&double, json!({"ca_file": double.ca_file}));
    assert!(why.contains("another name") && why.contains("mail.other.test"), "{why}");
    let double = encrypted("127.0.0.1");
    let why = told(
        &double,
        json!({"ca_file": "/nonexistent.pem", "smtp": format!("smtps://127.0.0.1:{}", double.port)}),
    );
    assert!(why.contains("/nonexistent.pem"), "{why}");
}

#[test]
fn what_was_said_before_tls_is_not_believed() {
    let script =
        Script { certificate_for: Some("127.0.0.1"), injected: Some("250 AUTH PLAIN"), ..Script::default() };
    let double = SmtpDouble::start(script);
    let outcome = run(deliver(&mailbox(&double, json!({"ca_file": double.ca_file}))));
    assert_eq!(kind(&double, &outcome), "transient", "{outcome:?}");
    assert!(!double.seen().commands.iter().any(|c| c.starts_with("AUTH")));
}

#[test]
fn nobody_there_is_said_at_once() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = json!({"smtp": format!("smtp://127.0.0.1:{port}")});
    let outcome = run(deliver(&open("smtp", "ana@acme.test", &settings, &secrets()).unwrap()));
    let Outcome::Refused(Error::Transient { message, .. }) = &outcome else { panic!("{outcome:?}") };
    assert!(message.contains(&format!("cannot connect to 127.0.0.1:{port}")), "{message}");
}
