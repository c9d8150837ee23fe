//! What is said about a mail before its content, and the content as it goes over the wire.

use std::fmt::Write;

use super::client::Offers;
use crate::provider::{
    Error,
    mail::{Outgoing, mime::wire_address, server::Server},
};

/// One mail on its way to one recipient.
#[derive(Debug)]
pub(super) struct Envelope<'a> {
    from: String,
    to: String,
    bytes: &'a [u8],
}

impl<'a> Envelope<'a> {
    /// Refuses what would break the protocol's lines: addresses that end them, and bytes with line breaks that are no CRLF, which servers
    /// read differently (RFC 5321 §2.3.8).
    pub(super) fn new(mail: &Outgoing, bytes: &'a [u8]) -> Result<Self, Error> {
        let (from, to) = (wire_address(&mail.from_address), wire_address(&mail.to_address));
        for address in [&from, &to] {
            let breaks = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>');
            if address.is_empty() || address.contains(breaks) {
                return Err(Error::Permanent(format!("{address:?} is no address that mail can go to")));
            }
        }
        if has_bare_line_break(bytes) {
            return Err(Error::Permanent(format!("the mail to {to} holds a line break that is no CRLF")));
        }
        Ok(Self { from, to, bytes })
    }

    /// The line that begins the transaction, with the parameters this mail needs; an error where the server does not offer them.
    pub(super) fn mail_command(&self, server: &Server, offers: &Offers) -> Result<String, Error> {
        let mut command = format!("MAIL FROM:<{}>", self.from);
        let length = self.bytes.len();
        if let Some(largest) = offers.size {
            if largest > 0 && length as u64 > largest {
                return Err(Error::Permanent(format!(
                    "the mail to {} has {length} bytes, and {server} takes at most {largest}",
                    self.to
                )));
            }
            let _ = write!(command, " SIZE={length}");
        }
        if !self.bytes.is_ascii() {
            if !offers.has("8BITMIME") {
                return Err(Error::Permanent(format!(
                    "the mail to {} is not plain ASCII, and {server} takes nothing else (no 8BITMIME)",
                    self.to
                )));
            }
            command.push_str(" BODY=8BITMIME");
        }
        if !self.from.is_ascii() || !self.to.is_ascii() {
            if !offers.has("SMTPUTF8") {
                return Err(Error::Permanent(format!(
                    "{server} takes no addresses with letters beyond ASCII (no SMTPUTF8): {} to {}",
                    self.from, self.to
                )));
            }
            command.push_str(" SMTPUTF8");
        }
        Ok(command)
    }

    /// The line that names the recipient.
    pub(super) fn rcpt_command(&self) -> String {
        format!("RCPT TO:<{}>", self.to)
    }

    /// The content with its dots doubled, and the dot that ends it (RFC 5321 §4.5.2).
    pub(super) fn content(&self) -> Vec<u8> {
        let mut wire = Vec::with_capacity(self.bytes.len() + self.bytes.len() / 64 + 8);
        for line in self.bytes.split_inclusive(|byte| *byte == b'\n') {
            if line.starts_with(b".") {
                wire.push(b'.');
            }
            wire.extend_from_slice(line);
        }
        if !wire.is_empty() && !wire.ends_with(b"\r\n") {
            wire.extend_from_slice(b"\r\n");
        }
        wire.extend_from_slice(b".\r\n");
        wire
    }
}

/// Whether CR or LF stand alone.
fn has_bare_line_break(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'\n' => at == 0 || bytes[at - 1] != b'\r',
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::provider::mail::server::SMTP;

    fn envelope<'a>(from: &str, to: &str, bytes: &'a [u8]) -> Envelope<'a> {
        Envelope { from: wire_address(from), to: wire_address(to), bytes }
    }

    fn command(envelope: &Envelope<'_>, offers: &Offers) -> Result<String, Error> {
        envelope.mail_command(&Server::parse("smtp://mail.acme.test", &SMTP).unwrap(), offers)
    }

    /// What a server makes of it.
    fn received(wire: &[u8]) -> Vec<u8> {
        let mut mail = Vec::new();
        for line in wire.split_inclusive(|b| *b == b'\n') {
            if line == b".\r\n" {
                return mail;
            }
            mail.extend_from_slice(line.strip_prefix(b".").unwrap_or(line));
        }
        panic!("no dot in {wire:?}");
    }

    #[test]
    fn dots_are_doubled_and_the_last_line_is_ended() {
        let wire = |bytes: &[u8]| String::from_utf8(envelope("a@x", "b@y", bytes).content()).unwrap();
        assert_eq!(wire(b"a\r\n.b\r\n.\r\n..\r\n"), "a\r\n..b\r\n..\r\n...\r\n.\r\n");
        assert_eq!(wire(b".a"), "..a\r\n.\r\n");
        assert_eq!(wire(b"a.\r\n"), "a.\r\n.\r\n");
        assert_eq!(wire(b""), ".\r\n");
    }

    #[test]
    fn parameters_are_those_the_mail_needs_and_the_server_has() {
        let offers = Offers {
            size: Some(10),
            extensions: vec!["8BITMIME".to_owned(), "SMTPUTF8".to_owned()],
            ..Offers::default()
        };
        let nothing = Offers::default();
        let plain = envelope("a@x", "b@y", b"x\r\n");
        assert_eq!(command(&plain, &nothing).unwrap(), "MAIL FROM:<a@x>");
        assert_eq!(command(&plain, &offers).unwrap(), "MAIL FROM:<a@x> SIZE=3");
        assert_eq!(plain.rcpt_command(), "RCPT TO:<b@y>");
        let other = envelope("a@x", "zoé@y", "é\r\n".as_bytes());
        assert_eq!(command(&other, &offers).unwrap(), "MAIL FROM:<a@x> SIZE=4 BODY=8BITMIME SMTPUTF8");
        assert!(matches!(command(&other, &nothing), Err(Error::Permanent(e)) if e.contains("8BITMIME")));
        let domain = envelope("a@x", "zoe@é.example", b"e\r\n");
        assert!(
            !command(&domain, &Offers::default()).unwrap().contains("SMTPUTF8"),
            "DNS knows the domain in ASCII"
        );
        let address = envelope("a@x", "zoé@y", b"e\r\n");
        assert!(matches!(command(&address, &nothing), Err(Error::Permanent(e)) if e.contains("SMTPUTF8")));
        let big = envelope("a@x", "b@y", b"12345678901");
        let Err(Error::Permanent(e)) = command(&big, &offers) else { panic!() };
        assert!(e.contains("11 bytes") && e.contains("at most 10"), "{e}");
        assert!(command(&big, &Offers { size: Some(0), ..Offers::default() }).is_ok());
    }

    #[test]
    fn lone_line_breaks_are_seen() {
        for (bytes, expected) in [
            (&b"a\r\nb\r\n"[..], false),
            (b"", false),
            (b"a\nb", true),
            (b"\n", true),
            (b"a\rb", true),
            (b"a\r", true),
        ] {
            assert_eq!(has_bare_line_break(bytes), expected, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn a_server_receives_what_was_sent(lines in proptest::collection::vec("[.a ]{0,4}", 0..12)) {
            let mail = lines.join("\r\n") + "\r\n";
            let wire = envelope("a@x", "b@y", mail.as_bytes()).content();
            prop_assert!(!has_bare_line_break(&wire));
            prop_assert_eq!(received(&wire), mail.into_bytes());
        }
    }
}
