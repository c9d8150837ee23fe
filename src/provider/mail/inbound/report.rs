//! The machine-readable part of a delivery status notification (RFC 3464).

use super::parse::bracketed;

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

/// The per-recipient blocks; the block about the mail itself is left out.
pub(super) fn recipients(part: &str) -> Vec<ReportedRecipient> {
    blocks(part)
        .iter()
        .filter(|block| {
            block.iter().any(|(n, _)| n == "final-recipient" || n == "original-recipient" || n == "action")
        })
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
                .map(address)
                .find(|a| a.contains('@'))
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

/// The Message-ID of a header that stands as a line in a text: the returned headers, or a copy in the body.
pub(super) fn message_id_line(text: &str) -> Option<String> {
    let mut lines = text.lines().map(|l| l.trim_start_matches(['>', ' ', '\t']));
    while let Some(line) = lines.next() {
        if line.get(..11).is_some_and(|name| name.eq_ignore_ascii_case("message-id:")) {
            let value = line[11..].trim();
            let value = if value.is_empty() { lines.next().unwrap_or_default().trim() } else { value };
            return bracketed(value.split_whitespace().next().unwrap_or_default());
        }
    }
    None
}

fn address(field: &str) -> String {
    field.rsplit(';').next().unwrap_or_default().trim().trim_matches(['<', '>']).to_lowercase()
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

    #[test]
    fn a_copied_header_names_the_mail() {
        assert_eq!(message_id_line("text\n> Message-Id: <a@b> x\n").as_deref(), Some("<a@b>"));
        assert_eq!(message_id_line("Message-ID:\n <a@b>").as_deref(), Some("<a@b>"));
        assert_eq!(message_id_line("no such é line"), None);
    }
}
