//! Gmail, as far as it goes without Google: every fault of a send with what was really delivered, the oracle, reading, and tokens.

use std::{collections::BTreeSet, time::Duration};

use chrono::{DateTime, Utc};
use pflow::{
    base::{clock::Clock, secrets::Secrets},
    provider::{
        Error,
        mail::{
            Found, Inbox, Mailbox, Outbox, Outcome, Outgoing, Parked, Sent, SentFolder, Since, Sought,
            gmail::oauth::{OauthClient, authorise},
            open,
        },
    },
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::gmail::{Call, Fault, Gmail, browse};

const ANA: &str = "ana@acme.example";

fn mailbox(gmail: &Gmail) -> Mailbox {
    open("gmail", ANA, &gmail.settings(), &gmail.secrets()).unwrap()
}

fn mail(id: u128) -> Outgoing {
    Outgoing {
        message_id: Uuid::from_u128(id),
        from_name: "Ana".into(),
        from_address: ANA.into(),
        to_name: None,
        to_address: "claire@exemple.example".into(),
        subject: "Question".into(),
        body_text: "Bonjour".into(),
        body_html: None,
        in_reply_to: None,
        references: Vec::new(),
        date: Clock::System.now(),
        list_unsubscribe: None,
        thread_id: None,
    }
}

/// The bytes that the program would render.
fn bytes(mail: &Outgoing) -> Vec<u8> {
    let answers = match &mail.in_reply_to {
        Some(id) => format!("In-Reply-To: {id}\r\nReferences: {}\r\n", mail.references.join(" ")),
        None => String::new(),
    };
    format!(
        "From: {ANA}\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: <{}@acme.example>\r\nX-Ref: {}\r\n{answers}\r\n{}\r\n",
        mail.to_address, mail.subject, mail.message_id, mail.message_id, mail.body_text
    )
    .into_bytes()
}

fn sought(mail: &Outgoing, parked: Option<&Parked>) -> Sought {
    Sought {
        message_id: mail.message_id,
        rfc822_message_id: format!("<{}@acme.example>", mail.message_id),
        to_address: mail.to_address.clone(),
        subject: mail.subject.clone(),
        armed_at: mail.date,
        draft_id: parked.map(|p| p.draft_id.clone()),
        thread_id: parked.and_then(|p| p.thread_id.clone()),
        provider_message_id: None,
    }
}

async fn park(mailbox: &Mailbox, mail: &Outgoing) -> Parked {
    mailbox.park(mail, &bytes(mail)).await.unwrap().expect("Gmail parks")
}

async fn deliver(mailbox: &Mailbox, mail: &Outgoing, parked: &Parked) -> Outcome {
    mailbox.deliver(mail, Some(parked), bytes(mail)).await
}

#[track_caller]
fn sent(outcome: Outcome) -> Sent {
    match outcome {
        Outcome::Sent(sent) => sent,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn found(found: Found) -> Sent {
    match found {
        Found::Sent(sent) => sent,
        other => panic!("{other:?}"),
    }
}

/// What an outcome says, in a word.
fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Sent(_) => "sent",
        Outcome::Ambiguous(_) => "ambiguous",
        Outcome::Refused(Error::Transient { .. }) => "transient",
        Outcome::Refused(Error::Permanent(_)) => "permanent",
        Outcome::Refused(Error::Auth(_)) => "auth",
        Outcome::Refused(Error::Quota { .. }) => "quota",
    }
}

#[tokio::test]
async fn a_mail_is_parked_leaves_once_and_its_wire_id_is_read_back() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    assert!(gmail.delivered().is_empty());
    assert_eq!(mailbox.find(&sought(&mail, Some(&parked))).await, Found::NotSent);

    let left = sent(deliver(&mailbox, &mail, &parked).await);
    assert!(!left.is_confirmed);
    assert_eq!(left.thread_id, parked.thread_id);
    let again = deliver(&mailbox, &mail, &parked).await;
    assert_eq!(word(&again), "ambiguous", "{again:?}");
    assert_eq!(gmail.delivered().into_values().collect::<Vec<_>>(), [1]);

    let seek = Sought {
        provider_message_id: Some(left.provider_message_id.clone()),
        ..sought(&mail, Some(&parked))
    };
    let confirmed = mailbox.confirm(&seek, &[]).await.unwrap();
    let (thread, wire_id) = gmail.sent_copy(&mail.message_id.to_string()).unwrap();
    assert!(confirmed.is_confirmed);
    assert_eq!(confirmed.rfc822_message_id, Some(wire_id.clone()));
    assert_ne!(wire_id, seek.rfc822_message_id);
    assert_eq!(confirmed.provider_message_id, left.provider_message_id);
    assert_eq!(found(mailbox.find(&sought(&mail, Some(&parked))).await), confirmed);

    // The follow-up stays in the thread because it cites the id on the wire.
    let follow_up = Outgoing {
        subject: "Re: Question".into(),
        in_reply_to: Some(wire_id.clone()),
        references: vec![wire_id],
        thread_id: Some(thread.clone()),
        ..self::mail(2)
    };
    let parked = park(&mailbox, &follow_up).await;
    assert_eq!(
        sent(deliver(&mailbox, &follow_up, &parked).await).thread_id.as_deref(),
        Some(thread.as_str())
    );

    // Without it Gmail begins another one, and says so.
    let stranger = Outgoing { thread_id: Some(thread.clone()), ..self::mail(3) };
    let parked = park(&mailbox, &stranger).await;
    assert_eq!(parked.thread_id.as_deref(), Some(thread.as_str()));
    assert_ne!(sent(deliver(&mailbox, &stranger, &parked).await).thread_id, parked.thread_id);

    // A thread that was deleted is no obstacle.
    let orphan = Outgoing { thread_id: Some("18f0000000000000".into()), ..self::mail(4) };
    assert!(park(&mailbox, &orphan).await.thread_id.is_some());
}

