//! Orange, Wanadoo, La Poste, SFR and Free: the truth stands in a code of theirs, whatever the status says.

use super::verdict::Reason;

/// Prefixes of the codes: Orange (`OFR`), La Poste (`LPN`), and both for authentication and content (`OUK`).
const PREFIXES: [&str; 3] = ["ofr", "lpn", "ouk"];

/// The last three digits of `OFR_416`, `LPN105_104` or `LPN416`, as the operators publish them.
const CODES: [(&str, Reason); 24] = [
    ("101", Reason::Policy),
    ("102", Reason::Policy),
    ("103", Reason::Policy),
    ("104", Reason::Policy),
    ("305", Reason::Policy),
    ("401", Reason::Policy),
    ("402", Reason::Policy),
    ("403", Reason::Policy),
    ("405", Reason::Policy),
    ("415", Reason::Policy),
    ("416", Reason::Unknown),
    ("417", Reason::Full),
    ("418", Reason::Unknown),
    ("420", Reason::Suspended),
    ("421", Reason::Policy),
    ("426", Reason::Suspended),
    ("505", Reason::Other),
    ("506", Reason::Policy),
    ("510", Reason::Policy),
    ("513", Reason::Policy),
    ("514", Reason::TooBig),
    ("517", Reason::Policy),
    ("630", Reason::Policy),
    ("999", Reason::Policy),
];

/// What such a code in a server's words (lower-case) means; `Other` for a code that is not known.
pub(super) fn reason(said: &str) -> Option<Reason> {
    let code = code(said)?;
    Some(CODES.iter().find(|(known, _)| *known == code).map_or(Reason::Other, |(_, reason)| *reason))
}

fn code(said: &str) -> Option<&str> {
    PREFIXES.iter().find_map(|prefix| {
        said.match_indices(prefix).find_map(|(at, _)| {
            let before = said[..at].chars().next_back();
            let rest = &said[at + prefix.len()..];
            let rest = rest.strip_prefix("aaa").unwrap_or(rest);
            let end =
                rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '_' | '-'))).unwrap_or(rest.len());
            let digits = rest[..end].trim_end_matches(['_', '-']);
            let last = digits.get(digits.len().checked_sub(3)?..)?;
            (!before.is_some_and(char::is_alphanumeric) && last.bytes().all(|c| c.is_ascii_digit()))
                .then_some(last)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_three_digits_tell() {
        for (said, expected) in [
            ("550 5.1.1 adresse invalide. invalid recipient. ofr_416 [416]", Some(Reason::Unknown)),
            ("invalid recipient. lpn416 (in reply to rcpt to command)", Some(Reason::Unknown)),
            ("552 5.1.1 boite du destinataire pleine. ofr_417", Some(Reason::Full)),
            ("too many connections, slow down. lpn105_104", Some(Reason::Policy)),
            ("blocked. lpnaaa_101", Some(Reason::Policy)),
            ("the recipient account is blocked. lpn007_426", Some(Reason::Suspended)),
            ("ofr_888", Some(Reason::Other)),
            ("lofr_416", None),
            ("ofr_41", None),
            ("", None),
        ] {
            assert_eq!(reason(said), expected, "{said}");
        }
    }
}
