//! A received mail, read from its bytes. Junk gives an empty [`Inbound`], never a failure.

use chrono::{DateTime, NaiveDate, Utc};
use mail_parser::{HeaderValue, MessageParser, MimeHeaders};

use super::{
    report::{self, ReportedRecipient},
    texts::texts,
};

/// Longest Message-ID that is kept: a line of RFC 5322 §2.1.1. Longer ones are junk and would not fit an index.
const LONGEST_ID: usize = 998;

/// What a mail says, as far as answers, reports and threads need it. No string holds a NUL, which PostgreSQL refuses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inbound {
    /// Message-ID, with angle brackets.
    pub message_id: Option<String>,
    /// In-Reply-To, with angle brackets.
    pub in_reply_to: Vec<String>,
    /// References, oldest first, with angle brackets.
    pub references: Vec<String>,
    /// From, lower-case; empty where there is none.
    pub from_address: String,
    /// The name beside it.
    pub from_name: Option<String>,
    /// The first address of Reply-To, lower-case.
    pub reply_to: Option<String>,
    /// To, lower-case.
    pub to: Vec<String>,
    /// Decoded subject; empty where there is none.
    pub subject: String,
    /// The Date header.
    pub date: Option<DateTime<Utc>>,
    /// The day of the Date header, in its writer's zone.
    pub written_on: Option<NaiveDate>,
    /// All headers of the mail itself: lower-case name, unfolded raw value.
    pub headers: Vec<(String, String)>,
    /// `type/subtype`, lower-case.
    pub content_type: String,
    /// `report-type` of a `multipart/report` (RFC 6522), lower-case.
    pub report_type: String,
    /// The whole text, quotes included; HTML only where there is no plain text.
    pub text: String,
    /// The text without what HTML marks as quoted; the same as `text` where the mail is plain.
    pub unquoted: String,
    /// The per-recipient blocks of a delivery status notification (RFC 3464); none where the mail is none.
    pub delivery: Option<Vec<ReportedRecipient>>,
    /// Whether the mail holds a feedback report (RFC 5965).
    pub is_feedback: bool,
    /// Message-ID of the mail that a report returns, with angle brackets.
    pub returned_message_id: Option<String>,
    /// Values of our header `X-Ref` in a returned or quoted mail.
    pub returned_refs: Vec<String>,
    /// To of the mail that a report returns, lower-case.
    pub returned_to: Option<String>,
}

impl Inbound {
    /// The first header of this lower-case name, trimmed.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

/// Reads a mail with LF or CRLF line ends, with or without an mbox `From ` line before it.
#[must_use]
pub fn parse(raw: &[u8]) -> Inbound {
    let Some(message) = MessageParser::default().parse(without_mbox_line(raw)) else {
        return Inbound::default();
    };
    let from = message.from().and_then(|a| a.first());
    let content = message.content_type();
    let (text, unquoted) = texts(&message);
    let mut inbound = Inbound {
        message_id: message.message_id().and_then(bracketed),
        in_reply_to: ids(message.in_reply_to()),
        references: ids(message.references()),
        from_address: from.and_then(|a| a.address()).map(lower).unwrap_or_default(),
        from_name: from.and_then(|a| a.name()).map(clean).filter(|n| !n.is_empty()),
        reply_to: message
            .reply_to()
            .and_then(|a| a.first())
            .and_then(|a| a.address())
            .map(lower)
            .filter(|a| !a.is_empty()),
        to: message
            .to()
            .map(|list| list.iter().filter_map(|a| a.address()).map(lower).collect())
            .unwrap_or_default(),
        subject: message.subject().map(clean).unwrap_or_default(),
        date: message.date().and_then(|d| DateTime::from_timestamp(d.to_timestamp(), 0)),
        written_on: message
            .date()
            .and_then(|d| NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into())),
        headers: message.headers_raw().map(|(n, v)| (n.to_ascii_lowercase(), unfold(v))).collect(),
        content_type: content
            .map(|c| format!("{}/{}", c.ctype(), c.subtype().unwrap_or_default()).to_ascii_lowercase())
            .unwrap_or_default(),
        report_type: content
            .and_then(|c| c.attribute("report-type"))
            .unwrap_or_default()
            .to_ascii_lowercase(),
        text,
        unquoted,
        ..Inbound::default()
    };
    report::read(&message, &mut inbound);
    inbound
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(one) => bracketed(one).into_iter().collect(),
        HeaderValue::TextList(many) => many.iter().filter_map(|id| bracketed(id)).collect(),
        _ => Vec::new(),
    }
}

