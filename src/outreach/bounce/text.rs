//! Bounces in plain words: who failed, and what was said about each.

use super::addresses;

/// Longest text that is looked at, in bytes: mail systems say it at the beginning.
const LONGEST: usize = 64 * 1024;
/// Most recipients that one mail tells.
const MOST: usize = 100;

/// One failed recipient and the words about it.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// Lower-case.
    pub address: String,
    /// The lines about it.
    pub words: String,
}

/// Lines that begin the copy of what was returned, in lower case.
const COPY: [&str; 24] = [
    "original message follows",
    "original message -----",
    "original message-----",
    "original message headers",
    "original message header:",
    "original message:",
    "original headers",
    "message headers follow",
    "message header follow",
    "copy of the message",
    "copy of your message",
    "copy of the original",
    "copy of the first part",
    "is a copy of",
    "unsent message",
    "--- returned message",
    "undelivered message header",
    "message text follows",
    "your original message",
    "original mail header",
    "message d'origine",
    "ursprüngliche nachricht",
    "mensaje original",
    "message removed",
];

/// Header lines that begin it where nothing announces it.
const HEADERS: [&str; 5] =
    ["received:", "return-path:", "dkim-signature:", "x-originating-ip:", "x-received:"];

/// The text before the copy of what was returned.
pub(super) fn head(text: &str) -> &str {
    let text = &text[..(0..=LONGEST.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)];
    let mut at = 0;
    let mut seen = false;
    for line in text.split_inclusive('\n') {
        let lower = line.trim_start_matches(['>', ' ']).to_lowercase();
        let announced = COPY.iter().any(|mark| lower.contains(mark)) && lower.len() < 120;
        if seen
            && (announced || HEADERS.iter().any(|header| lower.starts_with(header) && !line.starts_with(' ')))
        {
            return &text[..at];
        }
        seen = seen || !lower.trim().is_empty();
        at += line.len();
    }
    text
}

/// How sure it is that a line names a failed recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A refusal that names it: `550 <a@b.example>... User unknown`.
    Refusal,
    /// A line that introduces it: `Recipient: a@b.example`.
    Named,
    /// The line begins with it: `<a@b.example>: host … said: 550 …`.
    Listed,
}

/// The failed recipients; `own` are addresses of the sender, which only a list of failures may name.
pub(super) fn sections(text: &str, own: &[String]) -> Vec<Section> {
    let head = head(text);
    let lines: Vec<&str> = head.lines().collect();
    let found: Vec<(usize, Rank, String)> = lines
        .iter()
        .enumerate()
        .filter_map(|(i, line)| recipient(line).map(|(rank, address)| (i, rank, address)))
        .filter(|(_, _, address)| !addresses::is_system(address))
        .collect();
    let Some(best) = found.iter().map(|(_, rank, _)| *rank).max() else {
        return first_address(head, own)
            .or_else(|| to_of_copy(&text[head.len()..]))
            .into_iter()
            .map(|address| Section { address, words: head.to_owned() })
            .collect();
    };
    let starts: Vec<(usize, &String)> =
        found.iter().filter(|(_, rank, _)| *rank == best).map(|(i, _, address)| (*i, address)).collect();
    let mut sections: Vec<Section> = Vec::new();
    for (n, (at, address)) in starts.iter().enumerate() {
        // A transcript ends with the refusal; a list of failures begins with it.
        let (from, to) = if best == Rank::Refusal {
            (n.checked_sub(1).map_or(0, |before| starts[before].0 + 1), at + 1)
        } else {
            (*at, starts.get(n + 1).map_or(lines.len(), |(next, _)| *next))
        };
        let words = lines[from..to].join("\n");
        if let Some(known) = sections.iter_mut().find(|s| s.address == **address) {
            known.words.push('\n');
            known.words.push_str(&words);
        } else if sections.len() < MOST {
            sections.push(Section { address: (*address).clone(), words });
        }
    }
    if let [only] = sections.as_mut_slice() {
        head.clone_into(&mut only.words);
    }
    sections
}

fn recipient(line: &str) -> Option<(Rank, String)> {
    let line = line.trim_start_matches(['\t', ' ', '*', '-', '•']);
    if line.starts_with(">>>") || line.starts_with("<<<") {
        return None;
    }
    let line = line.trim_start_matches(['>', ' ']);
    if let Some((address, rest)) = addresses::at_start(line) {
        let rest = rest.trim();
        let listed = rest.is_empty()
            || rest.starts_with([':', '[', '(', '.', ',', '<'])
            || rest.starts_with("on ")
            || rest.starts_with("...")
            || rest.starts_with("- ")
            || SAID.iter().any(|word| rest.to_lowercase().starts_with(word));
        return listed.then_some((Rank::Listed, address));
    }
    let lower = line.to_lowercase();
    if NAMES.iter().any(|name| lower.contains(name)) {
        return addresses::in_text(line).last().map(|address| (Rank::Named, address));
    }
    let code = lower.get(..3).is_some_and(|c| c.bytes().all(|b| b.is_ascii_digit()))
        && lower.starts_with(['4', '5']);
    if code && lower[3..].starts_with([' ', '-']) {
        return addresses::in_text(&line[3..]).next().map(|address| (Rank::Refusal, address));
    }
    None
}

