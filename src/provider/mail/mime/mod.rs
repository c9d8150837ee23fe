//! RFC 5322 and MIME: the exact bytes of a mail, a pure function of its content.
//!
//! Seven bits only, so that no server on the way has a reason to encode it again: a DKIM signature covers the bytes. Only an
//! address whose local part is not ASCII breaks that rule (RFC 6532).

mod body;
mod field;
mod words;

use std::borrow::Cow;

use url::Host;
use uuid::Uuid;

use self::field::Field;
use super::Outgoing;

/// How many ids References holds: where a thread is longer, its first and its last ones.
const LONGEST_THREAD: usize = 20;

/// The Message-ID of our mail, with its angle brackets: `<{id}@{domain}>`.
#[must_use]
pub fn message_id(id: Uuid, from_address: &str) -> String {
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    format!("<{id}@{}>", ascii_host(domain))
}

/// Renders the mail. The same input always gives the same bytes: Date, Message-ID and boundary come from it.
#[must_use]
pub fn render(mail: &Outgoing) -> Vec<u8> {
    let mut out = Vec::with_capacity(1024 + mail.body_text.len() * 2);
    write_fields(mail, &mut out);
    let text = lines(&mail.body_text);
    match &mail.body_html {
        None => body::write("text/plain", &text, &mut out),
        Some(html) => {
            let boundary = format!("=_{}", mail.message_id.simple());
            Field::new("Content-Type")
                .token("multipart/alternative;")
                .token(&format!("boundary=\"{boundary}\""))
                .write(&mut out);
            // The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1).
            out.extend_from_slice(format!("\r\n--{boundary}\r\n").as_bytes());
            body::write("text/plain", &text, &mut out);
            out.extend_from_slice(format!("\r\n--{boundary}\r\n").as_bytes());
            body::write("text/html", &lines(html), &mut out);
            out.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        }
    }
    out
}

fn write_fields(mail: &Outgoing, out: &mut Vec<u8>) {
    Field::new("Date").token(&mail.date.to_rfc2822()).write(out);
    address("From", Some(&mail.from_name), &mail.from_address).write(out);
    address("To", mail.to_name.as_deref(), &mail.to_address).write(out);
    Field::new("Subject").text(&one_line(&mail.subject)).write(out);
    Field::new("Message-ID").token(&message_id(mail.message_id, &mail.from_address)).write(out);
    if let Some(id) = mail.in_reply_to.as_deref().and_then(wire_id) {
        Field::new("In-Reply-To").token(&id).write(out);
    }
    let thread: Vec<String> = mail.references.iter().filter_map(|id| wire_id(id)).collect();
    if let Some((first, rest)) = thread.split_first() {
        let last = &rest[rest.len().saturating_sub(LONGEST_THREAD - 1)..];
        Field::new("References").token(first).tokens(last).write(out);
    }
    if let Some(unsubscribe) = &mail.unsubscribe {
        let (url, mailto) = (uri(&unsubscribe.url), uri(&unsubscribe.mailto));
        Field::new("List-Unsubscribe").token(&format!("<{url}>,")).token(&format!("<{mailto}>")).write(out);
        // RFC 8058 §3.1 knows nothing but HTTPS.
        if url.starts_with("https://") {
            Field::new("List-Unsubscribe-Post").token("List-Unsubscribe=One-Click").write(out);
        }
    }
    Field::new("X-Ref").token(&mail.message_id.to_string()).write(out);
    Field::new("MIME-Version").token("1.0").write(out);
}

/// An address as headers and envelopes write it: an internationalised domain as DNS knows it, so that only a local part that is
/// not ASCII needs SMTPUTF8 (RFC 6531).
#[must_use]
pub fn wire_address(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", ascii_host(domain)),
        None => address.to_owned(),
    }
}

fn address(field: &str, name: Option<&str>, address: &str) -> Field {
    let name = name.map(one_line).filter(|n| !n.is_empty());
    Field::new(field).mailbox(name.as_deref(), &wire_address(&one_line(address)))
}

/// An internationalised host name as DNS knows it (RFC 5891).
fn ascii_host(domain: &str) -> Cow<'_, str> {
    if domain.is_ascii() {
        return domain.into();
    }
    Host::parse(domain).map_or(domain.into(), |host| host.to_string().into())
}