/// A Message-ID in its one form: between angle brackets, without white space.
pub(in crate::provider::mail) fn bracketed(id: &str) -> Option<String> {
    let id: String = id.chars().filter(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | '\0')).collect();
    (!id.is_empty() && id.len() <= LONGEST_ID).then(|| format!("<{id}>"))
}

fn without_mbox_line(raw: &[u8]) -> &[u8] {
    // Files that were cut out of a mailbox begin with empty lines.
    let blank = raw.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let begin = raw[..blank].iter().rposition(|b| *b == b'\n').map_or(0, |end| end + 1);
    let raw = &raw[begin..];
    if raw.starts_with(b"From ") || raw.starts_with(b">From ") {
        return raw.iter().position(|b| *b == b'\n').map_or(raw, |end| &raw[end + 1..]);
    }
    raw
}

fn unfold(value: &str) -> String {
    clean(&value.lines().map(str::trim).collect::<Vec<_>>().join(" "))
}

fn clean(text: &str) -> String {
    text.replace('\0', "").trim().to_owned()
}

fn lower(text: &str) -> String {
    clean(text).to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lf_crlf_and_mbox_are_the_same_mail() {
        let lf = "From: =?utf-8?q?Ren=C3=A9?= <Rene@X.example>\nTo: ana@acme.example\nSubject: Re: =?utf-8?q?caf=C3=A9?=\n\
                  Message-ID: <a@x.example>\nIn-Reply-To: <b@acme.example>\nReferences: <c@acme.example>\n <b@acme.example>\n\nBonjour\n> ancien\n";
        let expected = parse(lf.as_bytes());
        assert_eq!(expected.from_address, "rene@x.example");
        assert_eq!(expected.from_name.as_deref(), Some("René"));
        assert_eq!(expected.subject, "Re: café");
        assert_eq!(expected.message_id.as_deref(), Some("<a@x.example>"));
        assert_eq!(expected.in_reply_to, ["<b@acme.example>"]);
        assert_eq!(expected.references, ["<c@acme.example>", "<b@acme.example>"]);
        assert_eq!(expected.text, "Bonjour\n> ancien\n");
        assert_eq!(parse(lf.replace('\n', "\r\n").as_bytes()), expected);
        assert_eq!(parse(format!("From x Thu Jan 1\n{lf}").as_bytes()), expected);
    }

    #[test]
    fn html_is_read_without_its_quote() {
        let mail = "From: a@b.example\nContent-Type: text/html\n\n<p>Oui &eacute;videmment</p><div class=\"gmail_quote\">se d&eacute;sinscrire</div>";
        let inbound = parse(mail.as_bytes());
        assert!(inbound.text.contains("se désinscrire"), "{}", inbound.text);
        assert_eq!(inbound.unquoted, "Oui évidemment\n>");
    }

    #[test]
    fn nothing_a_database_refuses_comes_out() {
        let inbound = parse(b"From: a\0@b.example\nSubject: x\0y\nMessage-ID: <\0>\n\n\0text\0");
        assert!(!format!("{inbound:?}").contains("\\0"), "{inbound:?}");
        assert_eq!(inbound.message_id, None);
    }

    proptest! {
        #[test]
        fn junk_is_read_without_failing(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(!parse(&bytes).text.contains('\0'));
        }

        #[test]
        fn broken_mails_are_read_without_failing(cut in 0_usize..400, noise in "[\\x00-\\x7f]{0,40}") {
            let mail = "From: a@b\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\nfailed\n--x\n\
                        Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b\nAction: failed\nStatus: 5.1.1\n--x--\n";
            let cut = cut.min(mail.len());
            let read = parse(format!("{}{noise}{}", &mail[..cut], &mail[cut..]).as_bytes());
            prop_assert!(!read.subject.contains('\0'));
        }
    }
}