#[tokio::test]
async fn without_a_draft_nothing_is_sent() {
    let gmail = Gmail::start();
    let mail = mail(1);
    let outcome = mailbox(&gmail).deliver(&mail, None, bytes(&mail)).await;
    assert_eq!(word(&outcome), "permanent");
    assert!(gmail.calls().is_empty());
}

#[tokio::test]
async fn every_fault_of_a_send_is_told_as_what_it_is() {
    let cases = [
        (Fault::BadRecipient, 1, "permanent", 0),
        (Fault::MailNotEnabled, 1, "auth", 0),
        (Fault::Unauthorised, 1, "sent", 1),
        (Fault::Unauthorised, 2, "auth", 0),
        (Fault::DailyLimit, 1, "quota", 0),
        (Fault::Rate, 1, "quota", 0),
        (Fault::Insufficient, 1, "auth", 0),
        (Fault::TooMany(7), 1, "quota", 0),
        (Fault::SendLimit(5400), 1, "quota", 0),
        (Fault::ErrorBefore, 1, "ambiguous", 0),
        (Fault::ErrorAfter, 1, "ambiguous", 1),
        (Fault::Page, 1, "ambiguous", 0),
        (Fault::CutBefore, 1, "ambiguous", 0),
        (Fault::CutAfter, 1, "ambiguous", 1),
        (Fault::CutBody, 1, "ambiguous", 1),
        (Fault::Gibberish, 1, "ambiguous", 1),
        (Fault::HangBefore(50), 1, "ambiguous", 0),
        (Fault::HangAfter(50), 1, "ambiguous", 1),
        (Fault::SelfBounce, 1, "sent", 0),
    ];
    for (n, (fault, times, expected, delivered)) in cases.into_iter().enumerate() {
        let gmail = Gmail::start();
        let (mailbox, mail) = (mailbox(&gmail), mail(n as u128 + 1));
        let parked = park(&mailbox, &mail).await;
        gmail.fault(fault, times);
        let outcome = deliver(&mailbox, &mail, &parked).await;
        assert_eq!(word(&outcome), expected, "{fault:?}: {outcome:?}");
        assert_eq!(gmail.sent_mails().len(), delivered, "{fault:?}");
        // Asked afterwards, the oracle tells the truth, however it looked at first.
        let copy = gmail.sent_copy(&mail.message_id.to_string());
        match mailbox.find(&sought(&mail, Some(&parked))).await {
            Found::Sent(_) => assert!(copy.is_some(), "{fault:?}"),
            Found::NotSent => assert!(copy.is_none(), "{fault:?}"),
            other => panic!("{fault:?}: {other:?}"),
        }
        let attempts = gmail.calls().iter().filter(|c| c.ends_with("drafts/send")).count();
        assert_eq!(attempts, if fault == Fault::Unauthorised { 2 } else { 1 }, "{fault:?}");
    }
}