/// An id with its angle brackets, without anything that could end it; `None` where nothing is left.
fn wire_id(id: &str) -> Option<String> {
    let id: String = id.chars().filter(|c| c.is_ascii_graphic() && !"<>".contains(*c)).take(900).collect();
    (!id.is_empty()).then(|| format!("<{id}>"))
}

/// A URI, without anything that could end it or its line.
fn uri(uri: &str) -> String {
    uri.chars().filter(|c| c.is_ascii_graphic() && !"<>".contains(*c)).take(900).collect()
}

/// A header's value: line breaks would begin another header.
fn one_line(text: &str) -> Cow<'_, str> {
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if text.contains(is_break) {
        let parts = text.split(is_break).map(str::trim).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ").into()
    } else {
        text.trim_matches(' ').into()
    }
}

/// One kind of line end, the last line ended, nothing empty after it: some servers cut off empty lines at the end.
fn lines(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.truncate(text.trim_end_matches('\n').len());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};
    use mail_parser::MessageParser;
    use proptest::prelude::*;

    use super::*;
    use crate::provider::mail::Unsubscribe;

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
            unsubscribe: None,
            thread_id: None,
        }
    }

    fn follow_up() -> Outgoing {
        Outgoing {
            body_html: Some("<p>déjà vu</p>".to_owned()),
            in_reply_to: Some("<b@acme.example>".to_owned()),
            references: vec!["<a@acme.example>".to_owned(), "<b@acme.example>".to_owned()],
            unsubscribe: Some(Unsubscribe {
                url: "https://u.acme.example/u/AbCdEfGhIjKlMnOpQrStUv".to_owned(),
                mailto: "mailto:ana@acme.example?subject=unsubscribe%20AbCdEfGhIjKlMnOpQrStUv".to_owned(),
            }),
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
    fn a_long_thread_keeps_its_first_and_its_last_ids() {
        let references: Vec<String> = (0..50).map(|n| format!("<{n}@acme.example>")).collect();
        let bytes = render(&Outgoing { references: references.clone(), ..mail() });
        let read = MessageParser::new().parse(&bytes).unwrap();
        let kept = read.references().as_text_list().unwrap();
        assert_eq!(
            (kept.len(), &*kept[0], &*kept[1], &*kept[19]),
            (20, "0@acme.example", "31@acme.example", "49@acme.example")
        );
        assert!(bytes.split(|b| *b == b'\n').all(|line| line.len() <= 79));
    }

    #[test]
    fn one_click_is_for_https_alone() {
        let plain = |url: &str| {
            let unsubscribe = Unsubscribe { url: url.to_owned(), mailto: "mailto:a@b.example".to_owned() };
            String::from_utf8(render(&Outgoing { unsubscribe: Some(unsubscribe), ..mail() })).unwrap()
        };
        let one_click = "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
        let secure = plain("https://u.acme.example/u/x");
        assert!(
            secure.contains("\r\nList-Unsubscribe: <https://u.acme.example/u/x>, <mailto:a@b.example>\r\n")
        );
        assert!(secure.contains(one_click));
        assert!(!plain("http://127.0.0.1/u/x").contains(one_click));
        assert!(plain("https://a>\r\nBcc: x/").contains("<https://aBcc:x/>"));
    }

    #[test]
    fn addresses_are_ascii_where_they_can_be() {
        assert_eq!(wire_address("ana@société.example"), "ana@xn--socit-esab.example");
        assert_eq!(wire_address("ana@acme.example"), "ana@acme.example");
        let id = message_id(Uuid::nil(), "ana@société.example");
        assert!(id.ends_with("@xn--socit-esab.example>"), "{id}");
        let bytes = render(&Outgoing {
            to_name: None,
            to_address: "zoé@société.example".to_owned(),
            subject: String::new(),
            ..mail()
        });
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("\r\nTo: zoé@xn--socit-esab.example\r\nSubject:\r\n"), "{text}");
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
            let meant = one_line(&subject);
            prop_assert_eq!(read.subject().unwrap_or_default().trim(), meant.trim());
        }
    }
}
