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