#[tokio::test]
async fn whatever_goes_wrong_each_mail_arrives_once() {
    for seed in 1..=4 {
        let gmail = Gmail::start();
        let mailbox = mailbox(&gmail);
        for fault in [Fault::ErrorAfter, Fault::CutBefore, Fault::CutAfter, Fault::CutBody, Fault::Rate] {
            gmail.chance(Call::Send, fault, 20, seed);
        }
        for n in 1..=10 {
            let mail = mail(n);
            let parked = park(&mailbox, &mail).await;
            loop {
                match deliver(&mailbox, &mail, &parked).await {
                    Outcome::Sent(_) => break,
                    Outcome::Refused(_) => {}
                    Outcome::Ambiguous(_) => match mailbox.find(&sought(&mail, Some(&parked))).await {
                        Found::Sent(_) => break,
                        Found::NotSent => {}
                        other => panic!("{other:?}"),
                    },
                }
            }
        }
        let attempts = gmail.calls().iter().filter(|c| c.ends_with("drafts/send")).count();
        assert!(attempts > 10, "nothing went wrong");
        let delivered = gmail.delivered();
        assert_eq!((delivered.len(), delivered.into_values().max()), (10, Some(1)), "seed {seed}");
        gmail.heal();
        let parked = park(&mailbox, &mail(11)).await;
        sent(deliver(&mailbox, &mail(11), &parked).await);
    }
}

#[tokio::test]
async fn google_names_the_time_to_come_back() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    for (fault, seconds) in
        [(Fault::TooMany(77), 75..=77), (Fault::SendLimit(5400), 5390..=5400), (Fault::Rate, 60..=60)]
    {
        gmail.fault(fault, 1);
        match deliver(&mailbox, &mail, &parked).await {
            Outcome::Refused(Error::Quota { retry_after: Some(after), message }) => {
                assert!(seconds.contains(&after.as_secs()), "{fault:?}: {after:?}");
                assert!(message.contains("127.0.0.1:"), "{message}");
            }
            other => panic!("{fault:?}: {other:?}"),
        }
    }
    gmail.fault(Fault::DailyLimit, 1);
    let daily = deliver(&mailbox, &mail, &parked).await;
    assert!(matches!(daily, Outcome::Refused(Error::Quota { retry_after: None, .. })), "{daily:?}");
    sent(deliver(&mailbox, &mail, &parked).await);
}

#[tokio::test]
async fn nobody_at_the_door_is_no_delivery_and_silence_is_a_doubt() {
    let gmail = Gmail::start();
    let Mailbox::Gmail(patient) = mailbox(&gmail) else { panic!() };
    let mailbox = Mailbox::Gmail(patient.with_deadlines(Duration::from_secs(5), Duration::from_millis(200)));
    let mail = mail(1);
    let parked = park(&mailbox, &mail).await;
    gmail.fault(Fault::HangAfter(600), 1);
    let outcome = deliver(&mailbox, &mail, &parked).await;
    assert!(matches!(&outcome, Outcome::Ambiguous(why) if why.contains("no answer")), "{outcome:?}");
    drop(gmail);
    let outcome = deliver(&mailbox, &mail, &parked).await;
    assert_eq!(word(&outcome), "transient", "{outcome:?}");
}

#[tokio::test]
async fn parking_delivers_nothing_whatever_happens() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    for (n, (fault, is_transient)) in [
        (Fault::ErrorAfter, true),
        (Fault::CutAfter, true),
        (Fault::CutBody, true),
        (Fault::BadRecipient, false),
        (Fault::TooMany(1), false),
    ]
    .into_iter()
    .enumerate()
    {
        gmail.fault_on(Call::Park, fault, 1);
        let mail = mail(n as u128);
        let error = mailbox.park(&mail, &bytes(&mail)).await.unwrap_err();
        assert_eq!(matches!(error, Error::Transient { .. }), is_transient, "{fault:?}: {error:?}");
    }
    assert!(gmail.sent_mails().is_empty());
    assert_eq!(gmail.drafts(), 3, "orphans");
}

