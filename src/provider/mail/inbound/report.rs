//! The machine-readable part of a delivery status notification (RFC 3464), and where else a report hides.

use mail_parser::{Message, MimeHeaders, PartType};

use super::{amazon, feedback, parse::Inbound, returned};

/// How much of a part is read, in bytes: a report is short.
const LONGEST_PART: usize = 512 * 1024;
/// Most recipients of one report.
const MOST_RECIPIENTS: usize = 1000;
/// How much of a body that no part was found in is read as text, in bytes.
const LONGEST_BODY: usize = 64 * 1024;

/// One recipient of a returned mail, as the reporting server tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportedRecipient {
    /// `Original-Recipient`, else `Final-Recipient`, lower-case, without the address type.
    pub address: String,
    /// `Action`, lower-case: failed, delayed, delivered, relayed, expanded.
    pub action: String,
    /// `Status` (RFC 3463), as written.
    pub status: String,
    /// `Diagnostic-Code`, as written.
    pub diagnostic: String,
}

/// Reads what a mail reports, and which mail it returns.
pub(super) fn read(message: &Message<'_>, inbound: &mut Inbound) {
    for part in &message.parts {
        let subtype = part.content_type().and_then(|c| c.subtype()).unwrap_or_default().to_ascii_lowercase();
        if subtype.contains("delivery-status") {
            keep_delivery(inbound, &text_of(part.contents()));
        } else if subtype == "feedback-report" {
            feedback::read(inbound, &text_of(part.contents()));
        } else if let PartType::Message(inner) = &part.body {
            read_returned(inner, inbound);
        } else if matches!(subtype.as_str(), "rfc822-headers" | "global-headers" | "partial") {
            let headers = text_of(part.contents());
            returned::keep_lines(inbound, &headers);
            returned::keep_to(inbound, &headers);
        }
    }
    feedback::read_headers(inbound, message);
    if amazon::read(inbound) {
        return;
    }
    let raw = || text_of(message.raw_message.get(body_at(message)..).unwrap_or_default());
    // A boundary that never comes leaves no part at all.
    if inbound.text.trim().is_empty() && inbound.content_type.starts_with("multipart/") {
        let raw = raw();
        let end = (0..=LONGEST_BODY.min(raw.len())).rev().find(|i| raw.is_char_boundary(*i)).unwrap_or(0);
        inbound.text = raw[..end].replace("\r\n", "\n");
    }
    if inbound.delivery.is_none() && is_by_system(inbound) {
        let told = recipients(&inbound.text);
        inbound.delivery = (!told.is_empty()).then_some(told);
    }
    let text = std::mem::take(&mut inbound.text);
    returned::keep_lines(inbound, &text);
    inbound.text = text;
    if inbound.returned_message_id.is_none() && (is_by_system(inbound) || inbound.delivery.is_some()) {
        returned::keep_lines(inbound, &raw());
    }
}

fn keep_delivery(inbound: &mut Inbound, part: &str) {
    let known = inbound.delivery.get_or_insert_default();
    let room = MOST_RECIPIENTS.saturating_sub(known.len());
    known.extend(recipients(part).into_iter().take(room));
}

/// A returned mail; where a mail system passes a report on whole, the report in it.
fn read_returned(inner: &Message<'_>, inbound: &mut Inbound) {
    let reports = inner.parts.iter().any(|part| {
        part.content_type()
            .and_then(|c| c.subtype())
            .is_some_and(|s| s.to_ascii_lowercase().contains("delivery-status"))
    });
    if !reports || inbound.delivery.is_some() || !is_by_system(inbound) {
        returned::keep_message(inbound, inner);
        return;
    }
    for part in &inner.parts {
        let subtype = part.content_type().and_then(|c| c.subtype()).unwrap_or_default().to_ascii_lowercase();
        if subtype.contains("delivery-status") {
            keep_delivery(inbound, &text_of(part.contents()));
        } else if let PartType::Message(innermost) = &part.body {
            returned::keep_message(inbound, innermost);
        } else if subtype == "rfc822-headers" {
            returned::keep_lines(inbound, &text_of(part.contents()));
        }
    }
}

/// Whether a mail system wrote, by its address or by the kind of its mail.
fn is_by_system(inbound: &Inbound) -> bool {
    let local = inbound.from_address.split('@').next().unwrap_or_default();
    let named = ["mailer-daemon", "mailerdaemon", "mail-daemon", "mdaemon", "postmaster", "post_master"];
    named.contains(&local)
        || inbound.content_type == "multipart/report"
        || inbound.header("return-path").is_some_and(|path| path.trim() == "<>")
}

