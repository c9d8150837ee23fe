//! The inbox: from the beginning, by its history, and where Google has forgotten the place.

use chrono::{DateTime, Utc};
use pflow::provider::{
    Error,
    mail::{Inbox, Mailbox, Outgoing, Since},
};
use serde_json::{Value, json};

use super::{ANA, deliver, mail, mailbox, park, sent};
use crate::support::gmail::{Call, Fault, Gmail};

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
    park(&mailbox, &super::mail(2)).await;

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
    let parked = park(&mailbox, &super::mail(3)).await;
    sent(deliver(&mailbox, &super::mail(3), &parked).await);
    let to_self = Outgoing { to_address: ANA.into(), ..super::mail(4) };
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
