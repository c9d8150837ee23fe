//! What every mail provider promises, asked of each in the same words: a Maildir, real mail servers with and without a Sent folder of
//! their own, and Gmail.

use std::path::PathBuf;

use chrono::{DateTime, TimeZone, Utc};
use pflow::{
    base::{clock::Clock, ids::IdSource, secrets::Secrets},
    provider::{
        Error,
        mail::{self, Found, Inbox, Mailbox, Outbox, Outcome, Outgoing, SentFolder, Since, Sought, mime},
    },
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{MailStack, gmail::Gmail};

/// A provider under test, and both ends of it.
struct Subject {
    name: &'static str,
    mailbox: Mailbox,
    address: String,
    to: String,
    settings: Value,
    end: End,
}

enum End {
    Maildir(tempfile::TempDir),
    Servers(&'static MailStack),
    Gmail(Gmail),
}

fn id() -> Uuid {
    IdSource::new(Clock::System).next()
}

fn password() -> Secrets {
    let mut secrets = Secrets::default();
    secrets.insert("password", "secret".into());
    secrets
}

fn servers(stack: &MailStack, address: &str, files: bool) -> Value {
    json!({
        "smtp": format!("smtp://{address}@127.0.0.1:{}", stack.smtp_port),
        "imap": format!("imap://{address}@127.0.0.1:{}", stack.imap_port),
        "ca_file": stack.ca_file,
        "sent_filing": files.then_some("server"),
    })
}

/// All there are on this machine; `what` keeps the addresses of different tests apart.
fn subjects(what: &str) -> Vec<Subject> {
    // In `pflow` itself, this is the first line of `main`.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let dir = tempfile::tempdir().unwrap();
    mail::prepare_maildir(dir.path()).unwrap();
    let settings = json!({ "path": dir.path() });
    let mut all =
        vec![Subject::new("maildir", "ana@acme.example", settings, &Secrets::default(), End::Maildir(dir))];
    if let Some(stack) = MailStack::get() {
        for (who, files) in [("filed", true), ("plain", false)] {
            let address = format!("{who}-{what}@acme.test");
            let settings = servers(stack, &address, files);
            all.push(Subject::new("smtp", &address, settings, &password(), End::Servers(stack)));
        }
    }
    let gmail = Gmail::start();
    let (settings, secrets) = (gmail.settings(), gmail.secrets());
    all.push(Subject::new("gmail", "ana@acme.example", settings, &secrets, End::Gmail(gmail)));
    for subject in &mut all {
        subject.to = format!("{}-{what}@example.test", subject.address.split('@').next().unwrap());
    }
    all
}

impl Subject {
    fn new(name: &'static str, address: &str, settings: Value, secrets: &Secrets, end: End) -> Self {
        let mailbox = mail::open(name, address, &settings, secrets).unwrap();
        Self { name, mailbox, address: address.to_owned(), to: String::new(), settings, end }
    }

    fn mail(&self, subject: &str) -> Outgoing {
        Outgoing {
            message_id: id(),
            from_name: "Ana".to_owned(),
            from_address: self.address.clone(),
            to_name: None,
            to_address: self.to.clone(),
            subject: subject.to_owned(),
            body_text: "Bonjour,\n.\nÀ demain\n".to_owned(),
            body_html: None,
            in_reply_to: None,
            references: Vec::new(),
            date: Utc.with_ymd_and_hms(2026, 12, 1, 8, 0, 0).unwrap(),
            unsubscribe: None,
            thread_id: None,
        }
    }

    /// As the flow does it: parked, then delivered.
    async fn send(&self, mail: &Outgoing) -> (Outcome, Sought) {
        let bytes = mime::render(mail);
        let parked = self.mailbox.park(mail, &bytes).await.unwrap();
        let outcome = self.mailbox.deliver(mail, parked.as_ref(), bytes).await;
        let mut sought = sought(mail);
        sought.draft_id = parked.as_ref().map(|p| p.draft_id.clone());
        sought.thread_id = parked.and_then(|p| p.thread_id);
        (outcome, sought)
    }

    /// How often a mail reached its recipient.
    async fn arrived(&self, mail: &Outgoing) -> usize {
        self.settle().await;
        let id = mail.message_id.to_string();
        match &self.end {
            End::Maildir(dir) => {
                files(&dir.path().join("outbox/new")).iter().filter(|m| m.contains(&id)).count()
            }
            End::Servers(stack) => stack.inbox(&self.to).iter().filter(|m| m.contains(&id)).count(),
            End::Gmail(gmail) => gmail.delivered().get(&id).copied().unwrap_or(0),
        }
    }

    async fn settle(&self) {
        if let End::Servers(stack) = &self.end {
            while !stack.is_idle() {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
    }

    /// Puts a mail into its inbox.
    async fn receive(&self, subject: &str) {
        let raw = format!(
            "From: Claire <claire@example.test>\r\nTo: {}\r\nSubject: {subject}\r\nMessage-ID: <{}@example.test>\r\n\r\nOui.\r\n",
            self.address,
            id()
        );
        match &self.end {
            End::Maildir(dir) => {
                std::fs::write(dir.path().join("inbox/new").join(id().to_string()), raw).unwrap();
            }
            End::Gmail(gmail) => {
                gmail.receive(raw.as_bytes(), None);
            }
            End::Servers(stack) => {
                let claire = "claire@example.test";
                let other = mail::open("smtp", claire, &servers(stack, claire, false), &password()).unwrap();
                let mail = Outgoing {
                    from_address: claire.to_owned(),
                    to_address: self.address.clone(),
                    ..self.mail(subject)
                };
                let outcome = other.deliver(&mail, None, raw.into_bytes()).await;
                assert!(matches!(outcome, Outcome::Sent(_)), "{outcome:?}");
                self.settle().await;
            }
        }
    }
}

fn files(dir: &std::path::Path) -> Vec<String> {
    let paths: Vec<PathBuf> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn sought(mail: &Outgoing) -> Sought {
    Sought {
        message_id: mail.message_id,
        rfc822_message_id: mime::message_id(mail.message_id, &mail.from_address),
        to_address: mail.to_address.clone(),
        subject: mail.subject.clone(),
        armed_at: long_ago(),
        draft_id: None,
        thread_id: None,
        provider_message_id: None,
    }
}

/// Before anything here was sent or received, by whatever clock.
fn long_ago() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 1, 0, 0, 0).unwrap()
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn what_was_delivered_arrives_once_and_is_found() {
    wait(async {
        for subject in subjects("once") {
            let name = &subject.address;
            let mail = subject.mail("Une question");
            let (outcome, mut sought) = subject.send(&mail).await;
            let Outcome::Sent(sent) = outcome else { panic!("{name}: {outcome:?}") };
            assert_eq!(subject.arrived(&mail).await, 1, "{name}");
            sought.provider_message_id = Some(sent.provider_message_id.clone());
            sought.thread_id = sent.thread_id.clone().or(sought.thread_id);
            // Twice: it can be repeated.
            for _ in 0..2 {
                let confirmed = subject.mailbox.confirm(&sought, &mime::render(&mail)).await.unwrap();
                assert!(confirmed.is_confirmed, "{name}");
                let wire = confirmed.rfc822_message_id.as_deref().unwrap_or(&sought.rfc822_message_id);
                assert_eq!(wire.contains("mail.gmail.com"), subject.name == "gmail", "{name}: {wire}");
            }
            let found = subject.mailbox.find(&sought).await;
            assert!(matches!(found, Found::Sent(_)), "{name}: {found:?}");
            let copies = subject.mailbox.sent_since(long_ago()).await.unwrap().unwrap();
            let ours: Vec<_> = copies.iter().filter(|c| c.message_id == mail.message_id).collect();
            assert_eq!(ours.len(), 1, "{name}: {copies:?}");
            assert_eq!((&*ours[0].to_address, &*ours[0].subject), (&*subject.to, "Une question"), "{name}");
        }
    });
}

#[test]
fn what_was_not_delivered_is_not_found() {
    wait(async {
        for subject in subjects("never") {
            let name = &subject.address;
            let mail = subject.mail("Jamais");
            let bytes = mime::render(&mail);
            let mut sought = sought(&mail);
            let found = subject.mailbox.find(&sought).await;
            // A Sent folder that is not there yet proves nothing; nothing at all makes it "sent".
            assert!(!matches!(found, Found::Sent(_)), "{name}: {found:?}");
            if let Some(parked) = subject.mailbox.park(&mail, &bytes).await.unwrap() {
                sought.draft_id = Some(parked.draft_id.clone());
                sought.thread_id = parked.thread_id.clone();
                assert_eq!(subject.mailbox.find(&sought).await, Found::NotSent, "{name}");
                subject.mailbox.unpark(&parked).await.unwrap();
                subject.mailbox.unpark(&parked).await.unwrap();
                let outcome = subject.mailbox.deliver(&mail, Some(&parked), bytes).await;
                assert!(!matches!(outcome, Outcome::Sent(_)), "{name}: {outcome:?}");
            }
            assert_eq!(subject.arrived(&mail).await, 0, "{name}");
            let copies = subject.mailbox.sent_since(long_ago()).await.unwrap().unwrap_or_default();
            assert!(copies.iter().all(|c| c.message_id != mail.message_id), "{name}");
        }
    });
}

#[test]
fn a_second_delivery_of_the_same_mail_reaches_nobody_where_the_provider_can_tell() {
    wait(async {
        for subject in subjects("twice").into_iter().filter(|s| s.name != "smtp") {
            let mail = subject.mail("Une fois");
            let bytes = mime::render(&mail);
            let parked = subject.mailbox.park(&mail, &bytes).await.unwrap();
            for _ in 0..2 {
                subject.mailbox.deliver(&mail, parked.as_ref(), bytes.clone()).await;
            }
            assert_eq!(subject.arrived(&mail).await, 1, "{}", subject.name);
        }
    });
}

#[test]
fn an_inbox_is_read_from_where_the_last_reading_stopped() {
    wait(async {
        for subject in subjects("inbox") {
            let name = &subject.address;
            subject.receive("Un").await;
            let first = subject.mailbox.list(Since::Cursor(None)).await.unwrap();
            assert_eq!(first.waiting.len(), 1, "{name}: {first:?}");
            let raw = subject.mailbox.read(&first.waiting[0]).await.unwrap().unwrap();
            assert!(String::from_utf8_lossy(&raw).contains("Subject: Un"), "{name}");

            subject.receive("Deux").await;
            let second = subject.mailbox.list(Since::Cursor(first.cursor.as_ref())).await.unwrap();
            let new: Vec<_> =
                second.waiting.iter().filter(|w| !names(&first).contains(&w.provider_message_id)).collect();
            assert_eq!(new.len(), 1, "{name}: {second:?}");
            if first.cursor.is_some() {
                assert_eq!(second.waiting.len(), 1, "{name}: a cursor spares what was read");
                let third = subject.mailbox.list(Since::Cursor(second.cursor.as_ref())).await.unwrap();
                assert!(third.waiting.is_empty(), "{name}: {third:?}");
            }
            let all = subject.mailbox.list(Since::Date(long_ago())).await.unwrap();
            assert_eq!(names(&all).len(), 2, "{name}: {all:?}");
            assert!(names(&all).contains(&first.waiting[0].provider_message_id), "{name}: names last");
        }
    });
}

fn names(listing: &mail::Listing) -> Vec<String> {
    listing.waiting.iter().map(|w| w.provider_message_id.clone()).collect()
}

#[test]
fn a_server_that_is_away_is_no_proof_of_anything() {
    wait(async {
        for subject in subjects("away") {
            let mail = subject.mail("Absent");
            let away = match &subject.end {
                End::Maildir(dir) => {
                    std::fs::rename(dir.path().join("outbox"), dir.path().join("away")).unwrap();
                    std::fs::rename(dir.path().join("inbox"), dir.path().join("gone")).unwrap();
                    subject.settings.clone()
                }
                // Nobody listens on port 1.
                End::Servers(_) => json!({"smtp": "smtp://a@127.0.0.1:1", "imap": "imap://a@127.0.0.1:1"}),
                End::Gmail(_) => {
                    let mut away = subject.settings.clone();
                    away["base_url"] = json!("http://127.0.0.1:1/");
                    away
                }
            };
            let secrets = match &subject.end {
                End::Gmail(gmail) => gmail.secrets(),
                _ => password(),
            };
            let away = mail::open(subject.name, &subject.address, &away, &secrets).unwrap();
            let bytes = mime::render(&mail);
            let refusal = match away.park(&mail, &bytes).await {
                Err(refusal) => refusal,
                Ok(parked) => match away.deliver(&mail, parked.as_ref(), bytes).await {
                    Outcome::Refused(refusal) => refusal,
                    other => panic!("{}: {other:?}", subject.address),
                },
            };
            assert!(matches!(refusal, Error::Transient { .. }), "{}: {refusal:?}", subject.address);
            let found = away.find(&sought(&mail)).await;
            assert!(matches!(found, Found::Unknown(_)), "{}: {found:?}", subject.address);
            let listed = away.list(Since::Cursor(None)).await;
            assert!(matches!(listed, Err(Error::Transient { .. })), "{}: {listed:?}", subject.address);
            assert!(away.sent_since(long_ago()).await.is_err(), "{}", subject.address);
        }
    });
}

#[test]
fn refused_credentials_are_said_to_be_refused() {
    wait(async {
        for subject in subjects("stranger").into_iter().filter(|s| s.name != "maildir") {
            let mut wrong = Secrets::default();
            for name in ["password", "refresh_token", "client_secret"] {
                wrong.insert(name, "no".into());
            }
            let stranger = mail::open(subject.name, &subject.address, &subject.settings, &wrong).unwrap();
            let listed = stranger.list(Since::Cursor(None)).await;
            assert!(matches!(listed, Err(Error::Auth(_))), "{}: {listed:?}", subject.address);
            let mail = subject.mail("Non");
            let bytes = mime::render(&mail);
            let refusal = match stranger.park(&mail, &bytes).await {
                Err(refusal) => refusal,
                Ok(_) => match stranger.deliver(&mail, None, bytes).await {
                    Outcome::Refused(refusal) => refusal,
                    other => panic!("{}: {other:?}", subject.address),
                },
            };
            assert!(matches!(refusal, Error::Auth(_)), "{}: {refusal:?}", subject.address);
            assert!(!refusal.to_string().contains("\"no\""), "{refusal}");
        }
    });
}