#[tokio::test]
async fn a_draft_is_taken_back() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    gmail.fault_on(Call::Unpark, Fault::CutAfter, 1);
    mailbox.unpark(&parked).await.unwrap();
    assert_eq!(gmail.drafts(), 0);
    mailbox.unpark(&parked).await.expect("gone already");
    assert_eq!(word(&deliver(&mailbox, &mail, &parked).await), "ambiguous");
    let parked = park(&mailbox, &mail).await;
    gmail.fault_on(Call::Unpark, Fault::Insufficient, 1);
    assert!(matches!(mailbox.unpark(&parked).await, Err(Error::Auth(_))));
    assert!(gmail.sent_mails().is_empty());
}

#[tokio::test]
async fn the_oracle_falls_back_to_a_search_that_lags() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    gmail.lag(1);
    gmail.lose_threads();
    gmail.fault(Fault::CutAfter, 1);
    assert_eq!(word(&deliver(&mailbox, &mail, &parked).await), "ambiguous");
    let seek = sought(&mail, Some(&parked));
    let first = mailbox.find(&seek).await;
    assert!(matches!(first, Found::Absent { conclusive: false, .. }), "{first:?}");
    let left = found(mailbox.find(&seek).await);
    let (thread, wire_id) = gmail.sent_copy(&mail.message_id.to_string()).unwrap();
    assert_eq!((left.thread_id, left.rfc822_message_id), (Some(thread), Some(wire_id)));
    // Another mail to the same person is not taken for it.
    let other = Sought { message_id: Uuid::from_u128(9), ..seek.clone() };
    assert!(matches!(mailbox.find(&other).await, Found::Absent { .. }));
    // Without its name a mail is known by all the rest.
    let confirmed = mailbox.confirm(&seek, &[]).await.unwrap();
    assert!(confirmed.is_confirmed);
}

#[tokio::test]
async fn a_mail_without_its_reference_is_known_by_the_rest() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    gmail.strip_headers();
    gmail.fault(Fault::CutAfter, 1);
    assert_eq!(word(&deliver(&mailbox, &mail, &parked).await), "ambiguous");
    found(mailbox.find(&sought(&mail, Some(&parked))).await);
}

#[tokio::test]
async fn what_a_person_deleted_stays_a_question() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    gmail.delete_drafts();
    let outcome = deliver(&mailbox, &mail, &parked).await;
    assert!(matches!(&outcome, Outcome::Ambiguous(why) if why.contains("deleted")), "{outcome:?}");
    assert!(matches!(
        mailbox.find(&sought(&mail, Some(&parked))).await,
        Found::Absent { conclusive: false, .. }
    ));
    assert!(gmail.sent_mails().is_empty());
    // A failing oracle says that it does not know.
    gmail.fault_on(Call::Read, Fault::Insufficient, 1);
    let found = mailbox.find(&sought(&mail, Some(&parked))).await;
    assert!(matches!(&found, Found::Unknown(why) if why.contains("insufficientPermissions")), "{found:?}");
}

#[tokio::test]
async fn a_gone_copy_is_not_asked_for_again() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    let parked = park(&mailbox, &mail).await;
    let left = sent(deliver(&mailbox, &mail, &parked).await);
    gmail.delete_mails();
    let seek = Sought {
        provider_message_id: Some(left.provider_message_id.clone()),
        ..sought(&mail, Some(&parked))
    };
    // Nothing is left to be learnt, and nothing more to be asked.
    assert_eq!(mailbox.confirm(&seek, &[]).await.unwrap(), Sent { is_confirmed: true, ..left });
}

#[tokio::test]
async fn sent_mails_of_ours_are_listed_over_all_pages() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    gmail.page_size(2);
    for n in 1..=5 {
        let mail = mail(n);
        let parked = park(&mailbox, &mail).await;
        sent(deliver(&mailbox, &mail, &parked).await);
    }
    gmail.receive_as(
        b"From: ana@acme.example\r\nTo: x@y.example\r\nSubject: by hand\r\n\r\n",
        None,
        &["SENT"],
    );
    let from = Clock::System.now() - chrono::Duration::hours(1);
    let copies = mailbox.sent_since(from).await.unwrap().unwrap();
    let ids: BTreeSet<u128> = copies.iter().map(|c| c.message_id.as_u128()).collect();
    assert_eq!(ids, (1..=5).collect());
    let copy = &copies[0];
    assert_eq!((copy.to_address.as_str(), copy.subject.as_str()), ("claire@exemple.example", "Question"));
    assert!(copy.sent.is_confirmed && copy.sent.rfc822_message_id.is_some(), "{copy:?}");
    let later = mailbox.sent_since(Clock::System.now() + chrono::Duration::hours(1)).await.unwrap();
    assert_eq!(later, Some(Vec::new()));
}

