//! Where the newest text of an answer ends.

/// How many lines below `From:` a block of copied headers may have its `Subject:`.
const HEADER_BLOCK: usize = 6;
/// How many lines an attribution ("On … wrote:") may be folded into.
const ATTRIBUTION_LINES: usize = 3;

/// How the line above a quote begins, and how it may end.
const ATTRIBUTIONS: [(&str, &[&str]); 6] = [
    ("on ", &["wrote:", "wrote :"]),
    ("le ", &["a écrit :", "a écrit:", "a écrit\u{a0}:", "a écrit\u{202f}:", "a ecrit :", "a ecrit:"]),
    ("am ", &["schrieb:", "schrieb :"]),
    ("el ", &["escribió:", "escribió :"]),
    ("il ", &["ha scritto:", "ha scritto :"]),
    ("op ", &["schreef:", "schreef :"]),
];

/// The newest part of an answer; the whole text where nothing but a quote is found.
#[must_use]
pub fn newest(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|&at| ends_here(&lines, at)).unwrap_or(lines.len());
    let kept: Vec<&str> = lines[..end].iter().copied().filter(|l| !l.trim_start().starts_with('>')).collect();
    let visible = kept.join("\n").trim().to_owned();
    if !visible.is_empty() || end == lines.len() {
        return visible;
    }
    // Answered below the quote: what is neither quote nor attribution.
    let below: Vec<&str> = lines
        .iter()
        .enumerate()
        .filter(|(at, l)| !l.trim_start().starts_with('>') && !is_attribution(&lines, *at))
        .map(|(_, l)| *l)
        .collect();
    if below.len() == lines.len() { visible } else { below.join("\n").trim().to_owned() }
}

fn ends_here(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim();
    let lower = line.to_lowercase();
    line == "--"
        || lines[at].starts_with("-- ")
        || is_attribution(lines, at)
        || is_separator(&lower)
        || is_header_block(lines, at, &lower)
        || ["envoyé de mon ", "envoyé depuis mon ", "envoyé à partir de ", "sent from my ", "télécharger outlook pour ", "get outlook for "]
            .iter()
            .any(|mark| lower.starts_with(mark))
        // A run of quoted lines down to the end; a quote between two paragraphs is only skipped.
        || (line.starts_with('>') && lines[at..].iter().all(|l| l.trim().is_empty() || l.trim_start().starts_with('>')))
}

fn is_separator(lower: &str) -> bool {
    let words = lower.trim_matches(['-', '_', ' ', '=']);
    let ruled = lower.starts_with("---") || lower.starts_with("___") || lower.starts_with("===");
    (ruled && lower.len() >= 30 && words.is_empty())
        || (lower.starts_with("--")
            && [
                "original message",
                "message d'origine",
                "message d’origine",
                "message original",
                "message initial",
                "message transféré",
                "forwarded message",
                "original appointment",
                "ursprüngliche nachricht",
                "mensaje original",
                "messaggio originale",
            ]
            .iter()
            .any(|mark| words.starts_with(mark)))
}

/// "On … wrote:", "Le … a écrit :" and the like, folded into several lines or not.
fn is_attribution(lines: &[&str], at: usize) -> bool {
    let first = lines[at].trim().to_lowercase();
    let Some((_, ends)) = ATTRIBUTIONS.iter().find(|(begin, _)| first.starts_with(begin)) else {
        return false;
    };
    let mut joined = String::new();
    for line in lines[at..].iter().take(ATTRIBUTION_LINES) {
        joined.push_str(line.trim());
        joined.push(' ');
        let lower = joined.to_lowercase();
        // "schrieb" and its like may stand before the name.
        if ends.iter().any(|end| lower.trim_end().ends_with(end))
            || (first.starts_with("am ") && lower.contains(" schrieb ") && lower.trim_end().ends_with(':'))
        {
            return true;
        }
    }
    false
}

/// The headers that Outlook copies above a quote.
fn is_header_block(lines: &[&str], at: usize, lower: &str) -> bool {
    let plain = |line: &str| line.trim().trim_start_matches(['*', ' ']).to_lowercase();
    let lower = lower.trim_start_matches(['*', ' ']);
    let from = ["de :", "de:", "de\u{a0}:", "from:", "from :", "von:", "da:"]
        .iter()
        .any(|name| lower.starts_with(name));
    from && lines[at + 1..].iter().take(HEADER_BLOCK).any(|line| {
        let line = plain(line);
        ["objet", "subject", "betreff", "asunto", "oggetto"].iter().any(|name| line.starts_with(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_above_the_quote_is_kept() {
        for (text, expected) in [
            (
                "Bonjour,\nOui.\n\nLe lun. 1 déc. 2026 à 09:00, Ana\n<ana@acme.example> a écrit :\n\n> se désinscrire\n",
                "Bonjour,\nOui.",
            ),
            ("Yes\r\n\r\nOn Mon, Dec 1, 2026, Ana wrote:\r\n> hi\r\n", "Yes"),
            (
                "D'accord\n\nDe : Ana <ana@acme.example>\nEnvoyé : lundi\nÀ : moi\nObjet : une question\n\nBonjour",
                "D'accord",
            ),
            ("Ok\n-----Message d'origine-----\nDe : Ana", "Ok"),
            ("Ok\n________________________________\nDe : Ana", "Ok"),
            ("Ok\n-- \nJean Dupont\nDAF", "Ok"),
            ("Ok\n\nEnvoyé de mon iPhone\n\n> x", "Ok"),
            ("Gut.\nAm 01.12.2026 schrieb Ana:\n> x", "Gut."),
            ("Le devis me va.\nOn se rappelle.", "Le devis me va.\nOn se rappelle."),
            ("", ""),
        ] {
            assert_eq!(newest(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_answer_between_or_below_quotes_is_kept() {
        assert_eq!(newest("> Avez-vous un budget ?\nOui.\n> Quand ?\nEn mars.\n"), "Oui.\nEn mars.");
        assert_eq!(newest("On Monday, Ana wrote:\n> hi\n\nYes, call me.\n"), "Yes, call me.");
    }
}
