//! The colleagues whom an automatic answer names.

use crate::outreach::signals::Signals;

/// Headers that hold the sender's and our own addresses.
const PARTIES: [&str; 8] =
    ["from", "to", "cc", "reply-to", "sender", "return-path", "delivered-to", "x-original-to"];
/// Local parts that nobody reads.
const UNREAD: [&str; 6] =
    ["noreply", "no-reply", "no_reply", "donotreply", "ne-pas-repondre", "nepasrepondre"];

/// Addresses in the visible text that are neither the sender's nor ours, lower-case, in their order.
pub(super) fn contacts(mail: &Signals) -> Vec<String> {
    let text = if mail.visible.trim().is_empty() { &mail.text } else { &mail.visible };
    let parties: Vec<String> = PARTIES.iter().filter_map(|name| mail.header(name)).collect();
    let mut found: Vec<String> = Vec::new();
    for address in addresses(text) {
        let known = address == mail.from_address
            || parties.iter().any(|value| addresses(value).contains(&address))
            || UNREAD.iter().any(|local| address.starts_with(local))
            || found.contains(&address);
        if !known {
            found.push(address);
        }
    }
    found
}

fn addresses(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || "<>()[]{},;:\"'|/\\*«»“”".contains(c))
        .filter(|word| word.contains('@'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| crate::base::email::normalise(word).is_some())
        .collect()
}