fn reply(n: usize) -> Vec<u8> {
    format!("From: claire@exemple.example\r\nTo: {ANA}\r\nSubject: Re: {n}\r\nMessage-ID: <{n}@exemple.example>\r\n\r\nOui {n}\r\n")
        .into_bytes()
}

/// Ids of a listing, and its cursor.
async fn list(mailbox: &Mailbox, cursor: Option<&Value>) -> (Vec<String>, Value) {
    let listing = mailbox.list(Since::Cursor(cursor)).await.unwrap();
    (listing.waiting.into_iter().map(|w| w.provider_message_id).collect(), listing.cursor.unwrap())
}

#[tokio::test]
async fn an_inbox_is_read_from_the_beginning_and_then_by_its_history() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    let old = gmail.receive(&reply(0), Some("18f0000000000001"));
    let spam = gmail.receive_as(&reply(1), None, &["SPAM"]);
    let mail = mail(1);
    let parked = park(&mailbox, &mail).await;
    sent(deliver(&mailbox, &mail, &parked).await);
    park(&mailbox, &self::mail(2)).await;

    let first = mailbox.list(Since::Cursor(None)).await.unwrap();
    let ids: Vec<_> = first.waiting.iter().map(|w| w.provider_message_id.clone()).collect();
    assert_eq!(ids, [old, spam], "no draft, none of our own");
    assert_eq!(first.waiting[0].thread_id.as_deref(), Some("18f0000000000001"));
    assert_eq!(mailbox.read(&first.waiting[0]).await.unwrap(), Some(reply(0)));
    let cursor = first.cursor.unwrap();

    let (nothing, cursor) = list(&mailbox, Some(&cursor)).await;
    assert_eq!(nothing, Vec::<String>::new());
    let mut new: Vec<String> = (2..9).map(|n| gmail.receive(&reply(n), None)).collect();
    new.push(gmail.receive_as(&reply(9), None, &["SPAM"]));
    let parked = park(&mailbox, &self::mail(3)).await;
    sent(deliver(&mailbox, &self::mail(3), &parked).await);
    let to_self = Outgoing { to_address: ANA.into(), ..self::mail(4) };
    let parked = park(&mailbox, &to_self).await;
    new.push(sent(deliver(&mailbox, &to_self, &parked).await).provider_message_id);
    let (added, next) = list(&mailbox, Some(&cursor)).await;
    assert_eq!(added, new, "all pages, oldest first");
    // The same cursor gives the same again, the next one nothing.
    assert_eq!(list(&mailbox, Some(&cursor)).await.0, new);
    assert_eq!(list(&mailbox, Some(&next)).await.0, Vec::<String>::new());

    let listing = mailbox.list(Since::Cursor(Some(&cursor))).await.unwrap();
    gmail.delete_mails();
    assert_eq!(mailbox.read(&listing.waiting[0]).await.unwrap(), None);
}

#[tokio::test]
async fn a_cursor_that_is_too_old_leads_to_a_search() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    let start: DateTime<Utc> = "2026-11-01T08:00:00Z".parse().unwrap();
    gmail.set_now(start - chrono::Duration::days(40));
    gmail.receive(&reply(0), None);
    gmail.set_now(start - chrono::Duration::days(5));
    let old = gmail.receive(&reply(1), None);
    gmail.set_now(start - chrono::Duration::days(1));
    let recent = gmail.receive(&reply(2), None);
    gmail.set_now(start);
    let (ids, cursor) = list(&mailbox, None).await;
    assert_eq!(ids, [old.clone(), recent.clone()], "thirty days");

    gmail.set_now(start + chrono::Duration::days(20));
    let new = gmail.receive(&reply(3), None);
    gmail.forget_history();
    let (ids, next) = list(&mailbox, Some(&cursor)).await;
    assert_eq!(ids, [recent.clone(), new.clone()], "since the cursor's time, and two days");
    assert_eq!(list(&mailbox, Some(&next)).await.0, Vec::<String>::new());

    // By date, known or not; a place in the history is not gained by that.
    let listing = mailbox.list(Since::Date(start - chrono::Duration::days(6))).await.unwrap();
    let ids: Vec<_> = listing.waiting.into_iter().map(|w| w.provider_message_id).collect();
    assert_eq!((ids, listing.cursor), (vec![old, recent, new], None));
    // What another provider left behind is no cursor.
    let foreign = json!({ "uid_validity": 1, "uid": 2 });
    assert_eq!(list(&mailbox, Some(&foreign)).await.0.len(), 3);
}

