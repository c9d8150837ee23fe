//! Every fault of a send with what was really delivered, and what the oracle says of it.

use std::{collections::BTreeSet, time::Duration};

use pflow::{
    base::clock::Clock,
    provider::{
        Error,
        mail::{Found, Mailbox, Outbox, Outcome, Outgoing, Sent, SentFolder, Sought},
    },
};
use uuid::Uuid;

use super::{bytes, deliver, mail, mailbox, park, sent, sought, word};
use crate::support::gmail::{Call, Fault, Gmail};

#[track_caller]
fn found(found: Found) -> Sent {
    match found {
        Found::Sent(sent) => sent,
        other => panic!("{other:?}"),
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
        ..super::mail(2)
    };
    let parked = park(&mailbox, &follow_up).await;
    assert_eq!(
        sent(deliver(&mailbox, &follow_up, &parked).await).thread_id.as_deref(),
        Some(thread.as_str())
    );

    // Without it Gmail begins another one, and says so.
    let stranger = Outgoing { thread_id: Some(thread.clone()), ..super::mail(3) };
    let parked = park(&mailbox, &stranger).await;
    assert_eq!(parked.thread_id.as_deref(), Some(thread.as_str()));
    assert_ne!(sent(deliver(&mailbox, &stranger, &parked).await).thread_id, parked.thread_id);

    // A thread that was deleted is no obstacle.
    let orphan = Outgoing { thread_id: Some("18f0000000000000".into()), ..super::mail(4) };
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
