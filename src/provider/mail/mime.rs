//! RFC 5322 and MIME: the exact bytes of a mail, a pure function of its content.

use std::borrow::Cow;

use mail_builder::{
    MessageBuilder,
    headers::{
        address::Address, content_type::ContentType, date::Date, message_id::MessageId, raw::Raw, text::Text,
    },
    mime::MimePart,
};
use uuid::Uuid;

use super::Outgoing;

/// The Message-ID of our mail, with its angle brackets: `<{id}@{domain}>`.
#[must_use]
pub fn message_id(id: Uuid, from_address: &str) -> String {
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    format!("<{id}@{domain}>")
}

/// Renders the mail. The same input always gives the same bytes: Date, Message-ID and boundary come from it.
#[must_use]
pub fn render(mail: &Outgoing) -> Vec<u8> {
    let mut builder = MessageBuilder::new()
        .header("Date", Date::new(mail.date.timestamp()))
        .header("From", address(Some(&mail.from_name), &mail.from_address))
        .header("To", address(mail.to_name.as_deref(), &mail.to_address))
        .header("Subject", Text::new(one_line(&mail.subject)))
        .header("Message-ID", ids(&[message_id(mail.message_id, &mail.from_address)]));
    if let Some(id) = &mail.in_reply_to {
        builder = builder.header("In-Reply-To", ids(std::slice::from_ref(id)));
    }
    if !mail.references.is_empty() {
        builder = builder.header("References", ids(&mail.references));
    }
    if let Some(value) = &mail.list_unsubscribe {
        builder = builder.header("List-Unsubscribe", Raw::new(one_line(value)));
    }
    builder = builder
        .header("X-Ref", Raw::new(mail.message_id.to_string()))
        .header("MIME-Version", Raw::new("1.0"));
    let text = MimePart::new("text/plain", lines(&mail.body_text));
    let body = match &mail.body_html {
        None => text,
        Some(html) => {
            let boundary = format!("=_{}", mail.message_id.simple());
            let kind = ContentType::new("multipart/alternative").attribute("boundary", boundary);
            MimePart::new(kind, vec![text, MimePart::new("text/html", lines(html))])
        }
    };
    let mut bytes = Vec::new();
    builder.body(body).serialize(&mut bytes);
    if !bytes.ends_with(b"\r\n") {
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

fn address<'a>(name: Option<&'a str>, address: &'a str) -> Address<'a> {
    let name = name.map(one_line).filter(|n| !n.is_empty());
    Address::new_address(name, one_line(address))
}

/// The library adds the angle brackets.
fn ids(ids: &[String]) -> MessageId<'static> {
    MessageId::new_list(ids.iter().map(|id| one_line(id).trim_matches(['<', '>', ' ']).to_owned()))
}

/// A header's value: line breaks would begin another header.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").into()
    } else {
        text.trim().into()
    }
}

/// One kind of line end, the last line ended.
fn lines(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};
    use mail_parser::MessageParser;
    use proptest::prelude::*;

    use super::*;

    fn mail() -> Outgoing {
        Outgoing {
            message_id: Uuid::from_u128(0x0198_c0de_0000_7000_8000_0000_0000_0001),
            from_name: "Ana Müller".to_owned(),
            from_address: "ana@acme.example".to_owned(),
            to_name: Some("Durand, Hélène".to_owned()),
            to_address: "h.durand@exemple.example".to_owned(),
            subject: "Société Générale : une question d’organisation pour votre équipe financière à Lyon"
                .to_owned(),
            body_text: "Bonjour Madame Durand,\n\n.\nFrom now on: déjà vu.\r\nAna".to_owned(),
            body_html: None,
            in_reply_to: None,
            references: Vec::new(),
            date: Utc.with_ymd_and_hms(2026, 12, 1, 8, 0, 0).unwrap(),
            list_unsubscribe: None,
            thread_id: None,
        }
    }

    fn follow_up() -> Outgoing {
        Outgoing {
            body_html: Some("<p>déjà vu</p>".to_owned()),
            in_reply_to: Some("<b@acme.example>".to_owned()),
            references: vec!["<a@acme.example>".to_owned(), "<b@acme.example>".to_owned()],
            list_unsubscribe: Some("<https://u.acme.example/x>".to_owned()),
            ..mail()
        }
    }

    #[test]
    fn the_bytes_are_these_and_no_others() {
        let expected = "Date: Tue, 1 Dec 2026 08:00:00 +0000\r\n\
            From: =?utf-8?Q?Ana_M=C3=BCller?= <ana@acme.example>\r\n";
        let bytes = String::from_utf8(render(&mail())).unwrap();
        assert!(bytes.starts_with(expected), "{bytes}");
        assert!(
            bytes.contains("\r\nMessage-ID: <0198c0de-0000-7000-8000-000000000001@acme.example>\r\n"),
            "{bytes}"
        );
        assert!(bytes.contains("\r\nX-Ref: 0198c0de-0000-7000-8000-000000000001\r\n"), "{bytes}");
        assert!(bytes.is_ascii());
        assert_eq!(render(&follow_up()), render(&follow_up()));
        let bytes = String::from_utf8(render(&follow_up())).unwrap();
        assert!(bytes.contains("boundary=\"=_0198c0de000070008000000000000001\""), "{bytes}");
    }

    #[test]
    fn another_parser_reads_what_was_meant() {
        let bytes = render(&follow_up());
        let read = MessageParser::new().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some(&*mail().subject));
        assert_eq!(read.message_id(), Some("0198c0de-0000-7000-8000-000000000001@acme.example"));
        assert_eq!(read.in_reply_to().as_text(), Some("b@acme.example"));
        assert_eq!(read.references().as_text_list().unwrap(), ["a@acme.example", "b@acme.example"]);
        let to = read.to().unwrap().first().unwrap();
        assert_eq!((to.name(), to.address()), (Some("Durand, Hélène"), Some("h.durand@exemple.example")));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), lines(&mail().body_text));
        assert_eq!(read.body_html(0).unwrap().trim_end(), "<p>déjà vu</p>");
    }

    #[test]
    fn a_line_break_in_a_header_begins_no_other() {
        let bytes = render(&Outgoing {
            subject: "Bonjour\r\nBcc: all@exemple.example".to_owned(),
            from_name: "Ana\nX-Evil: 1".to_owned(),
            ..mail()
        });
        let read = MessageParser::new().parse(&bytes).unwrap();
        assert!(read.bcc().is_none() && read.header("X-Evil").is_none());
        assert_eq!(read.subject(), Some("Bonjour Bcc: all@exemple.example"));
    }

    proptest! {
        #[test]
        fn any_text_survives_and_lines_stay_legal(subject in "\\PC{0,200}", body in "(\\PC{0,120}\n){0,20}", html: bool) {
            let mail = Outgoing {
                subject: subject.clone(),
                body_text: body.clone(),
                body_html: html.then(|| body.clone()),
                ..mail()
            };
            let bytes = render(&mail);
            prop_assert_eq!(&bytes, &render(&mail));
            for line in bytes.split(|b| *b == b'\n') {
                prop_assert!(line.len() <= 998, "a line of {} octets", line.len());
                prop_assert!(line.is_empty() || line.ends_with(b"\r"), "a bare LF");
            }
            let read = MessageParser::new().parse(&bytes).unwrap();
            let text = read.body_text(0).unwrap_or_default().replace("\r\n", "\n");
            prop_assert_eq!(text, lines(&body));
            prop_assert_eq!(read.subject().unwrap_or_default().trim(), subject.trim());
        }
    }
}