#[tokio::test]
async fn reads_are_patient() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    let id = gmail.receive(&reply(1), None);
    let listing = mailbox.list(Since::Cursor(None)).await.unwrap();
    assert_eq!(listing.waiting[0].provider_message_id, id);
    for fault in [Fault::ErrorBefore, Fault::CutBefore, Fault::Unauthorised, Fault::TooMany(1)] {
        gmail.fault_on(Call::Read, fault, 1);
        assert_eq!(mailbox.read(&listing.waiting[0]).await.unwrap(), Some(reply(1)), "{fault:?}");
    }
    gmail.fault_on(Call::Read, Fault::Unauthorised, 2);
    assert!(matches!(mailbox.read(&listing.waiting[0]).await, Err(Error::Auth(_))));
    gmail.fault_on(Call::Read, Fault::TooMany(600), 1);
    let limited = mailbox.read(&listing.waiting[0]).await;
    assert!(matches!(limited, Err(Error::Quota { retry_after: Some(_), .. })), "{limited:?}");
    gmail.fault_on(Call::Read, Fault::CutBody, 1);
    let cut = mailbox.read(&listing.waiting[0]).await.unwrap_err();
    assert!(matches!(cut, Error::Transient { .. }), "{cut:?}");
    assert!(!cut.to_string().contains("claire"), "{cut}");
}

#[tokio::test]
async fn many_callers_share_one_token() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    gmail.receive(&reply(1), None);
    let list = || async { mailbox.list(Since::Date(Clock::System.now() - chrono::Duration::days(1))).await };
    let (a, b, c) = tokio::join!(list(), list(), list());
    assert!(a.is_ok() && b.is_ok() && c.is_ok());
    assert_eq!(gmail.token_calls(), 1);
    gmail.expire_tokens();
    assert!(list().await.is_ok());
    assert_eq!(gmail.token_calls(), 2);
}

#[tokio::test]
async fn a_refused_authorisation_asks_for_a_person_and_names_no_secret() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    gmail.fault_on(Call::Token, Fault::InvalidGrant, 2);
    let refused = mailbox.park(&mail, &bytes(&mail)).await.unwrap_err();
    match &refused {
        Error::Auth(message) => {
            assert!(message.contains("invalid_grant") && message.contains("mailbox add gmail"), "{message}");
            assert!(!message.contains("geheim"), "{message}");
        }
        other => panic!("{other:?}"),
    }
    let reading = mailbox.list(Since::Cursor(None)).await.unwrap_err();
    assert!(matches!(reading, Error::Auth(_)), "{reading:?}");
    // A token endpoint that stumbles is another matter.
    gmail.fault_on(Call::Token, Fault::ErrorBefore, 1);
    assert!(matches!(mailbox.park(&mail, &bytes(&mail)).await, Err(Error::Transient { .. })));
    let parked = park(&mailbox, &mail).await;
    // Before the request nothing can have left.
    gmail.expire_tokens();
    gmail.fault_on(Call::Token, Fault::CutBefore, 1);
    assert_eq!(word(&deliver(&mailbox, &mail, &parked).await), "transient");
}

