//! Subjects without what mail programs put before them.

/// Prefixes of answers and forwarded mails, lower-case, without the colon: English, French, German, Spanish, Italian, Portuguese,
/// Dutch, Scandinavian, Polish, Finnish.
const PREFIXES: [&str; 25] = [
    "re",
    "ré",
    "rép",
    "rep",
    "réf",
    "fw",
    "fwd",
    "tr",
    "aw",
    "wg",
    "rv",
    "r",
    "i",
    "res",
    "enc",
    "antw",
    "doorst",
    "sv",
    "vs",
    "vl",
    "vb",
    "odp",
    "pd",
    "ynt",
    "automatic reply",
];

/// The subject without "Re:", "TR :", "AW:", "Re[2]:" and their like before it, white space folded, lower-case.
#[must_use]
pub fn bare(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once(':') {
        let prefix = prefix.trim().to_lowercase();
        let word =
            prefix.split('[').next().unwrap_or_default().trim_end_matches(|c: char| c.is_ascii_digit());
        if !PREFIXES.contains(&word.trim()) {
            break;
        }
        rest = after.trim_start();
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
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
}
