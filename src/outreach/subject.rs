//! Subjects without what mail programs put before them.

/// Prefixes of answers, lower-case, without the colon, as mail programs write them: English, French, German, Dutch, Scandinavian,
/// Polish, Spanish and Portuguese, Turkish.
const ANSWERED: [&str; 12] = ["re", "ré", "rép", "rep", "réf", "aw", "antw", "sv", "vs", "odp", "res", "ynt"];
/// Prefixes of forwarded and automatic mails in the same languages, and Italian.
const FORWARDED: [&str; 13] =
    ["fw", "fwd", "tr", "wg", "rv", "r", "i", "enc", "doorst", "vl", "vb", "pd", "automatic reply"];

/// The subject without "Re:", "TR :", "AW:", "Re[2]:" and their like before it, white space folded, lower-case.
#[must_use]
pub fn bare(subject: &str) -> String {
    let rest = without(subject, |prefix| ANSWERED.contains(&prefix) || FORWARDED.contains(&prefix));
    rest.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The subject of an answer: one "Re: ", whatever stood there ("RE:", "Rép :", "AW:", "Re[2]:", "Re: Re:"). What says that a mail was
/// forwarded stays: "Re: TR: …" answers one.
#[must_use]
pub fn answering(subject: &str) -> String {
    format!("Re: {}", without(subject, |prefix| ANSWERED.contains(&prefix))).trim_end().to_owned()
}

/// What follows the prefixes, which are compared in lower case, without their counter.
fn without(subject: &str, is_prefix: impl Fn(&str) -> bool) -> &str {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once(':') {
        let prefix = prefix.trim().to_lowercase();
        let word = prefix.split(['[', '(']).next().unwrap_or_default();
        if !is_prefix(word.trim_end_matches(|c: char| c.is_ascii_digit()).trim()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_go_and_words_stay() {
        for (subject, expected) in [
            ("Re: Une question", "une question"),
            ("RE : TR: Une  question", "une question"),
            ("AW: Fwd: Une\tquestion", "une question"),
            ("Re[2]: Une question", "une question"),
            ("Question : le budget", "question : le budget"),
            ("Re:", ""),
            ("", ""),
        ] {
            assert_eq!(bare(subject), expected, "{subject:?}");
        }
    }

    #[test]
    fn a_subject_is_answered_once() {
        for (of, expected) in [
            ("Une question", "Re: Une question"),
            ("Re: Une question", "Re: Une question"),
            ("RE : Une question", "Re: Une question"),
            ("Rép\u{a0}: Une question", "Re: Une question"),
            ("AW: RE: Re[2]: Une question", "Re: Une question"),
            ("Antw: Réunion : mardi", "Re: Réunion : mardi"),
            ("TR: Une question", "Re: TR: Une question"),
            ("Re: Fwd: Une question", "Re: Fwd: Une question"),
            ("Réunion : mardi", "Re: Réunion : mardi"),
            ("Recrutement: un poste", "Re: Recrutement: un poste"),
            ("", "Re:"),
            ("Re:", "Re:"),
        ] {
            assert_eq!(answering(of), expected, "{of:?}");
        }
    }
}
