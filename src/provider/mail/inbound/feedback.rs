//! Reports that somebody called a mail spam: RFC 5965, and what providers sent before it.

use mail_parser::{Message, PartType};

use super::{
    parse::{Inbound, bracketed},
    report,
};

/// Header in which Microsoft's junk mail reporting programme names the recipient; such a report has no other part.
const MICROSOFT: &str = "x-hmxmroriginalrecipient";

/// Reads the machine-readable part (RFC 5965 §3).
pub(super) fn read(inbound: &mut Inbound, part: &str) {
    let fields = report::fields(part);
    let field = |name: &str| fields.iter().find(|(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.as_str());
    // `not-spam` takes a complaint back (RFC 6430).
    inbound.is_feedback = inbound.is_feedback
        || !field("feedback-type").is_some_and(|kind| kind.eq_ignore_ascii_case("not-spam"));
    if let Some(address) = ["original-rcpt-to", "removal-recipient"]
        .iter()
        .filter_map(|name| field(name))
        .find_map(report::address)
    {
        inbound.returned_to = Some(address);
    }
    if inbound.returned_message_id.is_none() {
        inbound.returned_message_id = field("original-message-id").and_then(bracketed);
    }
}

/// Reads Microsoft's form: the mail that was complained about, with one header more, whole or as a part.
pub(super) fn read_headers(inbound: &mut Inbound, message: &Message<'_>) {
    if let Some(recipient) = inbound.header(MICROSOFT).and_then(report::address) {
        inbound.is_feedback = true;
        inbound.returned_to = Some(recipient);
        inbound.returned_message_id.clone_from(&inbound.message_id);
        return;
    }
    let named = message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(inner) => inner
            .headers_raw()
            .find(|(name, _)| name.eq_ignore_ascii_case(MICROSOFT))
            .and_then(|(_, value)| report::address(value)),
        _ => None,
    });
    if named.is_some() && inbound.from_address.starts_with("staff@hotmail.") {
        inbound.is_feedback = true;
        inbound.returned_to = named;
    }
}

#[cfg(test)]
mod tests {
    use crate::provider::mail::inbound::parse;

    fn report(kind: &str) -> String {
        format!(
            "From: fbl@isp.example\nContent-Type: multipart/report; report-type=feedback-report; boundary=x\n\n--x\n\nAbuse\n\
             --x\nContent-Type: message/feedback-report\n\n{kind}\nOriginal-Rcpt-To: <Bob@x.example>\n\
             --x\nContent-Type: message/rfc822\n\nMessage-ID: <ours@acme.example>\nX-Ref: 0190-aa\nTo: hidden@x.example\n\nBonjour\n--x--\n"
        )
    }

    #[test]
    fn a_complaint_names_mail_and_recipient() {
        for kind in ["Feedback-Type: abuse", "Feedback-Type: fraud", "Version: 1"] {
            let read = parse(report(kind).as_bytes());
            assert!(read.is_feedback, "{kind}");
            assert_eq!(read.returned_to.as_deref(), Some("bob@x.example"));
            assert_eq!(read.returned_message_id.as_deref(), Some("<ours@acme.example>"));
            assert_eq!(read.returned_refs, ["0190-aa"]);
        }
        assert!(!parse(report("Feedback-Type: not-spam").as_bytes()).is_feedback);
    }

    #[test]
    fn microsoft_adds_one_header() {
        let mail = "From: us@acme.example\nX-HmXmrOriginalRecipient: bob@hotmail.example\nMessage-ID: <ours@acme.example>\n\nBonjour\n";
        let read = parse(mail.as_bytes());
        assert!(read.is_feedback && read.returned_to.as_deref() == Some("bob@hotmail.example"));
        assert_eq!(read.returned_message_id.as_deref(), Some("<ours@acme.example>"));
        let part = format!(
            "From: staff@hotmail.com\nSubject: complaint about message\nContent-Type: multipart/mixed; boundary=x\n\n\
             --x\nContent-Type: message/rfc822\n\n{mail}--x--\n"
        );
        let read = parse(part.as_bytes());
        assert!(read.is_feedback && read.returned_to.as_deref() == Some("bob@hotmail.example"));
        assert_eq!(read.returned_message_id.as_deref(), Some("<ours@acme.example>"));
    }
}