#[tokio::test]
async fn a_service_account_acts_for_the_mailbox() {
    let gmail = Gmail::start();
    let mut secrets = Secrets::default();
    secrets.insert("service_account", gmail.service_account().as_str().into());
    let settings = json!({ "base_url": gmail.url() });
    let mailbox = open("gmail", ANA, &settings, &secrets).unwrap();
    let checks = mailbox.check().await;
    assert!(checks.iter().all(|c| c.ok), "{checks:?}");
    assert!(checks[0].detail.contains("iam.gserviceaccount.com"), "{checks:?}");

    let settings = json!({ "base_url": gmail.url(), "subject": "boss@acme.example" });
    let checks = open("gmail", ANA, &settings, &secrets).unwrap().check().await;
    assert_eq!(checks.len(), 1);
    assert!(
        checks[0].detail.contains("unauthorized_client") && checks[0].detail.contains("domain-wide"),
        "{checks:?}"
    );
}

#[tokio::test]
async fn a_mailbox_looks_at_itself() {
    let gmail = Gmail::start();
    let checks = mailbox(&gmail).check().await;
    let names: Vec<_> = checks.iter().map(|c| (c.name.as_str(), c.ok)).collect();
    assert_eq!(names, [("token", true), ("address", true), ("reading", true)]);

    // The browser was logged in as somebody else.
    let other = Gmail::start_for("zoe@acme.example");
    let checks = mailbox(&other).check().await;
    assert!(matches!(&checks[1].error, Some(Error::Auth(m)) if m.contains("zoe@acme.example")), "{checks:?}");

    gmail.grant_only("https://www.googleapis.com/auth/gmail.readonly");
    let checks = mailbox(&gmail).check().await;
    assert!(checks[0].detail.contains("gmail.compose"), "{checks:?}");
}

/// The consent of somebody who does this with the page's URL.
async fn consent(
    gmail: &Gmail,
    visit: impl FnOnce(String) + Send + 'static,
) -> Result<(Value, Secrets), Error> {
    let client = OauthClient::parse(&gmail.client_file().as_str().into()).unwrap();
    let browser = |url: &str| {
        let url = url.to_owned();
        std::thread::spawn(move || visit(url));
    };
    let consent = authorise(&client, ANA, Duration::from_secs(2), browser).await?;
    Ok((consent.settings, consent.secrets))
}

#[tokio::test]
async fn a_person_consents_in_the_browser() {
    let gmail = Gmail::start();
    let (settings, secrets) = consent(&gmail, |url| {
        let page = browse(&url);
        assert!(page.contains("200 OK") && page.contains(ANA), "{page}");
    })
    .await
    .unwrap();
    let names: Vec<_> = secrets.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["client_secret", "refresh_token"]);
    let mut settings = settings;
    assert!(!settings.to_string().contains("geheim"), "{settings}");
    settings["base_url"] = json!(gmail.url());
    let checks = open("gmail", ANA, &settings, &secrets).unwrap().check().await;
    assert!(checks.iter().all(|c| c.ok), "{checks:?}");
}

#[tokio::test]
async fn a_consent_that_is_refused_forged_partial_or_late_is_none() {
    let gmail = Gmail::start();
    // Somebody else's answers, an icon and a connection that says nothing do not count.
    let late = consent(&gmail, |url| {
        let url = url::Url::parse(&url).unwrap();
        let redirect = url.query_pairs().find(|(n, _)| n == "redirect_uri").unwrap().1.into_owned();
        let silent = std::net::TcpStream::connect(redirect.strip_prefix("http://").unwrap()).unwrap();
        for path in ["/?code=stolen&state=guessed", "/?code=stolen", "/favicon.ico"] {
            assert!(browse(&format!("{redirect}{path}")).contains("404"), "{path}");
        }
        drop(silent);
    })
    .await
    .unwrap_err();
    assert!(late.to_string().contains("nobody consented"), "{late}");
    assert_eq!(gmail.token_calls(), 0);

    gmail.grant_only("https://www.googleapis.com/auth/gmail.readonly");
    let partial = consent(&gmail, |url| drop(browse(&url))).await.unwrap_err();
    assert!(partial.to_string().contains("gmail.compose"), "{partial}");

    gmail.fault_on(Call::Token, Fault::InvalidGrant, 1);
    let spent = consent(&gmail, |url| drop(browse(&url))).await.unwrap_err();
    assert!(matches!(&spent, Error::Auth(m) if m.contains("invalid_grant")), "{spent:?}");

    gmail.deny_consent();
    let denied = consent(&gmail, |url| assert!(browse(&url).contains("access_denied"))).await.unwrap_err();
    assert!(matches!(&denied, Error::Auth(m) if m.contains("access_denied")), "{denied:?}");
}
