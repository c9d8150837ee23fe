//! The mail that a report returns: its Message-ID, its recipient, our own mark.

use mail_parser::Message;

use super::parse::{Inbound, bracketed};

/// Our header: the row of an outbound mail.
const OUR_HEADER: &str = "x-ref";
/// Most marks that are kept of one mail.
const MOST_REFS: usize = 20;
/// Longest mark, in bytes: a UUID has 36.
const LONGEST_REF: usize = 64;
/// How much of a mail is looked through for header lines, in bytes.
const LONGEST: usize = 512 * 1024;

/// Keeps what a returned mail shows of itself.
pub(super) fn keep_message(inbound: &mut Inbound, returned: &Message<'_>) {
    if inbound.returned_message_id.is_none() {
        inbound.returned_message_id = returned.message_id().and_then(bracketed);
    }
    if inbound.returned_to.is_none() {
        inbound.returned_to = returned
            .to()
            .and_then(|list| list.first())
            .and_then(|address| address.address())
            .map(|address| address.replace('\0', "").to_lowercase());
    }
    for (name, value) in returned.headers_raw() {
        if name.eq_ignore_ascii_case(OUR_HEADER) {
            keep_ref(inbound, value);
        }
    }
}

/// Keeps what header lines in a text show, quoted or not.
pub(super) fn keep_lines(inbound: &mut Inbound, text: &str) {
    if inbound.returned_message_id.is_none() {
        inbound.returned_message_id = message_id_line(text);
    }
    let values: Vec<String> = lines(text, OUR_HEADER).take(MOST_REFS).map(str::to_owned).collect();
    for value in values {
        keep_ref(inbound, &value);
    }
}

/// Keeps the recipient that a header part names.
pub(super) fn keep_to(inbound: &mut Inbound, headers: &str) {
    if inbound.returned_to.is_none() {
        inbound.returned_to = lines(headers, "to").next().and_then(super::report::address);
    }
}

fn keep_ref(inbound: &mut Inbound, value: &str) {
    let value = value.trim().trim_matches(['<', '>']);
    let plain = !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if plain && value.len() <= LONGEST_REF && inbound.returned_refs.len() < MOST_REFS {
        let value = value.to_owned();
        if !inbound.returned_refs.contains(&value) {
            inbound.returned_refs.push(value);
        }
    }
}

/// The Message-ID of a header that stands as a line in a text: the returned headers, or a copy in the body.
pub(super) fn message_id_line(text: &str) -> Option<String> {
    lines(text, "message-id")
        .find(|value| value.contains('@') || value.starts_with('<'))
        .and_then(|value| bracketed(value.split_whitespace().next().unwrap_or_default()))
}

/// The values of header lines of this lower-case name; a value may stand on the next line.
fn lines<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let bounded =
        &text[..(0..=LONGEST.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)];
    let mut lines = bounded.lines().map(|line| line.trim_start_matches(['>', ' ', '\t', '*']));
    std::iter::from_fn(move || {
        while let Some(line) = lines.next() {
            let Some((found, value)) = line.split_once(':') else { continue };
            if found.trim_end_matches([' ', '*']).eq_ignore_ascii_case(name) {
                let value = value.trim_start_matches(['*', ' ', '\t']).trim_end();
                return Some(if value.is_empty() { lines.next().unwrap_or_default().trim() } else { value });
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_header_names_the_mail() {
        assert_eq!(message_id_line("text\n> Message-Id: <a@b> x\n").as_deref(), Some("<a@b>"));
        assert_eq!(message_id_line("Message-ID:\n <a@b>").as_deref(), Some("<a@b>"));
        assert_eq!(message_id_line("MESSAGE-ID : <a@b>").as_deref(), Some("<a@b>"));
        assert_eq!(message_id_line("no such é line: x"), None);
        assert_eq!(message_id_line("Message-ID: none"), None);
    }

    #[test]
    fn our_mark_is_found_quoted_or_not() {
        let mut inbound = Inbound::default();
        keep_lines(
            &mut inbound,
            "x\n> X-Ref: 0190-aa\nx-ref:\n 0190-bb\nX-Ref: 0190-aa\nX-Ref: no mark, words\n",
        );
        assert_eq!(inbound.returned_refs, ["0190-aa", "0190-bb"]);
    }
}
