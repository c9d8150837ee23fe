//! Enhanced status codes (RFC 3463) and SMTP reply codes in a server's words.

use super::verdict::Reason;

/// What a status alone says: subject and detail, and whether class 4 says it as well as class 5. RFC 3463, its IANA registry,
/// and Microsoft's and Google's lists for the rest.
const MEANINGS: [(&str, bool, Reason); 42] = [
    ("1.0", false, Reason::Unknown),
    ("1.1", false, Reason::Unknown),
    ("1.2", false, Reason::NoHost),
    ("1.3", false, Reason::Unknown),
    ("1.4", true, Reason::Refused),
    ("1.6", true, Reason::Moved),
    ("1.7", true, Reason::Policy),
    ("1.8", true, Reason::Policy),
    ("1.9", true, Reason::Other),
    ("1.10", false, Reason::Unknown),
    ("1.351", false, Reason::Unknown),
    ("2.0", false, Reason::Refused),
    ("2.1", false, Reason::Suspended),
    ("2.2", true, Reason::Full),
    ("2.3", true, Reason::TooBig),
    ("2.4", true, Reason::Other),
    ("3.1", true, Reason::Other),
    ("3.2", false, Reason::NoMail),
    ("3.4", true, Reason::TooBig),
    ("4.0", true, Reason::Network),
    ("4.1", true, Reason::Network),
    ("4.2", true, Reason::Network),
    ("4.3", true, Reason::Network),
    ("4.4", false, Reason::NoHost),
    ("4.5", true, Reason::Network),
    ("4.6", true, Reason::Network),
    ("4.7", true, Reason::Network),
    ("4.8", true, Reason::Network),
    ("4.14", true, Reason::Network),
    ("4.300", true, Reason::Network),
    ("4.310", false, Reason::NoHost),
    ("4.312", true, Reason::Network),
    ("4.316", true, Reason::Network),
    ("4.317", true, Reason::Policy),
    ("4.318", true, Reason::Network),
    ("5.3", true, Reason::Policy),
    ("7.13", false, Reason::Suspended),
    ("7.16", true, Reason::TooBig),
    ("7.17", false, Reason::Moved),
    ("7.18", false, Reason::Moved),
    ("7.27", false, Reason::NoMail),
    ("7.505", false, Reason::Suspended),
];

/// What a status says by itself; `None` where it says nothing.
pub(super) fn meaning(status: &str) -> Option<Reason> {
    let (class, rest) = status.split_once('.')?;
    if let Some((.., reason)) =
        MEANINGS.iter().find(|(known, both, _)| *known == rest && (*both || class == "5"))
    {
        return Some(*reason);
    }
    match rest.split('.').next() {
        Some("4") => Some(Reason::Network),
        Some("7") => Some(Reason::Policy),
        _ => None,
    }
}

/// Whether a status only says that something failed.
pub(super) fn is_vague(status: &str) -> bool {
    matches!(status.get(2..), None | Some("" | "0.0" | "5.0"))
}

/// The enhanced status code (RFC 3463, classes 4 and 5) that a text tells: the first behind a reply code that says more than
/// `x.0.0`, else the first anywhere that does, else the first.
#[must_use]
pub fn enhanced_status(text: &str) -> Option<String> {
    let (mut vague, mut clear) = (None, None);
    for (at, token) in tokens(text) {
        if is_vague(token) {
            vague = vague.or(Some(token));
        } else if follows_reply(&text[..at]) {
            return Some(token.to_owned());
        } else {
            clear = clear.or(Some(token));
        }
    }
    clear.or(vague).map(str::to_owned)
}

/// `550 5.1.1`, `550-5.1.1`, `550 #5.1.1`, and the quoted form of Cisco's gateways.
fn follows_reply(before: &str) -> bool {
    let code = before.trim_end_matches([' ', '-', '\'', '#', '(']);
    code.len() < before.len() && code.len() >= 3 && code.bytes().rev().take(3).all(|b| b.is_ascii_digit())
}

/// Longer runs of digits and dots are no status: class, subject, a detail of three digits, and a full stop.
const LONGEST: usize = 12;