fn body_at(message: &Message<'_>) -> usize {
    message.parts.first().map_or(0, |part| usize::try_from(part.offset_body).unwrap_or(usize::MAX))
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST_PART)]).replace('\0', "")
}

/// The per-recipient blocks; the block about the mail itself is left out.
pub(super) fn recipients(part: &str) -> Vec<ReportedRecipient> {
    blocks(part)
        .iter()
        .filter(|block| {
            block
                .iter()
                .any(|(n, _)| matches!(n.as_str(), "final-recipient" | "original-recipient" | "action"))
        })
        .take(MOST_RECIPIENTS)
        .map(|block| {
            let field = |name: &str| {
                block
                    .iter()
                    .find(|(n, v)| n == name && !v.is_empty())
                    .map(|(_, v)| v.as_str())
                    .unwrap_or_default()
            };
            let address = [field("original-recipient"), field("final-recipient")]
                .into_iter()
                .find_map(address)
                .unwrap_or_default();
            ReportedRecipient {
                address,
                action: field("action").split([' ', ';', '(']).next().unwrap_or_default().to_lowercase(),
                status: field("status").to_owned(),
                diagnostic: field("diagnostic-code").to_owned(),
            }
        })
        .collect()
}

/// The address of a field, lower-case: without its type, brackets and comments.
pub(super) fn address(field: &str) -> Option<String> {
    let field = field.rsplit(';').next().unwrap_or_default();
    field
        .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | ','))
        .map(|word| word.trim_matches(['\'', ':', '=']))
        .find(|word| {
            word.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        })
        .map(str::to_lowercase)
}

/// Every field of a part: lower-case name, value.
pub(super) fn fields(part: &str) -> Vec<(String, String)> {
    blocks(part).into_iter().flatten().collect()
}

/// Paragraphs of header lines, folded lines joined.
fn blocks(part: &str) -> Vec<Vec<(String, String)>> {
    let mut blocks: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for line in part.lines() {
        if line.trim().is_empty() {
            blocks.push(Vec::new());
            continue;
        }
        let Some(block) = blocks.last_mut() else { continue };
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = block.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            block.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_recipient_is_a_block() {
        let part = "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; B@x.example\nOriginal-Recipient: rfc822;A@x.example\n\
                    Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550\n 5.1.1 user unknown\n\n\
                    Final-Recipient: rfc822; c@x.example\nAction: delayed\nStatus: 4.4.7\n";
        let found = recipients(part);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].address, "a@x.example");
        assert_eq!(found[0].diagnostic, "smtp; 550 5.1.1 user unknown");
        assert_eq!((found[1].address.as_str(), found[1].action.as_str()), ("c@x.example", "delayed"));
        assert_eq!(recipients("\u{0}garbage"), []);
    }

    const REPORT: &str = "Final-Recipient: rfc822; bob@x.example\nAction: failed\nStatus: 5.1.1\n";

    #[test]
    fn a_report_without_its_boundary_is_read() {
        let mail = format!(
            "From: MAILER-DAEMON@x.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=a\n\n\
             --b\n\nSorry\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n{REPORT}\n--b\n\
             Content-Type: message/rfc822\n\nMessage-ID: <ours@acme.example>\n\n--b--\n"
        );
        for mail in [mail.clone(), mail.replace('\n', "\r\n")] {
            let read = super::super::parse(mail.as_bytes());
            assert!(read.text.contains("Sorry"), "{read:?}");
            assert_eq!(read.delivery.map(|d| d[0].address.clone()).as_deref(), Some("bob@x.example"));
            assert_eq!(read.returned_message_id.as_deref(), Some("<ours@acme.example>"));
        }
    }

    #[test]
    fn a_report_that_a_mail_system_passes_on_is_read() {
        let passed = |from: &str| {
            let mail = format!(
                "From: {from}\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry\n\
                 --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n{REPORT}\n\
                 --b\nContent-Type: message/rfc822\n\nMessage-ID: <ours@acme.example>\n\nx\n--b--\n--a--\n"
            );
            super::super::parse(mail.as_bytes())
        };
        let read = passed("postmaster@x.example");
        assert_eq!(read.delivery.map(|d| d.len()), Some(1));
        assert_eq!(read.returned_message_id.as_deref(), Some("<ours@acme.example>"));
        assert_eq!(passed("anne@x.example").delivery, None);
    }

    #[test]
    fn an_address_loses_its_dress() {
        for (field, expected) in [
            ("rfc822; Bob@X.example", Some("bob@x.example")),
            ("RFC822;<bob@x.example> (Bob)", Some("bob@x.example")),
            ("X-LOCAL;bob", None),
            ("rfc822; @mx.example", None),
        ] {
            assert_eq!(address(field).as_deref(), expected, "{field}");
        }
    }
}
