//! Signatures: what stands below `-- ` (RFC 3676 §4.3), below a rule, or below a closing with a visiting card.

use super::{lines::Lines, separator};

/// How many lines a visiting card may have.
const CARD: usize = 14;
/// How far below a closing or a rule its card is looked for.
const CARD_REACH: usize = 40;
/// A line of a card is not longer (bytes).
const CARD_LINE: usize = 110;
/// A line of a card without number or address has not more words: longer ones may be a sentence.
const CARD_WORDS: usize = 4;

/// Closings. They go with a card, or with a name right below; alone they stay.
const CLOSINGS: [&str; 60] = [
    "bien cordialement,",
    "cordialement vôtre",
    "salutations distinguées",
    "sincèrement",
    "bien sincèrement",
    "belle journée",
    "excellente journée",
    "bonne soirée",
    "bon week-end",
    "crdlt",
    "cdt.",
    "med venlig hilsen",
    "venlig hilsen",
    "hilsen",
    "mvh",
    "kh",
    "vh",
    "med vänlig hälsning",
    "med vänliga hälsningar",
    "vänliga hälsningar",
    "hälsningar",
    "vennlig hilsen",
    "pozdrawiam",
    "z poważaniem",
    "z powazaniem",
    "s pozdravem",
    "beste grüße",
    "herzliche grüße",
    "lg",
    "groeten",
    "cordialement",
    "bien cordialement",
    "très cordialement",
    "cdt",
    "cdlt",
    "bien à vous",
    "sincères salutations",
    "salutations",
    "meilleures salutations",
    "bonne journée",
    "respectueusement",
    "amicalement",
    "regards",
    "best regards",
    "kind regards",
    "warm regards",
    "best",
    "sincerely",
    "cheers",
    "mit freundlichen grüßen",
    "viele grüße",
    "freundliche grüße",
    "mfg",
    "saludos",
    "un saludo",
    "cordiali saluti",
    "distinti saluti",
    "met vriendelijke groet",
    "atenciosamente",
    "cumprimentos",
];

/// Whether a signature begins here.
pub(super) fn begins(lines: &Lines<'_>, at: usize, something_above: bool) -> bool {
    let line = lines.plain[at];
    if matches!(line, "--" | "__") {
        return true;
    }
    if !something_above {
        return false;
    }
    separator::is_underline(line)
        || (separator::is_rule(line) && is_card(lines, at))
        || (CLOSINGS.contains(&line.trim_end_matches([',', '.', '!', ' ', ':']))
            && (is_card(lines, at) || is_named(lines, at)))
}

/// Whether only a name stands below, right below, down to the end or to a quote.
fn is_named(lines: &Lines<'_>, at: usize) -> bool {
    if lines.is_blank(at + 1) || !is_name(lines.written[at + 1]) {
        return false;
    }
    lines.following(at + 1, 1, usize::from(u8::MAX)).next().is_none_or(|next| {
        lines.is_quoted(next)
            || super::newest::ends_here(lines, next)
            || super::footer::is_footer(lines.plain[next])
    })
}

/// One to four words that each begin with a capital.
fn is_name(line: &str) -> bool {
    let mut words = 0;
    line.split_whitespace().all(|word| {
        words += 1;
        words <= 4
            && word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
    })
}

/// A last line of its own like "/Anna".
pub(super) fn is_initialled(written: &str) -> bool {
    let mut chars = written.trim().chars();
    chars.next() == Some('/')
        && chars.next().is_some_and(char::is_uppercase)
        && written.trim().len() < 24
        && chars.all(|c| c.is_alphabetic() || matches!(c, '-' | '.'))
}

/// Whether what stands below is a visiting card down to the end or to a quote: at least two short lines, one with a way to reach the
/// person, none that may be a sentence.
fn is_card(lines: &Lines<'_>, at: usize) -> bool {
    let mut found = 0;
    let mut reachable = false;
    for next in lines.following(at, CARD_REACH, CARD_REACH) {
        let line = lines.plain[next];
        if separator::is_rule(line) {
            continue;
        }
        if line.starts_with('>') || super::newest::ends_here(lines, next) {
            break;
        }
        let contact = has_contact(line);
        let numbered = line.bytes().filter(u8::is_ascii_digit).count() >= 4;
        let asks = line.ends_with('?') || line.starts_with("ps") || line.starts_with("p.s");
        if asks
            || line.len() > CARD_LINE
            || (!contact && !numbered && line.split_whitespace().count() > CARD_WORDS)
        {
            return false;
        }
        reachable |= contact;
        found += 1;
        if found > CARD {
            return false;
        }
    }
    reachable && found >= 2
}

/// A telephone number, an address or a page.
fn has_contact(line: &str) -> bool {
    line.contains('@')
        || line.contains("www.")
        || line.contains("http")
        || line.bytes().filter(u8::is_ascii_digit).count() >= 9
}