/// What follows a failed recipient on its line, in lower case.
const SAID: [&str; 10] = [
    "invalid",
    "mailbox",
    "user ",
    "unknown",
    "does not",
    "error",
    "rejected",
    "failed",
    "delivery failed",
    "no such",
];

/// What introduces a failed recipient on its line, in lower case.
const NAMES: [&str; 28] = [
    "final-recipient:",
    "original-recipient:",
    "recipient:",
    "recipient address:",
    "failed recipient",
    "following recipient",
    "following address",
    "following user",
    "not delivered to",
    "not be delivered to",
    "not deliver to",
    "undeliverable to",
    "delivery to",
    "deliver message to",
    "deliver your message to",
    "deliver to",
    "message to <",
    "sent to <",
    "email to <",
    "dda:smtp=",
    "delivery userid",
    "unknown user:",
    "rcpt to:",
    "user mailbox exceeds",
    "remise à",
    "envoyé à <",
    "zustellung an",
    "entregar a",
];

/// The first address of a text that is neither ours nor a header's.
fn first_address(head: &str, own: &[String]) -> Option<String> {
    const OURS: [&str; 9] =
        ["from:", "de:", "von:", "to:", "subject:", "message-id:", "sender:", "reply-to:", "cc:"];
    head.lines()
        .filter(|line| {
            let line = line.trim_start_matches(['>', ' ', '\t']).to_lowercase();
            !OURS.iter().any(|name| line.starts_with(name)) && !line.starts_with("from ")
        })
        .flat_map(addresses::in_text)
        .find(|address| !addresses::is_system(address) && !own.contains(address))
}

/// The recipient of the mail of which the copy is.
fn to_of_copy(copy: &str) -> Option<String> {
    copy.lines()
        .map(|line| line.trim_start_matches(['>', ' ', '\t']))
        .find(|line| line.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("to:")))
        .and_then(|line| addresses::in_text(&line[3..]).next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        sections(text, &["me@own.example".into()]).into_iter().map(|s| s.address).collect()
    }

    #[test]
    fn every_failed_recipient_once() {
        for (text, expected) in [
            ("Hi. <bob@x.example>:\n550 5.1.1 unknown user <bob@x.example>", vec!["bob@x.example"]),
            (
                "I'm sorry\n\n<a@x.example>: host mx said: 550 no\n\n<B@x.example>: mailbox full\n",
                vec!["a@x.example", "b@x.example"],
            ),
            (
                "did not reach the following recipient(s):\n\n  a@x.example on Mon, 1 Jan\n    Unknown Recipient",
                vec!["a@x.example"],
            ),
            (
                "   ----- Transcript -----\n550 <a@x.example>... User unknown\n554 <b@y.example>... no",
                vec!["a@x.example", "b@y.example"],
            ),
            (
                "Your message\n  To: list@z.example\ncould not be delivered\n  Recipient: [SMTP:a@x.example]\n",
                vec!["a@x.example"],
            ),
            (
                "Could not be delivered.\n\nOriginal Message:\nFrom: me@own.example\nTo: a@x.example",
                vec!["a@x.example"],
            ),
            (
                "From me@own.example\nwe tried a@x.example twice, ask postmaster@x.example",
                vec!["a@x.example"],
            ),
            ("nothing at all", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn the_copy_is_left_out() {
        let text = "<a@x.example>: no\n\n--- Below this line is a copy of the message.\n\nReceived: by y\n<c@z.example>: x\n";
        assert!(!head(text).contains("c@z"));
        assert_eq!(found(text), ["a@x.example"]);
        assert!(!head("no\nReturn-Path: <b@c>\n").contains("Return-Path"));
    }

    #[test]
    fn each_recipient_has_its_words() {
        let text = "<a@x.example>: 550 5.1.1 unknown\n<b@x.example>: 552 5.2.2 full\n";
        let sections = sections(text, &[]);
        assert!(sections[0].words.contains("5.1.1") && !sections[0].words.contains("5.2.2"), "{sections:?}");
        assert!(sections[1].words.contains("5.2.2"), "{sections:?}");
    }
}
