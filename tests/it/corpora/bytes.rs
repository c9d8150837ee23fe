//! Any bytes are read: broken, odd and enormous mails.
#![expect(clippy::print_stdout, reason = "the times are for people to read")]

use std::{fs, time::Duration, time::Instant};

use pflow::{flow::response::reading, provider::mail::inbound};
use proptest::prelude::*;

use super::{bombs, scores as corpora};
use crate::support::Sent;

/// Far above what one mail takes (2 s without optimisation, on a quiet machine), far below what a scan of all by all would.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn every_mail_of_the_corpora_is_read_without_failing() {
    let Some(dir) = corpora::dir() else { return };
    let mut read = 0;
    for part in ["mime", "bounces", "classify"] {
        for row in corpora::labels(&dir, &format!("{part}/labels.tsv")) {
            let raw = fs::read(dir.join(&row["path"])).unwrap();
            let crlf = inbound::parse(&corpora::crlf(&raw));
            let reading = reading::read(&raw);
            let mail = &reading.mail;
            assert_eq!(mail.refused, None, "{}", row["path"]);
            let kept = [&mail.subject, &mail.from_address, &mail.text, &reading.newest]
                .into_iter()
                .chain(&crlf.message_id);
            assert!(kept.chain(&mail.references).all(|text| !text.contains('\0')), "{}: NUL", row["path"]);
            read += 1;
        }
    }
    assert!(read > 700, "{read}");
}

#[test]
fn enormous_and_deep_mails_take_bounded_time() {
    for bomb in bombs::all() {
        let begun = Instant::now();
        let reading = reading::read(&bomb.mail);
        let took = begun.elapsed();
        println!("{:<34} {:>10} bytes {took:>12.3?} {}", bomb.name, bomb.mail.len(), reading.verdict.rule);
        assert!(took < LONGEST, "{}: {took:?}", bomb.name);
        let mail = &reading.mail;
        assert_eq!(mail.refused, bomb.refused, "{}", bomb.name);
        assert_eq!(
            (mail.subject.is_empty(), mail.message_id.as_deref()),
            (false, Some("<bomb@b.example>")),
            "{}",
            bomb.name
        );
        assert!(
            mail.text.len() <= 1 << 20 && mail.references.len() <= 200 && mail.to.len() <= 200,
            "{}",
            bomb.name
        );
        if let Some(reason) = bomb.refused {
            assert_eq!(
                (reading.verdict.class.as_str(), reading.verdict.rule),
                ("other", reason),
                "{}",
                bomb.name
            );
        }
    }
}

#[test]
fn the_text_behind_a_long_attachment_is_read() {
    let bomb = bombs::all().into_iter().find(|b| b.name.contains("attached")).unwrap();
    assert_eq!(reading::read(&bomb.mail).newest, "fin");
}

#[test]
fn a_mailbox_with_such_mails_is_read_on() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let harmful = [
        "10,000 parts",
        "10,000 multiparts",
        "10,000 mails",
        "100,000 headers",
        "100,000 references",
        "200,000 elements",
    ];
    let mut expected = Vec::new();
    for (at, bomb) in
        bombs::all().into_iter().filter(|b| harmful.iter().any(|name| b.name.starts_with(name))).enumerate()
    {
        let head = String::from_utf8_lossy(&bomb.mail).replacen("<bomb@", &format!("<bomb{at}@"), 1);
        sent.receive(&format!("{at}.bomb"), head);
        expected.extend(bomb.refused.map(str::to_owned));
    }
    sent.receive("7.junk", [0_u8, 255, 10, 13, 10, 0, 128, 58, 58, 10, 10, 45, 45].repeat(1000));
    sent.receive("8.good", sent.mail("a@x.example", "", "Oui."));
    let report = sent.pflow.json(&["sync-inbox"]);
    assert_eq!((&report["fetched"], &report["replies"]), (&8.into(), &1.into()), "{report}");
    assert_eq!(
        (sent.state(&prospect).as_str(), sent.next_task(&prospect).as_str()),
        ("replied", "cancelled")
    );
    let list = sent.pflow.json(&["inbox", "list"]).to_string();
    assert!(list.contains("Bombe"), "{list}");
    for reason in expected {
        let rules = sent
            .pflow
            .sql::<i64>(&format!("SELECT count(*) FROM outreach.messages WHERE class_rule = '{reason}'"));
        assert!(rules > 0, "{reason} is not told");
    }
    let rows = || sent.pflow.sql::<i64>("SELECT count(*) FROM outreach.messages");
    let before = rows();
    assert_eq!(sent.pflow.json(&["sync-inbox", "--full"])["fetched"], 0);
    assert_eq!(rows(), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let reading = reading::read(&bytes);
        prop_assert!(!reading.newest.contains('\0'));
    }

    #[test]
    fn damaged_mails_are_read(from in 0_usize..3000, to in 0_usize..3000, noise in prop::collection::vec(any::<u8>(), 0..60)) {
        let whole = whole_mail();
        let (from, to) = (from.min(whole.len()), to.min(whole.len()));
        let damaged = [&whole.as_bytes()[..from], &noise, &whole.as_bytes()[to..]].concat();
        let reading = reading::read(&damaged);
        prop_assert!(!reading.mail.text.contains('\0') && !reading.mail.unquoted.contains('\0'));
    }
}

/// A mail with most of what mails have.
fn whole_mail() -> String {
    let html = "<html><head><style>p{}</style></head><body><p>Bonjour&nbsp;<b>Ana</b>,</p><ul><li>un</li></ul><blockquote type=\"cite\">x</blockquote></body></html>";
    format!(
        "From: =?utf-8?q?Ren=C3=A9?= <rene@b.example>\r\nTo: ana@acme.example\r\nSubject: Re: =?utf-8?b?Y2Fmw6k=?=\r\nMessage-ID: <a@b.example>\r\n\
         References: <b@acme.example>\r\n <c@acme.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"out\"\r\n\r\n\
         --out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n\
         Bonjour, \r\nOui.\r\n> x\r\n-- \r\nRené\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n--in--\r\n\
         --out\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
         --out\r\nContent-Type: message/rfc822\r\n\r\nSubject: alt\r\nMessage-ID: <d@acme.example>\r\n\r\ntexte\r\n\
         --out\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--out--\r\n"
    )
}