/// Everything in a text that has the form of a status and is no part of an address, a version or a number.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    text.match_indices(['4', '5']).filter(move |(at, _)| starts_word(bytes, *at)).filter_map(
        move |(at, _)| {
            let run =
                bytes[at..].iter().take(LONGEST).take_while(|b| b.is_ascii_digit() || **b == b'.').count();
            let token = text[at..at + run].trim_end_matches('.');
            let rest = &text[at + token.len()..];
            let after = rest.trim_start_matches('.').chars().next();
            let followed = after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@'));
            let version = rest.starts_with('-') && !rest.starts_with("- ");
            (is_status(token) && !followed && !version).then_some((at, token))
        },
    )
}

fn is_status(token: &str) -> bool {
    let mut parts = token.split('.');
    let (class, subject, detail) = (parts.next(), parts.next(), parts.next());
    let is_detail = |d: &str| {
        (1..=3).contains(&d.len())
            && d.bytes().all(|c| c.is_ascii_digit())
            && (d.len() == 1 || !d.starts_with('0'))
    };
    parts.next().is_none()
        && matches!(class, Some("4" | "5"))
        && subject.is_some_and(|s| s.len() == 1 && s.as_bytes()[0] <= b'7' && s.as_bytes()[0] >= b'0')
        && detail.is_some_and(is_detail)
}

/// A status stands alone or behind the reply code of a line of several (`550-5.1.1`).
fn starts_word(bytes: &[u8], at: usize) -> bool {
    match at.checked_sub(1).map(|i| bytes[i]) {
        Some(b'-') => {
            at >= 4
                && bytes[at - 4..at - 1].iter().all(u8::is_ascii_digit)
                && !at.checked_sub(5).is_some_and(|i| bytes[i].is_ascii_alphanumeric() || bytes[i] == b'.')
        }
        Some(b'.' | b'_' | b'/' | b'@' | b'=') => false,
        Some(before) => !before.is_ascii_alphanumeric(),
        None => true,
    }
}

/// The SMTP reply code (RFC 5321 §4.2, 4xx and 5xx) that a text tells.
pub(super) fn reply_code(text: &str) -> Option<u16> {
    text.match_indices(['4', '5']).find_map(|(at, _)| {
        let code = text.get(at..at + 3)?;
        let free = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '@'));
        let before = text[..at].chars().next_back();
        let after = text[at + 3..].chars().next();
        // Inside `[1.2.3.4]`, dates and sizes digits stand beside other marks than these.
        let said = matches!(before, None | Some(' ' | '<' | '(' | '#' | ';' | ':' | '-' | '\n' | '\''))
            && matches!(after, None | Some(' ' | '-' | '\n' | ',' | ':' | ')' | '.' | '\''));
        let number: u16 = code.parse().ok()?;
        ((421..=458).contains(&number) || (500..=599).contains(&number))
            .then_some(number)
            .filter(|_| said && free(before.filter(|c| *c != '.')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_no_address_and_no_version() {
        for (text, expected) in [
            ("from 10.5.1.1 said: 550 5.1.1 no", Some("5.1.1")),
            ("5.1.1.", Some("5.1.1")),
            ("550-5.7.26 this mail", Some("5.7.26")),
            ("(#5.5.0)", Some("5.5.0")),
            ("550 5.0.0 bad, 5.1.1 unknown", Some("5.1.1")),
            ("#5.4.310 DNS domain", Some("5.4.310")),
            ("by mta-5.5.0-3 of x", None),
            ("192.0.2.5.1.1", None),
            ("version 3.1.1", None),
            ("5.9.1", None),
            ("..5..1..1", None),
            ("5.1.1.4", None),
            ("v5.1.1", None),
            ("", None),
            (&*"4.".repeat(20_000), None),
            (&*"5".repeat(20_000), None),
        ] {
            assert_eq!(enhanced_status(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_reply_code_is_said() {
        for (text, expected) in [
            ("said: 550 no such user", Some(550)),
            ("smtp;421-4.7.0 later", Some(421)),
            ("552 5.2.2 full", Some(552)),
            ("at 192.0.2.550 the", None),
            ("message of 550kB", None),
            ("", None),
        ] {
            assert_eq!(reply_code(text), expected, "{text}");
        }
    }
}
