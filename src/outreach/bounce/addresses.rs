//! Addresses in the words of mail systems.

use crate::base::email;

/// Local parts of mail systems themselves.
const SYSTEM: [&str; 9] = [
    "postmaster",
    "post_master",
    "mailer-daemon",
    "mailerdaemon",
    "mail-daemon",
    "mdaemon",
    "no-reply",
    "noreply",
    "mailmaster",
];

/// What may stand around an address.
const AROUND: &[char] =
    &['<', '>', '(', ')', '"', ',', ';', '[', ']', '\'', ':', '.', '!', '=', '*', '|', '“', '”', '«', '»'];

/// Whether an address is a mail system's own.
pub(super) fn is_system(address: &str) -> bool {
    address.split_once('@').is_none_or(|(local, _)| SYSTEM.contains(&local))
}

/// The address that a word is, lower-case: without brackets, `mailto:`, `SMTP:` and the like. Looser than what pflow writes to:
/// Japanese mobile carriers had dots in odd places.
pub(super) fn of_word(word: &str) -> Option<String> {
    let mut word = word.trim_matches(AROUND).to_lowercase();
    for prefix in ["mailto:", "smtp:", "rfc822:", "to:<", "to:", "rfc822;", "smtp="] {
        if let Some((_, rest)) = word.split_once(prefix) {
            word = rest.to_owned();
        }
    }
    let word = word.trim_matches(AROUND);
    let (local, domain) = word.rsplit_once('@')?;
    let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let fits = !local.is_empty() && local.len() <= 64 && word.len() <= 254;
    (fits && local.chars().all(plain) && email::is_host(domain)).then(|| word.to_owned())
}

/// Every address in a text, in its order.
pub(super) fn in_text(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | ',' | ';' | '[' | ']')
    })
    .filter(|word| word.contains('@'))
    .filter_map(of_word)
}

/// The address with which a line begins, and what follows it: `<a@b.example>:`, `a@b.example on …`, `"A" <a@b.example>`.
pub(super) fn at_start(line: &str) -> Option<(String, &str)> {
    let line = line.trim_start();
    if let Some(open) = line.find('<').filter(|at| *at == 0 || line.starts_with(['"', '\''])) {
        let close = open + line[open..].find('>')?;
        return of_word(&line[open + 1..close]).map(|address| (address, &line[close + 1..]));
    }
    let end = line.find(|c: char| c.is_whitespace() || matches!(c, '<' | '(' | '[')).unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let colon = if word.ends_with(':') { &line[end - 1..] } else { rest };
    word.contains('@').then(|| of_word(word)).flatten().map(|address| (address, colon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_out_of_their_dress() {
        for (word, expected) in [
            ("<Bob@X.example>:", Some("bob@x.example")),
            ("[SMTP:bob@x.example]", Some("bob@x.example")),
            ("dda:SMTP=bob@x.example;", Some("bob@x.example")),
            ("rfc822;bob@x.example", Some("bob@x.example")),
            ("to:<bob.@x.example>", Some("bob.@x.example")),
            ("bob@localhost", None),
            ("@x.example", None),
            ("é@", None),
        ] {
            assert_eq!(of_word(word).as_deref(), expected, "{word}");
        }
        assert_eq!(
            in_text("x <a@b.example>, c@d.example.").collect::<Vec<_>>(),
            ["a@b.example", "c@d.example"]
        );
    }

    #[test]
    fn a_line_begins_with_an_address() {
        for (line, expected) in [
            ("<a@b.example>: host", Some(("a@b.example", ": host"))),
            ("  a@b.example: no", Some(("a@b.example", ": no"))),
            ("a@b.example on Mon", Some(("a@b.example", " on Mon"))),
            ("\"A B\" <a@b.example>", Some(("a@b.example", ""))),
            ("write to a@b.example", None),
            ("<", None),
            ("\"<é", None),
        ] {
            assert_eq!(at_start(line).as_ref().map(|(a, r)| (a.as_str(), *r)), expected, "{line}");
        }
    }
}
